import { expect, test } from 'vitest'
import { form06Sheet } from '../report/form06-sheet.ts'
import { form06Identities, type Form06Row } from '../report/form06-row.ts'
import { sheetTable } from '../cli/text/sheet-table.ts'
import { identityList } from './identity-list.ts'
import { allHold, checkIdentity, identityLines } from './sheet-identity.ts'
import { trickySheet } from './sheet.fixture.ts'

const sound: Form06Row = {
  month: '2026-03',
  carried: 1,
  received: 4,
  resolved: 3,
  early: 2,
  onTime: 0,
  late: 1,
  noDueDate: 0,
  open: 2,
  openNotDue: 1,
  openOverdue: 1,
}

const sheetOf = (rows: readonly Form06Row[]) =>
  form06Sheet({ rows, identities: form06Identities(rows) }, { about: [], zone: trickySheet.zone, language: 'en' })

test('a planted residual is a row of its own with both sides, in the table, on the page and as data', () => {
  // one dossier received is missing: 1 + 3 are to be 3 + 2
  const sheet = sheetOf([sound, { ...sound, month: '2026-04', received: 3 }])
  const [resolved, open, balance] = sheet.identities ?? []
  expect([resolved?.residuals, open?.residuals]).toEqual([[], []])
  expect(balance).toMatchObject({
    key: 'balance',
    checked: 2,
    residuals: [{ row: '2026-04', left: 4, right: 5, residual: -1 }],
  })
  expect(sheetTable(sheet, 'en', (heading) => heading)).toContain('✗ 2026-04: 4 against 5, residual −1')
  const page = identityList(sheet.identities ?? [], 'en')
  expect(page && page.text.replaceAll(/\s+/g, ' ')).toMatch(
    /<th scope="row">2026-04<\/th>.* 4 <\/td>.* 5 <\/td>.* −1 <\/td>/,
  )
})

test('equations that hold say in how many rows, and leave none', () => {
  const { identities = [] } = sheetOf([sound])
  expect(allHold(identities)).toBe(true)
  expect(identities.flatMap((identity) => identityLines(identity, 'en'))).toEqual([
    '✓ resolved = early + on time + late + without a due date: holds (rows checked: 1)',
    '✓ open = not yet due + overdue: holds (rows checked: 1)',
    '✓ carried over + received = resolved + open: holds (rows checked: 1)',
  ])
})

test('where there are no data nothing is checked, and that is said', () => {
  const identity = checkIdentity({ key: 'sum', equation: 'a = b' }, [{ row: 'x', left: null, right: 3 }])
  expect(identity).toMatchObject({ checked: 0, residuals: [] })
  expect(identityLines(identity, 'vi')).toEqual(['– a = b: chưa kiểm tra vì không có dữ liệu'])
})

test('figures of two decimals are compared as such, whatever binary fractions make of them', () => {
  expect(
    checkIdentity({ key: 'sum', equation: 'a = b' }, [{ row: 'x', left: 0.1 + 0.2, right: 0.3 }]).residuals,
  ).toEqual([])
  expect(checkIdentity({ key: 'sum', equation: 'a = b' }, [{ row: 'x', left: 0.31, right: 0.3 }]).residuals).toEqual([
    { row: 'x', left: 0.31, right: 0.3, residual: 0.01 },
  ])
})
