// When is a dossier due, and why? node due-dates.ts 2026-02-12T09:00:00 5wd
import { dueDate, explainDueDate, isMotcuaError, parseTimeLimit, vietnamCalendar } from '@motcua/core'

const [start = '2026-02-12T09:00:00', limit = '5wd'] = process.argv.slice(2)
const calendar = vietnamCalendar()
try {
  const answer = dueDate(calendar.zone.parseLocal(start), parseTimeLimit(limit), calendar)
  for (const line of explainDueDate(answer, calendar.zone, 'en')) console.log(line)
} catch (error) {
  if (!isMotcuaError(error)) throw error
  console.error(error.message)
  process.exitCode = 1
}
