import { expect, test } from 'vitest'
import { appointment, factsOf, type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import { form06 } from './form06.ts'
import { form06Sheet } from './form06-sheet.ts'
import { delayLines, publicationSheets } from './publication.ts'
import { scene } from './two-dossiers.fixture.ts'
import { type LateDossier, unitRegisterCounts } from './unit-register-counts.ts'

const { zone } = scene

const dossier = (id: string, due: string, end?: string): { readonly id: string; readonly lines: readonly Line[] } => ({
  id,
  lines: [
    ...receivedAt('2026-02-10T08:00'),
    appointment('2026-02-10T08:00', due),
    ...(end === undefined ? [] : [[end, 'DossierCompleted', { outcome: 'granted' }] as const]),
  ],
})

const spring = { zone, from: '2026-02', to: '2026-03-15', at: vn('2026-12-01') }

test('behind each figure of form 06 stand its dossiers, where they were asked for, and a cut month has its star', async () => {
  const facts = await factsOf(
    dossier('a', '2026-02-20T08:00', '2026-02-20T08:00'),
    dossier('b', '2026-02-20T08:00', '2026-03-02T08:00'),
    dossier('c', '2026-03-10T08:00'),
  )
  const register = form06(facts, { ...spring, listDossiers: true })
  expect([...(register.dossiers ?? [])]).toEqual([
    [
      '2026-02',
      {
        received: ['dossier-a', 'dossier-b', 'dossier-c'],
        resolved: ['dossier-a'],
        onTime: ['dossier-a'],
        open: ['dossier-b', 'dossier-c'],
        openOverdue: ['dossier-b'],
        openNotDue: ['dossier-c'],
      },
    ],
    [
      '2026-03',
      {
        carried: ['dossier-b', 'dossier-c'],
        resolved: ['dossier-b'],
        late: ['dossier-b'],
        open: ['dossier-c'],
        openOverdue: ['dossier-c'],
      },
    ],
  ])
  const sheet = form06Sheet(register, scene)
  const march = { month: '2026-03', carried: 2, received: 0, resolved: 1, early: 0, onTime: 0, late: 1, noDueDate: 0 }
  expect(sheet.rows[1]).toEqual({ ...march, open: 1, openNotDue: 0, openOverdue: 1, partial: '*' })
  expect(sheet.rows[0]).toMatchObject({ month: '2026-02', partial: null })
  expect(sheet.behind?.slice(5, 8)).toEqual([
    { row: 0, name: '2026-02', column: 'openOverdue', of: 'dossier', members: ['dossier-b'] },
    { row: 1, name: '2026-03', column: 'carried', of: 'dossier', members: ['dossier-b', 'dossier-c'] },
    { row: 1, name: '2026-03', column: 'resolved', of: 'dossier', members: ['dossier-b'] },
  ])
  expect(sheet.notes).toEqual([])
  const plain = form06(facts, spring)
  expect(plain.dossiers).toBeUndefined()
  expect(plain.rows).toEqual(register.rows)
  expect(form06Sheet(plain, scene).behind).toEqual([])
  expect(form06Sheet({ rows: [], identities: [] }, scene).empty).toBe(
    'No month of the period has begun at the instant of evaluation',
  )
})

test('by date a dossier is late from the day after its due date on, and late dossiers of one due date stand by name', async () => {
  const facts = await factsOf(
    dossier('d', '2026-02-20T08:00', '2026-02-21T00:00'),
    dossier('c', '2026-02-20T08:00', '2026-02-20T23:59'),
    dossier('b', '2026-02-20T08:00', '2026-02-21T00:00'),
    dossier('a', '2026-02-21T08:00'),
  )
  const february = { zone, from: vn('2026-02-01'), to: vn('2026-03-01'), at: vn('2026-06-01') }
  const late = (granularity: 'date' | 'instant') =>
    unitRegisterCounts(facts, { ...february, granularity }).late.map(({ stream, ended }) => `${stream} ${ended}`)
  expect(late('date')).toEqual(['dossier-b true', 'dossier-d true', 'dossier-a false'])
  expect(late('instant')).toEqual(['dossier-b true', 'dossier-c true', 'dossier-d true', 'dossier-a false'])
})

const delayed = (stream: string, unit: string | null, officer: string | null, ended: boolean) => {
  const dossier: LateDossier = { stream, channel: 'direct', unit: 'A', due: 0, ended }
  return {
    dossier,
    delay: { unit, officer, apologised: ended, explained: !ended, mistakeBy: officer === 'o-2' ? officer : null },
  }
}

test('delays stand by how many they are, of equals by unit and officer, and each line is checked by its two kinds', () => {
  const lines = delayLines(
    [
      delayed('1', 'B', null, true),
      delayed('2', null, 'o-2', true),
      delayed('3', 'A', 'o-1', false),
      delayed('4', 'A', 'o-1', true),
    ],
    {
      officers: true,
      nameOf: (unit) => `Unit ${unit}`,
    },
  )
  expect(lines).toEqual([
    { unit: 'A', name: 'Unit A', officer: 'o-1', late: 2, ended: 1, open: 1, apologised: 1, explained: 1, mistakes: 0 },
    { unit: 'A', name: 'Unit A', officer: 'o-2', late: 1, ended: 1, open: 0, apologised: 1, explained: 0, mistakes: 1 },
    { unit: 'B', name: 'Unit B', officer: null, late: 1, ended: 1, open: 0, apologised: 1, explained: 0, mistakes: 0 },
  ])
  const none = { received: 0, resolved: 0, late: 0, openOverdue: 0 }
  const planted = lines.map((line) => ({ ...line, open: 0 }))
  const [units, delays] = publicationSheets(
    { units: [], delays: planted, mistakes: [], late: 5, own: none, register: none },
    scene,
  )
  expect(delays.identities?.flatMap(({ key, checked, residuals }) => [[key, checked, residuals]])).toEqual([
    ['late', 1, [{ row: 'Sum', left: 4, right: 5, residual: -1 }]],
    ['ended', 3, [{ row: 'A · o-1', left: 2, right: 1, residual: 1 }]],
  ])
  const [, unnamed] = publicationSheets(
    { units: [], delays: [{ ...(lines[2] ?? fail()), ended: 0 }], mistakes: [], late: 1, own: none, register: none },
    scene,
  )
  expect(unnamed.identities?.[1]?.residuals.map(({ row }) => row)).toEqual(['B'])
  expect(units.notes).toHaveLength(1)
})

const fail = (): never => {
  throw new Error('no line')
}
