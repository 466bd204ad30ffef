import type { Message } from './message.ts'

export const interchangeMessages = {
  'interchange.file-missing': {
    en: 'There is no file "{file}"; check the path of the event log',
    vi: 'Không có tệp "{file}"; hãy kiểm tra đường dẫn của nhật ký sự kiện',
  },
  'interchange.file-unreadable': {
    en: 'The file "{file}" cannot be read ({reason}); check that it is a file and that you may read it',
    vi: 'Không đọc được tệp "{file}" ({reason}); hãy kiểm tra đó là một tệp và bạn có quyền đọc',
  },
  'interchange.gzip-truncated': {
    en: '{file}: the gzip file ends too early, a part of it is missing; copy or download it again',
    vi: '{file}: tệp gzip kết thúc quá sớm, bị thiếu một phần; hãy sao chép hoặc tải lại',
  },
  'interchange.gzip-damaged': {
    en: '{file}: the gzip file is damaged ({reason}); copy or download it again',
    vi: '{file}: tệp gzip bị hỏng ({reason}); hãy sao chép hoặc tải lại',
  },
  'interchange.empty': {
    en: '{file}: the file is empty; give an event log in XES',
    vi: '{file}: tệp rỗng; hãy đưa vào một nhật ký sự kiện dạng XES',
  },
  'interchange.not-utf8': {
    en: '{file}: after line {line} there are bytes that are not UTF-8; save the log as UTF-8',
    vi: '{file}: sau dòng {line} có các byte không thuộc UTF-8; hãy lưu nhật ký dưới dạng UTF-8',
  },
  'interchange.unsupported-encoding': {
    en: '{file}: the log declares the encoding {encoding}; save it as UTF-8',
    vi: '{file}: nhật ký khai báo bảng mã {encoding}; hãy lưu dưới dạng UTF-8',
  },
  'interchange.xml-broken': {
    en: '{file}, line {line}, column {column}: the XML is broken ({reason}); correct the file, nothing was imported from it',
    vi: '{file}, dòng {line}, cột {column}: XML bị lỗi ({reason}); hãy sửa tệp, chưa có dữ liệu nào được nhập từ tệp này',
  },
  'interchange.not-xes': {
    en: '{file}, line {line}: the document begins with <{element}>, an event log in XES begins with <log>',
    vi: '{file}, dòng {line}: tài liệu bắt đầu bằng <{element}>, nhật ký sự kiện XES phải bắt đầu bằng <log>',
  },
  'interchange.changed-while-reading': {
    en: '{file}: the file changed while it was being imported; import it again when nobody writes to it',
    vi: '{file}: tệp bị thay đổi trong khi đang nhập; hãy nhập lại khi không có ai ghi vào tệp',
  },
  'interchange.unknown-mapping': {
    en: 'There is no mapping "{name}"; known are {known}',
    vi: 'Không có ánh xạ "{name}"; các ánh xạ hợp lệ: {known}',
  },
  'interchange.finding.incomplete-attribute': {
    en: 'Line {line}: <{element}> lacks its key or value; left out',
    vi: 'Dòng {line}: <{element}> thiếu khóa hoặc giá trị; không đưa vào',
  },
  'interchange.finding.repeated-attribute': {
    en: 'Line {line}: the attribute "{key}" stands twice; the first one counts',
    vi: 'Dòng {line}: thuộc tính "{key}" xuất hiện hai lần; lấy giá trị đầu tiên',
  },
  'interchange.finding.misplaced-element': {
    en: 'Line {line}: <{element}> does not belong inside <{parent}>; left out',
    vi: 'Dòng {line}: <{element}> không được nằm trong <{parent}>; không đưa vào',
  },
  'interchange.finding.missing-case-id': {
    en: 'Line {line}: the trace has no case id (concept:name); its {events} events were left out',
    vi: 'Dòng {line}: vết không có mã hồ sơ (concept:name); {events} sự kiện của vết không được đưa vào',
  },
  'interchange.finding.invalid-case-id': {
    en: 'Line {line}: the case id "{value}" cannot name a stream; its {events} events were left out',
    vi: 'Dòng {line}: mã hồ sơ "{value}" không thể dùng làm tên luồng; {events} sự kiện của vết không được đưa vào',
  },
  'interchange.finding.empty-case': {
    en: 'Case {case}, line {line}: nothing in it has a time; the case was left out',
    vi: 'Hồ sơ {case}, dòng {line}: không có mục nào có thời điểm; hồ sơ không được đưa vào',
  },
  'interchange.finding.case-repeated': {
    en: 'Case {case}, line {line}: the log has another trace with this case id; the {events} events of this one were left out',
    vi: 'Hồ sơ {case}, dòng {line}: nhật ký đã có vết khác cùng mã hồ sơ; {events} sự kiện của vết này không được đưa vào',
  },
  'interchange.finding.case-taken': {
    en: 'Case {case}, line {line}: the store holds a dossier of this id from elsewhere; the {events} events were left out',
    vi: 'Hồ sơ {case}, dòng {line}: kho đã có hồ sơ cùng mã từ nguồn khác; {events} sự kiện không được đưa vào',
  },
  'interchange.finding.case-too-large': {
    en: 'Case {case}, line {line}: its {events} events are more than one append may hold; the case was left out',
    vi: 'Hồ sơ {case}, dòng {line}: {events} sự kiện vượt quá mức của một lần ghi; hồ sơ không được đưa vào',
  },
  'interchange.finding.missing-attribute': {
    en: 'Case {case}, line {line}: "{key}" is missing; "{used}" was used',
    vi: 'Hồ sơ {case}, dòng {line}: thiếu "{key}"; đã dùng "{used}"',
  },
  'interchange.finding.unusable-text': {
    en: 'Case {case}, line {line}: "{key}" is empty, too long or has control characters; left out',
    vi: 'Hồ sơ {case}, dòng {line}: "{key}" rỗng, quá dài hoặc có ký tự điều khiển; không đưa vào',
  },
  'interchange.finding.missing-date': {
    en: 'Case {case}, line {line}: the date "{key}" is missing; what depends on it was left out',
    vi: 'Hồ sơ {case}, dòng {line}: thiếu ngày "{key}"; nội dung phụ thuộc vào ngày này không được đưa vào',
  },
  'interchange.finding.invalid-date': {
    en: 'Case {case}, line {line}: "{value}" in "{key}" is not a date and time with an offset; what depends on it was left out',
    vi: 'Hồ sơ {case}, dòng {line}: "{value}" ở "{key}" không phải ngày giờ kèm múi giờ; nội dung phụ thuộc không được đưa vào',
  },
  'interchange.finding.never-received': {
    en: 'Case {case}, line {line}: the log does not say when it was received (no {label}); kept as never received',
    vi: 'Hồ sơ {case}, dòng {line}: nhật ký không cho biết hồ sơ được tiếp nhận khi nào (không có {label}); giữ như hồ sơ chưa được tiếp nhận',
  },
  'interchange.finding.invalid-answer-date': {
    en: 'Case {case}, line {line}: "{value}" is not the date of an answer (D-M-YYYY); kept as a step only',
    vi: 'Hồ sơ {case}, dòng {line}: "{value}" không phải ngày bổ sung (D-M-YYYY); chỉ giữ như một bước',
  },
  'interchange.finding.missing-label': {
    en: 'Case {case}, line {line}: the event has no label (concept:name); left out',
    vi: 'Hồ sơ {case}, dòng {line}: sự kiện không có nhãn (concept:name); không đưa vào',
  },
  'interchange.finding.unusable-label': {
    en: 'Case {case}, line {line}: the label "{value}" is too long or has control characters; left out',
    vi: 'Hồ sơ {case}, dòng {line}: nhãn "{value}" quá dài hoặc có ký tự điều khiển; không đưa vào',
  },
  'interchange.finding.unknown-label': {
    en: 'Case {case}, line {line}: the mapping does not know the label "{value}"; kept as a step',
    vi: 'Hồ sơ {case}, dòng {line}: ánh xạ không biết nhãn "{value}"; giữ như một bước',
  },
  'interchange.finding.unknown-channel': {
    en: 'Case {case}, line {line}: the mapping does not know the channel "{value}"; kept as its label only',
    vi: 'Hồ sơ {case}, dòng {line}: ánh xạ không biết kênh nộp "{value}"; chỉ giữ nhãn',
  },
  'interchange.finding.unknown-lifecycle': {
    en: 'Case {case}, line {line}: the transition "{value}" of "{label}" is neither start nor complete; left out',
    vi: 'Hồ sơ {case}, dòng {line}: chuyển trạng thái "{value}" của "{label}" không phải start hay complete; không đưa vào',
  },
  'interchange.finding.occurred-after-recorded': {
    en: 'Case {case}, line {line}: {type} happened at {occurred}, later than it was recorded at {recorded}; kept',
    vi: 'Hồ sơ {case}, dòng {line}: {type} xảy ra lúc {occurred}, sau khi được ghi nhận lúc {recorded}; vẫn giữ',
  },
  'interchange.finding.before-submission': {
    en: 'Case {case}, line {line}: {events} events happened before the submission at {submitted}; kept',
    vi: 'Hồ sơ {case}, dòng {line}: {events} sự kiện xảy ra trước khi nộp hồ sơ lúc {submitted}; vẫn giữ',
  },
  'interchange.finding.end-before-start': {
    en: 'Case {case}, line {line}: the end {ended} lies before the start {started}; kept',
    vi: 'Hồ sơ {case}, dòng {line}: thời điểm kết thúc {ended} trước thời điểm bắt đầu {started}; vẫn giữ',
  },
  'interchange.finding.events-after-end': {
    en: 'Case {case}, line {line}: {events} events happened after the end at {ended}; kept',
    vi: 'Hồ sơ {case}, dòng {line}: {events} sự kiện xảy ra sau khi kết thúc lúc {ended}; vẫn giữ',
  },
  'interchange.finding.ended-again': {
    en: 'Case {case}, line {line}: {type} stands {times} times; kept, the earliest counts',
    vi: 'Hồ sơ {case}, dòng {line}: {type} xuất hiện {times} lần; vẫn giữ, lấy lần sớm nhất',
  },
  'interchange.finding.answer-without-request': {
    en: 'Case {case}, line {line}: a supplement was received that nobody had requested; kept',
    vi: 'Hồ sơ {case}, dòng {line}: nhận bổ sung nhưng không có yêu cầu bổ sung; vẫn giữ',
  },
  'interchange.finding.answer-before-request': {
    en: 'Case {case}, line {line}: the supplement was recorded before the request for it; kept',
    vi: 'Hồ sơ {case}, dòng {line}: việc bổ sung được ghi nhận trước yêu cầu bổ sung; vẫn giữ',
  },
  'interchange.finding.negative-pause': {
    en: 'Case {case}, line {line}: the supplement of {answered} is dated {days} days before its request of {requested}; kept',
    vi: 'Hồ sơ {case}, dòng {line}: ngày bổ sung {answered} trước ngày yêu cầu {requested} là {days} ngày; vẫn giữ',
  },
} as const satisfies Record<string, Message>
