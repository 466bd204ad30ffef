import type { Message } from './message.ts'

/** The verbs that write and take in exchange files. */
export const interchangeVerbMessages = {
  'cli.export-xes': {
    en: 'writes the events of a store as an XES log, for process mining',
    vi: 'xuất sự kiện trong kho thành nhật ký XES, dùng cho khai phá quy trình',
  },
  'cli.export-ocel': {
    en: 'writes the events of a store as an OCEL 2.0 log: dossiers, procedures, units, officers as objects',
    vi: 'xuất sự kiện trong kho thành nhật ký OCEL 2.0: hồ sơ, thủ tục, đơn vị, cán bộ là đối tượng',
  },
  'cli.export-csv': {
    en: 'writes the events of a store as CSV, with a schema of its columns beside it',
    vi: 'xuất sự kiện trong kho thành CSV, kèm tệp mô tả các cột',
  },
  'cli.import-csv': {
    en: 'takes a table in CSV over into a store, by a mapping file',
    vi: 'nhập bảng CSV vào kho theo tệp ánh xạ',
  },
  'cli.import-ocel': {
    en: 'takes an OCEL 2.0 log over into a store',
    vi: 'nhập nhật ký OCEL 2.0 vào kho',
  },
  'cli.argument.csv-file': { en: 'table, .csv or .csv.gz', vi: 'bảng dữ liệu, .csv hoặc .csv.gz' },
  'cli.argument.ocel-file': {
    en: 'OCEL 2.0 log in JSON, plain or gzip',
    vi: 'nhật ký OCEL 2.0 dạng JSON, có thể nén gzip',
  },
  'cli.option.export-out': {
    en: 'file to write; packed where it ends in .gz',
    vi: 'tệp cần ghi; được nén nếu tên kết thúc bằng .gz',
  },
  'cli.option.export-known-at': {
    en: 'only what was recorded before this instant; a date means its end',
    vi: 'chỉ lấy nội dung được ghi nhận trước thời điểm này; nếu là ngày thì tính đến hết ngày',
  },
  'cli.option.export-zone': {
    en: 'zone of --known-at; default Asia/Ho_Chi_Minh',
    vi: 'múi giờ của --known-at; mặc định Asia/Ho_Chi_Minh',
  },
  'cli.option.withhold': {
    en: 'takes what looks like personal data out of texts, instead of refusing to export',
    vi: 'bỏ chuỗi giống dữ liệu cá nhân khỏi nội dung thay vì từ chối xuất',
  },
  'cli.option.overwrite': { en: 'replaces a file that is there', vi: 'ghi đè tệp đã có' },
  'cli.option.row-mapping': {
    en: 'how rows become dossiers: a file, or motcua for an export of motcua',
    vi: 'cách chuyển các dòng thành hồ sơ: một tệp, hoặc motcua đối với tệp do motcua xuất',
  },
  'cli.option.ocel-mapping': {
    en: 'how a foreign log becomes dossiers: a file; default motcua, an export of motcua',
    vi: 'cách chuyển nhật ký của hệ thống khác thành hồ sơ: một tệp; mặc định motcua, tức tệp do motcua xuất',
  },
  'cli.export.progress': { en: '{events} events', vi: '{events} sự kiện' },
  'cli.export.done': { en: '{events} events written to {file}', vi: 'Đã ghi {events} sự kiện vào {file}' },
  'cli.export.withheld': {
    en: 'In {withheld} events something that looks like personal data was replaced by [withheld]; these events are not as they are in the store',
    vi: 'Ở {withheld} sự kiện có chuỗi giống dữ liệu cá nhân đã được thay bằng [withheld]; các sự kiện này không còn giống trong kho',
  },
  'cli.export.schema': { en: 'The columns are described in {file}', vi: 'Các cột được mô tả trong {file}' },
  'cli.import.progress-events': { en: '{events} of {ofEvents} events', vi: '{events} / {ofEvents} sự kiện' },
  'cli.import.no-schema': {
    en: 'There is no {file}: whether the file is whole cannot be told',
    vi: 'Không có {file}: không thể biết tệp có đầy đủ hay không',
  },
  'cli.import.carried': {
    en: '{events} events read, {appended} of them new',
    vi: 'Đã đọc {events} sự kiện, trong đó {appended} sự kiện mới',
  },
  'cli.import.mapped': {
    en: '{rows} rows of {cases} dossiers read; {events} facts in the store, {appended} of them new',
    vi: 'Đã đọc {rows} dòng của {cases} hồ sơ; kho có {events} sự kiện, trong đó {appended} sự kiện mới',
  },
  'cli.file-exists': {
    en: 'there is a file "{file}" already; name another one, or replace it with --overwrite',
    vi: 'đã có tệp "{file}"; hãy chọn tên khác, hoặc ghi đè bằng --overwrite',
  },
} as const satisfies Record<string, Message>
