/** The kinds of act a quota can ask for, in the order in which faces list them. */
export const KINDS = ['email', 'call', 'social', 'meeting', 'demo', 'proposal'] as const;
export type Kind = (typeof KINDS)[number];

/** What exactly was done, per kind. The first action of a kind is its usual one. */
export const ACTIONS = {
  email: ['new', 'reply', 'forward'],
  call: ['connected', 'no-answer', 'voicemail'],
  social: [
    'message',
    'invite',
    'accept',
    'inmail',
    'group-message',
    'comment',
    'reply',
    'reaction',
    'post',
    'repost',
    'follow',
    'visit',
    'save-lead',
    'add-to-list',
  ],
  meeting: ['held'],
  demo: ['held'],
  proposal: ['sent'],
} as const satisfies Record<Kind, readonly [string, ...string[]]>;

export type ActionOf<K extends Kind> = (typeof ACTIONS)[K][number];
export type Action = ActionOf<Kind>;

/** True if `action` is one that `kind` can have. */
export function isActionOf(kind: Kind, action: string): action is Action {
  return (ACTIONS[kind] as readonly string[]).includes(action);
}
