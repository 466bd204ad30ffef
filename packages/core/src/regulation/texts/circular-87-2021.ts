import { type LegalText, provisionsOf } from '../legal-text.ts'

/** State Treasury [Kho bạc Nhà nước]. Its day of force has not been read; its year's middle is taken. */
export const circular87: LegalText = {
  number: 'TT 87/2021/TT-BTC',
  from: '2021-07-01',
  scope: { procedure: 'state-treasury' },
  dates: 'inferred',
  reading: 'quoted',
  relations: [],
}

export const onlineReception = provisionsOf(circular87)('art. 10', 'found', '8wh')
