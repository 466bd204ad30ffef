import type { Message } from './message.ts'

/** Two periods side by side, and months in a row. */
export const insightCompareMessages = {
  'cli.report-compare': {
    en: 'two periods of a unit: which indicators moved, by which procedures and dossiers',
    vi: 'so sánh hai kỳ của một đơn vị: chỉ số nào thay đổi, do thủ tục và hồ sơ nào',
  },
  'cli.report-trend': {
    en: 'what dossiers decide, of every unit, by month, quarter, half-year or year',
    vi: 'các chỉ số tính từ hồ sơ của từng đơn vị, theo tháng, quý, 6 tháng hoặc năm',
  },
  'cli.option.with-from': {
    en: 'first month or date of the period to compare with',
    vi: 'tháng hoặc ngày đầu của kỳ so sánh',
  },
  'cli.option.with-to': {
    en: 'last month or date of the period to compare with',
    vi: 'tháng hoặc ngày cuối của kỳ so sánh',
  },
  'cli.option.with-given': {
    en: 'counts that events do not tell, of the period to compare with',
    vi: 'số liệu không tính được từ sự kiện, của kỳ so sánh',
  },
  'cli.option.trend-to': {
    en: 'last month, or a period by its name: 2026-09, 2026-Q3, 2026-H1, 2026',
    vi: 'tháng cuối, hoặc tên kỳ cuối: 2026-09, 2026-Q3, 2026-H1, 2026',
  },
  'cli.option.trend-by': { en: 'what a row is of; default: month', vi: 'kỳ của mỗi dòng; mặc định: month (tháng)' },
  'cli.option.trend-moved': {
    en: 'only units whose points moved by so many and more since the period before; exit code 1 where there is one',
    vi: 'chỉ các đơn vị có điểm tăng, giảm từ chừng ấy điểm so với kỳ trước; mã thoát 1 nếu có',
  },
  'insight.trend.moved': {
    en: 'Units whose points moved by {points} and more since the period before: {count}',
    vi: 'Số đơn vị có điểm tăng, giảm từ {points} điểm so với kỳ trước: {count}',
  },
  'insight.trend.no-points': {
    en: '--moved takes points from 0 with two decimals at most, such as 0.5, not {value}',
    vi: '--moved nhận số điểm từ 0, tối đa hai chữ số thập phân, ví dụ 0.5, không nhận {value}',
  },
  'cli.option.trend-months': {
    en: 'how many months, made up to whole periods; default: 12 periods',
    vi: 'số tháng, làm tròn lên đủ kỳ; mặc định: 12 kỳ',
  },
  'insight.months': {
    en: 'A trend of {value} months cannot be made; give a whole number from 1 to 120',
    vi: 'Không lập được xu hướng {value} tháng; hãy nêu số nguyên từ 1 đến 120',
  },
  'insight.compare.title': { en: 'Two periods compared', vi: 'So sánh hai kỳ' },
  'insight.compare.with': { en: 'Compared with', vi: 'Kỳ so sánh' },
  'insight.compare.numerator-before': { en: 'Numerator before', vi: 'Tử số kỳ trước' },
  'insight.compare.denominator-before': { en: 'Denominator before', vi: 'Mẫu số kỳ trước' },
  'insight.compare.percent-before': { en: 'Rate before', vi: 'Tỷ lệ kỳ trước' },
  'insight.compare.points-before': { en: 'Points before', vi: 'Điểm kỳ trước' },
  'insight.compare.change': { en: 'Change', vi: 'Tăng/giảm' },
  'insight.compare.note': {
    en: 'The largest change first. No data on one side: no change is told.',
    vi: 'Thay đổi lớn nhất trước. Một bên không có dữ liệu thì không nêu tăng, giảm.',
  },
  'insight.compare.procedures': {
    en: 'Procedures that lack more or fewer dossiers than before',
    vi: 'Thủ tục có số hồ sơ không đạt tăng hoặc giảm',
  },
  'insight.compare.lacking-before': { en: 'Not met before', vi: 'Không đạt kỳ trước' },
  'insight.compare.lacking-now': { en: 'Not met now', vi: 'Không đạt kỳ này' },
  'insight.compare.dossiers': { en: 'Dossiers behind what moved', vi: 'Hồ sơ làm thay đổi chỉ số' },
  'insight.compare.of': { en: 'Period', vi: 'Kỳ' },
  'insight.compare.of.now': { en: 'this period', vi: 'kỳ này' },
  'insight.compare.of.before': { en: 'period before', vi: 'kỳ trước' },
  'insight.compare.reason': { en: 'Why', vi: 'Lý do' },
  'insight.reason.lacking': { en: 'does not have what is asked', vi: 'chưa đạt yêu cầu' },
  'insight.reason.late': { en: 'late', vi: 'trễ hạn' },
  'insight.reason.dissatisfied': { en: 'dislike or justified petition', vi: 'không hài lòng hoặc phản ánh đúng' },
  'insight.trend.title': { en: 'Trend by period', vi: 'Xu hướng theo kỳ' },
  'insight.trend.note': {
    en: 'Each period by itself: dossiers received in it, judged at its end. Points: the indicators shown, together. Periods without a dossier are left out.',
    vi: 'Mỗi kỳ tính riêng: hồ sơ tiếp nhận trong kỳ, xét đến cuối kỳ. Điểm: cộng các chỉ số đã nêu. Kỳ không có hồ sơ thì không hiển thị.',
  },
} as const satisfies Record<string, Message>
