import { type Instant, toIso } from '../time/instant.ts'
import type { Ruling } from './rule.ts'

/** A duty that was missed. The act itself is accepted; this stands beside it. */
export type Breach = { readonly rule: string; readonly article: string; readonly due: string }

/** Beside any event: the duties that it missed. */
export type WithBreaches = { readonly breaches?: readonly Breach[] }

/** A breach when the act came after its deadline; a missed duty is recorded, never refused. */
export const breachAfter = (ruled: Ruling<unknown> | null, due: Instant | null, at: Instant): WithBreaches =>
  ruled !== null && ruled.value !== false && due !== null && at > due
    ? { breaches: [{ rule: ruled.rule, article: ruled.article, due: toIso(due) }] }
    : {}
