// Takes the protections of the EventStoreDB adapter away, one at a time, in a copy, and shows that a test named by the pitfall then fails.
// npm run check:protections [-- P-4 …]
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { conclude, root } from './command.ts'
import { type Change, removals } from './protections.ts'

/** What vitest reports of one test. */
type Outcome = { readonly title: string; readonly status: string; readonly failureMessages: readonly string[] }

type Report = {
  readonly testResults: readonly { readonly message: string; readonly assertionResults: readonly Outcome[] }[]
}

const folder = 'packages/store/src/eventstoredb'
const asked = process.argv.slice(2)
const copy = mkdtempSync(join(tmpdir(), 'motcua-without-'))

/** The tests whose titles match, that passed and that failed; `broken`: what kept a file from being run. */
const run = (title: string) => {
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  spawnSync(
    join(root, 'node_modules/.bin/vitest'),
    ['run', `${folder}/pitfalls-`, '-t', title, '--reporter=json', `--outputFile=${report}`, '--hookTimeout=2000'],
    { cwd: copy, encoding: 'utf8', timeout: 180_000 },
  )
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  const outcomes = testResults.flatMap(({ assertionResults }) => assertionResults)
  return {
    passed: outcomes.filter(({ status }) => status === 'passed'),
    failed: outcomes.filter(({ status }) => status === 'failed'),
    broken: testResults.find(({ message, assertionResults }) => assertionResults.length === 0 && message !== '')
      ?.message,
  }
}

const takeAway = (id: string, changes: readonly Change[]): string[] =>
  changes.flatMap(({ file, protection, instead }) => {
    const path = join(copy, folder, file)
    const source = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      source.replace(protection, () => instead),
    )
    return source.split(protection).length === 2 ? [] : [`${id}: the protection is not found once in ${file}`]
  })

/** A change that does not run at all shows nothing. */
const senseless = /ReferenceError|SyntaxError|is not defined|is not a function/

const findings: string[] = []
const named = (title: string): string => title.split(' ')[0] ?? ''
let shown = 0
try {
  for (const name of ['packages', 'test', 'vitest.config.ts', 'package.json', 'tsconfig.json', 'tsconfig.base.json']) {
    cpSync(join(root, name), join(copy, name), { recursive: true, verbatimSymlinks: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const whole = run('^P-')
  for (const { title } of whole.failed) findings.push(`with all protections this fails: ${title}`)
  const known = new Set(whole.passed.map(({ title }) => named(title)))
  for (const id of known) if (removals[id] === undefined) findings.push(`${id}: nothing is taken away for it`)
  for (const [id, changes] of Object.entries(removals)) {
    if (asked.length > 0 && !asked.includes(id)) continue
    if (!known.has(id)) findings.push(`${id}: no test named by it passes`)
    const kept = new Map(changes.map(({ file }) => [file, readFileSync(join(copy, folder, file), 'utf8')]))
    findings.push(...takeAway(id, changes))
    const { passed, failed, broken } = run(`^${id} `)
    for (const [file, source] of kept) writeFileSync(join(copy, folder, file), source)
    const reason =
      broken ?? failed.flatMap(({ failureMessages }) => failureMessages).find((text) => senseless.test(text))
    if (reason !== undefined) findings.push(`${id}: the change does not run: ${reason.split('\n')[0]}`)
    else if (failed.length === 0) findings.push(`${id}: without the protection all ${passed.length} tests pass`)
    else {
      shown += 1
      console.log(`${id}: ${failed.length} of ${failed.length + passed.length} fail without the protection`)
    }
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
conclude('without-protection', `${shown} protections, each missed by its test when taken away`, findings)
