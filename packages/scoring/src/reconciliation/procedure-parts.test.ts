import type { ProcedureEvent } from '@motcua/core'
import { vietnamCalendar } from '@motcua/core'
import { readCatalogueRows } from '@motcua/store/catalogue'
import { expect, test } from 'vitest'
import { vn } from '../facts/dossier-log.fixture.ts'
import { allHold } from '../format/sheet-identity.ts'
import { partCountSheet, partSheet } from './part-sheets.ts'
import { holdParts } from './procedure-parts.ts'
import { announcedBy, stateAfter } from './procedure-states.fixture.ts'

const calendar = vietnamCalendar()
const at = vn('2026-04-01')
const from = new Date(vn('2026-01-05')).toISOString()
const code = '1.000001'

const limit = (amount: number, unit: 'working-hour' | 'day' = 'working-hour') =>
  ({ kind: 'stated', text: `${amount}`, amounts: [{ amount, unit }] }) as const

const ours = (content: Parameters<typeof announcedBy>[4] = {}, ...further: readonly ProcedureEvent[]) =>
  new Map([[code, stateAfter(announcedBy('province', '7/QĐ-UBND', '2026-01-05', '2026-01-05', content), ...further)]])

const fees = (...amounts: readonly (number | string)[]): ProcedureEvent => ({
  type: 'FeesSet',
  data: {
    from,
    feeBearing: amounts.length > 0,
    fees: amounts.map((amount, at) => ({
      fee: `f-${at}`,
      kind: 'fee',
      ...(typeof amount === 'number' ? { amount } : { text: amount }),
    })),
  },
})

const held = (row: object, procedures: ReturnType<typeof ours>) => {
  const { drafts } = readCatalogueRows([{ code, name: 'Đăng ký khai sinh', ...row }], { calendar, today: '2026-04-01' })
  return holdParts(drafts, procedures, at)
}

const verdictOf = (part: string, row: object, procedures: ReturnType<typeof ours>): string | undefined => {
  const found = held(row, procedures).counts.find((one) => one.part === part)
  return Object.entries(found ?? {}).find(([, count]) => count === 1)?.[0]
}

test('a part is the same, another, or stated by one side alone or by none: what is not stated is not another', () => {
  const name = (theirs: string) => verdictOf('name', { name: theirs }, ours())
  expect([name('đăng ký  khai sinh.'), name('Đăng ký lại khai sinh')]).toEqual(['same', 'differs'])
  const sector = (theirs: object, own: object) => verdictOf('sector', theirs, ours(own))
  expect([
    sector({ sector: 'Hộ tịch' }, { sector: 'Hộ tịch' }),
    sector({ sector: 'Hộ tịch' }, { sector: 'Đất đai' }),
    sector({ sector: 'Hộ tịch' }, {}),
    sector({}, { sector: 'Hộ tịch' }),
    sector({}, {}),
  ]).toEqual(['same', 'differs', 'ours-silent', 'theirs-silent', 'neither'])
  expect(verdictOf('subject', { subject: 'citizen' }, ours({ subject: 'both' }))).toBe('differs')
  expect(verdictOf('unit', { unit: 'UBND xã' }, ours({ unit: 'UBND xã' }))).toBe('same')
})

test('limits differ by their numbers; one in words, or in days against working hours, cannot be told', () => {
  const against = (timeLimit: object | null, own: ReturnType<typeof limit> | undefined) =>
    verdictOf('limit', { timeLimit }, ours(own === undefined ? {} : { limit: own }))
  expect(against({ hours: 16 }, limit(16))).toBe('same')
  expect(against({ hours: 16 }, limit(24))).toBe('differs')
  expect(against({ days: 2 }, limit(16))).toBe('unclear')
  expect(against({ text: 'Ngay sau khi nhận đủ hồ sơ' }, limit(8))).toBe('unclear')
  expect(against(null, limit(8))).toBe('theirs-silent')
  expect(against({ hours: 16 }, undefined)).toBe('ours-silent')
})

test('fees are compared by their amounts: none is less than one in words, and nothing stated is not none', () => {
  const against = (fee: string | null, ...events: readonly ProcedureEvent[]) =>
    verdictOf('fees', { fee }, ours({}, ...events))
  expect(against('Không', fees())).toBe('same')
  expect(against('Không', fees(0))).toBe('same')
  expect(against('Lệ phí: 8.000 đồng', fees(8_000))).toBe('same')
  expect(against('Lệ phí: 8.000 đồng', fees(5_000))).toBe('differs')
  expect(against('Không', fees('Theo nghị quyết của HĐND tỉnh'))).toBe('differs')
  expect(against('Theo nghị quyết của HĐND tỉnh', fees('theo nghị quyết của HĐND tỉnh'))).toBe('same')
  expect(against('Theo thông tư', fees(8_000))).toBe('unclear')
  expect(against('Không')).toBe('ours-silent')
  expect(against(null, fees())).toBe('theirs-silent')
})

test('a list that says another level of online service differs, and a procedure that is not in force here is not compared', () => {
  const level: ProcedureEvent = { type: 'ServiceLevelSet', data: { from, level: 'full' } }
  expect(verdictOf('serviceLevel', { serviceLevel: 'partial' }, ours({}, level))).toBe('differs')
  expect(verdictOf('serviceLevel', { serviceLevel: 'full' }, ours({}, level))).toBe('same')
  expect(held({ code: '1.000002' }, ours()).procedures).toBe(0)
  expect(holdParts([], ours(), at)).toMatchObject({ procedures: 0, differences: [] })
})

test('what differs is shown with both sides in the words of the reader, and a count that is short is left over', () => {
  const scene = { about: [], zone: calendar.zone, language: 'vi' } as const
  const row = { sector: 'Hộ tịch', fee: 'Lệ phí: 8.000 đồng', serviceLevel: 'full', timeLimit: { hours: 16 } }
  const parts = held(row, ours({ limit: limit(24), sector: 'Đất đai' }, fees()))
  expect(partSheet(parts, scene).rows).toEqual([
    { verdict: 'không khớp', code, row: 1, part: 'Lĩnh vực', theirs: 'Hộ tịch', ours: 'Đất đai' },
    { verdict: 'không khớp', code, row: 1, part: 'Thời hạn giải quyết', theirs: '16 wh', ours: '24 wh' },
    { verdict: 'không khớp', code, row: 1, part: 'Phí, lệ phí', theirs: '8.000 đồng', ours: 'không thu' },
    { verdict: 'chỉ danh sách có nêu', code, row: 1, part: 'Mức độ dịch vụ công', theirs: 'toàn trình', ours: null },
  ])
  expect(allHold(partCountSheet(parts, scene).identities ?? [])).toBe(true)
  expect(allHold(partCountSheet({ ...parts, procedures: 2 }, scene).identities ?? [])).toBe(false)
})
