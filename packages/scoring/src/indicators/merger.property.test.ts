import { dateOf, dayNumberOf, storedPromotions, type UnitCommand, vietnamCalendar, zoneNamed } from '@motcua/core'
import { memoryProjections, openMemoryStore, openUnits } from '@motcua/store'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appointment, factsOf, type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import { readUnitTree, unitRegister } from '../facts/unit-register.ts'
import type { IndicatorFigure } from './indicator-figure.ts'
import { indicatorFigures } from './indicator-tally.ts'
import { figuresByUnit, unitsRolledUp } from './unit-roll-up.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')
const first = dayNumberOf('2024-01-01')
const date = (day: number): string => dateOf(first + day)

/** Districts under one province, communes under these, and then reforms on days of their own. */
const reforms = fc.record({
  districts: fc.integer({ min: 1, max: 3 }),
  communes: fc.integer({ min: 3, max: 6 }),
  steps: fc.array(
    fc.record({
      kind: fc.constantFrom('absorb', 'absorb', 'found', 'dissolve', 'move'),
      one: fc.nat({ max: 50 }),
      other: fc.nat({ max: 50 }),
      gap: fc.integer({ min: 1, max: 50 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
})

/** Who exists, below whom, and in whose hands lies what each unit ever did, from a day on. */
type Reformed = {
  readonly from: number
  readonly parents: ReadonlyMap<string, string | null>
  readonly holders: ReadonlyMap<string, string>
}

type History = { readonly commands: readonly (readonly [string, UnitCommand])[]; readonly days: readonly Reformed[] }

type Plan = typeof reforms extends fc.Arbitrary<infer Value> ? Value : never

/** Plays the reforms one after another, handing on at once whatever the ended units hold. */
const historyOf = ({ districts, communes, steps }: Plan): History => {
  const commands: [string, UnitCommand][] = []
  const parents = new Map<string, string | null>()
  const holders = new Map<string, string>()
  const days: Reformed[] = []
  const establish = (
    unit: string,
    level: 'province' | 'district' | 'commune',
    parent: string | null,
    day: number,
  ): void => {
    const under = parent === null ? {} : { parent }
    commands.push([unit, { type: 'EstablishUnit', level, name: unit, from: date(day), ...under }])
    parents.set(unit, parent)
    holders.set(unit, unit)
  }
  const close = (unit: string, successor: string, named: readonly string[], day: number): void => {
    commands.push([unit, { type: 'CloseUnit', from: date(day), successors: named }])
    parents.delete(unit)
    for (const [held, holder] of holders) if (holder === unit) holders.set(held, successor)
  }
  const keep = (from: number): void => void days.push({ from, parents: new Map(parents), holders: new Map(holders) })
  const existing = (kind: string): readonly string[] => [...parents.keys()].filter((unit) => unit.startsWith(kind))

  establish('P', 'province', null, 0)
  for (let index = 0; index < districts; index++) establish(`D${index}`, 'district', 'P', 0)
  for (let index = 0; index < communes; index++) establish(`C${index}`, 'commune', `D${index % districts}`, 0)
  keep(0)
  let day = 20
  for (const [index, { kind, one, other, gap }] of steps.entries()) {
    day += gap
    const leaves = existing('C')
    const [a, b] = [leaves[one % leaves.length] ?? '', leaves[other % leaves.length] ?? '']
    const superiors = [...existing('D'), 'P']
    const superior = superiors[other % superiors.length] ?? 'P'
    const ended = existing('D')[one % Math.max(1, existing('D').length)]
    if (kind === 'absorb' && a !== b) close(a, b, [b], day)
    else if (kind === 'found' && a !== b) {
      const founded = `C-new-${index}`
      establish(founded, 'commune', superior, day)
      for (const unit of [a, b]) close(unit, founded, [founded], day)
    } else if (kind === 'dissolve' && ended !== undefined) {
      for (const [unit, parent] of parents)
        if (parent === ended) {
          commands.push([unit, { type: 'MoveUnit', parent: 'P', from: date(day) }])
          parents.set(unit, 'P')
        }
      close(ended, 'P', [], day)
    } else if (kind === 'move') {
      commands.push([a, { type: 'MoveUnit', parent: superior, from: date(day) }])
      parents.set(a, superior)
    }
    keep(day)
  }
  return { commands, days }
}

const on = ({ days }: History, day: number): Reformed => {
  const found = days.findLast(({ from }) => from <= day)
  if (found === undefined) throw new Error('no day')
  return found
}

const lineOf = ({ parents }: Pick<Reformed, 'parents'>, unit: string): readonly string[] => {
  const above = parents.get(unit) ?? null
  return above === null ? [unit] : [unit, ...lineOf({ parents }, above)]
}

const treeOf = async ({ commands }: History) => {
  await using store = openMemoryStore({ promotions: storedPromotions })
  const units = openUnits({ store, calendar: vietnamCalendar(), clock: () => vn('2025-01-01') })
  for (const [index, [unit, command]] of commands.entries()) {
    const decided = await units.handle(unit, command, {
      commandId: `c-${index}`,
      actor: { officer: null, unit: null, role: 'test' },
    })
    if (!decided.accepted) throw new Error(JSON.stringify(decided.rejection))
  }
  const projections = memoryProjections(store)
  await projections.catchUp(unitRegister)
  return await readUnitTree(store, projections)
}

type Work = { readonly unit: string; readonly day: number; readonly took: number }

/** A dossier received by a unit that exists on the day, promised in five days; it took so many, or is still open at 9. */
const linesOf = ({ unit, day, took }: Work): readonly Line[] => [
  ...receivedAt(`${date(day)}T09:00`, { unit, receivingUnit: unit }),
  appointment(`${date(day)}T09:00`, `${date(day + 5)}T09:00`),
  ...(took === 9 ? [] : [[`${date(day + took)}T10:00`, 'DossierCompleted', { outcome: 'granted' }] as Line]),
]

const scenario = fc
  .tuple(
    reforms,
    fc.array(fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 50 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 5,
      maxLength: 25,
    }),
  )
  .map(([plan, dossiers]) => {
    const history = historyOf(plan)
    const works = dossiers.map(([day, who, took]): Work => {
      const existing = [...on(history, day).parents.keys()]
      return { unit: existing[who % existing.length] ?? 'P', day, took }
    })
    return { history, works }
  })

const days = fc.tuple(fc.nat({ max: 300 }), fc.integer({ min: 1, max: 150 }))

const query = (from: number, to: number) => ({
  from: vn(date(from)),
  to: vn(date(to)),
  at: vn('2025-06-01'),
  listDossiers: true,
})

const progressOf = (figures: readonly IndicatorFigure[] | undefined): IndicatorFigure => {
  const figure = figures?.find(({ code }) => code === 'PROGRESS')
  if (figure === undefined) throw new Error('no figure')
  return figure
}

const factsOfWorks = (works: readonly Work[]) =>
  factsOf(...works.map((work, index) => ({ id: String(index), lines: linesOf(work) })))

test('R17 whatever units merge, end and move, a period holds each dossier once: for whoever has it on the last day and all above', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, days, async ({ history, works }, [from, length]) => {
      const [tree, facts] = [await treeOf(history), await factsOfWorks(works)]
      const last = on(history, from + length - 1)
      const figures = figuresByUnit(facts, { ...query(from, from + length), tree, zone })
      const among = works.flatMap(({ unit, day }, index) =>
        day >= from && day < from + length ? [{ index, line: lineOf(last, last.holders.get(unit) ?? '') }] : [],
      )
      expect([...figures.keys()].filter((unit) => unit !== null).toSorted()).toEqual(
        [...last.parents.keys()].toSorted(),
      )
      for (const unit of last.parents.keys()) {
        const expected = among.filter(({ line }) => line.includes(unit)).map(({ index }) => `dossier-${index}`)
        expect(progressOf(figures.get(unit)).dossiers?.denominator.toSorted()).toEqual(expected.toSorted())
      }
      // all of them are the province's, nothing is left over, and none stands twice
      expect(progressOf(figures.get('P')).denominator).toBe(among.length)
      expect(figures.has(null)).toBe(false)
    }),
    { numRuns: 25 },
  )
})

test('R17 the figures of a successor over a period are those of itself and all that it took over, before the merger by the old tree', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, days, async ({ history, works }, [from, length]) => {
      const [tree, facts] = [await treeOf(history), await factsOfWorks(works)]
      const to = from + length
      const last = on(history, to - 1)
      const whole = figuresByUnit(facts, { ...query(from, to), tree, zone })
      const communes = [...last.parents.keys()].filter((unit) => unit.startsWith('C'))
      for (const unit of communes) {
        const taken = [...last.holders].filter(([, holder]) => holder === unit).map(([held]) => held)
        expect(unitsRolledUp(tree, unit, query(from, to), zone).toSorted()).toEqual(taken.toSorted())
        const parts = taken.map((held) => indicatorFigures(facts, { ...query(from, to), units: [held] }))
        for (const { code, numerator, denominator } of whole.get(unit) ?? []) {
          const same = parts.map((part) => part.find((figure) => figure.code === code))
          expect([code, numerator]).toEqual([code, same.reduce((sum, part) => sum + (part?.numerator ?? 0), 0)])
          if (denominator !== null)
            expect([code, denominator]).toEqual([code, same.reduce((sum, part) => sum + (part?.denominator ?? 0), 0)])
        }
      }
      // cut at each reform inside: what every commune of the time received before it, and what was received after it
      for (const { from: reform } of history.days.filter((each) => each.from > from && each.from < to)) {
        const before = figuresByUnit(facts, { ...query(from, reform), tree, zone })
        const after = figuresByUnit(facts, { ...query(reform, to), tree, zone })
        const old = on(history, reform - 1)
        for (const unit of communes) {
          const predecessors = [...old.parents.keys()].filter((each) => last.holders.get(each) === unit)
          const earlier = predecessors.flatMap((each) => progressOf(before.get(each)).dossiers?.denominator ?? [])
          const later = progressOf(after.get(unit)).dossiers?.denominator ?? []
          expect([...earlier, ...later].toSorted()).toEqual(
            progressOf(whole.get(unit)).dossiers?.denominator.toSorted(),
          )
        }
      }
    }),
    { numRuns: 25 },
  )
})
