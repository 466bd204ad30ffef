import type { Message } from './message.ts'

export const storeMessages = {
  'store.concurrency': {
    en: 'stream "{stream}" stands at revision {actual}, the append expected {expected} ("none": the stream does not exist); read the stream again and decide anew',
    vi: 'luồng "{stream}" đang ở số thứ tự {actual}, lệnh ghi lại chờ số thứ tự {expected} ("none": luồng chưa tồn tại); hãy đọc lại luồng rồi quyết định lại',
  },
  'store.duplicate-event-id': {
    en: 'event id {id}, given for stream "{stream}", is already used in this store; give every event an id of its own and repeat a lost append with its original expected revision',
    vi: 'mã sự kiện {id} định ghi vào luồng "{stream}" đã được dùng trong kho này; mỗi sự kiện phải có mã riêng, và khi ghi lại thì giữ nguyên số thứ tự chờ ban đầu',
  },
  'store.closed': {
    en: 'the store was closed; open it again before using it',
    vi: 'kho đã đóng; hãy mở lại trước khi sử dụng',
  },
  'store.empty-batch': {
    en: 'the append to stream "{stream}" holds no event; give at least one',
    vi: 'lệnh ghi vào luồng "{stream}" không có sự kiện nào; cần ít nhất một sự kiện',
  },
  'store.batch-too-large': {
    en: 'the append to stream "{stream}" takes {bytes} bytes as JSON, more than the {limit} allowed; keep large documents elsewhere and store their hash, or append in smaller batches',
    vi: 'lệnh ghi vào luồng "{stream}" dài {bytes} byte dạng JSON, vượt mức cho phép là {limit}; hãy lưu tài liệu lớn ở nơi khác và chỉ ghi mã băm, hoặc chia thành nhiều lần ghi',
  },
  'store.invalid-expected-revision': {
    en: 'the append to stream "{stream}" expects "{expected}"; state \'none\' or the last revision of the stream as a bigint from 0n',
    vi: 'lệnh ghi vào luồng "{stream}" chờ "{expected}"; phải nêu \'none\' hoặc số thứ tự cuối của luồng, kiểu bigint từ 0n',
  },
  'store.invalid-stream-name': {
    en: '"{stream}" cannot name a stream: use 1 to 200 characters, none of them a control character, not beginning with $',
    vi: '"{stream}" không thể dùng làm tên luồng: cần từ 1 đến 200 ký tự, không có ký tự điều khiển, không bắt đầu bằng $',
  },
  'store.invalid-event-type': {
    en: 'event {event} (counted from 0) for stream "{stream}": "{found}" cannot be an event type; use 1 to 200 characters, none of them a control character, not beginning with $',
    vi: 'sự kiện số {event} (đếm từ 0) của luồng "{stream}": "{found}" không thể dùng làm loại sự kiện; cần từ 1 đến 200 ký tự, không có ký tự điều khiển, không bắt đầu bằng $',
  },
  'store.invalid-event-id': {
    en: 'event {event} (counted from 0) for stream "{stream}": "{found}" is not a UUID in lower-case letters',
    vi: 'sự kiện số {event} (đếm từ 0) của luồng "{stream}": "{found}" không phải mã UUID viết bằng chữ thường',
  },
  'store.invalid-metadata': {
    en: 'event {event} (counted from 0) for stream "{stream}": {path} is missing or is not what the event envelope asks for; correct it',
    vi: 'sự kiện số {event} (đếm từ 0) của luồng "{stream}": {path} bị thiếu hoặc không đúng quy định của phong bì sự kiện; hãy sửa lại',
  },
  'store.unknown-metadata': {
    en: 'event {event} (counted from 0) for stream "{stream}": {path} is not a field of the event envelope; put facts into the data of the event',
    vi: 'sự kiện số {event} (đếm từ 0) của luồng "{stream}": {path} không phải là trường của phong bì sự kiện; dữ kiện phải đặt trong phần dữ liệu của sự kiện',
  },
  'store.not-json': {
    en: 'event {event} (counted from 0) for stream "{stream}": {path} is {found}, which JSON cannot carry unchanged; give a text, a number, true, false, null, an array or a plain object',
    vi: 'sự kiện số {event} (đếm từ 0) của luồng "{stream}": {path} là {found}, JSON không giữ nguyên được; hãy dùng chuỗi, số, true, false, null, mảng hoặc đối tượng thường',
  },
  'store.cycle': {
    en: 'event {event} (counted from 0) for stream "{stream}": {path} contains itself, which JSON cannot carry; refer to it by its id',
    vi: 'sự kiện số {event} (đếm từ 0) của luồng "{stream}": {path} chứa chính nó nên không ghi được bằng JSON; hãy dẫn chiếu bằng mã',
  },
  'store.lone-surrogate': {
    en: 'event {event} (counted from 0) for stream "{stream}": {path} holds half of a character (a lone surrogate), which UTF-8 cannot carry; correct the text where it was cut',
    vi: 'sự kiện số {event} (đếm từ 0) của luồng "{stream}": {path} có nửa ký tự (mã thay thế lẻ), UTF-8 không ghi được; hãy sửa chỗ chuỗi bị cắt',
  },
  'store.sparse-array': {
    en: 'event {event} (counted from 0) for stream "{stream}": the array has nothing at {path}; write null where there is no value',
    vi: 'sự kiện số {event} (đếm từ 0) của luồng "{stream}": mảng bị khuyết tại {path}; hãy ghi null ở chỗ không có giá trị',
  },
  'store.named-fields': {
    en: 'event {event} (counted from 0) for stream "{stream}": {path} has fields that JSON would drop (a symbol, or a name on an array); use a plain object with names',
    vi: 'sự kiện số {event} (đếm từ 0) của luồng "{stream}": {path} có trường mà JSON sẽ bỏ mất (khóa kiểu symbol, hoặc tên đặt trên mảng); hãy dùng đối tượng thường có tên trường',
  },
  'store.too-deep': {
    en: 'event {event} (counted from 0) for stream "{stream}": {path} lies deeper than {found} levels, more than readers of the file can follow; flatten the data',
    vi: 'sự kiện số {event} (đếm từ 0) của luồng "{stream}": {path} nằm sâu quá {found} cấp, vượt khả năng của phần mềm đọc tệp; hãy làm phẳng dữ liệu',
  },
  'store.not-promotable': {
    en: 'event {event} (counted from 0) for stream "{stream}": {path} is {found}, but its column takes {wanted}',
    vi: 'sự kiện số {event} (đếm từ 0) của luồng "{stream}": {path} là {found}, trong khi cột tương ứng chỉ nhận {wanted}',
  },
  'store.too-many-promoted': {
    en: 'event type {type} promotes {count} values; a store has {limit} columns for them',
    vi: 'loại sự kiện {type} đưa {count} giá trị ra cột; kho chỉ có {limit} cột',
  },
  'store.invalid-read-option': {
    en: '{option} is {value}; give a whole number from {least}',
    vi: '{option} là {value}; hãy cho một số nguyên từ {least}',
  },
  'store.node-too-old': {
    en: 'a SQLite store needs Node.js {needed} or later, and this is {version}; install a newer Node.js, or use the memory store',
    vi: 'kho SQLite cần Node.js {needed} trở lên, hiện đang chạy {version}; hãy cài Node.js mới hơn hoặc dùng kho trong bộ nhớ',
  },
  'store.file-is-directory': {
    en: '{file} is a directory; name a file in it',
    vi: '{file} là một thư mục; hãy chỉ ra một tệp trong đó',
  },
  'store.directory-missing': {
    en: 'the directory {directory} does not exist; create it first',
    vi: 'thư mục {directory} không tồn tại; hãy tạo trước',
  },
  'store.file-missing': {
    en: 'there is no store at {file}; check the path, or open it for writing to create one',
    vi: 'không có kho nào tại {file}; hãy kiểm tra đường dẫn, hoặc mở ở chế độ ghi để tạo mới',
  },
  'store.not-a-database': {
    en: '{file} is not a SQLite database; it was left untouched, name another file',
    vi: '{file} không phải cơ sở dữ liệu SQLite; tệp được giữ nguyên, hãy chọn tệp khác',
  },
  'store.other-program': {
    en: '{file} is a database of another program; it was left untouched, name another file',
    vi: '{file} là cơ sở dữ liệu của phần mềm khác; tệp được giữ nguyên, hãy chọn tệp khác',
  },
  'store.newer-schema': {
    en: '{file} was written by a later version of Motcua (schema {found}, this version knows {known}); it was left untouched, update Motcua',
    vi: '{file} do phiên bản Motcua mới hơn ghi (lược đồ {found}, phiên bản này biết đến {known}); tệp được giữ nguyên, hãy cập nhật Motcua',
  },
  'store.busy': {
    en: '{file} is being written by another program and did not become free in time; nothing was stored, try again',
    vi: '{file} đang được chương trình khác ghi và chưa được giải phóng kịp; chưa ghi gì, hãy thử lại',
  },
  'store.disk-full': {
    en: 'no space is left for {file}; nothing of this append was stored, free some space and try again',
    vi: 'hết dung lượng cho {file}; lần ghi này chưa lưu gì, hãy giải phóng dung lượng rồi thử lại',
  },
  'store.read-only': {
    en: '{file} can only be read; open it for writing, or check the permissions of the file and its directory',
    vi: '{file} chỉ đọc được; hãy mở ở chế độ ghi, hoặc kiểm tra quyền trên tệp và thư mục',
  },
  'store.damaged': {
    en: '{file} is damaged; stop writing to it and restore a backup',
    vi: '{file} bị hỏng; hãy ngừng ghi và khôi phục từ bản sao lưu',
  },
  'store.damaged-event': {
    en: 'the event at position {position} of {file} is not as it was written; stop writing to the file and restore a backup, then find who or what changed it',
    vi: 'sự kiện ở vị trí {position} của {file} không còn như lúc ghi; hãy ngừng ghi vào tệp, khôi phục từ bản sao lưu rồi tìm nguyên nhân thay đổi',
  },
  'store.cannot-open': {
    en: '{file} cannot be opened with the rights of this user; give it the right to read and write the file and its directory, where SQLite keeps a -wal and a -shm file beside it, or, where nothing may be written, copy the file and its -wal to where it may',
    vi: 'người dùng hiện tại không có quyền mở {file}; hãy cấp quyền đọc và ghi trên tệp và thư mục chứa tệp, vì SQLite giữ thêm tệp -wal và -shm bên cạnh; nếu nơi đó chỉ cho đọc, hãy chép tệp cùng tệp -wal sang nơi ghi được',
  },
  'store.file-moved': {
    en: '{file} was moved or deleted while it was open; nothing was stored since, and a file that was moved holds what was stored before: close the store, put that file back, and open it again',
    vi: '{file} đã bị di chuyển hoặc xóa khi đang mở; từ đó chưa ghi gì thêm, tệp bị di chuyển giữ đủ những gì đã ghi trước đó: hãy đóng kho, đưa tệp ấy về chỗ cũ rồi mở lại',
  },
  'store.file-replaced': {
    en: 'another file was put in the place of {file} while it was open; nothing was stored since, but of the file that stood there before, what was stored last and stood only in its log may be lost: stop all programs that use it, keep every file whose name begins with {file}, and compare what was moved away with the last backup before going on',
    vi: 'một tệp khác đã được đặt vào chỗ của {file} khi đang mở; từ đó chưa ghi gì thêm, nhưng phần ghi sau cùng của tệp trước đó mới chỉ nằm trong nhật ký có thể bị mất: hãy dừng mọi chương trình đang dùng tệp, giữ lại mọi tệp có tên bắt đầu bằng {file}, và đối chiếu tệp đã bị chuyển đi với bản sao lưu gần nhất trước khi tiếp tục',
  },
  'store.file-truncated': {
    en: '{file} was cut short while it was open; nothing was stored since: close the store, keep the file for inquiry, and restore a backup',
    vi: '{file} đã bị cắt ngắn khi đang mở; từ đó chưa ghi gì thêm: hãy đóng kho, giữ tệp lại để kiểm tra và khôi phục từ bản sao lưu',
  },
  'store.clock-behind': {
    en: 'the clock says {now}, but an event was stored at {last} already; events are stored with that later time until the clock has passed it: set the clock of this machine',
    vi: 'đồng hồ chỉ {now} nhưng đã có sự kiện lưu lúc {last}; các sự kiện mới được ghi theo thời điểm muộn hơn đó cho đến khi đồng hồ vượt qua: hãy chỉnh lại đồng hồ máy',
  },
  'store.no-file': {
    en: 'only a store in a SQLite file can be backed up; open it with openSqliteStore',
    vi: 'chỉ sao lưu được kho nằm trong tệp SQLite; hãy mở kho bằng openSqliteStore',
  },
  'store.target-exists': {
    en: '{file} exists already and was left untouched; name another file, or move it away first',
    vi: '{file} đã tồn tại và được giữ nguyên; hãy chọn tên tệp khác, hoặc chuyển tệp đó đi trước',
  },
  'store.copy-unsound': {
    en: 'the copy of {file} is sound only up to position {sound} of {end} and was thrown away; see with motcua verify what is wrong with {file}, check the disk, and keep older backups until then',
    vi: 'bản sao của {file} chỉ toàn vẹn đến vị trí {sound} trên {end} nên đã bị hủy; hãy dùng motcua verify để biết {file} sai ở đâu, kiểm tra ổ đĩa và giữ các bản sao lưu cũ cho đến khi đó',
  },
  'store.file-failed': {
    en: '{file} could not be read or written ({reason}); check the disk and the permissions, then open the store again',
    vi: 'không đọc hoặc ghi được {file} ({reason}); hãy kiểm tra ổ đĩa và quyền truy cập, rồi mở lại kho',
  },
} as const satisfies Record<string, Message>
