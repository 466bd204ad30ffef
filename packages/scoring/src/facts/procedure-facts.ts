import {
  type Instant,
  type ProcedureEventType,
  procedurePromotions,
  type ServiceLevel,
  type Subject,
} from '@motcua/core'
import type { ProjectedRow, Projections, RowProjection } from '@motcua/store'
import { appendGroup, groupsOf } from './integer-list.ts'

/** Flat JSON arrays of integers, each a list of groups; null where there are none. */
const columns = [
  'announcements',
  'publications',
  'parts',
  'repeals',
  'fees',
  'registrations',
  'levels',
  'opened',
  'closed',
  'competences',
] as const

type ProcedureRow = { [Column in (typeof columns)[number]]: string | null }

/** One row per procedure [thủ tục hành chính], as times, so that one row answers every evaluation instant. */
export const procedureFacts: RowProjection<ProcedureRow, typeof procedurePromotions, ProcedureEventType> = {
  name: 'procedure_facts',
  version: 1,
  columns: columns.map((name) => ({ name, kind: 'text' as const })),
  initial: () => ({
    announcements: null,
    publications: null,
    parts: null,
    repeals: null,
    fees: null,
    registrations: null,
    levels: null,
    opened: null,
    closed: null,
    competences: null,
  }),
  on: {
    ProcedureAnnounced: (row, { occurredAt, unit, effectiveFrom, publishBy, onTime, missingParts, subject }) => {
      const group = [occurredAt, unit, effectiveFrom, publishBy, onTime, missingParts, subject, 1]
      row.announcements = appendGroup(row.announcements, ...group)
    },
    ProcedureListed: (row, { occurredAt, unit, effectiveFrom, missingParts, subject }) => {
      const group = [occurredAt, unit, effectiveFrom, null, null, missingParts, subject, 0]
      row.announcements = appendGroup(row.announcements, ...group)
    },
    ProcedurePublished: (row, { occurredAt, announcement }) => {
      row.publications = appendGroup(row.publications, announcement, occurredAt)
    },
    PartsRecorded: (row, { occurredAt, announcement, missingParts }) => {
      row.parts = appendGroup(row.parts, announcement, occurredAt, missingParts)
    },
    ProcedureRepealed: (row, { announcement, effectiveFrom }) => {
      row.repeals = appendGroup(row.repeals, announcement, effectiveFrom)
    },
    FeesSet: (row, { from, feeBearing }) => {
      row.fees = appendGroup(row.fees, from, feeBearing)
    },
    FeesRegistered: (row, { from }) => {
      row.registrations = appendGroup(row.registrations, from)
    },
    ServiceLevelSet: (row, { from, level }) => {
      row.levels = appendGroup(row.levels, from, level)
    },
    OnlineServiceOpened: (row, { service, unit, from }) => {
      row.opened = appendGroup(row.opened, service, unit, from)
    },
    OnlineServiceClosed: (row, { service, from }) => {
      row.closed = appendGroup(row.closed, service, from)
    },
    CompetenceAssigned: (row, { unit, from, to }) => {
      row.competences = appendGroup(row.competences, unit, from, to)
    },
  },
}

/** One announcement or listing of a procedure. */
export type AnnouncementFact = {
  /** When the decision was recorded as made; of a listing, when it was learnt of. */
  readonly announcedAt: Instant
  readonly unit: string | null
  readonly from: Instant
  /** Since when it is abolished; null while nobody abolished it. */
  readonly to: Instant | null
  readonly publishBy: Instant | null
  readonly publishedAt: Instant | null
  /** Announced as long before its effect as it must be; null where that cannot be told. */
  readonly onTime: boolean | null
  /** Parts still missing, from the time on at which that many were. */
  readonly missingParts: readonly { readonly at: Instant; readonly count: number }[]
  readonly subject: Subject | null
  /** False: only a list names it. */
  readonly byDecision: boolean
}

type From<Value> = { readonly from: Instant; readonly value: Value }

/** All that the indicators of formalities need of one procedure. */
export type ProcedureFact = {
  readonly stream: string
  readonly announcements: readonly AnnouncementFact[]
  readonly feeBearing: readonly From<boolean>[]
  readonly feesRegisteredFrom: Instant | null
  readonly serviceLevels: readonly From<ServiceLevel>[]
  readonly services: readonly {
    readonly service: string
    readonly unit: string
    readonly from: Instant
    readonly to: Instant | null
  }[]
  readonly competences: readonly { readonly unit: string; readonly from: Instant; readonly to: Instant | null }[]
}

const levels = procedurePromotions.ServiceLevelSet.level
const subjects = procedurePromotions.ProcedureListed.subject

const earliest = (instants: readonly Instant[]): Instant | null =>
  instants.length === 0 ? null : Math.min(...instants)

type AnnouncementGroup = readonly [
  announcedAt: Instant,
  unit: number | null,
  from: Instant,
  publishBy: Instant | null,
  onTime: number | null,
  missing: number,
  subject: number | null,
  byDecision: number,
]
type RepealGroup = readonly [announcement: number | null, from: Instant]
type PublicationGroup = readonly [announcement: number, at: Instant]
type PartsGroup = readonly [announcement: number, at: Instant, missing: number]
type FromGroup = readonly [from: Instant, value: number]
type OpenedGroup = readonly [service: number, unit: number, from: Instant]
type ClosedGroup = readonly [service: number, from: Instant]
type CompetenceGroup = readonly [unit: number, from: Instant, to: Instant | null]

const itself = <Group>(group: Group): Group => group

/**
 * The facts as they stand at the moment of the call, one at a time; or those of other rows of the same projection, as
 * `asOf` gives them. Throws `projection.not-built`.
 */
export const readProcedureFacts = function* (
  projections: Pick<Projections, 'rows' | 'dictionary'>,
  rows: Iterable<ProjectedRow<ProcedureRow>> = projections.rows(procedureFacts),
): Generator<ProcedureFact> {
  const text = (id: number): string => projections.dictionary.text(id)
  for (const row of rows) {
    const publications = groupsOf(row.publications, 2, itself<PublicationGroup>)
    const parts = groupsOf(row.parts, 3, itself<PartsGroup>)
    const repeals = groupsOf(row.repeals, 2, itself<RepealGroup>)
    const closed = groupsOf(row.closed, 2, itself<ClosedGroup>)
    yield {
      stream: row.stream,
      announcements: groupsOf(
        row.announcements,
        8,
        ([announcedAt, unit, from, publishBy, onTime, missing, subject, byDecision]: AnnouncementGroup, place) => {
          const ordinal = place + 1
          return {
            announcedAt,
            unit: unit === null ? null : text(unit),
            from,
            to: earliest(
              repeals
                .filter(([of, at]) => (of === null || of === ordinal) && at >= from)
                .map(([, repealedFrom]) => repealedFrom),
            ),
            publishBy,
            publishedAt: earliest(publications.filter(([of]) => of === ordinal).map(([, published]) => published)),
            onTime: onTime === null ? null : onTime === 1,
            missingParts: [
              { at: announcedAt, count: missing },
              ...parts.filter(([of]) => of === ordinal).map(([, at, count]) => ({ at, count })),
            ],
            subject: subject === null ? null : (subjects[subject] ?? null),
            byDecision: byDecision === 1,
          }
        },
      ),
      feeBearing: groupsOf(row.fees, 2, ([from, bearing]: FromGroup) => ({ from, value: bearing === 1 })),
      feesRegisteredFrom: earliest(groupsOf(row.registrations, 1, ([from]: readonly [Instant]) => from)),
      serviceLevels: groupsOf(row.levels, 2, ([from, level]: FromGroup) => ({ from, value: levels[level] ?? 'none' })),
      services: groupsOf(row.opened, 3, ([service, unit, from]: OpenedGroup) => ({
        service: text(service),
        unit: text(unit),
        from,
        to: earliest(closed.filter(([name, at]) => name === service && at >= from).map(([, at]) => at)),
      })),
      competences: groupsOf(row.competences, 3, ([unit, from, to]: CompetenceGroup) => ({
        unit: text(unit),
        from,
        to,
      })),
    }
  }
}

/** The value that holds at an instant: the later one, of equal ones the one recorded last. */
const valueAt = <Value>(values: readonly From<Value>[], at: Instant): Value | null =>
  values.reduce<From<Value> | null>(
    (best, value) => (value.from <= at && (best === null || value.from >= best.from) ? value : best),
    null,
  )?.value ?? null

/** Announced or listed, in effect, and not abolished at an instant. */
export const isInUse = ({ announcements }: ProcedureFact, at: Instant): boolean =>
  announcements.some(({ from, to }) => from <= at && (to === null || at < to))

/** How far the procedure is online at an instant; null where nobody said. */
export const serviceLevelAt = ({ serviceLevels }: ProcedureFact, at: Instant): ServiceLevel | null =>
  valueAt(serviceLevels, at)

/** Some fee is charged at an instant. */
export const bearsFee = ({ feeBearing }: ProcedureFact, at: Instant): boolean => valueAt(feeBearing, at) ?? false

/** How many parts an announcement lacks at an instant. */
export const missingPartsAt = ({ missingParts }: AnnouncementFact, at: Instant): number =>
  valueAt(
    missingParts.map(({ at: from, count }) => ({ from, value: count })),
    at,
  ) ?? 0
