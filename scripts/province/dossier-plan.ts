import { pickFrom } from '../scale/random.ts'
import { type DossierCounts, education, office, province } from './published.ts'
import { communes, type PlannedProcedure, plannedProcedures } from './register.ts'
import { evenly, scattered } from './spread.ts'

/** How one dossier of the year fares; its commands follow from this. */
export type PlannedDossier = {
  /** From 1, of the whole province. */
  readonly number: number
  readonly unit: string
  readonly procedure: PlannedProcedure
  /** Its place in the period, from 0 to below 1. */
  readonly share: number
  readonly channel: 'online' | 'direct' | 'post' | 'unknown'
  readonly paidOnline: boolean
  readonly late: boolean
  readonly dissatisfied: boolean
  readonly resultAttached: boolean
  readonly digitised: boolean
  readonly reused: boolean
  readonly citizenData: 'population' | 'identity' | null
  readonly acknowledged: boolean
  readonly certifiedCopy: boolean
}

/** What is late, or was disliked, was received in this part of the period, so that its end still falls into it. */
const settledShare = 0.92

/** A part of the province whose dossiers are planned by themselves: exact counts over the dossiers from `first` on. */
export type Stratum = {
  readonly name: string
  readonly first: number
  readonly counts: DossierCounts
  /** Null: each dossier's unit follows from its procedure. */
  readonly unit: string | null
}

const without = (whole: DossierCounts, ...parts: readonly DossierCounts[]): DossierCounts => {
  const rest: Record<string, number> = {}
  for (const [name, count] of Object.entries(whole)) {
    rest[name] = parts.reduce((left, part) => left - part[name as keyof DossierCounts], count)
  }
  return rest as DossierCounts
}

/** The same proportions over fewer dossiers. */
const scaled = (counts: DossierCounts, dossiers: number): DossierCounts => {
  const part = dossiers / counts.dossiers
  const less = Object.entries(counts).map(([name, count]) => [name, Math.round(count * part)])
  return { ...(Object.fromEntries(less) as DossierCounts), dossiers }
}

/** Fewer dossiers leave procedures or communes without one. */
export const fewestDossiers = 4_000

/** The two departments whose counts are published, and all others together. */
export const strataOf = (dossiers: number = province.dossiers.dossiers): readonly Stratum[] => {
  const [a, b] = [office.dossiers, education.dossiers]
  const others = without(province.dossiers, a, b)
  const left = dossiers - a.dossiers - b.dossiers
  return [
    { name: 'office', first: 0, counts: a, unit: office.unit },
    { name: 'education', first: a.dossiers, counts: b, unit: education.unit },
    {
      name: 'others',
      first: a.dossiers + b.dossiers,
      counts: left === others.dossiers ? others : scaled(others, left),
      unit: null,
    },
  ]
}

type Sections = {
  readonly paidOnline: readonly PlannedProcedure[]
  readonly atCounter: readonly PlannedProcedure[]
  readonly free: readonly PlannedProcedure[]
}

const sectionsOf = (procedures: readonly PlannedProcedure[], unit: string | null): Sections => {
  const published: readonly (string | null)[] = [office.unit, education.unit]
  const own = procedures.filter((one) => (unit === null ? !published.includes(one.unit) : one.unit === unit))
  const used = (use: PlannedProcedure['use']): readonly PlannedProcedure[] => own.filter((one) => one.use === use)
  return { paidOnline: used('paid-online'), atCounter: used('paid-at-counter'), free: used('free') }
}

/** Any dossier of a stratum by its place, without the others: counts come out exactly over all places. */
export const stratumPlan = (
  { first, counts, unit: ownUnit }: Stratum,
  procedures: readonly PlannedProcedure[] = plannedProcedures(),
): ((place: number) => PlannedDossier) => {
  const size = counts.dossiers
  const settled = Math.floor(size * settledShare)
  const sections = sectionsOf(procedures, ownUnit)
  const lateness = scattered(settled, 2)
  const order = scattered(size, 3)
  const results = scattered(size, 5)
  const digitisation = scattered(size, 7)
  const reuse = scattered(size, 11)
  const portal = scattered(size, 13)
  /** So many neighbours in `order` share a procedure at first, so that one of them at least has citizens' data. */
  const neighbours = counts.citizenData === 0 ? 1 : Math.ceil(size / counts.citizenData)
  const onCounter = size - counts.online - counts.channelUnknown
  const certified = ownUnit === null ? communes.length : 0

  type Choice = { readonly procedure: PlannedProcedure; readonly unit: string; readonly certifiedCopy: boolean }

  const chosen = (list: readonly PlannedProcedure[], rank: number, pick: (below: number) => number): Choice => {
    const skewed = (length: number): number => Math.floor(length * (pick(10_000) / 10_000) ** 3)
    const procedure = list[Math.floor(rank / neighbours)] ?? list[skewed(list.length)]
    if (procedure === undefined) throw new RangeError('a section of the plan has no procedure')
    const commune = communes[Math.floor(communes.length * (pick(10_000) / 10_000) ** 1.5)] ?? ''
    return { procedure, unit: ownUnit ?? procedure.unit ?? commune, certifiedCopy: false }
  }

  const choiceOf = (rank: number, pick: (below: number) => number): Choice => {
    const { paidOnline, feeBearing } = counts
    if (rank >= feeBearing) return chosen(sections.free, rank - feeBearing, pick)
    if (rank >= paidOnline) return chosen(sections.atCounter, rank - paidOnline, pick)
    // the first procedure whose fees are paid online is the one by which every commune certifies copies
    const [certification] = sections.paidOnline
    const unit = communes[rank]
    if (rank < certified && certification !== undefined && unit !== undefined)
      return { procedure: certification, unit, certifiedCopy: true }
    const choice = chosen(sections.paidOnline, rank - certified, pick)
    return { ...choice, certifiedCopy: choice.procedure === certification && pick(20) === 0 }
  }

  return (place) => {
    const pick = pickFrom(first + place + 1)
    const rank = order(place)
    const { procedure, unit, certifiedCopy } = choiceOf(rank, pick)
    const turn = place < settled ? lateness(place) : size
    const citizen = evenly(rank, counts.citizenData, size)
    const last = size - rank
    return {
      number: first + place + 1,
      unit,
      procedure,
      share: place / size,
      channel:
        last <= counts.channelUnknown
          ? 'unknown'
          : last <= counts.channelUnknown + onCounter
            ? pick(5) === 0
              ? 'post'
              : 'direct'
            : 'online',
      paidOnline: rank < counts.paidOnline,
      late: turn < counts.late,
      dissatisfied: turn >= counts.late && turn < counts.late + counts.dissatisfied,
      resultAttached: evenly(results(place), counts.resultAttached, size),
      digitised: evenly(digitisation(place), counts.digitised, size),
      reused: evenly(reuse(place), counts.reused, size),
      citizenData: citizen ? (procedure.population ? 'population' : 'identity') : null,
      acknowledged: evenly(portal(place), counts.acknowledged, size),
      certifiedCopy,
    }
  }
}
