// docs/demands.md has each of the 133 demands once, and every command, page and test that it names is there.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { conclude, root } from './command.ts'
import { commandFaults } from './command-lines.ts'
import { quotedIn, tableRows, testFindings } from './named-tests.ts'

const page = 'docs/demands.md'
const demands = 133
const faultsOfTest = testFindings(process.argv[2])

const findingsOf = async (named: string, where: string): Promise<readonly string[]> => {
  const words = named.split(' ')
  if (words[0] === 'motcua' || words[0] === 'npm') {
    return (await commandFaults(words, 'mention', page)).map((fault) => `${where}: ${fault}`)
  }
  if (/^[\w/-]+\.md$/.test(named)) return existsSync(join(root, named)) ? [] : [`${where}: there is no page ${named}`]
  return faultsOfTest(named, where)
}

/** How far a demand is met, by what the cell says before anything else or after what it names. */
const standings = ['met', 'met with a part outside', 'in part', 'not yet', 'outside'] as const
type Standing = (typeof standings)[number]

const partOutside = '. Outside this version: '
/** All that may be left to a later version in a row that counts as met. */
const comesLater = ['the outbox that sends', 'access control']

const standingOf = (cell: string): Standing => {
  if (cell.startsWith('Outside: ')) return 'outside'
  if (cell.startsWith('Not yet: ')) return 'not yet'
  if (cell.includes('. Not yet: ')) return 'in part'
  return cell.includes(partOutside) ? 'met with a part outside' : 'met'
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
  const later = metBy.split(partOutside)[1]
  if (later !== undefined && !comesLater.some((part) => later.startsWith(part)))
    findings.push(`${where}: only ${comesLater.join(' or ')} may lie outside this version, not "${later}"`)
  if (standing !== 'not yet' && standing !== 'outside' && named.length === 0)
    findings.push(`${where}: names no command, page or test; write it between backquotes`)
  for (const one of named) findings.push(...(await findingsOf(one, where)))
}
if (expected !== demands + 1) findings.push(`${page} ends before demand ${demands}`)

const tally = standings.map((standing) => `${counts.get(standing) ?? 0} ${standing}`).join(', ')
if (!readFileSync(join(root, page), 'utf8').includes(`${tally}.`))
  findings.push(`${page} does not say "${tally}.", which is what its rows come to`)

conclude('demands', `${demands} demands: ${tally}`, findings)
