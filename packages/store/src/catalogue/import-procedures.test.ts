import { vietnamCalendar } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import { openMemoryStore } from '../memory/memory-store.ts'
import { importProcedures } from './import-procedures.ts'
import { readProcedureFile } from './procedure-file.ts'
import { createProcedures } from './procedures.ts'
import { describeReadFinding } from './read-finding.ts'

const calendar = vietnamCalendar()
const now = Date.parse('2026-03-10T02:00:00Z')

const read = (text: string) => readProcedureFile(text, 'file', { calendar, today: '2026-03-10' })

const imported = async (text: string, store = openMemoryStore(), clock = () => now) => {
  const file = read(text)
  const result = await importProcedures({ drafts: file.drafts, store, zone: calendar.zone, clock })
  return { ...result, findings: [...file.findings, ...result.findings], store }
}

const row = {
  code: '2.000635',
  name: 'Cấp bản sao trích lục hộ tịch',
  timeLimit: { text: '02 ngày làm việc' },
  fee: 'Phí: 8.000 đồng/bản sao',
  serviceLevel: 'full',
  decision: '12/QĐ-UBND',
  date: '2026-03-02',
  effectiveFrom: '2026-03-09',
  issuer: 'Tỉnh Gia Lai',
}

describe('a catalogue', () => {
  test('becomes versions with limit, fee and service level, and its late announcement a breach', async () => {
    const late = { ...row, code: '2.000636', date: '2026-03-03' }
    const { store, appended } = await imported(JSON.stringify([row, late]))
    expect(appended).toBe(6)
    const procedures = createProcedures({ store, calendar })
    expect(await procedures.at('2.000635', now)).toMatchObject({
      version: { onTime: true, content: { timeLimit: '2wd' } },
      fees: [{ amount: 8_000 }],
      serviceLevel: { level: 'full' },
    })
    expect(await procedures.at('2.000636', now)).toMatchObject({ version: { onTime: false } })
    expect(await procedures.at('2.000635', Date.parse('2026-03-08T10:00:00Z'))).toBeNull()
  })

  test('of which one row was corrected appends that row alone', async () => {
    const other = { ...row, code: '2.000636' }
    const { store } = await imported(JSON.stringify([row, other]))
    const corrected = { ...other, decision: '13/QĐ-UBND', timeLimit: { text: '03 ngày làm việc' } }
    expect((await imported(JSON.stringify([row, corrected]), store)).appended).toBe(3)
    const later = () => now + 86_400_000
    expect((await imported(JSON.stringify([row, corrected]), store, later)).appended).toBe(0)
  })

  test('without decisions imported again on a later day appends nothing', async () => {
    const { decision: _decision, date: _date, effectiveFrom: _from, ...listed } = row
    const { store, appended } = await imported(JSON.stringify([listed]))
    expect(appended).toBe(3)
    expect((await imported(JSON.stringify([listed]), store, () => now + 10 * 86_400_000)).appended).toBe(0)
  })

  test('keeps apart a fee of zero, a fee in words, and no word of a fee', async () => {
    const fees = async (fee: string) => {
      const { store } = await imported(JSON.stringify([{ ...row, fee }]))
      return (await createProcedures({ store, calendar }).at(row.code, now))?.fees
    }
    expect(await fees('Không')).toEqual([])
    expect(await fees('Không quy định')).toBeNull()
    expect(await fees('Phí: 2.000 đồng/trang; từ trang thứ 3 trở lên thu 1.000 đồng/trang')).toEqual([
      expect.not.objectContaining({ amount: expect.anything() }),
    ])
  })

  test('names row, field and reason of what it cannot take, and takes the rest', async () => {
    const { findings, procedures } = await imported(
      JSON.stringify([
        row,
        { ...row, code: undefined },
        { ...row, code: ' ' },
        { ...row, code: '2.000637', date: '2026-02-30' },
        { ...row, code: '2.000638', name: '' },
        { ...row, code: '2.000639', serviceLevel: 'half' },
        { ...row, code: '2.000640', timeLimit: { text: '10 ngày hoặc 30 ngày' } },
        { ...row, code: '2.000641', date: '2026-04-01' },
        7,
      ]),
    )
    expect(procedures).toBe(3)
    expect(findings.map((finding) => [finding.row, finding.field, finding.effect])).toEqual([
      [2, 'code', 'left-out'],
      [3, 'code', 'left-out'],
      [4, 'date', 'left-out'],
      [5, 'name', 'left-out'],
      [6, 'serviceLevel', 'left-out'],
      [7, 'timeLimit', 'kept'],
      [9, 'row', 'left-out'],
      [8, 'date', 'kept'],
    ])
    expect(findings.map((finding) => describeReadFinding(finding, 'en'))[2]).toBe(
      'Row 4 (2.000637): date "2026-02-30" is no date, the row is left out; write 2026-03-02 or 02/03/2026',
    )
  })
})

describe('a table', () => {
  const heads =
    'Mã TTHC;Tên TTHC;Thời hạn giải quyết;Phí, lệ phí;Mức độ dịch vụ công;Số quyết định;Ngày quyết định;Cơ quan ban hành'

  test('with the heads that provinces print, semicolons, quotes and dates of their kind reads as the same facts', async () => {
    const csv = `\uFEFF${heads}\r\n2.000635;"Cấp bản sao ""trích lục""; hộ tịch";02 ngày làm việc;Không;Toàn trình;12/QĐ-UBND;02/03/2026;Tỉnh Gia Lai\r\n`
    const { store, findings } = await imported(csv)
    expect(findings).toEqual([])
    expect(await createProcedures({ store, calendar }).at('2.000635', now)).toMatchObject({
      version: { decidedOn: '2026-03-02', content: { name: 'Cấp bản sao "trích lục"; hộ tịch', timeLimit: '2wd' } },
      fees: [],
      serviceLevel: { level: 'full' },
    })
  })

  test('whose quotation mark is never closed, or that is broken JSON, is refused as a whole with the reason', () => {
    expect(() => read(`${heads}\n2.000635;"Cấp bản sao`)).toThrow(
      expect.objectContaining({ code: 'catalogue.open-quote' }),
    )
    expect(() => read('[{"code": ')).toThrow(expect.objectContaining({ code: 'catalogue.not-json' }))
    expect(() => read('{"code": "2.000635"}')).toThrow(expect.objectContaining({ code: 'catalogue.no-rows' }))
  })
})

test('an import that is interrupted stops between procedures, and importing again completes it', async () => {
  const file = read(JSON.stringify([row, { ...row, code: '2.000636' }]))
  const store = openMemoryStore()
  const controller = new AbortController()
  const run = importProcedures({
    drafts: file.drafts,
    store,
    zone: calendar.zone,
    clock: () => now,
    signal: controller.signal,
    onProgress: () => controller.abort(),
  })
  await expect(run).rejects.toThrow('aborted')
  const again = await importProcedures({ drafts: file.drafts, store, zone: calendar.zone, clock: () => now })
  expect([again.events, again.appended]).toEqual([6, 3])
})

test('a process that states no approval is drafted and not approved, and one whose row is broken is left out', async () => {
  const process = {
    id: 'qt-01',
    code: '2.000635',
    name: 'Quy trình',
    total: { text: '02 ngày làm việc' },
    steps: [{ label: 'Tiếp nhận', actor: 'Công chức', time: { text: '16 giờ' } }],
  }
  const { store, findings } = await imported(
    JSON.stringify([process, { ...process, id: 'qt-02', steps: [{ label: 7 }] }, process]),
  )
  expect(findings.map(({ row: at, field, code }) => [at, field, code])).toEqual([
    [2, 'steps[0].label', 'catalogue.finding.row-shape'],
    [3, 'id', 'catalogue.finding.id-repeated'],
  ])
  const state = await createProcedures({ store, calendar }).state('2.000635')
  expect(state?.processes.map(({ definition, approvals }) => [definition.process, approvals])).toEqual([['qt-01', []]])
})
