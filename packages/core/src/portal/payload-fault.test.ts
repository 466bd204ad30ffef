import { describe, expect, test } from 'vitest'
import { expected, received } from '../dossier/decide/law.fixture.ts'
import { isMotcuaError } from '../message/motcua-error.ts'
import { portalDossier, type PortalDossierInput, type PortalPerson } from './payload.ts'
import { background, inputOf, person } from './payload.fixture.ts'

const fieldAtFault = (input: PortalDossierInput): unknown => {
  try {
    return portalDossier(input)
  } catch (error) {
    if (!isMotcuaError(error)) throw error
    return [error.code, error.params['field']]
      .filter((part): part is string => typeof part === 'string' && part !== '')
      .join(' ')
  }
}

test('what the portal cannot take is an error that names the field', () => {
  expect(fieldAtFault(inputOf(expected()))).toBe('portal.not-submitted')
  const long = { ...background, summary: 'x'.repeat(1001) }
  expect(fieldAtFault(inputOf(received(), { background: long }))).toBe('portal.invalid-payload TrichYeuHoSo')
  expect(fieldAtFault(inputOf(received(), { person: { ...person, name: '' } }))).toBe('portal.invalid-payload ChuHoSo')
})

describe('an error about a payload', () => {
  const told = (change: Partial<PortalDossierInput>): string => {
    try {
      portalDossier(inputOf(received(), change))
    } catch (error) {
      if (isMotcuaError(error)) return `${error.in('en')} ${error.in('vi')} ${JSON.stringify(error.params)}`
    }
    return 'nothing was refused'
  }
  const numbered: unknown = { ...person, phone: 912000333 }

  test.each<[string, Partial<PortalDossierInput>, string]>([
    ['DinhDanhCHS.SoDinhDanh', { person: { ...person, identity: '0010990000' } }, '0010990000'],
    ['DinhDanhCHS.SoDinhDanh', { person: { ...person, identity: 'AB-PLANTED' } }, 'AB-PLANTED'],
    ['SoDienThoai', { person: numbered as PortalPerson }, '912000333'],
    ['TrichYeuHoSo', { background: { ...background, summary: 'Khai sinh cho bé Gieo '.repeat(60) } }, 'bé Gieo'],
  ])('names the field %s and does not repeat what stands in it', (field, change, value) => {
    expect(told(change)).toContain(field)
    expect(told(change)).not.toContain(value)
  })
})
