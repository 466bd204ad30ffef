import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { temporaryFolder } from '../store/small-store.fixture.ts'
import { dueVerb } from './due.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const file = (name: string, content: string): string => {
  const path = join(folder.path, name)
  writeFileSync(path, content)
  return path
}

const calendar = file(
  'calendar.json',
  JSON.stringify({
    timezone: 'Asia/Ho_Chi_Minh',
    sessions: ['07:30-11:30', '13:00-17:00'],
    weekdays: 'Mon-Fri',
    off: ['2024-04-29', '2024-04-30', '2024-05-01'],
    compensatory: ['2024-05-04'],
  }),
)

test('--json tells the due date, the days that count with their hours, and those that do not with the reason', async () => {
  const io = memoryIo()
  expect(await dueVerb.run(['--start', '2026-04-28T16:00', '--limit', '16wh', '--json'], io)).toBe(exitCode.ok)
  const answer = io.answer() as { skipped: readonly { date: string; why: string }[] }
  expect(answer).toMatchObject({
    start: '2026-04-28T16:00:00',
    limit: '16wh',
    due: '2026-05-04T16:00:00',
    counted: [
      { date: '2026-04-28', hours: 1 },
      { date: '2026-04-29', hours: 8 },
      { date: '2026-05-04', hours: 7 },
    ],
    provisional: false,
    calendar: { name: 'vn-state-bodies', zone: 'Asia/Ho_Chi_Minh' },
  })
  expect(answer.skipped.map(({ date, why }) => `${date} ${why}`)).toEqual([
    '2026-04-30 day-off',
    '2026-05-01 day-off',
    '2026-05-02 weekly-rest',
    '2026-05-03 weekly-rest',
  ])
})

test('in words it names each day, the holiday, the rule, the calendar with its version and the zone', async () => {
  const io = memoryIo()
  await dueVerb.run(['--start', '2026-04-28T16:00', '--limit', '16wh'], io)
  expect(io.written()).toContain('04/05/2026 16:00')
  expect(io.written()).toContain('30/04/2026: không tính, Ngày Chiến thắng 30/4')
  expect(io.written()).toContain('04/05/2026: được tính, 7 giờ làm việc')
  expect(io.written()).toContain('đếm theo ca làm việc')
  expect(io.written()).toMatch(/Lịch vn-state-bodies, phiên bản \S+/)
  expect(io.written()).toContain('Asia/Ho_Chi_Minh')
})

test('an answer across a date that only the law fixes says that it is provisional, and names the date', async () => {
  const io = memoryIo()
  await dueVerb.run(['--start', '2026-11-20T09:00', '--limit', '5wd'], io)
  expect(io.written()).toMatch(/Tạm tính: 24\/11\/2026/)
})

test('a date that nobody has announced is no answer but a sentence that names the missing notice', async () => {
  const io = memoryIo()
  expect(await dueVerb.run(['--start', '2027-02-01T09:00', '--limit', '10wd'], io)).toBe(exitCode.fault)
  expect(io.complaints()).toContain('Thông báo về việc nghỉ Tết Âm lịch')
  expect(io.written()).toBe('')
})

test('a start with an offset is the same instant in the zone of the calendar', async () => {
  const io = memoryIo()
  await dueVerb.run(['--start', '2026-04-28T09:00:00Z', '--limit', '16wh', '--json'], io)
  expect(io.answer()).toMatchObject({ start: '2026-04-28T16:00:00', due: '2026-05-04T16:00:00' })
})

test('the policies of the command line change the answer as they say', async () => {
  const due = async (...more: readonly string[]): Promise<string> => {
    const io = memoryIo()
    await dueVerb.run(['--start', '2024-03-04T07:30', '--limit', '5wd', '--calendar', calendar, '--json', ...more], io)
    return (io.answer() as { due: string }).due
  }
  expect(await due()).toBe('2024-03-08T17:00:00')
  expect(await due('--tie', 'latest')).toBe('2024-03-11T07:30:00')
  expect(await due('--day-counting', 'exclude-first-day')).toBe('2024-03-11T17:00:00')
})

test('a batch answers each line in its place; a bad line answers with its error and makes the exit code 1', async () => {
  const lines = [
    '\uFEFF{"start":"2024-03-04T09:00:00","limit":"5wd"}',
    'no json',
    '{"start":"2024-04-26T15:00:00","limit":"16wh"}',
    '{"start":"2024-03-04T09:00:00"}',
    '{"start":"2024-03-04T09:00:00","limit":"5 days"}',
    '',
    '{"start":"2024-02-30T09:00:00","limit":"5wd"}',
  ]
  const io = memoryIo()
  const batch = file('batch.jsonl', lines.join('\r\n'))
  expect(await dueVerb.run(['--batch', batch, '--calendar', calendar, '--lang', 'en'], io)).toBe(exitCode.fault)
  const answers = io
    .written()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>)
  expect(answers).toHaveLength(lines.length)
  expect(answers[0]).toEqual({ start: '2024-03-04T09:00:00', limit: '5wd', due: '2024-03-11T09:00:00' })
  // Friday 15:00 leaves 2 h; three days off; Thursday 2/5 has 8 h, Friday 3/5 the last 6 h
  expect(answers[2]).toEqual({ start: '2024-04-26T15:00:00', limit: '16wh', due: '2024-05-03T15:00:00' })
  for (const [place, words] of [
    [1, 'line 2'],
    [3, 'line 4'],
    [4, '5 days'],
    [5, 'line 6'],
    [6, '2024-02-30'],
  ] as const) {
    expect(answers[place]).toEqual({ error: expect.stringContaining(words) })
  }
})

test('a batch without a bad line ends with exit code 0, an empty one too', async () => {
  const io = memoryIo()
  const good = file('good.jsonl', '{"start":"2024-03-04T09:00:00","limit":"0.5wd"}\n')
  expect(await dueVerb.run(['--batch', good, '--calendar', calendar], io)).toBe(exitCode.ok)
  expect(io.answer()).toMatchObject({ due: '2024-03-04T14:30:00' })
  const empty = memoryIo()
  expect(await dueVerb.run(['--batch', file('empty.jsonl', '')], empty)).toBe(exitCode.ok)
  expect(empty.written()).toBe('')
})

test('a batch file that is missing is a sentence', async () => {
  const io = memoryIo()
  expect(await dueVerb.run(['--batch', join(folder.path, 'none.jsonl'), '--lang', 'en'], io)).toBe(exitCode.fault)
  expect(io.complaints()).toContain('there is no file')
})

test('a batch takes no start of its own, and without a batch start and limit are asked for', async () => {
  const both = memoryIo()
  expect(await dueVerb.run(['--batch', 'x', '--start', '2024-03-04T09:00', '--lang', 'en'], both)).toBe(exitCode.usage)
  expect(both.complaints()).toContain('--batch cannot stand together with --start')
  const neither = memoryIo()
  expect(await dueVerb.run(['--lang', 'en'], neither)).toBe(exitCode.usage)
  expect(neither.complaints()).toContain('--start ISO is missing')
})

test('a calendar that is wrong is refused with the name of the field', async () => {
  const io = memoryIo()
  const wrong = file('wrong.json', JSON.stringify({ timezone: 'Asia/Ho_Chi_Minh', sessions: ['8-12'] }))
  const argv = ['--start', '2024-03-04T09:00', '--limit', '5wd', '--calendar', wrong, '--lang', 'en']
  expect(await dueVerb.run(argv, io)).toBe(exitCode.fault)
  expect(io.complaints()).toContain('weekdays')
})
