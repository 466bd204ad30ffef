import { strataOf } from './dossier-plan.ts'
import { type DossierCounts, education, office, province } from './published.ts'

/** A unit's index sheet as its stage hands it over. */
export type SheetResult = {
  readonly unit: string
  readonly total: number | null
  readonly groups: readonly { readonly code: string; readonly points: number | null }[]
  readonly rows: readonly {
    readonly code: string
    readonly numerator: number | null
    readonly denominator: number | null
    readonly points: number | null
  }[]
}

type Expected = Readonly<Record<string, readonly [number, number]>>

const ofDossiers = (counts: DossierCounts): Expected => {
  const { dossiers, late, dissatisfied } = counts
  return {
    DOSSIER_SYNC: [counts.acknowledged, counts.acknowledged],
    PROGRESS: [dossiers - late, dossiers],
    DOSSIER_SUBMITTED_ONLINE: [counts.online, dossiers - counts.channelUnknown],
    DOSSIER_PAID_ONLINE: [counts.paidOnline, counts.feeBearing],
    ORIGINAL_RESULT_AVAILABLE: [counts.resultAttached, dossiers],
    SO_HOA_GIAY_TO_GIAI_QUYET: [counts.digitised, dossiers],
    REUSED_DIGITIZED_DATA: [counts.reused, dossiers],
    SYNCED_WITH_DVCQG_PERSONAL_STORAGE: [0, dossiers],
    CITIZEN_DATA_CONNECTED_DOSSIER: [counts.citizenData, dossiers],
    DOSSIER_RECEIVING_SATISFACTION: [dossiers - late - dissatisfied, dossiers],
  }
}

const ofPetitions = ({
  received,
  onTime,
  good,
}: typeof province.petitions | typeof office.petitions | typeof education.petitions): Expected => ({
  PETITION_PROCESSING_ON_TIME: [onTime, received],
  PETITION_HANDLING_SATISFACTION: [good, received],
})

const { procedures } = province

const ofList: Expected = {
  PUBLISH_ON_TIME: [0, procedures.ownList],
  PUBLIC_UPDATE_ON_TIME: [0, procedures.publicationDue],
  PUBLIC_CONTENT_FULL: [procedures.complete, procedures.ownList],
}

const ofProcedures: Expected = {
  ONLINE_SERVICE_OFFERED: [procedures.partial + procedures.full, procedures.ownList],
  ONLINE_SERVICE_WITH_DOSSIER: [procedures.servicesWithDossiers, procedures.services],
  FORMALITY_PAID_ONLINE: [procedures.paidOnline, procedures.feeBearing],
  FORMALITY_PAYMENT_INTEGRATED: [procedures.integrated, procedures.feeBearing],
  CITIZEN_DATA_CONNECTED_FORMALITY: [procedures.withPopulationData, procedures.citizenSubject],
}

const ofDepartment = ({ procedures: own }: typeof office | typeof education): Expected => ({
  FORMALITY_PAID_ONLINE: [0, own.feeBearing],
  FORMALITY_PAYMENT_INTEGRATED: [0, own.feeBearing],
  CITIZEN_DATA_CONNECTED_FORMALITY: [own.withPopulationData, own.citizenSubject],
})

/** All dossiers of the strata, counted together. */
const together = (strata: readonly { readonly counts: DossierCounts }[]): DossierCounts => {
  const sum = (of: (counts: DossierCounts) => number): number => strata.reduce((all, { counts }) => all + of(counts), 0)
  return {
    dossiers: sum(({ dossiers }) => dossiers),
    late: sum(({ late }) => late),
    dissatisfied: sum(({ dissatisfied }) => dissatisfied),
    resultAttached: sum(({ resultAttached }) => resultAttached),
    digitised: sum(({ digitised }) => digitised),
    reused: sum(({ reused }) => reused),
    citizenData: sum(({ citizenData }) => citizenData),
    acknowledged: sum(({ acknowledged }) => acknowledged),
    online: sum(({ online }) => online),
    channelUnknown: sum(({ channelUnknown }) => channelUnknown),
    feeBearing: sum(({ feeBearing }) => feeBearing),
    paidOnline: sum(({ paidOnline }) => paidOnline),
  }
}

/** Points as the portal published them: of the whole province, and the groups published of the two departments. */
const publishedPoints: Readonly<
  Record<string, { readonly total: number | null; readonly groups: Readonly<Record<string, number>> }>
> = {
  [province.unit]: {
    total: 61.89,
    groups: {
      transparency: 7.96,
      progress: 17.68,
      online: 8.56,
      payment: 6.67,
      digitisation: 9.59,
      satisfaction: 11.43,
    },
  },
  [office.unit]: { total: null, groups: { progress: 19.38, payment: 0, digitisation: 4.43, satisfaction: 18 } },
  [education.unit]: { total: null, groups: { progress: 13.54, payment: 0, digitisation: 11.7, satisfaction: 4.49 } },
}

/**
 * What was counted from the log against what was published: every count, and the points of the groups. Of a smaller try
 * the province's own points are not compared, and its counts are those of the plan.
 */
export const comparison = (
  sheets: readonly SheetResult[],
  dossiers: number,
): { readonly lines: readonly string[]; readonly differences: number } => {
  const strata = strataOf(dossiers)
  const expected: Readonly<Record<string, Expected>> = {
    [province.unit]: {
      ...ofDossiers(together(strata)),
      ...ofPetitions(province.petitions),
      ...ofList,
      ...ofProcedures,
    },
    [office.unit]: {
      ...ofDossiers(office.dossiers),
      ...ofPetitions(office.petitions),
      ...ofList,
      ...ofDepartment(office),
    },
    [education.unit]: {
      ...ofDossiers(education.dossiers),
      ...ofPetitions(education.petitions),
      ...ofList,
      ...ofDepartment(education),
    },
  }
  const lines: string[] = []
  let differences = 0
  const marked = (same: boolean): string => {
    if (!same) differences++
    return same ? '' : '  ≠'
  }
  for (const { unit, total, groups, rows } of sheets) {
    lines.push('', unit)
    for (const { code, numerator, denominator, points } of rows) {
      const [n, d] = expected[unit]?.[code] ?? [null, null]
      const same = n === null || (n === numerator && d === denominator)
      const published = n === null ? '' : ` (${n.toLocaleString('en')} of ${d.toLocaleString('en')})`
      const counted = `${numerator?.toLocaleString('en') ?? '–'} of ${denominator?.toLocaleString('en') ?? '–'}`
      lines.push(
        `  ${code.padEnd(36)} ${counted.padStart(20)}${published.padEnd(24)} ${String(points ?? '–').padStart(6)}${marked(same)}`,
      )
    }
    const whole = unit !== province.unit || dossiers === province.dossiers.dossiers
    const published = publishedPoints[unit]
    for (const { code, points } of groups) {
      const known = whole ? published?.groups[code] : undefined
      lines.push(
        `  ${code.padEnd(36)} ${String(points ?? '–').padStart(20)}${known === undefined ? '' : ` (${known})`}${marked(known === undefined || known === points)}`,
      )
    }
    const known = whole ? (published?.total ?? null) : null
    lines.push(
      `  ${'total'.padEnd(36)} ${String(total ?? '–').padStart(20)}${known === null ? '' : ` (${known})`}${marked(known === null || known === total)}`,
    )
  }
  return { lines, differences }
}
