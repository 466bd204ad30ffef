import type { Message } from './message.ts'

/** What can go wrong where a report takes its format. */
export const formatMessages = {
  'format.wrong-cell': {
    en: 'The column "{column}" holds cells of kind {kind}; "{value}" is none',
    vi: 'Cột "{column}" chứa dữ liệu kiểu {kind}; "{value}" không thuộc kiểu này',
  },
  'format.too-many-rows': {
    en: 'The sheet "{sheet}" would have {rows} rows, and a worksheet holds at most {most}; choose a shorter period, or CSV or JSON',
    vi: 'Biểu "{sheet}" có {rows} dòng, trong khi một trang tính chứa tối đa {most} dòng; hãy chọn kỳ ngắn hơn, hoặc xuất CSV, JSON',
  },
  'format.rows-left': {
    en: 'The first {shown} of {of} rows are on this page. All of them: the same command with --workbook FILE or --json',
    vi: 'Trang này ghi {shown} dòng đầu trên {of} dòng. Muốn có tất cả, chạy lại lệnh đó với --workbook TỆP hoặc --json',
  },
  'format.no-rows': { en: 'Nothing to list.', vi: 'Không có trường hợp nào.' },
  'format.list.heading': { en: 'What stands behind the figures', vi: 'Danh sách đứng sau các con số' },
  'format.list.about': {
    en: 'Each figure above that is a link leads here: what was counted, one by one, so that anybody can count again.',
    vi: 'Mỗi con số có liên kết ở trên dẫn tới đây: từng hồ sơ, thủ tục đã được đếm, để ai cũng có thể đếm lại.',
  },
  'format.list.left': {
    en: '{shown} of {of} are on this page. The whole list: the same command with --drill {name} --csv',
    vi: 'Trang này ghi {shown} trên {of}. Muốn có cả danh sách, chạy lại lệnh đó và thêm --drill {name} --csv',
  },
  'format.list.dossier': { en: '{count} dossiers', vi: '{count} hồ sơ' },
  'format.list.procedure': { en: '{count} procedures', vi: '{count} thủ tục' },
  'format.list.service': { en: '{count} services', vi: '{count} dịch vụ công' },
  'format.list.commune': { en: '{count} communes', vi: '{count} xã' },
  'format.list.difficulty': { en: '{count} difficulties', vi: '{count} khó khăn, vướng mắc' },
  'format.list.petition': { en: '{count} petitions', vi: '{count} phản ánh, kiến nghị' },
  'format.words.close': { en: 'Close', vi: 'Đóng' },
  'format.words.back': { en: 'Back', vi: 'Quay lại' },
  'format.words.filter': { en: 'Find', vi: 'Tìm' },
  'format.words.sort': { en: 'Order by', vi: 'Sắp xếp theo' },
  'format.words.shown': { en: '{shown} of {of} rows', vi: '{shown} trên {of} dòng' },
  'format.words.code': { en: 'Code', vi: 'Mã' },
  'format.words.procedure': { en: 'Procedure', vi: 'Thủ tục' },
  'format.words.unit': { en: 'Unit', vi: 'Đơn vị' },
  'format.words.received': { en: 'Received', vi: 'Tiếp nhận' },
  'format.words.due': { en: 'Due', vi: 'Hẹn trả' },
  'format.words.ended': { en: 'Ended', vi: 'Kết thúc' },
  'format.words.timeline': { en: 'Dossier {code}', vi: 'Hồ sơ {code}' },
  'format.words.event': { en: 'What happened', vi: 'Sự việc' },
  'format.words.occurred': { en: 'Happened at', vi: 'Xảy ra lúc' },
  'format.words.recorded': { en: 'Recorded at', vi: 'Ghi nhận lúc' },
  'format.words.command': {
    en: 'With articles, breaches and how each due date was reckoned:',
    vi: 'Xem điều khoản, vi phạm và cách tính từng hạn trả bằng lệnh:',
  },
  'format.identity.holds': {
    en: '{equation}: holds (rows checked: {count})',
    vi: '{equation}: khớp (số dòng đã kiểm tra: {count})',
  },
  'format.identity.broken': {
    en: '{equation}: does not hold (rows: {broken} of {count})',
    vi: '{equation}: không khớp (số dòng: {broken} trên {count})',
  },
  'format.identity.unchecked': {
    en: '{equation}: not checked, there are no data',
    vi: '{equation}: chưa kiểm tra vì không có dữ liệu',
  },
  'format.identity.residual': {
    en: '{row}: {left} against {right}, residual {residual}',
    vi: '{row}: {left} so với {right}, chênh lệch {residual}',
  },
  'format.identity.column.row': { en: 'Row', vi: 'Dòng' },
  'format.identity.column.left': { en: 'Left side', vi: 'Vế trái' },
  'format.identity.column.right': { en: 'Right side', vi: 'Vế phải' },
  'format.identity.column.residual': { en: 'Residual', vi: 'Chênh lệch' },
  'page.total.sum': { en: 'Sum', vi: 'Tổng cộng' },
  'reconcile.identity.verdicts': {
    en: 'sum of the verdicts = dossiers of both lists',
    vi: 'tổng các kết luận = số hồ sơ của hai danh sách',
  },
  'insight.forecast.identity': {
    en: 'sum of the outlooks = open dossiers',
    vi: 'tổng các nhóm dự báo = số hồ sơ đang giải quyết',
  },
  'insight.simulate.identity.gain': {
    en: 'gain = points then − points now',
    vi: 'điểm tăng = điểm khi đó − điểm hiện tại',
  },
  'insight.simulate.identity.total': {
    en: 'gain of the total = total then − total now',
    vi: 'mức tăng tổng điểm = tổng điểm khi đó − tổng điểm hiện tại',
  },
  'insight.compare.identity.change': {
    en: 'change = points − points before',
    vi: 'điểm tăng, giảm = điểm kỳ này − điểm kỳ trước',
  },
} as const satisfies Record<string, Message>
