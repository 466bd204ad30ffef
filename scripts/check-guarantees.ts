// docs/guarantees.md is a table claim | adapter | test: each named test exists and, given the results of a run, has passed.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { conclude, root } from './command.ts'

type TestResults = { readonly tests: readonly { readonly title: string; readonly state: string }[] }

const page = join(root, 'docs', 'guarantees.md')
if (!existsSync(page)) conclude('guarantees', 'docs/guarantees.md', ['docs/guarantees.md does not exist'])

const sources = ['packages/*/src/**/*.test.ts', 'packages/*/src/testing/**/*.ts', 'test/**/*.test.ts']
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .map((path) => readFileSync(join(root, path), 'utf8'))

const isTitle = (title: string): boolean => {
  const literals = [`'${title.replaceAll("'", String.raw`\'`)}'`, `"${title}"`, `\`${title}\``]
  return sources.some((source) => literals.some((literal) => source.includes(literal)))
}

const resultsFile = process.argv[2]
const results = resultsFile === undefined ? undefined : (JSON.parse(readFileSync(resultsFile, 'utf8')) as TestResults)

const findings: string[] = []
let claims = 0
for (const [index, line] of readFileSync(page, 'utf8').split('\n').entries()) {
  if (!line.startsWith('|') || /^\|[\s:|-]+$/.test(line)) continue
  const cells = line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll(String.raw`\|`, '|'))
  const where = `docs/guarantees.md:${index + 1}`
  const [claim, adapter, tests] = cells
  if (claim === 'claim') continue
  if (cells.length !== 3 || !claim || !adapter || !tests) {
    findings.push(`${where}: a row is claim | adapter | test, with nothing left empty`)
    continue
  }
  claims += 1
  const titles = [...tests.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
  if (titles.length === 0) findings.push(`${where}: names no test; write its title between backquotes`)
  for (const title of titles) {
    if (!isTitle(title)) findings.push(`${where}: no test has the title "${title}"`)
    const runs = results?.tests.filter((test) => test.title === title)
    if (runs === undefined) continue
    if (!runs.some((test) => test.state === 'passed'))
      findings.push(`${where}: "${title}" did not run, or did not pass`)
    if (runs.some((test) => test.state === 'failed')) findings.push(`${where}: "${title}" failed`)
  }
}
if (claims === 0) findings.push('docs/guarantees.md holds no claim')

conclude('guarantees', `${claims} claims${results === undefined ? '' : ', against the tests that ran'}`, findings)
