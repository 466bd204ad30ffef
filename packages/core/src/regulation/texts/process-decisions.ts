import { type LegalText, provisionsOf } from '../legal-text.ts'
import type { PauseEffects } from '../pause-effect.ts'

/** Internal processes that provinces approved in 2025 for judicial records and civil status. Their dates have not been read. */
export const processDecisions: LegalText = {
  number: 'Provincial process decisions of 2025',
  from: '2025-07-01',
  dates: 'inferred',
  reading: 'quoted',
  relations: [],
}

const provision = provisionsOf(processDecisions)
const reason = 'law.reason.process-decisions'

const checks: PauseEffects = {
  'financial-obligation': 'none',
  verification: 'excluded',
  'public-posting': 'none',
  judicial: 'none',
  hold: 'none',
}

export const judicialRecordChecks = provision('(judicial records)', 'inferred', checks, {
  scope: { procedure: 'judicial-record' },
  reason,
})
export const civilStatusChecks = provision('(civil status)', 'inferred', checks, {
  scope: { procedure: 'civil-status' },
  reason,
})
