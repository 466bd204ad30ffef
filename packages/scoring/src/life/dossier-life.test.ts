import { expect, test } from 'vitest'
import { eventsOf, holderOf } from './dossier-life.ts'
import { lifeWith, type ToldEvent } from './life.fixture.ts'

const by = (unit: string | null, officer: string | null) => ({ unit, officer })
const act = (at: number, unit: string | null, officer: string | null): ToldEvent => [
  at,
  'StepStarted',
  { step: 's' },
  by(unit, officer),
]
const handed = (at: number, to: string, toOfficer?: string): ToldEvent => [
  at,
  'HandedOver',
  { from: 'A', to, ...(toOfficer !== undefined && { toOfficer }) },
  by('A', 'o-1'),
]

test('the file is with whom it was handed to last before the instant, or who acted last in the name of that unit', () => {
  const holder = (...told: readonly ToldEvent[]) => holderOf(lifeWith({}, ...told), 50)
  expect(holder()).toEqual(by(null, null))
  expect(holder(act(10, 'A', 'o-1'))).toEqual(by('A', 'o-1'))
  expect(holder(act(10, 'A', 'o-1'), act(11, 'A', 'o-2'), act(12, 'B', 'o-3'))).toEqual(by('A', 'o-2'))
  expect(holder(act(10, 'A', 'o-1'), act(11, 'A', null), act(12, null, 'o-2'))).toEqual(by('A', 'o-1'))
  expect(holder(act(10, null, 'o-1'))).toEqual(by(null, null))
  expect(holder(act(10, 'A', 'o-1'), handed(20, 'B'))).toEqual(by('B', null))
  expect(holder(handed(20, 'B', 'o-5'))).toEqual(by('B', 'o-5'))
  expect(holder(act(10, 'A', 'o-1'), handed(50, 'B', 'o-5'))).toEqual(by('A', 'o-1'))
  expect(holder(act(10, 'A', 'o-1'), handed(49, 'B', 'o-5'))).toEqual(by('B', 'o-5'))
  const confirmed = (unit?: string, officer?: string): ToldEvent => [
    30,
    'HandoverConfirmed',
    { verdict: 'on-time', ...(unit !== undefined && { unit }), ...(officer !== undefined && { officer }) },
    by('Z', 'o-9'),
  ]
  expect(holder(handed(20, 'B', 'o-5'), confirmed())).toEqual(by('B', 'o-5'))
  expect(holder(handed(20, 'B', 'o-5'), confirmed('C', 'o-6'))).toEqual(by('C', 'o-6'))
  expect(holder(handed(20, 'B', 'o-5'), confirmed(undefined, 'o-6'))).toEqual(by('B', 'o-6'))
  expect(holderOf(lifeWith({}, act(10, 'A', 'o-1'), act(999, 'A', 'o-2')))).toEqual(by('A', 'o-2'))
})

test('the events of one type are those of that type alone, in the order in which they stand', () => {
  const life = lifeWith({}, act(10, 'A', 'o-1'), handed(20, 'B'), act(15, 'B', 'o-2'))
  expect(eventsOf(life, 'StepStarted').map(({ occurredAt }) => occurredAt)).toEqual([10, 15])
  expect(eventsOf(life, 'StepCompleted')).toEqual([])
})
