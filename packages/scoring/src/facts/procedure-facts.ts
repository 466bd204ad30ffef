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

const earliest = (instants: readonly (Instant | null | undefined)[]): Instant | null =>
  instants.reduce<Instant | null>(
    (first, at) => (at === null || at === undefined || (first !== null && first <= at) ? first : at),
    null,
  )

/**
 * The facts as they stand at the moment of the call, one at a time; or those of other rows of the same projection, as
 * `asOf` gives them. Throws `projection.not-built`.
 */
export const readProcedureFacts = function* (
  projections: Pick<Projections, 'rows' | 'dictionary'>,
  rows: Iterable<ProjectedRow<ProcedureRow>> = projections.rows(procedureFacts),
): Generator<ProcedureFact> {
  const text = (id: number | null | undefined): string => projections.dictionary.text(id ?? 0)
  for (const row of rows) {
    const publications = groupsOf(row.publications, 2)
    const parts = groupsOf(row.parts, 3)
    const repeals = groupsOf(row.repeals, 2)
    const closed = groupsOf(row.closed, 2)
    const ordinals = <Group extends readonly (number | null)[]>(groups: readonly Group[], ordinal: number) =>
      groups.filter(([announcement]) => announcement === ordinal)
    yield {
      stream: row.stream,
      announcements: groupsOf(row.announcements, 8).map(
        ([announcedAt, unit, from, publishBy, onTime, missing, subject, byDecision], at) => ({
          announcedAt: announcedAt ?? 0,
          unit: unit === null || unit === undefined ? null : text(unit),
          from: from ?? 0,
          to: earliest(
            repeals
              .filter(([announcement]) => announcement === null || announcement === at + 1)
              .map(([, repealedFrom]) => repealedFrom)
              .filter((repealedFrom) => (repealedFrom ?? 0) >= (from ?? 0)),
          ),
          publishBy: publishBy ?? null,
          publishedAt: earliest(ordinals(publications, at + 1).map(([, published]) => published)),
          onTime: onTime === null || onTime === undefined ? null : onTime === 1,
          missingParts: [
            { at: announcedAt ?? 0, count: missing ?? 0 },
            ...ordinals(parts, at + 1).map(([, since, count]) => ({ at: since ?? 0, count: count ?? 0 })),
          ],
          subject: subjects[subject ?? -1] ?? null,
          byDecision: byDecision === 1,
        }),
      ),
      feeBearing: groupsOf(row.fees, 2).map(([from, bearing]) => ({ from: from ?? 0, value: bearing === 1 })),
      feesRegisteredFrom: earliest(groupsOf(row.registrations, 1).map(([from]) => from)),
      serviceLevels: groupsOf(row.levels, 2).map(([from, level]) => ({
        from: from ?? 0,
        value: levels[level ?? -1] ?? 'none',
      })),
      services: groupsOf(row.opened, 3).map(([service, unit, from]) => ({
        service: text(service),
        unit: text(unit),
        from: from ?? 0,
        to: earliest(closed.filter(([name, at]) => name === service && (at ?? 0) >= (from ?? 0)).map(([, at]) => at)),
      })),
      competences: groupsOf(row.competences, 3).map(([unit, from, to]) => ({
        unit: text(unit),
        from: from ?? 0,
        to: to ?? null,
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
