import { progressOf } from '../dossier/machine.ts'
import type { DossierState } from '../dossier/state.ts'
import type { MessageKey } from '../message/catalogue.ts'
import type { Instant } from '../time/instant.ts'

/** Status of a dossier on the national portal [trạng thái hồ sơ trên Cổng DVCQG]. */
export type PortalStatus = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10

type Meaning = {
  readonly name: MessageKey
  /** The progress steps of a dossier that have this status. */
  readonly steps: readonly string[]
  /** Does the dossier end with it? */
  readonly ending: boolean
}

/**
 * What each status means here. A refusal after appraisal is a result (NĐ 61/2018 art. 19(8)), so done; what waits
 * between two legs waits for the proof of payment; a pause other than for payment is still in processing [inferred].
 */
const meanings: Readonly<Record<PortalStatus, Meaning>> = {
  1: { name: 'portal.status.1', steps: ['submitted'], ending: false },
  2: { name: 'portal.status.2', steps: ['received'], ending: false },
  3: { name: 'portal.status.3', steps: ['refused'], ending: true },
  4: { name: 'portal.status.4', steps: ['processing', 'paused'], ending: false },
  5: { name: 'portal.status.5', steps: ['completionRequested', 'supplementRequested'], ending: false },
  6: { name: 'portal.status.6', steps: ['paused', 'betweenLegs'], ending: false },
  7: { name: 'portal.status.7', steps: ['withdrawnBeforeReception', 'withdrawn'], ending: true },
  8: { name: 'portal.status.8', steps: ['stopped'], ending: true },
  9: { name: 'portal.status.9', steps: ['completed', 'refusedAfterAppraisal'], ending: true },
  10: { name: 'portal.status.10', steps: ['returned'], ending: true },
}

export const portalStatuses: readonly PortalStatus[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** What a status of the portal means here. */
export const portalMeaning = (status: PortalStatus): Meaning => meanings[status]

const waitsForPayment = ({ pauses }: Pick<DossierState, 'pauses'>): boolean =>
  pauses.some(({ kind, to }) => to === null && kind === 'financial-obligation')

/** The status of a dossier; null while nobody has submitted it. */
export const portalStatus = (state: Pick<DossierState, 'steps' | 'pauses'>): PortalStatus | null => {
  const step = progressOf(state.steps)
  if (step === 'paused') return waitsForPayment(state) ? 6 : 4
  return portalStatuses.find((status) => meanings[status].steps.includes(step)) ?? null
}

/** A status that the portal holds of a dossier, and since when. */
export type ReportedStatus = { readonly status: PortalStatus; readonly at: Instant }

const precedence: readonly PortalStatus[] = [9, 10, 8, 3, 7]

/**
 * The ending among the statuses that the portal holds, by its precedence: done before returned before stopped, not
 * received and withdrawn; of one status its first time. Null where the dossier has not ended. A withdrawal counts only
 * where the dossier had been received.
 */
export const portalEnding = (statuses: readonly ReportedStatus[]): ReportedStatus | null => {
  const received = statuses.some(({ status }) => status === 2 || status === 4)
  for (const ending of precedence) {
    if (ending === 7 && !received) continue
    const times = statuses.filter(({ status }) => status === ending)
    const [first] = times.toSorted((a, b) => a.at - b.at)
    if (first !== undefined) return first
  }
  return null
}
