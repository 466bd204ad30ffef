import { expect, test } from 'vitest'
import { vietnamCalendar } from './calendars/vietnam.ts'
import { dueDate, extendDueDate } from './due-date.ts'
import { explainDueDate } from './explain-due-date.ts'
import { parseTimeLimit } from './time-limit.ts'

const vn = vietnamCalendar()
const at = (time: string) => vn.zone.parseLocal(time)

test('a due date is explained day by day in Vietnamese, with its pauses and what makes it provisional', () => {
  const limited = dueDate(at('2026-11-20T18:00'), parseTimeLimit('2wd'), vn)
  const paused = extendDueDate(limited, [{ from: at('2026-11-23T10:00'), to: at('2026-11-23T11:30') }], vn)
  expect(explainDueDate(paused, vn.zone, 'vi')).toEqual([
    'Hạn trả: 26/11/2026 09:00',
    'Thời hạn: 2 ngày làm việc',
    'Tiếp nhận: 20/11/2026 18:00, tính từ 23/11/2026 07:30',
    '20/11/2026: không tính, tiếp nhận ngoài giờ làm việc',
    '21/11/2026: không tính, ngày nghỉ hằng tuần',
    '22/11/2026: không tính, ngày nghỉ hằng tuần',
    '23/11/2026: được tính, 8 giờ làm việc',
    '24/11/2026: không tính, Ngày Văn hóa Việt Nam',
    '25/11/2026: được tính, 8 giờ làm việc',
    'Tạm dừng từ 23/11/2026 10:00 đến 23/11/2026 11:30: cộng thêm 1,5 giờ làm việc',
    'Tạm tính: 24/11/2026 chỉ căn cứ theo luật, chưa có thông báo',
    'Lịch vn-state-bodies, phiên bản 2026.1',
  ])
})

test('it is explained in English as well', () => {
  expect(explainDueDate(dueDate(at('2026-03-04T09:00'), parseTimeLimit('1wd'), vn), vn.zone, 'en')).toEqual([
    'Due 2026-03-05T09:00:00',
    'Limit: 1 working day(s)',
    'Received 2026-03-04T09:00:00',
    '2026-03-04: counted, 6.5 h of work',
    '2026-03-05: counted, 1.5 h of work',
    'Calendar vn-state-bodies, version 2026.1',
  ])
})
