/** A time other than the machine's, for the browser and for the stage. */
export interface Clock {
  /** ms */
  now(): number;
  /** A script that makes `Date` tell this time. Running it twice changes nothing. */
  script: string;
}

/** Starts a clock that shows `begins` (ms) now and then runs `slower` times slower than the machine's. */
export function startClock(begins: number, slower = 1): Clock {
  const started = Date.now();
  const script = `(${tellAnotherTime})(${started}, ${begins}, ${slower});`;
  return { now: () => begins + Math.floor((Date.now() - started) / slower), script };
}

/** Runs in the browser, so it knows only its arguments. */
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
