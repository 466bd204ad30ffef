import type { Message } from './message.ts'

/** The words of `motcua law` and of a dossier's deadlines. */
export const lawMessages = {
  'cli.option.dossier-html': {
    en: 'answer as an HTML page of its own',
    vi: 'trả lời bằng một trang HTML riêng',
  },
  'cli.law': {
    en: 'the rules in force on a day and in a place, each with its article',
    vi: 'các quy tắc có hiệu lực vào một ngày, tại một nơi, kèm điều khoản',
  },
  'cli.law-explain': {
    en: 'one rule: its values, dates, scopes, articles, and the texts they stand in',
    vi: 'một quy tắc: các giá trị, ngày hiệu lực, phạm vi, điều khoản và văn bản',
  },
  'cli.argument.rule': {
    en: 'the rule as a refusal or a breach names it, for example supplement-once',
    vi: 'tên quy tắc như ghi trong từ chối hoặc vi phạm, ví dụ supplement-once',
  },
  'cli.option.law-at': { en: 'the day; default today', vi: 'ngày áp dụng; mặc định hôm nay' },
  'cli.option.law-scope': {
    en: 'the place, for example province=dong-thap,procedure=land; default the nation',
    vi: 'phạm vi, ví dụ province=dong-thap,procedure=land; mặc định toàn quốc',
  },
  'law.in-force': {
    en: '{count} rules in force on {date}, {scope}',
    vi: '{count} quy tắc có hiệu lực ngày {date}, {scope}',
  },
  'law.column.rule': { en: 'Rule', vi: 'Mã quy tắc' },
  'law.column.title': { en: 'What it says', vi: 'Nội dung' },
  'law.column.value': { en: 'Value', vi: 'Giá trị' },
  'law.column.article': { en: 'Article', vi: 'Điều khoản' },
  'law.column.scope': { en: 'Scope', vi: 'Phạm vi' },
  'law.column.certainty': { en: 'Certainty', vi: 'Độ chắc chắn' },
  'law.column.from': { en: 'From', vi: 'Từ ngày' },
  'law.column.to': { en: 'To', vi: 'Đến trước ngày' },
  'law.certainty.found': { en: 'found', vi: 'đã đọc' },
  'law.certainty.remembered': { en: 'remembered', vi: 'theo hiểu biết chung' },
  'law.certainty.inferred': { en: 'inferred', vi: 'suy ra' },
  'law.certainty.computed': { en: 'computed', vi: 'tính toán' },
  'law.values': { en: 'Values', vi: 'Các giá trị' },
  'law.texts': { en: 'Texts', vi: 'Văn bản' },
  'law.decides': {
    en: 'On {date}, {scope}: {article} decides (scope: {own}), value {value}',
    vi: 'Ngày {date}, {scope}: áp dụng {article} (phạm vi: {own}), giá trị {value}',
  },
  'law.sets-aside': { en: 'It sets aside: {articles}', vi: 'Thay cho: {articles}' },
  'law.decides-nothing': {
    en: 'On {date}, {scope}: no value is in force',
    vi: 'Ngày {date}, {scope}: không có giá trị nào có hiệu lực',
  },
  'law.text': { en: '{number}: {reading}', vi: '{number}: {reading}' },
  'law.reading.read': { en: 'read', vi: 'đã đọc văn bản' },
  'law.reading.quoted': { en: 'known from what others quote', vi: 'biết qua trích dẫn' },
  'law.reading.unread': { en: 'not read; relations only', vi: 'chưa đọc; chỉ ghi quan hệ' },
  'law.relation.amends': { en: 'amends {text}', vi: 'sửa đổi {text}' },
  'law.relation.replaces': { en: 'replaces {text}', vi: 'thay thế {text}' },
  'law.relation.repeals': { en: 'repeals {text}', vi: 'bãi bỏ {text}' },
  'law.relation.details': { en: 'details {text}', vi: 'quy định chi tiết {text}' },
  'cli.unknown-rule': {
    en: 'there is no rule "{rule}"; motcua law lists them all',
    vi: 'không có quy tắc "{rule}"; xem danh sách bằng motcua law',
  },
  'cli.unknown-rule-near': {
    en: 'there is no rule "{rule}"; did you mean "{near}"?',
    vi: 'không có quy tắc "{rule}"; có phải ý bạn là "{near}"?',
  },
  'cli.scope-form': {
    en: '--scope: "{value}" is not a scope; write for example province=dong-thap,procedure=land (ministry, province, procedure)',
    vi: '--scope: "{value}" không phải phạm vi; hãy viết ví dụ province=dong-thap,procedure=land (ministry, province, procedure)',
  },
  'dossier.deadlines': { en: 'How each due date came about', vi: 'Cách tính từng hạn trả' },
  'dossier.deadline.set': { en: '{due}: {trigger}', vi: '{due}: {trigger}' },
  'dossier.deadline.rule': { en: 'by rule {rule}, {article}', vi: 'theo quy tắc {rule}, {article}' },
  'dossier.deadline.other-calendar': {
    en: 'counted in calendar {calendar}, which is not at hand',
    vi: 'tính theo lịch {calendar}, hiện không có',
  },
  'dossier.deadline.moved': {
    en: 'moved, not counted anew',
    vi: 'dời hạn, không tính lại từ đầu',
  },
} as const satisfies Record<string, Message>
