import type { Message } from './message.ts'

/** What late dossiers owe, and why they were late. */
export const insightDutyMessages = {
  'cli.report-obligations': {
    en: 'what late dossiers owe: apology, explanation, new appointment; and all duties still open',
    vi: 'nghĩa vụ của hồ sơ trễ hạn: xin lỗi, giải trình, hẹn lại; và mọi nghĩa vụ chưa thực hiện',
  },
  'insight.duties.title': {
    en: 'Late dossiers: apology, explanation, new appointment',
    vi: 'Hồ sơ trễ hạn: xin lỗi, giải trình, hẹn lại ngày trả kết quả',
  },
  'insight.duties.identity': {
    en: 'open duties of the table = late dossiers that owe them still',
    vi: 'số nghĩa vụ chưa thực hiện trong bảng = số hồ sơ trễ hạn còn nợ nghĩa vụ đó',
  },
  'insight.duties.open-title': { en: 'Duties still open', vi: 'Nghĩa vụ chưa thực hiện' },
  'insight.duties.officer': { en: 'Officer who has the file', vi: 'Cán bộ đang giữ hồ sơ' },
  'insight.duties.original-due': { en: 'First due', vi: 'Hẹn trả lần đầu' },
  'insight.duties.due': { en: 'Due in force', vi: 'Hẹn trả hiện hành' },
  'insight.duties.ended': { en: 'Ended', vi: 'Kết thúc' },
  'insight.duties.apology': { en: 'Apology', vi: 'Xin lỗi' },
  'insight.duties.apology-due': { en: 'Apology due by', vi: 'Hạn xin lỗi' },
  'insight.duties.apologies': { en: 'Apologies', vi: 'Số lần xin lỗi' },
  'insight.duties.reappointment': { en: 'New appointment', vi: 'Hẹn lại' },
  'insight.duties.explanation': { en: 'Explanation to the head', vi: 'Giải trình với người đứng đầu' },
  'insight.duties.causes': { en: 'Cause shown by events', vi: 'Nguyên nhân theo diễn biến' },
  'insight.duties.stated': { en: 'Cause stated', vi: 'Nguyên nhân nêu' },
  'insight.duties.owed-by': { en: 'Owed by', vi: 'Bên có nghĩa vụ' },
  'insight.duties.by.applicant': { en: 'applicant', vi: 'người nộp hồ sơ' },
  'insight.duties.by.portal': { en: 'national portal', vi: 'Cổng Dịch vụ công quốc gia' },
  'insight.duties.by.system': { en: 'information system', vi: 'hệ thống thông tin' },
  'insight.duties.rule': { en: 'Rule', vi: 'Quy tắc' },
  'insight.duties.article': { en: 'Article', vi: 'Căn cứ' },
  'insight.duties.open': { en: 'Open', vi: 'Chưa thực hiện' },
  'insight.duties.overdue': { en: 'Past their time', vi: 'Trong đó quá hạn' },
  'insight.duties.earliest': { en: 'Earliest time', vi: 'Hạn sớm nhất' },
  'insight.duties.note': {
    en: 'Missed: the last time for an apology that moves the appointment has passed without one. Late: it was made after that time and moves nothing. Once at most, Decree 61/2018 art. 19(9).',
    vi: 'Quá hạn, chưa thực hiện: đã qua thời điểm cuối để xin lỗi và hẹn lại. Thực hiện muộn: xin lỗi sau thời điểm đó nên không được hẹn lại. Chỉ một lần, khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP.',
  },
  'insight.duties.repeated': {
    en: 'Apologised for more than once: {count} dossiers',
    vi: 'Số hồ sơ xin lỗi quá một lần: {count}',
  },
  'insight.duty.met': { en: 'met', vi: 'đã thực hiện' },
  'insight.duty.late': { en: 'late', vi: 'thực hiện muộn' },
  'insight.duty.owed': { en: 'owed', vi: 'chưa thực hiện' },
  'insight.duty.missed': { en: 'missed', vi: 'quá hạn, chưa thực hiện' },
  'insight.duty.none': { en: '–', vi: '–' },
  'insight.cause.agency': {
    en: 'another agency answered after its deadline',
    vi: 'cơ quan phối hợp trả lời quá hạn',
  },
  'insight.cause.supplements': {
    en: 'supplements were asked for more than once',
    vi: 'yêu cầu bổ sung hồ sơ quá một lần',
  },
  'insight.cause.handover': { en: 'the file was handed over late', vi: 'chuyển hồ sơ chậm' },
  'insight.cause.step': { en: 'a step ended after its deadline', vi: 'bước xử lý quá hạn' },
  'insight.cause.mistake': {
    en: 'a mistake in using the system, as explained',
    vi: 'lỗi thao tác trên hệ thống, theo giải trình',
  },
  'insight.mistakes.title': {
    en: 'Made late by a mistake in using the system',
    vi: 'Trễ hạn do lỗi thao tác trên hệ thống',
  },
  'insight.mistakes.officer': { en: 'Officer who made the mistake', vi: 'Cán bộ thao tác sai' },
  'insight.mistakes.identity': {
    en: 'sum of the lines = late dossiers that show this cause',
    vi: 'tổng các dòng = số hồ sơ trễ hạn có nguyên nhân này',
  },
  'insight.mistakes.note': {
    en: 'As the last explanation to the head says; the unit is that of the officer who has the file.',
    vi: 'Theo bản giải trình gần nhất với người đứng đầu; đơn vị là nơi đang giữ hồ sơ.',
  },
  'insight.duties.mistake-by': { en: 'Mistake in the system by', vi: 'Lỗi thao tác của' },
  'insight.cause.none': { en: 'events show no cause', vi: 'diễn biến không cho thấy nguyên nhân' },
  'insight.causes.title': { en: 'Why dossiers were late', vi: 'Nguyên nhân trễ hạn' },
  'insight.causes.dossiers': { en: 'Late dossiers', vi: 'Hồ sơ trễ hạn' },
  'insight.causes.national': { en: 'Of these filed on the national portal', vi: 'Trong đó nộp qua Cổng DVCQG' },
  'insight.causes.note': {
    en: '{count} late dossiers; one may show several causes',
    vi: '{count} hồ sơ trễ hạn; một hồ sơ có thể có nhiều nguyên nhân',
  },
} as const satisfies Record<string, Message>
