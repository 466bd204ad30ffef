import type { Message } from './message.ts'

/** What `checkCalendar` finds in one year of a calendar. */
export const calendarCheckMessages = {
  'time.check.no-data': {
    en: 'The calendar has no data for {year}; add the year',
    vi: 'Lịch không có dữ liệu năm {year}; hãy bổ sung',
  },
  'time.check.partly-covered': {
    en: 'The calendar speaks only for {from} to {to} of {year}; add the rest',
    vi: 'Lịch năm {year} chỉ có dữ liệu từ {from} đến {to}; hãy bổ sung phần còn lại',
  },
  'time.check.no-days-off': {
    en: 'No day off is listed in {year}; every day of the weekly pattern counts as worked',
    vi: 'Năm {year} chưa có ngày nghỉ nào; mọi ngày trong tuần làm việc đều được tính là ngày làm việc',
  },
  'time.check.not-announced': {
    en: '{date} is not announced; due dates beyond it cannot be told until "{notice}" is out',
    vi: 'Ngày {date} chưa được thông báo; chưa tính được hạn qua ngày này cho đến khi có "{notice}"',
  },
  'time.check.statutory': {
    en: '{date} follows from the law alone ({source}); due dates across it are provisional until the notice is out',
    vi: 'Ngày {date} chỉ căn cứ theo luật ({source}); hạn tính qua ngày này là tạm tính cho đến khi có thông báo',
  },
  'time.check.unverified': {
    en: '{date} was not read in its source ({source}); verify it',
    vi: 'Ngày {date} chưa được đối chiếu với văn bản gốc ({source}); hãy kiểm tra',
  },
  'time.check.uncompensated': {
    en: 'The holiday {date} falls on a weekly rest day and no day off makes up for it (Labour Code art. 111)',
    vi: 'Ngày lễ {date} trùng ngày nghỉ hằng tuần nhưng không có ngày nghỉ bù (Bộ luật Lao động, Điều 111)',
  },
  'time.check.swap-without-make-up': {
    en: '{date} is off in exchange for {other}, which is not a make-up day; add it or correct the exchange',
    vi: 'Ngày {date} nghỉ hoán đổi với ngày {other} nhưng ngày này không phải ngày làm bù; hãy bổ sung hoặc sửa lại',
  },
  'time.check.make-up-without-swap': {
    en: '{date} is a make-up day, but no day off is exchanged for it; link the two or remove it',
    vi: 'Ngày {date} là ngày làm bù nhưng không có ngày nghỉ hoán đổi tương ứng; hãy liên kết hoặc bỏ đi',
  },
  'time.check.make-up-on-worked-day': {
    en: '{date} is a make-up day, but the weekly pattern works on it anyway; correct the date',
    vi: 'Ngày {date} là ngày làm bù nhưng vốn là ngày làm việc trong tuần; hãy sửa lại ngày',
  },
} as const satisfies Record<string, Message>
