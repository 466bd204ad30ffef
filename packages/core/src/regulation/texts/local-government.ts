import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Organisation of local government in three tiers, with districts. */
export const localGovernment2015: LegalText = {
  number: 'Luật TCCQĐP 77/2015/QH13',
  from: '2016-01-01',
  to: '2025-07-01',
  dates: 'remembered',
  reading: 'quoted',
  relations: [],
}

/** Two tiers since 1/7/2025, when the districts ended: letter S1 (found); number and articles of the law remembered. */
export const localGovernment2025: LegalText = {
  number: 'Luật TCCQĐP 72/2025/QH15',
  from: '2025-07-01',
  dates: 'remembered',
  reading: 'quoted',
  relations: [{ kind: 'replaces', text: 'Luật TCCQĐP 77/2015/QH13', certainty: 'remembered' }],
}

/** What a unit is by its place in the administration [cấp đơn vị]. */
export type UnitLevel = 'ministry' | 'province' | 'department' | 'district' | 'commune' | 'division'

const threeTiers = provisionsOf(localGovernment2015)
const twoTiers = provisionsOf(localGovernment2025)

export const levels2015 = threeTiers<readonly UnitLevel[]>('art. 2', 'remembered', [
  'ministry',
  'province',
  'department',
  'district',
  'commune',
  'division',
])
export const levels2025 = twoTiers<readonly UnitLevel[]>('art. 1 (S1, two tiers)', 'found', [
  'ministry',
  'province',
  'department',
  'commune',
  'division',
])
export const delegationTerm2015 = threeTiers('art. 14', 'remembered', true)
export const delegationTerm2025 = twoTiers('art. 14', 'remembered', true)
export const delegationOfOwn2015 = threeTiers('art. 14', 'remembered', true)
export const delegationOfOwn2025 = twoTiers('art. 14', 'remembered', true)
