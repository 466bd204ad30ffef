import { calendarCheckMessages } from './calendar-check.ts'
import { derivationMessages } from './derivation.ts'
import { holidayMessages } from './holiday.ts'
import type { Message } from './message.ts'

export const timeMessages = {
  ...holidayMessages,
  ...calendarCheckMessages,
  ...derivationMessages,
  'time.invalid-instant': {
    en: '{field}: "{value}" is not a date and time in ISO 8601; write for example 2026-03-04T09:00:00+07:00',
    vi: '{field}: "{value}" không phải ngày giờ theo ISO 8601; hãy viết ví dụ 2026-03-04T09:00:00+07:00',
  },
  'time.invalid-local-time': {
    en: '{field}: "{value}" is not a date and time; write for example 2026-03-04T09:00:00',
    vi: '{field}: "{value}" không phải ngày giờ; hãy viết ví dụ 2026-03-04T09:00:00',
  },
  'time.invalid-date': {
    en: '{field}: "{value}" is not a date; write for example 2026-03-04',
    vi: '{field}: "{value}" không phải ngày; hãy viết ví dụ 2026-03-04',
  },
  'time.invalid-month': {
    en: '{field}: "{value}" is not a month; write for example 2026-03',
    vi: '{field}: "{value}" không phải tháng; hãy viết ví dụ 2026-03',
  },
  'time.unknown-zone': {
    en: '{field}: "{value}" is not a time zone; write for example Asia/Ho_Chi_Minh',
    vi: '{field}: "{value}" không phải múi giờ; hãy viết ví dụ Asia/Ho_Chi_Minh',
  },

  'time.calendar-missing-field': {
    en: 'Calendar: {field} is missing; add it',
    vi: 'Lịch làm việc: thiếu {field}; hãy bổ sung',
  },
  'time.calendar-unknown-field': {
    en: 'Calendar: {field} is not a field of a calendar; remove it or correct its name',
    vi: 'Lịch làm việc: không có trường {field}; hãy bỏ đi hoặc sửa tên',
  },
  'time.calendar-wrong-field': {
    en: 'Calendar: {field} cannot be {value}; see the shape of a calendar',
    vi: 'Lịch làm việc: {field} không thể là {value}; hãy xem cấu trúc của lịch',
  },
  'time.calendar-weekdays': {
    en: 'Calendar: {field}: "{value}" names no days of the week; write for example Mon-Fri or Mon,Wed,Fri',
    vi: 'Lịch làm việc: {field}: "{value}" không chỉ ngày nào trong tuần; hãy viết ví dụ Mon-Fri hoặc Mon,Wed,Fri',
  },
  'time.calendar-date-twice': {
    en: 'Calendar: {field}: {value} is already listed; keep one of the two',
    vi: 'Lịch làm việc: {field}: ngày {value} đã được liệt kê; hãy giữ lại một mục',
  },
  'time.calendar-no-sessions': {
    en: 'Calendar: {field} has no working session; give at least one, for example 07:30-11:30',
    vi: 'Lịch làm việc: {field} không có ca làm việc nào; hãy nêu ít nhất một ca, ví dụ 07:30-11:30',
  },
  'time.calendar-coverage-order': {
    en: 'Calendar: coverage.to {to} lies before coverage.from {from}; exchange them',
    vi: 'Lịch làm việc: coverage.to {to} trước coverage.from {from}; hãy đổi lại thứ tự',
  },
  'time.session-form': {
    en: 'Calendar: {field}: "{value}" is not a session within one day; write for example 07:30-11:30',
    vi: 'Lịch làm việc: {field}: "{value}" không phải ca làm việc trong một ngày; hãy viết ví dụ 07:30-11:30',
  },
  'time.session-order': {
    en: 'Calendar: {field}: "{value}" begins before the session above it ends; put sessions in order, without overlap',
    vi: 'Lịch làm việc: {field}: "{value}" bắt đầu trước khi ca liền trước kết thúc; hãy xếp các ca theo thứ tự, không chồng nhau',
  },

  'time.not-announced': {
    en: 'Calendar {calendar}: nobody can yet say whether {date} is a working day; "{notice}" is missing. Add it when it is out',
    vi: 'Lịch {calendar}: chưa thể biết ngày {date} có làm việc hay không; còn thiếu "{notice}". Hãy bổ sung khi được ban hành',
  },
  'time.outside-coverage': {
    en: 'Calendar {calendar} speaks for {from} to {to}; it cannot tell about {date}. Use a calendar that covers it',
    vi: 'Lịch {calendar} chỉ có dữ liệu từ {from} đến {to}; không có ngày {date}. Hãy dùng lịch bao gồm ngày này',
  },
  'time.out-of-range': {
    en: 'Calendar {calendar}: the answer lies outside the years {from} to {to}; check the start and the limit',
    vi: 'Lịch {calendar}: kết quả nằm ngoài các năm {from} đến {to}; hãy kiểm tra thời điểm bắt đầu và thời hạn',
  },
  'time.amount': {
    en: '{value} is not an amount of working time in milliseconds; give a number from 0 up',
    vi: '{value} không phải lượng thời gian làm việc tính bằng mili giây; hãy cho một số từ 0 trở lên',
  },
  'time.pause-reversed': {
    en: 'The pause from {from} to {to} ends before it begins; correct its times',
    vi: 'Khoảng tạm dừng từ {from} đến {to} kết thúc trước khi bắt đầu; hãy sửa lại thời điểm',
  },

  'time.limit-missing': {
    en: 'No time limit is given and none is assumed; give one, for example 5wd',
    vi: 'Chưa có thời hạn và không được tự mặc định; hãy nêu thời hạn, ví dụ 5wd',
  },
  'time.limit-form': {
    en: '"{value}" is not a time limit; write 5wd (working days), 0.5wd, 1hd (half-days), 16wh (working hours), 10d (calendar days) or sameday, with a cut-off as in sameday@15:00',
    vi: '"{value}" không phải thời hạn; hãy viết 5wd (ngày làm việc), 0.5wd, 1hd (nửa ngày), 16wh (giờ làm việc), 10d (ngày) hoặc sameday (trong ngày), kèm giờ chốt như sameday@15:00',
  },
  'time.limit-amount': {
    en: 'A time limit cannot be {value}; its amount is above zero, whole for calendar days, 1 for the same day',
    vi: 'Thời hạn không thể là {value}; số lượng phải lớn hơn 0, là số nguyên nếu tính theo ngày, là 1 nếu trong ngày',
  },
  'time.cut-off-form': {
    en: '"{value}" is not a cut-off time of day; write for example 15:00',
    vi: '"{value}" không phải giờ chốt trong ngày; hãy viết ví dụ 15:00',
  },
  'time.limit.working-hour': { en: '{amount} working hour(s)', vi: '{amount} giờ làm việc' },
  'time.limit.working-day': { en: '{amount} working day(s)', vi: '{amount} ngày làm việc' },
  'time.limit.half-day': { en: '{amount} half-day(s)', vi: '{amount} buổi làm việc' },
  'time.limit.calendar-day': { en: '{amount} day(s)', vi: '{amount} ngày' },
  'time.limit.same-day': { en: 'the same day', vi: 'trong ngày' },
  'time.limit.cut-off': {
    en: '{limit}, received before {cutOff}, else from the next working day',
    vi: '{limit}, tiếp nhận trước {cutOff}; sau giờ này tính từ ngày làm việc tiếp theo',
  },
} as const satisfies Record<string, Message>
