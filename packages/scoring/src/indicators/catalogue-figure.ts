import type { MessageKey } from '@motcua/core'
import type { Certainty } from '../scorecard/dated.ts'
import type { IndicatorCode } from '../scorecard/scorecard.ts'

/** The indicators that the catalogue of procedures decides, with what dossiers did, and 15, which communes decide. */
export type CatalogueIndicatorCode = Extract<
  IndicatorCode,
  | 'PUBLISH_ON_TIME'
  | 'PUBLIC_UPDATE_ON_TIME'
  | 'PUBLIC_CONTENT_FULL'
  | 'ONLINE_SERVICE_OFFERED'
  | 'ONLINE_SERVICE_WITH_DOSSIER'
  | 'FORMALITY_PAID_ONLINE'
  | 'FORMALITY_PAYMENT_INTEGRATED'
  | 'ELECTRONIC_CERTIFIED_COPY'
  | 'CITIZEN_DATA_CONNECTED_FORMALITY'
>

/** What an indicator counts: procedures by code, online services by name, communes by unit. */
export type Counted = 'procedure' | 'service' | 'commune'

/** Where an indicator of the catalogue is written. */
export type CatalogueIndicator = {
  readonly code: CatalogueIndicatorCode
  readonly number: string
  readonly formula: MessageKey
  readonly citation: string
  /** Of the way it is counted here, not of the indicator. */
  readonly certainty: Certainty
  readonly counts: Counted
}

/** One indicator of one period, counted from the catalogue: each side a list, and the number its length. */
export type CatalogueFigure = CatalogueIndicator & {
  readonly numerator: number
  readonly denominator: number
  readonly counted: { readonly numerator: readonly string[]; readonly denominator: readonly string[] }
  /** The streams of the dossiers that put a member into the numerator, where dossiers did; present when asked for. */
  readonly dossiers?: Readonly<Record<string, readonly string[]>>
}

const indicator = (
  number: string,
  code: CatalogueIndicatorCode,
  group: string,
  certainty: Certainty,
  counts: Counted = 'procedure',
): CatalogueIndicator => ({
  code,
  number,
  formula: `report.formula.${code}`,
  citation: `766/QĐ-TTg ${group}.${number}`,
  certainty,
  counts,
})

export const catalogueIndicators = {
  announced: indicator('01', 'PUBLISH_ON_TIME', 'I', 'found'),
  published: indicator('02', 'PUBLIC_UPDATE_ON_TIME', 'I', 'found'),
  complete: indicator('03', 'PUBLIC_CONTENT_FULL', 'I', 'inferred'),
  offered: indicator('06', 'ONLINE_SERVICE_OFFERED', 'III', 'inferred'),
  used: indicator('07', 'ONLINE_SERVICE_WITH_DOSSIER', 'III', 'inferred', 'service'),
  paid: indicator('09', 'FORMALITY_PAID_ONLINE', 'III', 'inferred'),
  integrated: indicator('10', 'FORMALITY_PAYMENT_INTEGRATED', 'III', 'inferred'),
  certified: indicator('15', 'ELECTRONIC_CERTIFIED_COPY', 'IV', 'inferred', 'commune'),
  population: indicator('17', 'CITIZEN_DATA_CONNECTED_FORMALITY', 'IV', 'inferred'),
} as const

/** The figure of two lists; the numerator keeps only what is also in the denominator, each once. */
export const catalogueFigure = (
  definition: CatalogueIndicator,
  denominator: readonly string[],
  isCounted: (member: string) => boolean,
): CatalogueFigure => {
  const all = [...new Set(denominator)].toSorted()
  const numerator = all.filter(isCounted)
  return {
    ...definition,
    numerator: numerator.length,
    denominator: all.length,
    counted: { numerator, denominator: all },
  }
}
