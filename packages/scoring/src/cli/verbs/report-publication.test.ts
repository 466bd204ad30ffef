import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import {
  completed,
  local,
  receivedDossier,
  temporaryFolder,
  type Told,
  writeStore,
} from '../store/small-store.fixture.ts'
import type { Verb } from '../verb.ts'
import { reportGovernmentVerb } from './report-government.ts'
import { reportPublicationVerb } from './report-publication.ts'
import { reportQuarterlyVerb } from './report-quarterly.ts'

const folder = temporaryFolder()
const store = join(folder.path, 'store.sqlite')
afterAll(folder.remove)

const given = (at: string, to: string, toOfficer: string): Told => ({
  type: 'HandedOver',
  data: { from: 'H21.227', to, toOfficer },
  at: local(at),
})
const apology: Told = {
  type: 'ApologyIssued',
  data: {
    reason: 'x',
    signer: 'ct-1',
    oldDue: '2026-03-09T02:00:00.000Z',
    newDue: '2026-03-12T02:00:00.000Z',
    movesAppointment: false,
  },
  at: local('2026-03-09T08:00'),
}

const march = (code: string, unit = 'H21.227') => ({
  unit,
  code,
  received: '2026-03-02T09:00',
  due: '2026-03-09T09:00',
})

beforeAll(async () => {
  await writeStore(store, {
    'dossier-in-time': receivedDossier(march('hs-number-1'), completed('2026-03-05T09:00')),
    'dossier-late': receivedDossier(
      march('hs-number-2'),
      given('2026-03-03T09:00', 'H21.227.TP', 'cb-02'),
      apology,
      completed('2026-03-11T09:00'),
    ),
    'dossier-open': receivedDossier(march('hs-number-3'), given('2026-03-03T09:00', 'H21.227.DC', 'cb-03')),
    'dossier-april': receivedDossier(march('hs-number-4'), completed('2026-04-02T09:00')),
    'dossier-other': receivedDossier(march('hs-number-5', 'H21.17'), completed('2026-03-20T09:00')),
    'dossier-before': receivedDossier(
      { unit: 'H21.17', code: 'hs-number-6', received: '2026-01-05T09:00', due: '2026-01-06T09:00' },
      completed('2026-02-01T09:00'),
    ),
  })
})

const run = async (verb: Verb, ...argv: readonly string[]) => {
  const io = memoryIo()
  const code = await verb.run([...argv, '--store', store, '--lang', 'en'], io)
  return { code, written: io.written(), complaints: io.complaints(), answer: io.answer }
}

describe('the monthly publication', () => {
  test('counts each late dossier of the month once, for who had it when its due date passed', async () => {
    const { code, answer } = await run(reportPublicationVerb, '--month', '2026-03', '--officials', 'yes', '--json')
    expect(code).toBe(exitCode.ok)
    const { late, delays, units } = answer() as Record<string, unknown>
    // late at the end of March: c2 and c5 ended late, c3 and c4 stand open past their due date; c6 ended before
    expect(late).toBe(4)
    expect(delays).toEqual([
      {
        unit: 'H21.17',
        officer: null,
        ended: 1,
        open: 0,
        apologised: 0,
        explained: 0,
        mistakes: 0,
        name: 'H21.17',
        late: 1,
      },
      {
        unit: 'H21.227',
        officer: null,
        ended: 0,
        open: 1,
        apologised: 0,
        explained: 0,
        mistakes: 0,
        name: 'H21.227',
        late: 1,
      },
      {
        unit: 'H21.227.DC',
        officer: 'cb-03',
        ended: 0,
        open: 1,
        apologised: 0,
        explained: 0,
        mistakes: 0,
        name: 'H21.227.DC',
        late: 1,
      },
      {
        unit: 'H21.227.TP',
        officer: 'cb-02',
        ended: 1,
        open: 0,
        apologised: 1,
        explained: 0,
        mistakes: 0,
        name: 'H21.227.TP',
        late: 1,
      },
    ])
    expect(units).toMatchObject([
      { unit: 'H21.17', received: 1, resolved: 1, late: 1, openOverdue: 0, total: null, rank: null },
      { unit: 'H21.227', received: 4, resolved: 2, late: 1, openOverdue: 2 },
    ])
  })

  test('names neither a dossier nor a citizen, and officials only when asked, in every format', async () => {
    for (const format of [['--json'], ['--csv'], ['--html'], []]) {
      const { written } = await run(reportPublicationVerb, '--month', '2026-03', ...format)
      for (const named of ['subject-1', 'dossier-late', 'hs-number', 'cb-02', 'cb-03'])
        expect(written).not.toContain(named)
    }
  })

  test('of one unit leaves the others out and says so in its head', async () => {
    const { answer } = await run(reportPublicationVerb, '--month', '2026-03', '--unit', 'H21.17', '--json')
    expect(answer()).toMatchObject({ unit: 'H21.17', late: 1, units: [{ unit: 'H21.17' }] })
  })
})

test('the quarterly package tells its due date, the apologies and explanations of late dossiers, and holds its identities', async () => {
  const { code, answer } = await run(reportQuarterlyVerb, '--quarter', '2026-Q1', '--at', '2026-04-01', '--json')
  expect(code).toBe(exitCode.ok)
  expect(answer()).toMatchObject({ quarter: '2026-Q1', dueBefore: '2026-03-20' })
  const { tasks } = answer() as { tasks: readonly Record<string, unknown>[] }
  const of = (measure: string) => tasks.filter((line) => String(line['measure']).includes(measure))
  expect(of('with an apology')).toMatchObject([{ task: 'I.1i', numerator: 1, denominator: 5, percent: 20 }])
  expect(of('with an explanation')).toMatchObject([{ numerator: 0, denominator: 5 }])
  const told = await run(reportQuarterlyVerb, '--quarter', '2026-Q1', '--at', '2026-04-01')
  expect(told.written).toContain('2026-03-20: already past')
  const early = await run(reportQuarterlyVerb, '--quarter', '2026-Q1', '--at', '2026-03-19')
  expect(early.written).not.toContain('already past')
})

test('a quarter that is none, and counts for several units at once, are sentences', async () => {
  const wrong = await run(reportQuarterlyVerb, '--quarter', '2026-5')
  expect([wrong.code, wrong.complaints]).toEqual([exitCode.fault, expect.stringContaining('YYYY-Q1 to YYYY-Q4')])
  const given1 = await run(reportGovernmentVerb, '--from', '2026-03', '--to', '2026-03', '--given', 'given.json')
  expect([given1.code, given1.complaints]).toEqual([exitCode.fault, expect.stringContaining('--unit')])
})
