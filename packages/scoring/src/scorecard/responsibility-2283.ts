import { type Dated, inForce, type LocalDate } from './dated.ts'
import type { GivenCharge } from './given-charge.ts'
import type { IndicatorCode } from './scorecard.ts'

/**
 * Whom letter 2283/UBND addresses: departments, sectors and People's Committees below the province [sở, ban, ngành, UBND
 * cấp dưới], the office of the provincial People's Committee [Văn phòng UBND tỉnh], the provider of the software [VNPT].
 */
export type ResponsibleParty = 'units' | 'provincial-office' | 'software-provider'

/** Who answers for an indicator [đơn vị chủ trì, đơn vị phối hợp] and when. */
export type Responsibility = {
  /**
   * Null where neither a section of the letter that is at hand nor the province says so: then nobody is known to
   * coordinate either. A `ResponsibleParty` by the letter; as the province writes it where `certainty` is `given`.
   */
  readonly lead: string | null
  readonly coordinating: readonly string[]
  /** The table's last column says "thường xuyên" in every row. */
  readonly schedule: 'continuous'
  readonly citation: string
  /** Of lead and coordinating parties: `given` on the word of the province, null where they are not known; the schedule was read. */
  readonly certainty: Dated<unknown>['certainty'] | 'given' | null
}

/** Who leads, who coordinates, and the sections of the letter from which that follows. */
export type Charge = {
  readonly lead: ResponsibleParty | null
  readonly coordinating: readonly ResponsibleParty[]
  readonly sections: readonly string[]
}

const letterOf = '2022-08-30'

const charge = (
  sections: readonly string[],
  lead: ResponsibleParty,
  ...coordinating: readonly ResponsibleParty[]
): readonly Dated<Charge>[] => [
  {
    from: letterOf,
    value: { lead, coordinating, sections },
    source: 'letter-2283',
    certainty: 'inferred',
    reason: 'scorecard.reason.by-section',
  },
]

/** Of the letter's table only the schedule column was read, and no section speaks of these. */
const unknown = (): readonly Dated<Charge>[] => [
  {
    from: letterOf,
    value: { lead: null, coordinating: [], sections: [] },
    source: 'letter-2283',
    certainty: 'found',
    reason: 'scorecard.reason.no-section',
  },
]

/** The responsibility matrix of the letter's table, the newest charge last. */
export const responsibilities2283: Readonly<Record<IndicatorCode, readonly Dated<Charge>[]>> = {
  PUBLISH_ON_TIME: charge(['§1a'], 'units'),
  PUBLIC_UPDATE_ON_TIME: charge(['§1a', '§3'], 'provincial-office', 'units'),
  PUBLIC_CONTENT_FULL: charge(['§1a', '§3'], 'units', 'provincial-office'),
  DOSSIER_SYNC: charge(['§1b', '§2', '§3'], 'units', 'software-provider', 'provincial-office'),
  PROGRESS: charge(['§1b', '§3'], 'units', 'provincial-office'),
  ONLINE_SERVICE_OFFERED: charge(['§1b'], 'units'),
  ONLINE_SERVICE_WITH_DOSSIER: charge(['§1b'], 'units'),
  DOSSIER_SUBMITTED_ONLINE: charge(['§1b'], 'units'),
  FORMALITY_PAID_ONLINE: unknown(),
  FORMALITY_PAYMENT_INTEGRATED: unknown(),
  DOSSIER_PAID_ONLINE: unknown(),
  ORIGINAL_RESULT_AVAILABLE: charge(['§1b'], 'units'),
  SO_HOA_GIAY_TO_GIAI_QUYET: charge(['§1b'], 'units'),
  REUSED_DIGITIZED_DATA: unknown(),
  ELECTRONIC_CERTIFIED_COPY: unknown(),
  SYNCED_WITH_DVCQG_PERSONAL_STORAGE: unknown(),
  CITIZEN_DATA_CONNECTED_FORMALITY: unknown(),
  CITIZEN_DATA_CONNECTED_DOSSIER: unknown(),
  PETITION_PROCESSING_ON_TIME: unknown(),
  PETITION_HANDLING_SATISFACTION: unknown(),
  DOSSIER_RECEIVING_SATISFACTION: unknown(),
}

/** Who answers for an indicator on a day, by the province's own word before the letter's; null where neither speaks yet. */
export const responsibilityFor = (
  code: IndicatorCode,
  on: LocalDate,
  given: readonly GivenCharge[] = [],
): Responsibility | null => {
  const own = given
    .filter(({ indicator, from }) => indicator === code && from <= on)
    .reduce<GivenCharge | undefined>(
      (last, each) => (last === undefined || last.from < each.from ? each : last),
      undefined,
    )
  if (own !== undefined) {
    const { lead, coordinating, citation } = own
    return { lead, coordinating, schedule: 'continuous', citation, certainty: 'given' }
  }
  const entry = inForce(responsibilities2283[code], on)
  if (entry === undefined) return null
  const { lead, coordinating, sections } = entry.value
  return {
    lead,
    coordinating,
    schedule: 'continuous',
    citation: ['2283/UBND', sections.join(', ')].join(' ').trim(),
    certainty: lead === null ? null : entry.certainty,
  }
}
