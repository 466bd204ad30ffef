import type { Message } from './message.ts'

/** The register of procedures: why a command was refused, what a lint finds, what each rule is about. */
export const procedureMessages = {
  'rule.decision-lead': {
    en: 'A procedure is announced so many working days before the text behind it takes effect',
    vi: 'Quyết định công bố thủ tục hành chính được ban hành trước ngày văn bản có hiệu lực chừng ấy ngày làm việc',
  },
  'rule.shortened-decision': {
    en: 'What a text made by the shortened way brings is announced within this time of its effect',
    vi: 'Thủ tục quy định tại văn bản ban hành theo trình tự rút gọn được công bố trong thời hạn quy định kể từ ngày có hiệu lực',
  },
  'rule.publication-limit': {
    en: 'An announced procedure is published within this time of the decision',
    vi: 'Thủ tục hành chính đã công bố được công khai trong thời hạn quy định kể từ ngày ký quyết định',
  },
  'rule.constituent-parts': {
    en: 'The content of a procedure is complete when none of these parts is missing',
    vi: 'Nội dung thủ tục hành chính đầy đủ khi không thiếu bộ phận tạo thành nào sau đây',
  },
  'rule.fee-schedule': {
    en: 'Only the announced fee for the channel and the day is charged',
    vi: 'Chỉ thu phí, lệ phí theo đúng mức đã công bố cho kênh nộp và ngày nộp',
  },
  'rule.component-list': {
    en: 'No paper beyond the announced list is asked for',
    vi: 'Không yêu cầu giấy tờ ngoài thành phần hồ sơ đã công bố',
  },
  'rule.complete-dossier': {
    en: 'A dossier is received when all that the list requires is there',
    vi: 'Chỉ tiếp nhận khi hồ sơ đủ thành phần bắt buộc theo danh mục',
  },
  'rule.process-as-approved': {
    en: 'A dossier goes the steps of the approved internal process',
    vi: 'Hồ sơ được giải quyết theo đúng các bước của quy trình nội bộ đã phê duyệt',
  },
  'reject.decided-in-future': {
    en: 'The decision is dated {date}, and today is {today}; record it on the day it is signed or later',
    vi: 'Quyết định ghi ngày {date} trong khi hôm nay là {today}; hãy ghi nhận từ ngày ký trở đi',
  },
  'reject.version-known': {
    en: 'Version {version} was announced already; a correction is a version of its own',
    vi: 'Phiên bản {version} đã được công bố; nội dung đính chính phải là phiên bản khác',
  },
  'reject.version-unknown': {
    en: 'There is no version {version} of this procedure; known: {known}',
    vi: 'Thủ tục này không có phiên bản {version}; các phiên bản hiện có: {known}',
  },
  'reject.nothing-to-repeal': {
    en: '{issuer} announced no version that is still in force',
    vi: '{issuer} không có phiên bản nào còn hiệu lực để bãi bỏ',
  },
  'reject.step-twice': {
    en: 'Two steps have the id {step}; printed numbers may repeat, ids may not',
    vi: 'Hai bước cùng có mã {step}; số in có thể trùng, mã bước thì không',
  },
  'reject.step-unknown': {
    en: 'Step {step} leads to {target}, which is no step of the process',
    vi: 'Bước {step} dẫn tới {target}, không phải bước nào của quy trình',
  },
  'reject.process-unknown': {
    en: 'There is no process {process} on record here; draft it first',
    vi: 'Chưa có quy trình {process}; hãy xây dựng quy trình trước',
  },
  'reject.service-unknown': {
    en: 'No online service {service} is open over this procedure',
    vi: 'Không có dịch vụ công trực tuyến {service} đang mở cho thủ tục này',
  },
  'reject.field-twice': {
    en: 'The field {field} stands twice on the form',
    vi: 'Trường {field} bị ghi hai lần trên biểu mẫu',
  },
  'reject.service-open': {
    en: 'The online service {service} is open already',
    vi: 'Dịch vụ công trực tuyến {service} đang mở',
  },
  'reject.components-missing': {
    en: 'Required components are missing: {components}; ask for all of them at once',
    vi: 'Còn thiếu thành phần hồ sơ bắt buộc: {components}; hãy yêu cầu bổ sung đầy đủ trong một lần',
  },
  'reject.component-unlisted': {
    en: '{component} is not among the components that the procedure lists; it may not be asked for',
    vi: '{component} không có trong thành phần hồ sơ đã công bố; không được yêu cầu nộp',
  },
  'reject.fee-unlisted': {
    en: 'The schedule has no fee {fee} for the channel {channel}; it has: {known}',
    vi: 'Biểu phí không có {fee} cho kênh {channel}; chỉ có: {known}',
  },
  'reject.fee-amount': {
    en: 'The announced fee {fee} is {announced} đồng, not {amount}',
    vi: 'Mức đã công bố của {fee} là {announced} đồng, không phải {amount}',
  },
  'reject.step-not-next': {
    en: 'Step {step} is not next in the approved process; these may begin: {next}',
    vi: 'Bước {step} không phải bước tiếp theo của quy trình đã phê duyệt; có thể bắt đầu: {next}',
  },
  'lint.finding.no-steps': { en: 'the process has no step', vi: 'quy trình không có bước nào' },
  'lint.finding.no-approval': {
    en: 'no decision approves the process',
    vi: 'chưa có quyết định phê duyệt quy trình',
  },
  'lint.finding.unreachable': {
    en: 'nothing leads to step {step}',
    vi: 'không có bước nào dẫn tới bước {step}',
  },
  'lint.finding.unknown-next': {
    en: 'step {step} leads to {target}, which is no step of the process',
    vi: 'bước {step} dẫn tới {target}, không phải bước nào của quy trình',
  },
  'lint.finding.unknown-branch': {
    en: 'step {step} belongs to the case "{branch}", which the process does not list',
    vi: 'bước {step} thuộc trường hợp "{branch}" mà quy trình không nêu',
  },
  'lint.finding.limit-mismatch': {
    en: 'the limit in {register} is {limit}, in the process {total}',
    vi: 'thời hạn tại {register} là {limit}, tại quy trình là {total}',
  },
  'lint.finding.number-repeated': {
    en: 'the number "{number}" is printed on more than one step',
    vi: 'số "{number}" in ở nhiều bước',
  },
  'lint.finding.wait-outside-total': {
    en: 'step {step} waits outside the total: {wait}',
    vi: 'bước {step} có thời gian chờ ngoài tổng thời hạn: {wait}',
  },
  'lint.finding.no-role': {
    en: 'step {step} names nobody who carries it out',
    vi: 'bước {step} không nêu ai thực hiện',
  },
} as const satisfies Record<string, Message>
