import type { LocalDate } from '../time/local-date.ts'
import { holdsOn } from './organisation-state.ts'
import type { UnitTree } from './tree.ts'

/** By what right a unit acts [căn cứ thẩm quyền]: its own, or lent by another until a day. */
export type Competence =
  | { readonly kind: 'own'; readonly unit: string }
  | {
      readonly kind: 'delegated'
      readonly unit: string
      readonly by: string
      readonly delegation: string
      readonly officer: string | null
      readonly until: LocalDate | null
    }

/**
 * Who may decide on a matter on a day, own competence before lent one. A delegation counts while both units exist and
 * the one that lent it is itself competent.
 */
export const competentOn = (tree: UnitTree, authority: string, date: LocalDate): readonly Competence[] => {
  const own = tree.units.filter(
    (unit) =>
      tree.existsOn(unit, date) &&
      tree
        .organisation(unit)
        .authorities.some((entry) => entry.authority === authority && holdsOn(entry.from, entry.to, date)),
  )
  const delegated = own.flatMap((by) =>
    tree
      .organisation(by)
      .delegations.filter(
        (entry) =>
          entry.authority === authority && holdsOn(entry.from, entry.until, date) && tree.existsOn(entry.to, date),
      )
      .map(({ delegation, to, officer, until }): Competence => ({
        kind: 'delegated',
        unit: to,
        by,
        delegation,
        officer,
        until,
      })),
  )
  return [...own.map((unit): Competence => ({ kind: 'own', unit })), ...delegated]
}

/** By what right one unit may decide on a matter on a day; null where it may not. */
export const competenceOf = (tree: UnitTree, unit: string, authority: string, date: LocalDate): Competence | null =>
  competentOn(tree, authority, date).find((competence) => competence.unit === unit) ?? null
