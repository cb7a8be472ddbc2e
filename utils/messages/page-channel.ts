/**
 * The channel between a page's observer (page world) and bridge (isolated world): events on `document` whose names
 * bear a secret of 122 random bits, with a string as detail. The two agree on it before any script of the page runs:
 * whichever starts second finds the other listening for GREETING; the observer's greeting is the secret, the
 * bridge's is empty, and as soon as the bridge has it, both stop to listen.
 */
export const GREETING = 'b1f7c2e09d';

/** After the secret, in the names of events from the observer to the bridge, and from the bridge to the observer. */
export const UP = 'u';
export const DOWN = 'd';

/** The observer's answer to each `on`, `off` and `greeted`: it is alive. */
export const HERE = 'here';

/** What the bridge tells the observer; a number acknowledges the report that bears it. */
export type Command = 'greeted' | 'on' | 'off' | `${number}`;

/** The longest report that is looked at, in UTF-16 units. A mail to the most people allowed stays below. */
export const LONGEST_REPORT = 450_000;

/** As many reports wait in the observer for the bridge; the eldest gives way. */
export const LONGEST_QUEUE = 2000;
