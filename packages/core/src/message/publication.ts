import type { Message } from './message.ts'

/** The reports that are published or sent on: monthly, quarterly, to the Government. */
export const publicationMessages = {
  'report.publication.title': {
    en: 'Monthly publication of the quality of service',
    vi: 'Công khai hằng tháng kết quả đánh giá chất lượng phục vụ',
  },
  'report.publication.delays': {
    en: 'Units and officials with late dossiers',
    vi: 'Đơn vị, cá nhân để hồ sơ chậm trễ',
  },
  'report.publication.rank': { en: 'Rank', vi: 'Hạng' },
  'report.publication.name': { en: 'Name', vi: 'Tên đơn vị' },
  'report.publication.group': { en: 'Group {code}', vi: 'Nhóm {code}' },
  'report.publication.officer': { en: 'Official', vi: 'Cán bộ, công chức' },
  'report.publication.late': { en: 'Late dossiers', vi: 'Hồ sơ chậm trễ' },
  'report.publication.apologised': { en: 'Apologised for', vi: 'Đã xin lỗi' },
  'report.publication.explained': { en: 'Explained', vi: 'Đã giải trình' },
  'report.publication.no-total': {
    en: 'Units without a total lack counts that events do not tell; they have no rank.',
    vi: 'Đơn vị chưa có tổng điểm do thiếu số liệu mà sự kiện không cung cấp; không xếp hạng.',
  },
  'report.publication.no-personal-data': {
    en: 'Counts only: no dossier and no citizen is named.',
    vi: 'Chỉ công khai số lượng: không nêu hồ sơ và người dân.',
  },
  'report.publication.identity': {
    en: 'sum of the delays = late dossiers of the register',
    vi: 'tổng hồ sơ chậm của các đơn vị, cá nhân = số hồ sơ quá hạn của sổ theo dõi',
  },
  'report.publication.mistakes': {
    en: 'By a mistake in using the system',
    vi: 'Do lỗi thao tác trên hệ thống',
  },
  'report.publication.delay-rule': {
    en: 'Counted for whoever had the dossier when its due date passed, by the hand-overs until then; without one, for the competent unit.',
    vi: 'Tính cho nơi đang giữ hồ sơ khi hết hạn, theo các lần giao, nhận trước đó; nếu không có thì tính cho đơn vị có thẩm quyền.',
  },
  'report.quarterly.title': {
    en: 'Quarterly report on the tasks of NQ 131/NQ-CP',
    vi: 'Báo cáo quý thực hiện nhiệm vụ theo Nghị quyết 131/NQ-CP',
  },
  'report.quarterly.tasks': { en: 'Tasks and what measures them', vi: 'Nhiệm vụ và số liệu thực hiện' },
  'report.quarterly.task': { en: 'Task', vi: 'Nhiệm vụ' },
  'report.quarterly.measure': { en: 'Measure', vi: 'Nội dung' },
  'report.quarterly.register': { en: 'register', vi: 'sổ theo dõi' },
  'report.quarterly.due-before': { en: 'To be sent before', vi: 'Gửi trước ngày' },
  'report.quarterly.overdue': { en: '{date}: already past', vi: '{date}: đã quá thời hạn' },
  'report.quarterly.no-data': {
    en: 'An empty count is no data; it is not 0. The tasks are numbered as in the letter that asks for the package.',
    vi: 'Ô trống là không có dữ liệu, không phải 0. Số nhiệm vụ ghi theo văn bản giao nhiệm vụ.',
  },
  'report.quarterly.returned-often': {
    en: 'dossiers returned for a supplement twice or more',
    vi: 'hồ sơ bị yêu cầu bổ sung từ hai lần trở lên',
  },
  'report.quarterly.late-online': {
    en: 'late dossiers that were filed online',
    vi: 'hồ sơ chậm trễ nộp trực tuyến',
  },
  'report.quarterly.non-territorial': {
    en: 'dossiers received elsewhere than where they are handled',
    vi: 'hồ sơ tiếp nhận không theo địa giới hành chính',
  },
  'report.quarterly.explained': {
    en: 'late dossiers with an explanation to the head',
    vi: 'hồ sơ chậm trễ đã báo cáo giải trình với người đứng đầu',
  },
  'report.quarterly.apologised': { en: 'late dossiers with an apology', vi: 'hồ sơ chậm trễ đã có văn bản xin lỗi' },
  'report.quarter': {
    en: '{value} is no quarter; write YYYY-Q1 to YYYY-Q4',
    vi: '{value} không phải là quý; viết dạng YYYY-Q1 đến YYYY-Q4',
  },
  'report.government.title': {
    en: 'Figures for the reporting system of the Government',
    vi: 'Số liệu cho Hệ thống thông tin báo cáo Chính phủ',
  },
  'report.government.units': { en: 'Units', vi: 'Các đơn vị' },
  'report.government.code': { en: 'Code', vi: 'Mã chỉ số' },
  'report.government.own-fields': {
    en: 'The fields are those of the published schema (motcua schema "report government"); the field list of the receiving system has not been read.',
    vi: 'Các trường theo lược đồ đã công bố (motcua schema "report government"); chưa đối chiếu được với danh mục trường của hệ thống nhận.',
  },
  'cli.report-publication': {
    en: 'monthly publication: scores of the units, and who causes delay, without personal data of citizens',
    vi: 'công khai hằng tháng: điểm các đơn vị và nơi gây chậm trễ, không có dữ liệu cá nhân của người dân',
  },
  'cli.report-quarterly': {
    en: 'quarterly package on the tasks of NQ 131/NQ-CP, with its due date',
    vi: 'bộ số liệu quý thực hiện Nghị quyết 131/NQ-CP, kèm thời hạn gửi',
  },
  'cli.report-government': {
    en: 'figures of a period for the reporting system of the Government, by a published schema',
    vi: 'số liệu của kỳ cho Hệ thống thông tin báo cáo Chính phủ, theo lược đồ công bố',
  },
  'cli.schema': {
    en: 'JSON schema of what a report prints with --json',
    vi: 'lược đồ JSON của kết quả báo cáo khi dùng --json',
  },
  'cli.argument.report': {
    en: 'name of the report, such as "report government", or "connector"',
    vi: 'tên báo cáo, ví dụ "report government", hoặc "connector"',
  },
  'cli.schema.unknown': {
    en: 'No schema is published for "{report}"; there are: {known}',
    vi: 'Không có lược đồ cho "{report}"; các báo cáo có lược đồ: {known}',
  },
  'cli.option.publication-month': { en: 'month that is published, YYYY-MM', vi: 'tháng công khai, YYYY-MM' },
  'cli.option.officials': {
    en: 'also the officials, by their ids, who had the late dossiers',
    vi: 'kèm mã cán bộ, công chức đang giữ hồ sơ chậm trễ',
  },
  'cli.option.quarter': { en: 'quarter, YYYY-Q1 to YYYY-Q4', vi: 'quý, YYYY-Q1 đến YYYY-Q4' },
  'cli.given-one-unit': {
    en: '--given holds the counts of one unit; name it with --unit',
    vi: '--given chứa số liệu của một đơn vị; hãy nêu đơn vị bằng --unit',
  },
  'report.publication.identity.ended': {
    en: 'late = ended late + open past due',
    vi: 'tổng số chậm = đã kết thúc quá hạn + đang giải quyết quá hạn',
  },
  'report.publication.identity.units': {
    en: '{column}: sum of the units = register of the month',
    vi: '{column}: tổng các đơn vị = sổ theo dõi của tháng',
  },
  'report.publication.ended': { en: 'Resolved late', vi: 'Đã giải quyết, quá hạn' },
} as const satisfies Record<string, Message>
