import { beforeAll, expect, test } from 'vitest'
import { answerOf, memoryScene } from '../report/memory-scene.fixture.ts'
import type { ReportScene } from '../report/report-scene.ts'
import { local, receivedDossier, type Told } from '../store/small-store.fixture.ts'
import { reportDifficultiesVerb } from './report-difficulties.ts'

const established = (level: 'province' | 'department' | 'commune', name: string, parent?: string): readonly Told[] => [
  {
    type: 'UnitEstablished',
    data: { level, name, from: '2025-07-01', ...(parent !== undefined && { parent }) },
    at: local('2026-01-02T08:00'),
  },
]

const reported = (unit: string, kind: 'software' | 'staff', at: string): Told => ({
  type: 'DifficultyReported',
  data: { unit, to: 'H21.17', kind, text: `${kind} của ${unit}` },
  at: local(at),
})

const answered = (at: string): Told => ({
  type: 'DifficultyAnswered',
  data: { by: 'H21.17', answer: 'đã hướng dẫn' },
  at: local(at),
})

let scene: ReportScene

beforeAll(async () => {
  scene = await memoryScene({
    'unit-H21': established('province', 'Tỉnh'),
    'unit-H21.17': established('department', 'Sở', 'H21'),
    'unit-H21.1': established('commune', 'Xã Một', 'H21'),
    'unit-H21.2': established('commune', 'Xã Hai', 'H21'),
    'dossier-1': receivedDossier({ unit: 'H21.1', code: 'x', received: '2026-03-02T09:00', due: '2026-03-09T09:00' }),
    // three days to the answer, closed
    'difficulty-a': [
      reported('H21.1', 'software', '2026-03-02T09:00'),
      answered('2026-03-05T09:00'),
      { type: 'DifficultyClosed', data: { by: 'H21.17', outcome: 'settled' }, at: local('2026-03-06T09:00') },
    ],
    // ten days to the first answer, raised again on the 20th
    'difficulty-b': [
      reported('H21.1', 'staff', '2026-03-03T09:00'),
      answered('2026-03-13T09:00'),
      { type: 'DifficultyRaisedAgain', data: { reason: 'chưa được' }, at: local('2026-03-20T09:00') },
    ],
    // passed on, never answered
    'difficulty-c': [
      reported('H21.2', 'software', '2026-03-10T09:00'),
      { type: 'DifficultyPassedOn', data: { by: 'H21.17', to: 'H21' }, at: local('2026-03-11T09:00') },
    ],
    // after the instant of evaluation
    'difficulty-d': [reported('H21.2', 'staff', '2026-04-02T09:00')],
  })
})

const ask = async (values: Readonly<Record<string, string>>): Promise<Record<string, unknown>> =>
  JSON.parse(
    await answerOf(reportDifficultiesVerb, { at: '2026-04-01', ...values }, scene, { format: 'json', language: 'en' }),
  ) as Record<string, unknown>

const counts = { raisedAgain: 1, closed: 1, answered: 0 }

test('difficulties are counted by unit up the tree and by subject, with the days to the first answer and the oldest open one', async () => {
  const { units, kinds, ...head } = await ask({})
  expect(head).toMatchObject({ reported: 3, open: 2 })
  expect(units).toEqual([
    {
      unit: 'H21',
      name: 'Tỉnh',
      own: 0,
      reported: 3,
      open: 2,
      ...counts,
      firstAnswers: 2,
      oldest: 22,
      median: 6.5,
      longest: 10,
    },
    {
      unit: 'H21.1',
      name: 'Xã Một',
      own: 2,
      reported: 2,
      open: 1,
      ...counts,
      firstAnswers: 2,
      oldest: 12,
      median: 6.5,
      longest: 10,
    },
    {
      unit: 'H21.2',
      name: 'Xã Hai',
      own: 1,
      reported: 1,
      open: 1,
      answered: 0,
      closed: 0,
      raisedAgain: 0,
      firstAnswers: 0,
      oldest: 22,
      median: null,
      longest: null,
    },
  ])
  expect(kinds).toMatchObject([
    { kind: 'software', reported: 2, open: 1, closed: 1, longest: 3 },
    { kind: 'staff', reported: 1, open: 1, raisedAgain: 1, longest: 10 },
  ])
})

test('the open ones stand by age, one raised again since then, each with the authority with which it lies', async () => {
  const { waiting } = await ask({})
  expect(waiting).toMatchObject([
    { difficulty: 'c', unit: 'Xã Hai', liesWith: 'Tỉnh', days: 22, passedOn: 1, text: 'software của H21.2' },
    { difficulty: 'b', unit: 'Xã Một', liesWith: 'Sở', days: 12, passedOn: 0, since: '2026-03-20T02:00:00.000Z' },
  ])
})

test('a report over one unit has its own difficulties, and an earlier instant knows less', async () => {
  expect(await ask({ unit: 'H21.1' })).toMatchObject({ reported: 2, units: [{ unit: 'H21.1' }] })
  expect(await ask({ at: '2026-03-04' })).toMatchObject({ reported: 2, units: [{ unit: 'H21' }, { unit: 'H21.1' }] })
})

test('a count opens the difficulties that it counts', async () => {
  const { members } = await ask({ drill: 'software:open' })
  expect(members).toEqual([{ difficulty: 'c' }])
  expect((await ask({ drill: 'H21:firstAnswers' })).members).toEqual([{ difficulty: 'a' }, { difficulty: 'b' }])
})
