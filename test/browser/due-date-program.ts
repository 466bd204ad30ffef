// Runs in a browser, bundled: everything that core exports is kept, and dates are asked of it.
import * as core from '@motcua/core'

const calendar = core.readCalendar({
  timezone: 'Asia/Ho_Chi_Minh',
  sessions: ['07:30-11:30', '13:00-17:00'],
  weekdays: 'Mon-Fri',
  off: ['2024-04-29', '2024-04-30', '2024-05-01'],
  compensatory: ['2024-05-04'],
})

const due = (start: string, limit: string): string =>
  core.toIso(core.dueDate(core.fromIso(`${start}+07:00`), core.parseTimeLimit(limit), calendar).due)

const answers = [
  due('2024-03-04T09:00:00', '5wd'),
  due('2024-03-04T15:07:00', '5wd'),
  due('2024-03-04T10:30:00', '2wh'),
  due('2024-04-26T09:00:00', '3wd'),
  due('2024-03-04T09:00:00', '250wd'),
]

Object.assign(globalThis, { core, answers: JSON.stringify(answers) })
