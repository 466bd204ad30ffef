import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Fire safety [phòng cháy, chữa cháy]; art. 10 says how a dossier is received by each channel. */
export const decree105: LegalText = {
  number: 'NĐ 105/2025',
  from: '2025-07-01',
  scope: { procedure: 'fire-safety' },
  dates: 'remembered',
  reading: 'quoted',
  relations: [],
}

const provision = provisionsOf(decree105)

export const onlineReception = provision('art. 10', 'found', '8wh')
const closing = { reason: 'law.reason.on-the-spot' } as const
/** On the spot; measured as the closing of that day. */
export const counterReception = provision('art. 10', 'inferred', 'sameday@17:00', closing)
/** At once on arrival; measured as the closing of that day. */
export const postalReception = provision('art. 10', 'inferred', 'sameday@17:00', closing)
