import { expect, test } from 'vitest'
import { after, calendar, received } from '../dossier/decide/law.fixture.ts'
import { portalProgress } from './progress.ts'
import { portalEnding } from './status.ts'
import { fromPortalTime, portalTime } from './time.ts'

const { zone } = calendar

test('a line of progress names officer and unit as known, else by their ids, else by the role', () => {
  const dossier = after(
    received(),
    [0, '11:00', { type: 'HandOver', from: 'H21.227', to: 'H21.9' }],
    [0, '11:10', { type: 'PayFee', amount: 0, channel: 'counter' }],
    [0, '14:00', { type: 'StartStep', step: 's1' }],
    [0, '15:00', { type: 'CompleteStep', step: 's1' }],
    [0, '16:00', { type: 'CompleteStep', step: 's2' }],
  )
  const told = (officer: string | null, unit: string | null) =>
    portalProgress(
      dossier.events.map((event) => ({ ...event, actor: { officer, unit, role: 'handler' } })),
      { zone, code: 'c-1' },
    )
  const line = { MaHoSo: 'c-1', NguoiXuLy: 'cb-01', ChucDanh: 'handler', PhongBanXuLy: 'H21.227' }
  const lines = told('cb-01', 'H21.227')
  expect(lines).toEqual([
    {
      ...line,
      ThoiDiemXuLy: '20260304090000',
      NoiDungXuLy: 'Nộp hồ sơ',
      TrangThai: 1,
      NgayBatDau: '20260304090000',
      NgayKetThucTheoQuyDinh: '',
    },
    {
      ...line,
      ThoiDiemXuLy: '20260304100000',
      NoiDungXuLy: 'Tiếp nhận',
      TrangThai: 2,
      NgayBatDau: '20260304100000',
      NgayKetThucTheoQuyDinh: '',
    },
    {
      ...line,
      ThoiDiemXuLy: '20260304110000',
      NoiDungXuLy: 'Chuyển hồ sơ',
      TrangThai: 2,
      NgayBatDau: '20260304110000',
      NgayKetThucTheoQuyDinh: '20260304170000',
    },
    {
      ...line,
      ThoiDiemXuLy: '20260304140000',
      NoiDungXuLy: 'Bắt đầu bước',
      TrangThai: 4,
      NgayBatDau: '20260304140000',
      NgayKetThucTheoQuyDinh: '',
    },
    {
      ...line,
      ThoiDiemXuLy: '20260304150000',
      NoiDungXuLy: 'Hoàn thành bước',
      TrangThai: 4,
      NgayBatDau: '20260304140000',
      NgayKetThucTheoQuyDinh: '',
    },
    {
      ...line,
      ThoiDiemXuLy: '20260304160000',
      NoiDungXuLy: 'Hoàn thành bước',
      TrangThai: 4,
      NgayBatDau: '20260304160000',
      NgayKetThucTheoQuyDinh: '',
    },
  ])
  expect(told(null, null)[0]).toMatchObject({ NguoiXuLy: 'handler', PhongBanXuLy: '' })
})

test('times are told to the second and read back, and nothing is the empty text', () => {
  const at = zone.parseLocal('2026-03-04T09:08:07')
  expect([portalTime(at, zone), portalTime(null, zone)]).toEqual(['20260304090807', ''])
  expect([fromPortalTime('20260304090807', zone), fromPortalTime('', zone)]).toEqual([at, null])
  expect(() => fromPortalTime('2026030409', zone)).toThrow(
    expect.objectContaining({ params: expect.objectContaining({ field: 'time', value: '2026030409' }) }),
  )
})

test('a withdrawal ends what was received or in handling; before it every other ending does', () => {
  const ending = (...reported: readonly (readonly [1 | 2 | 3 | 4 | 7 | 8, number])[]) =>
    portalEnding(reported.map(([status, at]) => ({ status, at })))
  expect(ending([4, 2], [7, 3])).toEqual({ status: 7, at: 3 })
  expect(ending([2, 1], [7, 2], [3, 3])).toEqual({ status: 3, at: 3 })
  expect(ending([2, 1], [3, 2], [8, 3])).toEqual({ status: 8, at: 3 })
})
