import { expect, test } from 'vitest'
import { parseProcedureCode } from './procedure-code.ts'

test('a procedure code is read with and without the suffix of its agency', () => {
  expect(parseProcedureCode('2.000908')).toEqual({ code: '2.000908', suffix: null })
  expect(parseProcedureCode('2.002402.H05')).toEqual({ code: '2.002402', suffix: 'H05' })
  expect(parseProcedureCode('2.000908.000.00.00.H61')).toEqual({ code: '2.000908', suffix: '000.00.00.H61' })
})

test('a code of another shape is kept whole, not guessed at', () => {
  for (const code of ['bpic15', '2.0009', '2.0009081', 'DTC.000908'])
    expect(parseProcedureCode(code)).toEqual({ code, suffix: null })
})
