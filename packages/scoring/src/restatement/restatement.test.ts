import { zoneNamed } from '@motcua/core'
import type { RecordedEvent } from '@motcua/store'
import { expect, test } from 'vitest'
import { type LoggedEvent, readerOf, recordedAs, vn } from '../facts/dossier-log.fixture.ts'
import { factWith } from '../facts/fact.fixture.ts'
import { figureCounts, isSum } from './figure-counts.ts'
import { restatement } from './restatement.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')
const options = { from: '2026-03', to: '2026-03', at: vn('2026-05-01'), zone }
const period = { from: vn('2026-03-01'), to: vn('2026-04-01') }

const event = (type: string, occurred: string, recorded: string, data: object = {}): LoggedEvent => ({
  type,
  data,
  occurredAt: vn(occurred),
  recordedAt: vn(recorded),
})
const submitted = { unit: 'A', receivingUnit: 'A', procedure: '1', channel: 'direct', code: 'M-1', subject: null }
const report = { from: '2026-02-28T17:00:00.000Z', to: '2026-03-31T17:00:00.000Z', dossiers: 9 }

const log: readonly RecordedEvent[] = [
  recordedAs('dossier-a', 1n, event('DossierSubmitted', '2026-03-02T08:00', '2026-03-02T08:00', submitted)),
  recordedAs('dossier-a', 2n, event('DossierReceived', '2026-03-02T08:00', '2026-03-02T08:00')),
  recordedAs('dossier-b', 3n, event('DossierSubmitted', '2026-03-01', '2026-03-03T08:00', { ...submitted, unit: 'B' })),
  // learnt later: of the last instant of the period and of the first after it; a report; what moves no figure
  recordedAs('dossier-a', 4n, event('ResultAttached', '2026-03-31T23:59', '2026-04-03T08:00', { result: 'r' })),
  recordedAs('dossier-a', 5n, event('DossierCompleted', '2026-04-01', '2026-04-03T08:00', { outcome: 'granted' })),
  recordedAs('unit-A', 6n, event('NationalFigureReported', '2026-04-02', '2026-04-02T09:00', report)),
  recordedAs('unit-B', 7n, event('NationalFigureReported', '2026-04-02', '2026-04-02T09:00', report)),
  recordedAs('unit-A', 8n, event('OutageRecorded', '2026-02-28T23:59', '2026-03-01')),
  recordedAs('dossier-b', 9n, event('DossierReceived', '2026-03-01', '2026-04-02T08:00')),
  recordedAs('dossier-a', 10n, event('StepStarted', '2026-03-05T08:00', '2026-03-05T23:59', { step: 's' })),
  // known only after the later instant
  recordedAs('dossier-a', 11n, event('ResultReturned', '2026-03-31T23:59', '2026-05-01', { method: 'counter' })),
]

const facts = (isKnown: boolean) => [
  factWith({
    stream: 'dossier-a',
    submittedTo: 'A',
    receivedAt: vn('2026-03-02T08:00'),
    resultAttachedAt: isKnown ? vn('2026-03-31T23:59') : null,
  }),
  ...(isKnown ? [factWith({ stream: 'dossier-b', submittedTo: 'B', receivedAt: vn('2026-03-01') })] : []),
]

const restated = (units?: readonly string[]) => {
  const readAll = async function* () {
    yield log
  }
  const own = units === undefined ? {} : { units }
  const figures = (isKnown: boolean) => ({ facts: () => facts(isKnown), nationalFigures: () => [] })
  return restatement({
    store: { readAll, readStream: readerOf(log) },
    before: { ...figures(false), cut: { knownAt: vn('2026-04-01') } },
    after: { ...figures(true), cut: { knownAt: vn('2026-05-01') } },
    period,
    options: { ...options, ...own },
  })
}

test('each event learnt in between that moved a figure is named with what it did, in the order in which it was learnt', async () => {
  const { moves, learnt } = await restated()
  expect(learnt).toBe(5)
  const shown = moves.map(({ stream, revision, code, changes }) => [
    `${stream} ${revision} ${code}`,
    ...changes.filter(({ key }) => key.startsWith('12') || key.startsWith('04')).map(({ key, by }) => `${key} ${by}`),
  ])
  expect(shown).toEqual([
    ['dossier-b 9 M-1', '12/denominator 1'],
    ['unit-A 6 null', '04/denominator null'],
    ['unit-B 7 null', '04/denominator null'],
    ['dossier-a 4 M-1', '12/numerator 1'],
  ])
  const [received] = moves
  expect(received).toMatchObject({
    type: 'DossierReceived',
    occurredAt: vn('2026-03-01'),
    recordedAt: vn('2026-04-02T08:00'),
  })
})

test('what happened in the period and was recorded on a later day is told with its days, the longest delay first', async () => {
  const shown = ({ late }: Awaited<ReturnType<typeof restated>>) =>
    late.map(({ stream, revision, type, days }) => `${stream} ${revision} ${type} ${days}`)
  expect(shown(await restated())).toEqual([
    'dossier-b 9 DossierReceived 32',
    'dossier-a 4 ResultAttached 3',
    'dossier-b 3 DossierSubmitted 2',
  ])
  expect(shown(await restated(['A']))).toEqual(['dossier-a 4 ResultAttached 3'])
})

test('a figure is explained where what the events did adds up to its difference, and not asked where it is no sum', async () => {
  const { figures, moves } = await restated()
  const shown = (...keys: readonly string[]) =>
    keys.map((key) => {
      const found = figures.find((figure) => figure.key === key)
      return [key, found?.before, found?.after, found?.explained].join(' ')
    })
  expect(shown('12/numerator', '12/denominator', '04/denominator', '21/numerator', '17/denominator')).toEqual([
    '12/numerator 0 1 true',
    '12/denominator 1 2 true',
    '04/denominator 0 0 ',
    '21/numerator 1 2 ',
    '17/denominator   ',
  ])
  expect(moves.flatMap(({ stream }) => stream)).toContain('unit-B')
  const ofA = await restated(['A'])
  expect(ofA.moves.map(({ stream }) => stream)).not.toContain('unit-B')
  expect(ofA.moves.map(({ stream }) => stream)).toContain('unit-A')
})

test('every cell of form 06 and both sides of every indicator are figures, with what 21 takes away', () => {
  const counted = figureCounts(() => facts(true), options)
  const indicators = counted.filter(({ figure }) => figure.kind === 'indicator')
  expect(indicators.map(({ key, count }) => `${key} ${count}`)).toEqual([
    '04/numerator 0',
    '04/denominator 0',
    '05/numerator 2',
    '05/denominator 2',
    '08/numerator 0',
    '08/denominator 0',
    '11/numerator 0',
    '11/denominator 0',
    '12/numerator 1',
    '12/denominator 2',
    '13/numerator 0',
    '13/denominator 2',
    '14/numerator 0',
    '14/denominator 2',
    '16/numerator 0',
    '16/denominator 2',
    '17/numerator 0',
    '17/denominator null',
    '18/numerator 0',
    '18/denominator 2',
    '21/numerator 2',
    '21/denominator 2',
    '21/late 0',
    '21/dissatisfied 0',
  ])
  const register = counted.filter(({ figure }) => figure.kind === 'register')
  expect(register.every(({ key }) => key.startsWith('2026-03/'))).toBe(true)
  expect(register.map(({ key }) => key)).not.toContain('2026-03/partial')
  expect(counted.filter((figure) => !isSum(figure)).map(({ key }) => key)).toEqual([
    '04/denominator',
    '17/numerator',
    '17/denominator',
    '21/numerator',
  ])
})
