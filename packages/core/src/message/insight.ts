import type { Message } from './message.ts'

/** Reports that explain a score: what it would be, what will come, what moved. */
export const insightMessages = {
  'cli.report-simulate': {
    en: 'the score if late dossiers had been on time, and what to put right first',
    vi: 'mô phỏng điểm nếu hồ sơ trễ hạn được giải quyết đúng hạn, và việc cần khắc phục trước',
  },
  'cli.option.simulate-dossiers': {
    en: 'only these late dossiers, by code or id, with commas between; default: all late ones of the period',
    vi: 'chỉ các hồ sơ này, theo mã, cách nhau bằng dấu phẩy; mặc định: mọi hồ sơ trễ hạn trong kỳ',
  },
  'cli.option.most': {
    en: 'how many rows a list of dossiers shows; default: 100',
    vi: 'số dòng tối đa của danh sách hồ sơ; mặc định: 100',
  },
  'insight.gain': { en: 'Gain', vi: 'Tăng thêm' },
  'insight.ended': { en: 'Judged at', vi: 'Thời điểm xét' },
  'insight.left-out': {
    en: '{count} more are left out here; --most shows more',
    vi: 'Còn {count} dòng không hiển thị; dùng --most để xem thêm',
  },
  'insight.simulate.title': {
    en: 'Score if {count} late dossiers had been on time',
    vi: 'Điểm nếu {count} hồ sơ trễ hạn được giải quyết đúng hạn',
  },
  'insight.simulate.numerator-then': { en: 'Numerator then', vi: 'Tử số khi đó' },
  'insight.simulate.points-then': { en: 'Points then', vi: 'Điểm khi đó' },
  'insight.simulate.no-total': {
    en: 'Some indicator has no data, so there is no total; the gain holds all the same',
    vi: 'Có chỉ số chưa có dữ liệu nên không có tổng điểm; mức tăng thêm vẫn đúng',
  },
  'insight.simulate.bands': { en: 'Class now: {now}; then: {then}', vi: 'Xếp loại hiện tại: {now}; khi đó: {then}' },
  'insight.simulate.not-late': {
    en: 'Not late in this period and unit, so nothing changes: {dossiers}',
    vi: 'Không trễ hạn trong kỳ và đơn vị này nên không làm thay đổi điểm: {dossiers}',
  },
  'insight.gaps.title': { en: 'What each indicator can still gain', vi: 'Mức điểm mỗi chỉ số còn có thể tăng' },
  'insight.gaps.target': { en: 'Target', vi: 'Chỉ tiêu' },
  'insight.gaps.gain': { en: 'Points to gain', vi: 'Điểm còn thiếu' },
  'insight.gaps.to-target': { en: 'Dossiers to target', vi: 'Số hồ sơ cần để đạt chỉ tiêu' },
  'insight.gaps.per-dossier': { en: 'Thousandths of a point per dossier', vi: 'Phần nghìn điểm mỗi hồ sơ' },
  'insight.gaps.note': {
    en: 'Only the indicators that dossiers decide. In a block (06–11) points are rounded together.',
    vi: 'Chỉ gồm các chỉ số tính từ hồ sơ. Trong một khối (06–11) điểm được làm tròn chung.',
  },
  'insight.costly.late': { en: 'Late dossiers, the costliest first', vi: 'Hồ sơ trễ hạn, mất nhiều điểm nhất trước' },
  'insight.costly.lacking': {
    en: 'What to put right first: dossiers that lack something besides being on time',
    vi: 'Việc cần khắc phục trước: hồ sơ còn thiếu yêu cầu khác ngoài đúng hạn',
  },
  'insight.costly.indicators': { en: 'Indicators missed', vi: 'Chỉ số không đạt' },
  'insight.costly.lateness': { en: 'Cost of lateness (thousandths)', vi: 'Điểm mất do trễ hạn (phần nghìn)' },
  'insight.costly.rest': { en: 'Cost of the rest (thousandths)', vi: 'Điểm mất do nguyên nhân khác (phần nghìn)' },
} as const satisfies Record<string, Message>
