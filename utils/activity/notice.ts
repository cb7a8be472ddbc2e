/** The page said that an act was done, and nothing had been seen of it. */
export interface Notice {
  /** When the page said so, ms. */
  at: number;
  /** The row that the rep logged by hand for it; null until they do. */
  key: string | null;
}

/** How long after the click a page says that the act is done, ms: at once or, on a slow line, with the answer. */
const SHOWN_WITHIN = 15_000;
/** How far the clock that dated the act may run ahead of ours, ms. */
const CLOCKS_APART = 1_000;

/** The notice about an act clicked at `at` (ms): the first one after the click. Null if there is none. */
export function noticeOf(notices: readonly Notice[], at: number): Notice | null {
  const after = notices.filter(
    (notice) => notice.at >= at - CLOCKS_APART && notice.at - at <= SHOWN_WITHIN,
  );
  return after.toSorted((one, other) => one.at - other.at)[0] ?? null;
}
