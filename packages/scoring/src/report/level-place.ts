import type { UnitLevel } from '@motcua/core'

const levels: readonly UnitLevel[] = ['ministry', 'province', 'department', 'district', 'commune', 'division']

/** The place of a level from the whole to its parts; units that no register names stand last. */
export const levelPlace = (level: UnitLevel | null): number => (level === null ? levels.length : levels.indexOf(level))
