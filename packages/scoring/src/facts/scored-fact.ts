import type { Appointment, DossierTimes, Instant, Supplement } from '@motcua/core'
import {
  appointmentsOf,
  channels,
  type DossierFact,
  finishedLegsOf,
  supplementsOf,
  type Transfer,
  transfersOf,
  triggerOf,
} from './dossier-fact.ts'
import { appointmentColumns, listColumns, markTimes, settledColumns } from './fact-row.ts'

/** What indicators ask of a dossier's fact. */
export type ScoredFact = DossierTimes &
  Pick<
    DossierFact,
    | 'stream'
    | 'procedure'
    | 'channel'
    | 'submittedTo'
    | 'transfers'
    | 'returnsPaperResult'
    | 'requiresElectronicResult'
    | (typeof markTimes)[number]
  >

/**
 * What a dossier has come to: from `settledFrom` on its marks are `settledMarks`, whatever the instant, and the unit to which
 * it was submitted is the competent one.
 */
export type SettledFact = Pick<ScoredFact, 'submittedTo' | 'receivedAt' | 'procedure'> & {
  /** A set of `mark`s. */
  readonly settledMarks: number
  readonly settledFrom: Instant | null
}

/** The columns that are read for scoring besides, of dossiers that have not settled. */
export const otherColumns = [
  'channel',
  'statutoryDue',
  'returnsPaperResult',
  'requiresElectronicResult',
  ...appointmentColumns,
  ...markTimes,
  ...listColumns,
] as const

/** The columns that are read for scoring, in this order. */
export const scoredColumns = [...settledColumns, ...otherColumns] as const

/** The values of `scoredColumns`, or of `settledColumns` alone where no more is asked. */
export type ScoredRow = readonly (number | string | null)[]

type Column = (typeof scoredColumns)[number]

const place = Object.fromEntries(scoredColumns.map((column, at) => [column, at])) as Record<Column, number>

const noAppointments: readonly Appointment[] = []

/**
 * A fact that reads from the row on which it stands, so that a pass over millions makes no object for each. Whoever keeps it
 * sees another dossier next; it has no stream, so nothing can be listed from it.
 */
export class FactCursor implements ScoredFact, SettledFact {
  row: ScoredRow = []
  readonly stream = ''
  readonly #text: (id: number) => string
  /** Units and procedures are few beside all texts of a dictionary. */
  readonly #texts = new Map<number, string>()
  /** Most dossiers have one appointment; the same object shows it for each of them. */
  readonly #appointment: { -readonly [Field in keyof Appointment]: Appointment[Field] } = {
    leg: 1,
    due: 0,
    setAt: 0,
    trigger: 'import',
  }
  readonly #appointments: readonly Appointment[] = [this.#appointment]

  /** @param text resolves dictionary numbers */
  constructor(text: (id: number) => string) {
    this.#text = text
  }

  #number(at: number): number | null {
    const value = this.row[at]
    return typeof value === 'number' ? value : null
  }

  #list(at: number): string | null {
    const value = this.row[at]
    return typeof value === 'string' ? value : null
  }

  #resolved(at: number): string | null {
    const value = this.row[at]
    if (typeof value !== 'number') return null
    const known = this.#texts.get(value)
    if (known !== undefined) return known
    const text = this.#text(value)
    this.#texts.set(value, text)
    return text
  }

  get settledMarks(): number {
    return this.#number(place.settledMarks) ?? 0
  }
  get settledFrom(): number | null {
    return this.#number(place.settledFrom)
  }
  get submittedTo(): string | null {
    return this.#resolved(place.unit)
  }
  get procedure(): string | null {
    return this.#resolved(place.procedure)
  }
  get channel(): DossierFact['channel'] {
    return channels[this.#number(place.channel) ?? -1] ?? 'unknown'
  }
  get receivedAt(): number | null {
    return this.#number(place.receivedAt)
  }
  get statutoryDue(): number | null {
    return this.#number(place.statutoryDue)
  }
  get returnsPaperResult(): boolean {
    return this.row[place.returnsPaperResult] === 1
  }
  get requiresElectronicResult(): boolean {
    return this.row[place.requiresElectronicResult] === 1
  }
  get completedAt(): number | null {
    return this.#number(place.completedAt)
  }
  get returnedAt(): number | null {
    return this.#number(place.returnedAt)
  }
  get refusedAt(): number | null {
    return this.#number(place.refusedAt)
  }
  get stoppedAt(): number | null {
    return this.#number(place.stoppedAt)
  }
  get withdrawnAt(): number | null {
    return this.#number(place.withdrawnAt)
  }
  get digitisedAt(): number | null {
    return this.#number(place.digitisedAt)
  }
  get reusedAt(): number | null {
    return this.#number(place.reusedAt)
  }
  get personalStoreLinkedAt(): number | null {
    return this.#number(place.personalStoreLinkedAt)
  }
  get identityVerifiedAt(): number | null {
    return this.#number(place.identityVerifiedAt)
  }
  get populationDataUsedAt(): number | null {
    return this.#number(place.populationDataUsedAt)
  }
  get feeChargedAt(): number | null {
    return this.#number(place.feeChargedAt)
  }
  get paidOnlineAt(): number | null {
    return this.#number(place.paidOnlineAt)
  }
  get resultAttachedAt(): number | null {
    return this.#number(place.resultAttachedAt)
  }
  get dissatisfiedAt(): number | null {
    return this.#number(place.dissatisfiedAt)
  }
  get portalAcknowledgedAt(): number | null {
    return this.#number(place.portalAcknowledgedAt)
  }
  get appointments(): readonly Appointment[] {
    const setAt = this.#number(place.appointmentSetAt)
    if (setAt === null) return noAppointments
    if (this.row[place.laterAppointments] === null) {
      const only = this.#appointment
      only.leg = Number(this.row[place.appointmentLeg])
      only.due = Number(this.row[place.appointmentDue])
      only.setAt = setAt
      only.trigger = triggerOf(Number(this.row[place.appointmentTrigger]))
      return this.#appointments
    }
    return appointmentsOf({
      appointmentLeg: this.#number(place.appointmentLeg),
      appointmentDue: this.#number(place.appointmentDue),
      appointmentSetAt: setAt,
      appointmentTrigger: this.#number(place.appointmentTrigger),
      laterAppointments: this.#list(place.laterAppointments),
    })
  }
  get supplements(): readonly Supplement[] {
    return supplementsOf(this.#list(place.supplements))
  }
  get finishedLegs(): NonNullable<DossierTimes['finishedLegs']> {
    return finishedLegsOf(this.#list(place.finishedLegs))
  }
  get transfers(): readonly Transfer[] {
    return transfersOf(this.#list(place.transfers), this.#text)
  }
}
