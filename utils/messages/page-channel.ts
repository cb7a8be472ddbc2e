/**
 * The channel between a page's observer (page world) and bridge (isolated world): events on `document` whose names
 * bear a secret of 122 random bits, with a string as detail. The two agree on it before any script of the page runs:
 * whichever starts second finds the other listening for GREETING; the observer's greeting is the secret, the
 * bridge's is empty, and as soon as the bridge has it, both stop to listen.
 */
export const GREETING = 'b1f7c2e09d';

/** From the observer to the bridge. */
export const upName = (secret: string) => `${secret}u`;

/** From the bridge to the observer. */
export const downName = (secret: string) => `${secret}d`;

/** The observer's answer to each `on`, `off` and `greeted`: it is alive. */
export const HERE = 'here';

/** What the bridge tells the observer; a number acknowledges the report that bears it. */
export type Command = 'greeted' | 'on' | 'off' | `${number}`;

/** The longest report that is looked at, in UTF-16 units. A mail to the most people allowed stays below. */
export const LONGEST_REPORT = 300_000;
