// Writes docs/regulations.md from the rules and texts of packages/core; with --check, says whether it is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatScope, legalTexts, rules, text } from '@motcua/core'
import { decision766, scorecardTerms } from '@motcua/scoring'
import { format } from 'prettier'
import { conclude, root } from './command.ts'
import { codeOf, ruleTests } from './rule-tests.ts'

const page = join(root, 'docs', 'regulations.md')
const short = (file: string): string => file.replace(/^packages\/(?:core\/src\/|(?=scoring\/))/, '')
const cell = (value: string): string => value.replaceAll('|', String.raw`\|`)
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

const findings: string[] = []

const ruleRows = rules.flatMap((rule) => {
  const { home, uses } = codeOf(rule.id)
  const tests = ruleTests.filter((test) => test.rule === rule.id)
  if (tests.length === 0) findings.push(`${rule.id}: no test has a title that begins with "${rule.id}: "`)
  if (uses.length === 0) findings.push(`${rule.id}: nothing decides by it`)
  const code = [home, ...uses].map((file) => `\`${short(file)}\``).join(', ')
  const test = tests.map(({ file }) => `\`${short(file)}\``).join(', ')
  return rule.values.map(({ article, from, to = '', scope = {}, certainty, value }) => [
    rule.id,
    article,
    `\`${JSON.stringify(value)}\``,
    from,
    to,
    formatScope(scope),
    certainty,
    code,
    test,
  ])
})

const titles = rules.map(({ id, title }) => [id, text(title, {}, 'vi'), text(title, {}, 'en')])

const whyRows = rules.flatMap((rule) =>
  rule.values.flatMap(({ article, reason }) =>
    reason === undefined ? [] : [[rule.id, article, text(reason, {}, 'vi'), text(reason, {}, 'en')]],
  ),
)

const textRows = legalTexts.map(({ number, signed = '', from = '', to = '', dates, reading, relations }) => [
  number,
  signed,
  from,
  to,
  dates,
  reading,
  relations
    .map(
      (relation) =>
        `${relation.kind} ${relation.text}${relation.article === undefined ? '' : ` (${relation.article})`} [${relation.certainty}]`,
    )
    .join('; '),
])

const terms = scorecardTerms(decision766)
for (const kind of new Set(terms.map((term) => term.kind)))
  if (!ruleTests.some(({ rule }) => rule === kind)) findings.push(`${kind}: no test has a title that begins with it`)

const termRows = terms.map(({ kind, subject, entry: { from, value, source, certainty, reason } }) => [
  kind,
  subject,
  `\`${JSON.stringify(value)}\``,
  from,
  text(`scorecard.source.${source}`, {}, 'en'),
  certainty,
  reason === undefined ? '' : text(reason, {}, 'vi'),
  reason === undefined ? '' : text(reason, {}, 'en'),
])

const written = `# Regulations

Made from the data in \`packages/core/src/regulation\` by \`node scripts/regulations.ts\`; do not edit it by hand.
${rules.length} rules, ${ruleRows.length} dated values, ${legalTexts.length} texts. Of the values in force the one with the narrowest scope decides (procedure, then province, then ministry, then nation), and it is the one that a refusal or a breach cites.
\`found\`: read in the text or in one that quotes it; \`remembered\`: general knowledge, verify before production; \`inferred\`: deduced. Where nobody has read a text, it has relations and no values.
Each rule has a test whose title begins with its id; \`node scripts/mutate-rules.ts\` changes each value once and shows that such a test fails.

## Rules

${table(['rule', 'quy tắc', 'what it says'], titles)}

## Values

${table(['rule', 'article', 'value', 'from', 'to', 'scope', 'certainty', 'code', 'test'], ruleRows)}

## Why inferred

${table(['rule', 'article', 'căn cứ suy ra', 'why'], whyRows)}

## Scorecard of Decision 766

${terms.length} dated values from \`packages/scoring/src/scorecard\`: the rate in percent that earns an indicator's maximum (\`index-target\`), what 0 out of 0 earns (\`index-zero\`), how it applies at a level (\`index-applicability\`: by the unit's own figures, repeating those of the nearest above that has its own, or not at all with full marks), where a class begins (\`index-class\`), and who answers (\`index-responsibility\`, letter 2283/UBND; null where nobody is known). Each has tests whose titles begin with its kind: ${[
  ...new Set(ruleTests.filter(({ rule }) => rule.startsWith('index-')).map(({ file }) => `\`${short(file)}\``)),
].join(', ')}.

${table(['kind', 'of', 'value', 'from', 'source', 'certainty', 'căn cứ', 'why'], termRows)}

## Texts

${table(['text', 'signed', 'from', 'to', 'dates', 'reading', 'relations'], textRows)}
`

const generated = await format(written, { parser: 'markdown', printWidth: 120 })
const current = existsSync(page) ? readFileSync(page, 'utf8') : ''
if (process.argv.includes('--check')) {
  if (current !== generated)
    findings.push('docs/regulations.md is not what the data says; run node scripts/regulations.ts')
} else writeFileSync(page, generated)
conclude('regulations', `${rules.length} rules, ${ruleRows.length} values, ${terms.length} of the scorecard`, findings)
