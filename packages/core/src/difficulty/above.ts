import type { LocalDate } from '../time/local-date.ts'
import type { UnitLevel } from '../regulation/rules/unit-rules.ts'
import type { UnitTree } from '../unit/tree.ts'

/** The levels of units from the top down; a department stands above the communes of its province. */
const ranks: readonly UnitLevel[] = ['ministry', 'province', 'department', 'district', 'commune', 'division']

/**
 * Whether an authority stands above a unit on a day: it is one of its superiors, or of a higher level than it [cấp trên].
 * Null where the register does not know one of them.
 */
export const standsAbove = (
  tree: Pick<UnitTree, 'lineOn' | 'levelOf'>,
  { authority, unit, date }: { readonly authority: string; readonly unit: string; readonly date: LocalDate },
): boolean | null => {
  const [higher, own] = [tree.levelOf(authority), tree.levelOf(unit)]
  if (higher === null || own === null) return null
  if (authority === unit) return false
  return tree.lineOn(unit, date).includes(authority) || ranks.indexOf(higher) < ranks.indexOf(own)
}
