import type { Message } from './message.ts'

/** The configuration file: its comments, and what can be wrong in it. */
export const configurationMessages = {
  'configuration.invalid': {
    en: '{file} is no configuration, {count} faults; {first}. `motcua config check {file}` lists them all',
    vi: '{file} chưa hợp lệ, {count} lỗi; {first}. `motcua config check {file}` liệt kê tất cả',
  },
  'configuration.fault': {
    en: 'line {line}, {field}: {reason}',
    vi: 'dòng {line}, {field}: {reason}',
  },
  'configuration.fault.syntax': {
    en: 'this is no YAML ({detail}); compare with the example in the documentation',
    vi: 'không đúng cú pháp YAML ({detail}); hãy đối chiếu với ví dụ trong tài liệu',
  },
  'configuration.fault.key-twice': {
    en: 'this field stands twice; take one of them out',
    vi: 'trường này bị ghi hai lần; hãy bỏ bớt một',
  },
  'configuration.fault.tab': {
    en: 'the line begins with a tab; indent it with blanks',
    vi: 'đầu dòng có ký tự tab; hãy thụt dòng bằng dấu cách',
  },
  'configuration.fault.indent': {
    en: 'the indentation does not fit the lines around it; put fields of one level below each other',
    vi: 'thụt dòng không khớp với các dòng bên cạnh; hãy để các trường cùng cấp thẳng hàng',
  },
  'configuration.fault.unclosed': {
    en: 'something is not closed or parted: look here and above for a quotation mark, a bracket, a comma or a colon that lacks',
    vi: 'thiếu dấu đóng hoặc dấu ngăn cách: hãy xem tại đây và phía trên còn thiếu dấu nháy, dấu ngoặc, dấu phẩy hay dấu hai chấm',
  },
  'configuration.fault.documents': {
    en: 'a second document begins here (---); keep one and take the other out',
    vi: 'từ đây bắt đầu một tài liệu thứ hai (---); hãy giữ lại một tài liệu',
  },
  'configuration.fault.alias': {
    en: 'a reference (*name) leads nowhere, or the references grow beyond measure; write the values out',
    vi: 'tham chiếu (*tên) không dẫn tới đâu hoặc mở rộng quá mức; hãy ghi rõ từng giá trị',
  },
  'configuration.fault.id': {
    en: '{value} is no identifier: letters and digits, with . _ : / - between them, no blanks; write for example H21.227',
    vi: '{value} không phải mã định danh: gồm chữ và số, có thể có . _ : / - ở giữa, không có khoảng trắng; ví dụ H21.227',
  },
  'configuration.fault.session': {
    en: '{value} is no session of one day; write for example "07:30-11:30"',
    vi: '{value} không phải buổi làm việc trong một ngày; hãy ghi ví dụ "07:30-11:30"',
  },
  'configuration.fault.session-order': {
    en: '{value} begins before the session above it ends; put sessions in order, without overlap',
    vi: '{value} bắt đầu trước khi buổi liền trước kết thúc; hãy xếp các buổi theo thứ tự, không chồng nhau',
  },
  'configuration.fault.no-sessions': {
    en: 'no day has a session; give at least one, for example monday: ["07:30-11:30"]',
    vi: 'chưa có buổi làm việc nào; hãy ghi ít nhất một buổi, ví dụ monday: ["07:30-11:30"]',
  },
  'configuration.fault.zone': {
    en: '{value} is no time zone; write for example Asia/Ho_Chi_Minh',
    vi: '{value} không phải múi giờ; hãy ghi ví dụ Asia/Ho_Chi_Minh',
  },
  'configuration.fault.date': {
    en: '{value} is no date of the calendar; write year-month-day, for example 2025-07-01',
    vi: '{value} không phải ngày có trong lịch; hãy ghi năm-tháng-ngày, ví dụ 2025-07-01',
  },
  'configuration.fault.no-file': {
    en: 'there is no file {file}; correct the path, which counts from the folder of the configuration',
    vi: 'không có tệp {file}; hãy sửa đường dẫn, tính từ thư mục chứa tệp cấu hình',
  },
  'configuration.fault.unit': {
    en: 'the unit {unit} is not among `units`; add it there or correct the code',
    vi: 'đơn vị {unit} không có trong `units`; hãy thêm vào hoặc sửa mã',
  },
  'configuration.fault.unit-twice': {
    en: 'the unit {unit} stands twice; take one of them out',
    vi: 'đơn vị {unit} bị ghi hai lần; hãy bỏ bớt một',
  },
  'configuration.fault.unit-cycle': {
    en: 'the unit {unit} belongs to itself through its parents; correct one of them',
    vi: 'đơn vị {unit} trực thuộc chính nó qua các cấp trên; hãy sửa lại',
  },
  'configuration.unit-refused': {
    en: 'the unit {unit} cannot be registered: {reason}. Correct it in the file and apply it again',
    vi: 'không đăng ký được đơn vị {unit}: {reason}. Hãy sửa trong tệp rồi thực hiện lại',
  },
  'configuration.about.file': {
    en: 'Configuration of Motcua. Check it with: motcua config check FILE; then put it into the store: motcua config apply FILE',
    vi: 'Cấu hình Motcua. Kiểm tra bằng: motcua config check TỆP; sau đó đưa vào kho bằng: motcua config apply TỆP',
  },
  'configuration.about.unit': {
    en: 'The unit that this installation serves, by its identifier',
    vi: 'Đơn vị sử dụng, theo mã định danh',
  },
  'configuration.about.store': {
    en: 'The file that keeps the events, from the folder of this file',
    vi: 'Tệp lưu sự kiện, tính từ thư mục chứa tệp này',
  },
  'configuration.about.calendar': {
    en: 'Zone and working sessions by weekday; a day without sessions is not worked. Holidays are the official ones',
    vi: 'Múi giờ và các buổi làm việc trong tuần; ngày không ghi là ngày nghỉ. Ngày lễ theo lịch chính thức',
  },
  'configuration.about.units': {
    en: 'The units that are known: identifier, name, level (province, department, commune), to whom they belong, since when',
    vi: 'Các đơn vị: mã định danh, tên, cấp (province, department, commune), đơn vị cấp trên, ngày bắt đầu hoạt động',
  },
  'configuration.about.scopes': {
    en: 'Whose special rules hold: the province (its name without marks, such as ha-noi; leave it out if there are none), and groups of procedure codes',
    vi: 'Phạm vi áp dụng quy định riêng: tỉnh, thành phố (tên không dấu, ví dụ ha-noi; không có thì bỏ dòng này) và các nhóm mã thủ tục',
  },
  'configuration.about.groups': {
    en: 'Groups that rules name: {groups}',
    vi: 'Các nhóm được quy định nhắc đến: {groups}',
  },
  'configuration.about.procedures': {
    en: 'Files with the catalogue and the internal processes, from the folder of this file; motcua config apply takes them over',
    vi: 'Tệp danh mục thủ tục và quy trình nội bộ, tính từ thư mục chứa tệp này; motcua config apply sẽ nhập các tệp đó',
  },
  'configuration.about.issuer': {
    en: 'Only what this body announced; without it a province goes before a ministry',
    vi: 'Chỉ áp dụng nội dung do cơ quan này công bố; nếu không ghi, tỉnh trước bộ sau',
  },
  'configuration.sample.province': { en: 'Name of the province', vi: 'Tên tỉnh, thành phố' },
  'configuration.sample.department': { en: 'Name of the department', vi: 'Tên sở, ban, ngành' },
  'configuration.sample.commune': { en: 'Name of the commune', vi: 'Tên xã, phường, đặc khu' },
  'cli.init': {
    en: 'writes a commented configuration file for a commune, a department or a province',
    vi: 'tạo tệp cấu hình có chú thích cho xã, sở hoặc tỉnh',
  },
  'cli.config-check': {
    en: 'what is wrong in a configuration file, by line and field',
    vi: 'kiểm tra tệp cấu hình, chỉ rõ dòng và trường sai',
  },
  'cli.argument.configuration-kind': {
    en: 'commune, department or province',
    vi: 'commune (xã), department (sở) hoặc province (tỉnh)',
  },
  'cli.argument.configuration': { en: 'the configuration file', vi: 'tệp cấu hình' },
  'cli.option.init-out': { en: 'the file to write; it must not be there yet', vi: 'tệp sẽ tạo; chưa được tồn tại' },
  'cli.init.kind': {
    en: 'There is no configuration for {kind}; choose one of: {known}',
    vi: 'Không có mẫu cấu hình cho {kind}; hãy chọn: {known}',
  },
  'cli.init.there': {
    en: '{file} is there already; choose another name or move it away',
    vi: '{file} đã có; hãy chọn tên khác hoặc chuyển tệp cũ đi',
  },
  'cli.init.done': {
    en: '{file} is written; fill in your unit, units, province and files, then: motcua config check {file}',
    vi: 'Đã tạo {file}; hãy điền đơn vị (unit, units), tỉnh (scopes.province) và các tệp của mình, sau đó: motcua config check {file}',
  },
  'cli.config-check.clean': {
    en: '{file} is in order: unit {unit}, {units} units, calendar {calendar}',
    vi: '{file} hợp lệ: đơn vị {unit}, {units} đơn vị, lịch {calendar}',
  },
  'cli.config-check.sample-name': {
    en: 'The unit {unit} still has the name of the sample, "{name}"; write its own',
    vi: 'Đơn vị {unit} vẫn mang tên mẫu "{name}"; hãy ghi tên thật',
  },
  'cli.config-check.next': {
    en: 'Next: motcua config apply {file}',
    vi: 'Tiếp theo: motcua config apply {file}',
  },
  'cli.config-apply': {
    en: 'puts the units and the procedure files of a configuration into its store; again it adds only what is new',
    vi: 'đưa các đơn vị và tệp thủ tục của cấu hình vào kho; thực hiện lại chỉ bổ sung phần mới',
  },
  'cli.config-apply.units': {
    en: '{store}: {established} units registered, {there} were there',
    vi: '{store}: đã đăng ký {established} đơn vị, {there} đơn vị đã có từ trước',
  },
  'cli.config-apply.different': {
    en: 'The register says something else of {units}; it was left as it is (rename or close a unit by a command)',
    vi: 'Đăng ký hiện có của {units} khác với tệp; giữ nguyên đăng ký (đổi tên hoặc giải thể đơn vị bằng lệnh)',
  },
  'cli.config-check.faults': { en: '{file}, faults: {count}', vi: '{file} có {count} lỗi:' },
} as const satisfies Record<string, Message>
