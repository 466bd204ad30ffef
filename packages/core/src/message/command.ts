import type { Message } from './message.ts'

/** Texts of the command handler, the codec, imported histories and projections. */
export const commandMessages = {
  'command.occurred-in-future': {
    en: 'the act is dated {occurredAt}, later than the present {now}; correct the time, or record the act once it has happened',
    vi: 'thời điểm thực hiện ghi là {occurredAt}, sau thời điểm hiện tại {now}; hãy sửa thời điểm, hoặc chỉ ghi nhận khi việc đã diễn ra',
  },
  'command.conflict': {
    en: 'stream "{stream}" was changed by others during each of {attempts} attempts at command {commandId}; nothing of it was stored, send the same command again',
    vi: 'luồng "{stream}" bị nơi khác thay đổi trong cả {attempts} lần thử thực hiện lệnh {commandId}; lệnh chưa được ghi, hãy gửi lại đúng lệnh đó',
  },
  'command.outcome-unknown': {
    en: 'command {commandId} on stream "{stream}" was cancelled while it was being stored, so it may be stored or not; send the same command again to learn which',
    vi: 'lệnh {commandId} trên luồng "{stream}" bị hủy khi đang ghi nên có thể đã hoặc chưa được lưu; hãy gửi lại đúng lệnh đó để biết kết quả',
  },
  'codec.type-defined-twice': {
    en: 'event type {type} is defined twice; keep one definition',
    vi: 'loại sự kiện {type} được định nghĩa hai lần; chỉ giữ một định nghĩa',
  },
  'codec.reserved-type': {
    en: 'event type "{type}" cannot be defined: a name is not empty and does not begin with $, which EventStoreDB keeps for itself',
    vi: 'không thể định nghĩa loại sự kiện "{type}": tên không được để trống và không bắt đầu bằng $, ký tự mà EventStoreDB dành riêng',
  },
  'codec.invalid-version': {
    en: 'event type {type}: schema version {version} is not a whole number from 1',
    vi: 'loại sự kiện {type}: phiên bản lược đồ {version} không phải số nguyên từ 1 trở lên',
  },
  'codec.upcaster-missing': {
    en: 'event type {type} stands at schema version {version}, but nothing leads up from version {from}; add the upcaster',
    vi: 'loại sự kiện {type} đang ở phiên bản lược đồ {version} nhưng thiếu bước nâng cấp từ phiên bản {from}; hãy bổ sung',
  },
  'codec.upcaster-unreachable': {
    en: 'event type {type} stands at schema version {version}; its upcaster from version {from} can never be used, remove it or raise the version',
    vi: 'loại sự kiện {type} đang ở phiên bản lược đồ {version}; bước nâng cấp từ phiên bản {from} không bao giờ được dùng, hãy bỏ đi hoặc nâng phiên bản',
  },
  'codec.undefined-type': {
    en: 'event type {type} has no definition, so it cannot be written; add it to the definitions of the codec',
    vi: 'loại sự kiện {type} chưa được định nghĩa nên không thể ghi; hãy bổ sung vào danh sách định nghĩa',
  },
  'codec.invalid-event': {
    en: 'event {type} cannot be written: {path}: {reason}',
    vi: 'không thể ghi sự kiện {type}: {path} không đúng lược đồ ({reason})',
  },
  'codec.unknown-event': {
    en: 'stream "{stream}" holds event {id} at revision {revision} of type {type}, which this version does not know; update Motcua, or choose to skip unknown events',
    vi: 'luồng "{stream}" có sự kiện {id} tại số thứ tự {revision} thuộc loại {type} mà phiên bản này không biết; hãy cập nhật Motcua, hoặc chọn bỏ qua sự kiện lạ',
  },
  'codec.newer-schema': {
    en: 'stream "{stream}" holds event {id} ({type}) at revision {revision} in schema version {schema}; this version knows {version}, update Motcua',
    vi: 'luồng "{stream}" có sự kiện {id} ({type}) tại số thứ tự {revision} theo phiên bản lược đồ {schema}; phiên bản này chỉ biết đến {version}, hãy cập nhật Motcua',
  },
  'projection.invalid-name': {
    en: '"{projection}" cannot name a projection: use lower-case letters a–z, digits and _, beginning with a letter, at most 60',
    vi: '"{projection}" không thể dùng làm tên bảng chiếu: chỉ dùng chữ thường a–z, chữ số và _, bắt đầu bằng chữ cái, tối đa 60 ký tự',
  },
  'projection.invalid-column': {
    en: 'projection "{projection}": "{column}" cannot name a column: use letters a–z, digits and _, beginning with a letter, at most 60, and not "stream"',
    vi: 'bảng chiếu "{projection}": "{column}" không thể dùng làm tên cột: chỉ dùng chữ cái a–z, chữ số và _, bắt đầu bằng chữ cái, tối đa 60 ký tự, khác "stream"',
  },
  'projection.column-twice': {
    en: 'projection "{projection}" names column "{column}" twice; upper and lower case are the same to SQL',
    vi: 'bảng chiếu "{projection}" khai báo cột "{column}" hai lần; SQL không phân biệt chữ hoa, chữ thường',
  },
  'projection.invalid-version': {
    en: 'projection "{projection}": version {version} is not a whole number from 1',
    vi: 'bảng chiếu "{projection}": phiên bản {version} không phải số nguyên từ 1 trở lên',
  },
  'projection.columns-differ': {
    en: 'projection "{projection}": column "{column}" stands in only one of its column list and its initial row; make the two agree',
    vi: 'bảng chiếu "{projection}": cột "{column}" chỉ có ở một trong hai nơi: danh sách cột và dòng khởi tạo; hãy làm cho khớp nhau',
  },
  'projection.reserved-promotion': {
    en: 'event type {type} promotes "{name}", a name that every event already has; rename the field',
    vi: 'loại sự kiện {type} đưa "{name}" ra cột, nhưng mọi sự kiện đều đã có tên này; hãy đổi tên trường',
  },
  'projection.invalid-value': {
    en: 'projection "{projection}": column "{column}" of stream "{stream}" became {value}; the column takes a whole number ("integer") or a text ("text"), or null',
    vi: 'bảng chiếu "{projection}": cột "{column}" của luồng "{stream}" có giá trị {value}; cột chỉ nhận số nguyên ("integer"), chuỗi ("text") hoặc null',
  },
  'projection.table-differs': {
    en: 'projection "{projection}" of version {version} was stored with other columns; raise its version, and it is rebuilt',
    vi: 'bảng chiếu "{projection}" phiên bản {version} đã được lưu với các cột khác; hãy nâng phiên bản để dựng lại',
  },
  'projection.not-built': {
    en: 'projection "{projection}" of version {version} has not been built in this store; catch it up first',
    vi: 'bảng chiếu "{projection}" phiên bản {version} chưa được dựng trong kho này; hãy cập nhật trước khi đọc',
  },
  'projection.foreign-store': {
    en: 'projections run over a store that {opener} opened, and this is another; give them that store itself, not a wrapper',
    vi: 'bảng chiếu chỉ chạy trên kho do {opener} mở, đây không phải kho đó; hãy truyền chính kho ấy, không truyền lớp bọc',
  },
  'projection.invalid-batch-size': {
    en: 'projection "{projection}": {option} is {value}; give a whole number from 1',
    vi: 'bảng chiếu "{projection}": {option} là {value}; hãy cho một số nguyên từ 1 trở lên',
  },
} as const satisfies Record<string, Message>
