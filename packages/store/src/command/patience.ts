import { setTimeout as after } from 'node:timers/promises'
import { span } from '../backoff.ts'

/** Waits before the next attempt; `failures` counts from 1. */
export type Patience = (failures: number) => Promise<void>

const spans = { retryDelay: 2, maxRetryDelay: 100 }

/**
 * Waits a random part of a span that doubles with every failure, so that writers who met once do not meet again in step.
 * @param random from 0 to below 1
 */
export const jitter =
  (random: () => number, sleep: (milliseconds: number) => Promise<unknown> = after): Patience =>
  async (failures) => {
    await sleep(random() * span(failures, spans))
  }
