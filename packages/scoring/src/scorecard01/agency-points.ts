import type { Count } from '../scorecard/counts.ts'
import type { Points } from './circular-01.ts'

/** What the criteria of an agency need beside its dossiers; null where it is not known. */
export type AgencyCounts = {
  /** Petitions answered on time, of all that fell due. */
  readonly petitions: Count | null
  /** Procedures offered online, of all. */
  readonly procedures: Count | null
  /** Dossiers submitted online, of those whose channel is known. */
  readonly online: Count | null
  /** Dossiers on time, of all. */
  readonly onTime: Count | null
}

const reaches = ({ numerator, denominator }: Count, percent: number): boolean =>
  numerator * 100 >= percent * denominator

/** 8, petitions: none, or all on time 2; at least 90 % 1; else 0. */
export const petitionPoints = ({ petitions }: Pick<AgencyCounts, 'petitions'>): Points | null => {
  if (petitions === null) return null
  if (petitions.numerator === petitions.denominator) return 2
  return reaches(petitions, 90) ? 1 : 0
}

/**
 * 9, online service: at least 20 % of procedures, at least 30 % of dossiers and none late 2; from 15 % of dossiers 1; else 0.
 * Where 30 % are reached but another condition of 2 is not, 1 [inferred].
 */
export const onlinePoints = ({ procedures, online, onTime }: AgencyCounts): Points | null => {
  if (online === null || online.denominator === 0) return null
  if (!reaches(online, 15)) return 0
  if (!reaches(online, 30)) return 1
  if (onTime !== null && onTime.numerator < onTime.denominator) return 1
  if (procedures !== null && !reaches(procedures, 20)) return 1
  return procedures === null || onTime === null ? null : 2
}
