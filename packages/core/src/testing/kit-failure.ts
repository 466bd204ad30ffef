/** What a check of the kit fails with: the sentence, then what was expected and what was found, as any test runner shows them. */
export class KitFailure extends Error {
  readonly expected: unknown
  readonly actual: unknown

  constructor(sentence: string, expected: unknown, actual: unknown) {
    super(`${sentence}\n  expected: ${shown(expected)}\n  found:    ${shown(actual)}`)
    this.name = 'KitFailure'
    this.expected = expected
    this.actual = actual
  }
}

const shown = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? `${inner}n` : inner)) ?? 'undefined'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Whether two values hold the same, maps and sets in the same order; a field that is undefined is one that is missing. */
export const sameValue = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (one instanceof Map && other instanceof Map) return sameValue([...one], [...other])
  if (one instanceof Set && other instanceof Set) return sameValue([...one], [...other])
  if (!isRecord(one) || !isRecord(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const fields = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...fields].every((field) => sameValue(one[field], other[field]))
}
