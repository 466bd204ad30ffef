import type { Instant } from '@motcua/core'
import { type DossierLife, eventsOf } from '../life/dossier-life.ts'

/** A signature on a component, a result or a certified copy, with what its event says of the certificate. */
export type Signature = {
  readonly at: Instant
  readonly signer: string
  readonly validFrom: string | undefined
  readonly validTo: string | undefined
}

export const signaturesOf = (life: DossierLife): readonly Signature[] =>
  [
    ...eventsOf(life, 'ComponentSigned'),
    ...eventsOf(life, 'ResultSigned'),
    ...eventsOf(life, 'CertifiedCopyIssued'),
  ].map(({ data, occurredAt }) => ({
    at: occurredAt,
    signer: data.signer,
    validFrom: data.certificateValidFrom,
    validTo: data.certificateValidTo,
  }))
