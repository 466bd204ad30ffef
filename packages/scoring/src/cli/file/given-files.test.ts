import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MotcuaError } from '@motcua/core'
import { writeConfiguration } from '@motcua/store/configuration'
import { afterAll, expect, test } from 'vitest'
import { refusal } from '../refusal.fixture.ts'
import { temporaryFolder } from '../store/small-store.fixture.ts'
import { wholeNumber } from '../whole-number.ts'
import { calendarOf } from './calendar-file.ts'
import { procedureFilesOf, readConfigurationFile, storeOf } from './configuration-file.ts'
import { readTextFile } from './text-file.ts'
import { csvSchemaBeside, csvSchemaFile } from './csv-schema-file.ts'
import { readGivenCounts } from './given-counts.ts'
import { readGivenPoints } from './given-points.ts'
import { inFile } from './in-file.ts'
import { readOwnCounts } from './own-counts.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const counts = (content: unknown): unknown => readGivenCounts('counts.json', JSON.stringify(content))
const points = (content: unknown): unknown => readGivenPoints('points.json', JSON.stringify(content))
const own = (content: unknown): unknown => readOwnCounts('own.json', JSON.stringify(content))

test('counts are read in words or letters, from 0, and a share of certified copies from 0 to 1', () => {
  expect(
    counts({
      PUBLISH_ON_TIME: { n: 0, d: 0 },
      ELECTRONIC_CERTIFIED_COPY: { ratio: 0 },
    }),
  ).toEqual({ PUBLISH_ON_TIME: { numerator: 0, denominator: 0 }, ELECTRONIC_CERTIFIED_COPY: { ratio: 0 } })
  expect(
    counts({
      PUBLISH_ON_TIME: { numerator: 1, denominator: 47 },
      ELECTRONIC_CERTIFIED_COPY: { ratio: 1 },
    }),
  ).toEqual({ PUBLISH_ON_TIME: { numerator: 1, denominator: 47 }, ELECTRONIC_CERTIFIED_COPY: { ratio: 1 } })
  expect(counts({ ELECTRONIC_CERTIFIED_COPY: { n: 3, d: 4 } })).toEqual({
    ELECTRONIC_CERTIFIED_COPY: { numerator: 3, denominator: 4 },
  })
  expect(counts({})).toEqual({})
})

test('counts that are none are refused by their code, with at most 60 characters of what stood there', () => {
  const refused = (field: string, value: string): string =>
    `counts.json: ${field} is ${value}; write by code of the indicator { "PUBLISH_ON_TIME": { "n": 1, "d": 47 }, "ELECTRONIC_CERTIFIED_COPY": { "ratio": 1 } }`
  const of = (code: string, value: unknown): string => refusal(() => counts({ [code]: value }))
  for (const value of ['{"n":-1,"d":4}', '{"n":1,"d":-1}', '{"n":1.5,"d":4}', '{"n":1,"d":4,"e":0}', '{"ratio":1}'])
    expect(of('PUBLISH_ON_TIME', JSON.parse(value))).toBe(refused('PUBLISH_ON_TIME', value))
  for (const value of ['{"ratio":-0.1}', '{"ratio":1.1}', '{"ratio":1,"n":1}', '{"numerator":-1,"denominator":1}'])
    expect(of('ELECTRONIC_CERTIFIED_COPY', JSON.parse(value))).toBe(refused('ELECTRONIC_CERTIFIED_COPY', value))
  expect(of('PUBLISH_ON_TIME', { numerator: 1, denominator: 1, note: 'a'.repeat(60) })).toBe(
    refused('PUBLISH_ON_TIME', `{"numerator":1,"denominator":1,"note":"${'a'.repeat(21)}`),
  )
  expect(refusal(() => counts([1]))).toBe(refused('$', '[1]'))
})

test('a count that the events give, or that no indicator has, is refused', () => {
  expect(refusal(() => counts({ DOSSIER_SYNC: { n: 1, d: 2 } }))).toBe(
    'counts.json: DOSSIER_SYNC is counted from the events of the store and cannot be given; remove it',
  )
  expect(refusal(() => counts({ WRONG: { n: 1, d: 2 } }))).toBe(
    'counts.json: WRONG is not an indicator that can be given; these can: PUBLISH_ON_TIME, PUBLIC_UPDATE_ON_TIME, PUBLIC_CONTENT_FULL, ONLINE_SERVICE_OFFERED, ONLINE_SERVICE_WITH_DOSSIER, FORMALITY_PAID_ONLINE, FORMALITY_PAYMENT_INTEGRATED, ELECTRONIC_CERTIFIED_COPY, CITIZEN_DATA_CONNECTED_FORMALITY, PETITION_PROCESSING_ON_TIME, PETITION_HANDLING_SATISFACTION',
  )
})

test('points are 0, 1 or 2 for a criterion from 1 to 9', () => {
  expect(points({ '1': 0, '5': 1, '9': 2 })).toEqual({ '1': 0, '5': 1, '9': 2 })
  const refused = (field: string): string =>
    `points.json does not give points by criterion (at ${field}); write { "4": 2, "5": 1 } with criteria 1–9 and points 0, 1 or 2`
  expect(refusal(() => points({ '4': 3 }))).toBe(refused('4'))
  expect(refusal(() => points({ '4': -1 }))).toBe(refused('4'))
  expect(refusal(() => points({ '4': '2' }))).toBe(refused('4'))
  expect(refusal(() => points({ '10': 1 }))).toBe(refused('$'))
  expect(refusal(() => points([]))).toBe(refused('$'))
})

test('counts of the province are by unit and criterion, whole and from 0', () => {
  const given = { 'H21.227': { 'KL-01': { numerator: 0, denominator: 0 } } }
  expect(own(given)).toEqual(given)
  const refused = (field: string): string =>
    `own.json, ${field}: give counts as { "H21.227": { "KL-01": { "numerator": 3, "denominator": 4 } } }`
  const of = (count: unknown): string => refusal(() => own({ 'H21.227': { 'KL-01': count } }))
  expect(of({ numerator: -1, denominator: 4 })).toBe(refused('H21.227.KL-01.numerator'))
  expect(of({ numerator: 1, denominator: -1 })).toBe(refused('H21.227.KL-01.denominator'))
  expect(of({ numerator: 0.5, denominator: 1 })).toBe(refused('H21.227.KL-01.numerator'))
  expect(of({ numerator: 1, denominator: 1, n: 1 })).toBe(refused('H21.227.KL-01'))
  expect(refusal(() => own(1))).toBe(refused('$'))
})

test('an error within a file says in which, unless it says so already', () => {
  const without = new MotcuaError('cli.year', { value: '2' })
  const told = refusal(() =>
    inFile('a.json', () => {
      throw without
    }),
  )
  expect(told).toBe(`a.json: ${without.in('en')}`)
  const within = new MotcuaError('cli.file-empty', { file: 'a.json' })
  const failing = (error: Error) => () =>
    inFile('a.json', () => {
      throw error
    })
  expect(failing(within)).toThrow(within)
  expect(refusal(failing(within))).toBe('a.json is empty; give the file that was meant')
  expect(refusal(failing(new MotcuaError('cli.file-empty', { file: 'b.json' })))).toBe(
    'a.json: b.json is empty; give the file that was meant',
  )
  const other = new TypeError('of no use')
  expect(failing(other)).toThrow(other)
  expect(inFile('a.json', () => 7)).toBe(7)
})

test.skipIf(!existsSync('/dev/zero'))('a device without an end is no text, and is not read for ever', () => {
  expect(() => readTextFile('/dev/zero')).toThrow(expect.objectContaining({ code: 'cli.file-not-text' }))
})

test('files of a configuration are found from the folder it stands in, and a server by its address', () => {
  const file = join(folder.path, 'conf', 'motcua.yaml')
  mkdirSync(join(folder.path, 'conf'))
  writeFileSync(join(folder.path, 'conf', 'there.csv'), 'x')
  const configuration = { store: 'data/h21.sqlite', procedures: { files: ['there.csv', '../lacks.csv'] } } as never
  expect(procedureFilesOf(file, configuration)).toEqual([
    join(folder.path, 'conf', 'there.csv'),
    join(folder.path, 'lacks.csv'),
  ])
  const text = writeConfiguration('commune', 'en').replace('files: []', 'files: [there.csv, ../lacks.csv, .]')
  writeFileSync(file, text)
  const line = text.split('\n').findIndex((each) => each.includes('files: [')) + 1
  expect(readConfigurationFile(file).faults.map((fault) => [fault.line, fault.field, fault.params['file']])).toEqual([
    [line, 'procedures.files[1]', join(folder.path, 'lacks.csv')],
    [line, 'procedures.files[2]', join(folder.path, 'conf')],
  ])
  expect(procedureFilesOf(file, { store: 'a' } as never)).toEqual([])
  expect(storeOf(file, configuration)).toBe(join(folder.path, 'conf', 'data', 'h21.sqlite'))
  expect(storeOf(file, { store: 'esdb://127.0.0.1:2113' } as never)).toBe('esdb://127.0.0.1:2113')
})

test('a schema stands beside a table under its name', () => {
  const table = join(folder.path, 'h21.csv')
  expect(csvSchemaFile('h21.csv')).toBe('h21.csv-metadata.json')
  expect(csvSchemaBeside(table)).toBeUndefined()
  writeFileSync(`${table}-metadata.json`, '{}')
  expect(csvSchemaBeside(table)).toEqual({ name: `${table}-metadata.json`, text: '{}' })
})

test('without a file the calendar is the official one, and a file that holds none is named', () => {
  expect(calendarOf(undefined).data.name).toBe('vn-state-bodies')
  const file = join(folder.path, 'calendar.json')
  writeFileSync(file, '[]')
  expect(refusal(() => calendarOf(file))).toMatch(new RegExp(`^${file}: `))
})

test('a whole number has one to nine digits and no sign', () => {
  expect([wholeNumber('--event', '0'), wholeNumber('--event', '123456789'), wholeNumber('--event', undefined)]).toEqual(
    [0, 123_456_789, undefined],
  )
  for (const value of ['', '-1', '1.5', '1234567890', 'x1', '1x'])
    expect(refusal(() => wholeNumber('--event', value))).toBe(`--event is "${value}"; write a whole number from 0`)
})
