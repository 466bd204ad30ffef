// docs/guarantees.md is a table claim | adapter | test: each named test exists and, given the results of a run, has passed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { conclude, root } from './command.ts'
import { quotedIn, tableRows, testFindings } from './named-tests.ts'

const page = 'docs/guarantees.md'
if (!existsSync(join(root, page))) conclude('guarantees', page, [`${page} does not exist`])

const resultsFile = process.argv[2]
const faultsOf = testFindings(resultsFile)

const findings: string[] = []
let claims = 0
for (const { where, cells } of tableRows(page)) {
  const [claim, adapter, tests] = cells
  if (claim === 'claim') continue
  if (cells.length !== 3 || !claim || !adapter || !tests) {
    findings.push(`${where}: a row is claim | adapter | test, with nothing left empty`)
    continue
  }
  claims += 1
  const titles = quotedIn(tests)
  if (titles.length === 0) findings.push(`${where}: names no test; write its title between backquotes`)
  findings.push(...titles.flatMap((title) => faultsOf(title, where)))
}
if (claims === 0) findings.push(`${page} holds no claim`)

conclude('guarantees', `${claims} claims${resultsFile === undefined ? '' : ', against the tests that ran'}`, findings)
