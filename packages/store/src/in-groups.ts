/** Values in groups of a size, the last one smaller. */
export const inGroups = function* <Value>(values: Iterable<Value>, size: number): Generator<readonly Value[]> {
  let group: Value[] = []
  for (const value of values) {
    group.push(value)
    if (group.length < size) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
