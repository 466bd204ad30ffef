import { type ProcedureInForce, vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { procedureText } from './procedure-text.ts'

const { zone } = vietnamCalendar()

const twoDays = { kind: 'stated', text: '02 ngày làm việc', amounts: [{ amount: 2, unit: 'day' }] } as const

/** A copy of a certificate, as the register has it on a day. */
const copy: ProcedureInForce = {
  version: {
    version: '15/QĐ-UBND#2026-03-05',
    decision: '15/QĐ-UBND',
    decidedOn: '2026-03-05',
    issuer: 'Tỉnh Gia Lai',
    level: 'province',
    unit: null,
    from: zone.startOfDay('2026-03-05'),
    repealedFrom: null,
    publishBy: null,
    publishedAt: null,
    onTime: null,
    parts: { held: [], without: [] },
    missingParts: 3,
    content: { name: 'Cấp bản sao trích lục hộ tịch' },
  },
  components: [],
  fees: null,
  feesRegistered: false,
  serviceLevel: null,
  services: [],
  competentUnit: null,
  limits: {},
  limitMismatches: [],
  processes: [],
  marks: [],
  forms: [],
}

const lines = (procedure: Partial<ProcedureInForce>, language: 'vi' | 'en' = 'en'): readonly string[] =>
  procedureText('2.000635', { ...copy, ...procedure }, { language, zone })
    .split('\n')
    .map((line) => line.trim().replace(/\s{2,}/g, ' | '))

const line = (procedure: Partial<ProcedureInForce>, heading: string): readonly string[] =>
  lines(procedure)
    .filter((each) => each.startsWith(`${heading} | `))
    .map((each) => each.slice(heading.length + 3))

test('a procedure of which little is known says so line by line, in both languages', () => {
  expect(lines({})).toEqual([
    'Code | 2.000635',
    'Name | Cấp bản sao trích lục hộ tịch',
    'Version | 15/QĐ-UBND#2026-03-05',
    'In force from | 2026-03-05',
    'Time limit | –',
    'Fees | not stated',
    'Online service | –',
    'Competent unit | –',
    'Missing parts | 3',
  ])
  expect(lines({}, 'vi').slice(4)).toEqual([
    'Thời hạn | –',
    'Phí, lệ phí | không nêu',
    'Dịch vụ công | –',
    'Cơ quan thẩm quyền | –',
    'Bộ phận còn thiếu | 3',
  ])
})

test('fees stand one after the other, with their amount or their rule in words, and for whom they are', () => {
  expect(line({ fees: [] }, 'Fees')).toEqual(['no fee'])
  const fees = [
    { fee: 'copy', name: 'Bản sao', kind: 'charge', amount: 8000 },
    { fee: 'post', kind: 'fee', text: 'theo cước bưu chính', channel: 'post' },
    { fee: 'stamp', kind: 'fee' },
  ] as const
  expect(line({ fees }, 'Fees')).toEqual(['Bản sao: 8.000 đồng; post: theo cước bưu chính (by post); stamp:'])
})

test('an online service tells how far it goes and why no farther, and a unit that decides is named', () => {
  expect(line({ serviceLevel: { level: 'full', reason: null } }, 'Online service')).toEqual(['online the whole way'])
  expect(line({ serviceLevel: { level: 'partial', reason: 'nộp bản chính' } }, 'Online service')).toEqual([
    'online in part: nộp bản chính',
  ])
  expect(line({ competentUnit: 'H21.227' }, 'Competent unit')).toEqual(['H21.227'])
})

test('a form tells how many fields fewer or more people declare than at first', () => {
  const form = { form: 'f', name: 'Tờ khai', fields: [], filled: 4 }
  const burden = (declared: number, declaredAtFirst: number) =>
    line({ forms: [{ ...form, declared, declaredAtFirst }] }, 'Form')
  expect(burden(6, 9)).toEqual(['Tờ khai: 6 fields to declare, 4 filled from data, 33% fewer to declare than at first'])
  expect(burden(9, 6)).toEqual(['Tờ khai: 9 fields to declare, 4 filled from data, 50% more to declare than at first'])
  expect(burden(6, 6)).toEqual(['Tờ khai: 6 fields to declare, 4 filled from data, 0% fewer to declare than at first'])
  expect(burden(2, 0)).toEqual(['Tờ khai: 2 fields to declare, 4 filled from data, 0% fewer to declare than at first'])
})

test('lists of essential services stand with what put it there, components with whether they always apply', () => {
  const marks = [
    { list: 'project-06', basis: null, from: 0, to: null },
    { list: 'decision-422', basis: '422/QĐ-TTg', from: 0, to: null },
  ] as const
  expect(line({ marks }, 'Essential services')).toEqual(['Project 06', 'Decision 422/QĐ-TTg, 422/QĐ-TTg'])
  const components = [
    { component: 'form', name: 'Tờ khai', required: true },
    { component: 'power', name: 'Văn bản ủy quyền', required: false },
  ]
  expect(line({ components }, 'Component')).toEqual(['Tờ khai', 'Văn bản ủy quyền (where it applies)'])
})

test('limits that differ between registers stand against each other', () => {
  const limitMismatches = [
    { registers: ['system', 'decision'] as const, limits: [twoDays, { kind: 'not-stated' }] as const },
  ]
  expect(line({ limitMismatches }, 'Limits differ')).toEqual(['the system 2 d ≠ the decision –'])
})

test('a process stands step by step under its heading, with the latest decision that approved it', () => {
  const definition = {
    process: 'qt-1',
    name: 'Cấp bản sao',
    procedures: ['2.000635'],
    total: twoDays,
    steps: [
      {
        id: '1',
        printed: '1',
        label: 'Tiếp nhận',
        role: 'Một cửa',
        time: { kind: 'counted', amount: 4, unit: 'working-hour' },
      },
      { id: '2', printed: '2', label: 'Ký', role: 'Chủ tịch', time: { kind: 'counted', amount: 1.5, unit: 'day' } },
      { id: '3', label: 'Trả', role: 'Một cửa', time: { kind: 'not-counted' } },
    ],
  } as const
  const approval = (decision: string) => ({ decision, decidedOn: '2026-01-05', from: 0 })
  const told = (approvals: readonly ReturnType<typeof approval>[]): readonly string[] =>
    lines({ processes: [{ definition, from: 0, approvals, withdrawnFrom: null }] })
      .slice(9)
      .filter((each) => !each.startsWith('─'))
  expect(told([approval('1/QĐ-UBND'), approval('2/QĐ-UBND')])).toEqual([
    '',
    'Process qt-1, 2 d, 2/QĐ-UBND',
    'What is',
    'Step | done | By whom | Time',
    '1 | Tiếp nhận | Một cửa | 4 wh',
    '2 | Ký | Chủ tịch | 1.5 d',
    'Trả | Một cửa | not counted',
  ])
  expect(told([])[1]).toBe('Process qt-1, 2 d, not approved')
})
