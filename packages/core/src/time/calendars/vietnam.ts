import { holidayMessages } from '../../message/holiday.ts'
import type { CalendarData, DayOff, MakeUpDay, NotAnnouncedDate } from '../calendar-data.ts'
import type { LocalDate } from '../local-date.ts'
import { WorkingCalendar } from '../working-calendar.ts'

type Basis = Pick<DayOff, 'status' | 'certainty' | 'source'>
type Link = Pick<DayOff, 'compensates' | 'swappedWith'>
type Reason = keyof typeof holidayMessages

const off = (date: LocalDate, reason: Reason, basis: Basis, link: Link = {}): DayOff => ({
  date,
  reason: holidayMessages[reason],
  ...basis,
  ...link,
})

const tet = (dates: readonly LocalDate[], basis: Basis): readonly DayOff[] =>
  dates.map((date) => off(date, 'holiday.tet', basis))

const compensation = (date: LocalDate, compensates: LocalDate, basis: Basis): DayOff =>
  off(date, 'holiday.compensation', basis, { compensates })

const swap = (date: LocalDate, swappedWith: LocalDate, basis: Basis): DayOff =>
  off(date, 'holiday.swap', basis, { swappedWith })

const makeUp = (date: LocalDate, basis: Basis): MakeUpDay => ({
  date,
  reason: holidayMessages['holiday.make-up'],
  ...basis,
})

const labourCode = 'Bộ luật Lao động 2019, Điều 112'
const law: Basis = { status: 'announced', certainty: 'found', source: labourCode }

const remembered = (source: string): Basis => ({ status: 'announced', certainty: 'remembered', source })
const found = (source: string): Basis => ({ status: 'announced', certainty: 'found', source })

const law2023 = remembered(labourCode)
const daysOff2023: readonly DayOff[] = [
  off('2023-01-01', 'holiday.new-year', law),
  compensation('2023-01-02', '2023-01-01', law2023),
  ...tet(['2023-01-20', '2023-01-21', '2023-01-22', '2023-01-23', '2023-01-24'], law2023),
  compensation('2023-01-25', '2023-01-21', law2023),
  compensation('2023-01-26', '2023-01-22', law2023),
  off('2023-04-29', 'holiday.hung-kings', { ...law2023, certainty: 'computed' }),
  off('2023-04-30', 'holiday.victory', law),
  off('2023-05-01', 'holiday.labour', law),
  compensation('2023-05-02', '2023-04-29', law2023),
  compensation('2023-05-03', '2023-04-30', law2023),
  off('2023-09-01', 'holiday.national-adjacent', law),
  off('2023-09-02', 'holiday.national', law),
  compensation('2023-09-04', '2023-09-02', law),
]

const notice5015 = remembered('Thông báo 5015/TB-LĐTBXH')
const notice1570 = remembered('Thông báo 1570/TB-BLĐTBXH')
const law2024 = remembered(labourCode)
const daysOff2024: readonly DayOff[] = [
  off('2024-01-01', 'holiday.new-year', law2024),
  ...tet(['2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12'], notice5015),
  compensation('2024-02-13', '2024-02-10', notice5015),
  compensation('2024-02-14', '2024-02-11', notice5015),
  off('2024-04-18', 'holiday.hung-kings', law2024),
  swap('2024-04-29', '2024-05-04', notice1570),
  off('2024-04-30', 'holiday.victory', law2024),
  off('2024-05-01', 'holiday.labour', law2024),
  off('2024-09-02', 'holiday.national', notice5015),
  off('2024-09-03', 'holiday.national-adjacent', notice5015),
]

const notice6150 = found('Thông báo 6150/TB-BLĐTBXH')
const daysOff2025: readonly DayOff[] = [
  off('2025-01-01', 'holiday.new-year', law),
  ...tet(['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'], notice6150),
  off('2025-04-07', 'holiday.hung-kings', notice6150),
  off('2025-04-30', 'holiday.victory', notice6150),
  off('2025-05-01', 'holiday.labour', notice6150),
  swap('2025-05-02', '2025-04-26', notice6150),
  off('2025-09-01', 'holiday.national-adjacent', notice6150),
  off('2025-09-02', 'holiday.national', notice6150),
]

const notice9441 = found('Thông báo 9441/TB-BNV')
const swaps2026 = remembered('Thông báo hoán đổi ngày làm việc năm 2026')
const cultureDay: Basis = { status: 'statutory', certainty: 'found', source: 'Nghị quyết 28/2026/QH16' }
const daysOff2026: readonly DayOff[] = [
  off('2026-01-01', 'holiday.new-year', law),
  swap('2026-01-02', '2026-01-10', swaps2026),
  ...tet(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'], notice9441),
  off('2026-04-26', 'holiday.hung-kings', notice9441),
  compensation('2026-04-27', '2026-04-26', notice9441),
  off('2026-04-30', 'holiday.victory', notice9441),
  off('2026-05-01', 'holiday.labour', notice9441),
  swap('2026-08-31', '2026-08-22', swaps2026),
  off('2026-09-01', 'holiday.national-adjacent', notice9441),
  off('2026-09-02', 'holiday.national', notice9441),
  off('2026-11-24', 'holiday.culture', cultureDay),
]

const law2027: Basis = { status: 'statutory', certainty: 'inferred', source: labourCode }
const daysOff2027: readonly DayOff[] = [
  off('2027-01-01', 'holiday.new-year', law2027),
  off('2027-04-16', 'holiday.hung-kings', { ...law2027, certainty: 'computed' }),
  off('2027-04-30', 'holiday.victory', law2027),
  off('2027-05-01', 'holiday.labour', law2027),
  compensation('2027-05-03', '2027-05-01', { ...law2027, source: 'Bộ luật Lao động 2019, Điều 111 khoản 3' }),
  off('2027-09-02', 'holiday.national', law2027),
  off('2027-11-24', 'holiday.culture', { ...cultureDay, certainty: 'inferred' }),
]

const notice2027 = 'Thông báo về việc nghỉ Tết Âm lịch và nghỉ Quốc khánh năm 2027'

/**
 * The first day of the year is 6/2/2027, a Saturday [computed]. With one or two days of the old year, five days of Tết
 * and their compensation lie between 4/2 and 11/2; which of them, and which day beside 2/9, the notice will say [inferred].
 */
const unknownTet = ['04', '05', '06', '07', '08', '09', '10', '11'].map((day) => `2027-02-${day}`)
const notAnnounced2027: readonly NotAnnouncedDate[] = [...unknownTet, '2027-09-01', '2027-09-03'].map((date) => ({
  date,
  notice: notice2027,
}))

const officeHours = ['07:30-11:30', '13:00-17:00']

/**
 * Working days of state bodies, 2023–2027: Monday to Friday (QĐ 188/1999/QĐ-TTg [remembered]), days off by Labour Code
 * art. 111–112 and the yearly notices. The sessions are [inferred]; a unit sets its own:
 * `new WorkingCalendar({ ...vietnamCalendarData, name: …, weekly: … })`.
 */
export const vietnamCalendarData: CalendarData = {
  name: 'vn-state-bodies',
  version: '2026.1',
  zone: 'Asia/Ho_Chi_Minh',
  weekly: {
    monday: officeHours,
    tuesday: officeHours,
    wednesday: officeHours,
    thursday: officeHours,
    friday: officeHours,
  },
  daysOff: [...daysOff2023, ...daysOff2024, ...daysOff2025, ...daysOff2026, ...daysOff2027],
  makeUpDays: [
    makeUp('2024-05-04', notice1570),
    makeUp('2025-04-26', notice6150),
    makeUp('2026-01-10', swaps2026),
    makeUp('2026-08-22', swaps2026),
  ],
  notAnnounced: notAnnounced2027,
  coverage: { from: '2023-01-01', to: '2027-12-31' },
  sources: [labourCode, 'Nghị quyết 28/2026/QH16', 'Quyết định 188/1999/QĐ-TTg'],
}

let official: WorkingCalendar | undefined

/** The official calendar of Vietnamese state bodies with standard sessions. */
export const vietnamCalendar = (): WorkingCalendar => (official ??= new WorkingCalendar(vietnamCalendarData))
