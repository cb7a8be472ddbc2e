/** That the page said an act was done of which nothing had been seen. */
export interface Notice {
  /** When the page said so, ms. */
  at: number;
  /** The row that the rep has logged for it by hand; null while they have not. */
  key: string | null;
}

/** How long after the click a page says that the act is done, ms: at once or, on a slow line, with the answer. */
const SHOWN_WITHIN = 15_000;
/** How far the clock that dated the act may be ahead of ours, ms. */
const CLOCKS_APART = 1_000;

/** The notice that speaks of an act clicked at `at` (ms): the first that came after it. Null if none can. */
export function noticeOf(notices: readonly Notice[], at: number): Notice | null {
  const after = notices.filter(
    (notice) => notice.at >= at - CLOCKS_APART && notice.at - at <= SHOWN_WITHIN,
  );
  return after.toSorted((one, other) => one.at - other.at)[0] ?? null;
}
