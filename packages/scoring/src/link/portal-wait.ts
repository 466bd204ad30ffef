import type { DossierState, Instant, Obligation } from '@motcua/core'
import { competentUnit, type DossierFact } from '../facts/dossier-fact.ts'
import { type NoteMember, unnoted } from '../format/members-behind.ts'
import { type DossierLife, eventsOf, stateOf } from '../life/dossier-life.ts'

/**
 * How the last status of a dossier stands with the national portal: acknowledged; rejected, to be told again; refused for
 * good; or without any answer, told or not, since only answers are on record. Its text is `link.<standing>`.
 */
export const portalStandings = ['acknowledged', 'rejected', 'refused', 'unanswered'] as const

export type PortalStanding = (typeof portalStandings)[number]

type ShownFact = Pick<DossierFact, 'stream' | 'code' | 'procedure' | 'submittedTo' | 'transfers' | 'receivedAt'>

/** A dossier whose last status the portal has not acknowledged [chờ đồng bộ]. */
export type WaitingDossier = {
  /** What a list shows of it: a province's are many. */
  readonly fact: ShownFact
  readonly unit: string | null
  readonly standing: Exclude<PortalStanding, 'acknowledged'>
  /** The status that the portal has to show, 1 to 10. */
  readonly status: DossierState['statuses'][number]['status']
  readonly since: Instant
  /** The earliest time of what is owed to the portal and by it; null where the law of that day sets none. */
  readonly due: Instant | null
  readonly overdue: boolean
  /** When the system last gave the alarm; null where it has not. */
  readonly alertedAt: Instant | null
}

/** The dossiers of a unit by how they stand with the portal. */
export type PortalRow = {
  readonly unit: string | null
  readonly dossiers: number
  readonly overdue: number
  /** Since when the dossier waits that waits longest. */
  readonly waitingSince: Instant | null
} & Readonly<Record<PortalStanding, number>>

export const portalRowName = ({ unit }: Pick<PortalRow, 'unit'>): string => unit ?? '-'

const portalRules: ReadonlySet<string> = new Set([
  'sync-after-finish',
  'sync-acknowledgement',
  'sync-repair',
  'status-notice',
])

/** Counts, for each competent unit, what the portal has of its dossiers, and keeps those that wait. */
export class PortalWaitTally {
  readonly #rows = new Map<string | null, PortalRow>()
  readonly #waiting: WaitingDossier[] = []
  readonly #note: NoteMember
  readonly #at: Instant

  /** @param note hears of each dossier behind each count, the row by `portalRowName` */
  constructor(at: Instant, note: NoteMember = unnoted) {
    this.#at = at
    this.#note = note
  }

  /** @param duties of the dossier at the instant; asked only where it waits */
  add(life: DossierLife, duties: (life: DossierLife) => readonly Obligation[]): void {
    const { fact } = life
    const { statuses, portalAnswers, syncAlertedAt } = stateOf(life)
    const last = statuses.at(-1)
    if (last === undefined) return
    const unit = competentUnit(fact, this.#at)
    const answers = portalAnswers.filter(({ status, toldAt }) => status === last.status && toldAt >= last.at)
    // the portal itself knows of a dossier that was filed with it
    const known = last.status === 1 && statuses.length === 1
    const standing: PortalStanding =
      known || answers.some(({ acknowledged }) => acknowledged)
        ? 'acknowledged'
        : answers.length === 0
          ? 'unanswered'
          : eventsOf(life, 'PortalRejected').at(-1)?.data.retryable === false
            ? 'refused'
            : 'rejected'
    if (standing === 'acknowledged') return this.#count(fact.stream, { unit, standing, overdue: false, since: null })
    const owed = duties(life).filter(
      ({ rule, status, due }) => portalRules.has(rule) && due !== null && (status === 'open' || status === 'overdue'),
    )
    const due = owed.reduce<Instant | null>((first, one) => Math.min(first ?? Infinity, one.due ?? Infinity), null)
    const overdue = owed.some(({ status }) => status === 'overdue')
    const { status, at: since } = last
    const { stream, code, procedure, submittedTo, transfers, receivedAt } = fact
    const shown = { stream, code, procedure, submittedTo, transfers, receivedAt }
    this.#waiting.push({ fact: shown, unit, standing, status, since, due, overdue, alertedAt: syncAlertedAt })
    return this.#count(fact.stream, { unit, standing, overdue, since })
  }

  #count(
    stream: string,
    told: Pick<WaitingDossier, 'unit' | 'overdue'> & {
      readonly standing: PortalStanding
      readonly since: Instant | null
    },
  ): void {
    const { unit, standing, overdue, since } = told
    const none = {
      unit,
      dossiers: 0,
      acknowledged: 0,
      rejected: 0,
      refused: 0,
      unanswered: 0,
      overdue: 0,
      waitingSince: null,
    }
    const row = this.#rows.get(unit) ?? none
    this.#rows.set(unit, {
      ...row,
      dossiers: row.dossiers + 1,
      [standing]: row[standing] + 1,
      overdue: row.overdue + (overdue ? 1 : 0),
      waitingSince: since === null ? row.waitingSince : Math.min(since, row.waitingSince ?? since),
    })
    for (const column of ['dossiers', standing, ...(overdue ? ['overdue'] : [])])
      this.#note(portalRowName({ unit }), column, stream)
  }

  /** The unit with the most overdue first. */
  rows(): readonly PortalRow[] {
    const waiting = (row: PortalRow): number => row.rejected + row.refused + row.unanswered
    return [...this.#rows.values()].toSorted(
      (a, b) => b.overdue - a.overdue || waiting(b) - waiting(a) || (portalRowName(a) < portalRowName(b) ? -1 : 1),
    )
  }

  /** The dossiers that wait, the longest first. */
  waiting(): readonly WaitingDossier[] {
    return this.#waiting.toSorted((a, b) => a.since - b.since || (a.fact.stream < b.fact.stream ? -1 : 1))
  }
}
