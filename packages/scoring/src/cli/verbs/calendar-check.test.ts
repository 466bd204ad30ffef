import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { temporaryFolder } from '../store/small-store.fixture.ts'
import { calendarCheckVerb } from './calendar-check.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

test('a year whose holidays are not announced lists them with the missing notice, and makes the exit code 1', async () => {
  const io = memoryIo()
  expect(await calendarCheckVerb.run(['--year', '2027', '--json'], io)).toBe(exitCode.fault)
  expect(io.answer()).toMatchObject({ year: 2027, calendar: { name: 'vn-state-bodies' } })
  expect((io.answer() as { findings: unknown }).findings).toContainEqual(
    expect.objectContaining({ code: 'time.check.not-announced', date: '2027-02-06' }),
  )
})

test('a year that the calendar does not speak for is told so', async () => {
  const io = memoryIo()
  expect(await calendarCheckVerb.run(['--year', '2030', '--lang', 'en'], io)).toBe(exitCode.fault)
  expect(io.written()).toContain('The calendar has no data for 2030')
})

test('a year with nothing to look at ends with exit code 0', async () => {
  const file = join(folder.path, 'calendar.json')
  const data = {
    name: 'unit',
    timezone: 'Asia/Ho_Chi_Minh',
    sessions: ['07:30-11:30'],
    weekdays: 'Mon-Fri',
    off: ['2026-01-01'],
    compensatory: [],
  }
  writeFileSync(file, JSON.stringify(data))
  const io = memoryIo()
  expect(await calendarCheckVerb.run(['--year', '2026', '--calendar', file, '--lang', 'en'], io)).toBe(exitCode.ok)
  expect(io.written()).toContain('Calendar unit, version 1: nothing to look at in 2026')
})

test('what is no year is refused', async () => {
  const io = memoryIo()
  expect(await calendarCheckVerb.run(['--year', '26', '--lang', 'en'], io)).toBe(exitCode.usage)
  expect(io.complaints()).toContain('"26" is not a year')
})
