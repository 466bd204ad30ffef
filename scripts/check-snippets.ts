// Every ```ts block of the documentation is compiled and, unless marked `no-run`, run.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { conclude, root, run } from './command.ts'

type Snippet = { readonly where: string; readonly file: string; readonly runs: boolean }

const documents = [
  'README.md',
  'README.vi.md',
  'CONTRIBUTING.md',
  'docs/**/*.md',
  'packages/*/README.md',
  'packages/*/src/testing/README.md',
  'examples/**/*.md',
]
const folder = join(root, '.motcua', 'snippets')
const fence = /^```(\S*)[ \t]*(.*)$/

const extract = (path: string): readonly Snippet[] => {
  const snippets: Snippet[] = []
  let block: { lines: string[]; line: number; info: string; language: string } | undefined
  for (const [index, line] of readFileSync(join(root, path), 'utf8').split('\n').entries()) {
    const mark = fence.exec(line)
    if (mark === null) block?.lines.push(line)
    else if (block === undefined) block = { lines: [], line: index + 1, info: mark[2] ?? '', language: mark[1] ?? '' }
    else {
      if (block.language === 'ts') {
        const file = join(folder, `${path.replaceAll(/[^\w]+/g, '-')}-${block.line}.ts`)
        // Blank lines in front keep the line numbers of the compiler's messages those of the document.
        writeFileSync(file, `${'\n'.repeat(block.line)}${block.lines.join('\n')}\nexport {}\n`)
        snippets.push({ where: `${path}:${block.line}`, file, runs: !block.info.split(' ').includes('no-run') })
      }
      block = undefined
    }
  }
  return snippets
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const paths = documents.flatMap((pattern) => globSync(pattern, { cwd: root, exclude: ['**/node_modules'] })).toSorted()
const snippets = paths.flatMap(extract)
writeFileSync(
  join(folder, 'tsconfig.json'),
  JSON.stringify({ extends: '../../tsconfig.json', compilerOptions: { noUnusedLocals: false }, include: ['*.ts'] }),
)

const findings: string[] = []
if (snippets.length > 0) {
  const compiled = run('tsc', ['-p', join(folder, 'tsconfig.json')])
  if (!compiled.ok) findings.push(...compiled.output.trimEnd().split('\n'))
}
for (const { where, file, runs } of snippets) {
  if (!runs) continue
  const result = run('node', [file], { cwd: folder })
  if (!result.ok) findings.push(`${where}: does not run: ${result.output.trim()}`)
}

const ran = snippets.filter((snippet) => snippet.runs).length
conclude('snippets', `${snippets.length} compiled, ${ran} run, from ${paths.length} documents`, findings)
