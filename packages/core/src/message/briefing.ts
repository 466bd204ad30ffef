import type { Message } from './message.ts'

/** What a head of unit asks at the end of a period: where the points went, and who has to do what. */
export const briefingMessages = {
  'cli.report-briefing': {
    en: 'for the head of a unit: where the points went, which dossiers were late and why, who must apologise and explain',
    vi: 'tóm tắt cho người đứng đầu: mất điểm ở đâu, hồ sơ nào trễ hạn và vì sao, ai phải xin lỗi và giải trình',
  },
  'briefing.title': { en: 'Briefing for the head of the unit', vi: 'Tóm tắt cho người đứng đầu' },
  'briefing.score': { en: 'Score', vi: 'Điểm' },
  'briefing.total': { en: '{total} of {max} points, class: {band}', vi: '{total} trên {max} điểm, xếp loại: {band}' },
  'briefing.no-total': {
    en: 'no total, since an indicator has no data',
    vi: 'chưa có tổng điểm vì có chỉ số chưa đủ số liệu',
  },
  'briefing.change': { en: 'Against the period before', vi: 'So với kỳ trước' },
  'briefing.change.fell': {
    en: '{points} points fewer than {before}',
    vi: 'giảm {points} điểm (kỳ trước: {before})',
  },
  'briefing.change.rose': { en: '{points} points more than {before}', vi: 'tăng {points} điểm (kỳ trước: {before})' },
  'briefing.change.same': { en: 'the same, {before}', vi: 'không đổi, {before}' },
  'briefing.change.unknown': { en: 'cannot be told', vi: 'chưa so sánh được' },
  'briefing.most': { en: 'Most points lost', vi: 'Mất điểm nhiều nhất' },
  'briefing.most.none': { en: 'none were lost', vi: 'không mất điểm' },
  'briefing.lost-one': { en: '{number} {name}: {points}', vi: '{number} {name}: {points} điểm' },
  'briefing.by-lateness': { en: 'Lost by lateness', vi: 'Mất điểm do trễ hạn' },
  'briefing.lateness': {
    en: '{points} points, by {count} late dossiers received in the period',
    vi: '{points} điểm, do {count} hồ sơ tiếp nhận trong kỳ bị trễ hạn',
  },
  'briefing.to-do': { en: 'To be done now', vi: 'Việc phải làm ngay' },
  'briefing.remaining': {
    en: 'settle {settle} dossiers; apologise for {apologise}; explain {explain} to the head',
    vi: 'giải quyết dứt điểm {settle} hồ sơ; xin lỗi {apologise} hồ sơ; giải trình {explain} hồ sơ',
  },
  'briefing.remaining.settle': { en: 'settle', vi: 'giải quyết dứt điểm' },
  'briefing.remaining.apologise': { en: 'apologise to the applicant', vi: 'xin lỗi người nộp hồ sơ' },
  'briefing.remaining.explain': { en: 'explain to the head', vi: 'giải trình với người đứng đầu' },
  'briefing.remaining.none': { en: 'nothing', vi: 'không còn' },
  'briefing.column.lost': { en: 'Lost', vi: 'Điểm mất' },
  'briefing.column.change': { en: 'Change', vi: 'So với kỳ trước' },
  'briefing.column.days': { en: 'Days late', vi: 'Số ngày trễ' },
  'briefing.column.held-by': { en: 'Officer when it fell due', vi: 'Cán bộ giữ hồ sơ khi hết hạn' },
  'briefing.column.step': { en: 'At step', vi: 'Đang ở bước' },
  'briefing.column.remaining': { en: 'Still to be done', vi: 'Còn phải làm' },
  'briefing.column.late': { en: 'Late dossiers', vi: 'Hồ sơ trễ hạn' },
  'briefing.column.settle': { en: 'To settle', vi: 'Phải giải quyết dứt điểm' },
  'briefing.column.apologise': { en: 'To apologise for', vi: 'Phải xin lỗi' },
  'briefing.column.explain': { en: 'To explain', vi: 'Phải giải trình' },
  'briefing.identity': {
    en: 'points lost in the table = maximum − total: {sum} and {missing}',
    vi: 'tổng điểm mất trong bảng = điểm tối đa − tổng điểm: {sum} và {missing}',
  },
  'briefing.late.title': { en: 'Late dossiers of the period', vi: 'Hồ sơ trễ hạn trong kỳ' },
  'briefing.late.none': { en: 'No dossier of the period was late', vi: 'Không có hồ sơ trễ hạn trong kỳ' },
  'briefing.late.note': {
    en: 'Late by the index: past the first appointment. Apology and explanation are those on record at the instant of the report; a new appointment that was kept owes no more. Decree 61/2018 art. 19(9).',
    vi: 'Trễ hạn theo Bộ chỉ số: quá ngày hẹn trả lần đầu. Xin lỗi, giải trình xét tại thời điểm lập báo cáo; đã hẹn lại đúng quy định và giữ được hẹn thì không còn nghĩa vụ. Khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP.',
  },
  'briefing.answerable.title': { en: 'Who has to do it', vi: 'Ai phải thực hiện' },
  'briefing.answerable.note': {
    en: 'The unit apologises in writing, signed by its head; the officer who had the file when it fell due prepares the apology and the explanation.',
    vi: 'Đơn vị xin lỗi bằng văn bản do người đứng đầu ký; cán bộ giữ hồ sơ khi hết hạn chuẩn bị văn bản xin lỗi và giải trình.',
  },
} as const satisfies Record<string, Message>
