/**
 * The channel between a page's observer (page world) and bridge (isolated world): events on `document` whose names
 * contain a secret of 122 random bits, with a string as detail.
 *
 * The observer tells its secret in one of two ways. In a page that begins to load, it sends one event with this name,
 * before there is anything in the document that could run. The browser runs the bridge first, which listens until
 * then and says nothing. In a page that is already open, the secret is the result of the observer's script, which the
 * browser gives to the background alone. So no script of the page hears this name, and whoever sends it later reaches
 * nobody.
 */
export const GREETING = 'b1f7c2e09d';

/** Follow the secret in the names of events: from the observer to the bridge, and from the bridge to the observer. */
export const UP = 'u';
export const DOWN = 'd';

/**
 * The observer's answer to `greeted`, followed by two numbers: of its last report at the time of the previous
 * `greeted`, and of its last report now. The reports in between were made while none of us was in the page to hear
 * them.
 */
export const HERE = 'here';

/**
 * What the bridge tells the observer. `greeted`: one of us is here, which is repeated at each report. A number
 * acknowledges the report with that number.
 */
export type Command = 'greeted' | 'on' | 'off' | `${number}`;

/** The longest report that is accepted, in UTF-16 units. A mail to the most people allowed is shorter. */
export const LONGEST_REPORT = 450_000;

/** How many reports wait in the observer for the bridge: two for each of 2,500 acts. Beyond that the oldest is dropped. */
export const LONGEST_QUEUE = 5_000;

/** How long a report waits there, ms: a week, so that an act of a Friday outlasts a long weekend. */
export const LONGEST_WAIT = 604_800_000;

/**
 * What an observer needs to see all requests of a page: the three functions that it wraps, and what decides which
 * requests to watch. It reports by these names what does not work.
 */
export const PARTS = ['open', 'send', 'fetch', 'watch'] as const;
export type Part = (typeof PARTS)[number];
/** The parts that do not work in a page; empty if all do. */
export type Failures = { [part in Part]?: true | undefined };
