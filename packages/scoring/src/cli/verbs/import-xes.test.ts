import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startEventStoreDbStandIn } from '@motcua/store/testing'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { temporaryFolder } from '../store/small-store.fixture.ts'
import { importXesVerb } from './import-xes.ts'
import { reportForm06Verb } from './report-form06.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const attribute = (key: string, value: string): string => `<string key="${key}" value="${value}"/>`

const trace = (id: string, started: string, due: string, ended?: string): string =>
  [
    '<trace>',
    attribute('concept:name', id),
    attribute('startdate', started),
    attribute('deadline', due),
    ...(ended === undefined ? [] : [attribute('enddate', ended)]),
    attribute('department', 'General'),
    attribute('channel', 'Internet'),
    '<event>',
    attribute('concept:name', 'Confirmation of receipt'),
    attribute('time:timestamp', started),
    attribute('lifecycle:transition', 'complete'),
    attribute('org:resource', 'Resource01'),
    '</event></trace>',
  ].join('')

const log = join(folder.path, 'log.xes')
writeFileSync(
  log,
  `<?xml version="1.0" encoding="UTF-8"?><log xes.version="1.0">${[
    // late on the last evening of March in Amsterdam, which is April in Vietnam
    trace('case-1', '2011-03-31T23:30:00.000+02:00', '2011-04-20T10:00:00.000+02:00', '2011-04-10T10:00:00.000+02:00'),
    trace('case-2', '2011-04-01T09:00:00.000+02:00', '2011-04-05T10:00:00.000+02:00', '2011-04-06T10:00:00.000+02:00'),
    trace('case-3', '2011-04-04T09:00:00.000+02:00', '2011-05-05T10:00:00.000+02:00', '2011-04-01T10:00:00.000+02:00'),
  ].join('')}</log>`,
)

test('an import tells its counts under the names of the reference, lists what contradicts, and ends well', async () => {
  const store = join(folder.path, 'told.sqlite')
  const io = memoryIo()
  const argv = [log, '--mapping', 'receipt', '--store', store, '--json', '--lang', 'en']
  expect(await importXesVerb.run(argv, io)).toBe(exitCode.ok)
  const told = io.answer() as Record<string, unknown>
  expect(told).toMatchObject({
    cases: 3,
    ended: 3,
    open: 0,
    on_time_instant: 2,
    late_instant: 1,
    channel: { Internet: 3 },
    end_before_start: 1,
    by_month_started_ended_ontime: { '2011-03': [1, 0, 0], '2011-04': [2, 3, 2] },
  })
  // submission, reception, appointment, one step and the completion of each case
  expect([told['events'], told['appended']]).toEqual([15, 15])
  expect(told['findings']).toContainEqual(
    expect.objectContaining({
      code: 'interchange.finding.end-before-start',
      case: 'case-3',
      message: expect.stringContaining('Case case-3'),
    }),
  )
})

test('the same import again appends nothing', async () => {
  const store = join(folder.path, 'twice.sqlite')
  const argv = [log, '--mapping', 'receipt', '--store', store, '--json']
  await importXesVerb.run(argv, memoryIo())
  const again = memoryIo()
  expect(await importXesVerb.run(argv, again)).toBe(exitCode.ok)
  expect(again.answer()).toMatchObject({ events: 15, appended: 0, cases: 3 })
})

test('the months of a report on an import are those of the zone of its mapping', async () => {
  const store = join(folder.path, 'zone.sqlite')
  await importXesVerb.run([log, '--mapping', 'receipt', '--store', store], memoryIo())
  const received = async (...more: readonly string[]): Promise<readonly number[]> => {
    const io = memoryIo()
    await reportForm06Verb.run(['--store', store, '--from', '2011-03', '--to', '2011-04', '--json', ...more], io)
    return (io.answer() as readonly { received: number }[]).map((row) => row.received)
  }
  expect(await received()).toEqual([1, 2])
  expect(await received('--zone', 'Asia/Ho_Chi_Minh')).toEqual([0, 3])
})

test('in words an import names its findings case by case', async () => {
  const io = memoryIo()
  const store = join(folder.path, 'words.sqlite')
  await importXesVerb.run([log, '--mapping', 'receipt', '--store', store, '--lang', 'en'], io)
  expect(io.written()).toContain('3 cases with 3 log events read; 15 facts in the store, 15 of them new')
  expect(io.written()).toContain('Case case-3')
})

test('an unknown mapping is refused with those there are, and nothing is made', async () => {
  const io = memoryIo()
  const store = join(folder.path, 'none.sqlite')
  const argv = [log, '--mapping', 'recipt', '--store', store, '--lang', 'en']
  expect(await importXesVerb.run(argv, io)).toBe(exitCode.usage)
  expect(io.complaints()).toContain('choose one of: receipt, bpic15')
})

test('a log that is missing is a sentence', async () => {
  const io = memoryIo()
  const argv = [join(folder.path, 'no.xes'), '--mapping', 'receipt', '--store', join(folder.path, 'no.sqlite')]
  expect(await importXesVerb.run([...argv, '--lang', 'en'], io)).toBe(exitCode.fault)
  expect(io.complaints()).toContain('There is no file')
})

test('an import that is interrupted says so and ends with its own exit code', async () => {
  const io = memoryIo({ signal: AbortSignal.abort() })
  const argv = [log, '--mapping', 'receipt', '--store', join(folder.path, 'cut.sqlite'), '--lang', 'en']
  expect(await importXesVerb.run(argv, io)).toBe(exitCode.interrupted)
  expect(io.complaints()).toContain('interrupted')
})

test('a log is imported to a server with the same answer as to a file, and once', async () => {
  await using server = await startEventStoreDbStandIn()
  const answer = async (store: string): Promise<unknown> => {
    const io = memoryIo()
    expect(await importXesVerb.run([log, '--mapping', 'receipt', '--store', store, '--json'], io)).toBe(exitCode.ok)
    return io.answer()
  }
  const first = await answer(server.address)
  expect(first).toEqual(await answer(join(folder.path, 'beside-a-server.sqlite')))
  expect(await answer(server.address)).toMatchObject({ appended: 0 })
})
