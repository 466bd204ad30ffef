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

/**
 * What is made of each group of a flat list and its place, in order; most rows have none, and share the empty list. `Group`
 * says which places are always filled.
 */
export const groupsOf = <Group extends Integers, Value>(
  text: string | null,
  size: Group['length'],
  make: (group: Group, place: number) => Value,
): readonly Value[] => {
  if (text === null) return none
  const values = JSON.parse(text) as Integers
  return Array.from({ length: values.length / size }, (_, index) => {
    const group: Integers = values.slice(index * size, (index + 1) * size)
    return make(group as Group, index)
  })
}
