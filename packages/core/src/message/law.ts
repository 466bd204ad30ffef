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
  'law.reason': { en: 'Inferred: {reason}', vi: 'Suy ra: {reason}' },
  'law.reason.continued': {
    en: 'the article of NĐ 118/2025 that takes the place of this one has not been read; the older value is carried on',
    vi: 'chưa đọc được điều khoản tương ứng của NĐ 118/2025; giá trị cũ được áp dụng tiếp',
  },
  'law.reason.parallel': {
    en: 'no text for the whole nation has been read; a text for one field says so and is taken for all',
    vi: 'chưa đọc được văn bản áp dụng toàn quốc; văn bản của một lĩnh vực quy định như vậy và được áp dụng chung',
  },
  'law.reason.on-the-spot': {
    en: 'on the spot and at once name no hour; the closing of that day is the last moment that can still keep them',
    vi: 'trả lời ngay không nêu giờ cụ thể; giờ kết thúc làm việc của ngày đó là thời điểm muộn nhất còn đáp ứng',
  },
  'law.reason.hand-over': {
    en: 'the start of the next working day names no hour; its first half is taken',
    vi: 'đầu giờ ngày làm việc tiếp theo không nêu giờ cụ thể; lấy nửa đầu của ngày đó',
  },
  'law.reason.no-extension': {
    en: 'the article knows a new appointment with an apology and no other extension',
    vi: 'điều khoản chỉ có xin lỗi và hẹn lại, không có hình thức gia hạn khác',
  },
  'law.reason.correction': {
    en: 'the article asks for history and accountability; approval by another person follows from that',
    vi: 'điều khoản yêu cầu lưu lịch sử và trách nhiệm giải trình; từ đó việc đính chính phải do người khác phê duyệt',
  },
  'law.reason.shared-data': {
    en: 'the decree obliges agencies to share data; that what is shared is not asked for is said by the letters cited',
    vi: 'nghị định bắt buộc chia sẻ dữ liệu; việc không yêu cầu nộp dữ liệu đã chia sẻ theo các công văn đã dẫn',
  },
  'law.reason.published-data': {
    en: 'the resolution puts data in the place of papers; its heading was lost in the text that was read',
    vi: 'nghị quyết thay giấy tờ bằng dữ liệu; phần tiêu đề điều khoản bị mất trong bản đã đọc',
  },
  'law.reason.real-time': {
    en: 'at once and in real time name no figure; the ten minutes of linked procedures are the only one that a text gives',
    vi: 'thông báo ngay theo thời gian thực không nêu số phút; mười phút của thủ tục liên thông là con số duy nhất có trong văn bản',
  },
  'law.reason.land-annex': {
    en: 'the Annex names assessing and paying obligations, violations, expert assessment, public posting and inheritance division; expert assessment and violations are taken as verification, inheritance division as judicial',
    vi: 'Phụ lục nêu xác định và thực hiện nghĩa vụ tài chính, xử lý vi phạm, trưng cầu giám định, niêm yết công khai, chia thừa kế; giám định và vi phạm được coi là xác minh, chia thừa kế được coi là vụ việc tư pháp',
  },
  'law.reason.process-decisions': {
    en: 'approved processes of provinces leave these checks uncounted; they bind their province and are taken for the field',
    vi: 'quy trình nội bộ được tỉnh phê duyệt không tính thời gian xác minh này; chỉ ràng buộc tỉnh đó và được áp dụng cho lĩnh vực',
  },
  'law.reason.petition-restart': {
    en: 'the restart is stated for the answer; the unit that a petition is passed to has not seen it before, so the shorter limits start anew too',
    vi: 'việc tính lại được nêu cho thời hạn trả lời; đơn vị được chuyển đến chưa từng xem phản ánh, nên các thời hạn ngắn hơn cũng tính lại',
  },
  'law.reason.petition-rated-once': {
    en: 'likes and dislikes are counted against each other, which one person could not do alone',
    vi: 'lượt hài lòng và không hài lòng được so sánh với nhau, nên mỗi người chỉ được đánh giá một lần',
  },
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
