// What a regular expression may become: without an anchor or a quantifier, with a class or a look turned round.

type Piece = { readonly start: number; readonly end: number; readonly to: string }

const turned: Readonly<Record<string, string>> = { '(?=': '(?!', '(?!': '(?=', '(?<=': '(?<!', '(?<!': '(?<=' }

const otherCase = (letter: string): string =>
  letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()

const endOfClass = (pattern: string, from: number): number => {
  let at = from + 1
  while (at < pattern.length && pattern[at] !== ']') at += pattern[at] === '\\' ? 2 : 1
  return at + 1
}

const piecesOf = (pattern: string): readonly Piece[] => {
  const pieces: Piece[] = []
  const add = (start: number, end: number, to: string): void => void pieces.push({ start, end, to })
  let at = 0
  while (at < pattern.length) {
    const rest = pattern.slice(at)
    const [look] = /^\(\?<?[=!]/.exec(rest) ?? []
    const [quantifier] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(rest) ?? []
    let next = at + 1
    if (rest.startsWith('\\')) {
      next = at + 2
      const letter = rest[1] ?? ''
      if (/[dDsSwWbBpP]/.test(letter)) add(at, next, `\\${otherCase(letter)}`)
      if (/[pPu]/.test(letter) && rest[2] === '{') next = pattern.indexOf('}', at) + 1
    } else if (rest.startsWith('[')) {
      next = endOfClass(pattern, at)
      add(at, at + 1 + Number(rest[1] === '^'), rest[1] === '^' ? '[' : '[^')
    } else if (look !== undefined) {
      next = at + look.length
      add(at, next, turned[look] ?? look)
    } else if (rest.startsWith('(?')) {
      next = at + (/^\(\?(?:<[^>]*>|[^:]*:)/.exec(rest)?.[0].length ?? 2)
    } else if (rest.startsWith('^') || rest.startsWith('$')) {
      add(at, next, '')
    } else if (quantifier !== undefined) {
      next = at + quantifier.length
      add(at, next, '')
    }
    at = next
  }
  return pieces
}

/** The changed patterns that are patterns. */
export const changedPatterns = (pattern: string, flags: string): readonly string[] =>
  piecesOf(pattern)
    .map(({ start, end, to }) => pattern.slice(0, start) + to + pattern.slice(end))
    .filter((changed) => {
      try {
        return new RegExp(changed, flags).source.length > 0 && changed !== ''
      } catch {
        return false
      }
    })
