import { type Language, text } from '@motcua/core'
import { formats } from './formats.ts'

/** Where both sides of an equation differ: a row of its own under the table, never hidden. */
export type Residual = {
  readonly row: string
  readonly left: number
  readonly right: number
  readonly residual: number
}

/** An equation that the rows of a table must satisfy [đẳng thức đối soát]. */
export type SheetIdentity = {
  /** Names the equation for programs. */
  readonly key: string
  /** The equation in words, with its sign of equality. */
  readonly equation: string
  /** How many rows, or sums of rows, it was put to. */
  readonly checked: number
  readonly residuals: readonly Residual[]
}

/** Both sides of an equation in one row; null where there are no data, and nothing is to be checked. */
export type Sides = { readonly row: string; readonly left: number | null; readonly right: number | null }

// figures have two decimals at most; what is smaller comes from binary fractions
const rounded = (value: number): number => Math.round(value * 100) / 100

/** Puts an equation to rows. */
export const checkIdentity = (
  { key, equation }: Pick<SheetIdentity, 'key' | 'equation'>,
  rows: readonly Sides[],
): SheetIdentity => {
  const checked = rows.flatMap(({ row, left, right }) =>
    left === null || right === null
      ? []
      : [{ row, left: rounded(left), right: rounded(right), residual: rounded(left - right) }],
  )
  return { key, equation, checked: checked.length, residuals: checked.filter(({ residual }) => residual !== 0) }
}

/** Whether no equation leaves a residual. */
export const allHold = (identities: readonly SheetIdentity[]): boolean =>
  identities.every(({ residuals }) => residuals.length === 0)

/** The sum of a column; cells without data add nothing. */
export const sumOf = <Row extends object>(rows: readonly Row[], column: keyof Row): number =>
  rows.reduce((sum, row) => {
    const cell = row[column]
    return typeof cell === 'number' ? sum + cell : sum
  }, 0)

/** A figure of either side as a reader writes it. */
export const sideText = (value: number, language: Language): string => {
  const { count, decimal } = formats(language)
  return Number.isInteger(value) ? count(value) : decimal(value)
}

/** Whether an equation holds, as a sign and in words. */
export const identityVerdict = (
  { equation, checked, residuals }: SheetIdentity,
  language: Language,
): { readonly mark: string; readonly told: string } => {
  const { count } = formats(language)
  if (checked === 0) return { mark: '–', told: text('format.identity.unchecked', { equation }, language) }
  const counts = { count: count(checked), broken: count(residuals.length) }
  return residuals.length === 0
    ? { mark: '✓', told: text('format.identity.holds', { equation, ...counts }, language) }
    : { mark: '✗', told: text('format.identity.broken', { equation, ...counts }, language) }
}

/** The equation with what it came to, and a line for each residual. */
export const identityLines = (identity: SheetIdentity, language: Language): readonly string[] => {
  const { mark, told } = identityVerdict(identity, language)
  const side = (value: number): string => sideText(value, language)
  return [
    `${mark} ${told}`,
    ...identity.residuals.map(({ row, left, right, residual }) => {
      const sides = { row, left: side(left), right: side(right), residual: side(residual) }
      return `  ✗ ${text('format.identity.residual', sides, language)}`
    }),
  ]
}
