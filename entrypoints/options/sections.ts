/** The pages of the options, in the order in which they are listed. Each has its own hash in the address. */
export const SECTIONS = [
  'quota',
  'topics',
  'working-time',
  'not-counted',
  'sites',
  'privacy',
  'reminders',
  'badge',
  'about',
] as const;
export type SectionId = (typeof SECTIONS)[number];

export const isSection = (hash: string): hash is SectionId =>
  (SECTIONS as readonly string[]).includes(hash);
