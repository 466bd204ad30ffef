import type { Message } from './message.ts'

/** What each rule is about. */
export const regulationMessages = {
  'rule.order-of-steps': {
    en: 'A dossier is received, handled, finished and returned in this order; nothing happens to an ended one',
    vi: 'Hồ sơ được tiếp nhận, giải quyết, hoàn thành và trả kết quả theo trình tự; hồ sơ đã kết thúc không được xử lý tiếp',
  },
  'rule.order-of-time': {
    en: 'Steps are logged at the time they happen, none before what it follows from',
    vi: 'Các bước được ghi nhận đúng thời điểm thực hiện, không bước nào trước bước mà nó dựa vào',
  },
  'rule.announced-calendar': {
    en: 'No due date is reckoned across a day that has not been announced',
    vi: 'Không tính hạn qua ngày chưa có thông báo là ngày làm việc hay ngày nghỉ',
  },
  'rule.dossier-code': {
    en: 'A dossier has a code of the prescribed form, dated with the day of submission',
    vi: 'Hồ sơ có mã theo đúng cấu trúc quy định, mang ngày nộp hồ sơ',
  },
  'rule.forms': {
    en: 'The form of each slip, by text and number',
    vi: 'Mẫu của từng giấy, phiếu, theo văn bản và số mẫu',
  },
  'rule.correction-approved': {
    en: 'Nothing recorded is altered; a correction stands beside it, approved by another than its author',
    vi: 'Không sửa dữ liệu đã ghi; việc đính chính được ghi riêng và do người khác người đề nghị phê duyệt',
  },
  'rule.online-reception': {
    en: 'An online dossier is received, sent back or refused within this time',
    vi: 'Hồ sơ trực tuyến được tiếp nhận, yêu cầu bổ sung hoặc từ chối trong thời hạn quy định',
  },
  'rule.counter-reception': {
    en: 'A dossier at the counter is decided on the spot',
    vi: 'Hồ sơ nộp trực tiếp được kiểm tra và trả lời ngay tại chỗ',
  },
  'rule.postal-reception': {
    en: 'A dossier by post is received, sent back or refused at once',
    vi: 'Hồ sơ qua bưu chính được tiếp nhận, yêu cầu bổ sung hoặc từ chối ngay khi đến',
  },
  'rule.data-unavailable': {
    en: 'Where data cannot be fetched or is wrong, the receipt slip may take this long',
    vi: 'Khi không khai thác được dữ liệu hoặc dữ liệu sai, giấy tiếp nhận được cấp trong thời hạn quy định',
  },
  'rule.reception-alert': {
    en: 'The system brings an unopened online dossier to the officer’s notice within this time',
    vi: 'Hệ thống cảnh báo cán bộ về hồ sơ trực tuyến chưa được mở trong thời hạn quy định',
  },
  'rule.reception-cut-off': {
    en: 'What is received at or after this time counts from the next working day',
    vi: 'Hồ sơ tiếp nhận từ giờ này trở đi được tính từ ngày làm việc tiếp theo',
  },
  'rule.fee-before-reception': {
    en: 'The dossier is received once its fee is paid',
    vi: 'Hồ sơ được tiếp nhận sau khi đã nộp phí, lệ phí',
  },
  'rule.limit-by-law': {
    en: 'The limit that the law itself sets where a procedure states none',
    vi: 'Thời hạn do luật định khi thủ tục không nêu thời hạn riêng',
  },
  'rule.own-error-cost': {
    en: 'The agency bears the cost of its own errors and losses; no fee is charged for putting them right',
    vi: 'Cơ quan để xảy ra sai sót, mất mát chịu chi phí khắc phục; không thu phí, lệ phí khi đính chính',
  },
  'rule.combined-filing': {
    en: 'Procedures that are filed together have at most the sum of their limits',
    vi: 'Các thủ tục nộp đồng thời có tổng thời gian giải quyết không quá tổng thời hạn của từng thủ tục',
  },
  'rule.limit-start': {
    en: 'The limit is counted from here, where that is not the reception',
    vi: 'Thời hạn được tính từ thời điểm này khi không tính từ lúc tiếp nhận',
  },
  'rule.payment-of-fee': {
    en: 'A payment settles a fee that was charged, and no more',
    vi: 'Khoản nộp chỉ để thanh toán khoản phí, lệ phí đã thông báo',
  },
  'rule.hand-over': {
    en: 'The file goes to the handling unit on the day of reception; after the cut-off, at the start of the next working day',
    vi: 'Hồ sơ được chuyển đến đơn vị giải quyết trong ngày tiếp nhận; sau giờ chốt thì đầu ngày làm việc tiếp theo',
  },
  'rule.supplement-once': {
    en: 'A supplement is requested so often per stage, all defects at once',
    vi: 'Số lần được yêu cầu bổ sung ở mỗi giai đoạn, nêu đầy đủ mọi thiếu sót trong một lần',
  },
  'rule.supplement-notice': {
    en: 'After appraisal the request for supplement goes out within this time of reception',
    vi: 'Sau thẩm định, yêu cầu bổ sung được gửi trong thời hạn quy định kể từ khi tiếp nhận',
  },
  'rule.supplement-forwarding': {
    en: 'The one-stop tells the applicant of the agency’s request within this time',
    vi: 'Bộ phận Một cửa thông báo yêu cầu của cơ quan giải quyết cho người nộp trong thời hạn quy định',
  },
  'rule.supplement-effect': {
    en: 'What the supplement does to the limit: it starts anew, or the time is left out',
    vi: 'Tác động của việc bổ sung đến thời hạn: tính lại từ đầu hoặc loại trừ thời gian bổ sung',
  },
  'rule.supplement-answer': {
    en: 'How long the applicant has for the supplement',
    vi: 'Thời hạn để người nộp bổ sung hồ sơ',
  },
  'rule.closing-for-silence': {
    en: 'After the limit of the supplement an officer may close the dossier; nothing closes by itself',
    vi: 'Quá hạn bổ sung, cán bộ có thể kết thúc hồ sơ; hồ sơ không tự kết thúc',
  },
  'rule.no-asking-again': {
    en: 'What has been digitised or reused is not asked for again',
    vi: 'Không yêu cầu nộp lại giấy tờ đã số hóa hoặc đã tái sử dụng',
  },
  'rule.no-asking-shared': {
    en: 'What another agency shares as data is not asked for',
    vi: 'Không yêu cầu nộp giấy tờ mà dữ liệu đã được cơ quan khác chia sẻ',
  },
  'rule.no-asking-published': {
    en: 'What stands in a published database is not asked for',
    vi: 'Không yêu cầu nộp giấy tờ có trong cơ sở dữ liệu đã công bố',
  },
  'rule.no-asking-reusable': {
    en: 'What can be reused from the applicant’s data store is not asked for',
    vi: 'Không yêu cầu nộp giấy tờ có thể tái sử dụng từ kho dữ liệu của người nộp',
  },
  'rule.certified-copy-accepted': {
    en: 'An electronically certified copy stands for the original',
    vi: 'Bản sao điện tử có chứng thực được chấp nhận thay bản chính',
  },
  'rule.pause-effect': {
    en: 'What each kind of pause does to the time limit',
    vi: 'Tác động của từng loại tạm dừng đến thời hạn giải quyết',
  },
  'rule.proof-of-payment': {
    en: 'A pause for a financial obligation ends with the proof of payment',
    vi: 'Tạm dừng chờ nghĩa vụ tài chính kết thúc khi có chứng từ nộp tiền',
  },
  'rule.second-leg': {
    en: 'The limit of the second leg, from proof of payment',
    vi: 'Thời hạn của chặng thứ hai, tính từ khi có chứng từ nộp tiền',
  },
  'rule.extension': {
    en: 'By how much a limit may be extended on a legal ground',
    vi: 'Mức gia hạn thời gian giải quyết được phép theo căn cứ pháp luật',
  },
  'rule.certification-extension': {
    en: 'By how many working days certifying many or complex papers may be extended; longer as agreed in writing',
    vi: 'Số ngày làm việc được kéo dài khi chứng thực nhiều hoặc phức tạp; dài hơn theo thỏa thuận bằng văn bản',
  },
  'rule.reappointment': {
    en: 'An apology with a new appointment comes so many days before the due date, at most so often',
    vi: 'Xin lỗi và hẹn lại trước hạn trả ít nhất số ngày quy định, không quá số lần quy định',
  },
  'rule.late-apology': { en: 'Each late dossier needs an apology', vi: 'Mỗi hồ sơ quá hạn phải có văn bản xin lỗi' },
  'rule.late-explanation': {
    en: 'Each late dossier needs an explanation to the head',
    vi: 'Mỗi hồ sơ quá hạn phải có báo cáo giải trình với người đứng đầu',
  },
  'rule.planned-outage': {
    en: 'Planned work on a system is announced this long before',
    vi: 'Việc bảo trì hệ thống có kế hoạch được thông báo trước khoảng thời gian quy định',
  },
  'rule.result-before-end': {
    en: 'Handling ends with a result, which is then returned',
    vi: 'Việc giải quyết kết thúc bằng kết quả, sau đó trả kết quả',
  },
  'rule.as-promised': {
    en: 'The result is ready by the time promised on the receipt slip',
    vi: 'Kết quả có đúng thời gian đã hẹn trên giấy tiếp nhận',
  },
  'rule.stop-before-result': {
    en: 'Handling is stopped only while there is no result',
    vi: 'Chỉ dừng giải quyết khi chưa có kết quả',
  },
  'rule.stop-on-request': {
    en: 'A stop for the applicant follows the applicant’s request',
    vi: 'Dừng giải quyết theo đề nghị phải có đề nghị của người nộp',
  },
  'rule.stop-form': { en: 'The form of the notice of stopping', vi: 'Mẫu thông báo dừng giải quyết hồ sơ' },
  'rule.stop-by-third-party': {
    en: 'A stop that a third party brings about names its paper',
    vi: 'Dừng giải quyết do bên thứ ba phải nêu văn bản làm căn cứ',
  },
  'rule.announcement': {
    en: 'The result is returned or announced within this time',
    vi: 'Kết quả được trả hoặc thông báo trong thời hạn quy định',
  },
  'rule.early-return': {
    en: 'A result that is ready early is announced',
    vi: 'Kết quả có trước hạn phải được thông báo cho người nộp',
  },
  'rule.electronic-result': {
    en: 'Every result has a signed e-copy',
    vi: 'Mọi kết quả có bản điện tử được ký số',
  },
  'rule.sync-after-finish': {
    en: 'The portal is told of the ending within so many minutes',
    vi: 'Kết quả xử lý được đồng bộ lên cổng dịch vụ công trong số phút quy định kể từ khi kết thúc',
  },
  'rule.sync-acknowledgement': {
    en: 'The portal acknowledges what it was told within this time',
    vi: 'Cổng dịch vụ công xác nhận dữ liệu đồng bộ trong thời hạn quy định',
  },
  'rule.sync-repair': {
    en: 'Where the portal does not acknowledge in time, the alarm is given and the fault mended within this time',
    vi: 'Khi cổng không xác nhận đúng hạn, hệ thống cảnh báo và lỗi được khắc phục trong thời hạn quy định',
  },
  'rule.status-notice': {
    en: 'Every change of a dossier’s status is notified at once, measured in so many minutes',
    vi: 'Mọi thay đổi trạng thái hồ sơ được thông báo ngay',
  },
  'rule.draft-confirmation': {
    en: 'The applicant confirms the draft of an e-result within this time; silence is agreement',
    vi: 'Người nộp xác nhận dự thảo kết quả điện tử trong thời hạn quy định; không trả lời là đồng ý',
  },
  'rule.consultation': {
    en: 'A consulted agency answers by its deadline',
    vi: 'Cơ quan được lấy ý kiến trả lời đúng hạn',
  },
  'rule.joint-work': {
    en: 'Joint work has a lead and a deadline for each agency',
    vi: 'Hồ sơ liên thông có cơ quan chủ trì và thời hạn cho từng cơ quan',
  },
  'rule.tax-limit': {
    en: 'How long the tax body may have for its part of a land dossier',
    vi: 'Thời hạn tối đa của cơ quan thuế đối với phần việc trong hồ sơ đất đai',
  },
  'rule.non-territorial': {
    en: 'What was received elsewhere is passed on to the competent unit',
    vi: 'Hồ sơ phi địa giới được chuyển đến đơn vị có thẩm quyền',
  },
  'rule.hand-over-confirmed': {
    en: 'A hand-over is confirmed by its receiver',
    vi: 'Việc giao nhận hồ sơ được bên nhận xác nhận',
  },
  'rule.scan-at-reception': {
    en: 'Components in these forms are scanned at reception',
    vi: 'Thành phần hồ sơ ở các dạng này được số hóa khi tiếp nhận',
  },
  'rule.no-scan': { en: 'What is not scanned', vi: 'Giấy tờ không số hóa' },
  'rule.scan-complete': {
    en: 'A scan has an image of every page',
    vi: 'Bản số hóa có ảnh của mọi trang',
  },
  'rule.scan-integrity': {
    en: 'What is signed is the file that was scanned',
    vi: 'Tệp được ký số là tệp đã số hóa',
  },
  'rule.signature-on-scan': {
    en: 'The officer signs what was digitised',
    vi: 'Cán bộ ký số trên giấy tờ đã số hóa',
  },
  'rule.certificate-valid': {
    en: 'The signer’s certificate is valid at the time of signing',
    vi: 'Chứng thư số của người ký còn hiệu lực tại thời điểm ký',
  },
} as const satisfies Record<string, Message>
