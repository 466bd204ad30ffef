import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDossierCode, parseDossierCode } from './dossier-code.ts'

describe('a dossier code, TT 01/2018/TT-VPCP art. 19', () => {
  test('is read with 6- and 8-digit dates and longer numbers', () => {
    expect(parseDossierCode('H21.227-260105-0001')).toEqual({ unit: 'H21.227', date: '2026-01-05', number: 1 })
    expect(parseDossierCode('G09.20-20260609-0092637')).toEqual({ unit: 'G09.20', date: '2026-06-09', number: 92637 })
    expect(parseDossierCode('H15.50.05.13-261008-0975').unit).toBe('H15.50.05.13')
  })

  test('of a central service carries the owner of its system before a number of four digits or more, TT 04/2025 art. 23', () => {
    expect(parseDossierCode('G03.101.02-260610-150042')).toEqual({
      unit: 'G03.101.02',
      date: '2026-06-10',
      number: 42,
      system: '15',
    })
    expect(parseDossierCode('G03.101.02-260610-1510042').number).toBe(10_042)
    expect(parseDossierCode('G03.101.02-260610-0042')).not.toHaveProperty('system')
    const code = { unit: 'G03.101.02', date: '2026-06-10', number: 42, system: '15' }
    expect(formatDossierCode(code)).toBe('G03.101.02-260610-150042')
  })

  test('with a sector segment, TT 01/2018 art. 20, is read; five segments are too many', () => {
    expect(parseDossierCode('H31.55.10.G03-250715-0012').unit).toBe('H31.55.10.G03')
    expect(() => parseDossierCode('H31.55.10.01.02-250715-0012')).toThrow('write <unit>-YYMMDD-NNNN')
  })

  test('that could not be read back is not written', () => {
    expect(() => formatDossierCode({ unit: 'H21.227', date: '2026-01-05', number: 1, system: '15' })).toThrow('H21.227')
    expect(() => formatDossierCode({ unit: 'H21.227', date: '2026-02-30', number: 1 })).toThrow('2026-02-30')
    expect(() => formatDossierCode({ unit: 'G03.101.02', date: '2026-06-10', number: 123_456 })).toThrow('G03.101.02')
  })

  test('with a date that does not exist is refused', () => {
    expect(() => parseDossierCode('H21.227-260229-0001')).toThrow('2026-02-29')
    expect(() => parseDossierCode('H21.227-261301-0001')).toThrow('there is no date')
  })

  test('of another shape is refused, showing the shape', () => {
    for (const code of ['', 'H21.227', 'h21-260105-0001', 'H21-260105-001', 'H21-2601-0001', ' H21-260105-0001'])
      expect(() => parseDossierCode(code), code).toThrow('write <unit>-YYMMDD-NNNN')
  })

  test('is written as it is read', () => {
    const date = fc
      .date({ min: new Date('2018-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10))
    fc.assert(
      fc.property(
        fc.constantFrom('H21.227', 'H44', 'G09.20.1'),
        date,
        fc.integer({ min: 1, max: 9_999_999 }),
        (...parts) => {
          const [unit, day, number] = parts
          expect(parseDossierCode(formatDossierCode({ unit, date: day, number }))).toEqual({ unit, date: day, number })
        },
      ),
    )
  })
})
