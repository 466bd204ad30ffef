import { type Instant, parseStreamName } from '@motcua/core'
import {
  bearsFee,
  type DossierFact,
  type GivenCounts,
  isInUse,
  missingPartsAt,
  type ProcedureFact,
  serviceLevelAt,
} from '@motcua/scoring'
import { province } from './published.ts'

type Count = { readonly numerator: number; readonly denominator: number }

/** What the dossiers of a unit tell of its procedures. */
type Work = {
  readonly online: ReadonlySet<string>
  readonly paidOnline: ReadonlySet<string>
  readonly population: ReadonlySet<string>
}

/** Which procedures the dossiers of some units concern, before an instant. */
export const workOf = (facts: Iterable<DossierFact>, units: ReadonlySet<string>, at: Instant): Work => {
  const online = new Set<string>()
  const paidOnline = new Set<string>()
  const population = new Set<string>()
  const before = (instant: Instant | null): boolean => instant !== null && instant < at
  for (const { procedure, submittedTo, channel, paidOnlineAt, populationDataUsedAt } of facts) {
    if (procedure === null || !units.has(submittedTo ?? '')) continue
    if (channel === 'online') online.add(procedure)
    if (before(paidOnlineAt)) paidOnline.add(procedure)
    if (before(populationDataUsedAt)) population.add(procedure)
  }
  return { online, paidOnline, population }
}

const count = <Member>(members: readonly Member[], holds: (member: Member) => boolean): Count => ({
  numerator: members.filter(holds).length,
  denominator: members.length,
})

export type CatalogueQuery = {
  readonly procedures: readonly ProcedureFact[]
  readonly work: Work
  /** Null: those of the whole province. */
  readonly unit: string | null
  readonly from: Instant
  readonly at: Instant
  readonly certified: Count
}

/** 01–03, 06, 07, 09, 10, 15 and 17 by the register; 01–03 and 15 are the province's for every unit of it. */
export const catalogueCounts = (query: CatalogueQuery): GivenCounts & { readonly citizenProcedures: number } => {
  const { procedures, work, unit, from, at, certified } = query
  const codeOf = ({ stream }: ProcedureFact): string => parseStreamName(stream)?.id ?? ''
  const last = at - 1
  const inUse = procedures.filter((one) => isInUse(one, last))
  const own = unit === null ? inUse : inUse.filter(({ competences }) => competences.some((one) => one.unit === unit))
  const decided = procedures.flatMap((one) =>
    one.announcements.filter((announcement) => announcement.byDecision && announcement.unit === province.unit),
  )
  const announced = decided.filter(({ announcedAt }) => announcedAt >= from && announcedAt < at)
  const due = decided.filter(({ publishBy }) => publishBy !== null && publishBy >= from && publishBy < at)
  const listed = own.filter(({ announcements }) => announcements.some((one) => one.unit === (unit ?? province.unit)))
  const bearing = own.filter((one) => bearsFee(one, last))
  const services = own.flatMap((one) => one.services.map(() => codeOf(one)))
  return {
    PUBLISH_ON_TIME: count(announced, ({ onTime }) => onTime === true),
    PUBLIC_UPDATE_ON_TIME: count(due, (one) => one.publishedAt !== null && one.publishedAt <= (one.publishBy ?? 0)),
    PUBLIC_CONTENT_FULL: count(announced, (announcement) => missingPartsAt(announcement, last) === 0),
    ONLINE_SERVICE_OFFERED: count(listed, (one) => (serviceLevelAt(one, last) ?? 'none') !== 'none'),
    ONLINE_SERVICE_WITH_DOSSIER: count(services, (code) => work.online.has(code)),
    FORMALITY_PAID_ONLINE: count(bearing, (one) => work.paidOnline.has(codeOf(one))),
    FORMALITY_PAYMENT_INTEGRATED: count(
      bearing,
      ({ feesRegisteredFrom }) => feesRegisteredFrom !== null && feesRegisteredFrom <= last,
    ),
    ELECTRONIC_CERTIFIED_COPY: certified,
    citizenProcedures: own.filter(({ announcements }) => announcements.some(({ subject }) => subject === 'citizen'))
      .length,
  }
}
