import type { Message } from './message.ts'

/** What each verb is for, its options, and what it prints. */
export const commandLineVerbMessages = {
  'cli.score': {
    en: 'points of units from their counts, by Decision 766',
    vi: 'chấm điểm các đơn vị từ số đếm, theo Quyết định 766',
  },
  'cli.import-xes': {
    en: 'takes an event log in XES over into a store',
    vi: 'nhập nhật ký sự kiện dạng XES vào kho',
  },
  'cli.report-form06': {
    en: 'register of dossiers by month, counted from the events of a store',
    vi: 'sổ theo dõi hồ sơ theo tháng, tính từ sự kiện trong kho',
  },
  'cli.report-index': {
    en: 'the 21 indicators of Decision 766 of a unit and period, with points',
    vi: '21 chỉ số của Quyết định 766 của một đơn vị trong kỳ, kèm điểm',
  },
  'cli.dossier': {
    en: 'one dossier: timeline, both clocks, breaches, appointments',
    vi: 'một hồ sơ: diễn biến, hai cách tính thời hạn, vi phạm, ngày hẹn trả',
  },
  'cli.due': {
    en: 'when a time limit falls due, and why',
    vi: 'tính hạn trả kết quả, kèm diễn giải',
  },
  'cli.calendar-check': {
    en: 'what is missing or provisional in one year of a working calendar',
    vi: 'những điểm còn thiếu hoặc tạm tính trong một năm của lịch làm việc',
  },
  'cli.demo': {
    en: 'plays the year 2026 of a commune through real commands and makes its page',
    vi: 'dựng năm 2026 của một xã qua các lệnh thật và lập trang số liệu',
  },

  'cli.option.json': { en: 'the answer as JSON, for programs', vi: 'kết quả dạng JSON, cho phần mềm khác' },
  'cli.option.lang': { en: 'language; default vi, or MOTCUA_LANG', vi: 'ngôn ngữ; mặc định vi, hoặc theo MOTCUA_LANG' },
  'cli.option.help': { en: 'this help', vi: 'phần trợ giúp này' },
  'cli.option.detail': { en: 'also the points of every indicator', vi: 'kèm điểm từng chỉ số' },
  'cli.option.store': {
    en: 'the store: its file, or the address of a server, esdb://host:2113',
    vi: 'kho: tệp, hoặc địa chỉ máy chủ, esdb://máy-chủ:2113',
  },
  'cli.backup': {
    en: 'copies a store, while it is in use, into a new file and verifies the copy',
    vi: 'sao lưu kho đang dùng sang tệp mới và kiểm tra bản sao',
  },
  'cli.restore': {
    en: 'puts a verified copy of a backup where a store is to be',
    vi: 'khôi phục kho từ bản sao lưu đã kiểm tra',
  },
  'cli.argument.store': {
    en: 'the store: its file, or the address of a server, esdb://host:2113',
    vi: 'kho: tệp, hoặc địa chỉ máy chủ, esdb://máy-chủ:2113',
  },
  'cli.argument.backup': { en: 'file of the backup', vi: 'tệp sao lưu' },
  'cli.option.backup-to': { en: 'new file for the copy', vi: 'tệp mới cho bản sao' },
  'cli.option.restore-to': {
    en: 'new file for the store, or the address of a server, esdb://host:2113',
    vi: 'tệp mới cho kho, hoặc địa chỉ máy chủ, esdb://máy-chủ:2113',
  },
  'cli.copy.progress': { en: '{phase}: {percent} %', vi: '{phase}: {percent} %' },
  'cli.copy.copying': { en: 'Copying', vi: 'Đang sao chép' },
  'cli.copy.verifying': { en: 'Verifying', vi: 'Đang kiểm tra' },
  'cli.copy.done': {
    en: '{file}: {events} events of {streams} streams up to position {position}, {bytes} bytes; every hash and column verified',
    vi: '{file}: {events} sự kiện của {streams} luồng, đến vị trí {position}, {bytes} byte; đã kiểm tra mọi mã băm và cột',
  },

  'cli.option.new-store': {
    en: 'the store: a file, made where there is none, or the address of a server, esdb://host:2113',
    vi: 'kho: tệp, được tạo nếu chưa có, hoặc địa chỉ máy chủ, esdb://máy-chủ:2113',
  },
  'cli.option.mapping': { en: 'how cases become dossiers', vi: 'cách chuyển các vết thành hồ sơ' },
  'cli.option.from': {
    en: 'first day of the period: a date, or a month, quarter, half-year or year: 2026-03-15, 2026-03, 2026-Q1, 2026-H1, 2026',
    vi: 'đầu kỳ: ngày, tháng, quý, nửa năm hoặc năm: 2026-03-15, 2026-03, 2026-Q1, 2026-H1, 2026',
  },
  'cli.option.to': {
    en: 'end of the period, included, written in the same ways',
    vi: 'cuối kỳ, tính cả ngày, tháng, quý, năm đó; cách ghi như trên',
  },
  'cli.option.by': { en: 'rows; month is the only choice', vi: 'cách chia dòng; chỉ có month (tháng)' },
  'cli.option.granularity': {
    en: 'times compared to the instant, or by local date; default instant',
    vi: 'so sánh đến từng thời điểm (instant) hay theo ngày (date); mặc định instant',
  },
  'cli.option.due-basis': {
    en: 'due date: the appointment in force, or the first one; default in-force',
    vi: 'hạn trả: ngày hẹn đang có hiệu lực (in-force) hay ngày hẹn đầu tiên (original); mặc định in-force',
  },
  'cli.option.unit': {
    en: 'only the dossiers of this competent unit',
    vi: 'chỉ hồ sơ thuộc thẩm quyền của đơn vị này',
  },
  'cli.option.at': {
    en: "instant of evaluation; default now, or the store's last recording if later",
    vi: 'thời điểm đánh giá; mặc định hiện tại, hoặc lần ghi nhận cuối của kho nếu muộn hơn',
  },
  'cli.option.zone': {
    en: "time zone of dates and months; default the unit's",
    vi: 'múi giờ của ngày và tháng; mặc định theo đơn vị',
  },
  'cli.option.given': {
    en: 'JSON file of counts that events do not tell, by indicator',
    vi: 'tệp JSON số đếm không tính được từ sự kiện, theo mã chỉ số',
  },
  'cli.option.responsible': {
    en: 'add who leads and who coordinates each indicator, by letter 2283/UBND',
    vi: 'thêm bảng đơn vị chủ trì, đơn vị phối hợp từng chỉ số theo Công văn số 2283/UBND',
  },
  'cli.option.charges': {
    en: 'file, CSV or JSON, of who leads and who coordinates an indicator, from which day and by which decision of the province',
    vi: 'tệp CSV hoặc JSON về đơn vị chủ trì, phối hợp từng chỉ số, từ ngày nào, theo văn bản nào của tỉnh',
  },
  'cli.option.lists': {
    en: 'with --json: the dossiers, petitions, procedures, services and communes behind each number',
    vi: 'cùng --json: danh sách hồ sơ, phản ánh, thủ tục, dịch vụ công, xã làm nên từng số',
  },
  'cli.option.name': { en: 'name of the unit, for the heading', vi: 'tên đơn vị, ghi ở tiêu đề' },
  'cli.option.level': { en: 'level of the unit, for exemptions', vi: 'cấp của đơn vị, để xét chỉ số không áp dụng' },
  'cli.option.pages': {
    en: 'also writes into this folder the page and one of each unit below, with links between them',
    vi: 'ghi thêm vào thư mục này trang số liệu và trang của từng đơn vị trực thuộc, có liên kết qua lại',
  },
  'cli.option.page': { en: 'also writes the page to this file', vi: 'ghi thêm trang số liệu vào tệp này' },
  'cli.option.start': {
    en: 'date and time of receipt, local or with an offset',
    vi: 'ngày giờ tiếp nhận, theo giờ địa phương hoặc kèm múi giờ',
  },
  'cli.option.limit': {
    en: 'time limit: 5wd, 0.5wd, 1hd, 16wh, 10d, sameday',
    vi: 'thời hạn: 5wd (ngày làm việc), 0.5wd, 1hd (buổi), 16wh (giờ làm việc), 10d (ngày), sameday',
  },
  'cli.option.calendar': {
    en: 'JSON file of a working calendar; default the official one',
    vi: 'tệp JSON của lịch làm việc; mặc định lịch của cơ quan nhà nước',
  },
  'cli.option.batch': {
    en: 'file of JSON lines {"start", "limit"}; one JSON answer a line',
    vi: 'tệp gồm các dòng JSON {"start", "limit"}; mỗi dòng một kết quả JSON',
  },
  'cli.option.tie': {
    en: 'what falls on the end of a session stays there, or moves to the next opening',
    vi: 'hạn rơi vào cuối ca: giữ nguyên (earliest) hoặc chuyển sang đầu ca sau (latest)',
  },
  'cli.option.out-of-hours': {
    en: 'a receipt out of hours counts from the next opening, or keeps its date',
    vi: 'tiếp nhận ngoài giờ: tính từ ca kế tiếp (next-opening) hoặc giữ ngày (same-date)',
  },
  'cli.option.day-counting': {
    en: 'working days by sessions, or whole days without the first',
    vi: 'đếm ngày theo ca làm việc (by-sessions) hoặc trọn ngày, trừ ngày đầu (exclude-first-day)',
  },
  'cli.option.due-granularity': {
    en: 'the limit ends at its instant, or at the closing of its date',
    vi: 'hạn kết thúc tại thời điểm (instant) hay cuối ngày làm việc (date)',
  },
  'cli.option.year': { en: 'the year to look at', vi: 'năm cần kiểm tra' },
  'cli.option.dir': { en: 'folder for store and page; default demo', vi: 'thư mục chứa kho và trang; mặc định demo' },
  'cli.argument.score-file': {
    en: 'counts by unit, JSON {"units": [ … ]}',
    vi: 'số đếm theo đơn vị, JSON {"units": [ … ]}',
  },
  'cli.argument.xes-file': { en: 'event log, .xes or .xes.gz', vi: 'nhật ký sự kiện, .xes hoặc .xes.gz' },
  'cli.argument.dossier': { en: 'id or code of the dossier', vi: 'định danh hoặc mã hồ sơ' },

  'cli.score.unit': { en: 'Unit', vi: 'Đơn vị' },
  'cli.score.code': { en: 'Code', vi: 'Mã' },
  'cli.score.indicator': { en: 'Indicator', vi: 'Chỉ số' },
  'cli.score.points': { en: 'Points', vi: 'Điểm' },
  'cli.score.total': { en: 'Total', vi: 'Tổng điểm' },
  'cli.score.no-data': { en: '– : not enough data', vi: '– : chưa đủ dữ liệu' },

  'cli.import.progress': { en: '{cases} of {ofCases} cases', vi: '{cases} / {ofCases} vết' },
  'cli.import.done': {
    en: '{cases} cases with {logEvents} log events read; {events} facts in the store, {appended} of them new',
    vi: 'Đã đọc {cases} vết gồm {logEvents} sự kiện; {events} dữ kiện trong kho, trong đó {appended} mới thêm',
  },
  'cli.import.no-findings': { en: 'Nothing in the log contradicts itself', vi: 'Nhật ký không có điểm nào mâu thuẫn' },
  'cli.import.findings': { en: 'Findings: {count}', vi: 'Điểm cần lưu ý: {count}' },
  'cli.import.more-findings': {
    en: '… and {count} more of this kind; --json lists them all',
    vi: '… và {count} điểm cùng loại; --json liệt kê tất cả',
  },

  'cli.report.all-units': { en: 'all units', vi: 'mọi đơn vị' },
  'cli.report.unit': { en: 'Unit', vi: 'Đơn vị' },
  'cli.report.together': { en: 'Note', vi: 'Lưu ý' },
  'cli.report.together-than': {
    en: 'all units taken together, whoever lists or decides a procedure; the points of {unit} itself: --unit {unit}',
    vi: 'gộp mọi đơn vị trong kho, không xét thủ tục thuộc danh mục và thẩm quyền của ai; điểm của chính {unit}: --unit {unit}',
  },
  'cli.report.period': { en: 'Period', vi: 'Kỳ báo cáo' },
  'cli.report.from-to': { en: '{from} to {to}', vi: '{from} đến {to}' },
  'cli.report.at': { en: 'Evaluated at', vi: 'Thời điểm đánh giá' },
  'cli.report.granularity': { en: 'Compared by', vi: 'So sánh theo' },
  'cli.report.granularity.instant': { en: 'instant', vi: 'thời điểm' },
  'cli.report.granularity.date': { en: 'date', vi: 'ngày' },
  'cli.report.due': { en: 'Due date', vi: 'Hạn trả' },
  'cli.report.due.in-force': { en: 'appointment in force', vi: 'ngày hẹn đang có hiệu lực' },
  'cli.report.due.original': { en: 'first appointment', vi: 'ngày hẹn đầu tiên' },
  'cli.report.no-rows': {
    en: 'No month of the period has begun at the instant of evaluation',
    vi: 'Tại thời điểm đánh giá, chưa có tháng nào của kỳ bắt đầu',
  },
  'cli.report.partial': { en: '* part of the month', vi: '* không trọn tháng' },
  'cli.report.pages-written': {
    en: 'Pages: {file} and the others of {pages} in all, {megabytes} MB',
    vi: 'Các trang số liệu: {file}, tất cả {pages} trang, {megabytes} MB',
  },
  'cli.report.pages-progress': {
    en: 'Page {done} of {of}: {unit}',
    vi: 'Trang {done} trên {of}: {unit}',
  },
  'cli.report.page-written': { en: 'Page: {file}', vi: 'Trang số liệu: {file}' },
  'cli.report.workbook-written': { en: 'Workbook: {file}', vi: 'Bảng tính: {file}' },

  'cli.due.policy': {
    en: 'Rule: {dayCounting}; a receipt out of hours {outOfHoursReceipt}; an end at a closing {tie}; due {granularity}',
    vi: 'Quy tắc: {dayCounting}; tiếp nhận ngoài giờ thì {outOfHoursReceipt}; hạn rơi vào cuối ca thì {tie}; hạn tính {granularity}',
  },
  'cli.due.policy.by-sessions': { en: 'counted by working sessions', vi: 'đếm theo ca làm việc' },
  'cli.due.policy.exclude-first-day': {
    en: 'whole days, the first one excluded',
    vi: 'đếm trọn ngày, không tính ngày đầu',
  },
  'cli.due.policy.next-opening': { en: 'counts from the next opening', vi: 'tính từ đầu ca kế tiếp' },
  'cli.due.policy.same-date': { en: 'keeps its date', vi: 'giữ nguyên ngày' },
  'cli.due.policy.earliest': { en: 'stays there', vi: 'giữ nguyên' },
  'cli.due.policy.latest': { en: 'moves to the next opening', vi: 'chuyển sang đầu ca kế tiếp' },
  'cli.due.policy.instant': { en: 'at the instant', vi: 'đến từng thời điểm' },
  'cli.due.policy.date': { en: 'at the closing of its date', vi: 'đến hết giờ làm việc của ngày' },
  'cli.due.zone': { en: 'Times in {zone}', vi: 'Giờ theo {zone}' },

  'cli.calendar.clean': {
    en: 'Calendar {name}, version {version}: nothing to look at in {year}',
    vi: 'Lịch {name}, phiên bản {version}: năm {year} không có điểm nào cần lưu ý',
  },
  'cli.calendar.findings': {
    en: 'Calendar {name}, version {version}, {year}: {count} to look at',
    vi: 'Lịch {name}, phiên bản {version}, năm {year}: {count} điểm cần lưu ý',
  },

  'cli.option.demo-store': {
    en: 'address of a server to play the year on, esdb://host:2113; default: a file in the folder',
    vi: 'địa chỉ máy chủ để dựng năm số liệu, esdb://máy-chủ:2113; mặc định: một tệp trong thư mục',
  },
  'cli.demo.store-address': {
    en: '--store takes the address of a server, esdb://host:2113, not {store}; a file is made in the folder that --dir names',
    vi: '--store nhận địa chỉ máy chủ, esdb://máy-chủ:2113, không phải {store}; tệp được tạo trong thư mục nêu ở --dir',
  },
  'cli.demo.playing': { en: 'Commands played: {done} of {of}', vi: 'Đã thực hiện lệnh: {done} / {of}' },
  'cli.demo.played': {
    en: '{dossiers} dossiers, {commands} commands, {events} events in {seconds} s',
    vi: '{dossiers} hồ sơ, {commands} lệnh, {events} sự kiện trong {seconds} giây',
  },
  'cli.demo.projected': {
    en: 'One row of facts for each of {facts} dossiers, from the events alone',
    vi: 'Bảng dữ kiện: mỗi hồ sơ một dòng, {facts} hồ sơ, chỉ dựng từ sự kiện',
  },
  'cli.demo.try': { en: 'Try next', vi: 'Thử tiếp' },
  'cli.demo.store': { en: 'Store: {file}', vi: 'Kho: {file}' },
} as const satisfies Record<string, Message>
