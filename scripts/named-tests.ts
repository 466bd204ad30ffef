import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './command.ts'

type TestResults = { readonly tests: readonly { readonly title: string; readonly state: string }[] }

/** A row of a table in a page of docs/, with its cells trimmed and the place where it stands. */
export type TableRow = { readonly where: string; readonly cells: readonly string[] }

/** Every row of the tables in a Markdown page, heads included, the lines under them not. */
export const tableRows = (page: string): readonly TableRow[] =>
  readFileSync(join(root, page), 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (!line.startsWith('|') || /^\|[\s:|-]+$/.test(line)) return []
      const cells = line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll(String.raw`\|`, '|'))
      return [{ where: `${page}:${index + 1}`, cells }]
    })

/** What stands between backquotes. */
export const quotedIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')

const sources = ['packages/*/src/**/*.test.ts', 'packages/*/src/testing/**/*.ts', 'test/**/*.test.ts']
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .map((path) => readFileSync(join(root, path), 'utf8'))

const isTitle = (title: string): boolean => {
  const literals = [`'${title.replaceAll("'", String.raw`\'`)}'`, `"${title}"`, `\`${title}\``]
  return sources.some((source) => literals.some((literal) => source.includes(literal)))
}

/** A title that stands for a test of each row of a table names what differs with `%s`. */
const matcherOf = (title: string): ((ran: string) => boolean) => {
  const parts = title.split('%s').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  const pattern = new RegExp(`^${parts.join('.+')}$`)
  return (ran) => pattern.test(ran)
}

/**
 * What is wrong with a test that a page names: there is none of that title or, given the file with the results of a
 * run, it did not pass there.
 */
export const testFindings = (
  resultsFile: string | undefined,
): ((title: string, where: string) => readonly string[]) => {
  const results = resultsFile === undefined ? undefined : (JSON.parse(readFileSync(resultsFile, 'utf8')) as TestResults)
  return (title, where) => {
    const missing = isTitle(title) ? [] : [`${where}: no test has the title "${title}"`]
    const named = matcherOf(title)
    const runs = results?.tests.filter((test) => named(test.title))
    if (runs === undefined) return missing
    return [
      ...missing,
      ...(runs.some((test) => test.state === 'passed') ? [] : [`${where}: "${title}" did not run, or did not pass`]),
      ...(runs.some((test) => test.state === 'failed') ? [`${where}: "${title}" failed`] : []),
    ]
  }
}
