import type { Message } from './message.ts'

/** What can be wrong with a field or a text that somebody handed in, whatever it belongs to. */
export const fieldMessages = {
  'field.missing': { en: 'the field is missing; give it a value', vi: 'thiếu trường này; hãy bổ sung giá trị' },
  'field.unknown': {
    en: 'there is no field {field}; correct its name or take it out',
    vi: 'không có trường {field}; hãy sửa tên hoặc bỏ đi',
  },
  'field.choice': {
    en: '{value} is not possible; choose one of: {choices}',
    vi: 'không nhận giá trị {value}; hãy chọn một trong: {choices}',
  },
  'field.type': {
    en: '{value} is of the wrong kind; {expected} is expected',
    vi: '{value} sai kiểu; cần {expected}',
  },
  'field.form': { en: '{value} is not in the right form', vi: '{value} sai dạng' },
  'field.below': { en: '{value} is below {minimum}', vi: '{value} nhỏ hơn {minimum}' },
  'field.above': { en: '{value} is above {maximum}', vi: '{value} lớn hơn {maximum}' },
  'field.not-above': { en: '{value} must be above {minimum}', vi: '{value} phải lớn hơn {minimum}' },
  'field.not-below': { en: '{value} must be below {maximum}', vi: '{value} phải nhỏ hơn {maximum}' },
  'field.short': {
    en: '{value} is too short; at least {minimum} characters or entries are needed',
    vi: '{value} quá ngắn; cần ít nhất {minimum} ký tự hoặc phần tử',
  },
  'field.long': {
    en: '{value} is too long; at most {maximum} characters or entries are possible',
    vi: '{value} quá dài; tối đa {maximum} ký tự hoặc phần tử',
  },
  'field.expected.string': { en: 'a text', vi: 'chuỗi ký tự' },
  'field.expected.number': { en: 'a number', vi: 'số' },
  'field.expected.int': { en: 'a whole number', vi: 'số nguyên' },
  'field.expected.boolean': { en: 'true or false', vi: 'true hoặc false' },
  'field.expected.array': { en: 'a list', vi: 'danh sách' },
  'field.expected.object': { en: 'an object with fields', vi: 'đối tượng gồm các trường' },
  'field.expected.null': { en: 'null', vi: 'null' },
  'field.instant': {
    en: '{value} is no instant; write it in UTC, as 2026-03-04T02:00:00.000Z',
    vi: '{value} không phải thời điểm; hãy ghi theo UTC, ví dụ 2026-03-04T02:00:00.000Z',
  },
  'field.no-date': { en: '{value} is no date that exists', vi: '{value} không phải ngày có thật' },
  'field.limit': {
    en: '{value} is no time limit; write it as 5wd, 16wh, 10d or sameday',
    vi: '{value} không phải thời hạn; hãy ghi như 5wd, 16wh, 10d hoặc sameday',
  },
  'field.channel-label': {
    en: 'an unknown channel needs the label that another system gave it',
    vi: 'kênh không xác định (unknown) phải kèm nhãn mà hệ thống khác đã ghi',
  },
  'field.portal-online': {
    en: 'only what is filed online has a portal; leave it out or name the channel online',
    vi: 'chỉ hồ sơ nộp trực tuyến mới có cổng nộp; hãy bỏ trường này hoặc ghi kênh nộp là online',
  },
  'field.own-ids': {
    en: 'each component needs an id of its own',
    vi: 'mỗi thành phần hồ sơ phải có mã riêng',
  },
  'field.fee-needed': { en: 'give an amount or the rule in words', vi: 'hãy ghi số tiền hoặc quy định bằng lời' },
  'field.partial-reason': {
    en: 'a service that is online in part only states the published reason',
    vi: 'dịch vụ công trực tuyến một phần phải nêu lý do đã công bố',
  },
  'field.type-of-command': { en: 'the type of a command is a text', vi: 'loại lệnh (type) phải là chuỗi ký tự' },
  'field.unknown-command': { en: 'there is no command {value}', vi: 'không có lệnh {value}' },
  'json.ends': {
    en: 'line {line}, column {column}: the text ends in the middle',
    vi: 'dòng {line}, cột {column}: nội dung kết thúc giữa chừng',
  },
  'json.unexpected': {
    en: 'line {line}, column {column}: {found} cannot stand there',
    vi: 'dòng {line}, cột {column}: {found} không thể nằm ở đây',
  },
  'json.control': {
    en: 'line {line}, column {column}: {found} stands in a text without being escaped',
    vi: 'dòng {line}, cột {column}: {found} nằm trong chuỗi mà chưa được thoát',
  },
  'json.deep': {
    en: 'line {line}, column {column}: more than {most} levels within each other',
    vi: 'dòng {line}, cột {column}: lồng nhau quá {most} cấp',
  },
  'json.key-twice': {
    en: 'line {line}, column {column}: the field {found} stands twice in one object',
    vi: 'dòng {line}, cột {column}: trường {found} bị ghi hai lần trong một đối tượng',
  },
} as const satisfies Record<string, Message>
