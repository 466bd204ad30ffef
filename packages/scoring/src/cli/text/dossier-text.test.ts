import { vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { barred } from '../report/memory-scene.fixture.ts'
import { dossierText } from './dossier-text.ts'
import { longDossier, vn, zone } from './long-dossier.fixture.ts'

/** The dossier for a reader, as it was asked for at a local time. */
const toldAt = async (at: string, language: 'vi' | 'en', count?: number): Promise<string> => {
  const options = { zone, calendar: vietnamCalendar(), cut: {}, stream: 'dossier-a1', language, at: vn(at) }
  return barred(dossierText(await longDossier(at, count), { ...options, heading: (title) => `# ${title}` }))
}

test('a dossier is told whole: what happened, each appointment with its days, pauses, both clocks, missed duties, what came out of order', async () => {
  expect(await toldAt('2026-03-15T08:00', 'en')).toBe(`# Dossier a1
Code | H21.1-260302-0001
Procedure | 2.000815
Unit | H21.1
Time limit | 5 working day(s)
Step | completed
Evaluated at | 2026-03-15 08:00 (Asia/Ho_Chi_Minh)

# Timeline
# | Happened | Recorded | Event | Data
0 | 2026-03-02 08:30 | 2026-03-02 08:30 | Submitted | channel: online · code: H21.1-260302-0001 · procedure: 2.000815
· receiving unit: H21 · unit: H21.1
1 | 2026-03-02 09:00 | 2026-03-02 09:00 | Received | limit: 5 working day(s)
2 | 2026-03-02 09:00 | 2026-03-02 09:00 | Appointment set | article: NĐ 61/2018 art. 17 · calendar: vn-state-bodies@2026.1 ·
due: 2026-03-09 09:00 · leg: 1 · limit: 5 working day(s) ·
policy: default · rule: appointment · because of: reception ·
form: TT 03/2025/TT-VPCP form 01
3 | 2026-03-04 10:00 | 2026-03-05 07:30 | Supplement requested | defects: component: deed, reason: missing · stage: appraisal ·
form: TT 03/2025/TT-VPCP form 02
4 | 2026-03-05 13:45 | 2026-03-05 13:45 | Supplement received
5 | 2026-03-05 13:45 | 2026-03-05 13:45 | Appointment set | calendar: other@1 · due: 2026-03-12 13:45 · leg: 1 ·
provisional: yes · because of: supplement · form: TT
03/2025/TT-VPCP form 01
6 | 2026-03-06 08:00 | 2026-03-06 08:00 | Clock paused | cause: waiting · kind: hold of the agency’s own
7 | 2026-03-06 09:00 | 2026-03-06 09:00 | Clock paused | cause: register · its time: left out · kind: verification
8 | 2026-03-09 09:00 | 2026-03-09 09:00 | Clock resumed | kind: verification
9 | 2026-03-10 09:00 | 2026-03-10 09:00 | Apology and re-appointment | moves the appointment: yes · new due date: 2026-03-16 13:45 ·
old due date: 2026-03-12 13:45 · reason: workload · signer: head
· form: TT 03/2025/TT-VPCP form 04
10 | 2026-03-10 09:00 | 2026-03-10 09:00 | Appointment set | due: 2026-03-16 13:45 · leg: 1 · because of: apology · form: TT
03/2025/TT-VPCP form 01
11 | 2026-03-13 16:00 | 2026-03-13 16:00 | Completed | outcome: granted
12 | 2026-03-18 08:00 * | 2026-03-18 08:00 | Step started | step: appraisal
* at or after the instant of evaluation: not counted

# Appointments
Leg | Due | Set | Because of | Limit | Calendar | Policy
1 | 2026-03-09 09:00 | 2026-03-02 09:00 | reception | 5wd | vn-state-bodies@2026.1 | default
1 | 2026-03-12 13:45 (provisional) | 2026-03-05 13:45 | supplement | – | other@1 | –
1 | 2026-03-16 13:45 | 2026-03-10 09:00 | apology | – | – | –
2026-03-09 09:00: reception
by rule appointment, NĐ 61/2018 art. 17
Due 2026-03-09T09:00:00
Limit: 5 working day(s)
Received 2026-03-02T09:00:00
2026-03-02: counted, 6.5 h of work
2026-03-03: counted, 8 h of work
2026-03-04: counted, 8 h of work
2026-03-05: counted, 8 h of work
2026-03-06: counted, 8 h of work
2026-03-07: not counted, weekly rest
2026-03-08: not counted, weekly rest
2026-03-09: counted, 1.5 h of work
Calendar vn-state-bodies, version 2026.1
2026-03-12 13:45: supplement
moved, not counted anew
2026-03-16 13:45: apology
moved, not counted anew

# Pauses
What for | From | To | Its time
supplement | 2026-03-04 10:00 | 2026-03-05 13:45 | the limit stands still; the answer sets it anew
hold of the agency’s own | 2026-03-06 08:00 | still open | not stated
verification | 2026-03-06 09:00 | 2026-03-09 09:00 | left out

# Legal clock
Due | 2026-03-16 13:45
First due | 2026-03-09 09:00
Ended | 2026-03-13 16:00 (completed)
Verdict | early

# Index clock (Decision 766)
Due | 2026-03-09 09:00
Judged at | 2026-03-13 16:00 (completed)
Supplement requests | 1
Supplement time subtracted | 27.75 h
Verdict | late

# Counts as an online service when
filed online | met
each component checked and signed | cannot be told
result attached and signed | not met (no file attached, not signed)
all three | not met

# Duties missed
Supplement requested: A supplement is requested so often per stage, all defects at once (rule supplement-once, NĐ 61/2018 art. 19(4); due 2026-03-04 09:00)

# Out of order
Clock paused at step paused, 2026-03-06 09:00
Step started at step completed, 2026-03-18 08:00`)
})

test('the same is told in Vietnamese, in its words, dates and numbers', async () => {
  expect(await toldAt('2026-03-15T08:00', 'vi')).toBe(`# Hồ sơ a1
Mã hồ sơ | H21.1-260302-0001
Thủ tục | 2.000815
Đơn vị | H21.1
Thời hạn giải quyết | 5 ngày làm việc
Bước | đã xử lý xong
Thời điểm đánh giá | 15/03/2026 08:00 (Asia/Ho_Chi_Minh)

# Diễn biến
# | Xảy ra | Ghi nhận | Sự kiện | Nội dung
0 | 02/03/2026 08:30 | 02/03/2026 08:30 | Nộp hồ sơ | kênh nộp: trực tuyến · mã hồ sơ: H21.1-260302-0001 · thủ tục:
2.000815 · đơn vị tiếp nhận: H21 · đơn vị: H21.1
1 | 02/03/2026 09:00 | 02/03/2026 09:00 | Tiếp nhận | thời hạn: 5 ngày làm việc
2 | 02/03/2026 09:00 | 02/03/2026 09:00 | Hẹn trả kết quả | điều khoản: NĐ 61/2018 điều 17 · lịch: vn-state-bodies@2026.1 ·
hạn: 09/03/2026 09:00 · chặng: 1 · thời hạn: 5 ngày làm việc ·
quy tắc tính: default · quy tắc: appointment · căn cứ hẹn trả:
tiếp nhận · mẫu: TT 03/2025/TT-VPCP mẫu 01
3 | 04/03/2026 10:00 | 05/03/2026 07:30 | Yêu cầu bổ sung | nội dung cần bổ sung: thành phần: deed, lý do: missing · giai
đoạn: thẩm định · mẫu: TT 03/2025/TT-VPCP mẫu 02
4 | 05/03/2026 13:45 | 05/03/2026 13:45 | Đã bổ sung
5 | 05/03/2026 13:45 | 05/03/2026 13:45 | Hẹn trả kết quả | lịch: other@1 · hạn: 12/03/2026 13:45 · chặng: 1 · tạm tính: có
· căn cứ hẹn trả: bổ sung · mẫu: TT 03/2025/TT-VPCP mẫu 01
6 | 06/03/2026 08:00 | 06/03/2026 08:00 | Tạm dừng tính thời hạn | nguyên nhân: waiting · loại: cơ quan tự tạm dừng
7 | 06/03/2026 09:00 | 06/03/2026 09:00 | Tạm dừng tính thời hạn | nguyên nhân: register · thời gian này: không tính · loại: xác
minh, giám định
8 | 09/03/2026 09:00 | 09/03/2026 09:00 | Tiếp tục tính thời hạn | loại: xác minh, giám định
9 | 10/03/2026 09:00 | 10/03/2026 09:00 | Xin lỗi và hẹn lại | có dời hẹn trả: có · hạn mới: 16/03/2026 13:45 · hạn cũ:
12/03/2026 13:45 · lý do: workload · người ký: head · mẫu: TT
03/2025/TT-VPCP mẫu 04
10 | 10/03/2026 09:00 | 10/03/2026 09:00 | Hẹn trả kết quả | hạn: 16/03/2026 13:45 · chặng: 1 · căn cứ hẹn trả: xin lỗi, hẹn
lại · mẫu: TT 03/2025/TT-VPCP mẫu 01
11 | 13/03/2026 16:00 | 13/03/2026 16:00 | Đã xử lý xong | kết quả: đồng ý
12 | 18/03/2026 08:00 * | 18/03/2026 08:00 | Bắt đầu bước | bước: appraisal
* từ thời điểm đánh giá trở đi: không được tính

# Các lần hẹn trả
Chặng | Hẹn trả | Lập lúc | Căn cứ | Thời hạn | Lịch | Quy tắc
1 | 09/03/2026 09:00 | 02/03/2026 09:00 | tiếp nhận | 5wd | vn-state-bodies@2026.1 | default
1 | 12/03/2026 13:45 (tạm tính) | 05/03/2026 13:45 | bổ sung | – | other@1 | –
1 | 16/03/2026 13:45 | 10/03/2026 09:00 | xin lỗi, hẹn lại | – | – | –
09/03/2026 09:00: tiếp nhận
theo quy tắc appointment, NĐ 61/2018 điều 17
Hạn trả: 09/03/2026 09:00
Thời hạn: 5 ngày làm việc
Tiếp nhận: 02/03/2026 09:00
02/03/2026: được tính, 6,5 giờ làm việc
03/03/2026: được tính, 8 giờ làm việc
04/03/2026: được tính, 8 giờ làm việc
05/03/2026: được tính, 8 giờ làm việc
06/03/2026: được tính, 8 giờ làm việc
07/03/2026: không tính, ngày nghỉ hằng tuần
08/03/2026: không tính, ngày nghỉ hằng tuần
09/03/2026: được tính, 1,5 giờ làm việc
Lịch vn-state-bodies, phiên bản 2026.1
12/03/2026 13:45: bổ sung
dời hạn, không tính lại từ đầu
16/03/2026 13:45: xin lỗi, hẹn lại
dời hạn, không tính lại từ đầu

# Các lần tạm dừng
Lý do | Từ | Đến | Thời gian này
bổ sung | 04/03/2026 10:00 | 05/03/2026 13:45 | dừng tính thời hạn; khi bổ sung xong thì xác định lại
cơ quan tự tạm dừng | 06/03/2026 08:00 | chưa kết thúc | không nêu
xác minh, giám định | 06/03/2026 09:00 | 09/03/2026 09:00 | không tính

# Thời hạn theo luật
Hẹn trả | 16/03/2026 13:45
Hẹn trả lần đầu | 09/03/2026 09:00
Kết thúc | 13/03/2026 16:00 (đã xử lý xong)
Kết luận | trước hạn

# Thời hạn theo Bộ chỉ số 766
Hẹn trả | 09/03/2026 09:00
Mốc so sánh | 13/03/2026 16:00 (đã xử lý xong)
Số lần yêu cầu bổ sung | 1
Thời gian bổ sung được trừ | 27,75 giờ
Kết luận | quá hạn

# Điều kiện tính là dịch vụ công trực tuyến
nộp trực tuyến | đạt
từng thành phần hồ sơ được kiểm tra, ký số | không xác định được
kết quả được đính kèm, ký số | không đạt (chưa đính kèm tệp kết quả, chưa ký số)
đủ ba điều kiện | không đạt

# Nghĩa vụ chưa thực hiện đúng
Yêu cầu bổ sung: Số lần được yêu cầu bổ sung ở mỗi giai đoạn, nêu đầy đủ mọi thiếu sót trong một lần (quy tắc supplement-once, NĐ 61/2018 điều 19(4); hạn 04/03/2026 09:00)

# Sự kiện trái trình tự
Tạm dừng tính thời hạn khi đang ở bước tạm dừng, 06/03/2026 09:00
Bắt đầu bước khi đang ở bước đã xử lý xong, 18/03/2026 08:00`)
})

test('a dossier that was only filed has no appointment, pause or end, and says so', async () => {
  expect(await toldAt('2026-03-03T08:00', 'en', 1)).toBe(`# Dossier a1
Code | H21.1-260302-0001
Procedure | 2.000815
Unit | H21.1
Time limit | –
Step | submitted
Evaluated at | 2026-03-03 08:00 (Asia/Ho_Chi_Minh)

# Timeline
# | Happened | Recorded | Event | Data
0 | 2026-03-02 08:30 | 2026-03-02 08:30 | Submitted | channel: online · code: H21.1-260302-0001 · procedure: 2.000815
· receiving unit: H21 · unit: H21.1

# Appointments
no due date

# Legal clock
Due | –
First due | –
Ended | –
Verdict | no due date

# Index clock (Decision 766)
Due | –
Judged at | 2026-03-03 08:00 (instant of evaluation)
Supplement requests | 0
Supplement time subtracted | 0.00 h
Verdict | on time

# Counts as an online service when
filed online | met
each component checked and signed | not yet due
result attached and signed | not yet due
all three | not yet due

# Duties missed
none`)
})
