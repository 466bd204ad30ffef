import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { storedPromotions } from '@motcua/core'
import { openMemoryStore } from '@motcua/store'
import { afterAll, expect, test } from 'vitest'
import { memoryIo } from '../io.fixture.ts'
import { refusal } from '../refusal.fixture.ts'
import { importReadProcedures, readProcedures } from './imported-procedures.ts'
import { temporaryFolder } from './small-store.fixture.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const row = {
  code: '2.000635',
  name: 'Cấp bản sao trích lục hộ tịch',
  timeLimit: { text: '01 ngày làm việc' },
  fee: 'Không',
  decision: '15/QĐ-UBND',
  date: '2026-03-05',
  issuer: 'Tỉnh Gia Lai',
}

const read = (content: unknown) => {
  const file = join(folder.path, 'catalogue.json')
  writeFileSync(file, JSON.stringify(content))
  return readProcedures(file, memoryIo())
}

const imported = async (content: unknown, now = '2026-04-01T00:00:00+07:00') => {
  const io = memoryIo({ now: Date.parse(now), showsProgress: true })
  const store = openMemoryStore({ promotions: storedPromotions })
  const first = await importReadProcedures(read(content), { store, io, language: 'en' })
  const again = await importReadProcedures(read(content), { store, io, language: 'en' })
  return { first, again, shown: io.shown() }
}

test('a file without a fault is told in a line, and taken over once more it adds nothing', async () => {
  const { first, again, shown } = await imported([row])
  expect(first).toEqual({
    json: { kind: 'catalogue', rows: 1, leftOut: 0, procedures: 1, events: 2, appended: 2, findings: [] },
    words: '1 rows read, 0 of them left out; 1 procedures, 2 facts in the store, 2 of them new',
  })
  expect(again.words).toBe('1 rows read, 0 of them left out; 1 procedures, 2 facts in the store, 0 of them new')
  expect(shown).toEqual(['1 of 1 procedures', '', '1 of 1 procedures', ''])
})

test('findings are told by kind, five of each, in the order of the rows; what is left out is counted by row', async () => {
  const dated = (code: string) => ({ ...row, code, date: '2026-02-30' })
  const codes = ['2.000641', '2.000642', '2.000643', '2.000644', '2.000645', '2.000646']
  const { first } = await imported([
    ...codes.map(dated),
    { ...row, code: '2.000647', date: '2026-04-02' },
    row,
    { ...row, code: 'x y' },
  ])
  const date = (place: number): string =>
    `Row ${place} (${codes[place - 1]}): date "2026-02-30" is no date, the row is left out; write 2026-03-02 or 02/03/2026`
  expect(first.words.split('\n')).toEqual([
    '9 rows read, 7 of them left out; 2 procedures, 4 facts in the store, 4 of them new',
    'Findings: 8',
    ...[1, 2, 3, 4, 5].map((place) => `  ${date(place)}`),
    '  … and 1 more of this kind; --json lists them all',
    '  Row 7 (2.000647): the decision is dated 2026-04-02, later than today; taken as it stands',
    '  Row 9: "x y" cannot be a code, the row is left out',
  ])
  expect(first.json).toMatchObject({ rows: 9, leftOut: 7, procedures: 2 })
  const { findings } = first.json as { findings: readonly { row: number; message: string }[] }
  expect(findings.map((found) => found.row)).toEqual([1, 2, 3, 4, 5, 6, 7, 9])
  expect(findings[5]?.message).toBe(date(6))
})

test('the decision of today is not of the future, and today is that of the clock in Vietnam', async () => {
  expect((await imported([row], '2026-03-05T00:00:00+07:00')).first.json).toMatchObject({ findings: [] })
  expect((await imported([row], '2026-03-04T23:59:59+07:00')).first.json).toMatchObject({
    findings: [{ code: 'catalogue.finding.decided-in-future', row: 1 }],
  })
})

test('a file of which nothing could be taken is refused', () => {
  expect(refusal(() => read([{ ...row, code: 'x y' }]))).toMatch(/catalogue\.json.*Row 1: "x y" cannot be a code/)
})
