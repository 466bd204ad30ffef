import type { MessageKey } from '../message/catalogue.ts'
import type { MessageParams } from '../message/message.ts'
import type { CalendarData, DayOff, MakeUpDay } from './calendar-data.ts'
import { dayNumberOf, type LocalDate } from './local-date.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** Something in a calendar that somebody has to look at; its sentence is `text(code, params, language)`. */
export type CalendarFinding = {
  readonly code: MessageKey
  readonly params: MessageParams
  /** Absent where the finding is about the year. */
  readonly date?: LocalDate
}

type DatedFinding = CalendarFinding & { readonly date: LocalDate }

const onDate = (code: MessageKey, date: LocalDate, params: MessageParams = {}): DatedFinding => ({
  code,
  params: { date, ...params },
  date,
})

const coverageFindings = (year: number, { coverage, daysOff }: CalendarData): readonly CalendarFinding[] => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const from = coverage === undefined || coverage.from < first ? first : coverage.from
  const to = coverage === undefined || coverage.to > last ? last : coverage.to
  if (from > to) return [{ code: 'time.check.no-data', params: { year } }]
  const findings: CalendarFinding[] = []
  if (from > first || to < last) findings.push({ code: 'time.check.partly-covered', params: { year, from, to } })
  if (!daysOff.some(({ date }) => date >= first && date <= last)) {
    findings.push({ code: 'time.check.no-days-off', params: { year } })
  }
  return findings
}

const basisFindings = ({ date, status, certainty, source = '–' }: DayOff | MakeUpDay): readonly DatedFinding[] => [
  ...(status === 'statutory' ? [onDate('time.check.statutory', date, { source })] : []),
  ...(certainty === 'remembered' ? [onDate('time.check.unverified', date, { source })] : []),
]

const dayOffFindings = (day: DayOff, calendar: WorkingCalendar): readonly DatedFinding[] => {
  const findings = [...basisFindings(day)]
  const { daysOff, makeUpDays } = calendar.data
  const madeUp = daysOff.some(({ compensates }) => compensates === day.date)
  if (calendar.isWeeklyRest(dayNumberOf(day.date)) && !madeUp)
    findings.push(onDate('time.check.uncompensated', day.date))
  if (day.swappedWith !== undefined && !makeUpDays.some(({ date }) => date === day.swappedWith)) {
    findings.push(onDate('time.check.swap-without-make-up', day.date, { other: day.swappedWith }))
  }
  return findings
}

const makeUpFindings = (day: MakeUpDay, calendar: WorkingCalendar): readonly DatedFinding[] => {
  const findings = [...basisFindings(day)]
  if (!calendar.data.daysOff.some(({ swappedWith }) => swappedWith === day.date)) {
    findings.push(onDate('time.check.make-up-without-swap', day.date))
  }
  if (!calendar.isWeeklyRest(dayNumberOf(day.date))) findings.push(onDate('time.check.make-up-on-worked-day', day.date))
  return findings
}

/** What is missing, provisional or contradictory in one year of a calendar: the year first, then by date. */
export const checkCalendar = (calendar: WorkingCalendar, year: number): readonly CalendarFinding[] => {
  const { daysOff, makeUpDays, notAnnounced } = calendar.data
  const byDate = [
    ...notAnnounced.map(({ date, notice }) => onDate('time.check.not-announced', date, { notice })),
    ...daysOff.flatMap((day) => dayOffFindings(day, calendar)),
    ...makeUpDays.flatMap((day) => makeUpFindings(day, calendar)),
  ]
    .filter(({ date }) => date.startsWith(`${year}-`))
    .toSorted((a, b) => a.date.localeCompare(b.date))
  return [...coverageFindings(year, calendar.data), ...byDate]
}
