import { storedPromotions, type UnitCommand, type UnitTree, vietnamCalendar, zoneNamed } from '@motcua/core'
import { memoryProjections, openMemoryStore, openUnits } from '@motcua/store'
import { describe, expect, test } from 'vitest'
import { factsOf, type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import { readUnitTree, unitRegister } from '../facts/unit-register.ts'
import { indicatorFigures } from './indicator-tally.ts'
import { unitActivity } from './unit-activity.ts'
import { figuresByUnit, unitsRolledUp } from './unit-roll-up.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')

/** The tree of units told by their commands, through a store and the register. */
const registered = async (units: Readonly<Record<string, readonly UnitCommand[]>>): Promise<UnitTree> => {
  await using store = openMemoryStore({ promotions: storedPromotions })
  const open = openUnits({ store, calendar: vietnamCalendar(), clock: () => vn('2025-06-01') })
  const actor = { officer: null, unit: null, role: 'test' }
  for (const [unit, commands] of Object.entries(units))
    for (const [index, command] of commands.entries()) {
      const decided = await open.handle(unit, command, { commandId: `${unit}/${index}`, actor })
      if (!decided.accepted) throw new Error(JSON.stringify(decided.rejection))
    }
  const projections = memoryProjections(store)
  await projections.catchUp(unitRegister)
  return await readUnitTree(store, projections)
}

const established = (
  level: 'province' | 'district' | 'commune',
  parent?: string,
  from = '2020-01-01',
): UnitCommand => ({
  type: 'EstablishUnit',
  level,
  name: 'Đơn vị',
  from,
  ...(parent === undefined ? {} : { parent }),
})
const closed = (...successors: readonly string[]): UnitCommand => ({
  type: 'CloseUnit',
  from: '2025-07-01',
  successors,
})

const province = () =>
  registered({
    P: [established('province')],
    D: [established('district', 'P'), closed()],
    A: [established('commune', 'D'), closed('C')],
    B: [established('commune', 'D'), closed('C')],
    C: [established('commune', 'P', '2025-07-01')],
  })

const received = (unit: string, localTime: string): readonly Line[] => receivedAt(localTime, { unit })
const facts = (...dossiers: readonly (readonly Line[])[]) =>
  factsOf(...dossiers.map((lines, index) => ({ id: String(index), lines })))

const period = (from: string, to: string) => ({ from: vn(from), to: vn(to), at: vn('2026-01-01') })
const june = period('2025-06-01', '2025-07-01')
const july = period('2025-07-01', '2025-08-01')
const summer = period('2025-06-01', '2025-08-01')

describe('figures rolled up by the tree of units', () => {
  const progress = async (query: typeof june) => {
    const all = await facts(
      received('A', '2025-06-10T08:00'),
      received('A', '2025-06-11T08:00'),
      received('B', '2025-06-12T08:00'),
      received('C', '2025-07-10T08:00'),
      received('P', '2025-06-10T08:00'),
    )
    const figures = figuresByUnit(all, { ...query, tree: await province(), zone })
    return Object.fromEntries(
      [...figures].map(([unit, list]) => [unit, list.find(({ code }) => code === 'PROGRESS')?.denominator]),
    )
  }

  test('a period before the merger is rolled up by the old tree, a period after it by the new one', async () => {
    expect(await progress(june)).toEqual({ P: 4, D: 3, A: 2, B: 1 })
    expect(await progress(july)).toEqual({ P: 1, C: 1 })
  })

  test('a period with the merger in it counts what ended where it belongs on the last day, and loses nothing', async () => {
    expect(await progress(summer)).toEqual({ P: 5, C: 4 })
  })

  test('what each unit gets in one pass is what the figures of its members give on their own', async () => {
    const tree = await province()
    const lines = ['A', 'B', 'C', 'P', 'A', 'C'].map((unit, index) =>
      received(unit, `2025-0${6 + (index % 2)}-15T08:00`),
    )
    for (const query of [june, july, summer]) {
      const all = await facts(...lines)
      for (const [unit, figures] of figuresByUnit(all, { ...query, listDossiers: true, tree, zone })) {
        if (unit === null) continue
        const units = unitsRolledUp(tree, unit, query, zone)
        expect(figures).toEqual(indicatorFigures(all, { ...query, listDossiers: true, units }))
      }
    }
  })

  test('dossiers of units that nobody registered are kept apart, not dropped', async () => {
    const figures = figuresByUnit(await facts(received('X', '2025-06-10T08:00')), {
      ...june,
      tree: await province(),
      zone,
    })
    expect(figures.get(null)?.find(({ code }) => code === 'PROGRESS')?.denominator).toBe(1)
    expect(figures.get('P')?.find(({ code }) => code === 'PROGRESS')?.denominator).toBe(0)
  })

  test('a unit that the register does not know is rolled up from itself alone', async () => {
    expect(unitsRolledUp(await registered({}), 'X', june, zone)).toEqual(['X'])
    expect(unitsRolledUp(await province(), 'C', july, zone)).toEqual(['A', 'B', 'C'])
  })
})

describe('the activity of units', () => {
  const activity = async (query: typeof june, least: number, ...dossiers: readonly (readonly Line[])[]) => {
    const found = unitActivity(await facts(...dossiers), { ...query, tree: await province(), zone, least })
    return Object.fromEntries(found.map(({ unit, received: count, findings }) => [unit, [count, ...findings]]))
  }

  test('a commune without a dossier and one with fewer than expected are told of, to the very number', async () => {
    const two = [received('A', '2025-06-10T08:00'), received('A', '2025-06-11T08:00')]
    expect(await activity(june, 2, ...two)).toEqual({ P: [0], D: [0], A: [2], B: [0, 'none'] })
    expect(await activity(june, 3, ...two)).toEqual({ P: [0], D: [0], A: [2, 'low'], B: [0, 'none'] })
  })

  test('the cut-off instant itself is outside, and units that had ended before are not asked', async () => {
    expect(await activity(july, 1, received('C', '2025-08-01T00:00'))).toEqual({ P: [0], C: [0, 'none'] })
    expect(await activity(july, 1, received('C', '2025-07-31T23:59'))).toEqual({ P: [0], C: [1] })
  })

  test('a dossier received by a unit that has ended, or that nobody registered, is found with its stream', async () => {
    const all = await facts(received('A', '2025-07-01T08:00'), received('X', '2025-07-02T08:00'))
    const found = unitActivity(all, { ...july, tree: await province(), zone })
    expect(found.find(({ unit }) => unit === 'A')).toMatchObject({
      findings: ['not-existing'],
      dossiers: ['dossier-0'],
    })
    expect(found.find(({ unit }) => unit === 'X')).toMatchObject({
      findings: ['unregistered'],
      dossiers: ['dossier-1'],
    })
    const before = await activity(june, 1, received('A', '2025-06-30T23:59'))
    expect(before['A']).toEqual([1])
  })
})
