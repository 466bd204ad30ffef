import type { DossierEvent, Instant, Occurred } from '@motcua/core'

/** With whom a dossier was when it became late, and what has been done about that since. */
export type Delay = {
  /** Null where no hand-over before it says where the file was. */
  readonly unit: string | null
  /** The officer who had it; a pseudonymous id. Null where no event before it names one. */
  readonly officer: string | null
  readonly apologised: boolean
  readonly explained: boolean
  /** Whose mistake in using the system made it late, by the last explanation; null where none says so. */
  readonly mistakeBy: string | null
}

/**
 * Who had the dossier at the moment its due date passed [cá nhân, đơn vị gây chậm trễ]: the receiver of the last hand-over
 * until then, by the officer who confirmed it where one did. What came after the due date takes nobody's part in it away.
 */
export const delayOf = (events: readonly Occurred<DossierEvent>[], due: Instant, before: Instant): Delay => {
  let unit: string | null = null
  let officer: string | null = null
  let apologised = false
  let explained = false
  let mistakeBy: string | null = null
  for (const event of events) {
    if (event.occurredAt >= before) continue
    if (event.type === 'ApologyIssued') apologised = true
    if (event.type === 'ExplanationFiled') {
      explained = true
      mistakeBy = event.data.mistakeBy ?? null
    }
    if (event.occurredAt > due) continue
    if (event.type === 'HandedOver') {
      unit = event.data.to
      officer = event.data.toOfficer ?? null
    } else if (event.type === 'HandoverConfirmed') {
      unit = event.data.unit ?? unit
      officer = event.data.officer ?? officer
    }
  }
  return { unit, officer, apologised, explained, mistakeBy }
}
