/**
 * How long to wait, ms, before the next try of something that has failed `failed` times in a row: 1.5 s during the
 * first ten minutes, so that it resumes soon once it works again; then 30 s.
 */
export const retryWait = (failed: number) => (failed < 400 ? 1_500 : 30_000);
