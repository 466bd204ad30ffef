import type { Message } from './message.ts'

/** Files that leave a store or enter it. */
export const interchangeFileMessages = {
  'interchange.export-unknown-type': {
    en: '{stream}, revision {revision}: the event type "{type}" is not known, so nobody can say that it holds no personal data; nothing was exported, give its definition to the export',
    vi: '{stream}, số thứ tự {revision}: không biết loại sự kiện "{type}" nên không thể bảo đảm không có dữ liệu cá nhân; chưa xuất dữ liệu nào, hãy cung cấp định nghĩa của loại này khi xuất',
  },
  'interchange.export-invalid-data': {
    en: '{stream}, revision {revision}: {field} of {type} is not as its schema says ({reason}); nothing was exported, look at the event with motcua verify',
    vi: '{stream}, số thứ tự {revision}: {field} của {type} không đúng lược đồ ({reason}); chưa xuất dữ liệu nào, hãy kiểm tra sự kiện bằng motcua verify',
  },
  'interchange.export-identity-number': {
    en: '{stream}, revision {revision}: {field} of {type} holds what looks like a personal identification number; nothing was exported. --withhold takes such numbers out of the data',
    vi: '{stream}, số thứ tự {revision}: {field} của {type} có chuỗi giống số định danh cá nhân; chưa xuất dữ liệu nào. --withhold bỏ các chuỗi này khỏi dữ liệu',
  },
  'interchange.export-phone-number': {
    en: '{stream}, revision {revision}: {field} of {type} holds what looks like a telephone number; nothing was exported. --withhold takes such numbers out of the data',
    vi: '{stream}, số thứ tự {revision}: {field} của {type} có chuỗi giống số điện thoại; chưa xuất dữ liệu nào. --withhold bỏ các chuỗi này khỏi dữ liệu',
  },
  'interchange.export-email': {
    en: '{stream}, revision {revision}: {field} of {type} holds what looks like an e-mail address; nothing was exported. --withhold takes such addresses out of the data',
    vi: '{stream}, số thứ tự {revision}: {field} của {type} có chuỗi giống địa chỉ thư điện tử; chưa xuất dữ liệu nào. --withhold bỏ các chuỗi này khỏi dữ liệu',
  },
  'interchange.field-missing': {
    en: '{file}, line {line}: {field} is missing; nothing was imported',
    vi: '{file}, dòng {line}: thiếu {field}; chưa nhập dữ liệu nào',
  },
  'interchange.field-invalid': {
    en: '{file}, line {line}: "{value}" cannot be used as {field}; nothing was imported',
    vi: '{file}, dòng {line}: không dùng được "{value}" cho {field}; chưa nhập dữ liệu nào',
  },
  'interchange.field-not-json': {
    en: '{file}, line {line}: {field} is not JSON; nothing was imported',
    vi: '{file}, dòng {line}: {field} không phải JSON; chưa nhập dữ liệu nào',
  },
  'interchange.unknown-type': {
    en: '{file}, line {line}: the event type "{type}" is not known; nothing was imported',
    vi: '{file}, dòng {line}: không biết loại sự kiện "{type}"; chưa nhập dữ liệu nào',
  },
  'interchange.unusable-event': {
    en: '{file}, line {line}: no store can take the event: {reason}; nothing was imported',
    vi: '{file}, dòng {line}: kho không thể nhận sự kiện: {reason}; chưa nhập dữ liệu nào',
  },
  'interchange.invalid-data': {
    en: '{file}, line {line}: {field} of {type} is not as its schema says ({reason}); nothing was imported',
    vi: '{file}, dòng {line}: {field} của {type} không đúng lược đồ ({reason}); chưa nhập dữ liệu nào',
  },
  'interchange.unexpected-element': {
    en: '{file}, line {line}: an attribute stands twice, lacks its name or value, or stands where none belongs; nothing was imported',
    vi: '{file}, dòng {line}: có thuộc tính bị lặp, thiếu tên hoặc giá trị, hoặc nằm sai chỗ; chưa nhập dữ liệu nào',
  },
  'interchange.json-broken': {
    en: '{file}, line {line}, column {column}: the JSON is broken at {found}; nothing was imported',
    vi: '{file}, dòng {line}, cột {column}: JSON bị lỗi tại {found}; chưa nhập dữ liệu nào',
  },
  'interchange.json-ends-early': {
    en: '{file}, line {line}, column {column}: the JSON ends too early, a part of the file is missing; nothing was imported',
    vi: '{file}, dòng {line}, cột {column}: JSON kết thúc quá sớm, tệp bị thiếu một phần; chưa nhập dữ liệu nào',
  },
  'interchange.not-ocel': {
    en: '{file}: there is no list "events"; give an OCEL 2.0 log in JSON',
    vi: '{file}: không có danh sách "events"; hãy đưa vào nhật ký OCEL 2.0 dạng JSON',
  },
  'interchange.csv-quote': {
    en: '{file}, line {line}, column {column}: a quotation mark stands inside a field; double it and put the field in quotation marks; nothing was imported',
    vi: '{file}, dòng {line}, cột {column}: có dấu ngoặc kép bên trong trường; hãy viết đôi dấu này và đặt cả trường trong ngoặc kép; chưa nhập dữ liệu nào',
  },
  'interchange.csv-quote-open': {
    en: '{file}: a field of the record that begins on line {line} opens with a quotation mark that nothing closes; nothing was imported',
    vi: '{file}: bản ghi bắt đầu ở dòng {line} có dấu ngoặc kép mở mà không đóng; chưa nhập dữ liệu nào',
  },
  'interchange.csv-fields': {
    en: '{file}, line {line}: {found} fields where the header has {wanted}; nothing was imported',
    vi: '{file}, dòng {line}: có {found} trường trong khi dòng tiêu đề có {wanted}; chưa nhập dữ liệu nào',
  },
  'interchange.csv-unnamed-column': {
    en: '{file}, line 1: column {column} has no name; nothing was imported',
    vi: '{file}, dòng 1: cột {column} không có tên; chưa nhập dữ liệu nào',
  },
  'interchange.csv-column-twice': {
    en: '{file}, line 1: the column "{field}" stands twice; nothing was imported',
    vi: '{file}, dòng 1: cột "{field}" xuất hiện hai lần; chưa nhập dữ liệu nào',
  },
  'interchange.csv-no-column': {
    en: '{file}: there is no column "{field}"; correct the file or its mapping, nothing was imported',
    vi: '{file}: không có cột "{field}"; hãy sửa tệp hoặc ánh xạ, chưa nhập dữ liệu nào',
  },
  'interchange.csv-empty': {
    en: '{file}: there is no header line; the first line names the columns',
    vi: '{file}: không có dòng tiêu đề; dòng đầu tiên phải là tên các cột',
  },
  'interchange.not-whole': {
    en: '{file} is not whole: {found} events stand in it, {wanted} when it was written (says {schema}); fetch it again. Nothing was imported',
    vi: '{file} không còn đầy đủ: có {found} sự kiện, khi được ghi có {wanted} (theo {schema}); hãy lấy lại tệp. Chưa nhập gì',
  },
  'interchange.not-as-written': {
    en: '{file} is not as it was written: its SHA-256 is another one than {schema} says; fetch it again, or take that file away if the change was meant. Nothing was imported',
    vi: '{file} không còn như khi được ghi: SHA-256 khác với {schema}; hãy lấy lại tệp, hoặc bỏ tệp đó đi nếu đã chủ ý sửa. Chưa nhập gì',
  },
  'interchange.csv-schema': {
    en: '{schema} is no schema of a CSV export ({reason}); fetch it again, or take it away to import without it. Nothing was imported',
    vi: '{schema} không phải là lược đồ của tệp CSV đã xuất ({reason}); hãy lấy lại tệp, hoặc bỏ đi để nhập không kèm lược đồ. Chưa nhập gì',
  },
  'interchange.csv-schema-field': {
    en: '{schema} is no schema of a CSV export: {field} is missing or is not what an export writes; fetch it again, or take it away to import without it. Nothing was imported',
    vi: '{schema} không phải là lược đồ của tệp CSV đã xuất: {field} bị thiếu hoặc không đúng như khi xuất; hãy lấy lại tệp, hoặc bỏ đi để nhập không kèm lược đồ. Chưa nhập gì',
  },
  'interchange.no-rows': {
    en: '{file}: nothing stands in it but names; nothing was imported',
    vi: '{file}: tệp không có dữ liệu nào ngoài tiêu đề; chưa nhập dữ liệu nào',
  },
  'interchange.mapping-invalid': {
    en: 'Mapping {file}: "{field}" cannot be used ({reason}); docs/interchange.md says what a mapping holds',
    vi: 'Ánh xạ {file}: không dùng được "{field}" ({reason}); docs/interchange.md mô tả nội dung của ánh xạ',
  },
  'interchange.mapping-unknown-type': {
    en: 'Mapping {file}: "{activity}" leads to the event type "{type}", which there is not',
    vi: 'Ánh xạ {file}: "{activity}" dẫn đến loại sự kiện "{type}" không tồn tại',
  },
  'interchange.finding.stream-differs': {
    en: '{case}, line {line}: from revision {revision} on the store holds something else; this stream was left as it is',
    vi: '{case}, dòng {line}: từ số thứ tự {revision} kho đang lưu nội dung khác; luồng này được giữ nguyên',
  },
} as const satisfies Record<string, Message>
