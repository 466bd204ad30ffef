import type { DossierEvent, Instant, WorkingCalendar } from '@motcua/core'
import { type NoteMember, unnoted } from '../format/members-behind.ts'
import { type DossierLife, endOfJointPart, endOfStep, eventsOf, holderOf } from '../life/dossier-life.ts'

/** Work that someone did or owes: whose deadlines were kept and missed at the moment it happened. */
export type WorkRow = {
  /** `officer`, `unit`, `step` or `agency`: what `who` names. */
  readonly by: 'officer' | 'unit' | 'step' | 'agency'
  readonly who: string
  /** Parts of the work that ended. */
  readonly done: number
  /** Those of them with a deadline of their own, and those that ended after it. */
  readonly timed: number
  readonly late: number
  /** Working milliseconds of the parts that ended: all together, and of the middle one. */
  readonly total: number
  readonly median: number | null
  /** Parts begun and not ended at the instant whose own deadline has passed. */
  readonly overdue: number
  /** Dossiers in hand at the instant. */
  readonly inHand: number
}

/** As `--drill` calls a row. */
export const workRowName = ({ by, who }: Pick<WorkRow, 'by' | 'who'>): string => `${by}/${who}`

type Part = {
  readonly officer: string | null
  readonly unit: string | null
  readonly step?: string
  readonly agency?: string
  readonly from: Instant
  /** Null where it has not ended. */
  readonly to: Instant | null
  readonly due: Instant | null
}

const timeOf = (iso: string | undefined): Instant | null => (iso === undefined ? null : Date.parse(iso))

const ofAgency = (agency: string, from: Instant, to: Instant | null, due: string | undefined): Part => ({
  officer: null,
  unit: null,
  agency,
  from,
  to,
  due: timeOf(due),
})

/** The events that tell the work on a dossier; whose it is while it is open, any of its events may tell. */
export const workEvents: ReadonlySet<DossierEvent['type']> = new Set([
  'StepStarted',
  'StepCompleted',
  'ConsultationRequested',
  'ConsultationAnswered',
  'JointPartStarted',
  'JointPartCompleted',
])

/** The parts of a dossier's handling: steps by who ended them, or who has them; consultations and parts of other agencies. */
const partsOf = (life: DossierLife): readonly Part[] => {
  const answers = eventsOf(life, 'ConsultationAnswered')
  return [
    ...eventsOf(life, 'StepStarted').map((begun): Part => {
      const { step, due } = begun.data
      const end = endOfStep(life, begun)
      const { officer, unit } = end?.actor ?? holderOf(life)
      return { officer, unit, step, from: begun.occurredAt, to: end?.occurredAt ?? null, due: timeOf(due) }
    }),
    ...eventsOf(life, 'ConsultationRequested').map(({ data, occurredAt }): Part => {
      const end = answers.find((event) => event.data.consultation === data.consultation)
      return ofAgency(data.agency, occurredAt, end?.occurredAt ?? null, data.answerBy)
    }),
    ...eventsOf(life, 'JointPartStarted').map((begun): Part => {
      const { agency, due } = begun.data
      return ofAgency(agency, begun.occurredAt, endOfJointPart(life, begun)?.occurredAt ?? null, due)
    }),
  ]
}

type Tally = { times: number[]; timed: number; late: number; overdue: number; inHand: number }

const kinds = ['unit', 'officer', 'step', 'agency'] as const

/** Adds up the work on dossiers by officer, unit, step and agency [khối lượng công việc]. */
export class WorkTally {
  readonly #rows = new Map<string, Tally>()
  readonly #calendar: WorkingCalendar
  readonly #note: NoteMember

  /** @param note hears of each dossier behind each figure, the row by `workRowName` */
  constructor(calendar: WorkingCalendar, note: NoteMember = unnoted) {
    this.#calendar = calendar
    this.#note = note
  }

  #of(by: WorkRow['by'], who: string): Tally {
    const key = JSON.stringify([by, who])
    const known = this.#rows.get(key) ?? { times: [], timed: 0, late: 0, overdue: 0, inHand: 0 }
    this.#rows.set(key, known)
    return known
  }

  /** A dossier as it stands at an instant; `open`: it has not ended, and is in the hands of whoever holds it. */
  add(life: DossierLife, { open, at }: { readonly open: boolean; readonly at: Instant }): void {
    for (const part of partsOf(life)) {
      if (part.to === null && !open) continue
      const time = part.to === null ? null : this.#calendar.workingTimeBetween(part.from, part.to)
      for (const by of kinds) {
        const who = part[by]
        if (who === undefined || who === null) continue
        const row = this.#of(by, who)
        const count = (column: 'timed' | 'late' | 'overdue'): void => {
          row[column] += 1
          this.#note(workRowName({ by, who }), column, life.fact.stream)
        }
        if (time !== null) {
          row.times.push(time)
          this.#note(workRowName({ by, who }), 'done', life.fact.stream)
        }
        if (part.due === null) continue
        if (part.to !== null) count('timed')
        if ((part.to ?? at) > part.due) count(part.to === null ? 'overdue' : 'late')
      }
    }
    if (!open) return
    const { unit, officer } = holderOf(life)
    for (const [by, who] of [
      ['unit', unit],
      ['officer', officer],
    ] as const) {
      if (who === null) continue
      this.#of(by, who).inHand += 1
      this.#note(workRowName({ by, who }), 'inHand', life.fact.stream)
    }
  }

  /** By kind, the most late first. */
  rows(): readonly WorkRow[] {
    return [...this.#rows]
      .map(([key, { times, timed, late, overdue, inHand }]): WorkRow => {
        const [by, who] = JSON.parse(key) as [WorkRow['by'], string]
        const ordered = times.toSorted((a, b) => a - b)
        return {
          by,
          who,
          done: times.length,
          timed,
          late,
          total: times.reduce((sum, time) => sum + time, 0),
          median: ordered[Math.floor((ordered.length - 1) / 2)] ?? null,
          overdue,
          inHand,
        }
      })
      .toSorted(
        (a, b) =>
          kinds.indexOf(a.by) - kinds.indexOf(b.by) ||
          b.late + b.overdue - a.late - a.overdue ||
          (a.who < b.who ? -1 : 1),
      )
  }
}
