import { fromIso, zoneNamed } from '@motcua/core'
import type { Sheet } from './sheet.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')

/** A sheet with a column of each kind, and cells that a careless format would turn into something else. */
export const trickySheet: Sheet = {
  key: 'tricky',
  title: 'Hồ sơ [quá hạn]: tháng 3/2026 của các đơn vị trực thuộc',
  about: [['Đơn vị', 'H21.227']],
  columns: [
    { key: 'code', heading: 'Mã hồ sơ', kind: 'text' },
    { key: 'dossiers', heading: 'Số hồ sơ', kind: 'count' },
    { key: 'points', heading: 'Điểm', kind: 'decimal' },
    { key: 'rate', heading: 'Tỷ lệ', kind: 'percent' },
    { key: 'day', heading: 'Ngày', kind: 'date' },
    { key: 'due', heading: 'Hẹn trả', kind: 'instant' },
  ],
  rows: [
    {
      code: '=1+2, "a"\nb',
      dossiers: 12345,
      points: 9.5,
      rate: 92.36,
      day: '2026-03-01',
      due: fromIso('2026-03-31T10:00:00.000Z'),
    },
    { code: '000123 <b>&', dossiers: 0, points: null, rate: null, day: null, due: null },
  ],
  notes: ['Số liệu đối soát: khớp'],
  zone,
}
