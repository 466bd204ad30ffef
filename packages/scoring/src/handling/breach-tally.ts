import { type Instant, type Obligation, toIso } from '@motcua/core'
import { competentUnit } from '../facts/dossier-fact.ts'
import type { DossierLife } from '../life/dossier-life.ts'

/** How often a unit broke a rule, and how often what was owed was done since. */
export type BreachRow = {
  readonly unit: string | null
  readonly rule: string
  readonly article: string
  /** Duties missed: those made good and those outstanding. */
  readonly breaches: number
  /** Done since, after their time [đã khắc phục]. */
  readonly madeGood: number
  /** Not done, their time having passed [chưa khắc phục]. */
  readonly outstanding: number
  readonly dossiers: number
}

type Span = { readonly from: Instant; readonly to: Instant }

type Missed = { readonly unit: string | null; readonly rule: string; readonly article: string; readonly done: boolean }

/**
 * What a dossier missed: the breaches that stand beside its events, whose act came late, and the duties that were met late or
 * are still open past their time. A duty and the breach of its act are one.
 */
const missedBy = (
  { fact, events }: DossierLife,
  duties: readonly Obligation[],
  { from, to }: Span,
): readonly Missed[] => {
  const within = (due: Instant): boolean => due >= from && due < to
  const missed = new Map<string, Missed>()
  for (const { data, actor, occurredAt } of events)
    for (const { rule, article, due } of 'breaches' in data ? (data.breaches ?? []) : []) {
      if (!within(Date.parse(due))) continue
      const unit = actor.unit ?? competentUnit(fact, occurredAt)
      missed.set(`${rule} ${due}`, { unit, rule, article, done: true })
    }
  for (const { rule, article, by, due, status } of duties)
    if (due !== null && within(due) && (status === 'late' || status === 'overdue')) {
      const unit = by === '' ? competentUnit(fact, to) : by
      missed.set(`${rule} ${toIso(due)}`, { unit, rule, article, done: status === 'late' })
    }
  return [...missed.values()]
}

/** Adds up the breaches of dossiers whose time passed in a span, by who owed and by rule, the most outstanding first [vi phạm và khắc phục]. */
export class BreachTally {
  readonly #rows = new Map<string, { row: BreachRow; streams: Set<string> }>()

  add(life: DossierLife, duties: readonly Obligation[], span: Span): void {
    for (const { unit, rule, article, done } of missedBy(life, duties, span)) {
      const key = JSON.stringify([unit, rule, article])
      const known = this.#rows.get(key) ?? {
        row: { unit, rule, article, breaches: 0, madeGood: 0, outstanding: 0, dossiers: 0 },
        streams: new Set(),
      }
      known.streams.add(life.fact.stream)
      const { breaches, madeGood, outstanding } = known.row
      const row = {
        ...known.row,
        breaches: breaches + 1,
        madeGood: madeGood + (done ? 1 : 0),
        outstanding: outstanding + (done ? 0 : 1),
        dossiers: known.streams.size,
      }
      this.#rows.set(key, { row, streams: known.streams })
    }
  }

  rows(): readonly BreachRow[] {
    const name = ({ unit, rule }: BreachRow): string => JSON.stringify([unit, rule])
    return [...this.#rows.values()]
      .map(({ row }) => row)
      .toSorted((a, b) => b.outstanding - a.outstanding || b.breaches - a.breaches || (name(a) < name(b) ? -1 : 1))
  }
}
