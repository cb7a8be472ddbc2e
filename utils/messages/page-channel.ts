/**
 * The channel between a page's observer (page world) and bridge (isolated world): events on `document` whose names
 * bear a secret of 122 random bits, with a string as detail.
 *
 * The observer says its secret in one of two ways. In a page that begins to load, by one event of this name, before
 * there is anything in the document that could run: the browser runs the bridge first, which listens until then and
 * says nothing. Put into a page that is open, as the value of its script, which the browser gives to the background
 * alone. So no page script hears this name, and whoever calls it later calls nobody.
 */
export const GREETING = 'b1f7c2e09d';

/** After the secret, in the names of events from the observer to the bridge, and from the bridge to the observer. */
export const UP = 'u';
export const DOWN = 'd';

/**
 * The observer's answer to `greeted`, followed by two numbers: of the last report at the `greeted` before, and of the
 * last one now. What lies between was made while nobody of us was in the page to hear it.
 */
export const HERE = 'here';

/**
 * What the bridge tells the observer. `greeted`: somebody of us is here, which is said at each report too; a number
 * acknowledges the report that bears it.
 */
export type Command = 'greeted' | 'on' | 'off' | `${number}`;

/** The longest report that is looked at, in UTF-16 units. A mail to the most people allowed stays below. */
export const LONGEST_REPORT = 450_000;

/** As many reports wait in the observer for the bridge; the eldest gives way. */
export const LONGEST_QUEUE = 2000;

/** As long a report waits there, ms: a week, so that what a rep does on a Friday outlasts a long weekend. */
export const LONGEST_WAIT = 604_800_000;

/**
 * What an observer needs to see all requests of a page, by the names under which it tells that it does not work: the
 * three functions that it wraps, and what tells which requests are to be watched.
 */
export const PARTS = ['open', 'send', 'fetch', 'watch'] as const;
export type Part = (typeof PARTS)[number];
/** The parts that do not work in a page; none if all do. */
export type Failures = { [part in Part]?: true | undefined };
