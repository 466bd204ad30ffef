import type { Message } from './message.ts'

/** Rules about petitions, and why a command about one was refused. */
export const petitionMessages = {
  'rule.petition-order': {
    en: 'A petition is received, classified, transferred, answered and published in this order',
    vi: 'Phản ánh, kiến nghị được tiếp nhận, phân loại, chuyển xử lý, trả lời và công khai theo trình tự',
  },
  'rule.petition-classified': {
    en: 'Every petition is classified',
    vi: 'Mọi phản ánh, kiến nghị đều được phân loại',
  },
  'rule.petition-refusal': {
    en: 'A petition that is not taken up is refused within this time of sending',
    vi: 'Từ chối tiếp nhận phản ánh, kiến nghị trong thời hạn quy định kể từ khi gửi',
  },
  'rule.petition-question': {
    en: 'The petitioner is asked for more within this time of sending',
    vi: 'Yêu cầu bổ sung thông tin phản ánh, kiến nghị trong thời hạn quy định kể từ khi gửi',
  },
  'rule.petition-answer': {
    en: 'A petition is answered within this time of sending',
    vi: 'Phản ánh, kiến nghị được xử lý, trả lời trong thời hạn quy định kể từ khi gửi',
  },
  'rule.petition-publication': {
    en: 'The answer is published within this time',
    vi: 'Kết quả xử lý phản ánh, kiến nghị được công khai trong thời hạn quy định',
  },
  'rule.petition-restart': {
    en: 'These limits begin anew when the petition is transferred',
    vi: 'Các thời hạn này được tính lại khi chuyển phản ánh, kiến nghị',
  },
  'rule.petition-rated-once': {
    en: 'One person rates an answer once',
    vi: 'Mỗi người đánh giá kết quả trả lời một lần',
  },
  'report.formula.PETITION_PROCESSING_ON_TIME': {
    en: 'petitions of which no limit was missed: refusal, question, answer, publication ÷ petitions received in the period',
    vi: 'số phản ánh, kiến nghị không quá thời hạn từ chối, yêu cầu bổ sung, trả lời, công khai ÷ số phản ánh, kiến nghị tiếp nhận trong kỳ',
  },
  'report.formula.PETITION_HANDLING_SATISFACTION': {
    en: 'petitions that were neither late, nor repeated, nor disliked more than liked ÷ petitions received in the period',
    vi: 'số phản ánh, kiến nghị không quá hạn, không bị phản ánh lại, không có số không hài lòng nhiều hơn số hài lòng ÷ số phản ánh, kiến nghị tiếp nhận trong kỳ',
  },
  'report.formula.PETITION_CLASSIFICATION_TTHC': {
    en: 'petitions classified as about a formality ÷ petitions received in the period',
    vi: 'số phản ánh, kiến nghị được phân loại về thủ tục hành chính ÷ số phản ánh, kiến nghị tiếp nhận trong kỳ',
  },
  'report.formula.PETITION_CLASSIFICATION_STAFF': {
    en: 'petitions classified as about an official ÷ petitions received in the period',
    vi: 'số phản ánh, kiến nghị được phân loại về hành vi cán bộ, công chức ÷ số phản ánh, kiến nghị tiếp nhận trong kỳ',
  },
  'reject.petition-step': {
    en: '{event} is not possible while the petition is {step}; known here: {allowed}',
    vi: 'Không thể thực hiện {event} khi phản ánh, kiến nghị đang ở bước {step}; các bước có thể: {allowed}',
  },
  'reject.petition-sent-later': {
    en: 'The petition cannot have been sent at {sentAt}, after it was received at {at}',
    vi: 'Thời điểm gửi {sentAt} không thể sau thời điểm tiếp nhận {at}',
  },
  'reject.petition-earlier': {
    en: '{by} is the earlier petition, which this one repeats; record the repetition there',
    vi: '{by} là lần gửi trước mà phản ánh, kiến nghị này lặp lại; hãy ghi nhận việc lặp lại ở đó',
  },
  'reject.petition-repeated-by': {
    en: 'It is on record already that {by} repeats this petition',
    vi: 'Đã ghi nhận {by} là lần gửi lại của phản ánh, kiến nghị này',
  },
  'reject.petition-rated': {
    en: '{rater} has rated this answer already',
    vi: '{rater} đã đánh giá kết quả trả lời này',
  },
} as const satisfies Record<string, Message>
