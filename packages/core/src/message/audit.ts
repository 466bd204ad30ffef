import type { Message } from './message.ts'

/** As-of, manifests, replay and restatement. */
export const auditMessages = {
  'cli.option.known-at': {
    en: 'only what was recorded before this instant; a bare date means the end of that day',
    vi: 'chỉ tính dữ kiện ghi nhận trước thời điểm này; nếu chỉ ghi ngày thì tính đến hết ngày đó',
  },
  'cli.option.happened-before': {
    en: 'only what happened before this instant; a bare date means the start of that day',
    vi: 'chỉ tính việc xảy ra trước thời điểm này; nếu chỉ ghi ngày thì là đầu ngày đó',
  },
  'cli.option.html': { en: 'print the report as an HTML page', vi: 'in báo cáo dạng trang HTML' },
  'cli.option.csv': {
    en: 'print the main table as CSV (RFC 4180), for programs',
    vi: 'in bảng chính dạng CSV (RFC 4180), dành cho chương trình',
  },
  'cli.option.drill': {
    en: 'instead of the report the list behind one of its figures, such as 05:lacking or 2026-03:late',
    vi: 'thay cho báo cáo, đưa ra danh sách đứng sau một con số của nó, như 05:lacking hoặc 2026-03:late',
  },
  'cli.drill-unknown': {
    en: 'The report has no figure "{drill}" with a list behind it; name row and column, such as {known}',
    vi: 'Báo cáo không có con số "{drill}" kèm danh sách; hãy nêu dòng và cột, như {known}',
  },
  'cli.option.workbook': {
    en: 'also writes all tables of the report into this XLSX file, its manifest in the last tab',
    vi: 'ghi thêm tất cả các bảng của báo cáo vào tệp XLSX này, bản kê khai ở trang cuối',
  },
  'cli.report.provenance': { en: 'Provenance', vi: 'Nguồn gốc' },
  'cli.report.provenance-about': {
    en: 'Manifest of the main table as CSV; save the lines as a file for',
    vi: 'Bản kê khai của bảng chính dạng CSV; lưu các dòng thành tệp để dùng với',
  },
  'cli.option.report-out': {
    en: 'writes the report into this file, and its manifest into FILE.manifest.json',
    vi: 'ghi báo cáo vào tệp này, bản kê khai vào FILE.manifest.json',
  },
  'cli.option.manifest': {
    en: 'also writes the manifest into this file: what the report was made from, for motcua replay',
    vi: 'ghi thêm bản kê khai vào tệp này: báo cáo được lập từ đâu, dùng cho motcua replay',
  },
  'cli.option.sign-key': {
    en: 'private key of the log: signs the manifest, as FILE.manifest.note or where --manifest says',
    vi: 'khóa bí mật của nhật ký: ký bản kê khai, ghi vào FILE.manifest.note hoặc nơi --manifest chỉ ra',
  },
  'manifest.nowhere': {
    en: '--sign-key signs the manifest of a report: say with --out or --manifest where it is to be written',
    vi: '--sign-key dùng để ký bản kê khai của báo cáo: hãy dùng --out hoặc --manifest để chỉ nơi ghi',
  },
  'manifest.unsigned': {
    en: '{file} is not signed, so --key has nothing to check; ask for the signed manifest (--sign-key), or leave out --key',
    vi: '{file} không có chữ ký nên --key không có gì để kiểm tra; hãy xin bản kê khai đã ký (--sign-key), hoặc bỏ --key',
  },
  'manifest.other-report': {
    en: '{file} is not the report of this manifest: SHA-256 {found}, signed was {sha256}',
    vi: '{file} không phải báo cáo của bản kê khai này: SHA-256 {found}, bản được ký là {sha256}',
  },
  'replay.signed': {
    en: 'The manifest is signed by "{signed}", unchanged',
    vi: 'Bản kê khai có chữ ký của "{signed}", còn nguyên',
  },
  'replay.signature-unchecked': {
    en: 'The manifest bears a signature that was not checked: give the public key with --key',
    vi: 'Bản kê khai có chữ ký chưa được kiểm tra: hãy nêu khóa công khai bằng --key',
  },
  'cli.option.manifest-key': {
    en: 'public key, or a file with one a line: the manifest must be signed by one of them',
    vi: 'khóa công khai, hoặc tệp mỗi dòng một khóa: bản kê khai phải có chữ ký của một trong các khóa này',
  },
  'cli.report.known-at': { en: 'As known at', vi: 'Theo dữ liệu đã biết đến' },
  'cli.report.happened-before': { en: 'Happened before', vi: 'Chỉ tính việc xảy ra trước' },
  'page.known-at': { en: 'As known at', vi: 'Theo dữ liệu đã biết đến' },
  'page.happened-before': { en: 'Happened before', vi: 'Chỉ tính việc xảy ra trước' },
  'cli.report.written': {
    en: 'Report: {file} (SHA-256 {sha256}); manifest: {manifest}',
    vi: 'Báo cáo: {file} (SHA-256 {sha256}); bản kê khai: {manifest}',
  },
  'cli.dossier-unknown-then': {
    en: 'dossier {id} is in the store, but none of its events counts within --known-at and --happened-before; take later instants',
    vi: 'hồ sơ {id} có trong kho, nhưng không có sự kiện nào được tính theo --known-at và --happened-before; hãy chọn thời điểm muộn hơn',
  },
  'cli.report-overdue': {
    en: 'the dossiers that are open past their due date at an instant',
    vi: 'danh sách hồ sơ quá hạn chưa giải quyết tại một thời điểm',
  },
  'manifest.malformed': {
    en: '{file} is no manifest of a report: look at {place}',
    vi: '{file} không phải bản kê khai của báo cáo: hãy xem {place}',
  },
  'cli.replay': {
    en: 'makes a report again from events alone, as its manifest says: the same bytes, or what differs and why',
    vi: 'lập lại báo cáo chỉ từ sự kiện theo bản kê khai: giống từng byte, hoặc nêu điểm khác và lý do',
  },
  'cli.argument.manifest': {
    en: 'manifest of a report, signed or not, or a JSON or HTML report that carries it',
    vi: 'bản kê khai của báo cáo, hoặc báo cáo JSON, HTML có kèm bản kê khai',
  },
  'cli.option.published': {
    en: 'the report as it was published, to show both readings of a line that differs',
    vi: 'báo cáo như đã công bố, để nêu cả hai nội dung của dòng khác nhau',
  },
  'cli.option.replay-out': { en: 'writes the report made again', vi: 'ghi báo cáo vừa lập lại vào tệp này' },
  'replay.unknown-verb': {
    en: 'the manifest is of a report "{verb}", which this version does not make; replay it with the version that it names',
    vi: 'bản kê khai thuộc báo cáo "{verb}" mà phiên bản này không lập; hãy lập lại bằng phiên bản ghi trong bản kê khai',
  },
  'replay.holds': {
    en: 'The store begins with the {size} events of the report, unchanged; {later} have come since and do not count',
    vi: 'Kho bắt đầu bằng đúng {size} sự kiện của báo cáo, còn nguyên; {later} sự kiện đến sau và không được tính',
  },
  'replay.fault': {
    en: 'An event that the report was made from is not as it was written: {fault}',
    vi: 'Một sự kiện dùng để lập báo cáo không còn như khi được ghi: {fault}',
  },
  'replay.shorter': {
    en: 'The store has {found} events, the report was made from {size}: events are missing at the end, or it is another store',
    vi: 'Kho có {found} sự kiện, báo cáo được lập từ {size} sự kiện: thiếu sự kiện ở cuối, hoặc đây là kho khác',
  },
  'replay.other': {
    en: 'The first {size} events of the store are sound in themselves but are not those of the report: their Merkle root is another one; it is another store, or its history was written anew',
    vi: '{size} sự kiện đầu của kho tự nhất quán nhưng không phải các sự kiện của báo cáo: gốc Merkle khác; đây là kho khác, hoặc lịch sử đã bị ghi lại',
  },
  'replay.later-fault': {
    en: 'An event after those of the report is not as it was written; it changes nothing here: {fault}',
    vi: 'Một sự kiện sau các sự kiện của báo cáo không còn như khi được ghi; điều này không ảnh hưởng đến báo cáo: {fault}',
  },
  'replay.altered': {
    en: 'The report at hand is not the one that the manifest speaks of: its hash is another one',
    vi: 'Báo cáo được đưa ra không phải báo cáo của bản kê khai: mã băm khác',
  },
  'replay.not-made': {
    en: 'The report was not made again, as its events are not at hand',
    vi: 'Không lập lại báo cáo vì không có đúng các sự kiện của báo cáo',
  },
  'replay.part.calendar': { en: 'calendar', vi: 'lịch làm việc' },
  'replay.part.regulation': { en: 'regulation', vi: 'bộ quy định' },
  'replay.part.scorecard': { en: 'scorecard', vi: 'bộ chỉ số' },
  'replay.part.catalogue': { en: 'catalogue of procedures', vi: 'danh mục thủ tục' },
  'replay.part.library': { en: 'library', vi: 'thư viện phần mềm' },
  'replay.version': {
    en: 'Another {part}: the report was made with {published}, here it is {here}; what differs: {parts}',
    vi: 'Khác {part}: báo cáo được lập với {published}, ở đây là {here}; điểm khác: {parts}',
  },
  'replay.same': {
    en: '✓ The report is the same to the byte: {bytes} bytes, SHA-256 {sha256}',
    vi: '✓ Báo cáo giống từng byte: {bytes} byte, SHA-256 {sha256}',
  },
  'replay.differs': {
    en: '✗ The report is another one: SHA-256 {published} in the manifest, {here} here',
    vi: '✗ Báo cáo khác: SHA-256 {published} trong bản kê khai, {here} khi lập lại',
  },
  'replay.first-line': { en: 'First in line {from}', vi: 'Khác đầu tiên ở dòng {from}' },
  'replay.first-lines': { en: 'First in lines {from} to {to}', vi: 'Khác đầu tiên ở các dòng {from} đến {to}' },
  'replay.line-published': { en: '  published: {line}', vi: '  đã công bố: {line}' },
  'replay.line-here': { en: '  here:      {line}', vi: '  lập lại:    {line}' },
  'replay.line-none': { en: '(no such line)', vi: '(không có dòng này)' },
  'replay.cause-versions': {
    en: 'The events are the same, so the versions named above made the difference; replay with the library of the manifest to see which',
    vi: 'Các sự kiện giống nhau, nên khác biệt do các phiên bản nêu trên; hãy lập lại bằng thư viện ghi trong bản kê khai để biết do phiên bản nào',
  },
  'replay.cause-manifest': {
    en: 'No line differs, only the hash of the whole that the manifest names: the manifest was altered after the report was made',
    vi: 'Không có dòng nào khác, chỉ khác mã băm của toàn bộ báo cáo ghi trong bản kê khai: bản kê khai đã bị sửa sau khi lập báo cáo',
  },
  'replay.cause-facts': {
    en: 'Events and versions are the same, so what the report was made from were not the facts that the events give: the saved facts had been changed, or the report or its manifest was',
    vi: 'Sự kiện và phiên bản đều giống nhau, nên báo cáo đã không được lập từ dữ kiện do sự kiện tạo ra: bảng dữ kiện đã lưu, báo cáo hoặc bản kê khai đã bị sửa',
  },
  'cli.report-restatement': {
    en: 'the figures of a period as they were known and as they are known now, with the events that moved them',
    vi: 'số liệu của kỳ theo dữ liệu đã biết khi đó và hiện nay, kèm các sự kiện làm thay đổi số liệu',
  },
  'cli.option.compared-with': {
    en: 'the later of both instants, as --known-at; default all that is known now',
    vi: 'thời điểm sau để so sánh, cách ghi như --known-at; mặc định toàn bộ dữ liệu hiện có',
  },
  'restatement.order': {
    en: '--compared-with {after} lies before --known-at {before}; give the later instant as --compared-with',
    vi: '--compared-with {after} sớm hơn --known-at {before}; hãy ghi thời điểm muộn hơn ở --compared-with',
  },
  'restatement.title': { en: 'Restatement of figures', vi: 'Báo cáo số liệu thay đổi' },
  'restatement.before': { en: 'Known then', vi: 'Đã biết khi đó' },
  'restatement.after': { en: 'Known now', vi: 'Biết hiện nay' },
  'restatement.all': { en: 'all that the store holds', vi: 'toàn bộ dữ liệu trong kho' },
  'restatement.figures': { en: 'Figures that are not what they were', vi: 'Số liệu đã thay đổi' },
  'restatement.identity': {
    en: 'as known + what the events moved = as known now',
    vi: 'số đã biết + phần các sự kiện làm thay đổi = số nay biết',
  },
  'restatement.figure': { en: 'Figure', vi: 'Số liệu' },
  'restatement.difference': { en: 'Difference', vi: 'Chênh lệch' },
  'restatement.sum': { en: 'Sum of the events', vi: 'Khớp với các sự kiện' },
  'restatement.unexplained': { en: '✗ not explained by them', vi: '✗ chưa giải thích được' },
  'restatement.no-figures': { en: 'No figure has changed', vi: 'Không có số liệu nào thay đổi' },
  'restatement.points': { en: 'Points that are not what they were', vi: 'Điểm đã thay đổi' },
  'restatement.no-points': { en: 'No points have changed', vi: 'Không có điểm nào thay đổi' },
  'restatement.moves': {
    en: 'Events that moved a figure: {count} of {learnt} learnt in between',
    vi: 'Sự kiện làm thay đổi số liệu: {count} trong {learnt} sự kiện được ghi nhận giữa hai thời điểm',
  },
  'restatement.moved': { en: 'Moved', vi: 'Làm thay đổi' },
  'restatement.no-moves': {
    en: 'No event learnt in between moved a figure',
    vi: 'Không có sự kiện nào làm thay đổi số liệu',
  },
  'restatement.late': {
    en: 'Recorded on a later day than it happened on: {count}, up to {days} days late',
    vi: 'Ghi nhận muộn hơn ngày xảy ra: {count}, chậm nhất {days} ngày',
  },
  'restatement.days': { en: 'Days late', vi: 'Số ngày ghi nhận muộn' },
  'restatement.known-then': { en: 'Known then', vi: 'Đã biết khi đó' },
  'restatement.no-late': {
    en: 'Nothing of the period was recorded on a later day',
    vi: 'Không có dữ kiện nào của kỳ được ghi nhận muộn',
  },
  'restatement.yes': { en: 'yes', vi: 'có' },
  'restatement.no': { en: 'no', vi: 'không' },
  'restatement.more': { en: '… and {count} more', vi: '… và {count} dòng khác' },
  'restatement.national-figure': { en: 'Number reported nationally', vi: 'Số liệu báo cáo quốc gia' },
} as const satisfies Readonly<Record<string, Message>>
