import type { Message } from './message.ts'

export const reportMessages = {
  'report.empty-period': {
    en: 'The period from {from} to {to} holds no time; "from" must not be later than "to"',
    vi: 'Kỳ báo cáo từ {from} đến {to} không có ngày nào; thời điểm "from" không được sau "to"',
  },
  'report.form06.title': { en: 'Register of dossiers, by month', vi: 'Sổ theo dõi hồ sơ theo tháng' },
  'report.form06.column.month': { en: 'Month', vi: 'Tháng' },
  'report.form06.column.carried': { en: 'Carried over', vi: 'Kỳ trước chuyển sang' },
  'report.form06.column.received': { en: 'Received', vi: 'Tiếp nhận trong kỳ' },
  'report.form06.column.resolved': { en: 'Resolved', vi: 'Đã giải quyết' },
  'report.form06.column.early': { en: 'Early', vi: 'Trước hạn' },
  'report.form06.column.onTime': { en: 'On time', vi: 'Đúng hạn' },
  'report.form06.column.late': { en: 'Late', vi: 'Quá hạn' },
  'report.form06.column.noDueDate': { en: 'Without a due date', vi: 'Không có ngày hẹn trả' },
  'report.form06.column.open': { en: 'Open', vi: 'Đang giải quyết' },
  'report.form06.column.openNotDue': { en: 'Open, not yet due', vi: 'Đang giải quyết, chưa đến hạn' },
  'report.form06.column.openOverdue': { en: 'Open, overdue', vi: 'Đang giải quyết, quá hạn' },
  'report.form06.partial': { en: 'part of the month', vi: 'không trọn tháng' },
  'report.form06.identity.resolved': {
    en: 'resolved = early + on time + late + without a due date',
    vi: 'đã giải quyết = trước hạn + đúng hạn + quá hạn + không có ngày hẹn trả',
  },
  'report.form06.identity.open': {
    en: 'open = not yet due + overdue',
    vi: 'đang giải quyết = chưa đến hạn + quá hạn',
  },
  'report.form06.identity.balance': {
    en: 'carried over + received = resolved + open',
    vi: 'kỳ trước chuyển sang + tiếp nhận = đã giải quyết + đang giải quyết',
  },
  'report.form06.identity.holds': { en: '{identity}: holds', vi: '{identity}: khớp' },
  'report.form06.identity.broken': {
    en: '{identity}: does not hold in {months}',
    vi: '{identity}: không khớp ở {months}',
  },
  'report.overdue.identity': {
    en: 'dossiers listed = open past due in the register (form 06) at that moment',
    vi: 'số hồ sơ trong danh sách = số đang giải quyết quá hạn của sổ theo dõi (mẫu 06) cùng thời điểm',
  },
  'report.overdue.title': { en: 'Open dossiers past their due date', vi: 'Hồ sơ quá hạn chưa giải quyết' },
  'report.overdue.national': {
    en: 'What was filed on the national portal stands first.',
    vi: 'Hồ sơ nộp qua Cổng Dịch vụ công quốc gia đứng trước.',
  },
  'report.overdue.days-late': { en: 'Days late', vi: 'Số ngày quá hạn' },
  'report.index.title': {
    en: 'Index of the quality of service to citizens and businesses',
    vi: 'Bộ chỉ số đánh giá chất lượng phục vụ người dân, doanh nghiệp',
  },
  'report.index.identity.percent': { en: 'rate = numerator ÷ denominator', vi: 'tỷ lệ = tử số ÷ mẫu số' },
  'report.index.identity.total': { en: 'sum of the groups = total', vi: 'tổng điểm các nhóm = tổng điểm' },
  'report.index.identity.max': {
    en: 'sum of the maxima of the groups = maximum',
    vi: 'tổng điểm tối đa các nhóm = điểm tối đa',
  },
  'report.index.source.facts': { en: 'counted from events', vi: 'tính từ dữ liệu sự kiện' },
  'report.index.source.given': { en: 'counts given', vi: 'số liệu được cung cấp' },
  'report.index.source.none': { en: 'no data', vi: 'không có dữ liệu' },
  'report.flag.NO_NATIONAL_REPORT_DATA': {
    en: 'no figure was reported nationally for the period: the denominator is the number synchronised',
    vi: 'chưa có số liệu báo cáo quốc gia của kỳ: mẫu số lấy bằng số hồ sơ đã đồng bộ',
  },
  'report.deduction.late': { en: 'late dossiers', vi: 'hồ sơ quá hạn' },
  'report.deduction.dissatisfied': {
    en: 'dossiers with a dislike or a justified petition',
    vi: 'hồ sơ có đánh giá không hài lòng hoặc có phản ánh, kiến nghị đúng',
  },
  'report.formula.DOSSIER_SYNC': {
    en: 'dossiers received in the period that the national portal acknowledged ÷ the larger of that number and the one reported nationally',
    vi: 'số hồ sơ tiếp nhận trong kỳ đã được Cổng Dịch vụ công quốc gia xác nhận đồng bộ ÷ số lớn hơn giữa số đó và số liệu báo cáo quốc gia',
  },
  'report.formula.PROGRESS': {
    en: 'dossiers that ended, or still are, within their first appointment, supplement time subtracted, with at most one supplement request ÷ dossiers received in the period',
    vi: 'số hồ sơ kết thúc hoặc đang xử lý trong hạn theo ngày hẹn trả lần đầu, đã trừ thời gian bổ sung, yêu cầu bổ sung không quá một lần ÷ số hồ sơ tiếp nhận trong kỳ',
  },
  'report.formula.DOSSIER_SUBMITTED_ONLINE': {
    en: 'dossiers submitted online, with an electronic result where the procedure returns a paper one ÷ dossiers received in the period whose channel is known',
    vi: 'số hồ sơ nộp trực tuyến, có kết quả điện tử nếu thủ tục trả kết quả giấy ÷ số hồ sơ tiếp nhận trong kỳ đã xác định kênh nộp',
  },
  'report.formula.DOSSIER_PAID_ONLINE': {
    en: 'dossiers paid through the national portal or an own gateway ÷ dossiers received in the period with a fee of more than 0',
    vi: 'số hồ sơ thanh toán qua Cổng Dịch vụ công quốc gia hoặc cổng thanh toán của bộ, tỉnh ÷ số hồ sơ tiếp nhận trong kỳ có phí, lệ phí lớn hơn 0',
  },
  'report.formula.ORIGINAL_RESULT_AVAILABLE': {
    en: 'dossiers with an electronic result on file ÷ dossiers received in the period',
    vi: 'số hồ sơ có tệp kết quả điện tử ÷ số hồ sơ tiếp nhận trong kỳ',
  },
  'report.formula.SO_HOA_GIAY_TO_GIAI_QUYET': {
    en: 'dossiers with a digitised component, and with an electronic result where it is required ÷ dossiers received in the period',
    vi: 'số hồ sơ có thành phần được số hóa, kèm kết quả điện tử nếu bắt buộc ÷ số hồ sơ tiếp nhận trong kỳ',
  },
  'report.formula.REUSED_DIGITIZED_DATA': {
    en: 'dossiers with a component that was reused ÷ dossiers received in the period',
    vi: 'số hồ sơ có thành phần được tái sử dụng ÷ số hồ sơ tiếp nhận trong kỳ',
  },
  'report.formula.SYNCED_WITH_DVCQG_PERSONAL_STORAGE': {
    en: "dossiers linked to the applicant's store on the national portal ÷ dossiers received in the period",
    vi: 'số hồ sơ liên kết với kho dữ liệu cá nhân, tổ chức trên Cổng Dịch vụ công quốc gia ÷ số hồ sơ tiếp nhận trong kỳ',
  },
  'report.formula.PUBLISH_ON_TIME': {
    en: 'procedures of the own list of which every announcement of the period came as long before its effect as it must ÷ procedures of that list announced in the period',
    vi: 'số thủ tục thuộc danh mục có mọi quyết định công bố trong kỳ đúng thời hạn trước ngày có hiệu lực ÷ số thủ tục thuộc danh mục được công bố trong kỳ',
  },
  'report.formula.PUBLIC_UPDATE_ON_TIME': {
    en: 'procedures published within the limit after the decision ÷ procedures whose limit of publication falls in the period',
    vi: 'số thủ tục được cập nhật, công khai trong thời hạn sau quyết định ÷ số thủ tục đến hạn công khai trong kỳ',
  },
  'report.formula.PUBLIC_CONTENT_FULL': {
    en: 'procedures with all constituent parts on record ÷ procedures announced in the period',
    vi: 'số thủ tục công khai đầy đủ các bộ phận tạo thành ÷ số thủ tục được công bố trong kỳ',
  },
  'report.formula.ONLINE_SERVICE_OFFERED': {
    en: 'procedures offered online in full or in part ÷ procedures of the own list in use',
    vi: 'số thủ tục cung cấp dịch vụ công trực tuyến toàn trình hoặc một phần ÷ số thủ tục đang áp dụng thuộc danh mục của đơn vị',
  },
  'report.formula.ONLINE_SERVICE_WITH_DOSSIER': {
    en: 'online services over whose procedure a dossier was filed online and received in the period ÷ online services open',
    vi: 'số dịch vụ công trực tuyến có hồ sơ nộp trực tuyến tiếp nhận trong kỳ ÷ số dịch vụ công trực tuyến đang cung cấp',
  },
  'report.formula.FORMALITY_PAID_ONLINE': {
    en: 'procedures with a dossier paid online ÷ procedures in use that bear a fee',
    vi: 'số thủ tục có hồ sơ thanh toán trực tuyến ÷ số thủ tục đang áp dụng có phí, lệ phí',
  },
  'report.formula.FORMALITY_PAYMENT_INTEGRATED': {
    en: 'procedures whose fee is registered with the national portal, whether or not anyone paid ÷ procedures in use that bear a fee',
    vi: 'số thủ tục đã tích hợp phí, lệ phí lên Cổng Dịch vụ công quốc gia, không kể đã có giao dịch hay chưa ÷ số thủ tục đang áp dụng có phí, lệ phí',
  },
  'report.formula.ELECTRONIC_CERTIFIED_COPY': {
    en: 'communes with a dossier received in the period on which an electronic copy was certified ÷ communes',
    vi: 'số xã có hồ sơ tiếp nhận trong kỳ đã chứng thực bản sao điện tử ÷ số xã',
  },
  'report.formula.CITIZEN_DATA_CONNECTED_FORMALITY': {
    en: 'procedures with a dossier that used population data ÷ procedures in use whose subject is a citizen',
    vi: 'số thủ tục có hồ sơ khai thác dữ liệu dân cư ÷ số thủ tục đang áp dụng có đối tượng là công dân',
  },
  'report.formula.CITIZEN_DATA_CONNECTED_DOSSIER': {
    en: 'dossiers that used population data or whose applicant was verified against them ÷ dossiers received in the period',
    vi: 'số hồ sơ khai thác hoặc xác thực qua cơ sở dữ liệu quốc gia về dân cư ÷ số hồ sơ tiếp nhận trong kỳ',
  },
  'report.formula.DOSSIER_RECEIVING_SATISFACTION': {
    en: '(dossiers received in the period − late dossiers − dossiers with a dislike or a justified petition) ÷ dossiers received in the period',
    vi: '(số hồ sơ tiếp nhận trong kỳ − số hồ sơ quá hạn − số hồ sơ có đánh giá không hài lòng hoặc phản ánh, kiến nghị đúng) ÷ số hồ sơ tiếp nhận trong kỳ',
  },
} as const satisfies Record<string, Message>
