/**
 * The scoring of TT 01/2018/TT-VPCP art. 13–15 [đánh giá việc giải quyết thủ tục hành chính]: nine criteria of 0, 1 or 2
 * points. Officials are scored by 1, 2, 3, 4 and 7, agencies by all. Found in the official codification; what it leaves
 * open is marked where it is decided.
 */
export const criteria = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

export type Criterion = (typeof criteria)[number]

/** Those that are scored dossier by dossier, and are all of an official. */
export const dossierCriteria = ['1', '2', '3', '4', '7'] as const satisfies readonly Criterion[]

export type DossierCriterion = (typeof dossierCriteria)[number]

export type Points = 0 | 1 | 2

/** What an official's points say of the duty done: all of it, 70 % to under 100 %, or less. */
export type OfficialBand = 'whole' | 'most' | 'less'

/** The class of an agency: xuất sắc, tốt, khá, trung bình, yếu. */
export type AgencyBand = 'excellent' | 'good' | 'fair' | 'average' | 'weak'

/** From the best class down; art. 15. */
export const officialBands: readonly (readonly [atLeast: number, band: OfficialBand])[] = [
  [5, 'whole'],
  [3.5, 'most'],
  [0, 'less'],
]

export const agencyBands: readonly (readonly [atLeast: number, band: AgencyBand])[] = [
  [15, 'excellent'],
  [12, 'good'],
  [9, 'fair'],
  [6, 'average'],
  [0, 'weak'],
]

/** Points that are known only within limits, where a criterion cannot be told. */
export type PointRange = { readonly least: number; readonly most: number }

/** The class that both ends of a range agree on; null where they do not. */
export const bandOfRange = <Band>(
  bands: readonly (readonly [number, Band])[],
  { least, most }: PointRange,
): Band | null => {
  const of = (points: number): Band | null => bands.find(([atLeast]) => points >= atLeast)?.[1] ?? null
  const [low, high] = [of(least), of(most)]
  return low === high ? low : null
}

/** The mean of points with one decimal, half up; null of none. */
export const meanOf = ({ sum, count }: { readonly sum: number; readonly count: number }): number | null =>
  count === 0 ? null : Math.floor((20 * sum + count) / (2 * count)) / 10

/** The sum of the means that are known, with 0 to 2 points for each that is not. */
export const rangeOf = (means: readonly (number | null)[]): PointRange => {
  const known = means.filter((mean) => mean !== null)
  const least = Math.round(known.reduce((whole, mean) => whole + mean * 10, 0)) / 10
  return { least, most: Math.round((least + 2 * (means.length - known.length)) * 10) / 10 }
}
