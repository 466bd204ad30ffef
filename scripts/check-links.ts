// Every link inside the pages leads somewhere, every page can be come by from README.md, and both READMEs lead to the same.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { conclude, root } from './command.ts'
import { documents } from './documents.ts'

type Link = {
  readonly from: string
  readonly line: number
  readonly target: string
  readonly anchor: string | undefined
}

/** A heading as its anchor: small letters, hyphens for spaces, marks left out. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')

const textOf = (page: string): string => readFileSync(join(root, page), 'utf8')

const anchorsOf = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading))

/** Links of a page to other files of the repository; what stands in code is none. */
const linksOf = (page: string): readonly Link[] => {
  const plain = textOf(page).replaceAll(/^```.*?^```/gms, (block) => block.replaceAll(/[^\n]/g, ''))
  return plain.split('\n').flatMap((text, index) =>
    [...text.matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(([, path = '', anchor]) => ({
      from: page,
      line: index + 1,
      target: path === '' ? page : normalize(join(dirname(page), path)),
      anchor,
    })),
  )
}

const pages = documents()
const links = pages.flatMap(linksOf)
const findings = links.flatMap(({ from, line, target, anchor }) => {
  if (!existsSync(join(root, target))) return [`${from}:${line}: there is no ${target}`]
  if (anchor === undefined || !target.endsWith('.md') || anchorsOf(target).includes(anchor)) return []
  return [`${from}:${line}: ${target} has no heading #${anchor}`]
})

const reached = new Set(['README.md'])
for (const page of reached) for (const { from, target } of links) if (from === page) reached.add(target)
findings.push(
  ...pages.filter((page) => !reached.has(page)).map((page) => `${page}: no link from README.md leads there`),
)

const leadsTo = (page: string): ReadonlySet<string> =>
  new Set(links.filter(({ from }) => from === page).map(({ target }) => target))
const [english, vietnamese] = [leadsTo('README.md'), leadsTo('README.vi.md')]
for (const target of english) {
  if (target !== 'README.vi.md' && !vietnamese.has(target))
    findings.push(`README.vi.md does not lead to ${target}, README.md does`)
}
for (const target of vietnamese) {
  if (target !== 'README.md' && !english.has(target))
    findings.push(`README.md does not lead to ${target}, README.vi.md does`)
}

conclude('links', `${links.length} links in ${pages.length} pages`, findings)
