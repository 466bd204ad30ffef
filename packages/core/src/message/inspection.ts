import type { Message } from './message.ts'

/** Lists of the portal against events, and samples to inspect. */
export const inspectionMessages = {
  'cli.report-reconcile': {
    en: 'the overdue dossiers on a list of the portal against those that events say',
    vi: 'đối chiếu danh sách hồ sơ quá hạn của Cổng với dữ liệu sự kiện',
  },
  'cli.report-announcements': {
    en: 'announcements and publications of procedures against a list of the national database',
    vi: 'đối chiếu việc công bố, công khai thủ tục với danh sách của CSDLQG về TTHC',
  },
  'cli.option.database': {
    en: 'the list, JSON or CSV: code (Mã thủ tục), announced (Ngày công bố), published (Ngày công khai)',
    vi: 'tệp danh sách JSON hoặc CSV: code (Mã thủ tục), announced (Ngày công bố), published (Ngày công khai)',
  },
  'database.no-codes': {
    en: 'No row of {file} has the code of a procedure; name the column "code" or "Mã thủ tục"',
    vi: '{file} không có dòng nào chứa mã thủ tục; hãy đặt tên cột là "code" hoặc "Mã thủ tục"',
  },
  'database.title': {
    en: 'Announcement and publication against the national database',
    vi: 'Đối chiếu công bố, công khai với CSDLQG về TTHC',
  },
  'database.procedures': { en: 'Procedures', vi: 'Số thủ tục' },
  'database.identity': {
    en: 'sum of the outcomes = rows of the comparison',
    vi: 'tổng các kết quả = số dòng đối chiếu',
  },
  'database.their-announced': { en: 'Announced by the list', vi: 'Ngày công bố theo danh sách' },
  'database.our-announced': { en: 'Announced by events', vi: 'Ngày công bố theo sự kiện' },
  'database.their-published': { en: 'Published by the list', vi: 'Ngày công khai theo danh sách' },
  'database.our-published': { en: 'Published by events', vi: 'Ngày công khai theo sự kiện' },
  'database.ours-only': { en: 'in force here, not listed', vi: 'còn hiệu lực, không có trong danh sách' },
  'database.theirs-only': { en: 'listed, never announced here', vi: 'có trong danh sách, chưa công bố' },
  'database.not-in-force': { en: 'listed, abolished here', vi: 'có trong danh sách, đã bãi bỏ' },
  'database.announced-differs': { en: 'announced on another day', vi: 'khác ngày công bố' },
  'database.published-differs': {
    en: 'published on another day, or by one side alone',
    vi: 'khác ngày công khai, hoặc chỉ một bên công khai',
  },
  'database.repeated': { en: 'listed once more', vi: 'trùng trong danh sách' },
  'database.same': { en: 'the same', vi: 'khớp' },
  'cli.option.portal-list': {
    en: 'the list, JSON or CSV, with a column for the code (code, Mã hồ sơ) and, if any, the due date (due, Ngày hẹn trả)',
    vi: 'tệp danh sách JSON hoặc CSV, có cột mã hồ sơ (code, Mã hồ sơ) và, nếu có, ngày hẹn trả (due, Ngày hẹn trả)',
  },
  'reconcile.no-codes': {
    en: 'No row of {file} has a dossier code; name the column "code" or "Mã hồ sơ"',
    vi: '{file} không có dòng nào chứa mã hồ sơ; hãy đặt tên cột là "code" hoặc "Mã hồ sơ"',
  },
  'reconcile.title': { en: 'Overdue dossiers: the list against events', vi: 'Đối chiếu hồ sơ quá hạn' },
  'reconcile.counts': { en: 'By outcome', vi: 'Theo kết quả đối chiếu' },
  'reconcile.dossiers': { en: 'Dossiers', vi: 'Số hồ sơ' },
  'reconcile.verdict': { en: 'Outcome', vi: 'Kết quả đối chiếu' },
  'reconcile.row': { en: 'Row of the list', vi: 'Dòng trong danh sách' },
  'reconcile.their-due': { en: 'Due by the list', vi: 'Hẹn trả theo danh sách' },
  'reconcile.our-due': { en: 'Due by events', vi: 'Hẹn trả theo sự kiện' },
  'reconcile.both': { en: 'overdue on both', vi: 'quá hạn ở cả hai bên' },
  'reconcile.due-differs': {
    en: 'overdue on both, due dates differ',
    vi: 'quá hạn ở cả hai bên, ngày hẹn trả khác nhau',
  },
  'reconcile.ours-only': { en: 'overdue by events, not listed', vi: 'quá hạn theo sự kiện, không có trong danh sách' },
  'reconcile.unknown': { en: 'listed, no such dossier here', vi: 'có trong danh sách, không có hồ sơ' },
  'reconcile.ended': { en: 'listed, ended here', vi: 'có trong danh sách, hồ sơ đã kết thúc' },
  'reconcile.not-due': { en: 'listed, open and not past due here', vi: 'có trong danh sách, hồ sơ còn trong hạn' },
  'reconcile.repeated': { en: 'listed once more', vi: 'trùng trong danh sách' },
  'reconcile.unread': {
    en: 'Row {row} of the list cannot be read and was left out: {value}',
    vi: 'Không đọc được dòng {row} của danh sách nên bỏ qua: {value}',
  },
  'cli.report-sample': {
    en: 'dossiers to inspect, drawn at random or from a target, the same for the same seed',
    vi: 'chọn mẫu hồ sơ để kiểm tra, ngẫu nhiên hoặc có trọng tâm, lặp lại được theo số gieo',
  },
  'cli.option.sample-seed': {
    en: 'a whole number; the same one draws the same sample',
    vi: 'số nguyên; cùng số này cho cùng một mẫu',
  },
  'cli.option.sample-size': { en: 'how many dossiers; default: 20', vi: 'số hồ sơ; mặc định: 20' },
  'cli.option.sample-target': {
    en: 'among which dossiers; default: all of the period',
    vi: 'nhóm hồ sơ cần chọn; mặc định: mọi hồ sơ trong kỳ',
  },
  'sample.title': { en: 'Sample for inspection', vi: 'Mẫu hồ sơ kiểm tra' },
  'sample.identity': {
    en: 'dossiers drawn = the size asked for, or all there are',
    vi: 'số hồ sơ đã chọn = cỡ mẫu yêu cầu, hoặc toàn bộ số hồ sơ hiện có',
  },
  'sample.target': { en: 'Drawn among', vi: 'Nhóm hồ sơ' },
  'sample.seed': { en: 'Seed', vi: 'Số khởi tạo' },
  'sample.drawn': { en: 'Drawn', vi: 'Đã chọn' },
  'sample.of': { en: '{count} of {population}', vi: '{count} trong {population}' },
  'sample.all': { en: 'all dossiers received', vi: 'mọi hồ sơ tiếp nhận' },
  'sample.late': { en: 'late dossiers', vi: 'hồ sơ trễ hạn' },
  'sample.returned': { en: 'dossiers sent back for supplement', vi: 'hồ sơ bị yêu cầu bổ sung' },
  'sample.dissatisfied': { en: 'dislike or justified petition', vi: 'không hài lòng hoặc phản ánh đúng' },
  'sample.refused': { en: 'refused dossiers', vi: 'hồ sơ bị từ chối' },
  'sample.open': { en: 'open dossiers', vi: 'hồ sơ đang giải quyết' },
} as const satisfies Record<string, Message>
