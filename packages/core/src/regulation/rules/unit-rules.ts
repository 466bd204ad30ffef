import { type Rule, rule } from '../rule.ts'
import * as localGovernment from '../texts/local-government.ts'

export type { UnitLevel } from '../texts/local-government.ts'

/** The levels at which a unit may be established. */
export const unitLevels: Rule<readonly localGovernment.UnitLevel[]> = rule<readonly localGovernment.UnitLevel[]>(
  'unit-levels',
  [localGovernment.levels2015, localGovernment.levels2025],
)

/** A delegation is in writing and says until when. */
export const delegationTerm: Rule<boolean> = rule('delegation-term', [
  localGovernment.delegationTerm2015,
  localGovernment.delegationTerm2025,
])

/** Only an authority of one's own is delegated; what was delegated is not passed on. */
export const delegationOfOwn: Rule<boolean> = rule('delegation-of-own', [
  localGovernment.delegationOfOwn2015,
  localGovernment.delegationOfOwn2025,
])
