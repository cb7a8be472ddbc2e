// Quick checks of stored values: they run for every row that is read.

/** Names in our own lists are short: `no-answer`. */
const LONGEST_NAME = 60;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '';

export const isMissing = (value: unknown): value is undefined => value === undefined;

export const isTextOrMissing = (value: unknown): boolean => value === undefined || isText(value);

/** True for a text that a newer version may use as the name of a kind, a state or the like. */
export const isName = (value: unknown): value is string =>
  isText(value) && value.length <= LONGEST_NAME;
