import type { Message } from './message.ts'

/** Files about procedures: what cannot be read at all, and what of a row cannot. */
export const catalogueFileMessages = {
  'catalogue.not-json': {
    en: '{file} begins as JSON but is none: {reason}',
    vi: '{file} bắt đầu như JSON nhưng không hợp lệ: {reason}',
  },
  'catalogue.no-rows': {
    en: '{file} holds no rows; give a list, or an object with the list under rows, procedures or processes',
    vi: '{file} không có dòng nào; hãy đưa một danh sách, hoặc đối tượng có danh sách ở rows, procedures hay processes',
  },
  'catalogue.nothing-read': {
    en: '{file}: none of its {rows} rows could be read, so nothing was imported. {reason}',
    vi: '{file}: không đọc được dòng nào trong {rows} dòng, nên chưa nhập dữ liệu nào. {reason}',
  },
  'catalogue.open-quote': {
    en: 'A quotation mark in {file} is never closed; close it or double it inside the cell',
    vi: 'Trong {file} có dấu ngoặc kép không đóng; hãy đóng lại hoặc viết đôi bên trong ô',
  },
  'catalogue.column-twice': {
    en: '{file}: the column "{column}" stands twice; take one of them out, or name it otherwise',
    vi: '{file}: cột "{column}" có hai lần; hãy bỏ bớt hoặc đổi tên một cột',
  },
  'catalogue.finding.column-unread': {
    en: 'The column "{field}" is none of a catalogue and was not read',
    vi: 'Cột "{field}" không thuộc danh mục thủ tục nên không được đọc',
  },
  'catalogue.finding.cells': {
    en: 'Row {row}: {cells} cells under {heads} heads, the row is left out; put a cell that holds the separator in quotation marks',
    vi: 'Dòng {row}: {cells} ô trong khi bảng có {heads} cột, bỏ qua dòng này; ô có chứa dấu phân cách phải đặt trong dấu ngoặc kép',
  },
  'catalogue.finding.row-shape': {
    en: 'Row {row} ({name}): {field} cannot be read, the row is left out: {reason}',
    vi: 'Dòng {row} ({name}): không đọc được {field}, bỏ qua dòng này: {reason}',
  },
  'catalogue.finding.id-repeated': {
    en: 'Row {row}: the id {name} was used by an earlier row, this one is left out',
    vi: 'Dòng {row}: mã {name} đã dùng ở dòng trước, bỏ qua dòng này',
  },
  'catalogue.finding.process-unnamed': {
    en: 'Row {row}: neither the process nor the procedure has a code, and no process stands above; the row is left out',
    vi: 'Dòng {row}: không có mã quy trình hay mã thủ tục, phía trên cũng không có quy trình nào; bỏ qua dòng này',
  },
  'catalogue.finding.step-unnamed': {
    en: 'Row {row} ({name}): the step says nothing of what is done; the row is left out',
    vi: 'Dòng {row} ({name}): bước không nêu nội dung công việc; bỏ qua dòng này',
  },
  'catalogue.finding.process-differs': {
    en: 'Row {row} ({name}): {field} says {reason}, the first row of the process says {first}; that one is kept',
    vi: 'Dòng {row} ({name}): {field} ghi {reason}, dòng đầu của quy trình ghi {first}; lấy theo dòng đầu',
  },
  'catalogue.finding.code-form': {
    en: 'Row {row}: "{reason}" cannot be a code, the row is left out',
    vi: 'Dòng {row}: "{reason}" không phải mã thủ tục, bỏ qua dòng này',
  },
  'catalogue.finding.date-form': {
    en: 'Row {row} ({name}): {field} "{reason}" is no date, the row is left out; write 2026-03-02 or 02/03/2026',
    vi: 'Dòng {row} ({name}): {field} "{reason}" không phải ngày, bỏ qua dòng này; hãy viết 2026-03-02 hoặc 02/03/2026',
  },
  'catalogue.finding.decided-in-future': {
    en: 'Row {row} ({name}): the decision is dated {reason}, later than today; taken as it stands',
    vi: 'Dòng {row} ({name}): quyết định ghi ngày {reason}, sau hôm nay; giữ nguyên',
  },
  'catalogue.finding.limit-in-words': {
    en: 'Row {row} ({name}): the time limit gives no one number, kept in words: {reason}',
    vi: 'Dòng {row} ({name}): thời hạn không có một con số duy nhất, giữ nguyên lời văn: {reason}',
  },
  'catalogue.finding.limit-missing': {
    en: 'Row {row} ({name}): no time limit is stated',
    vi: 'Dòng {row} ({name}): không nêu thời hạn giải quyết',
  },
  'catalogue.finding.fee-in-words': {
    en: 'Row {row} ({name}): the fee is a rule in words, kept so: {reason}',
    vi: 'Dòng {row} ({name}): mức phí là quy tắc bằng lời, giữ nguyên: {reason}',
  },
  'catalogue.finding.reason-missing': {
    en: 'Row {row} ({name}): online in part only, without the published reason',
    vi: 'Dòng {row} ({name}): dịch vụ công một phần nhưng không nêu lý do đã công khai',
  },
  'catalogue.finding.decision-missing': {
    en: 'Row {row} ({name}): no decision with its date is named; put on record as listed, not as announced',
    vi: 'Dòng {row} ({name}): không nêu số và ngày quyết định; ghi nhận là có trong danh mục, không phải đã công bố',
  },
  'catalogue.finding.code-repeated': {
    en: 'Row {row}: {name} stands once more in {reason}; kept as a version of its own',
    vi: 'Dòng {row}: {name} xuất hiện lần nữa trong {reason}; giữ thành phiên bản riêng',
  },
} as const satisfies Record<string, Message>
