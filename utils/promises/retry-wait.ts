/**
 * How long to wait, ms, before the next try of what has failed `failed` times in a row: 1.5 s for ten minutes, so that
 * little time passes once it works again; then 30 s.
 */
export const retryWait = (failed: number) => (failed < 400 ? 1_500 : 30_000);
