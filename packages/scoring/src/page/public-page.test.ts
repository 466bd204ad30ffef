import { expect, test } from 'vitest'
import { normalisedCode, publicPage } from './public-page.ts'
import { publicStanding } from './public-standing.ts'
import { code, histories, names, vn, zone } from './public.fixture.ts'

type Named = keyof typeof histories

const page = (named: Named, at: string, language: 'vi' | 'en' = 'vi'): string =>
  publicPage({
    typed: code,
    dossier: publicStanding(histories[named], vn(at)),
    names,
    at: vn(at),
    zone,
    language,
    action: '/tra-cuu',
  })

/** What is read on a page, one line a block. */
const read = (text: string): readonly string[] =>
  (/<body>(.*)<\/body>/s.exec(text)?.[1] ?? '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<\/?(?:strong|span)[^>]*>/g, '')
    .replaceAll(/<\/dt>|<\/time>/g, ': ')
    .replaceAll(/<\/(?:p|a|h[1-3]|dd|li|label|button)>/g, '\n')
    .replaceAll(/<[^>]*>/g, ' ')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').replaceAll(' :', ':').trim())
    .filter((line) => line !== '')

const lines = (named: Named, at: string): readonly string[] => read(page(named, at))

test('an open dossier tells its status, where the file is, the promised day, that nothing is to be done, and each office in turn', () => {
  expect(lines('open', '2026-03-04T09:00').slice(0, 25)).toEqual([
    'Tra cứu tình trạng hồ sơ',
    'English',
    `Mã hồ sơ ${code}`,
    'Hẹn trả kết quả: 09/03/2026 17:00',
    'Tình trạng: Đang xử lý, từ 02/03/2026 10:00',
    'Thủ tục: Chứng thực bản sao từ bản chính',
    'Nơi nộp hồ sơ: UBND xã Vân Canh',
    'Hồ sơ đang ở: Sở Tư pháp',
    'Ngày nộp: 02/03/2026 08:00',
    'Ngày tiếp nhận: 02/03/2026 09:00',
    'Hẹn trả kết quả: 09/03/2026 17:00',
    'Ông/bà cần làm gì',
    'Hiện ông/bà chưa phải làm gì.',
    'Quá trình giải quyết theo cơ quan',
    'UBND xã Vân Canh',
    'từ 02/03/2026 08:00 đến 03/03/2026 08:00',
    '02/03/2026 08:00: Nộp hồ sơ',
    '02/03/2026 09:00: Tiếp nhận',
    '02/03/2026 09:00: Hẹn trả kết quả: 09/03/2026 17:00',
    'Sở Tư pháp',
    'từ 03/03/2026 08:00 đến nay',
    '03/03/2026 08:00: Chuyển hồ sơ: Sở Tư pháp',
    'Mã hồ sơ',
    'Tra cứu',
    expect.stringContaining('Mã hồ sơ có dạng H21.227-260108-0001'),
  ])
})

test('what waits for papers names them as published, counts those without a name, and says until when and that the limit starts anew', () => {
  const told = lines('waiting for papers', '2026-03-16T09:00')
  expect(told.slice(3, 5)).toEqual([
    'Đang chờ ông/bà bổ sung giấy tờ',
    'Tình trạng: Yêu cầu bổ sung giấy tờ, từ 04/03/2026 10:00',
  ])
  expect(told).toContain('Hẹn trả kết quả: 09/03/2026 17:00 (sẽ được xác định lại khi ông/bà nộp đủ)')
  const from = told.indexOf('Ông/bà cần làm gì')
  expect(told.slice(from + 1, told.indexOf('Quá trình giải quyết theo cơ quan'))).toEqual([
    'Nộp giấy tờ được yêu cầu ngày 04/03/2026 10:00 (xem bên dưới), tại nơi đã nộp hồ sơ hoặc trên tài khoản nộp trực tuyến.',
    'Đề nghị ông/bà nộp trước 20/03/2026 17:00.',
    'Trong lúc chờ, thời hạn không tính. Khi ông/bà nộp đủ, thời hạn được tính lại từ đầu (khoản 4 Điều 19 Nghị định 61/2018/NĐ-CP).',
    'Ông/bà có thể hỏi tại UBND xã Vân Canh, nêu mã hồ sơ.',
    expect.stringContaining('phản ánh, kiến nghị'),
    'Giấy tờ cần bổ sung',
    'Đơn đề nghị',
    '2 nội dung khác, ghi trong phiếu yêu cầu bổ sung đã gửi ông/bà',
    'Nội dung chi tiết ghi trong Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ đã gửi ông/bà.',
  ])
})

test('before reception no limit runs, so that none is said to be counted anew', () => {
  const told = lines('sent back before reception', '2026-03-03T09:00').join('\n')
  expect(told).toContain('Đang chờ ông/bà bổ sung giấy tờ')
  expect(told).not.toContain('tính lại từ đầu')
})

test('a late dossier says by how many days, with whom the file was, and that a letter of apology is owed', () => {
  const told = lines('open', '2026-03-13T09:00')
  expect(told[3]).toBe('Đã quá hạn hẹn trả 09/03/2026 17:00: trễ 4 ngày')
  expect(told.join('\n')).toContain('Khi quá hạn, hồ sơ đang ở: Sở Tư pháp.')
  expect(told.join('\n')).toContain('Cơ quan phải gửi ông/bà văn bản xin lỗi')
  expect(page('open', '2026-03-13T09:00')).toContain('class="state late"')
})

test('it is late after the promised time, not at it, and on the same day it says so', () => {
  expect(lines('open', '2026-03-09T17:00')[3]).toBe('Hẹn trả kết quả: 09/03/2026 17:00')
  expect(lines('open', '2026-03-09T17:01')[3]).toBe('Đã quá hạn hẹn trả 09/03/2026 17:00: trễ trong ngày')
})

test('an apology stands with the promise that it broke and the new one, by which lateness is then told', () => {
  const before = lines('late with an apology', '2026-03-11T09:00')
  expect(before[3]).toBe('Hẹn trả kết quả: 12/03/2026 17:00')
  const told = lines('late with an apology', '2026-03-16T09:00')
  expect(told[3]).toBe('Đã quá hạn hẹn trả 12/03/2026 17:00: trễ 4 ngày')
  expect(told).toContain(
    'Ngày 06/03/2026 08:00, cơ quan đã xin lỗi: kết quả hẹn trả 09/03/2026 17:00 được hẹn lại đến 12/03/2026 17:00. Lý do ghi trong văn bản xin lỗi.',
  )
  expect(told.join('\n')).not.toContain('Cơ quan phải gửi ông/bà văn bản xin lỗi')
})

test.each([
  ['filed', '2026-03-02T10:00', 'Đã nộp, đang chờ tiếp nhận', 'Mới đăng ký', 'trước 02/03/2026 17:00'],
  ['filed', '2026-03-03T10:00', 'Đã nộp, cơ quan chưa tiếp nhận đúng thời hạn', 'Mới đăng ký', 'có thể hỏi tại'],
  [
    'waiting for payment',
    '2026-03-06T10:00',
    'Đang chờ ông/bà thực hiện nghĩa vụ tài chính',
    'Yêu cầu thực hiện nghĩa vụ tài chính',
    'giữ chứng từ',
  ],
  ['done, not fetched', '2026-03-07T10:00', 'Đã có kết quả, mời ông/bà nhận', 'Đã xử lý xong', 'đến UBND xã Vân Canh'],
  ['returned', '2026-03-12T10:00', 'Đã trả kết quả ngày 11/03/2026 08:00', 'Đã trả kết quả', 'sau hạn hẹn trả 09/03'],
  ['not taken in', '2026-03-07T10:00', 'Hồ sơ không được tiếp nhận', 'Không được tiếp nhận', 'Lý do được ghi trong'],
  [
    'refused after appraisal',
    '2026-03-07T10:00',
    'Hồ sơ bị từ chối giải quyết',
    'Đã xử lý xong',
    'Lý do được ghi trong',
  ],
  ['withdrawn', '2026-03-07T10:00', 'Đã rút theo yêu cầu của ông/bà', 'Công dân yêu cầu rút hồ sơ', 'nộp lại hồ sơ'],
  ['stopped', '2026-03-07T10:00', 'Đã dừng giải quyết', 'Dừng xử lý', 'Lý do được ghi trong'],
] as const)('a dossier that is %s at %s says “%s”', (named, at, said, status, further) => {
  const told = lines(named, at)
  expect(told[3]).toBe(said)
  expect(told[4]).toContain(`Tình trạng: ${status}`)
  expect(told.join('\n')).toContain(further)
})

test('a code that is not there, misspelt or guessed, has one answer: check it, its shape, and what to do then', () => {
  const answer = (typed: string): string =>
    publicPage({ typed, dossier: null, names, at: vn('2026-03-04T09:00'), zone, language: 'vi', action: '/tra-cuu' })
  const guessed = answer('H21.227-260302-0002')
  expect(guessed.replaceAll('H21.227-260302-0002', '')).toBe(answer('bừa').replaceAll(/bừa|b%E1%BB%ABa/g, ''))
  expect(read(guessed).slice(2, 5)).toEqual([
    'Không tìm thấy hồ sơ',
    'Không có hồ sơ nào mang mã “H21.227-260302-0002”. Ông/bà vui lòng kiểm tra lại từng ký tự của mã rồi tra cứu lại.',
    expect.stringContaining('mang giấy tiếp nhận đến nơi đã nộp hồ sơ'),
  ])
  expect(guessed).toContain('Mã hồ sơ có dạng H21.227-260108-0001')
  const hostile = answer('"><script>alert(1)</script>'.repeat(30))
  expect(hostile).not.toContain('<script')
  expect(hostile).toContain('…')
})

test('a dossier without a code, or not submitted by then, has nothing for the public', () => {
  expect(publicStanding(histories.open, vn('2026-03-02T07:59'))).toBeNull()
  const [first, ...rest] = histories.open
  if (first?.type !== 'DossierSubmitted') throw new Error('the history begins otherwise')
  expect(
    publicStanding([{ ...first, data: { ...first.data, code: null } }, ...rest], vn('2026-03-04T09:00')),
  ).toBeNull()
})

test('a code is found as it was meant: blanks, small letters, long hyphens and full-width characters', () => {
  for (const typed of [
    ' h21.227-260302-0001 ',
    'H21.227 – 260302 – 0001',
    'Ｈ21.227－260302－0001',
    'h21.227\u2011260302\u20110001',
  ])
    expect(normalisedCode(typed)).toBe(code)
  expect(normalisedCode('H21.227-260302-0002')).not.toBe(code)
})
