import type { LocalDate } from '../time/local-date.ts'
import type { UnitTree } from './tree.ts'

/** What is odd about a register of units on a day; its text is `unit.finding.<kind>`. */
export type UnitFinding = {
  readonly kind: 'unknown-parent' | 'parent-ended' | 'circle' | 'unknown-successor' | 'no-head'
  readonly unit: string
  /** The other unit concerned; null where there is none. */
  readonly other: string | null
}

/** What no single unit's stream can see: superiors and successors that are missing, circles; and units without a head. */
export const unitFindings = (tree: UnitTree, date: LocalDate): readonly UnitFinding[] => {
  const known = new Set(tree.units)
  return tree.units.flatMap((unit): readonly UnitFinding[] => {
    const { closed } = tree.organisation(unit)
    const successors = closed?.successors.filter((successor) => !known.has(successor)) ?? []
    const lost = successors.map((other) => ({ kind: 'unknown-successor' as const, unit, other }))
    if (!tree.existsOn(unit, date)) return lost
    const parent = tree.parentOn(unit, date)
    const top = tree.lineOn(unit, date).at(-1) ?? unit
    const back = tree.parentOn(top, date)
    const above: readonly UnitFinding[] =
      parent === null
        ? []
        : !known.has(parent)
          ? [{ kind: 'unknown-parent', unit, other: parent }]
          : !tree.existsOn(parent, date)
            ? [{ kind: 'parent-ended', unit, other: parent }]
            : back === unit
              ? [{ kind: 'circle', unit, other: top }]
              : []
    const head: readonly UnitFinding[] =
      tree.headOn(unit, date) === null ? [{ kind: 'no-head', unit, other: null }] : []
    return [...lost, ...above, ...head]
  })
}
