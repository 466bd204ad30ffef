import { MotcuaError } from '@motcua/core'
import { fraction, type Fraction, fractionFromDecimal } from './fraction.ts'
import type { IndicatorCode, IndicatorDefinition, Scorecard } from './scorecard.ts'

/** How many out of how many: whole numbers, 0 ≤ numerator ≤ denominator. */
export type Count = { readonly numerator: number; readonly denominator: number }

/** A share from 0 to 1, read as the decimal it is written as. */
export type Ratio = { readonly ratio: number }

/**
 * What a unit has, by indicator. An indicator that is absent or null has no data, which is not 0.
 * The electronic certified copy [chứng thực bản sao điện tử] may be a ratio: the portal publishes no counts for it.
 */
export type UnitCounts = {
  readonly [Code in IndicatorCode]?: (Code extends 'ELECTRONIC_CERTIFIED_COPY' ? Count | Ratio : Count) | null
}

export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

export const isRatio = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1

/** `11 PAYMENT/DOSSIER_PAID_ONLINE`: how an error names an indicator. */
const label = ({ number, code, block }: IndicatorDefinition): string =>
  block === null ? `${number} ${code}` : `${number} ${block}/${code}`

/**
 * The exact rate of one indicator; null when the denominator is 0.
 * Throws `scorecard.invalid-numerator`, `scorecard.invalid-denominator`, `scorecard.numerator-above-denominator` or
 * `scorecard.invalid-ratio`.
 */
export const rateOf = (unit: string, indicator: IndicatorDefinition, figure: Count | Ratio): Fraction | null => {
  if ('ratio' in figure) {
    if (isRatio(figure.ratio)) return fractionFromDecimal(figure.ratio)
    throw new MotcuaError('scorecard.invalid-ratio', { unit, indicator: label(indicator), value: figure.ratio })
  }
  const { numerator, denominator } = figure
  const where = { unit, indicator: label(indicator) }
  if (!isCount(numerator)) throw new MotcuaError('scorecard.invalid-numerator', { ...where, value: numerator })
  if (!isCount(denominator)) throw new MotcuaError('scorecard.invalid-denominator', { ...where, value: denominator })
  if (numerator > denominator)
    throw new MotcuaError('scorecard.numerator-above-denominator', { ...where, numerator, denominator })
  return denominator === 0 ? null : fraction(numerator, denominator)
}

const isCounted = (figure: Count | Ratio | null | undefined): figure is Count =>
  figure !== null && figure !== undefined && 'denominator' in figure

/**
 * The counts of several units taken together, where the units share no dossier and no petition.
 * Left out: procedures and services (units may have the same ones, so they are united, never added), the province's
 * figures 01–03, ratios, and whatever one of the units has no data for.
 */
export const mergeCounts = (units: readonly UnitCounts[], scorecard: Scorecard): UnitCounts => {
  const merged: Partial<Record<IndicatorCode, Count>> = {}
  for (const { code, rollUp } of scorecard.indicators) {
    const figures = units.map((counts) => counts[code]).filter(isCounted)
    if (rollUp !== 'sum' || figures.length === 0 || figures.length < units.length) continue
    merged[code] = {
      numerator: figures.reduce((sum, { numerator }) => sum + numerator, 0),
      denominator: figures.reduce((sum, { denominator }) => sum + denominator, 0),
    }
  }
  return merged
}
