import { type Certainty, type Dated, inForce, type LocalDate } from './dated.ts'
import type { IndicatorCode } from './scorecard.ts'

/**
 * Whom letter 2283/UBND addresses: departments, sectors and People's Committees below the province [sở, ban, ngành, UBND
 * cấp dưới], the office of the provincial People's Committee [Văn phòng UBND tỉnh], the provider of the software [VNPT].
 */
export type ResponsibleParty = 'units' | 'provincial-office' | 'software-provider'

/** Who answers for an indicator [đơn vị chủ trì, đơn vị phối hợp] and when. */
export type Responsibility = {
  /** Null where no section of the letter that is at hand says so. */
  readonly lead: ResponsibleParty | null
  readonly coordinating: readonly ResponsibleParty[]
  /** The table's last column says "thường xuyên" in every row. */
  readonly schedule: 'continuous'
  readonly citation: string
  /** Of lead and coordinating parties; the schedule was read. */
  readonly certainty: Certainty
}

type Row = Pick<Responsibility, 'lead' | 'coordinating'> & { readonly section: string }

const row = (section: string, lead: ResponsibleParty, ...coordinating: readonly ResponsibleParty[]): Row => ({
  section,
  lead,
  coordinating,
})

/** Of the letter's table only the schedule column was read; lead and coordinating parties follow from its sections. */
const rows: Readonly<Partial<Record<IndicatorCode, Row>>> = {
  PUBLISH_ON_TIME: row('§1a', 'units'),
  PUBLIC_UPDATE_ON_TIME: row('§1a, §3', 'provincial-office', 'units'),
  PUBLIC_CONTENT_FULL: row('§1a, §3', 'units', 'provincial-office'),
  DOSSIER_SYNC: row('§1b, §2, §3', 'units', 'software-provider', 'provincial-office'),
  PROGRESS: row('§1b, §3', 'units', 'provincial-office'),
  ONLINE_SERVICE_OFFERED: row('§1b', 'units'),
  ONLINE_SERVICE_WITH_DOSSIER: row('§1b', 'units'),
  DOSSIER_SUBMITTED_ONLINE: row('§1b', 'units'),
  ORIGINAL_RESULT_AVAILABLE: row('§1b', 'units'),
  SO_HOA_GIAY_TO_GIAI_QUYET: row('§1b', 'units'),
}

/** The matrix as letters set it, the newest last. */
const matrices: readonly Dated<typeof rows>[] = [
  { from: '2022-08-30', value: rows, source: 'letter-2283', certainty: 'inferred' },
]

/** Who answers for an indicator on a day; null before the first letter. */
export const responsibilityFor = (code: IndicatorCode, on: LocalDate): Responsibility | null => {
  const matrix = inForce(matrices, on)
  if (matrix === undefined) return null
  const { section, lead, coordinating } = matrix.value[code] ?? { section: null, lead: null, coordinating: [] }
  return {
    lead,
    coordinating,
    schedule: 'continuous',
    citation: section === null ? '2283/UBND' : `2283/UBND ${section}`,
    certainty: matrix.certainty,
  }
}
