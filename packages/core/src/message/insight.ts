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
  'insight.simulate.bands': { en: 'Class now: {now}; then: {after}', vi: 'Xếp loại hiện tại: {now}; khi đó: {after}' },
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
  'cli.report-forecast': {
    en: 'open dossiers by remaining working time: which will be late, and the points at stake',
    vi: 'hồ sơ đang giải quyết theo thời gian làm việc còn lại: hồ sơ nào sẽ trễ hạn và số điểm có thể mất',
  },
  'insight.forecast.title': { en: 'Forecast of late dossiers', vi: 'Dự báo hồ sơ trễ hạn' },
  'insight.forecast.list': {
    en: 'Open dossiers, the most pressing first',
    vi: 'Hồ sơ đang giải quyết, cấp bách nhất trước',
  },
  'insight.forecast.outlook': { en: 'Outlook', vi: 'Dự báo' },
  'insight.forecast.outlook.late': { en: 'late already', vi: 'đã trễ hạn' },
  'insight.forecast.outlook.likely': { en: 'likely to be late', vi: 'nhiều khả năng trễ hạn' },
  'insight.forecast.outlook.unknown': {
    en: 'too few to compare with',
    vi: 'chưa đủ hồ sơ để so sánh',
  },
  'insight.forecast.outlook.unlikely': { en: 'likely to be on time', vi: 'nhiều khả năng đúng hạn' },
  'insight.forecast.outlook.waiting': { en: 'the clock stands still', vi: 'đang tạm dừng tính thời hạn' },
  'insight.forecast.outlook.no-due-date': { en: 'no due date', vi: 'không có ngày hẹn trả' },
  'insight.forecast.dossiers': { en: 'Open dossiers', vi: 'Hồ sơ đang giải quyết' },
  'insight.forecast.of-period': { en: 'Received in the period', vi: 'Tiếp nhận trong kỳ' },
  'insight.forecast.at-stake': { en: 'Points at stake', vi: 'Điểm có thể mất' },
  'insight.forecast.at-stake-thousandths': {
    en: 'At stake (thousandths of a point)',
    vi: 'Điểm có thể mất (phần nghìn)',
  },
  'insight.forecast.remaining': { en: 'Working hours left', vi: 'Số giờ làm việc còn lại' },
  'insight.forecast.handled': { en: 'Working hours handled', vi: 'Số giờ làm việc đã giải quyết' },
  'insight.forecast.comparable': { en: 'Comparable dossiers', vi: 'Số hồ sơ so sánh' },
  'insight.forecast.chance': { en: 'Of these late', vi: 'Trong đó trễ hạn' },
  'insight.forecast.note': {
    en: 'Likely: of the finished dossiers of the same procedure that took longer than this one has so far, half or more took longer than it may. Fewer than 5 tell nothing. Dossiers that are late already cost their points already.',
    vi: 'Nhiều khả năng trễ hạn: trong số hồ sơ cùng thủ tục đã giải quyết lâu hơn hồ sơ này đến nay, từ một nửa trở lên vượt thời hạn của hồ sơ này. Dưới 5 hồ sơ thì chưa kết luận. Hồ sơ đã trễ hạn đã bị trừ điểm.',
  },
  'insight.forecast.expected': {
    en: 'Points that will be lost on average, by these chances: {points}',
    vi: 'Số điểm dự kiến mất bình quân theo các tỷ lệ trên: {points}',
  },
} as const satisfies Record<string, Message>
