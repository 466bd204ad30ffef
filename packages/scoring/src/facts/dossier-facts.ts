import type { Instant } from '@motcua/core'
import type { RowProjection } from '@motcua/store'
import { emptyFactRow, factColumns, type FactRow } from './fact-row.ts'
import { appendGroup, closeFirstOpen } from './integer-list.ts'
import { promotedPosition } from './promoted-position.ts'
import { settle } from './settle.ts'

const competence = promotedPosition('DossierTransferred', 'kind', 'competence')
const dislike = promotedPosition('SatisfactionRated', 'rating', 'dislike')
const nationalPortal = promotedPosition('FeePaid', 'channel', 'national-portal')
const ownGateway = promotedPosition('FeePaid', 'channel', 'own-gateway')

const earliest = (known: Instant | null, at: Instant): Instant => (known === null || at < known ? at : known)

/**
 * One row per dossier: all that indicators, form 06 and the list of overdue dossiers need, as times, so that one row
 * answers every evaluation instant. Where a fact repeats its earliest `occurredAt` stands, in whatever order the events
 * were recorded. By order in the stream are decided: which submission and which reception a repeated one leaves (the
 * last), which request an answer belongs to (the oldest open one), and ties between appointments and transfers.
 */
export const dossierFacts: RowProjection<FactRow> = {
  name: 'dossier_facts',
  version: 3,
  columns: factColumns,
  initial: emptyFactRow,
  derive: settle,
  on: {
    DossierSubmitted: (row, event) => {
      row.unit = event['unit'] ?? null
      row.receivingUnit = event['receivingUnit'] ?? null
      row.procedure = event['procedure'] ?? null
      row.channel = event['channel'] ?? null
      row.code = event['code'] ?? null
      row.submittedAt = earliest(row.submittedAt, event.occurredAt)
    },
    DossierReceived: (row, event) => {
      row.statutoryDue = event['statutoryDue'] ?? null
      row.returnsPaperResult = event['returnsPaperResult'] ?? null
      row.requiresElectronicResult = event['requiresElectronicResult'] ?? null
      row.receivedAt = earliest(row.receivedAt, event.occurredAt)
    },
    SupplementRequested: (row, event) => {
      row.supplements = appendGroup(row.supplements, event['stage'] ?? null, event.occurredAt, null)
    },
    SupplementReceived: (row, event) => {
      row.supplements = closeFirstOpen(row.supplements, 3, event.occurredAt)
    },
    AppointmentSet: (row, event) => {
      const leg = event['leg'] ?? null
      const due = event['due'] ?? null
      const trigger = event['trigger'] ?? null
      if (row.appointmentSetAt === null) {
        row.appointmentLeg = leg
        row.appointmentDue = due
        row.appointmentSetAt = event.occurredAt
        row.appointmentTrigger = trigger
      } else row.laterAppointments = appendGroup(row.laterAppointments, leg, due, event.occurredAt, trigger)
    },
    LegFinished: (row, event) => {
      row.finishedLegs = appendGroup(row.finishedLegs, event['leg'] ?? null, event.occurredAt)
    },
    DossierTransferred: (row, event) => {
      if (event['kind'] === competence)
        row.transfers = appendGroup(row.transfers, event.occurredAt, event['to'] ?? null)
    },
    ComponentDigitised: (row, { occurredAt }) => {
      row.digitisedAt = earliest(row.digitisedAt, occurredAt)
    },
    ComponentSigned: (row, { occurredAt }) => {
      row.signedAt = earliest(row.signedAt, occurredAt)
    },
    ComponentReused: (row, { occurredAt }) => {
      row.reusedAt = earliest(row.reusedAt, occurredAt)
    },
    PersonalStoreLinked: (row, { occurredAt }) => {
      row.personalStoreLinkedAt = earliest(row.personalStoreLinkedAt, occurredAt)
    },
    IdentityVerified: (row, { occurredAt }) => {
      row.identityVerifiedAt = earliest(row.identityVerifiedAt, occurredAt)
    },
    PopulationDataUsed: (row, { occurredAt }) => {
      row.populationDataUsedAt = earliest(row.populationDataUsedAt, occurredAt)
    },
    FeeCharged: (row, event) => {
      if ((event['amount'] ?? 0) > 0) row.feeChargedAt = earliest(row.feeChargedAt, event.occurredAt)
    },
    FeePaid: (row, event) => {
      const channel = event['channel']
      if (channel === nationalPortal || channel === ownGateway)
        row.paidOnlineAt = earliest(row.paidOnlineAt, event.occurredAt)
    },
    ResultAttached: (row, { occurredAt }) => {
      row.resultAttachedAt = earliest(row.resultAttachedAt, occurredAt)
    },
    DossierCompleted: (row, { occurredAt }) => {
      row.completedAt = earliest(row.completedAt, occurredAt)
    },
    ResultReturned: (row, { occurredAt }) => {
      row.returnedAt = earliest(row.returnedAt, occurredAt)
    },
    DossierRefused: (row, { occurredAt }) => {
      row.refusedAt = earliest(row.refusedAt, occurredAt)
    },
    ProcessingStopped: (row, { occurredAt }) => {
      row.stoppedAt = earliest(row.stoppedAt, occurredAt)
    },
    DossierWithdrawn: (row, { occurredAt }) => {
      row.withdrawnAt = earliest(row.withdrawnAt, occurredAt)
    },
    SatisfactionRated: (row, event) => {
      if (event['rating'] === dislike || (event['justifiedPetition'] ?? null) !== null)
        row.dissatisfiedAt = earliest(row.dissatisfiedAt, event.occurredAt)
    },
    PortalAcknowledged: (row, { occurredAt }) => {
      row.portalAcknowledgedAt = earliest(row.portalAcknowledgedAt, occurredAt)
    },
  },
}
