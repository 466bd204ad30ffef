import {
  type Instant,
  type PetitionEventType,
  type PetitionLimits,
  petitionPromotions,
  type PetitionTimes,
} from '@motcua/core'
import type { ProjectedRow, Projections, RowProjection } from '@motcua/store'
import { appendGroup, groupsOf } from './integer-list.ts'

const integers = [
  'unit',
  'sentAt',
  'receivedAt',
  'refusedAt',
  'answeredAt',
  'justified',
  'publicationDue',
  'publishedAt',
  'repeatedAt',
] as const

/** Flat JSON arrays of integers; null where there are none. */
const texts = ['limits', 'transfers', 'classifications', 'questions', 'likes', 'dislikes'] as const

type PetitionRow = { [Column in (typeof integers)[number]]: number | null } & {
  [Column in (typeof texts)[number]]: string | null
}

const earliest = (known: Instant | null, at: Instant): Instant => (known === null || at < known ? at : known)

const dislike = petitionPromotions.PetitionRated.rating.indexOf('dislike')

/**
 * One row per petition [phản ánh, kiến nghị], as times, so that one row answers every evaluation instant. Where a fact
 * repeats its earliest `occurredAt` stands; limits, transfers and classifications are kept in the order of the stream.
 */
export const petitionFacts: RowProjection<PetitionRow, typeof petitionPromotions, PetitionEventType> = {
  name: 'petition_facts',
  version: 1,
  columns: [
    ...integers.map((name) => ({ name, kind: 'integer' as const })),
    ...texts.map((name) => ({ name, kind: 'text' as const })),
  ],
  initial: () => ({
    unit: null,
    sentAt: null,
    receivedAt: null,
    refusedAt: null,
    answeredAt: null,
    justified: null,
    publicationDue: null,
    publishedAt: null,
    repeatedAt: null,
    limits: null,
    transfers: null,
    classifications: null,
    questions: null,
    likes: null,
    dislikes: null,
  }),
  on: {
    PetitionReceived: (row, { unit, sentAt, refusalDue, questionDue, answerDue, occurredAt }) => {
      row.unit = unit
      row.sentAt = sentAt
      row.receivedAt = earliest(row.receivedAt, occurredAt)
      row.limits = appendGroup(row.limits, occurredAt, refusalDue, questionDue, answerDue, 1)
    },
    PetitionClassified: (row, { kind, occurredAt }) => {
      row.classifications = appendGroup(row.classifications, occurredAt, kind)
    },
    PetitionTransferred: (row, { to, refusalDue, questionDue, answerDue, occurredAt }) => {
      row.transfers = appendGroup(row.transfers, occurredAt, to)
      row.limits = appendGroup(row.limits, occurredAt, refusalDue, questionDue, answerDue, 0)
    },
    PetitionQuestioned: (row, { occurredAt }) => {
      row.questions = appendGroup(row.questions, occurredAt)
    },
    PetitionRefused: (row, { occurredAt }) => {
      row.refusedAt = earliest(row.refusedAt, occurredAt)
    },
    PetitionAnswered: (row, { justified, publicationDue, occurredAt }) => {
      row.answeredAt = earliest(row.answeredAt, occurredAt)
      row.justified = justified
      row.publicationDue = publicationDue ?? row.publicationDue
    },
    PetitionPublished: (row, { occurredAt }) => {
      row.publishedAt = earliest(row.publishedAt, occurredAt)
    },
    PetitionRepeated: (row, { occurredAt }) => {
      row.repeatedAt = earliest(row.repeatedAt, occurredAt)
    },
    PetitionRated: (row, { rating, occurredAt }) => {
      if (rating === dislike) row.dislikes = appendGroup(row.dislikes, occurredAt)
      else row.likes = appendGroup(row.likes, occurredAt)
    },
  },
}

type PetitionKind = (typeof petitionPromotions.PetitionClassified.kind)[number]

/** What is known of one petition. What happened at or after an evaluation instant does not count at that instant. */
export type PetitionFact = PetitionTimes & {
  readonly stream: string
  /** Competent when it was received; at another instant ask `petitionUnit`. */
  readonly receivedBy: string | null
  readonly transfers: readonly { readonly at: Instant; readonly to: string }[]
  readonly sentAt: Instant | null
  readonly receivedAt: Instant | null
  readonly justified: boolean | null
  readonly classifications: readonly { readonly at: Instant; readonly kind: PetitionKind }[]
}

type EntryGroup = readonly [at: Instant, value: number]
type LimitsGroup = readonly [
  since: Instant,
  refusalDue: Instant | null,
  questionDue: Instant | null,
  answerDue: Instant | null,
  anew: number,
]

/** What a transfer does not state goes on from before; a reception begins anew. */
const limitsOf = (text: string | null): readonly PetitionLimits[] => {
  const limits: PetitionLimits[] = []
  const groups = groupsOf(text, 5, (group: LimitsGroup) => group)
  for (const [since, refusalDue, questionDue, answerDue, anew] of groups) {
    const before = anew === 1 ? undefined : limits.at(-1)
    limits.push({
      since,
      refusalDue: refusalDue ?? before?.refusalDue ?? null,
      questionDue: questionDue ?? before?.questionDue ?? null,
      answerDue: answerDue ?? before?.answerDue ?? null,
    })
  }
  return limits
}

const instants = (text: string | null): readonly Instant[] => groupsOf(text, 1, ([at]: readonly [Instant]) => at)

const kinds = petitionPromotions.PetitionClassified.kind

/**
 * The facts as they stand at the moment of the call, one at a time; or those of other rows of the same projection, as
 * `asOf` gives them. Throws `projection.not-built`.
 */
export const readPetitionFacts = function* (
  projections: Pick<Projections, 'rows' | 'dictionary'>,
  rows: Iterable<ProjectedRow<PetitionRow>> = projections.rows(petitionFacts),
): Generator<PetitionFact> {
  const text = (id: number): string => projections.dictionary.text(id)
  for (const row of rows)
    yield {
      stream: row.stream,
      receivedBy: row.unit === null ? null : text(row.unit),
      transfers: groupsOf(row.transfers, 2, ([at, to]: EntryGroup) => ({ at, to: text(to) })),
      sentAt: row.sentAt,
      receivedAt: row.receivedAt,
      limits: limitsOf(row.limits),
      questionedAt: instants(row.questions),
      refusedAt: row.refusedAt,
      answeredAt: row.answeredAt,
      justified: row.justified === null ? null : row.justified === 1,
      publicationDue: row.publicationDue,
      publishedAt: row.publishedAt,
      repeatedAt: row.repeatedAt,
      likedAt: instants(row.likes),
      dislikedAt: instants(row.dislikes),
      classifications: groupsOf(row.classifications, 2, ([at, kind]: EntryGroup) => ({
        at,
        kind: kinds[kind] ?? 'other',
      })),
    }
}

/** The last of what happened before an instant; of equal times the later recorded. */
const lastBefore = <Entry extends { readonly at: Instant }>(entries: readonly Entry[], at: Instant): Entry | null => {
  let last: Entry | null = null
  for (const entry of entries) if (entry.at < at && (last === null || entry.at >= last.at)) last = entry
  return last
}

/** The unit that is competent at an instant: the one of the last transfer before it. */
export const petitionUnit = ({ receivedBy, transfers }: PetitionFact, at: Instant): string | null =>
  lastBefore(transfers, at)?.to ?? receivedBy

/** What it is about by the last classification before an instant; null while nobody has classified it. */
export const petitionKind = ({ classifications }: PetitionFact, at: Instant): PetitionKind | null =>
  lastBefore(classifications, at)?.kind ?? null
