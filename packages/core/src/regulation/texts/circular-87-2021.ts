import { type LegalText, provisionsOf } from '../legal-text.ts'

/** State Treasury [Kho bạc Nhà nước]; its 8 working hours are those of the provincial letters too. */
export const circular87: LegalText = {
  number: 'TT 87/2021/TT-BTC',
  from: '2018-06-21',
  dates: 'inferred',
  reading: 'quoted',
  relations: [],
}

export const onlineReception = provisionsOf(circular87)('art. 10; S0 §3', 'found', '8wh')
