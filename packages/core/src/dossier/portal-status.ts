import type { Instant } from '../time/instant.ts'
import { progressOf } from './machine.ts'
import type { DossierState } from './state.ts'
import type { PortalStatus, StatusChange } from './status-change.ts'

export const portalStatuses: readonly PortalStatus[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/**
 * The progress steps that have each status. A refusal after appraisal is a result (NĐ 61/2018 art. 19(8)), so done; what
 * waits between two legs waits for the proof of payment; a pause other than for payment is still in processing, as is a
 * dossier that came back from a supplement which the appraisal asked for [inferred].
 */
export const stepsOfStatus: Readonly<Record<PortalStatus, readonly string[]>> = {
  1: ['submitted'],
  2: ['received'],
  3: ['refused'],
  4: ['processing', 'paused', 'received'],
  5: ['completionRequested', 'supplementRequested'],
  6: ['paused', 'betweenLegs'],
  7: ['withdrawnBeforeReception', 'withdrawn'],
  8: ['stopped'],
  9: ['completed', 'refusedAfterAppraisal'],
  10: ['returned'],
}

type Known = Pick<DossierState, 'steps' | 'pauses' | 'supplements' | 'handlingSince'>

const waitsForPayment = ({ pauses }: Known): boolean =>
  pauses.some(({ kind, to }) => to === null && kind === 'financial-obligation')

const wasInHandling = ({ handlingSince, supplements }: Known): boolean =>
  handlingSince !== null || supplements.some(({ stage }) => stage === 'appraisal')

/** The status of a dossier; null while nobody has submitted it. */
export const portalStatus = (state: Known): PortalStatus | null => {
  const step = progressOf(state.steps)
  if (step === 'paused') return waitsForPayment(state) ? 6 : 4
  if (step === 'received') return wasInHandling(state) ? 4 : 2
  return portalStatuses.find((status) => stepsOfStatus[status].includes(step)) ?? null
}

/** The changes with the status that the dossier now has, where that is another one than the last. */
export const withStatus = (changes: readonly StatusChange[], state: Known, at: Instant): readonly StatusChange[] => {
  const status = portalStatus(state)
  return status === null || status === changes.at(-1)?.status ? changes : [...changes, { status, at }]
}

/** The changes of status since the submission, as they came about: each has to be told to the portal. */
export const statusChanges = ({ statuses }: Pick<DossierState, 'statuses'>): readonly StatusChange[] =>
  statuses.filter(({ status }, index) => index > 0 || status !== 1)
