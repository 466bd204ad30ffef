import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import {
  completed,
  local,
  receivedDossier,
  temporaryFolder,
  type Told,
  writeStore,
} from '../store/small-store.fixture.ts'

const folder = temporaryFolder()
const store = join(folder.path, 'store.sqlite')
afterAll(folder.remove)

/** Done on time on 26 March, entered on 7 April; returned late, entered at once. */
const enteredLate: readonly Told[] = [
  { ...completed('2026-03-26T08:00'), recorded: local('2026-04-07T17:00') },
  { type: 'ResultReturned', data: { method: 'counter' }, at: local('2026-04-08T08:00') },
]

beforeAll(async () => {
  await writeStore(store, {
    'dossier-1': receivedDossier(
      { code: 'H21.227-260302-0001', received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
      completed('2026-03-05T10:00'),
    ),
    'dossier-2': receivedDossier(
      { code: 'H21.227-260320-0001', received: '2026-03-20T09:00', due: '2026-03-27T09:00' },
      ...enteredLate,
    ),
    'unit-H21.227': [
      {
        type: 'NationalFigureReported',
        data: { from: '2026-02-28T17:00:00.000Z', to: '2026-03-31T17:00:00.000Z', dossiers: 9 },
        at: local('2026-04-02T09:00'),
        recorded: local('2026-04-06T09:00'),
      },
    ],
  })
})

const run = async (...argv: readonly string[]) => {
  const io = memoryIo()
  const options = ['--store', store, '--from', '2026-03', '--to', '2026-03', '--lang', 'en']
  const code = await main(['report', 'restatement', ...options, ...argv], io)
  return { code, said: io.written(), complained: io.complaints() }
}

const restated = async (...argv: readonly string[]) => {
  const { said, complained } = await run('--json', ...argv)
  expect(complained).toBe('')
  return JSON.parse(said) as {
    readonly figures: readonly { readonly key: string; readonly before: number; readonly after: number }[]
    readonly moves: readonly object[]
    readonly late: readonly object[]
    readonly learnt: number
  }
}

test('old figure, new figure, and the event that moved it', async () => {
  const { figures, moves, late, learnt } = await restated('--known-at', '2026-04-05')
  const moved = figures.filter(({ before, after }) => before !== after)
  expect(moved).toEqual([
    expect.objectContaining({ key: '2026-03/resolved', before: 1, after: 2, explained: true, month: '2026-03' }),
    expect.objectContaining({ key: '2026-03/early', before: 1, after: 2, explained: true }),
    expect.objectContaining({ key: '2026-03/open', before: 1, after: 0, explained: true }),
    expect.objectContaining({ key: '2026-03/openOverdue', before: 1, after: 0, explained: true }),
    expect.objectContaining({ key: '04/denominator', before: 0, after: 9, explained: null, code: 'DOSSIER_SYNC' }),
    expect.objectContaining({ key: '05/numerator', before: 1, after: 2, explained: true, code: 'PROGRESS' }),
    expect.objectContaining({ key: '21/numerator', before: 1, after: 2, explained: null }),
    expect.objectContaining({ key: '21/late', before: 1, after: 0, explained: true, part: 'late' }),
  ])
  expect(learnt).toBe(3)
  expect(moves).toEqual([
    {
      stream: 'unit-H21.227',
      code: null,
      revision: '0',
      type: 'NationalFigureReported',
      occurredAt: '2026-04-02T02:00:00.000Z',
      recordedAt: '2026-04-06T02:00:00.000Z',
      changes: [{ key: '04/denominator', by: null }],
    },
    {
      stream: 'dossier-2',
      code: 'H21.227-260320-0001',
      revision: '3',
      type: 'DossierCompleted',
      occurredAt: '2026-03-26T01:00:00.000Z',
      recordedAt: '2026-04-07T10:00:00.000Z',
      changes: [
        { key: '2026-03/resolved', by: 1 },
        { key: '2026-03/early', by: 1 },
        { key: '2026-03/open', by: -1 },
        { key: '2026-03/openOverdue', by: -1 },
        { key: '05/numerator', by: 1 },
        { key: '21/numerator', by: null },
        { key: '21/late', by: -1 },
      ],
    },
  ])
  expect(late).toEqual([
    expect.objectContaining({ stream: 'dossier-2', type: 'DossierCompleted', days: 12, knownBefore: false }),
  ])
})

test('compared with another instant, only what was learnt in between counts', async () => {
  const between = ['--known-at', '2026-04-05', '--compared-with', '2026-04-06']
  const { moves, learnt } = await restated(...between)
  expect([moves.length, learnt]).toEqual([1, 1])
  expect((await restated('--known-at', '2026-04-08')).figures.every(({ before, after }) => before === after)).toBe(true)
})

describe('in words', () => {
  test('the table says what was known, what is known, and which event moved what', async () => {
    const { said } = await run('--known-at', '2026-04-05')
    expect(said).toMatch(/^2026-03 · Resolved +1 +2 +\+1 +✓$/m)
    expect(said).toMatch(/^2026-03 · Open, overdue +1 +0 +−1 +✓$/m)
    expect(said).toMatch(/^05 · Dossiers handled on time +10\.00 +20\.00$/m)
    expect(said).toContain('Events that moved a figure: 2 of 3 learnt in between')
    expect(said).toMatch(/^H21\.227-260320-0001 #3 +\S.* +2026-03-26 08:00 +2026-04-07 17:00 +2026-03 · Resolved \+1/m)
    expect(said).toMatch(/^2 #3 .* 2026-03-26 +2026-04-07 17:00 +12 +no$/m)
  })

  test('the page holds the same, and where nothing has changed that is said', async () => {
    const { said } = await run('--known-at', '2026-04-05', '--html')
    expect(said).toMatch(/<th scope="row">\s*2026-03 · Resolved<\/th>/)
    expect(said).toContain('motcua-report-manifest@v1')
    const still = await run('--known-at', '2026-04-08')
    expect(still.said).toContain('No figure has changed')
    expect(still.said).toContain('No event learnt in between moved a figure')
  })
})

test('it asks for the earlier instant, and refuses two in the wrong order', async () => {
  expect(await run()).toMatchObject({ code: exitCode.usage, complained: expect.stringContaining('--known-at INSTANT') })
  expect(await run('--known-at', '2026-04-05', '--compared-with', '2026-04-04')).toMatchObject({
    code: exitCode.fault,
    complained:
      'motcua: --compared-with 2026-04-04 lies before --known-at 2026-04-05; give the later instant as --compared-with',
  })
})

test('both sides are judged at one instant, which the head names; a month that is over stands as at its end on any day', async () => {
  const on = async (now: string, ...argv: readonly string[]) => {
    const io = memoryIo({ now: Date.parse(local(now)) })
    const period = ['--store', store, '--from', '2026-03', '--to', '2026-03', '--lang', 'en']
    await main(['report', 'restatement', ...period, '--known-at', '2026-04-01', ...argv], io)
    const [head, figures = ''] = io.written().split('Figures that are not what they were')
    return { at: /^Evaluated at +(.*) \(/m.exec(head ?? '')?.[1], months: figures.match(/^2026-03 · .*$/gm) }
  }
  const [may, later] = [await on('2026-05-04T08:00'), await on('2031-01-01T08:00')]
  expect([may.at, later.at]).toEqual(['2026-05-04 08:00', '2031-01-01 08:00'])
  // the dossier whose completion was entered on 7 April was four days past its due date when March ended
  expect(may.months).toContainEqual(expect.stringMatching(/^2026-03 · Open, overdue +1 +0 +−1 +✓$/))
  expect(later.months).toEqual(may.months)
  expect((await on('2026-05-04T08:00', '--compared-with', '2026-04-07')).at).toBe('2026-04-08 00:00')
  expect((await on('2026-05-04T08:00', '--at', '2026-04-20T07:30')).at).toBe('2026-04-20 07:30')
})

test('a restatement is made again from its manifest, whatever was learnt since', async () => {
  const out = join(folder.path, 'restatement.html')
  await run('--known-at', '2026-04-05', '--compared-with', '2026-04-07', '--html', '--out', out)
  const io = memoryIo()
  expect(await main(['replay', out, '--store', store, '--lang', 'en'], io)).toBe(exitCode.ok)
})
