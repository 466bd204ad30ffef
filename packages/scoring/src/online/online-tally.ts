import { type ConditionStanding, type OnlineCondition, type OnlineStanding, onlineStanding } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { type NoteMember, unnoted } from '../format/members-behind.ts'
import { type DossierLife, stateOf } from '../life/dossier-life.ts'

/** What names a dossier. */
type Named = Pick<DossierFact, 'stream' | 'code' | 'procedure' | 'submittedTo' | 'transfers' | 'receivedAt'>

/** A dossier filed online with what it lacks to count as an online service. */
export type OnlineDossier = { readonly fact: Named; readonly online: OnlineStanding }

/** A row of the summary: one condition, or all three together. */
export type ConditionRow = { readonly condition: OnlineCondition | 'all' } & Readonly<Record<ConditionStanding, number>>

/** So many ways to stand are remembered. */
const mostShared = 10_000

type Counts = { [Standing in ConditionStanding]: number }

const nothing = (): Counts => ({ holds: 0, fails: 0, open: 0, unknown: 0, none: 0 })

/** Counts how the three conditions of an online service stand, and keeps the dossiers filed online that do not meet them. */
export class OnlineTally {
  readonly #counts: Readonly<Record<ConditionRow['condition'], Counts>> = {
    'filed-online': nothing(),
    'components-signed': nothing(),
    'result-signed': nothing(),
    all: nothing(),
  }
  readonly #wanting: OnlineDossier[] = []
  readonly #standings = new Map<string, OnlineStanding>()
  readonly #note: NoteMember

  /** @param note hears of each dossier behind each count, the row by its condition */
  constructor(note: NoteMember = unnoted) {
    this.#note = note
  }

  /** Most dossiers stand as others do: a province's would not find room one by one. */
  #shared(online: OnlineStanding): OnlineStanding {
    const key = JSON.stringify(online)
    const known = this.#standings.get(key) ?? online
    if (this.#standings.size < mostShared) this.#standings.set(key, known)
    return known
  }

  #count(condition: ConditionRow['condition'], standing: ConditionStanding, stream: string): void {
    this.#counts[condition][standing] += 1
    this.#note(condition, standing, stream)
  }

  /** One that was not filed online, or of which nobody says how: its signatures are not asked about. */
  addOther({ channel, stream }: Pick<DossierFact, 'channel' | 'stream'>): void {
    this.#count('filed-online', channel === 'unknown' ? 'unknown' : 'fails', stream)
  }

  addOnline(life: DossierLife): void {
    const { fact } = life
    const online = this.#shared(onlineStanding(stateOf(life)))
    for (const { condition, standing } of online.conditions) this.#count(condition, standing, fact.stream)
    this.#count('all', online.standing, fact.stream)
    if (online.standing === 'holds') return
    const { stream, code, procedure, submittedTo, transfers, receivedAt } = fact
    this.#wanting.push({ fact: { stream, code, procedure, submittedTo, transfers, receivedAt }, online })
  }

  rows(): readonly ConditionRow[] {
    return (['filed-online', 'components-signed', 'result-signed', 'all'] as const).map((condition) => ({
      condition,
      ...this.#counts[condition],
    }))
  }

  /** Those that fail first, then in the order in which they were received. */
  wanting(): readonly OnlineDossier[] {
    const order: readonly ConditionStanding[] = ['fails', 'unknown', 'open', 'none']
    return this.#wanting.toSorted(
      (a, b) =>
        order.indexOf(a.online.standing) - order.indexOf(b.online.standing) ||
        (a.fact.receivedAt ?? 0) - (b.fact.receivedAt ?? 0) ||
        (a.fact.stream < b.fact.stream ? -1 : 1),
    )
  }
}
