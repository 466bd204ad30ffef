import { z } from 'zod'
import type { MessageKey } from '../message/catalogue.ts'
import { identifier, sentence } from '../event/field.ts'
import { formFaults } from '../event/form-fault.ts'
import { isoInstant } from '../event/iso-instant.ts'
import type { DossierCommand, DossierCommandType } from './commands.ts'
import { dossierEventShapes as event } from './event-schemas.ts'
import { lawCommandSchemas } from './law-command-schemas.ts'

const noBreaches = { breaches: true } as const
const type = <Type extends DossierCommandType>(name: Type) => ({ type: z.literal(name) })

type Schemas = {
  readonly [Type in DossierCommandType]: z.ZodType<Extract<DossierCommand, { type: Type }>>
}

const schemas: Schemas = {
  SubmitDossier: z
    .strictObject({
      ...type('SubmitDossier'),
      unit: identifier,
      procedure: identifier,
      channel: event.DossierSubmitted.shape.channel,
      channelLabel: event.DossierSubmitted.shape.channelLabel,
      portal: event.DossierSubmitted.shape.portal,
      code: identifier,
      subject: identifier,
      receivingUnit: identifier.exactOptional(),
      procedureVersion: identifier.exactOptional(),
      components: event.DossierSubmitted.shape.components,
      filedWith: event.DossierSubmitted.shape.filedWith,
    })
    .refine(({ channel, channelLabel }) => channel !== 'unknown' || channelLabel !== undefined, {
      path: ['channelLabel'],
      message: 'field.channel-label' satisfies MessageKey,
    })
    .refine(({ channel, portal }) => channel === 'online' || portal === undefined, {
      path: ['portal'],
      message: 'field.portal-online' satisfies MessageKey,
    }),
  ReceiveDossier: z.strictObject(type('ReceiveDossier')),
  RefuseDossier: event.DossierRefused.omit({ ...noBreaches, stage: true }).extend(type('RefuseDossier')),
  RequestSupplement: event.SupplementRequested.omit({ ...noBreaches, stage: true, basis: true }).extend(
    type('RequestSupplement'),
  ),
  ReceiveSupplement: event.SupplementReceived.omit(noBreaches).extend(type('ReceiveSupplement')),
  DigitiseComponent: event.ComponentDigitised.omit(noBreaches).extend(type('DigitiseComponent')),
  SignComponent: event.ComponentSigned.omit(noBreaches).extend(type('SignComponent')),
  ReuseComponent: event.ComponentReused.omit(noBreaches).extend(type('ReuseComponent')),
  LinkPersonalStore: event.PersonalStoreLinked.omit(noBreaches).extend(type('LinkPersonalStore')),
  VerifyIdentity: event.IdentityVerified.omit(noBreaches).extend(type('VerifyIdentity')),
  UsePopulationData: event.PopulationDataUsed.omit(noBreaches).extend(type('UsePopulationData')),
  ChargeFee: event.FeeCharged.omit(noBreaches).extend(type('ChargeFee')),
  PayFee: event.FeePaid.omit({ ...noBreaches, receptionDue: true }).extend(type('PayFee')),
  StartStep: event.StepStarted.omit(noBreaches).extend(type('StartStep')),
  CompleteStep: event.StepCompleted.omit({ ...noBreaches, label: true }).extend(type('CompleteStep')),
  HandOver: event.HandedOver.omit({ ...noBreaches, due: true }).extend(type('HandOver')),
  ConfirmHandover: event.HandoverConfirmed.omit({ ...noBreaches, verdict: true }).extend(type('ConfirmHandover')),
  Apologise: z.strictObject({ ...type('Apologise'), reason: sentence, signer: identifier, newDue: isoInstant }),
  IssueResult: event.ResultIssued.omit(noBreaches).extend(type('IssueResult')),
  SignResult: event.ResultSigned.omit(noBreaches).extend(type('SignResult')),
  AttachResult: event.ResultAttached.omit(noBreaches).extend(type('AttachResult')),
  CompleteDossier: event.DossierCompleted.omit(noBreaches).extend(type('CompleteDossier')),
  ReturnResult: event.ResultReturned.omit(noBreaches).extend(type('ReturnResult')),
  WithdrawDossier: event.DossierWithdrawn.omit(noBreaches).extend(type('WithdrawDossier')),
  RateSatisfaction: event.SatisfactionRated.omit(noBreaches).extend(type('RateSatisfaction')),
  RecordPortalAcknowledgement: event.PortalAcknowledged.omit(noBreaches).extend(type('RecordPortalAcknowledgement')),
  RecordPortalRejection: event.PortalRejected.omit(noBreaches).extend(type('RecordPortalRejection')),
  ...lawCommandSchemas,
}

/** Every kind of command, for interfaces that list them. */
export const dossierCommandTypes: readonly DossierCommandType[] = Object.keys(schemas) as DossierCommandType[]

/** What is wrong with a command's form, or null. */
export const formFault = formFaults(schemas)
