import type { Occurred } from '../decider.ts'
import type { DossierEvent } from '../dossier/events.ts'
import type { ControlSlipData } from './form-data.ts'

type Handover = ControlSlipData['handovers'][number]

/**
 * The control slip [phiếu kiểm soát] as a projection of hand-overs: a line for each, in order, with the verdict that the
 * receiver entered. A confirmation belongs to the hand-over before it; one that nobody has confirmed has no verdict.
 */
export const controlSlipOf = (events: readonly Occurred<DossierEvent>[]): readonly Handover[] => {
  const lines: Handover[] = []
  for (const event of events) {
    const last = lines.at(-1)
    if (event.type === 'HandedOver') {
      const { from, to, fromOfficer = null, toOfficer = null, due } = event.data
      lines.push({
        from,
        fromOfficer,
        to,
        toOfficer,
        handedOverAt: event.occurredAt,
        due: due === undefined ? null : Date.parse(due),
        confirmedAt: null,
        verdict: null,
        confirmedBy: null,
      })
    } else if (event.type === 'HandoverConfirmed' && last !== undefined && last.confirmedAt === null) {
      const { verdict, officer = null } = event.data
      lines[lines.length - 1] = { ...last, confirmedAt: event.occurredAt, verdict, confirmedBy: officer }
    }
  }
  return lines
}
