import type { Occurred } from '../decider.ts'
import type { DossierEvent, DossierEventData } from '../dossier/events.ts'
import { fromIso, type Instant } from '../time/instant.ts'

/** A supplement as the portal is told of it; officers by their ids. */
export type RecordedSupplement = {
  readonly requestedAt: Instant
  readonly reasons: readonly string[]
  readonly receivedAt: Instant | null
  /** The appointment in force when it was asked for, and the one set when it came. */
  readonly dueBefore: Instant | null
  readonly dueAfter: Instant | null
}

/** What the portal asks of a dossier's events besides its state: fees line by line, links, supplements. */
export type PortalRecord = {
  readonly fees: readonly Pick<DossierEventData['FeeCharged'], 'fee' | 'amount' | 'kind' | 'stage'>[]
  readonly paidBy: readonly DossierEventData['FeePaid']['channel'][]
  /** Components from the personal store; null: linked without naming one. */
  readonly storeLinks: readonly { readonly component: string | null; readonly reference: string }[]
  readonly result: { readonly result: string; readonly link: string } | null
  readonly returnedBy: DossierEventData['ResultReturned']['method'] | null
  readonly supplements: readonly RecordedSupplement[]
  readonly due: Instant | null
}

export const initialPortalRecord: PortalRecord = {
  fees: [],
  paidBy: [],
  storeLinks: [],
  result: null,
  returnedBy: null,
  supplements: [],
  due: null,
}

const last = (supplements: readonly RecordedSupplement[], change: Partial<RecordedSupplement>) =>
  supplements.map((each, index) => (index === supplements.length - 1 ? { ...each, ...change } : each))

/** The record after one more event. Total. */
export const evolvePortalRecord = (record: PortalRecord, event: Occurred<DossierEvent>): PortalRecord => {
  switch (event.type) {
    case 'FeeCharged': {
      const { fee, amount, kind, stage } = event.data
      return { ...record, fees: [...record.fees, { fee, amount, kind, stage }] }
    }
    case 'FeePaid':
      return { ...record, paidBy: [...record.paidBy, event.data.channel] }
    case 'PersonalStoreLinked': {
      const { component = null, reference = '' } = event.data
      return { ...record, storeLinks: [...record.storeLinks, { component, reference }] }
    }
    case 'ResultAttached': {
      const { result, link = '' } = event.data
      return { ...record, result: { result, link } }
    }
    case 'ResultReturned':
      return { ...record, returnedBy: event.data.method }
    case 'SupplementRequested': {
      const reasons = event.data.items.map(({ reason }) => reason)
      const asked = { requestedAt: event.occurredAt, reasons, receivedAt: null, dueBefore: record.due, dueAfter: null }
      return { ...record, supplements: [...record.supplements, asked] }
    }
    case 'SupplementReceived':
      return { ...record, supplements: last(record.supplements, { receivedAt: event.occurredAt }) }
    case 'AppointmentSet': {
      const due = fromIso(event.data.due)
      const supplements =
        event.data.trigger === 'supplement' ? last(record.supplements, { dueAfter: due }) : record.supplements
      return { ...record, due, supplements }
    }
    default:
      return record
  }
}
