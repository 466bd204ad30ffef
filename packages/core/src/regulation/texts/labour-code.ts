import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Labour Code 2019: holidays; the Prime Minister fixes the days of Tết and the day beside 2/9 each year. */
export const labourCode: LegalText = {
  number: 'Bộ luật Lao động 2019',
  from: '2018-06-21',
  dates: 'inferred',
  reading: 'read',
  relations: [],
}

export const announcedCalendar = provisionsOf(labourCode)('art. 112', 'found', true)
