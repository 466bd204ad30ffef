import type { CalendarData } from '../time/calendar-data.ts'
import type { LocalDate } from '../time/local-date.ts'
import { WorkingCalendar } from '../time/working-calendar.ts'
import { valueOn } from './organisation-state.ts'
import type { UnitTree } from './tree.ts'

/**
 * The calendar by which a unit works on a day: the one that it adopted, else that of the nearest superior, else
 * undefined. Sessions of its own replace those of the week; days off and make-up days stay those of the calendar, and a
 * make-up day works the unit's own standard day.
 */
export const unitCalendar = (
  tree: UnitTree,
  unit: string,
  date: LocalDate,
  calendars: (name: string) => CalendarData | undefined,
): WorkingCalendar | undefined => {
  for (const adopter of tree.lineOn(unit, date)) {
    const adopted = valueOn(tree.organisation(adopter).calendars, date)
    const data = adopted === undefined ? undefined : calendars(adopted.calendar)
    if (adopted === undefined || data === undefined) continue
    if (adopted.weekly === undefined) return new WorkingCalendar(data)
    const { standardSessions: _, ...rest } = data
    return new WorkingCalendar({ ...rest, name: `${data.name}/${adopter}`, weekly: adopted.weekly })
  }
  return undefined
}
