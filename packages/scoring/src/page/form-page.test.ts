import { editionOf, type FilledForm, zoneNamed } from '@motcua/core'
import { expect, test } from 'vitest'
import { formPage, type FormPageInput, type PrintableForm } from './form-page.ts'
import { formValue } from './form-words.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')
const at = (local: string): number => Date.parse(`${local}:00+07:00`)

const input: Omit<FormPageInput, 'forms'> = {
  language: 'vi',
  zone,
  officer: (id) => `officer ${id}`,
  named: (id) => `unit ${id}`,
  person: { name: 'Nguyễn Thị A' },
  dossier: 'hs-1',
  revision: 7n,
}

const head = {
  code: 'H21.227-260108-0001',
  procedure: '2.000815',
  unit: 'H21.227',
  receivingUnit: 'H21.227',
  channel: 'online',
  subject: 'subject-1',
  officer: 'cb-1',
} as const

const receipt: FilledForm = {
  kind: 'receipt',
  issuedAt: at('2026-01-08T08:05'),
  data: {
    ...head,
    components: [],
    limit: '3wd',
    receivedAt: at('2026-01-08T08:00'),
    due: at('2026-01-13T17:00'),
    provisional: true,
  },
}

const stop: FilledForm = {
  kind: 'stop',
  issuedAt: at('2025-06-30T10:00'),
  data: {
    ...head,
    unit: null,
    initiator: 'applicant',
    ground: 'người nộp đề nghị',
    requestedAt: null,
    requestGround: null,
    step: 'processing',
    stoppedAt: at('2025-06-30T10:00'),
    feesCharged: 1_250_000,
    feesPaid: 0,
  },
}

const apology: FilledForm = {
  kind: 'apology',
  issuedAt: at('2026-01-14T09:00'),
  data: {
    ...head,
    receivedAt: null,
    oldDue: at('2026-01-13T17:00'),
    newDue: at('2026-01-16T17:00'),
    reason: 'chờ ý kiến',
    signer: 'cb-9',
    issuedAt: at('2026-01-14T09:00'),
    movesAppointment: false,
    history: [{ setAt: at('2026-01-08T08:05'), due: at('2026-01-13T17:00'), trigger: 'reception' }],
  },
}

const controlSlip: FilledForm = {
  kind: 'controlSlip',
  issuedAt: at('2026-01-09T08:00'),
  data: {
    ...head,
    receivedAt: at('2026-01-08T08:00'),
    due: at('2026-01-13T17:00'),
    handovers: [
      {
        from: 'H21.227',
        fromOfficer: 'cb-1',
        to: 'H21.17',
        toOfficer: null,
        handedOverAt: at('2026-01-08T09:00'),
        due: at('2026-01-09T17:00'),
        confirmedAt: at('2026-01-08T10:00'),
        verdict: 'on-time',
        confirmedBy: 'cb-2',
      },
    ],
  },
}

const printable = (filled: FilledForm): PrintableForm => ({
  filled,
  edition: editionOf(filled.kind, zone.localDate(filled.issuedAt)),
})

/** The lines of a page as they are read: one a block. */
const read = (...forms: readonly PrintableForm[]): readonly string[] => {
  const [, main = ''] = /<main>(.*)<\/main>/s.exec(formPage({ ...input, forms })) ?? []
  return (
    main
      .replaceAll(/\s+/g, ' ')
      .replaceAll('</dt>', ':')
      .replaceAll(/<\/t[hd]>/g, ' |')
      .replaceAll(/<\/(?:p|h1|h2|dd|tr|section)>/g, '\n')
      .replaceAll(/<[^>]*>/g, ' ')
      .split('\n')
      .map((line) => line.replaceAll(/\s+/g, ' ').trim())
      // what is left after the last section
      .slice(0, -1)
  )
}

test('a receipt names its form, each field with its value, an empty row where no paper was handed in, and both who sign', () => {
  expect(read(printable(receipt))).toEqual([
    'Mẫu số 01 ban hành kèm theo TT 03/2025/TT-VPCP',
    'unit H21.227',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    'Mã hồ sơ: unit H21.227-260108-0001',
    'Họ và tên người nộp (tổ chức, cá nhân): Nguyễn Thị A',
    'Số định danh cá nhân/CCCD:',
    'Địa chỉ:',
    'Số điện thoại:',
    'Thư điện tử:',
    'Người được ủy quyền:',
    'Nội dung yêu cầu giải quyết (thủ tục): unit 2.000815',
    'Số lượng hồ sơ (bộ):',
    'Thời hạn giải quyết theo quy định: 3 ngày làm việc',
    'Thời gian nhận hồ sơ: 08/01/2026 08:00',
    'Thời gian hẹn trả kết quả: 13/01/2026 17:00',
    'Nơi tiếp nhận, trả kết quả: unit H21.227',
    'Hình thức nộp *: trực tuyến',
    'Cán bộ: officer cb-1',
    'Thành phần hồ sơ',
    'Thành phần | Loại giấy tờ | Số bản |',
    '| | |',
    'Ngày hẹn trả là tạm tính: lịch làm việc của thời gian này chưa được công bố đầy đủ.',
    'Người nộp hồ sơ (ký và ghi rõ họ tên)',
    'Cán bộ tiếp nhận (ký và ghi rõ họ tên)',
    'Lập từ các sự kiện của hồ sơ hs-1, đến sự kiện số 7. Ô để trống: không có sự kiện nào ghi nhận. * trường suy ra; chưa đối chiếu được với phụ lục của thông tư',
    '',
  ])
})

test('where no form is in force the latest one’s fields are filled under the day, without a number, and the head signs', () => {
  const lines = read(printable(stop))
  expect(lines.slice(0, 5)).toEqual([
    'Không có văn bản nào có hiệu lực ngày 30/06/2025 quy định mẫu này; không ghi số mẫu',
    '',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Thông báo dừng giải quyết hồ sơ',
  ])
  expect(lines.slice(8, 16)).toEqual([
    'Bên đề nghị dừng: người nộp',
    'Thời gian yêu cầu:',
    'Lý do đề nghị:',
    'Tình trạng hồ sơ: đang giải quyết',
    'Lý do dừng giải quyết: unit người nộp đề nghị',
    'Phí, lệ phí phải nộp: 1.250.000 đồng',
    'Phí, lệ phí đã nộp: 0 đồng',
    'Thời gian dừng *: 30/06/2025 10:00',
  ])
  expect(lines.slice(17, 19)).toEqual(['', 'Thủ trưởng cơ quan (ký và ghi rõ họ tên)'])
  expect(lines).toHaveLength(21)
})

test('an apology says that it does not move the appointment, and lists the appointments before it', () => {
  const lines = read(printable(apology))
  expect(lines.slice(15)).toEqual([
    'Các lần hẹn trả trước',
    'Thời điểm hẹn | Thời gian hẹn trả kết quả | Căn cứ |',
    '08/01/2026 08:05 | 13/01/2026 17:00 | tiếp nhận |',
    'Văn bản này không dời ngày hẹn trả: ban hành không kịp thời hạn hoặc không phải lần đầu.',
    '',
    'Thủ trưởng cơ quan (ký và ghi rõ họ tên)',
    'Lập từ các sự kiện của hồ sơ hs-1, đến sự kiện số 7. Ô để trống: không có sự kiện nào ghi nhận. * trường suy ra; chưa đối chiếu được với phụ lục của thông tư',
    '',
  ])
})

test('a control slip has a row for each hand-over and nobody’s signature, and several forms stand on one page', () => {
  const lines = read(printable(controlSlip))
  expect(lines.slice(10)).toEqual([
    'Giao, nhận hồ sơ',
    'Bên giao | Người giao | Bên nhận | Người nhận | Giờ giao | Giờ xác nhận | Thời gian hẹn trả kết quả | Kết quả | Người xác nhận |',
    'unit H21.227 | officer cb-1 | unit H21.17 | | 08/01/2026 09:00 | 08/01/2026 10:00 | 09/01/2026 17:00 | đúng hạn | officer cb-2 |',
    'Lập từ các sự kiện của hồ sơ hs-1, đến sự kiện số 7. Ô để trống: không có sự kiện nào ghi nhận. * trường suy ra; chưa đối chiếu được với phụ lục của thông tư',
    '',
  ])
  expect(read(printable(controlSlip), printable(stop))).toHaveLength(lines.length + 21)
  const titled = formPage({ ...input, forms: [printable(controlSlip), printable(stop)] })
  expect(titled).toContain('<title>Phiếu kiểm soát quá trình giải quyết hồ sơ hs-1</title>')
  expect(formPage({ ...input, forms: [] })).toContain('<title> hs-1</title>')
})

test('a value is written as its field reads it, and what is not there leaves the field empty', () => {
  const words = { ...input, language: 'en' } as const
  expect(formValue('instant', at('2026-01-08T08:05'), words)).toBe('2026-01-08 08:05')
  expect(formValue('money', 1234, words)).toBe('1,234 đồng')
  expect(formValue('text', 1234, words)).toBe('1,234')
  expect(formValue('text', 'H1', words)).toBe('unit H1')
  expect(formValue('officer', 'cb-1', words)).toBe('officer cb-1')
  expect(formValue('word', 'processing', words)).toBe('in handling')
  expect(formValue('word', 'late', words)).toBe('late')
  expect(formValue('word', 'something else', words)).toBe('something else')
  expect(formValue('limit', '2wd + 5d', words)).toBe('2 working day(s) + 5 day(s)')
  expect(formValue('limit', 'soon', words)).toBe('soon')
  for (const nothing of [null, undefined, true, {}]) expect(formValue('text', nothing, words)).toBe('')
  expect(formValue('blank', 'written by hand', words)).toBe('')
})
