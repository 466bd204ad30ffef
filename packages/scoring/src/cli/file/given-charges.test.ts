import { MotcuaError } from '@motcua/core'
import { expect, test } from 'vitest'
import { responsibilityFor } from '../../scorecard/responsibility-2283.ts'
import { readGivenCharges } from './given-charges.ts'

const head = 'Chỉ số,Từ ngày,Đơn vị chủ trì,Đơn vị phối hợp,Căn cứ'
const read = (...lines: readonly string[]) => readGivenCharges('charges.csv', [head, ...lines].join('\n'))

const refused = (content: string): unknown => {
  try {
    readGivenCharges('charges.csv', content)
  } catch (error) {
    if (error instanceof MotcuaError) return { code: error.code, ...error.params }
    throw error
  }
  return null
}

const justice = { lead: 'Sở Tư pháp', coordinating: ['UBND cấp xã', 'VNPT'], citation: '12/QĐ-UBND' }

test('who answers is read from a table with Vietnamese heads and from JSON, an indicator by its number or its code', () => {
  const rows = [{ ...justice, indicator: 'ELECTRONIC_CERTIFIED_COPY', from: '2026-02-01' }]
  expect(read('15,2026-02-01,Sở Tư pháp,UBND cấp xã; VNPT,12/QĐ-UBND')).toEqual(rows)
  expect(readGivenCharges('charges.json', JSON.stringify(rows))).toEqual(rows)
  expect(read('9,2026-02-01,Sở Tài chính,,12/QĐ-UBND')).toEqual([
    {
      indicator: 'FORMALITY_PAID_ONLINE',
      from: '2026-02-01',
      lead: 'Sở Tài chính',
      coordinating: [],
      citation: '12/QĐ-UBND',
    },
  ])
})

test('the province’s word holds from its day until its next, goes before the letter’s, and says nothing of other indicators', () => {
  const charges = read(
    '19,2026-06-01,Sở Nội vụ,,30/QĐ-UBND',
    '19,2026-02-01,Sở Tư pháp,UBND cấp xã; VNPT,12/QĐ-UBND',
    '05,2026-02-01,Sở Nội vụ,,12/QĐ-UBND',
  )
  const leads = (['2026-01-31', '2026-02-01', '2026-05-31', '2026-06-01'] as const).map(
    (day) => responsibilityFor('PETITION_PROCESSING_ON_TIME', day, charges)?.lead,
  )
  expect(leads).toEqual([null, 'Sở Tư pháp', 'Sở Tư pháp', 'Sở Nội vụ'])
  expect(responsibilityFor('PETITION_PROCESSING_ON_TIME', '2026-02-01', charges)).toEqual({
    ...justice,
    schedule: 'continuous',
    certainty: 'given',
  })
  expect(responsibilityFor('PROGRESS', '2026-01-31', charges)).toMatchObject({ lead: 'units', certainty: 'inferred' })
  expect(responsibilityFor('PROGRESS', '2026-02-01', charges)).toMatchObject({ lead: 'Sở Nội vụ', coordinating: [] })
  expect(responsibilityFor('PETITION_HANDLING_SATISFACTION', '2026-06-01', charges)?.lead).toBeNull()
})

test.each([
  ['an indicator that is none', '22,2026-02-01,Sở Tư pháp,,12/QĐ-UBND', 'indicator'],
  ['a day that is none', '19,2026-02-30,Sở Tư pháp,,12/QĐ-UBND', 'from'],
  ['nobody who leads', '19,2026-02-01,,VNPT,12/QĐ-UBND', 'lead'],
  ['no decision that says so', '19,2026-02-01,Sở Tư pháp,VNPT,', 'citation'],
])('a row with %s is refused with file, row and field', (_, line, field) => {
  const good = '20,2026-02-01,Sở Tư pháp,,12/QĐ-UBND'
  expect(refused([head, good, line].join('\n'))).toMatchObject({
    code: 'cli.charge-shape',
    file: 'charges.csv',
    row: 2,
    field,
  })
})

test('a column that nothing is read from and a second row of an indicator for a day are refused', () => {
  const line = '19,2026-02-01,Sở Tư pháp,,12/QĐ-UBND'
  expect(refused(`${head},Ghi chú\n${line},x`)).toMatchObject({ code: 'cli.charge-shape', field: 'Ghi chú', row: 1 })
  expect(refused([head, line, line].join('\n'))).toMatchObject({ code: 'cli.charge-twice', row: 2, field: '19' })
  expect(refused([head, line, '19,2026-02-02,Sở Nội vụ,,13/QĐ-UBND'].join('\n'))).toBeNull()
})
