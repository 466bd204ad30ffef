import type { Message } from './message.ts'

/** Who handled what, how long, and what was late when it happened. */
export const handlingMessages = {
  'cli.report-handling': {
    en: 'lateness as it happened, time and workload, by officer, unit, step, agency and field',
    vi: 'trễ hạn khi phát sinh, thời gian và khối lượng công việc theo cán bộ, đơn vị, bước, cơ quan, lĩnh vực',
  },
  'handling.title': { en: 'Handling: lateness, time, workload', vi: 'Xử lý hồ sơ: trễ hạn, thời gian, khối lượng' },
  'handling.by': { en: 'By', vi: 'Theo' },
  'handling.by.unit': { en: 'unit', vi: 'đơn vị' },
  'handling.by.officer': { en: 'officer', vi: 'cán bộ' },
  'handling.by.step': { en: 'step', vi: 'bước xử lý' },
  'handling.by.agency': { en: 'other agency', vi: 'cơ quan phối hợp' },
  'handling.who': { en: 'Name or code', vi: 'Tên hoặc mã' },
  'handling.done': { en: 'Parts ended', vi: 'Số phần việc hoàn thành' },
  'handling.timed': { en: 'With a deadline', vi: 'Có thời hạn' },
  'handling.late': { en: 'Ended late', vi: 'Hoàn thành quá hạn' },
  'handling.median': { en: 'Median working hours', vi: 'Trung vị giờ làm việc' },
  'handling.total': { en: 'Working hours in all', vi: 'Tổng giờ làm việc' },
  'handling.in-hand': { en: 'Dossiers in hand', vi: 'Hồ sơ đang giữ' },
  'handling.overdue': { en: 'Begun, past due', vi: 'Đang làm, đã quá hạn' },
  'handling.volume.title': { en: 'Volume by field', vi: 'Khối lượng theo lĩnh vực' },
  'handling.volume.sector': { en: 'Field', vi: 'Lĩnh vực' },
  'handling.volume.no-sector': { en: '(not in the catalogue)', vi: '(chưa có trong danh mục)' },
  'handling.volume.procedures': { en: 'Procedures', vi: 'Số thủ tục' },
  'handling.volume.received': { en: 'Received', vi: 'Tiếp nhận' },
  'handling.volume.share': { en: 'Share', vi: 'Tỷ trọng' },
  'handling.volume.online': { en: 'Online', vi: 'Trực tuyến' },
  'handling.volume.ended': { en: 'Settled', vi: 'Đã giải quyết' },
  'handling.volume.late': { en: 'Of these late', vi: 'Trong đó quá hạn' },
  'handling.volume.open': { en: 'Open', vi: 'Đang giải quyết' },
  'handling.volume.overdue': { en: 'Of these overdue', vi: 'Trong đó quá hạn, chưa xong' },
  'handling.volume.busiest': { en: 'Busiest day', vi: 'Ngày nhiều nhất' },
  'handling.volume.identity': {
    en: 'received = settled + open',
    vi: 'tiếp nhận = đã giải quyết + đang giải quyết',
  },
  'handling.volume.identity.sectors': {
    en: 'sum of the fields = dossiers received in the period',
    vi: 'tổng các lĩnh vực = số hồ sơ tiếp nhận trong kỳ',
  },
  'handling.note': {
    en: 'A part is late by its own deadline at the moment it ended, whatever became of the dossier. Steps go to who ended them.',
    vi: 'Phần việc quá hạn tính theo thời hạn riêng tại thời điểm hoàn thành, không phụ thuộc kết quả hồ sơ. Bước xử lý tính cho người hoàn thành.',
  },
} as const satisfies Record<string, Message>
