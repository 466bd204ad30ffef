import { stepsOfStatus } from '../dossier/portal-status.ts'
import type { PortalStatus } from '../dossier/status-change.ts'
import type { MessageKey } from '../message/catalogue.ts'
import type { Instant } from '../time/instant.ts'

type Meaning = {
  readonly name: MessageKey
  /** The progress steps of a dossier that have this status; one step can have several, by what else is known. */
  readonly steps: readonly string[]
  /** Does the dossier end with it? */
  readonly ending: boolean
}

const endings: readonly PortalStatus[] = [3, 7, 8, 9, 10]

/** What a status of the portal means here. */
export const portalMeaning = (status: PortalStatus): Meaning => ({
  name: `portal.status.${status}`,
  steps: stepsOfStatus[status],
  ending: endings.includes(status),
})

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
