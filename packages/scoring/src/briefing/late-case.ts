import { endingBefore, indexClock, type Instant, type Zone } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import type { LateDuties } from '../duty/late-duties.ts'
import { type DossierLife, endOfStep, eventsOf } from '../life/dossier-life.ts'
import { delayOf } from '../report/delay.ts'

/** What a late dossier still asks for. */
export type Remaining = 'settle' | 'apologise' | 'explain'

/** A late dossier as its head has to know it [hồ sơ trễ hạn]. */
export type LateCase = {
  readonly fact: DossierFact
  readonly due: Instant
  readonly endedAt: Instant | null
  /** Days on the calendar from the due date to the end, or to the instant. */
  readonly daysLate: number
  /** With whom it was when its due date passed; null where no hand-over says. */
  readonly unit: string | null
  readonly officer: string | null
  /** The step under way at that moment, by its label; null where none was. */
  readonly step: string | null
  /** Stated in the explanation, else in the apology. */
  readonly stated: string | null
  /** Null where nothing was late by the legal clock: the apology was in time and the new appointment kept. */
  readonly duties: LateDuties | null
  readonly remaining: readonly Remaining[]
}

/** The step that had begun by a moment and not ended by then. */
const stepUnderWay = (life: DossierLife, at: Instant): string | null => {
  const open = eventsOf(life, 'StepStarted').findLast((begun) => {
    const ended = endOfStep(life, begun)
    return begun.occurredAt <= at && (ended === undefined || ended.occurredAt > at)
  })
  return open === undefined ? null : (open.data.label ?? open.data.step)
}

/** An apology is owed until there is one; an explanation likewise; what is open is to be settled. */
const remainingOf = (duties: LateDuties | null, open: boolean): readonly Remaining[] => {
  const isOwed = (standing: LateDuties['apology'] | undefined): boolean => standing === 'owed' || standing === 'missed'
  return [
    ...(open ? (['settle'] as const) : []),
    ...(isOwed(duties?.apology) ? (['apologise'] as const) : []),
    ...(isOwed(duties?.explanation) ? (['explain'] as const) : []),
  ]
}

/** A dossier that indicator 05 counts as late, with who had it then and what it owes at an instant; null without a due date. */
export const lateCase = (
  life: DossierLife,
  duties: LateDuties | null,
  { at, zone }: { readonly at: Instant; readonly zone: Zone },
): LateCase | null => {
  const { due } = indexClock(life.fact, at)
  if (due === null) return null
  const endedAt = endingBefore(life.fact, at)?.at ?? null
  const { unit, officer } = delayOf(life.events, due, at)
  return {
    fact: life.fact,
    due,
    endedAt,
    daysLate: zone.dayOf(endedAt ?? at) - zone.dayOf(due),
    unit,
    officer,
    step: stepUnderWay(life, due),
    stated: duties?.stated ?? eventsOf(life, 'ExplanationFiled').at(-1)?.data.cause ?? null,
    duties,
    remaining: remainingOf(duties, endedAt === null),
  }
}

/** What one officer still has to do about late dossiers. */
export type Answerable = {
  readonly unit: string | null
  readonly officer: string | null
  readonly late: number
  readonly settle: number
  readonly apologise: number
  readonly explain: number
}

/** The late dossiers by who had them when they became late, whoever owes most first; every one is in one row. */
export const answerable = (cases: readonly LateCase[]): readonly Answerable[] => {
  const rows = new Map<string, { -readonly [Name in keyof Answerable]: Answerable[Name] }>()
  for (const { fact, unit, officer, remaining } of cases) {
    const at = unit ?? fact.submittedTo
    const key = JSON.stringify([at, officer])
    const row = rows.get(key) ?? { unit: at, officer, late: 0, settle: 0, apologise: 0, explain: 0 }
    rows.set(key, row)
    row.late += 1
    for (const each of remaining) row[each] += 1
  }
  const owed = ({ settle, apologise, explain }: Answerable): number => settle + apologise + explain
  const id = ({ unit, officer }: Answerable): string => JSON.stringify([unit, officer])
  return [...rows.values()].toSorted((a, b) => owed(b) - owed(a) || b.late - a.late || (id(a) < id(b) ? -1 : 1))
}
