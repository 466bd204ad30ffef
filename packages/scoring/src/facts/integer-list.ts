type Integers = readonly (number | null)[]

const none: readonly never[] = []

const read = (text: string | null): Integers => (text === null ? none : (JSON.parse(text) as Integers))

/** Adds a group of integers to the flat JSON list of a text column. */
export const appendGroup = (text: string | null, ...group: Integers): string =>
  JSON.stringify([...read(text), ...group])

/** Fills the first empty last place of a group; a list without one stays as it is. */
export const closeFirstOpen = (text: string | null, size: number, value: number): string | null => {
  const values = read(text)
  const open = values.findIndex((present, index) => index % size === size - 1 && present === null)
  return open < 0 ? text : JSON.stringify(values.with(open, value))
}

/** The groups of a flat list; most rows have none, and share the empty list. */
export const groupsOf = (text: string | null, size: number): readonly Integers[] => {
  if (text === null) return none
  const values = read(text)
  return Array.from({ length: values.length / size }, (_, index) => values.slice(index * size, (index + 1) * size))
}
