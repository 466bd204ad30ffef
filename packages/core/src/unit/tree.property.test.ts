import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, dayNumberOf } from '../time/local-date.ts'
import { initialOrganisation, type Organisation } from './organisation-state.ts'
import { unitTree } from './tree.ts'

const first = dayNumberOf('2024-01-01')
const day = fc.nat({ max: 900 }).map((n) => dateOf(first + n))
const place = fc.option(fc.nat({ max: 7 }), { nil: null })

/** A register in which superiors, successors and days are whatever they are: unknown, ended, circular. */
const register = fc
  .array(
    fc.record({
      from: day,
      parents: fc.array(fc.record({ from: day, value: place }), { maxLength: 3 }),
      closed: fc.option(fc.record({ from: day, successors: fc.array(fc.nat({ max: 9 }), { maxLength: 2 }) }), {
        nil: null,
      }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((units) =>
    units.map(({ from, parents, closed }, index): readonly [string, Organisation] => [
      `u${index}`,
      {
        ...initialOrganisation,
        established: { level: 'commune', from },
        parents: parents.map((entry) => ({ ...entry, value: entry.value === null ? null : `u${entry.value}` })),
        closed: closed === null ? null : { from: closed.from, successors: closed.successors.map((n) => `u${n}`) },
      },
    ]),
  )

test('in any register what a unit did belongs to one existing unit at most, and to all of its superiors once', () => {
  fc.assert(
    fc.property(register, day, (units, date) => {
      const tree = unitTree(units)
      for (const unit of tree.units) {
        const home = tree.homeOn(unit, date)
        if (tree.existsOn(unit, date)) expect(home).toBe(unit)
        if (home === null) continue
        if (home !== unit) expect(tree.existsOn(home, date)).toBe(true)
        const line = tree.lineOn(home, date)
        expect(new Set(line).size).toBe(line.length)
        const above = tree.units.filter((other) => tree.membersOn(other, date).includes(unit))
        expect(above.toSorted()).toEqual(line.filter((other) => tree.units.includes(other)).toSorted())
      }
    }),
    { numRuns: 300 },
  )
})

test('without circles the members of the topmost units are all that has a home, none of them twice', () => {
  fc.assert(
    fc.property(register, day, (units, date) => {
      const tree = unitTree(units)
      const tops = tree.units.filter((unit) => tree.existsOn(unit, date) && tree.parentOn(unit, date) === null)
      const rooted = tree.units.filter((unit) => {
        const home = tree.homeOn(unit, date)
        const top = home === null ? undefined : tree.lineOn(home, date).at(-1)
        return top !== undefined && tops.includes(top)
      })
      expect(tops.flatMap((top) => tree.membersOn(top, date)).toSorted()).toEqual(rooted.toSorted())
    }),
    { numRuns: 300 },
  )
})
