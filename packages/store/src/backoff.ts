/** Spans in milliseconds: the first wait, and the longest. */
export type Backoff = { readonly retryDelay: number; readonly maxRetryDelay: number }

/** How long to wait at most after a number of failures (from 1): twice as long with each, up to the longest. */
export const span = (failures: number, { retryDelay, maxRetryDelay }: Backoff): number =>
  Math.min(maxRetryDelay, retryDelay * 2 ** Math.min(failures - 1, 20))

/** The wait itself: half of the span by chance, so that those who failed together do not come back together. */
export const backoff = (failures: number, spans: Backoff): number => span(failures, spans) * (0.5 + Math.random() / 2)
