import type { Message } from './message.ts'

/** Why a command about a dossier was refused, beyond its plain way from submission to return. */
export const refusalMessages = {
  'reject.not-online': {
    en: 'Only a dossier that was filed online is brought to an officer’s notice by the system',
    vi: 'Chỉ hồ sơ nộp trực tuyến mới được hệ thống cảnh báo cho cán bộ',
  },
  'reject.fee-first': {
    en: 'The fee comes before reception here; {owed} đồng are still owed',
    vi: 'Ở đây phải nộp phí, lệ phí trước khi tiếp nhận; còn phải nộp {owed} đồng',
  },
  'reject.certified-already': {
    en: 'An electronically certified copy of {component} was accepted; the original is not asked for',
    vi: 'Đã chấp nhận bản sao điện tử có chứng thực của {component}; không được yêu cầu bản chính',
  },
  'reject.asked-shared': {
    en: 'Data of {component} is shared between agencies; fetch it instead of asking',
    vi: 'Dữ liệu của {component} đã được chia sẻ giữa các cơ quan; hãy khai thác, không yêu cầu nộp',
  },
  'reject.asked-published': {
    en: '{component} stands in a published database; fetch it instead of asking',
    vi: '{component} có trong cơ sở dữ liệu đã công bố; hãy khai thác, không yêu cầu nộp',
  },
  'reject.asked-personal-store': {
    en: '{component} lies in the applicant’s data store; reuse it instead of asking',
    vi: '{component} có trong kho dữ liệu của người nộp; hãy tái sử dụng, không yêu cầu nộp',
  },
  'reject.answer-by-past': {
    en: 'The time for the answer, {answerBy}, is over already; give a later one',
    vi: 'Hạn bổ sung {answerBy} đã qua; hãy chọn hạn muộn hơn',
  },
  'reject.notified-already': {
    en: 'The applicant was told of this request on {at}',
    vi: 'Đã thông báo yêu cầu bổ sung này cho người nộp lúc {at}',
  },
  'reject.no-open-supplement': {
    en: 'No request for supplement is waiting for an answer',
    vi: 'Không có yêu cầu bổ sung nào đang chờ trả lời',
  },
  'reject.no-answer-limit': {
    en: 'Nobody set a time for the answer, so silence cannot close the dossier; a request names it by answerBy',
    vi: 'Chưa đặt hạn bổ sung nên không thể kết thúc hồ sơ do quá hạn; hạn được nêu khi yêu cầu bổ sung',
  },
  'reject.answer-still-due': {
    en: 'The applicant may answer until {answerBy}',
    vi: 'Người nộp còn được bổ sung đến {answerBy}',
  },
  'reject.not-late': {
    en: 'The dossier is not late; there is nothing to explain',
    vi: 'Hồ sơ không quá hạn; không phải giải trình',
  },
  'reject.other-pause': {
    en: 'The open pause is of kind {open}, not {kind}',
    vi: 'Lần tạm dừng đang mở thuộc loại {open}, không phải {kind}',
  },
  'reject.no-proof': {
    en: 'The pause for an obligation ends with the proof of payment; give its number as voucher',
    vi: 'Tạm dừng chờ nghĩa vụ tài chính chỉ kết thúc khi có chứng từ; hãy nêu số chứng từ',
  },
  'reject.no-extension': {
    en: 'No rule in force here knows an extension of the limit; apologise and set a new appointment instead',
    vi: 'Không có quy định nào ở đây cho phép gia hạn; hãy xin lỗi và hẹn lại ngày trả',
  },
  'reject.extension': {
    en: 'The limit cannot be extended by {by}; allowed: {allowed}',
    vi: 'Không thể gia hạn {by}; được phép: {allowed}',
  },
  'reject.no-second-leg': {
    en: 'The procedure has no further leg: neither a rule in force here nor the catalogue states its limit',
    vi: 'Thủ tục không có chặng tiếp theo: không quy định nào ở đây hay danh mục nêu thời hạn của chặng đó',
  },
  'reject.not-the-receiver': {
    en: 'The file went to {to}; {unit} cannot confirm it',
    vi: 'Hồ sơ được chuyển đến {to}; {unit} không thể xác nhận',
  },
  'reject.same-unit': {
    en: '{unit} is competent already',
    vi: '{unit} đang là đơn vị có thẩm quyền',
  },
  'reject.received-here': {
    en: 'The dossier was received by the competent unit {unit} itself; there is nothing to pass on',
    vi: 'Hồ sơ do chính đơn vị có thẩm quyền {unit} tiếp nhận; không có gì phải chuyển',
  },
  'reject.passed-on': {
    en: 'The dossier was passed on already to {unit}',
    vi: 'Hồ sơ đã được chuyển đến {unit}',
  },
  'reject.not-competent': {
    en: 'What was received elsewhere goes to the competent unit {unit}, not to {to}',
    vi: 'Hồ sơ phi địa giới được chuyển đến đơn vị có thẩm quyền {unit}, không phải {to}',
  },
  'reject.consultation-twice': {
    en: 'Consultation {consultation} exists already; give another id',
    vi: 'Lượt lấy ý kiến {consultation} đã có; hãy dùng mã khác',
  },
  'reject.no-consultation': {
    en: 'No agency has been asked that has not answered',
    vi: 'Không có cơ quan nào được lấy ý kiến mà chưa trả lời',
  },
  'reject.other-consultation': {
    en: 'There is no open consultation {consultation}',
    vi: 'Không có lượt lấy ý kiến {consultation} đang chờ',
  },
  'reject.joint-work-open': {
    en: 'Joint work is going on; complete its parts first',
    vi: 'Đang có công việc liên thông; hãy hoàn thành các phần trước',
  },
  'reject.agency-twice': {
    en: '{agency} has two parts in the same joint work; give each agency one',
    vi: '{agency} có hai phần trong cùng công việc liên thông; mỗi cơ quan chỉ một phần',
  },
  'reject.beyond-tax-limit': {
    en: '{agency} has at most {most} for this; {limit} is longer',
    vi: '{agency} có tối đa {most} cho việc này; {limit} dài hơn',
  },
  'reject.no-joint-part': {
    en: 'No agency has a part that has begun and is not completed',
    vi: 'Không có cơ quan nào đang thực hiện phần việc liên thông',
  },
  'reject.other-agency': {
    en: '{agency} has no part that has begun and is not completed',
    vi: '{agency} không có phần việc đang thực hiện',
  },
  'reject.not-to-be-scanned': {
    en: 'Component {component} is not scanned: {ground}',
    vi: 'Không số hóa thành phần {component}: {ground}',
  },
  'reject.pages-missing': {
    en: '{images} images cannot show {pages} pages; scan every page',
    vi: '{images} ảnh không đủ cho {pages} trang; hãy quét đủ mọi trang',
  },
  'reject.digitised-already': {
    en: 'Component {component} has been digitised already',
    vi: 'Thành phần {component} đã được số hóa',
  },
  'reject.no-exemption': {
    en: 'No rule in force keeps {ground} out of digitisation',
    vi: 'Không có quy định hiệu lực nào miễn số hóa với lý do {ground}',
  },
  'reject.certificate': {
    en: 'The signer’s certificate is valid from {from} to {to}, not at the time of signing',
    vi: 'Chứng thư số của người ký có hiệu lực từ {from} đến {to}, không bao gồm thời điểm ký',
  },
  'reject.nothing-digitised': {
    en: 'No component has been digitised; there is nothing to sign',
    vi: 'Chưa có thành phần nào được số hóa; không có tệp để ký số',
  },
  'reject.other-file': {
    en: 'The signed file of {component} is not the one that was scanned: the hashes differ',
    vi: 'Tệp được ký của {component} không phải tệp đã số hóa: giá trị băm khác nhau',
  },
  'reject.completed-already': {
    en: 'The dossier has been completed; another result would not be the one promised',
    vi: 'Hồ sơ đã xử lý xong; không ban hành kết quả khác',
  },
  'reject.stop-after-result': {
    en: 'There is a result; handling is not stopped any more',
    vi: 'Đã có kết quả; không dừng giải quyết nữa',
  },
  'reject.stop-unasked': {
    en: 'The applicant has not asked to stop; record the request first',
    vi: 'Người nộp chưa đề nghị dừng; hãy ghi nhận đề nghị trước',
  },
  'reject.stop-without-paper': {
    en: 'A third party’s stop names its paper, e.g. of a court; give it as paper',
    vi: 'Dừng do bên thứ ba phải nêu văn bản, ví dụ của tòa án; hãy nêu số văn bản',
  },
  'reject.answered-before-told': {
    en: 'The portal cannot answer at {at} what it was told at {sentAt}; correct the time of sending',
    vi: 'Cổng không thể trả lời lúc {at} nội dung được gửi lúc {sentAt}; hãy sửa thời điểm gửi',
  },
  'reject.acknowledged-already': {
    en: 'The portal acknowledged on {at}; there is nothing to give an alarm about',
    vi: 'Cổng đã xác nhận lúc {at}; không có gì phải cảnh báo',
  },
  'reject.acknowledgement-still-due': {
    en: 'The portal may acknowledge until {due}',
    vi: 'Cổng còn thời hạn xác nhận đến {due}',
  },
  'reject.draft-awaits': {
    en: 'The applicant may answer draft {draft} until {until}; silence is agreement then',
    vi: 'Người nộp còn được trả lời dự thảo {draft} đến {until}; sau đó không trả lời là đồng ý',
  },
  'reject.no-draft': {
    en: 'No draft is waiting for an answer',
    vi: 'Không có dự thảo nào đang chờ trả lời',
  },
  'reject.other-draft': {
    en: 'The draft that was shown last is {known}, not {draft}',
    vi: 'Dự thảo gửi gần nhất là {known}, không phải {draft}',
  },
  'reject.correction-twice': {
    en: 'Correction {correction} was proposed already; give another id',
    vi: 'Đính chính {correction} đã được đề nghị; hãy dùng mã khác',
  },
  'reject.no-correction': {
    en: 'No correction is waiting for a decision',
    vi: 'Không có đính chính nào đang chờ quyết định',
  },
  'reject.other-correction': {
    en: 'There is no open correction {correction}',
    vi: 'Không có đính chính {correction} đang chờ',
  },
  'reject.own-correction': {
    en: '{approver} proposed this correction; another person decides on it',
    vi: '{approver} là người đề nghị đính chính; phải do người khác quyết định',
  },
  'reject.fee-for-correction': {
    en: 'No fee may be charged for correction {correction}: the agency bears the cost of its own errors, unless the correction was turned down on this dossier',
    vi: 'Không được thu phí, lệ phí cho đính chính {correction}: cơ quan chịu chi phí do sai sót của mình, trừ khi đề nghị đính chính của hồ sơ này đã bị bác',
  },
  'reject.interval-reversed': {
    en: 'The interval from {from} to {to} ends before it begins; correct its times',
    vi: 'Khoảng thời gian từ {from} đến {to} kết thúc trước khi bắt đầu; hãy sửa lại thời điểm',
  },
  'reject.outage-in-future': {
    en: 'An outage at {at} lies in the future, the present is {now}; announce planned work instead',
    vi: 'Sự cố lúc {at} nằm trong tương lai, hiện tại là {now}; việc bảo trì có kế hoạch thì hãy thông báo',
  },
  'reject.no-outage': {
    en: 'No outage of {system} is open',
    vi: 'Không có sự cố nào của {system} đang mở',
  },
} as const satisfies Record<string, Message>
