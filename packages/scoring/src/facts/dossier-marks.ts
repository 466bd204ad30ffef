import { indexClock, type Instant } from '@motcua/core'
import type { ScoredFact } from './scored-fact.ts'

/** What indicators ask of a dossier at an instant, a bit each, so that millions are judged without an object for each. */
export const mark = {
  /** It is known by which channel the dossier came. */
  channel: 1,
  online: 1 << 1,
  returnsPaper: 1 << 2,
  requiresElectronic: 1 << 3,
  /** By the clock of Decision 766. */
  onTime: 1 << 4,
  resultAttached: 1 << 5,
  feeCharged: 1 << 6,
  paidOnline: 1 << 7,
  digitised: 1 << 8,
  reused: 1 << 9,
  linked: 1 << 10,
  populationData: 1 << 11,
  identity: 1 << 12,
  dissatisfied: 1 << 13,
  acknowledged: 1 << 14,
} as const

/** A set of `mark`s. */
export type Marks = number

const before = (instant: Instant | null, at: Instant, bit: number): number =>
  instant !== null && instant < at ? bit : 0

/** What holds of a received dossier at an instant; nothing at or after it has happened. */
export const marksOf = (fact: ScoredFact, at: Instant): Marks => {
  const { channel } = fact
  return (
    (channel === 'unknown' ? 0 : channel === 'online' ? mark.channel | mark.online : mark.channel) |
    (fact.returnsPaperResult ? mark.returnsPaper : 0) |
    (fact.requiresElectronicResult ? mark.requiresElectronic : 0) |
    (indexClock(fact, at).onTime ? mark.onTime : 0) |
    before(fact.resultAttachedAt, at, mark.resultAttached) |
    before(fact.feeChargedAt, at, mark.feeCharged) |
    before(fact.paidOnlineAt, at, mark.paidOnline) |
    before(fact.digitisedAt, at, mark.digitised) |
    before(fact.reusedAt, at, mark.reused) |
    before(fact.personalStoreLinkedAt, at, mark.linked) |
    before(fact.populationDataUsedAt, at, mark.populationData) |
    before(fact.identityVerifiedAt, at, mark.identity) |
    before(fact.dissatisfiedAt, at, mark.dissatisfied) |
    before(fact.portalAcknowledgedAt, at, mark.acknowledged)
  )
}
