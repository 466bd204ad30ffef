import { readCalendar, vietnamCalendar, type WorkingCalendar } from '@motcua/core'
import { inFile } from './in-file.ts'
import { readJsonFile } from './text-file.ts'

/** The calendar of a file, or the official one where none is named. */
export const calendarOf = (file: string | undefined): WorkingCalendar =>
  file === undefined ? vietnamCalendar() : inFile(file, () => readCalendar(readJsonFile(file)))
