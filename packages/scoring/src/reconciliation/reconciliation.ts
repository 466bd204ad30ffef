import { endingBefore, type Instant } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { dueAt } from '../report/due-comparison.ts'
import { overdueDossiers, type OverdueOptions } from '../report/overdue.ts'
import type { ListedDossier } from './portal-list.ts'

/**
 * How a dossier stands on both lists: overdue on both, with another due date, on ours alone; or on theirs alone, where ours
 * does not know it, has it ended, or has it open and not past due. `repeated`: theirs names it once more. Its text is
 * `reconcile.<verdict>`.
 */
export type ReconciliationVerdict = 'both' | 'due-differs' | 'ours-only' | 'unknown' | 'ended' | 'not-due' | 'repeated'

export const reconciliationVerdicts = [
  'unknown',
  'ended',
  'not-due',
  'ours-only',
  'due-differs',
  'repeated',
  'both',
] as const satisfies readonly ReconciliationVerdict[]

export type Reconciled = {
  readonly verdict: ReconciliationVerdict
  readonly code: string
  /** Row of their list, from 1. */
  readonly row: number | null
  readonly unit: string | null
  readonly theirDue: Instant | null
  readonly ourDue: Instant | null
  readonly endedAt: Instant | null
}

/** Compares a list of overdue dossiers with what events say at an instant, what differs first [đối chiếu danh sách quá hạn]. */
export const reconcile = (
  listed: readonly ListedDossier[],
  facts: readonly DossierFact[],
  options: OverdueOptions,
): readonly Reconciled[] => {
  const { units: _units, receivingUnits: _receivingUnits, ...everywhere } = options
  const { at, zone } = options
  const nameOf = ({ code, stream }: { readonly code: string | null; readonly stream: string }): string => code ?? stream
  // their list may name dossiers of other units: these are looked up among all, and only ours are added
  const overdue = overdueDossiers(facts, everywhere)
  const ours = new Map(overdue.map((dossier) => [nameOf(dossier), dossier]))
  const own = overdueDossiers(facts, options)
  const wanted = new Set(listed.map(({ code }) => code))
  const known = new Map<string, DossierFact>()
  for (const fact of facts) if (fact.code !== null && wanted.has(fact.code)) known.set(fact.code, fact)
  const seen = new Set<string>()

  const verdictOf = ({ code, due }: ListedDossier, fact: DossierFact | undefined): ReconciliationVerdict => {
    if (seen.has(code)) return 'repeated'
    seen.add(code)
    const found = ours.get(code)
    if (found !== undefined) return due !== null && zone.dayOf(due) !== zone.dayOf(found.due) ? 'due-differs' : 'both'
    if (fact === undefined) return 'unknown'
    return endingBefore(fact, at) === null ? 'not-due' : 'ended'
  }

  const theirs = listed.map((entry): Reconciled => {
    const fact = known.get(entry.code)
    const verdict = verdictOf(entry, fact)
    return {
      verdict,
      code: entry.code,
      row: entry.row,
      unit: ours.get(entry.code)?.unit ?? fact?.submittedTo ?? null,
      theirDue: entry.due,
      ourDue: fact === undefined ? null : dueAt(fact, at, options.due),
      endedAt: fact === undefined ? null : (endingBefore(fact, at)?.at ?? null),
    }
  })
  const oursOnly = own.flatMap((dossier): readonly Reconciled[] => {
    const code = nameOf(dossier)
    const { unit, due } = dossier
    if (seen.has(code)) return []
    return [{ verdict: 'ours-only', code, unit, row: null, theirDue: null, ourDue: due, endedAt: null }]
  })
  const rank = ({ verdict }: Reconciled): number => reconciliationVerdicts.indexOf(verdict)
  return [...theirs, ...oursOnly].toSorted((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1))
}
