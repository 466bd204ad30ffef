import type { Breach } from '../regulation/breach.ts'
import { findRuling } from '../regulation/rule.ts'
import { announcementLead, publicationLimit, shortenedAnnouncement } from '../regulation/rules/catalogue-rules.ts'
import { dueInstant } from '../time/due-instant.ts'
import { type Instant, toIso } from '../time/instant.ts'
import { dateOf, dayNumberOf, type LocalDate } from '../time/local-date.ts'
import { parseTimeLimit } from '../time/time-limit.ts'
import type { WorkingCalendar } from '../time/working-calendar.ts'
import type { IssuerLevel } from './announcement-events.ts'

/** What an announcement's duties are reckoned from. */
export type Announcement = {
  readonly level: IssuerLevel
  readonly decidedOn: LocalDate
  /** When the text behind the procedure takes effect. */
  readonly basisFrom: LocalDate
  /** The text was made by the shortened way [trình tự, thủ tục rút gọn]. */
  readonly shortened: boolean
}

/** What an announcement keeps and misses. */
export type PublicationDuties = {
  /** The end of the day by which the decision is to be published; absent where no limit is set. */
  readonly publishBy?: string
  /** Absent where no lead is set. */
  readonly onTime?: boolean
  readonly breaches?: readonly Breach[]
}

/** The last instant of a day. */
const endOfDay = (date: LocalDate, { zone }: WorkingCalendar): Instant =>
  zone.startOfDay(dateOf(dayNumberOf(date) + 1)) - 1

/** The last day from which so many working days lie before a day: that day itself is not counted among them. */
const lastDayBefore = (date: LocalDate, workingDays: number, calendar: WorkingCalendar): LocalDate => {
  let day = dayNumberOf(date)
  for (let left = workingDays; left > 0;) {
    day -= 1
    if (calendar.isWorkingDay(day)) left -= 1
  }
  return dateOf(day)
}

/** Until which day the decision had to be signed, by which rule; null where no lead is set. */
const signedBy = (announcement: Announcement, calendar: WorkingCalendar) => {
  const { level, decidedOn, basisFrom, shortened } = announcement
  if (shortened) {
    const ruled = findRuling(shortenedAnnouncement, decidedOn)
    if (ruled === null) return null
    return { ...ruled, date: dateOf(dayNumberOf(basisFrom) + parseTimeLimit(ruled.value).amount) }
  }
  const ruled = findRuling(announcementLead, decidedOn)
  const lead = ruled?.value[level] ?? null
  if (ruled === null || lead === null) return null
  return { ...ruled, date: lastDayBefore(basisFrom, parseTimeLimit(lead).amount, calendar) }
}

/**
 * The last day on which the decision can be signed and keep its lead; null where no lead is set.
 * Throws `time.…` where the calendar does not know the days.
 */
export const signingLimit = (announcement: Announcement, calendar: WorkingCalendar): LocalDate | null =>
  signedBy(announcement, calendar)?.date ?? null

/**
 * The duties of an announcement: signed so many working days before the effect, and published within a limit from the
 * day after the decision. A missed lead is a breach of the announcement; nothing is refused.
 * Throws `time.…` where the calendar does not know the days.
 */
export const publicationDuties = (announcement: Announcement, calendar: WorkingCalendar): PublicationDuties => {
  const { level, decidedOn } = announcement
  const signed = signedBy(announcement, calendar)
  const limit = findRuling(publicationLimit, decidedOn)?.value[level] ?? null
  const nextDay = calendar.zone.startOfDay(dateOf(dayNumberOf(decidedOn) + 1))
  const onTime = signed === null ? null : decidedOn <= signed.date
  return {
    ...(limit === null ? {} : { publishBy: toIso(dueInstant(nextDay, parseTimeLimit(limit), calendar)) }),
    ...(onTime === null ? {} : { onTime }),
    ...(signed !== null && onTime === false
      ? {
          breaches: [{ rule: signed.rule, article: signed.article, due: toIso(endOfDay(signed.date, calendar)) }],
        }
      : {}),
  }
}
