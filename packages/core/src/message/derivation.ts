import type { Message } from './message.ts'

/** The sentences of a due date's derivation. */
export const derivationMessages = {
  'time.due.due': { en: 'Due {due}', vi: 'Hạn trả: {due}' },
  'time.due.limit': { en: 'Limit: {limit}', vi: 'Thời hạn: {limit}' },
  'time.due.start': { en: 'Received {start}', vi: 'Tiếp nhận: {start}' },
  'time.due.effective-start': {
    en: 'Received {start}, counted from {effectiveStart}',
    vi: 'Tiếp nhận: {start}, tính từ {effectiveStart}',
  },
  'time.due.counted': { en: '{date}: counted, {hours} h of work', vi: '{date}: được tính, {hours} giờ làm việc' },
  'time.due.weekly-rest': { en: '{date}: not counted, weekly rest', vi: '{date}: không tính, ngày nghỉ hằng tuần' },
  'time.due.day-off': { en: '{date}: not counted, {reason}', vi: '{date}: không tính, {reason}' },
  'time.due.after-hours': {
    en: '{date}: not counted, received after working hours',
    vi: '{date}: không tính, tiếp nhận ngoài giờ làm việc',
  },
  'time.due.after-cut-off': {
    en: '{date}: not counted, received after the cut-off',
    vi: '{date}: không tính, tiếp nhận sau giờ chốt',
  },
  'time.due.first-day': {
    en: '{date}: not counted, the first day is excluded',
    vi: '{date}: không tính, ngày đầu tiên không được tính',
  },
  'time.due.due-moved': { en: '{date}: the due date moves here', vi: '{date}: hạn chuyển sang ngày này' },
  'time.due.pause': {
    en: 'Paused from {from} to {to}: {hours} h of work added',
    vi: 'Tạm dừng từ {from} đến {to}: cộng thêm {hours} giờ làm việc',
  },
  'time.due.provisional': {
    en: 'Provisional: {dates} follow from the law alone, their notice is not out',
    vi: 'Tạm tính: {dates} chỉ căn cứ theo luật, chưa có thông báo',
  },
  'time.due.calendar': { en: 'Calendar {name}, version {version}', vi: 'Lịch {name}, phiên bản {version}' },
} as const satisfies Record<string, Message>
