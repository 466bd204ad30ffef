// Changes each value of each rule once, in a child run of its own, and shows that a test of the rule's title then fails.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { formatScope, rules } from '@motcua/core'
import { decision766, scorecardTerms } from '@motcua/scoring'
import { conclude, root, run } from './command.ts'
import { ruleTests } from './rule-tests.ts'

const opposites: Readonly<Record<string, string>> = {
  restart: 'exclude',
  exclude: 'restart',
  excluded: 'none',
  none: 'excluded',
  null: 'zero',
  zero: 'full',
  full: 'null',
  own: 'full-marks',
  repeated: 'own',
  units: 'provincial-office',
  'provincial-office': 'software-provider',
  'software-provider': 'units',
}

const limit = /^(\d+)(wh|wd|hd|d)$/
const clock = /^\d{2}:\d{2}$/

/** Another value of the same kind. */
const changed = (value: unknown): unknown => {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  if (value === null) return '10:00'
  if (Array.isArray(value)) return value.length === 0 ? ['1wd'] : []
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, changed(part)]))
  const written = typeof value === 'string' ? value : ''
  const [, amount, unit] = limit.exec(written) ?? []
  if (amount !== undefined) return `${Number(amount) + 1}${unit}`
  if (clock.test(written)) return '10:00'
  if (written.startsWith('sameday')) return '3wd'
  return opposites[written] ?? `${written}, changed`
}

type Mutant = {
  readonly name: string
  /** What the titles of its tests begin with. */
  readonly rule: string
  readonly shown: string
  /** Program text that finds the entry whose `value` is changed. */
  readonly finds: string
  readonly value: unknown
}

const ofRules: readonly Mutant[] = rules.flatMap((rule) =>
  rule.values.map(({ value, article, scope }, index) => ({
    name: `${rule.id}.${index}`,
    rule: rule.id,
    shown: `${article} (${formatScope(scope ?? {})}): ${JSON.stringify(value)} → ${JSON.stringify(changed(value))}`,
    finds: `rules.find(({ id }) => id === '${rule.id}')?.values[${index}]`,
    value: changed(value),
  })),
)

/** One other value for each of a term; what applies at several levels is changed level by level, and nobody into somebody. */
const changes = (value: unknown): readonly unknown[] => {
  if (typeof value !== 'object' || value === null) return [changed(value)]
  if ('lead' in value) return [{ ...value, lead: value.lead === null ? 'units' : changed(value.lead) }]
  return Object.entries(value).map(([key, part]) => ({ ...value, [key]: changed(part) }))
}

const ofScorecard: readonly Mutant[] = scorecardTerms(decision766).flatMap(({ kind, subject, entry }, index) =>
  changes(entry.value).map((value, which) => ({
    name: `${kind}.${index}.${which}`,
    rule: kind,
    shown: `${subject}: ${JSON.stringify(entry.value)} → ${JSON.stringify(value)}`,
    finds: `scorecardTerms(decision766)[${index}]?.entry`,
    value,
  })),
)

const mutants: readonly Mutant[] = [...ofRules, ...ofScorecard]

const folder = join(root, '.motcua', 'mutants')
const inFolder = (file: string): string => relative(folder, join(root, file)).split(sep).join('/')

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const filesOf = (id: string): readonly string[] => [
  ...new Set(ruleTests.filter(({ rule }) => rule === id).map(({ file }) => file)),
]
const source = (file: string): string => JSON.stringify(inFolder(file))
for (const { name, rule, finds, value } of mutants) {
  const imports = filesOf(rule).map((file) => `await import(${source(file)})`)
  writeFileSync(
    join(folder, `${name}.test.ts`),
    [
      ...(rule.startsWith('index-')
        ? [
            `import { decision766 } from ${source('packages/scoring/src/scorecard/decision-766.ts')}`,
            `import { scorecardTerms } from ${source('packages/scoring/src/scorecard/scorecard-term.ts')}`,
          ]
        : [`import { rules } from ${source('packages/core/src/regulation/rules.ts')}`]),
      `const value = ${finds}`,
      `if (value === undefined) throw new Error('no such value')`,
      `Object.assign(value, { value: ${JSON.stringify(value)} })`,
      ...imports,
      '',
    ].join('\n'),
  )
}

const config = join(folder, 'vitest.config.ts')
writeFileSync(
  config,
  `export default { root: '${root}', test: { include: ['.motcua/mutants/*.test.ts'], reporters: ['json'], outputFile: '.motcua/mutants/results.json' } }\n`,
)

type Report = {
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[]
  }[]
}

const started = Date.now()
const { output } = run('vitest', ['run', '--config', config])
let report: Report
try {
  report = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as Report
} catch {
  conclude('mutated rules', 'no results', [output])
  throw new Error(output)
}

const findings: string[] = []
for (const { name, rule, shown } of mutants) {
  const results = report.testResults.find((file) => file.name.endsWith(`/${name}.test.ts`))?.assertionResults ?? []
  const own = results.filter(({ title }) => title.startsWith(`${rule}: `))
  const failed = own.filter(({ status }) => status === 'failed')
  console.log(`${failed.length > 0 ? 'killed  ' : 'SURVIVED'}  ${rule.padEnd(26)} ${shown}`)
  if (failed.length === 0) findings.push(`${name}: ${own.length} test(s) of the rule ran and none failed: ${shown}`)
}
rmSync(folder, { recursive: true, force: true })
conclude('mutated rules', `${mutants.length} values in ${Math.round((Date.now() - started) / 1000)} s`, findings)
