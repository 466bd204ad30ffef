const separators = [',', ';', '\t'] as const

/** The one that the first line has most of. */
const separatorOf = (line: string): string =>
  separators.reduce((most, each) => (line.split(each).length > line.split(most).length ? each : most))

/**
 * The rows of a CSV text, RFC 4180: cells between commas, semicolons or tabs, quoted where they hold one, a quote doubled
 * inside; lines end as on any machine. The separator is the one that the first line has most of. Null where a quote is
 * never closed.
 */
export const readCsv = (text: string): readonly (readonly string[])[] | null => {
  const separator = separatorOf(/^[^\r\n]*/.exec(text)?.[0] ?? '')
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = (): void => {
    row.push(cell)
    cell = ''
  }
  const endRow = (): void => {
    endCell()
    if (row.some((value) => value !== '')) rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (quoted) {
      if (character !== '"') cell += character
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === separator) endCell()
    else if (character === '\n' || character === '\r') endRow()
    else cell += character
  }
  endRow()
  return quoted ? null : rows
}
