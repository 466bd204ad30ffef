import type { Instant } from '@motcua/core'
import type { DossierLife } from '../life/dossier-life.ts'
import { type Finding, finding } from './finding.ts'
import { signaturesOf } from './signature.ts'

/** An officer who signs, with the certificate of the last signature that names one. */
export type Signer = {
  readonly signer: string
  readonly signatures: number
  /** Signatures whose events say nothing of a certificate. */
  readonly withoutCertificate: number
  readonly lastAt: Instant
  /** Null where no signature names one. */
  readonly validTo: Instant | null
}

const day = 86_400_000

/** Who signed components, results and copies, and until when the certificates are valid [chứng thư số của người ký]. */
export class SignerTally {
  readonly #signers = new Map<string, Signer>()

  add(life: DossierLife): void {
    for (const { signer, at, validTo } of signaturesOf(life)) {
      const known = this.#signers.get(signer)
      const named = validTo === undefined ? null : Date.parse(validTo)
      this.#signers.set(signer, {
        signer,
        signatures: (known?.signatures ?? 0) + 1,
        withoutCertificate: (known?.withoutCertificate ?? 0) + (named === null ? 1 : 0),
        lastAt: Math.max(known?.lastAt ?? at, at),
        validTo: named === null ? (known?.validTo ?? null) : Math.max(known?.validTo ?? named, named),
      })
    }
  }

  /** The certificate that ends first comes first; those without one last. */
  rows(): readonly Signer[] {
    const end = ({ validTo }: Signer): number => validTo ?? Number.MAX_SAFE_INTEGER
    return [...this.#signers.values()].toSorted((a, b) => end(a) - end(b) || (a.signer < b.signer ? -1 : 1))
  }

  /** Signers whose certificate has ended at an instant, or ends within so many days of it. */
  findings(at: Instant, days: number): readonly Finding[] {
    return this.rows().flatMap(({ signer, validTo, signatures }) =>
      validTo === null || validTo > at + days * day
        ? []
        : [finding('certificate-ending', { at: validTo, count: signatures, detail: signer })],
    )
  }
}
