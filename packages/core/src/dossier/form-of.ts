import { findRuling } from '../regulation/rule.ts'
import { type FormKind, forms } from '../regulation/rules/order-rules.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { DossierEventType } from './events.ts'

const kindOf: { readonly [Type in DossierEventType]?: FormKind } = {
  AppointmentSet: 'receipt',
  SupplementRequested: 'supplement',
  DossierRefused: 'refusal',
  ApologyIssued: 'apology',
  HandedOver: 'controlSlip',
  HandoverConfirmed: 'controlSlip',
}

/**
 * The form [mẫu] on which an event stands, by the text in force on its day: text and number, since the numbers moved.
 * Null where the event has no form; a stop names its own.
 */
export const formOf = (event: DossierEventType, date: LocalDate): string | null => {
  const kind = kindOf[event]
  return kind === undefined ? null : (findRuling(forms, date)?.value[kind] ?? null)
}
