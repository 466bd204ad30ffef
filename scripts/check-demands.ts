// docs/demands.md has each of the 133 demands once, and every command, page and test that it names is there.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rules } from '@motcua/core'
import { conclude, root } from './command.ts'
import { quotedIn, tableRows, testFindings } from './named-tests.ts'

type VerbEntry = {
  readonly name: string
  readonly load: () => Promise<{ readonly options: Readonly<Record<string, unknown>> }>
}

const page = 'docs/demands.md'
const demands = 133
const faultsOfTest = testFindings(process.argv[2])

// The program's own list of verbs, which the package has no door for: nobody but this check asks for it.
const list = pathToFileURL(join(root, 'packages/scoring/src/cli/verbs.ts')).href
const { verbs } = (await import(list)) as { readonly verbs: readonly VerbEntry[] }
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

/** The words after `motcua` name a verb, with options that it has, and a rule where it explains one. */
const commandFindings = async (words: readonly string[], where: string): Promise<readonly string[]> => {
  const line = words.join(' ')
  const longestFirst = verbs.toSorted((a, b) => b.name.length - a.name.length)
  const entry = longestFirst.find(({ name }) => `${line} `.startsWith(`${name} `))
  if (entry === undefined) return [`${where}: there is no verb "motcua ${line}"`]
  const { options } = await entry.load()
  const unknown = words.filter((word) => word.startsWith('--') && !Object.hasOwn(options, word.slice(2)))
  const rule = entry.name === 'law explain' ? words[2] : undefined
  return [
    ...unknown.map((option) => `${where}: motcua ${entry.name} has no option ${option}`),
    ...(rule === undefined || rules.some(({ id }) => id === rule) ? [] : [`${where}: there is no rule "${rule}"`]),
  ]
}

const findingsOf = async (named: string, where: string): Promise<readonly string[]> => {
  const [first, ...rest] = named.split(' ')
  if (first === 'motcua') return commandFindings(rest, where)
  if (named.startsWith('npm run '))
    return scripts[named.slice('npm run '.length)] === undefined ? [`${where}: there is no script "${named}"`] : []
  if (/^[\w/-]+\.md$/.test(named)) return existsSync(join(root, named)) ? [] : [`${where}: there is no page ${named}`]
  return faultsOfTest(named, where)
}

/** How far a demand is met, by what the cell says before anything else or after what it names. */
const standings = ['met', 'in part', 'not yet', 'outside'] as const
type Standing = (typeof standings)[number]

const standingOf = (cell: string): Standing => {
  if (cell.startsWith('Outside: ')) return 'outside'
  if (cell.startsWith('Not yet: ')) return 'not yet'
  return cell.includes('. Not yet: ') ? 'in part' : 'met'
}

const findings: string[] = []
const counts = new Map<Standing, number>(standings.map((standing) => [standing, 0]))
let expected = 1
if (!existsSync(join(root, page))) conclude('demands', page, [`${page} does not exist`])
for (const { where, cells } of tableRows(page)) {
  const [number, asked, metBy] = cells
  if (number === 'no.') continue
  if (cells.length !== 3 || !number || !asked || !metBy) {
    findings.push(`${where}: a row is number | asked | met by, with nothing left empty`)
    continue
  }
  if (number !== String(expected))
    findings.push(`${where}: demand ${expected} is missing here; the row is of ${number}`)
  expected = Number(number) + 1
  const standing = standingOf(metBy)
  counts.set(standing, (counts.get(standing) ?? 0) + 1)
  const named = quotedIn(metBy)
  if ((standing === 'met' || standing === 'in part') && named.length === 0)
    findings.push(`${where}: names no command, page or test; write it between backquotes`)
  for (const one of named) findings.push(...(await findingsOf(one, where)))
}
if (expected !== demands + 1) findings.push(`${page} ends before demand ${demands}`)

const tally = standings.map((standing) => `${counts.get(standing) ?? 0} ${standing}`).join(', ')
if (!readFileSync(join(root, page), 'utf8').includes(`${tally}.`))
  findings.push(`${page} does not say "${tally}.", which is what its rows come to`)

conclude('demands', `${demands} demands: ${tally}`, findings)
