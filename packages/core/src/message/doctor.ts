import type { Message } from './message.ts'

/** What `motcua doctor` looks at in a store on a server, what it finds, and what to do. */
export const doctorMessages = {
  'doctor.check.file': { en: 'file', vi: 'tệp' },
  'doctor.check.connection': { en: 'connection', vi: 'kết nối' },
  'doctor.check.tls': { en: 'protection on the way', vi: 'bảo vệ đường truyền' },
  'doctor.check.user': { en: 'user', vi: 'người dùng' },
  'doctor.check.leader': { en: 'leader', vi: 'nút chính' },
  'doctor.check.clock': { en: 'clocks', vi: 'đồng hồ' },
  'doctor.check.append': { en: 'right to append', vi: 'quyền ghi' },
  'doctor.check.append-size': { en: 'size of an append', vi: 'cỡ một lần ghi' },
  'doctor.check.read-all': { en: 'right to read $all', vi: 'quyền đọc $all' },
  'doctor.check.delete': { en: 'right to delete', vi: 'quyền xóa' },
  'doctor.found.connected': { en: 'the server answers, version {version}', vi: 'máy chủ trả lời, phiên bản {version}' },
  'doctor.found.unreachable': { en: 'the server does not answer ({reason})', vi: 'máy chủ không trả lời ({reason})' },
  'doctor.found.no-tls': { en: 'TLS is off', vi: 'chưa bật TLS' },
  'doctor.found.no-user': { en: 'TLS is on, but no user is named', vi: 'đã bật TLS nhưng chưa có người dùng' },
  'doctor.found.tls': { en: 'TLS is on, user {user}', vi: 'đã bật TLS, người dùng {user}' },
  'doctor.found.known-user': { en: 'the server knows user {user}', vi: 'máy chủ nhận ra người dùng {user}' },
  'doctor.found.not-authenticated': {
    en: 'the server does not know user {user}, or not by this password',
    vi: 'máy chủ không nhận ra người dùng {user}, hoặc mật khẩu không đúng',
  },
  'doctor.found.file-opened': {
    en: 'it is a store of {events} events; motcua verify checks each of them',
    vi: 'là kho có {events} sự kiện; motcua verify kiểm tra từng sự kiện',
  },
  'doctor.found.file-refused': { en: '{reason}', vi: '{reason}' },
  'doctor.found.no-gossip': {
    en: 'the server does not tell who is there ({reason})',
    vi: 'máy chủ không cho biết các nút ({reason})',
  },
  'doctor.found.no-leader': { en: 'none of {nodes} nodes leads', vi: 'trong {nodes} nút không có nút chính' },
  'doctor.found.leader': { en: '{leader} leads, nodes: {nodes}', vi: '{leader} là nút chính, số nút: {nodes}' },
  'doctor.found.clock': {
    en: 'the server’s clock differs from this machine’s by {seconds} seconds (above 0: ahead)',
    vi: 'đồng hồ máy chủ lệch {seconds} giây so với máy này (lớn hơn 0: nhanh hơn)',
  },
  'doctor.found.may-append': { en: 'appending is allowed', vi: 'được phép ghi' },
  'doctor.found.may-not-append': { en: 'appending is denied', vi: 'không được phép ghi' },
  'doctor.found.append-failed': { en: 'it could not be tried ({reason})', vi: 'không thử được ({reason})' },
  'doctor.found.append-size-fits': {
    en: 'the server takes appends up to the set limit of {own} bytes',
    vi: 'máy chủ nhận lần ghi đến mức đặt {own} byte',
  },
  'doctor.found.append-size': {
    en: 'the server takes {limit} bytes, appendSizeLimit is {own}',
    vi: 'máy chủ chỉ nhận {limit} byte, appendSizeLimit là {own}',
  },
  'doctor.found.may-read-all': { en: 'reading $all is allowed', vi: 'được phép đọc $all' },
  'doctor.found.may-not-read-all': { en: 'reading $all is denied', vi: 'không được phép đọc $all' },
  'doctor.found.may-not-delete': { en: 'deleting is denied', vi: 'không được phép xóa' },
  'doctor.found.may-delete': {
    en: 'this user could delete a dossier',
    vi: 'người dùng này có thể xóa hồ sơ',
  },
  'doctor.remedy.unreachable': {
    en: 'check the address, the port and the firewall, and that the server is running',
    vi: 'kiểm tra địa chỉ, cổng, tường lửa và máy chủ có đang chạy không',
  },
  'doctor.remedy.certificate': {
    en: 'name the authority that signed the server’s certificate with tlsCAFile, and the server by a name that stands in the certificate',
    vi: 'nêu tệp của tổ chức cấp chứng thư cho máy chủ bằng tlsCAFile, và gọi máy chủ đúng tên ghi trong chứng thư',
  },
  'doctor.remedy.plain-server': {
    en: 'the server at this port does not speak TLS: set it up with a certificate, or, on a network of its own, write tls=false',
    vi: 'máy chủ ở cổng này không dùng TLS: hãy cài chứng thư, hoặc ghi tls=false nếu mạng dùng riêng',
  },
  'doctor.remedy.other-program': {
    en: 'something listens there, but not as EventStoreDB without TLS: check the port, and leave out tls=false if the server has a certificate',
    vi: 'có phần mềm nghe ở cổng này nhưng không phải EventStoreDB không TLS: hãy kiểm tra cổng, và bỏ tls=false nếu máy chủ có chứng thư',
  },
  'doctor.remedy.not-authenticated': {
    en: 'check user name and password; marks in them are per-cent encoded in an address (: is %3A, @ is %40)',
    vi: 'kiểm tra tên và mật khẩu; ký tự đặc biệt trong địa chỉ phải viết dạng phần trăm (: là %3A, @ là %40)',
  },
  'doctor.remedy.file': {
    en: 'do as the finding says; motcua restore puts a backup into a new file',
    vi: 'làm theo nội dung phát hiện; motcua restore khôi phục bản sao lưu vào tệp mới',
  },
  'doctor.remedy.file-rights': {
    en: 'give this user the right to write {file} and its folder',
    vi: 'cấp cho người dùng này quyền ghi {file} và thư mục chứa tệp',
  },
  'doctor.remedy.no-tls': {
    en: 'give the server a certificate and leave out tls=false, unless the network is this machine’s own',
    vi: 'cấp chứng thư cho máy chủ và bỏ tls=false, trừ khi chỉ dùng trong nội bộ máy này',
  },
  'doctor.remedy.no-user': {
    en: 'name a user of its own for this program, with the least rights',
    vi: 'dùng một tài khoản riêng cho phần mềm này, với quyền tối thiểu',
  },
  'doctor.remedy.no-gossip': {
    en: 'check that the gossip end point is reachable and not disabled',
    vi: 'kiểm tra điểm gossip có truy cập được và không bị tắt',
  },
  'doctor.remedy.no-leader': {
    en: 'start the missing nodes: more than half of the cluster must be up',
    vi: 'khởi động các nút còn thiếu: phải có hơn nửa cụm đang chạy',
  },
  'doctor.remedy.clock': {
    en: 'set both machines by the same time server (NTP)',
    vi: 'đồng bộ giờ hai máy với cùng một máy chủ thời gian (NTP)',
  },
  'doctor.remedy.may-not-append': {
    en: 'grant the role of this user the right to write ($w) in the default access list for user streams',
    vi: 'cấp cho vai trò của người dùng này quyền ghi ($w) trong danh sách quyền mặc định của luồng người dùng',
  },
  'doctor.remedy.append-size': {
    en: 'set appendSizeLimit to {limit}, or raise MaxAppendSize in the server',
    vi: 'đặt appendSizeLimit bằng {limit}, hoặc tăng MaxAppendSize trên máy chủ',
  },
  'doctor.remedy.may-not-read-all': {
    en: 'grant the role of this user the right to read $all ($r of the default access list for system streams)',
    vi: 'cấp cho vai trò của người dùng này quyền đọc $all ($r trong danh sách quyền mặc định của luồng hệ thống)',
  },
  'doctor.remedy.may-delete': {
    en: 'leave the right to delete ($d) and to write metadata ($mw) to $admins in the default access list for user streams',
    vi: 'chỉ để quyền xóa ($d) và quyền ghi siêu dữ liệu ($mw) cho $admins trong danh sách quyền mặc định của luồng người dùng',
  },
} as const satisfies Record<string, Message>
