import type { Ruling } from './rule.ts'
import type { Instant } from '../time/instant.ts'

/**
 * A duty that a dossier or a petition brings with it [nghĩa vụ]: by which rule, by whom, by when, and how it stands. `overdue`: open
 * and past its due time; `late`: met, but after it.
 */
export type Obligation = {
  readonly rule: string
  readonly article: string
  /** The unit or agency that owes it, `system`, `portal` or `applicant`. */
  readonly by: string
  /** What it is about, where the rule alone does not say: an agency, a component. */
  readonly subject?: string
  /** Null where the law sets no time. */
  readonly due: Instant | null
  readonly metAt: Instant | null
  readonly status: 'open' | 'met' | 'overdue' | 'late'
}

type Duty = {
  readonly ruled: Ruling<unknown> | null
  readonly by: string | null
  readonly subject?: string
  readonly due: Instant | null
  readonly metAt: Instant | null
}

const statusOf = (due: Instant | null, metAt: Instant | null, now: Instant): Obligation['status'] => {
  const missed = due !== null && (metAt ?? now) > due
  if (metAt !== null) return missed ? 'late' : 'met'
  return missed ? 'overdue' : 'open'
}

/** The obligation, or nothing where no rule is in force or the rule prescribes nothing. */
export const owed = ({ ruled, by, subject, due, metAt }: Duty, now: Instant): readonly Obligation[] =>
  ruled === null || ruled.value === false
    ? []
    : [
        {
          rule: ruled.rule,
          article: ruled.article,
          by: by ?? '',
          ...(subject === undefined ? {} : { subject }),
          due,
          metAt,
          status: statusOf(due, metAt, now),
        },
      ]
