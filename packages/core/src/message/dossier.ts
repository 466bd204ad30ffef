import type { Message } from './message.ts'

export const dossierMessages = {
  'stream.invalid-id': {
    en: '"{id}" cannot name a {kind} stream: use letters, digits and . _ : / - (at most 180), beginning with a letter or digit',
    vi: '"{id}" không thể dùng làm tên luồng {kind}: chỉ dùng chữ cái, chữ số và . _ : / - (tối đa 180 ký tự), bắt đầu bằng chữ cái hoặc chữ số',
  },
  'machine.not-flat': {
    en: 'Machine {machine}: {place} has "{found}"; a step table is compiled from flat regions with plain transitions only',
    vi: 'Máy trạng thái {machine}: {place} có "{found}"; bảng bước chỉ được dựng từ các vùng phẳng với chuyển tiếp đơn giản',
  },
  'machine.unknown-target': {
    en: 'Machine {machine}: {place} names the state "{target}", which does not exist',
    vi: 'Máy trạng thái {machine}: {place} nêu trạng thái "{target}" nhưng trạng thái này không tồn tại',
  },
  'dossier-code.invalid': {
    en: '"{code}" is not a dossier code: write <unit>-YYMMDD-NNNN, for example H21.227-260105-0001 (TT 01/2018/TT-VPCP art. 19)',
    vi: '"{code}" không phải mã hồ sơ: viết <mã đơn vị>-YYMMDD-NNNN, ví dụ H21.227-260105-0001 (Điều 19 TT 01/2018/TT-VPCP)',
  },
  'dossier-code.no-such-date': {
    en: 'Dossier code "{code}": there is no date {date} (TT 01/2018/TT-VPCP art. 19)',
    vi: 'Mã hồ sơ "{code}": không có ngày {date} (Điều 19 TT 01/2018/TT-VPCP)',
  },
  'regulation.not-in-force': {
    en: 'Rule {rule} has no value in force on {date}; check the date, or add a dated value with its article',
    vi: 'Quy tắc {rule} không có giá trị hiệu lực vào ngày {date}; hãy kiểm tra ngày hoặc bổ sung giá trị kèm điều khoản',
  },
  'reject.form': {
    en: 'The command is not well formed: {field}: {reason}',
    vi: 'Lệnh không đúng mẫu: {field}: {reason}',
  },
  'reject.step': {
    en: '{event} is not possible while the dossier is at step "{step}"; possible now: {allowed}',
    vi: 'Không thể ghi {event} khi hồ sơ đang ở bước "{step}"; hiện có thể: {allowed}',
  },
  'reject.ended': {
    en: '{event} is not possible: the dossier has ended at step "{step}"',
    vi: 'Không thể ghi {event}: hồ sơ đã kết thúc ở bước "{step}"',
  },
  'reject.too-early': {
    en: '{event} at {at} lies before {since}, when the dossier came to step "{step}"',
    vi: '{event} lúc {at} trước thời điểm {since} khi hồ sơ chuyển sang bước "{step}"',
  },
  'reject.future': {
    en: '{event} at {at} lies in the future; the present is {now}',
    vi: '{event} lúc {at} nằm trong tương lai; hiện tại là {now}',
  },
  'reject.supplement-again': {
    en: 'A supplement was already requested at this stage on {at}; all defects are told at once',
    vi: 'Đã yêu cầu bổ sung ở giai đoạn này lúc {at}; mọi thiếu sót phải nêu một lần đầy đủ',
  },
  'reject.held-already': {
    en: 'Component {component} is held already (digitised or reused) and is not asked for again',
    vi: 'Thành phần {component} đã có (đã số hóa hoặc tái sử dụng), không được yêu cầu nộp lại',
  },
  'reject.not-digitised': {
    en: 'Component {component} has not been digitised; there is nothing to sign',
    vi: 'Thành phần {component} chưa được số hóa; không có tệp để ký số',
  },
  'reject.no-limit': {
    en: 'Procedure {procedure} has no time limit in the catalogue; an appointment cannot be set',
    vi: 'Thủ tục {procedure} chưa có thời hạn giải quyết trong danh mục; không thể hẹn trả kết quả',
  },
  'reject.no-fee': {
    en: 'A payment of {amount} đồng exceeds what is owed: {owed} đồng',
    vi: 'Số tiền nộp {amount} đồng vượt quá số còn phải nộp: {owed} đồng',
  },
  'reject.no-appointment': {
    en: 'The dossier has no appointment that could be moved',
    vi: 'Hồ sơ chưa có ngày hẹn trả để hẹn lại',
  },
  'reject.reappointed-already': {
    en: 'The dossier was re-appointed {times} time(s) already',
    vi: 'Hồ sơ đã được hẹn lại {times} lần',
  },
  'reject.certification-extension': {
    en: 'The due date cannot be extended by {by}: with what was added before it passes {workingDays} working day(s); longer only with the reference of a written agreement',
    vi: 'Không thể gia hạn {by}: tổng thời gian kéo dài vượt {workingDays} ngày làm việc; muốn dài hơn phải nêu số văn bản thỏa thuận với người yêu cầu',
  },
  'reject.new-due-not-later': {
    en: 'The new appointment {newDue} does not lie after the one in force, {due}',
    vi: 'Ngày hẹn mới {newDue} không sau ngày hẹn đang có hiệu lực {due}',
  },
  'reject.no-result': {
    en: 'There is no result yet',
    vi: 'Chưa có kết quả giải quyết',
  },
  'reject.other-result': {
    en: 'The result of this dossier is {known}, not {given}',
    vi: 'Kết quả của hồ sơ này là {known}, không phải {given}',
  },
  'reject.not-completed': {
    en: 'The dossier has not been completed; there is nothing to return',
    vi: 'Hồ sơ chưa xử lý xong; chưa có kết quả để trả',
  },
  'reject.no-handover': {
    en: 'No hand-over is waiting for confirmation',
    vi: 'Không có lượt chuyển hồ sơ nào đang chờ xác nhận',
  },
  'reject.code': {
    en: 'The code {code} does not fit this dossier: {reason}',
    vi: 'Mã {code} không phù hợp với hồ sơ này: {reason}',
  },
} as const satisfies Record<string, Message>
