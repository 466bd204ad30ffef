/** The number of single-character edits, neighbours exchanged included, that lead from one word to another. */
const distance = (a: string, b: string): number => {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const here = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const replaced = (above[column - 1] ?? 0) + (same ? 0 : 1)
      const swapped =
        a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] ? (before[column - 2] ?? Infinity) + 1 : Infinity
      here.push(Math.min(replaced, swapped, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1))
    }
    before = above
    above = here
  }
  return above[b.length] ?? 0
}

/** The known word that a mistyped one most likely stands for; undefined when none is near. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const [best] = known
    .map((candidate) => ({ candidate, edits: candidate.startsWith(word) ? 1 : distance(word, candidate) }))
    .toSorted((a, b) => a.edits - b.edits)
  return best !== undefined && best.edits <= Math.max(1, Math.floor(best.candidate.length / 3))
    ? best.candidate
    : undefined
}
