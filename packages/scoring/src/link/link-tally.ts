import type { Instant } from '@motcua/core'
import { type NoteMember, unnoted } from '../format/members-behind.ts'
import type { DossierLife, LifeEvent } from '../life/dossier-life.ts'

/** The registers that events name by their type; other names are those of outages and of failed fetches. */
const knownLinks = ['national-portal', 'population', 'vneid', 'personal-store', 'national-database'] as const

type KnownLink = (typeof knownLinks)[number]

export const isKnownLink = (link: string): link is KnownLink => knownLinks.some((known) => known === link)

/** An interval in which a system was down, as a unit recorded it; `to` is null while it lasts. */
export type LinkOutage = { readonly system: string; readonly from: Instant; readonly to: Instant | null }

/** What is known of a link at the end [tình trạng kết nối]: down; last heard of by a failure; by an answer; not used. */
export const linkStates = ['down', 'failing', 'sound', 'unused'] as const

export type LinkState = (typeof linkStates)[number]

/** A system beside ours, and what came of asking it in a span. */
export type LinkRow = {
  readonly link: string
  readonly state: LinkState
  /** Answers that dossiers tell of: acknowledged or rejected, data used, papers taken over. */
  readonly answers: number
  /** Data that could not be fetched, and alarms for silence. */
  readonly failures: number
  /** Data that came and were wrong. */
  readonly wrong: number
  readonly lastAnswerAt: Instant | null
  readonly lastFailureAt: Instant | null
  /** Outages that touch the span, and their time within it in milliseconds, told once where they overlap. */
  readonly outages: number
  readonly downtime: number
  /** Since when it is down; null where it is not. */
  readonly downSince: Instant | null
}

type Heard = { readonly link: string; readonly what: 'answers' | 'failures' | 'wrong' }

const heardOf = ({ type, data }: LifeEvent): Heard | null => {
  switch (type) {
    case 'PortalAcknowledged':
    case 'PortalRejected':
      return { link: 'national-portal', what: 'answers' }
    case 'SyncAlerted':
      return { link: 'national-portal', what: 'failures' }
    case 'PopulationDataUsed':
      return { link: 'population', what: 'answers' }
    case 'IdentityVerified':
      return data.method === 'chip-card'
        ? null
        : { link: data.method === 'vneid' ? 'vneid' : 'population', what: 'answers' }
    case 'PersonalStoreLinked':
      return { link: 'personal-store', what: 'answers' }
    case 'ComponentReused':
      return data.source === 'personal-store' || data.source === 'national-database'
        ? { link: data.source, what: 'answers' }
        : null
    case 'DataFetchFailed':
      return { link: data.source, what: data.cause === 'wrong' ? 'wrong' : 'failures' }
    default:
      return null
  }
}

type Span = { readonly from: Instant; readonly to: Instant }

/** The time that intervals cover within a span, in milliseconds. */
const covered = (outages: readonly LinkOutage[], { from, to }: Span): number => {
  let end = from
  let sum = 0
  for (const outage of outages.toSorted((a, b) => a.from - b.from)) {
    const [begins, ends] = [Math.max(outage.from, end), Math.min(outage.to ?? to, to)]
    if (ends > begins) sum += ends - begins
    end = Math.max(end, ends)
  }
  return sum
}

const latest = (a: Instant | null, b: Instant): Instant => Math.max(a ?? b, b)

const none = { answers: 0, failures: 0, wrong: 0, lastAnswerAt: null, lastFailureAt: null } as const

type Counted = Pick<LinkRow, keyof typeof none>

/** Tells the state of each link from what dossiers and units recorded in a span. */
export class LinkTally {
  readonly #counts = new Map<string, Counted>()
  readonly #note: NoteMember
  readonly #span: Span

  /** @param note hears of each dossier behind each count, the row by the link */
  constructor(span: Span, note: NoteMember = unnoted) {
    this.#span = span
    this.#note = note
  }

  add({ fact, events }: DossierLife): void {
    for (const event of events) {
      const { occurredAt } = event
      if (occurredAt < this.#span.from || occurredAt >= this.#span.to) continue
      const heard = heardOf(event)
      if (heard === null) continue
      const { link, what } = heard
      const known: Counted = this.#counts.get(link) ?? none
      const isAnswer = what === 'answers'
      this.#counts.set(link, {
        ...known,
        [what]: known[what] + 1,
        ...(isAnswer
          ? { lastAnswerAt: latest(known.lastAnswerAt, occurredAt) }
          : { lastFailureAt: latest(known.lastFailureAt, occurredAt) }),
      })
      this.#note(link, what, fact.stream)
    }
  }

  /** A row for each known link and each other system that was heard of, what is down first. */
  rows(outages: readonly LinkOutage[]): readonly LinkRow[] {
    const { from, to } = this.#span
    const touching = outages.filter((outage) => outage.from < to && (outage.to === null || outage.to > from))
    const names = new Set([...knownLinks, ...this.#counts.keys(), ...touching.map(({ system }) => system)])
    return [...names]
      .map((link): LinkRow => {
        const counted: Counted = this.#counts.get(link) ?? none
        const own = touching.filter(({ system }) => system === link)
        const open = own.filter((outage) => outage.to === null || outage.to >= to)
        const downSince = open.length === 0 ? null : Math.min(...open.map((outage) => outage.from))
        const { lastAnswerAt, lastFailureAt } = counted
        const state: LinkState =
          downSince !== null
            ? 'down'
            : lastFailureAt !== null && lastFailureAt >= (lastAnswerAt ?? 0)
              ? 'failing'
              : lastAnswerAt !== null
                ? 'sound'
                : 'unused'
        return { link, state, ...counted, outages: own.length, downtime: covered(own, this.#span), downSince }
      })
      .toSorted((a, b) => linkStates.indexOf(a.state) - linkStates.indexOf(b.state) || (a.link < b.link ? -1 : 1))
  }
}
