import { readCalendar } from './simple-calendar.ts'

/** The calendar in which other systems' due dates were observed: standard sessions, 29/4–1/5/2024 off, Saturday 4/5 worked. */
export const march2024 = readCalendar({
  sessions: ['07:30-11:30', '13:00-17:00'],
  weekdays: 'Mon-Fri',
  off: ['2024-04-29', '2024-04-30', '2024-05-01'],
  compensatory: ['2024-05-04'],
  timezone: 'Asia/Ho_Chi_Minh',
})
