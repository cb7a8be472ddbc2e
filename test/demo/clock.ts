/** The rep's zone in the demo. */
export const ZONE = 'Europe/Stockholm';

/** A Wednesday, shortly after lunch: enough of the week is gone to say how it goes. */
const BEGINS = Date.parse('2026-11-18T14:02:00+01:00');

/**
 * How many times slower than real time the demo's clock runs while nobody watches, so that the pictures show the same
 * minute on a slow machine as on a fast one.
 */
const SLOWER = 10;

/** The demo's own time: the same afternoon whenever the demo is run. */
export interface Clock {
  /** ms */
  now(): number;
  /** A script that makes `Date` tell this time; to run it twice changes nothing. */
  script: string;
}

/** Starts a clock that shows 14:02 now, at real speed if `isWatched`. */
export function startClock(isWatched: boolean): Clock {
  const started = Date.now();
  const slower = isWatched ? 1 : SLOWER;
  const script = `(${tellAnotherTime})(${started}, ${BEGINS}, ${slower});`;
  return { now: () => BEGINS + Math.floor((Date.now() - started) / slower), script };
}

/** Runs in the browser: knows nothing but its arguments. */
function tellAnotherTime(started: number, begins: number, slower: number): void {
  const mark = Symbol.for('another time');
  const Real = Date as DateConstructor & { [mark]?: true };
  if (Real[mark]) return;
  const now = () => begins + Math.floor((Real.now() - started) / slower);
  globalThis.Date = new Proxy(Real, {
    get: (target, name) =>
      name === 'now' ? now : name === mark ? true : Reflect.get(target, name),
    construct: (target, given, made) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, made),
    apply: () => new Real(now()).toString(),
  });
}
