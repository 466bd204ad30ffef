import { type Obligation, toIso, vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { appointment, factsOf, type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import { dutiesOf } from '../duty/late-duties.ts'
import type { DossierLife } from '../life/dossier-life.ts'
import { lifeOf } from '../life/life.fixture.ts'
import { BreachTally } from './breach-tally.ts'
import { DigitisedTally } from './digitised-tally.ts'
import { lateAgain } from './late-again.ts'
import { SyncCoverage } from './sync-coverage.ts'

const march = { from: vn('2026-03-01'), to: vn('2026-04-01') }

const late: readonly Line[] = [
  ...receivedAt('2026-03-02T08:00'),
  appointment('2026-03-02T08:00', '2026-03-16T11:30'),
  ['2026-03-18T10:00', 'DossierCompleted', { outcome: 'granted' }],
]

const dutiesAt = (life: DossierLife, at: string): readonly Obligation[] =>
  dutiesOf(life, { at: vn(at), calendar: vietnamCalendar(), procedures: () => undefined })

const breachesOf = (...told: readonly (readonly [DossierLife, readonly Obligation[]])[]) => {
  const tally = new BreachTally()
  for (const [life, duties] of told) tally.add(life, duties, march)
  return tally.rows()
}

test('a breach was made good where the act came late, and is outstanding where the time has passed without it', async () => {
  const life = await lifeOf(late, '2026-04-01')
  const duty = (rule: string, status: Obligation['status']): Obligation => ({
    rule,
    article: 'Điều 19',
    by: 'H21.1',
    due: vn('2026-03-17'),
    metAt: status === 'late' || status === 'met' ? vn('2026-03-18') : null,
    status,
  })
  const missed = [duty('late-apology', 'overdue'), duty('late-explanation', 'late')]
  const other = [duty('late-apology', 'late'), duty('late-explanation', 'met'), duty('consultation', 'open')]
  expect(breachesOf([life, missed], [{ ...life, fact: { ...life.fact, stream: 'dossier-b' } }, other])).toMatchObject([
    { unit: 'H21.1', rule: 'late-apology', breaches: 2, madeGood: 1, outstanding: 1, dossiers: 2 },
    { unit: 'H21.1', rule: 'late-explanation', breaches: 1, madeGood: 1, outstanding: 0, dossiers: 1 },
  ])
})

test('a breach that stands beside an event and the duty that was met by it are one, and another month’s is not counted', async () => {
  const due = toIso(vn('2026-03-02T16:00'))
  const breach = { rule: 'online-reception', article: 'Điều 10', due }
  const told: readonly Line[] = [
    ...receivedAt('2026-03-02T08:00', {}, { breaches: [breach] }),
    appointment('2026-03-02T08:00', '2026-03-16T11:30'),
  ]
  const life = await lifeOf(told, '2026-04-01')
  const met: Obligation = {
    ...breach,
    by: 'H21.1',
    due: vn('2026-03-02T16:00'),
    metAt: vn('2026-03-03'),
    status: 'late',
  }
  expect(breachesOf([life, [met]])).toMatchObject([{ rule: 'online-reception', breaches: 1, madeGood: 1, dossiers: 1 }])
  expect(breachesOf([life, []])).toMatchObject([{ rule: 'online-reception', breaches: 1, madeGood: 1 }])
  const april = new BreachTally()
  april.add(life, [met], { from: vn('2026-04-01'), to: vn('2026-05-01') })
  expect(april.rows()).toEqual([])
})

test('a late dossier for which nobody apologised is an outstanding breach of its unit, and one apologised for late is made good', async () => {
  const apology: Line = [
    '2026-03-17T08:00',
    'ApologyIssued',
    {
      reason: 'thiếu người',
      signer: 'o-9',
      oldDue: toIso(vn('2026-03-16T11:30')),
      newDue: toIso(vn('2026-03-20T11:30')),
      movesAppointment: false,
    },
  ]
  const rowOf = async (...lines: readonly Line[]) => {
    const life = await lifeOf(lines, '2026-04-01')
    return breachesOf([life, dutiesAt(life, '2026-04-01')]).find(({ rule }) => rule === 'late-apology')
  }
  expect(await rowOf(...late)).toMatchObject({ unit: 'H21.1', breaches: 1, madeGood: 0, outstanding: 1 })
  expect(await rowOf(...late.slice(0, -1), apology, ...late.slice(-1))).toMatchObject({ madeGood: 1, outstanding: 0 })
})

test('who is late in months that follow each other stands before who was late more often in one', () => {
  const moment = (officer: string | null, month: string) => ({ unit: 'H21.1', officer, month })
  const rows = lateAgain([
    ...['2025-12', '2026-01', '2026-03', '2026-01'].map((month) => moment('o-1', month)),
    ...Array.from({ length: 9 }, () => moment('o-2', '2026-02')),
    ...['2026-01', '2026-03'].map((month) => moment('o-3', month)),
    moment(null, '2026-03'),
  ])
  expect(rows.map(({ officer, late: count, running, again }) => [officer, count, running, again])).toEqual([
    ['o-1', 4, 2, true],
    ['o-2', 9, 1, false],
    ['o-3', 2, 1, true],
    [null, 1, 1, false],
  ])
  expect(rows[0]?.months).toEqual(['2025-12', '2026-01', '2026-03'])
})

test('each procedure has the share of its dossiers that the portal acknowledged by the instant', async () => {
  const acknowledged = (time: string): Line => [time, 'PortalAcknowledged', { status: 2 }]
  const of = (procedure: string): readonly Line[] => receivedAt('2026-03-02T08:00', { procedure })
  const facts = await factsOf(
    { id: '1', lines: [...of('1.000001'), acknowledged('2026-03-03T08:00')] },
    { id: '2', lines: [...of('1.000001'), acknowledged('2026-04-01T00:00')] },
    { id: '3', lines: of('1.000002') },
    { id: '4', lines: of('1.000002') },
    { id: '5', lines: [...of('1.000003'), acknowledged('2026-03-31T23:59')] },
  )
  const coverage = new SyncCoverage(vn('2026-04-01'))
  for (const fact of facts) coverage.add(fact)
  expect(coverage.dossiers).toBe(facts.length)
  expect(coverage.rows()).toEqual([
    { procedure: '1.000002', received: 2, synchronised: 0, missing: 2 },
    { procedure: '1.000001', received: 2, synchronised: 1, missing: 1 },
    { procedure: '1.000003', received: 1, synchronised: 1, missing: 0 },
  ])
})

test('digitised pages are summed by the unit that did it, and a component that does not say its pages is told', async () => {
  const scan = (time: string, component: string, pages?: number): Line => [
    time,
    'ComponentDigitised',
    { component, source: 'scan', ...(pages !== undefined && { pages }) },
  ]
  const life = await lifeOf(
    [
      ...receivedAt('2026-02-27T08:00'),
      scan('2026-02-27T09:00', 'a', 50),
      scan('2026-03-02T09:00', 'b', 3),
      scan('2026-03-02T09:01', 'c', 4),
      scan('2026-03-02T09:02', 'd'),
    ],
    '2026-04-01',
  )
  const tally = new DigitisedTally()
  tally.add(life, march)
  expect(tally.rows()).toEqual([{ unit: 'H21.1', dossiers: 1, components: 3, pages: 7, withoutPages: 1 }])
})
