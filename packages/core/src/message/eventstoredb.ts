import type { Message } from './message.ts'

/** Texts of the EventStoreDB adapter and of the mirror. */
export const eventstoredbMessages = {
  'eventstoredb.client-missing': {
    en: 'the package @eventstore/db-client is not installed ({reason}); add it to your project (npm install @eventstore/db-client@6.2.1) to use an EventStoreDB store',
    vi: 'chưa cài gói @eventstore/db-client ({reason}); hãy bổ sung vào dự án (npm install @eventstore/db-client@6.2.1) để dùng kho EventStoreDB',
  },
  'eventstoredb.invalid-address': {
    en: 'the store address cannot be read: {reason}; write esdb://host:2113 or esdb+discover://name:2113, with options after a question mark',
    vi: 'không đọc được địa chỉ kho: {reason}; hãy viết esdb://máy-chủ:2113 hoặc esdb+discover://tên:2113, tùy chọn đặt sau dấu hỏi',
  },
  'eventstoredb.unknown-option': {
    en: '{option} is not an option of an EventStoreDB store; remove it or correct its name',
    vi: '{option} không phải tùy chọn của kho EventStoreDB; hãy bỏ đi hoặc sửa tên',
  },
  'eventstoredb.invalid-option': {
    en: 'the option {option} is {value}; give {wanted}',
    vi: 'tùy chọn {option} đang là {value}; cần {wanted}',
  },
  'eventstoredb.refused-option': {
    en: 'the option {option} is refused: {reason}; leave it out',
    vi: 'tùy chọn {option} không được chấp nhận: {reason}; hãy bỏ đi',
  },
  'eventstoredb.contradiction': {
    en: 'the options {one} and {other} contradict each other; keep one of the two',
    vi: 'tùy chọn {one} và {other} mâu thuẫn nhau; hãy giữ lại một',
  },
  'eventstoredb.credentials-without-tls': {
    en: 'a user name and password would travel unprotected; use TLS, or set allowInsecure if the network is yours alone',
    vi: 'tên đăng nhập và mật khẩu sẽ truyền đi không được bảo vệ; hãy dùng TLS, hoặc đặt allowInsecure nếu mạng là của riêng đơn vị',
  },
  'eventstoredb.file-unreadable': {
    en: 'the file {file}, given as {option}, cannot be read; check the path and the permissions',
    vi: 'không đọc được tệp {file} (tùy chọn {option}); hãy kiểm tra đường dẫn và quyền truy cập',
  },
  'eventstoredb.unavailable': {
    en: 'the event store did not carry out "{operation}" ({reason}); nothing of it was stored, check the server and the network and try again',
    vi: 'kho sự kiện không thực hiện được "{operation}" ({reason}); chưa ghi gì, hãy kiểm tra máy chủ và mạng rồi thử lại',
  },
  'eventstoredb.append-outcome-unknown': {
    en: 'it is not known whether the {count} events for stream "{stream}" (expected revision {expected}) were stored ({reason}); repeat the same append with the same ids and the same expected revision, that is safe at any time',
    vi: 'chưa rõ {count} sự kiện của luồng "{stream}" (số thứ tự chờ {expected}) đã được ghi hay chưa ({reason}); hãy ghi lại đúng lệnh đó với cùng mã và cùng số thứ tự chờ, việc này luôn an toàn',
  },
  'eventstoredb.access-denied': {
    en: 'the event store denies "{operation}" to this user; ask its administrator for the right (motcua doctor names what is missing)',
    vi: 'kho sự kiện từ chối "{operation}" với người dùng này; hãy đề nghị quản trị viên cấp quyền (lệnh motcua doctor chỉ ra quyền còn thiếu)',
  },
  'eventstoredb.not-authenticated': {
    en: 'the event store does not know the user of "{operation}", or not by this password; check user name and password, marks in them are per-cent encoded in an address',
    vi: 'kho sự kiện không nhận ra người dùng của "{operation}", hoặc mật khẩu không đúng; hãy kiểm tra tên và mật khẩu, ký tự đặc biệt trong địa chỉ phải viết dạng phần trăm',
  },
  'eventstoredb.stream-deleted': {
    en: 'stream "{stream}" was deleted in the event store and takes no events; use another stream, or ask who deleted it',
    vi: 'luồng "{stream}" đã bị xóa trong kho sự kiện nên không nhận thêm sự kiện; hãy dùng luồng khác, hoặc hỏi người đã xóa',
  },
  'eventstoredb.foreign-event': {
    en: 'event {id} at revision {revision} of stream "{stream}" was not written by Motcua or is damaged ({reason}); keep other programs out of these streams, or name the streams of Motcua with streamPrefixes',
    vi: 'sự kiện {id} tại số thứ tự {revision} của luồng "{stream}" không do Motcua ghi hoặc đã hỏng ({reason}); không để phần mềm khác ghi vào các luồng này, hoặc nêu các luồng của Motcua bằng streamPrefixes',
  },
  'eventstoredb.foreign-stream': {
    en: 'stream "{stream}" begins with none of the prefixes of this store ({prefixes}); add its prefix to streamPrefixes',
    vi: 'luồng "{stream}" không bắt đầu bằng tiền tố nào của kho này ({prefixes}); hãy bổ sung tiền tố vào streamPrefixes',
  },
  'eventstoredb.unexpected-revision': {
    en: 'the event store answered revision {found} for the append to stream "{stream}" where {wanted} was due; stop writing and run verify on the stream',
    vi: 'kho sự kiện trả về số thứ tự {found} cho lệnh ghi vào luồng "{stream}", đáng lẽ là {wanted}; hãy ngừng ghi và kiểm tra luồng bằng verify',
  },
  'eventstoredb.cannot-truncate': {
    en: 'stream "{stream}" cannot be cut before revision {before}: an event must stand before it and at it; name a revision from 1 to the head',
    vi: 'không thể cắt luồng "{stream}" trước số thứ tự {before}: phải có sự kiện đứng trước và đứng tại đó; hãy nêu số thứ tự từ 1 đến số thứ tự cuối',
  },
  'mirror.other-source': {
    en: '{file} mirrors another store ({found}) than {source}; name another file, or delete it and mirror anew',
    vi: '{file} là bản sao của kho khác ({found}), không phải {source}; hãy chọn tệp khác, hoặc xóa đi rồi sao lại',
  },
  'mirror.not-a-mirror': {
    en: '{file} holds events of its own and is no mirror; name another file, a mirror may be deleted at any time',
    vi: '{file} chứa sự kiện riêng, không phải bản sao; hãy chọn tệp khác, vì bản sao có thể bị xóa bất cứ lúc nào',
  },
  'mirror.differs': {
    en: 'the mirror differs from its source: stream "{stream}", revision {revision}: {found} here, {wanted} there; delete the mirror and make it again, and if it differs again, check the source with verify',
    vi: 'bản sao khác với nguồn: luồng "{stream}", số thứ tự {revision}: tại đây {found}, tại nguồn {wanted}; hãy xóa bản sao và sao lại, nếu vẫn khác thì kiểm tra nguồn bằng verify',
  },
  'mirror.broken-chain': {
    en: 'event {id} at revision {revision} of stream "{stream}" does not follow from the event before it; nothing after it was mirrored, check the source with verify',
    vi: 'sự kiện {id} tại số thứ tự {revision} của luồng "{stream}" không nối tiếp sự kiện đứng trước; từ đó trở đi chưa sao, hãy kiểm tra nguồn bằng verify',
  },
  'mirror.missing-events': {
    en: 'events {from} to {to} of stream "{stream}" are no longer in the source, so what follows them cannot be mirrored; go on from an earlier mirror that has them, or leave such streams out (--leave-out-truncated)',
    vi: 'nguồn không còn các sự kiện từ {from} đến {to} của luồng "{stream}" nên không sao được phần sau; hãy tiếp tục từ bản sao cũ còn các sự kiện đó, hoặc bỏ qua những luồng như vậy (--leave-out-truncated)',
  },
  'cli.mirror': {
    en: 'copies an event store on a server into a file, from which reports and audits read',
    vi: 'sao kho sự kiện trên máy chủ vào một tệp để lập báo cáo và kiểm tra',
  },
  'mirror.source-went-back': {
    en: 'the source ends at position {head}, before what {file} has seen of it ({handled}): it was restored or replaced; delete the mirror and make it again',
    vi: 'nguồn kết thúc ở vị trí {head}, trước phần mà {file} đã sao ({handled}): nguồn đã được khôi phục hoặc thay thế; hãy xóa bản sao và sao lại',
  },
  'cli.option.mirror': {
    en: 'with the address of a server: file for its copy, which is kept and continued next time',
    vi: 'khi kho là địa chỉ máy chủ: tệp chứa bản sao, được giữ lại và sao tiếp lần sau',
  },
  'cli.mirror-without-server': {
    en: '--mirror keeps the copy of a server, and {store} is a file; leave --mirror out',
    vi: '--mirror dùng để giữ bản sao của máy chủ, còn {store} là tệp; hãy bỏ --mirror',
  },
  'cli.mirror.temporary': {
    en: 'Reading {source} through a temporary copy; --mirror FILE keeps the copy, and next time only what is new is read',
    vi: 'Đọc {source} qua bản sao tạm; dùng --mirror TỆP để giữ bản sao, lần sau chỉ đọc phần mới',
  },
  'cli.mirror.kept': {
    en: 'Bringing the copy of {source} in {file} up to date',
    vi: 'Đang cập nhật bản sao của {source} trong {file}',
  },
  'cli.mirror.left-out': {
    en: 'Left out, since the source has no longer all of their events: {count} streams ({streams}); no figure counts them',
    vi: 'Đã bỏ qua vì nguồn không còn đủ sự kiện: {count} luồng ({streams}); không số liệu nào tính các luồng này',
  },
  'cli.option.leave-out-truncated': {
    en: 'leave out streams whose beginning the source has no more, and name them',
    vi: 'bỏ qua và nêu tên các luồng mà nguồn không còn phần đầu',
  },
  'cli.mirror.follow-level': {
    en: 'copied {events} events; level with the source at position {handled}',
    vi: 'đã sao {events} sự kiện; ngang với nguồn tại vị trí {handled}',
  },
  'cli.mirror.follow-behind': {
    en: 'copied {events} events; at position {handled}, the source at {head}',
    vi: 'đã sao {events} sự kiện; tại vị trí {handled}, nguồn tại {head}',
  },
  'proof.mirror-needed': {
    en: 'the store is on a server, and what was signed last is kept with its copy; name a file for the copy with --mirror, always the same',
    vi: 'kho nằm trên máy chủ, còn lần ký gần nhất được giữ cùng bản sao; hãy nêu tệp bản sao bằng --mirror, luôn dùng cùng một tệp',
  },
  'cli.verify.anchored': {
    en: 'Of {anchored} streams the beginning was truncated; what is left follows from what was recorded of it then',
    vi: '{anchored} luồng đã bị cắt phần đầu; phần còn lại nối tiếp đúng với điểm neo đã ghi khi cắt',
  },
  'cli.restore.to-server': {
    en: '{source}: {events} events of {streams} streams stand there; the hash of every head was compared',
    vi: '{source}: đã có {events} sự kiện của {streams} luồng; đã đối chiếu mã băm cuối của từng luồng',
  },
  'cli.doctor': {
    en: 'examines a store, on a server or in a file, and tells what to do about what it finds',
    vi: 'kiểm tra kho sự kiện trên máy chủ hoặc trong tệp và chỉ ra việc cần làm',
  },
  'cli.option.mirror-from': {
    en: 'address of the store to copy, esdb://host:2113',
    vi: 'địa chỉ kho cần sao, esdb://máy-chủ:2113',
  },
  'cli.option.mirror-to': {
    en: 'file of the copy; made where there is none, and it may be deleted at any time',
    vi: 'tệp bản sao; được tạo nếu chưa có, có thể xóa bất cứ lúc nào',
  },
  'cli.option.mirror-verify': {
    en: 'compare every stream of the copy with its source, and name the first difference',
    vi: 'so từng luồng của bản sao với nguồn và nêu chỗ khác đầu tiên',
  },
  'cli.option.mirror-follow': {
    en: 'go on copying until interrupted',
    vi: 'tiếp tục sao cho đến khi bị ngắt',
  },
  'cli.mirror.progress': { en: 'copied {events} events', vi: 'đã sao {events} sự kiện' },
  'cli.mirror.done': {
    en: '{events} events copied to {file}; position {handled} of {head}',
    vi: 'đã sao {events} sự kiện vào {file}; vị trí {handled} trên {head}',
  },
  'cli.mirror.behind': {
    en: 'the source has moved on meanwhile; run it again, or use --follow',
    vi: 'nguồn đã có thêm sự kiện; hãy chạy lại, hoặc dùng --follow',
  },
  'cli.mirror.verified': {
    en: 'the copy and its source agree up to position {handled}',
    vi: 'bản sao và nguồn khớp nhau đến vị trí {handled}',
  },
  'cli.mirror.interrupted': {
    en: 'interrupted ({reason}), attempt {failures}; it goes on by itself',
    vi: 'bị gián đoạn ({reason}), lần {failures}; sẽ tự tiếp tục',
  },
  'cli.doctor.check': { en: 'what', vi: 'mục' },
  'cli.doctor.verdict': { en: 'verdict', vi: 'kết quả' },
  'cli.doctor.found': { en: 'found', vi: 'phát hiện' },
  'cli.doctor.remedy': { en: 'what to do', vi: 'việc cần làm' },
  'cli.doctor.ok': { en: 'good', vi: 'tốt' },
  'cli.doctor.warning': { en: 'mind', vi: 'lưu ý' },
  'cli.doctor.problem': { en: 'bad', vi: 'lỗi' },
} as const satisfies Record<string, Message>
