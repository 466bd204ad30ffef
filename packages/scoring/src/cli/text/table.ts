import { displayWidth, padEnd, padStart, printable } from './display-width.ts'

export type Column = {
  readonly header: string
  readonly align?: 'left' | 'right'
  /** Longer cells are broken at spaces. */
  readonly most?: number
}

const headerWidth = 11

/** Breaks a text at spaces; a single longer word stays whole. */
const wrap = (value: string, width: number): readonly string[] => {
  if (displayWidth(value) <= width) return [value]
  const lines: string[] = []
  for (const word of value.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && displayWidth(`${line} ${word}`) <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Rows, which are gone through twice, under their headers: texts on the left, figures on the right, aligned by what the terminal shows. */
export const table = (columns: readonly Column[], rows: Iterable<readonly string[]>): string => {
  // the rows are gone through twice, as the cells of hundreds of thousands are more than memory should hold
  const cellsOf = (row: readonly string[]): readonly (readonly string[])[] =>
    columns.map(({ most = Number.POSITIVE_INFINITY }, place) => wrap(printable(row[place] ?? ''), most))
  const widest = columns.map(() => 0)
  for (const row of rows)
    cellsOf(row).forEach((lines, place) => {
      widest[place] = Math.max(widest[place] ?? 0, ...lines.map(displayWidth))
    })
  const headers = columns.map(({ header }, place) => wrap(header, Math.max(headerWidth, widest[place] ?? 0)))
  const widths = headers.map((lines, place) => Math.max(widest[place] ?? 0, ...lines.map(displayWidth)))

  const line = (parts: readonly string[]): string =>
    columns
      .map(({ align }, place) => (align === 'right' ? padStart : padEnd)(parts[place] ?? '', widths[place] ?? 0))
      .join('  ')
      .trimEnd()
  const block = (row: readonly (readonly string[])[], atBottom: boolean): readonly string[] => {
    const height = Math.max(...row.map((lines) => lines.length))
    return Array.from({ length: height }, (_, at) =>
      line(row.map((lines) => lines[atBottom ? at - height + lines.length : at] ?? '')),
    )
  }
  let shown = [...block(headers, true), widths.map((width) => '─'.repeat(width)).join('  ')].join('\n')
  for (const row of rows) for (const written of block(cellsOf(row), false)) shown += `\n${written}`
  return shown
}

/** `term  value` lines with the values under each other. */
export const pairs = (list: readonly (readonly [term: string, value: string])[]): string => {
  const width = Math.max(0, ...list.map(([term]) => displayWidth(term)))
  return list.map(([term, value]) => `${padEnd(term, width)}  ${printable(value)}`).join('\n')
}
