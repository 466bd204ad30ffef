import type { Message } from './message.ts'

/** The page on which a citizen looks up how a dossier stands [tra cứu tình trạng hồ sơ]. */
export const lookUpMessages = {
  'look-up.title': { en: 'Look up a dossier', vi: 'Tra cứu tình trạng hồ sơ' },
  'look-up.code': { en: 'Dossier code', vi: 'Mã hồ sơ' },
  'look-up.search': { en: 'Look up', vi: 'Tra cứu' },
  'look-up.other-language': { en: 'Tiếng Việt', vi: 'English' },
  'look-up.shape': {
    en: 'A code looks like H21.227-260108-0001: the code of the office, a hyphen, the day of filing (year, month, day), a hyphen, the number of that day. It stands at the top of your receipt, and in the message that you got when you filed online.',
    vi: 'Mã hồ sơ có dạng H21.227-260108-0001: mã cơ quan, gạch nối, ngày nộp (năm, tháng, ngày), gạch nối, số thứ tự trong ngày. Mã được ghi ở đầu Giấy tiếp nhận hồ sơ và hẹn trả kết quả, hoặc trong tin nhắn khi nộp trực tuyến.',
  },
  'look-up.missing.heading': { en: 'No dossier found', vi: 'Không tìm thấy hồ sơ' },
  'look-up.missing': {
    en: 'There is no dossier with the code “{typed}”. Please check the code, character by character, and look it up again.',
    vi: 'Không có hồ sơ nào mang mã “{typed}”. Ông/bà vui lòng kiểm tra lại từng ký tự của mã rồi tra cứu lại.',
  },
  'look-up.missing.then': {
    en: 'If the code is as on your receipt and still not found, take the receipt to the counter where you filed, or ask there by telephone.',
    vi: 'Nếu mã đúng như trên giấy tiếp nhận mà vẫn không tìm thấy, ông/bà mang giấy tiếp nhận đến nơi đã nộp hồ sơ hoặc gọi điện đến đó để được hướng dẫn.',
  },
  'look-up.status': { en: 'Status', vi: 'Tình trạng' },
  'look-up.since': { en: 'since {at}', vi: 'từ {at}' },
  'look-up.procedure': { en: 'Procedure', vi: 'Thủ tục' },
  'look-up.filed-at': { en: 'Filed at', vi: 'Nơi nộp hồ sơ' },
  'look-up.now-at': { en: 'The file is now with', vi: 'Hồ sơ đang ở' },
  'look-up.submitted': { en: 'Filed on', vi: 'Ngày nộp' },
  'look-up.received': { en: 'Received on', vi: 'Ngày tiếp nhận' },
  'look-up.due': { en: 'Promised for', vi: 'Hẹn trả kết quả' },
  'look-up.due-anew': {
    en: 'set anew when you have handed in everything',
    vi: 'sẽ được xác định lại khi ông/bà nộp đủ',
  },
  'look-up.ended': { en: 'Settled on', vi: 'Giải quyết xong ngày' },
  'look-up.provisional': {
    en: 'provisional: the days off of that time are not announced yet',
    vi: 'tạm tính: lịch nghỉ của thời gian này chưa được công bố đầy đủ',
  },
  'look-up.unit.unnamed': { en: 'an office without a published name', vi: 'cơ quan chưa có tên công bố' },

  'look-up.sum.filed': { en: 'Filed, not received yet', vi: 'Đã nộp, đang chờ tiếp nhận' },
  'look-up.sum.filed-late': {
    en: 'Filed, and not answered in time',
    vi: 'Đã nộp, cơ quan chưa tiếp nhận đúng thời hạn',
  },
  'look-up.sum.due': { en: 'Your result is promised for {due}', vi: 'Hẹn trả kết quả: {due}' },
  'look-up.sum.no-due': { en: 'Being dealt with; no day is promised yet', vi: 'Đang giải quyết; chưa có ngày hẹn trả' },
  'look-up.sum.late': {
    en: 'Late since {due}: {days} day(s) past the promised day',
    vi: 'Đã quá hạn hẹn trả {due}: trễ {days} ngày',
  },
  'look-up.sum.late-today': {
    en: 'Late: the promised time, {due}, passed today',
    vi: 'Đã quá hạn hẹn trả {due}: trễ trong ngày',
  },
  'look-up.sum.waits-for-you': { en: 'Waiting for papers from you', vi: 'Đang chờ ông/bà bổ sung giấy tờ' },
  'look-up.sum.waits-for-payment': {
    en: 'Waiting for your payment',
    vi: 'Đang chờ ông/bà thực hiện nghĩa vụ tài chính',
  },
  'look-up.sum.paused': {
    en: 'The time limit stands still for now',
    vi: 'Thời hạn giải quyết đang được tạm dừng tính',
  },
  'look-up.sum.ready': { en: 'The result is there to be fetched', vi: 'Đã có kết quả, mời ông/bà nhận' },
  'look-up.sum.returned': { en: 'The result was given back on {at}', vi: 'Đã trả kết quả ngày {at}' },
  'look-up.sum.not-received': { en: 'The dossier was not taken in', vi: 'Hồ sơ không được tiếp nhận' },
  'look-up.sum.refused': { en: 'The request was refused after it was examined', vi: 'Hồ sơ bị từ chối giải quyết' },
  'look-up.sum.withdrawn': { en: 'Withdrawn at your request', vi: 'Đã rút theo yêu cầu của ông/bà' },
  'look-up.sum.stopped': { en: 'Handling was stopped before a result', vi: 'Đã dừng giải quyết' },
  'look-up.ended.late': {
    en: 'It was settled after the promised time, {due}.',
    vi: 'Hồ sơ được giải quyết sau hạn hẹn trả {due}.',
  },
  'look-up.ended.in-time': {
    en: 'It was settled within the promised time, {due}.',
    vi: 'Hồ sơ được giải quyết trong hạn hẹn trả {due}.',
  },

  'look-up.do.heading': { en: 'What you can do', vi: 'Ông/bà cần làm gì' },
  'look-up.do.nothing': { en: 'You need not do anything now.', vi: 'Hiện ông/bà chưa phải làm gì.' },
  'look-up.do.nothing-more': { en: 'Nothing is left to do.', vi: 'Ông/bà không phải làm gì thêm.' },
  'look-up.do.answered-by': {
    en: 'The office takes it in, asks for what is missing, or refuses it by {due}.',
    vi: 'Cơ quan phải tiếp nhận, yêu cầu bổ sung hoặc từ chối trước {due}.',
  },
  'look-up.do.bring': {
    en: 'Hand in what was asked of you on {at} (see below), where you filed or in your online account.',
    vi: 'Nộp giấy tờ được yêu cầu ngày {at} (xem bên dưới), tại nơi đã nộp hồ sơ hoặc trên tài khoản nộp trực tuyến.',
  },
  'look-up.do.bring-by': { en: 'Please hand it in by {by}.', vi: 'Đề nghị ông/bà nộp trước {by}.' },
  'look-up.do.counted-anew': {
    en: 'Meanwhile the limit does not run. Once all is there it is counted anew from the beginning (Decree 61/2018 art. 19(4)).',
    vi: 'Trong lúc chờ, thời hạn không tính. Khi ông/bà nộp đủ, thời hạn được tính lại từ đầu (khoản 4 Điều 19 Nghị định 61/2018/NĐ-CP).',
  },
  'look-up.do.pay': {
    en: 'Pay what the notice sent to you names, and keep the receipt; the dossier goes on when the payment is shown.',
    vi: 'Nộp khoản tiền ghi trong thông báo đã gửi ông/bà và giữ chứng từ; hồ sơ được giải quyết tiếp khi có chứng từ nộp tiền.',
  },
  'look-up.do.late': {
    en: 'The delay is the office’s: the time in which papers were awaited from you is not counted. When the promised time passed the file was with: {unit}.',
    vi: 'Việc trễ hẹn thuộc trách nhiệm của cơ quan giải quyết: thời gian chờ ông/bà bổ sung giấy tờ không bị tính. Khi quá hạn, hồ sơ đang ở: {unit}.',
  },
  'look-up.do.apology-owed': {
    en: 'The office owes you a letter of apology that says why and names a new day (Decree 61/2018 art. 19(9)). None is on record yet; you may ask for it.',
    vi: 'Cơ quan phải gửi ông/bà văn bản xin lỗi, nêu lý do và hẹn lại ngày trả (khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP). Hệ thống chưa ghi nhận văn bản này; ông/bà có quyền yêu cầu.',
  },
  'look-up.do.ask': {
    en: 'You may ask at {unit}, with the code of the dossier.',
    vi: 'Ông/bà có thể hỏi tại {unit}, nêu mã hồ sơ.',
  },
  'look-up.do.petition': {
    en: 'If you do not agree, you may send a complaint or a proposal on the National Public Service Portal, section Feedback and Proposals, or hand it in at the counter.',
    vi: 'Nếu không đồng ý, ông/bà có thể gửi phản ánh, kiến nghị trên Cổng Dịch vụ công quốc gia (mục Phản ánh, kiến nghị) hoặc nộp tại nơi tiếp nhận hồ sơ.',
  },
  'look-up.do.fetch': {
    en: 'Bring your receipt to {unit} to fetch the result. If you filed online or chose the post, look in your account or await the delivery.',
    vi: 'Mang Giấy tiếp nhận hồ sơ và hẹn trả kết quả đến {unit} để nhận kết quả. Nếu nộp trực tuyến hoặc đăng ký nhận qua bưu chính, ông/bà xem trên tài khoản hoặc chờ bưu chính giao.',
  },
  'look-up.do.reason': {
    en: 'The reason stands in the written notice sent to you; it is not shown here. You may file again when what it names is put right.',
    vi: 'Lý do được ghi trong văn bản gửi ông/bà, không nêu trên trang này. Ông/bà có thể nộp lại hồ sơ khi đã khắc phục.',
  },
  'look-up.do.file-again': { en: 'You may file again at any time.', vi: 'Ông/bà có thể nộp lại hồ sơ bất cứ lúc nào.' },

  'look-up.request.heading': { en: 'What was asked of you', vi: 'Giấy tờ cần bổ sung' },
  'look-up.request.unnamed': {
    en: '{count} further point(s), written in the notice sent to you',
    vi: '{count} nội dung khác, ghi trong phiếu yêu cầu bổ sung đã gửi ông/bà',
  },
  'look-up.request.slip': {
    en: 'The exact wording stands in the notice sent to you [request for supplement].',
    vi: 'Nội dung chi tiết ghi trong Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ đã gửi ông/bà.',
  },
  'look-up.apology.heading': { en: 'Apology and new day', vi: 'Xin lỗi và hẹn lại ngày trả' },
  'look-up.apology.moved': {
    en: 'On {at} the office apologised: the result promised for {old} is now promised for {new}. The reason stands in the letter.',
    vi: 'Ngày {at}, cơ quan đã xin lỗi: kết quả hẹn trả {old} được hẹn lại đến {new}. Lý do ghi trong văn bản xin lỗi.',
  },
  'look-up.apology.not-moved': {
    en: 'On {at} the office apologised and named {new}, but too late or not for the first time: the dossier still counts as due on {old}.',
    vi: 'Ngày {at}, cơ quan đã xin lỗi và hẹn {new}, nhưng không kịp thời hạn hoặc không phải lần đầu: hồ sơ vẫn tính hạn trả là {old}.',
  },
  'look-up.timeline.heading': { en: 'What happened, by office', vi: 'Quá trình giải quyết theo cơ quan' },
  'look-up.timeline.span': { en: '{from} to {to}', vi: 'từ {from} đến {to}' },
  'look-up.timeline.from': { en: 'since {from}', vi: 'từ {from} đến nay' },
  'look-up.timeline.to-unit': { en: '{event}: {unit}', vi: '{event}: {unit}' },
  'look-up.timeline.until': { en: '{event}: {due}', vi: '{event}: {due}' },
  'look-up.as-of': {
    en: 'As recorded by {at}. This page names no person and no reason; these stand in the papers sent to you.',
    vi: 'Số liệu ghi nhận đến {at}. Trang này không nêu tên người và lý do cụ thể; các nội dung đó có trong văn bản gửi ông/bà.',
  },
  'cli.option.public': {
    en: 'what the public may see of it: no person, no officer, no text that somebody wrote; a page for citizens with --html',
    vi: 'chỉ phần công khai: không nêu người nộp, cán bộ, nội dung do người viết; kèm --html là trang cho người dân',
  },
  'cli.dossier-not-public': {
    en: 'Dossier {id} has nothing for the public: it was not submitted by then, or has no code to be looked up by',
    vi: 'Hồ sơ {id} không có phần công khai: chưa được nộp tại thời điểm đó hoặc không có mã để tra cứu',
  },
} as const satisfies Record<string, Message>
