import { expect, test } from 'vitest'
import { formLine, limitText, ruleTitle, stepText, toldData } from './told-data.ts'

const en = { language: 'en', time: (at: number) => `at ${at}` } as const
const vi = { ...en, language: 'vi' } as const

test.each([
  [{ channel: 'online' }, 'channel: online', 'kênh nộp: trực tuyến'],
  [{ trigger: 'reception' }, 'because of: reception', 'căn cứ hẹn trả: tiếp nhận'],
  [{ initiator: 'applicant' }, 'asked by: applicant', 'bên đề nghị: người nộp'],
  [{ due: '1970-01-01T00:00:05.000Z' }, 'due: at 5000', 'hạn: at 5000'],
  [{ unit: 'H21.227' }, 'unit: H21.227', 'đơn vị: H21.227'],
])('%j is told by the words of the catalogue', (data, inEnglish, inVietnamese) => {
  expect(toldData(data, en)).toEqual([inEnglish])
  expect(toldData(data, vi)).toEqual([inVietnamese])
})

test('a text that somebody wrote is never taken for a word of ours', () => {
  expect(toldData({ reason: 'online', unit: 'reception' }, vi)).toEqual(['lý do: online', 'đơn vị: reception'])
})

test('a choice and a field that this version does not know are told as they stand', () => {
  expect(toldData({ channel: 'pigeon', wholly: 'new' }, vi)).toEqual(['kênh nộp: pigeon', 'wholly: new'])
})

test('numbers, yes and no, nothing, lists and what is inside are told as people read them', () => {
  expect(toldData({ count: 3, urgent: true, last: false, gone: null }, vi).map((line) => line.split(': ')[1])).toEqual([
    '3',
    'có',
    'không',
    'null',
  ])
  const [parts] = toldData({ parts: [{ unit: 'H21.8', channel: 'online' }, 'x'] }, en)
  expect(parts).toBe('parts: unit: H21.8, channel: online; x')
})

test('a limit is told in words, and what is no limit as it stands', () => {
  expect([limitText('5wd', 'en'), limitText('5wd', 'vi')]).toEqual(['5 working day(s)', '5 ngày làm việc'])
  expect(limitText('soon', 'vi')).toBe('soon')
  expect(toldData({ limit: '5wd' }, en)).toEqual(['limit: 5 working day(s)'])
  expect(toldData({ by: '5wd' }, en)).toEqual(['by: 5 working day(s)'])
  expect(toldData({ reason: '5wd' }, en)).toEqual(['reason: 5wd'])
})

test('steps and rules that are unknown keep their own names', () => {
  expect(stepText('no-such-step', 'en')).toBe('no-such-step')
  expect(ruleTitle('no-such-rule', 'vi')).toBe('no-such-rule')
  expect(stepText('received', 'vi')).not.toBe('received')
})

test('an event that stands on no form has no line of one, and one that does names it', () => {
  expect(formLine('DossierSubmitted', '2026-03-02', 'en')).toEqual([])
  expect(formLine('DossierRefused', '2026-03-02', 'en')).toEqual([expect.stringMatching(/^form: \S/)])
  expect(formLine('DossierRefused', '2026-03-02', 'vi')).toEqual([expect.stringMatching(/^mẫu: \S/)])
})

test.each([
  ['by', 'portal', 'Cổng DVCQG'],
  ['cause', 'unavailable', 'không truy cập được'],
  ['effect', 'excluded', 'không tính'],
  ['form', 'certified-copy', 'bản sao có chứng thực'],
  ['ground', 'opinion', 'văn bản góp ý'],
  ['kind', 'hold', 'cơ quan tự tạm dừng'],
  ['method', 'counter', 'tại quầy'],
  ['notifiedBy', 'phone', 'điện thoại'],
  ['order', 'parallel', 'đồng thời'],
  ['outcome', 'granted', 'đồng ý'],
  ['portal', 'national', 'Cổng Dịch vụ công quốc gia'],
  ['rating', 'dislike', 'không hài lòng'],
  ['source', 'scan', 'quét'],
  ['stage', 'appraisal', 'thẩm định'],
  ['task', 'person', 'tiền sử dụng đất của cá nhân'],
  ['verdict', 'on-time', 'đúng hạn'],
])('the words of the field %s are the programme’s own: %s', (field, value, inVietnamese) => {
  expect(toldData({ [field]: value }, vi).map((line) => line.split(': ')[1])).toEqual([inVietnamese])
})

test('limits one after the other are told as a sum', () => {
  expect(limitText('5wd+3wd', 'en')).toBe('5 working day(s) + 3 working day(s)')
})
