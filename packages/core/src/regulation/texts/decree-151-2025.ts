import { type LegalText, provisionsOf } from '../legal-text.ts'
import type { PauseEffects } from '../pause-effect.ts'

/** Land: division of authority; Annex I says which time a land procedure does not count. */
export const decree151: LegalText = {
  number: 'NĐ 151/2025',
  from: '2025-07-01',
  scope: { procedure: 'land' },
  dates: 'remembered',
  reading: 'quoted',
  relations: [],
}

const provision = provisionsOf(decree151)

const excluded: PauseEffects = {
  'financial-obligation': 'excluded',
  verification: 'excluded',
  'public-posting': 'excluded',
  judicial: 'excluded',
  hold: 'none',
}

/** The Annex names what is left out; which of our kinds each is, is our reading. */
export const pauseEffect = provision('Annex I', 'inferred', excluded, { reason: 'law.reason.land-annex' })
export const extension = provision('Annex I (difficult areas)', 'found', ['5wd', '10wd'])
