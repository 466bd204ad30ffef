import { toIso, vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import type { DossierLife } from '../life/dossier-life.ts'
import { lifeOf } from '../life/life.fixture.ts'
import { WorkTally, type WorkRow } from './work-tally.ts'

const hour = 3_600_000

const step = (from: string, due: string, to: string): readonly Line[] => [
  [from, 'StepStarted', { step: 'appraisal', due: toIso(vn(due)) }],
  [to, 'StepCompleted', { step: 'appraisal' }],
]

const by = (life: DossierLife, officer: string): DossierLife => ({
  ...life,
  events: life.events.map((event) => ({ ...event, actor: { officer, unit: 'H21.1', role: 'handling' } })),
})

const life = (...lines: readonly Line[]) => lifeOf([...receivedAt('2026-03-02T08:00'), ...lines], '2026-04-01')

const rowsOf = (...added: readonly (readonly [DossierLife, boolean])[]): readonly WorkRow[] => {
  const tally = new WorkTally(vietnamCalendar())
  for (const [one, open] of added) tally.add(one, open)
  return tally.rows()
}

test('a step that ended a minute after its deadline is late for its officer, and one that ended at it is not', async () => {
  const kept = by(await life(...step('2026-03-03T08:00', '2026-03-03T10:00', '2026-03-03T10:00')), 'o-1')
  const late = by(await life(...step('2026-03-03T08:00', '2026-03-03T10:00', '2026-03-03T10:01')), 'o-2')
  const rows = rowsOf([kept, false], [late, true])
  expect(rows.filter(({ by: kind }) => kind === 'officer')).toMatchObject([
    { who: 'o-2', done: 1, timed: 1, late: 1, inHand: 1 },
    { who: 'o-1', done: 1, timed: 1, late: 0, inHand: 0, total: 2 * hour },
  ])
  expect(rows.find(({ by: kind }) => kind === 'step')).toMatchObject({ who: 'appraisal', done: 2, late: 1 })
  expect(rows.find(({ by: kind }) => kind === 'unit')).toMatchObject({ who: 'H21.1', done: 2, inHand: 1 })
})

test('an agency’s time is working time from the question to its answer, over a night too', async () => {
  const asked: Line = [
    '2026-03-03T16:00',
    'ConsultationRequested',
    { consultation: 'q', agency: 'H21.5', answerBy: toIso(vn('2026-03-04T08:30')) },
  ]
  const answered: Line = ['2026-03-04T08:30', 'ConsultationAnswered', { consultation: 'q' }]
  // an hour until five, and from half past seven another
  expect(rowsOf([await life(asked, answered), false])).toMatchObject([
    { by: 'agency', who: 'H21.5', done: 1, timed: 1, late: 0, total: 2 * hour, median: 2 * hour },
  ])
  expect(rowsOf([await life(asked), true]).filter(({ by: kind }) => kind === 'agency')).toEqual([])
})

test('a step without a deadline is counted, and never late', async () => {
  const lines: readonly Line[] = [
    ['2026-03-03T08:00', 'StepStarted', { step: 's' }],
    ['2026-03-20T08:00', 'StepCompleted', { step: 's' }],
  ]
  expect(rowsOf([by(await life(...lines), 'o-1'), false])).toMatchObject([
    { by: 'unit', timed: 0, late: 0 },
    { by: 'officer', done: 1, timed: 0, late: 0 },
    { by: 'step' },
  ])
})
