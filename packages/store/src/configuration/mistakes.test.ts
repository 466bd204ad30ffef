import type { Language } from '@motcua/core'
import { expect, test } from 'vitest'
import { describeConfigurationFault } from './configuration-fault.ts'
import { readConfiguration } from './read-configuration.ts'
import { writeConfiguration } from './write-configuration.ts'

const good = writeConfiguration('commune', 'vi')

/** What is said of the good file with one line made wrong, after its line is held against `line`. */
const told = (from: string, to: string, language: Language): string => {
  expect(good).toContain(from)
  const { faults } = readConfiguration(good.replace(from, to))
  return faults.map((fault) => describeConfigurationFault(fault, language)).join('\n')
}

/** Mistakes as people make them: what is written, and at which line and field it is told. */
const mistakes: readonly (readonly [what: string, from: string, to: string, where: string])[] = [
  ['a later version', 'version: 1', 'version: 2', '2, version'],
  ['a version in words', 'version: 1', 'version: một', '2, version'],
  ['a unit without its value', 'unit: H21.227', 'unit:', '5, unit'],
  ['a unit that is a number', 'unit: H21.227', 'unit: 21', '5, unit'],
  ['a unit that is not listed', 'unit: H21.227', 'unit: H21.9', '5, unit'],
  ['an identifier with a blank', '- id: H21\n', '- id: H 21\n', '22, units[0].id'],
  ['a store without a name', 'store: motcua.sqlite', 'store: ""', '8, store'],
  ['a quotation mark that stays open', 'store: motcua.sqlite', 'store: "motcua.sqlite', '9, –'],
  ['a reference that leads nowhere', 'store: motcua.sqlite', 'store: *kho', '1, –'],
  ['a zone that is none', 'Asia/Ho_Chi_Minh', 'Asia/Hanoi', '12, calendar.zone'],
  ['a tab at the beginning', '  zone:', '\tzone:', '12, –'],
  ['an hour of one digit', '"07:30-11:30"', '"7:30-11:30"', '14, calendar.sessions.monday[0]'],
  ['an hour 25', '"07:30-11:30"', '"07:30-25:00"', '14, calendar.sessions.monday[0]'],
  ['a session that ends before it begins', '"07:30-11:30"', '"11:30-07:30"', '14, calendar.sessions.monday[0]'],
  ['a session in words', '"07:30-11:30"', '"buổi sáng"', '14, calendar.sessions.monday[0]'],
  ['sessions that overlap', '"13:00-17:00"', '"10:00-17:00"', '14, calendar.sessions.monday[1]'],
  ['a weekday in Vietnamese', 'monday:', 'thứ hai:', '14, calendar.sessions.thứ hai'],
  ['a level that is gone', 'level: commune', 'level: district', '28, units[1].level'],
  ['a level in Vietnamese', 'level: commune', 'level: xã', '28, units[1].level'],
  ['a parent that is not listed', 'parent: H21', 'parent: H99', '29, units[1].parent'],
  ['a unit above itself', 'parent: H21', 'parent: H21.227', '29, units[1].parent'],
  ['30 February', 'from: 2025-07-01', 'from: 2026-02-30', '25, units[0].from'],
  ['a date as it is spoken', 'from: 2025-07-01', 'from: 31/4/2026', '25, units[0].from'],
  ['a year of two digits', 'from: 2025-07-01', 'from: "1/7/25"', '25, units[0].from'],
  ['a unit without its name', '    name: Tên tỉnh, thành phố\n', '', '22, units[0].name'],
  ['a colon in a name', 'name: Tên tỉnh, thành phố', 'name: Tỉnh: Gia Lai', '23, –'],
  ['a field twice', 'store: motcua.sqlite', 'store: motcua.sqlite\nunit: H21', '9, –'],
  ['a field that there is not', 'scopes:', 'scope:', '34, scope'],
  [
    'groups as a list',
    '  groups:\n    certification: ["2.000815", "2.000884"]',
    '  groups: [land]',
    '36, scopes.groups',
  ],
  ['files without a list', 'files: []', 'files: danh-muc.csv', '43, procedures.files'],
  ['a bracket that stays open', 'files: []', 'files: [danh-muc.csv', '44, –'],
  ['a second document', '  files: []', '  files: []\n---\nversion: 1', '44, –'],
]

test.each(mistakes)('%s is told at its line and field, in words of both languages', (_, from, to, where) => {
  const [english, vietnamese] = ['en', 'vi'].map((language) => told(from, to, language === 'vi' ? 'vi' : 'en'))
  expect(english).toContain(`line ${where}: `)
  expect(vietnamese).toContain(`dòng ${where}: `)
  expect(vietnamese).not.toMatch(/\b(?:must|should|not|expected|multiple|missing|null|undefined)\b/i)
})

test('references that would grow beyond measure are refused, and not carried out', () => {
  const grown = ['a: &a [x,x,x,x,x,x,x,x,x]']
  for (const [name, of] of ['b a', 'c b', 'd c', 'e d', 'f e'].map((pair) => pair.split(' ')))
    grown.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${of}`).join()}]`)
  expect(readConfiguration(grown.join('\n')).faults).toMatchObject([{ code: 'configuration.fault.alias', line: 1 }])
})
