import {
  type DossierState,
  firstAppointment,
  type Instant,
  legalClock,
  type Obligation,
  obligations,
  type ProcedureLookup,
  type WorkingCalendar,
} from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { type NoteMember, unnoted } from '../format/members-behind.ts'
import { type DossierLife, eventsOf, holderOf, stateOf } from '../life/dossier-life.ts'
import { causesOf, type LateCause, mistakeBy, statedCause } from './late-cause.ts'

/**
 * How a duty stands: met; met late; owed still; or missed, its time having passed. `none`: it is not owed. Its text is
 * `insight.duty.<standing>`.
 */
export type DutyStanding = 'met' | 'late' | 'owed' | 'missed' | 'none'

/** What a dossier that was late, or for which an apology was made, owes and gave. */
export type LateDuties = {
  readonly fact: DossierFact
  /** How and where it was filed. */
  readonly filed: Pick<DossierState, 'channel' | 'portal'>
  readonly originalDue: Instant | null
  readonly due: Instant | null
  readonly endedAt: Instant | null
  /** By the legal clock; false where an apology in time moved the appointment and that one was kept. */
  readonly late: boolean
  /** Apology and re-appointment in time. NĐ 61/2018 art. 19(9). */
  readonly apology: DutyStanding
  readonly apologyDue: Instant | null
  readonly apologies: number
  /** More apologies than once: the second moves nothing. */
  readonly repeated: boolean
  /** A new appointment was made: `met`; a new one was asked for too late: `missed`; none was asked for: `none`. */
  readonly reappointment: DutyStanding
  readonly explanation: DutyStanding
  readonly causes: readonly LateCause[]
  readonly stated: string | null
  /** Whose mistake in using the system made it late; null where the explanation names nobody. */
  readonly mistakeBy: string | null
  readonly holder: { readonly unit: string | null; readonly officer: string | null }
}

export type DutyScene = {
  readonly at: Instant
  readonly calendar: WorkingCalendar
  readonly procedures: ProcedureLookup
}

const standings = { open: 'owed', met: 'met', overdue: 'missed', late: 'late' } as const satisfies Record<
  Obligation['status'],
  DutyStanding
>

const of = (duties: readonly Obligation[], rule: string): Obligation | undefined =>
  duties.find((duty) => duty.rule === rule)

/** All duties of a dossier at an instant. */
export const dutiesOf = (life: DossierLife, { at, calendar, procedures }: DutyScene): readonly Obligation[] =>
  obligations(stateOf(life), { now: at, calendar, procedures })

/** What a dossier owes for being late; null where it was not and nothing was apologised for. */
export const lateDuties = (life: DossierLife, scene: DutyScene): LateDuties | null => {
  const { at } = scene
  const state = stateOf(life)
  const { verdict, due, ending } = legalClock(state, at)
  const apologies = eventsOf(life, 'ApologyIssued')
  const late = verdict === 'late'
  if (!late && apologies.length === 0) return null
  const duties = late ? dutiesOf(life, scene) : []
  const owedApology = of(duties, 'late-apology')
  const owedExplanation = of(duties, 'late-explanation')
  const moved = apologies.some(({ data }) => data.movesAppointment)
  const first = apologies[0]
  const given: DutyStanding = moved ? 'met' : 'late'
  return {
    fact: life.fact,
    filed: { channel: state.channel, portal: state.portal },
    originalDue: firstAppointment(state, at)?.due ?? null,
    due,
    endedAt: ending?.at ?? null,
    late,
    apology: first !== undefined ? given : owedApology === undefined ? 'none' : standings[owedApology.status],
    apologyDue: owedApology?.due ?? null,
    apologies: apologies.length,
    repeated: apologies.length > 1,
    reappointment: moved ? 'met' : first === undefined ? 'none' : 'missed',
    explanation: owedExplanation === undefined ? 'none' : standings[owedExplanation.status],
    causes: late ? causesOf(life, at) : [],
    stated: statedCause(life),
    mistakeBy: late ? mistakeBy(life) : null,
    holder: holderOf(life),
  }
}

/** Whether a fact may owe something for being late: its life then tells. Pauses, which facts leave out, only make it less late. */
export const mayOwe = (fact: DossierFact, at: Instant): boolean => {
  if (fact.receivedAt === null || fact.receivedAt >= at) return false
  const { verdict, originalDue, ending } = legalClock(fact, at)
  return verdict === 'late' || (originalDue !== null && (ending?.at ?? at) > originalDue)
}

/** Duties still open or missed, counted for who owes them. */
export type OpenDuties = {
  readonly unit: string
  readonly officer: string | null
  readonly rule: string
  readonly article: string
  readonly open: number
  /** Open, with their time passed. */
  readonly overdue: number
  /** The earliest time that passed or will pass; null where the law sets none. */
  readonly earliest: Instant | null
}

/** As `--drill` calls a row. */
export const openDutyName = ({ unit, officer, rule }: Pick<OpenDuties, 'unit' | 'officer' | 'rule'>): string =>
  [unit, officer ?? '-', rule].join('/')

/** Adds the open duties of dossiers up by unit, officer and rule, the most overdue first. The officer is who has the file. */
export class OpenDutyTally {
  readonly #rows = new Map<string, OpenDuties>()
  readonly #note: NoteMember

  /** @param note hears of each dossier behind each figure, the row by `openDutyName` */
  constructor(note: NoteMember = unnoted) {
    this.#note = note
  }

  add(life: DossierLife, duties: readonly Obligation[]): void {
    const holder = holderOf(life)
    for (const { rule, article, by, due, status } of duties) {
      if (status !== 'open' && status !== 'overdue') continue
      const officer = holder.unit === by ? holder.officer : null
      const key = JSON.stringify([by, officer, rule])
      const known = this.#rows.get(key)
      const row = openDutyName({ unit: by, officer, rule })
      this.#note(row, 'open', life.fact.stream)
      if (status === 'overdue') this.#note(row, 'overdue', life.fact.stream)
      const earliest = [known?.earliest ?? null, due].reduce(
        (first, time) => (time !== null && (first === null || time < first) ? time : first),
        null,
      )
      this.#rows.set(key, {
        unit: by,
        officer,
        rule,
        article,
        open: (known?.open ?? 0) + 1,
        overdue: (known?.overdue ?? 0) + (status === 'overdue' ? 1 : 0),
        earliest,
      })
    }
  }

  rows(): readonly OpenDuties[] {
    return [...this.#rows.values()].toSorted(
      (a, b) =>
        b.overdue - a.overdue ||
        b.open - a.open ||
        (JSON.stringify([a.unit, a.officer, a.rule]) < JSON.stringify([b.unit, b.officer, b.rule]) ? -1 : 1),
    )
  }
}
