import {
  certificateValid,
  noScan,
  scanComplete,
  scanIntegrity,
  signatureOnScan,
} from '../../regulation/rules/digitisation-rules.ts'
import { fromIso } from '../../time/instant.ts'
import type { DigitiseComponent, SignComponent } from '../commands.ts'
import type { ScanExemption } from '../component-events.ts'
import type { ExemptFromScan, IssueCertifiedCopy } from '../law-commands.ts'
import type { DossierState } from '../state.ts'
import { accept, type DossierDecision, forbid, type LegalContext, type Objection, reject, ruling } from './context.ts'

/** Why a component is not scanned here: it was exempted, or filed electronically. */
const groundAgainst = (command: DigitiseComponent, state: DossierState): ScanExemption | null => {
  const { exempt = null, form = null } = state.components[command.component] ?? {}
  const filedElectronically = form === 'electronic' || form === 'data'
  return exempt ?? (filedElectronically && command.source === 'scan' ? 'electronic' : null)
}

/** What must not be scanned is not; what is scanned has an image of each page. */
export const digitise = (command: DigitiseComponent, state: DossierState, context: LegalContext): DossierDecision => {
  const { type: _type, ...data } = command
  const { component, pages, images } = command
  const ground = groundAgainst(command, state)
  if (ground !== null && ruling(noScan, context)?.value.includes(ground) === true)
    return reject(noScan, context, 'reject.not-to-be-scanned', { component, ground }, 'component')
  const perPage = ruling(scanComplete, context)?.value.imagesPerPage ?? 0
  if (pages !== undefined && images !== undefined && images < pages * perPage)
    return reject(scanComplete, context, 'reject.pages-missing', { pages, images }, 'images')
  return accept({ type: 'ComponentDigitised', data })
}

export const exemptFromScan = (
  command: ExemptFromScan,
  state: DossierState,
  context: LegalContext,
): DossierDecision => {
  const { type: _type, ...data } = command
  const { component, ground } = command
  if (state.components[component]?.digitised === true)
    return reject(noScan, context, 'reject.digitised-already', { component }, 'component')
  if (ruling(noScan, context)?.value.includes(ground) !== true)
    return reject(noScan, context, 'reject.no-exemption', { ground }, 'ground')
  return accept({ type: 'ScanExempted', data })
}

/** A signer's certificate as a command states it; what is not stated is not judged. */
type Certificate = { readonly certificateValidFrom?: string; readonly certificateValidTo?: string }

/** A signature counts only within the certificate's time. */
export const certificateObjection = (
  { certificateValidFrom: from, certificateValidTo: to }: Certificate,
  context: LegalContext,
): Objection => {
  const at = context.occurredAt
  const early = from !== undefined && at < fromIso(from)
  const late = to !== undefined && at > fromIso(to)
  return forbid(
    early || late,
    certificateValid,
    context,
    'reject.certificate',
    { from: from ?? '…', to: to ?? '…' },
    early ? 'certificateValidFrom' : 'certificateValidTo',
  )
}

export const maySignComponent = (state: DossierState, context: LegalContext): Objection =>
  forbid(
    !Object.values(state.components).some(({ digitised }) => digitised),
    signatureOnScan,
    context,
    'reject.nothing-digitised',
  )

/** The officer signs the very file that was scanned. */
export const signComponent = (command: SignComponent, state: DossierState, context: LegalContext): DossierDecision => {
  const { type: _type, ...data } = command
  const { component, hash } = data
  const { digitised = false, hash: scanned = null } = state.components[component] ?? {}
  const otherFile = hash !== undefined && scanned !== null && hash !== scanned
  return (
    forbid(!digitised, signatureOnScan, context, 'reject.not-digitised', { component }, 'component') ??
    forbid(otherFile, scanIntegrity, context, 'reject.other-file', { component }, 'hash') ??
    certificateObjection(data, context) ??
    accept({ type: 'ComponentSigned', data })
  )
}

export const issueCertifiedCopy = (
  { type: _type, ...data }: IssueCertifiedCopy,
  _: DossierState,
  context: LegalContext,
): DossierDecision => certificateObjection(data, context) ?? accept({ type: 'CertifiedCopyIssued', data })
