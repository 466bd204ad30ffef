/** An exact rate or number of points that is not negative; `denominator` > 0, not necessarily in lowest terms. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint }

/** Throws RangeError on a fractional number, a negative one or a denominator of 0. */
export const fraction = (numerator: number | bigint, denominator: number | bigint = 1n): Fraction => {
  const exact = { numerator: BigInt(numerator), denominator: BigInt(denominator) }
  if (exact.numerator < 0n || exact.denominator <= 0n) throw new RangeError(`${numerator}/${denominator}`)
  return exact
}

/** The decimal that a number is written as: 0.1 is one tenth here. Throws RangeError on negative and non-finite numbers. */
export const fractionFromDecimal = (decimal: number): Fraction => {
  const written = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(decimal))
  if (written === null) throw new RangeError(String(decimal))
  const [, whole = '0', decimals = '', exponent = '0'] = written
  const places = decimals.length - Number(exponent)
  const digits = BigInt(whole + decimals)
  return places >= 0 ? fraction(digits, 10n ** BigInt(places)) : fraction(digits * 10n ** BigInt(-places))
}

export const add = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
})

export const multiply = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
})

/** Throws RangeError when `b` is 0. */
export const divide = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator)

/** Negative when a < b, 0 when they are equal, positive when a > b. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const minimum = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b)

/** Rounded half-up to two decimals, as a whole number of hundredths: 5.725 is 573. */
export const toHundredths = ({ numerator, denominator }: Fraction): number =>
  Number((200n * numerator + denominator) / (2n * denominator))
