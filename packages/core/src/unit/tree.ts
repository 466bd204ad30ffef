import type { UnitLevel } from '../regulation/rules/unit-rules.ts'
import type { LocalDate } from '../time/local-date.ts'
import { dateOf, dayNumberOf } from '../time/local-date.ts'
import { existsOn, initialOrganisation, type Organisation, valueOn } from './organisation-state.ts'

/** All registered units with what they are, by day [cây đơn vị]. Every answer is for a day: the tree as it was then. */
export interface UnitTree {
  /** Every unit that was ever established, in the order given. */
  readonly units: readonly string[]
  organisation(unit: string): Organisation
  existsOn(unit: string, date: LocalDate): boolean
  levelOf(unit: string): UnitLevel | null
  /** The name in force on the day; the unit's id where it has none yet. */
  nameOn(unit: string, date: LocalDate): string
  /** The officer who heads the unit; null where nobody does, or the unit does not exist then. */
  headOn(unit: string, date: LocalDate): string | null
  parentOn(unit: string, date: LocalDate): string | null
  /** The units directly below on the day; below null: those without a superior unit. */
  childrenOn(unit: string | null, date: LocalDate): readonly string[]
  /** The unit itself and its superiors on the day, upwards; ends where the register has a circle. */
  lineOn(unit: string, date: LocalDate): readonly string[]
  /**
   * Where on the day what a unit did belongs: itself while it exists; what ended, to its one successor, and where it was
   * split or dissolved, or is said to go on in itself, to the superior it had last. Null for a unit that nobody has registered or that does not exist yet.
   */
  homeOn(unit: string, date: LocalDate): string | null
  /**
   * Whose figures make up a unit's own on the day: itself, all that stand below it then, and what has ended and belongs
   * to one of these. A period is rolled up by its last day, so one before a merger keeps the units of its time.
   */
  membersOn(unit: string, date: LocalDate): readonly string[]
}

/** The tree of units from the states of their streams. */
export const unitTree = (units: Iterable<readonly [unit: string, organisation: Organisation]>): UnitTree => {
  const register = new Map([...units].filter(([, { established }]) => established !== null))
  const names = [...register.keys()]
  const organisation = (unit: string): Organisation => register.get(unit) ?? initialOrganisation
  const exists = (unit: string, date: LocalDate): boolean => existsOn(organisation(unit), date)
  const parentOn = (unit: string, date: LocalDate): string | null =>
    exists(unit, date) ? (valueOn(organisation(unit).parents, date) ?? null) : null

  const lineOn = (unit: string, date: LocalDate): readonly string[] => {
    const line = [unit]
    for (let above = parentOn(unit, date); above !== null && !line.includes(above); above = parentOn(above, date))
      line.push(above)
    return line
  }

  const homeOn = (unit: string, date: LocalDate): string | null => {
    const passed = new Set<string>()
    let at: string | null = unit
    while (at !== null && !exists(at, date)) {
      const { established, closed }: Organisation = organisation(at)
      if (established === null || closed === null || date < established.from || passed.has(at)) return null
      passed.add(at)
      const [successor, ...others] = closed.successors
      at =
        successor !== undefined && others.length === 0 && register.has(successor) && !passed.has(successor)
          ? successor
          : parentOn(at, dateOf(dayNumberOf(closed.from) - 1))
    }
    return at
  }

  return {
    units: names,
    organisation,
    existsOn: exists,
    levelOf: (unit) => organisation(unit).established?.level ?? null,
    nameOn: (unit, date) => valueOn(organisation(unit).names, date) ?? unit,
    headOn: (unit, date) => (exists(unit, date) ? (valueOn(organisation(unit).heads, date) ?? null) : null),
    parentOn,
    childrenOn: (unit, date) => names.filter((name) => exists(name, date) && parentOn(name, date) === unit),
    lineOn,
    homeOn,
    membersOn: (unit, date) =>
      names.filter((name) => {
        const home = homeOn(name, date)
        return home !== null && lineOn(home, date).includes(unit)
      }),
  }
}
