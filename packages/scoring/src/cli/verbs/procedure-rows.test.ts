import { join } from 'node:path'
import { toIso } from '@motcua/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { barred } from '../report/memory-scene.fixture.ts'
import { local, temporaryFolder, type Told, writeStore } from '../store/small-store.fixture.ts'
import { procedureListVerb } from './procedure-list.ts'
import { procedureShowVerb } from './procedure-show.ts'

const folder = temporaryFolder()
const store = join(folder.path, 'store.sqlite')
afterAll(folder.remove)

const at = local('2026-01-05T08:00')
const from = toIso(Date.parse(local('2026-02-01T00:00')))
const limit = { kind: 'stated', text: '5 ngày làm việc', amounts: [{ amount: 5, unit: 'day' }] } as const

const announced = (name: string, issuer: string, further: object = {}): Told => ({
  type: 'ProcedureAnnounced',
  data: {
    version: `1/${issuer}`,
    decision: '1/QĐ',
    decidedOn: '2026-01-05',
    issuer,
    level: 'province',
    effectiveFrom: from,
    name,
    missingParts: 0,
    ...further,
  },
  at,
})
const fees = (...lines: readonly { fee: string; amount?: number }[]): Told => ({
  type: 'FeesSet',
  data: { from, feeBearing: true, fees: lines.map((line) => ({ kind: 'fee' as const, ...line })) },
  at,
})

beforeAll(async () => {
  await writeStore(store, {
    'procedure-1.001': [
      announced('Chứng thực bản sao', 'A', { limit, timeLimit: '5wd', missingParts: 2 }),
      { type: 'ServiceLevelSet', data: { from, level: 'partial', reason: 'x' }, at },
      fees({ fee: 'a', amount: 0 }, { fee: 'b', amount: 1 }),
      { type: 'ProcedureMarked', data: { list: 'project-06', from }, at },
    ],
    'procedure-1.002': [announced('Cấp giấy phép', 'B'), fees({ fee: 'a', amount: 0 })],
    'procedure-1.003': [
      {
        type: 'ProcessDrafted',
        data: { process: 'p', name: 'p', procedures: ['1.003'], total: limit, steps: [], from },
        at,
      },
    ],
    'procedure-1.004': [announced('Đăng ký', 'B'), fees({ fee: 'a' })],
  })
})

const asked = async (verb: typeof procedureListVerb, ...argv: readonly string[]) => {
  const io = memoryIo({ now: Date.parse(local('2026-03-01T08:00')) })
  const code = await verb.run([...argv, '--store', store, '--lang', 'en'], io)
  return { code, written: barred(io.written()), complaints: io.complaints(), answer: io.answer }
}

const row = (procedure: string, further: object) => ({
  procedure,
  name: null,
  version: null,
  issuer: null,
  limit: null,
  serviceLevel: null,
  feeBearing: null,
  missingParts: null,
  processes: 0,
  lists: [],
  ...further,
})

test('the procedures of a day are told one a row, those that have a process alone too, and counted without these', async () => {
  expect((await asked(procedureListVerb)).written).toBe(`3 procedures in force on 2026-03-01
Code | Name | Limit | Online | Processes
1.001 | Chứng thực bản sao | 5 d | online in part | 0
1.002 | Cấp giấy phép | – | – | 0
1.003 | (internal process without an announced procedure) | – | – | 1
1.004 | Đăng ký | – | – | 0
Of 3 procedures in force 0 have an approved internal process, 0 an electronic one; --json names the others.`)
})

test('as data each procedure says its version, limit, service, whether it costs anything, what is missing and on which list it is', async () => {
  const { code, answer } = await asked(procedureListVerb, '--at', '2026-02-01', '--json')
  expect([code, answer()]).toEqual([
    exitCode.ok,
    {
      date: '2026-02-01',
      coverage: {
        procedures: 3,
        internal: 0,
        electronic: 0,
        withoutInternal: ['1.001', '1.002', '1.004'],
        withoutElectronic: ['1.001', '1.002', '1.004'],
      },
      procedures: [
        row('1.001', {
          name: 'Chứng thực bản sao',
          version: '1/A',
          issuer: 'A',
          limit: '5wd',
          serviceLevel: 'partial',
          feeBearing: true,
          missingParts: 2,
          lists: ['project-06'],
        }),
        row('1.002', { name: 'Cấp giấy phép', version: '1/B', issuer: 'B', feeBearing: false, missingParts: 0 }),
        row('1.003', { processes: 1 }),
        row('1.004', { name: 'Đăng ký', version: '1/B', issuer: 'B', feeBearing: true, missingParts: 0 }),
      ],
    },
  ])
})

test('a day before, another issuer and a list leave out what does not hold', async () => {
  const codes = async (...argv: readonly string[]): Promise<readonly string[]> => {
    const { answer } = await asked(procedureListVerb, ...argv, '--json')
    return (answer() as { procedures: { procedure: string }[] }).procedures.map(({ procedure }) => procedure)
  }
  expect(await codes('--at', '2026-01-31')).toEqual(['1.003'])
  expect(await codes('--issuer', 'B')).toEqual(['1.002', '1.003', '1.004'])
  expect(await codes('--list', 'project-06')).toEqual(['1.001'])
  expect(await codes('--list', 'decision-422')).toEqual([])
})

test('a procedure that is unknown, or not in force on the day, is refused with what is known of it', async () => {
  const refused = async (...argv: readonly string[]) => {
    const { code, written, complaints } = await asked(procedureShowVerb, ...argv)
    return [code, written, complaints]
  }
  expect(await refused('9.999')).toEqual([
    exitCode.fault,
    '',
    'motcua: The store knows no procedure 9.999; `motcua procedure list` names those there are',
  ])
  expect(await refused('1.001', '--at', '2026-01-31')).toEqual([
    exitCode.fault,
    '',
    'motcua: No version of 1.001 is in force on 2026-01-31; known: 1/A (2026-02-01)',
  ])
  expect(await refused('1.003')).toEqual([
    exitCode.fault,
    '',
    'motcua: No version of 1.003 is in force on 2026-03-01; known: –',
  ])
})
