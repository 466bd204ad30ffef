/** The first and the last number of a span. */
export type NumberSpan = readonly [first: number, last: number]

/** The fewest spans that hold all of `within` and none of `without`, ascending; numbers of neither kind may lie in them. */
export const numberSpans = (within: Iterable<number>, without: Iterable<number>): readonly NumberSpan[] => {
  const walls = [...without].toSorted((a, b) => a - b)
  const spans: [number, number][] = []
  let wall = 0
  for (const number of [...within].toSorted((a, b) => a - b)) {
    const last = spans.at(-1)
    let walled = last === undefined
    for (; (walls[wall] ?? number) < number; wall++) walled = true
    if (walled || last === undefined) spans.push([number, number])
    else last[1] = number
  }
  return spans
}
