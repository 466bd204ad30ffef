import { createHash } from 'node:crypto'

/** The page of the unit that a folder of pages is about. */
export const firstPage = 'index.html'

const plain = /^[A-Z0-9._-]{1,64}$/

/**
 * The file of a unit's page in a folder of pages: a name that every file system takes, and another for every unit, also
 * where capitals and small letters are the same. A code of capitals and digits stands in it whole.
 */
export const pageFile = (unit: string): string => {
  if (plain.test(unit)) return `unit-${unit}.html`
  const kept = unit.replaceAll(/[^A-Za-z0-9._-]+/g, '_').slice(0, 40)
  return `unit-${kept}~${createHash('sha256').update(unit).digest('hex').slice(0, 12)}.html`
}
