import type { Message } from './message.ts'

/** The log of difficulties that units report [khó khăn, vướng mắc]: rules, refusals, and the report. */
export const difficultyMessages = {
  'rule.difficulty-order': {
    en: 'A difficulty is reported, passed on, answered and closed in this order, by the authority with which it lies',
    vi: 'Khó khăn, vướng mắc được báo cáo, chuyển cấp, trả lời và kết thúc theo trình tự, do cơ quan đang xem xét thực hiện',
  },
  'rule.difficulty-above': {
    en: 'A difficulty lies with an authority above the unit that reports it',
    vi: 'Khó khăn, vướng mắc do cơ quan cấp trên của đơn vị báo cáo xem xét',
  },
  'rule.difficulty-no-persons': {
    en: 'What is written about a difficulty names no person',
    vi: 'Nội dung khó khăn, vướng mắc không nêu thông tin cá nhân',
  },
  'law.reason.difficulty-above': {
    en: 'the letter has the office of the committee watch over the one-stop units and report difficulties upwards; that only somebody above answers follows from it',
    vi: 'công văn giao Văn phòng theo dõi các bộ phận một cửa và báo cáo khó khăn lên cấp trên; từ đó suy ra cấp trên trả lời',
  },
  'law.reason.difficulty-no-persons': {
    en: 'a log that is read from the commune up to the province is no place for personal data; the law on it of 2026 was not read',
    vi: 'sổ được đọc từ cấp xã đến cấp tỉnh nên không chứa dữ liệu cá nhân; chưa đọc được luật về dữ liệu cá nhân năm 2026',
  },
  'reject.difficulty-step': {
    en: '{event} is not possible while the difficulty is {step}; known here: {allowed}',
    vi: 'Không thể thực hiện {event} khi khó khăn, vướng mắc đang ở bước {step}; các bước có thể: {allowed}',
  },
  'reject.difficulty-not-above': {
    en: '{to} does not stand above {unit}; name an authority above it',
    vi: '{to} không phải cấp trên của {unit}; hãy nêu cơ quan cấp trên',
  },
  'reject.difficulty-not-theirs': {
    en: 'The difficulty lies with {liesWith}, not with {by}; only {liesWith} passes it on, answers or closes it',
    vi: 'Khó khăn, vướng mắc đang do {liesWith} xem xét, không phải {by}; chỉ {liesWith} được chuyển, trả lời hoặc kết thúc',
  },
  'reject.difficulty-person': {
    en: 'The text holds what looks like an identity number, a telephone number or an address for mail; write it without (amounts with points between the thousands)',
    vi: 'Nội dung có chuỗi giống số định danh, số điện thoại hoặc địa chỉ thư điện tử; hãy viết lại không có thông tin đó (số tiền viết dấu chấm ngăn cách hàng nghìn)',
  },
  'cli.report-difficulties': {
    en: 'difficulties that units reported: open by age, by unit, answered in what time',
    vi: 'khó khăn, vướng mắc do các đơn vị báo cáo: đang mở theo thời gian, theo đơn vị, thời gian trả lời',
  },
  'difficulty.title': { en: 'Difficulties reported by units', vi: 'Khó khăn, vướng mắc do các đơn vị báo cáo' },
  'difficulty.by-unit': { en: 'By reporting unit', vi: 'Theo đơn vị báo cáo' },
  'difficulty.by-kind': { en: 'By subject', vi: 'Theo nội dung' },
  'difficulty.by-age': { en: 'Open, by age', vi: 'Đang mở, theo thời gian chờ' },
  'difficulty.number': { en: 'Difficulty', vi: 'Mã vướng mắc' },
  'difficulty.lies-with': { en: 'Lies with', vi: 'Cơ quan đang xem xét' },
  'difficulty.kind': { en: 'Subject', vi: 'Nội dung' },
  'difficulty.about': { en: 'About', vi: 'Đối tượng' },
  'difficulty.text': { en: 'Text', vi: 'Mô tả' },
  'difficulty.age': { en: 'Days open', vi: 'Số ngày chờ' },
  'difficulty.passed-on': { en: 'Passed on', vi: 'Số lần chuyển' },
  'difficulty.raised-again': { en: 'Raised again', vi: 'Vướng mắc lại' },
  'difficulty.since': { en: 'Waiting since', vi: 'Chờ từ' },
  'difficulty.own': { en: 'Its own', vi: 'Của chính đơn vị' },
  'difficulty.reported': { en: 'Reported', vi: 'Đã báo cáo' },
  'difficulty.open': { en: 'Open', vi: 'Đang mở' },
  'difficulty.answered': { en: 'Answered, not closed', vi: 'Đã trả lời, chưa kết thúc' },
  'difficulty.closed': { en: 'Closed', vi: 'Đã kết thúc' },
  'difficulty.oldest': { en: 'Oldest open (days)', vi: 'Chờ lâu nhất (ngày)' },
  'difficulty.first-answers': { en: 'With an answer', vi: 'Đã có trả lời' },
  'difficulty.median': { en: 'Days to the first answer (median)', vi: 'Số ngày đến trả lời đầu tiên (trung vị)' },
  'difficulty.longest': { en: 'Days to the first answer (longest)', vi: 'Số ngày đến trả lời đầu tiên (dài nhất)' },
  'difficulty.kind.procedure': { en: 'procedure', vi: 'thủ tục hành chính' },
  'difficulty.kind.regulation': { en: 'regulation', vi: 'quy định pháp luật' },
  'difficulty.kind.software': { en: 'software', vi: 'phần mềm, hệ thống' },
  'difficulty.kind.data': { en: 'data and connections', vi: 'dữ liệu, kết nối' },
  'difficulty.kind.equipment': { en: 'equipment and premises', vi: 'thiết bị, cơ sở vật chất' },
  'difficulty.kind.staff': { en: 'staff', vi: 'nhân sự' },
  'difficulty.kind.coordination': { en: 'coordination', vi: 'phối hợp giữa các cơ quan' },
  'difficulty.kind.other': { en: 'something else', vi: 'nội dung khác' },
  'difficulty.identity': {
    en: 'open + answered, not closed + closed = reported',
    vi: 'đang mở + đã trả lời, chưa kết thúc + đã kết thúc = đã báo cáo',
  },
  'difficulty.identity.own': {
    en: 'sum over the rows = all difficulties reported',
    vi: 'tổng các dòng = tất cả khó khăn, vướng mắc đã báo cáo',
  },
  'difficulty.note': {
    en: 'No source that was read sets a time in which a difficulty is answered: days are counted by the calendar, and nothing is called late. A row has what the unit and all below it reported; “its own” is what it reported itself. One that was raised again waits since then.',
    vi: 'Chưa thấy văn bản nào quy định thời hạn trả lời khó khăn, vướng mắc: số ngày tính theo lịch, không kết luận trễ hạn. Mỗi dòng gồm khó khăn, vướng mắc của đơn vị và mọi đơn vị trực thuộc; cột “của chính đơn vị” chỉ gồm phần đơn vị tự báo cáo. Trường hợp vướng mắc lại thì tính thời gian chờ từ lần báo lại.',
  },
} as const satisfies Record<string, Message>
