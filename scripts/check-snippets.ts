// Every ```ts block of the documentation is compiled and, unless marked `no-run`, run: it prints what stands behind `// →`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { conclude, root, run } from './command.ts'
import { documents } from './documents.ts'

type Snippet = {
  readonly where: string
  readonly file: string
  readonly runs: boolean
  /** The lines that it says it prints, in order. */
  readonly prints: readonly string[]
}

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
        const prints = block.lines.flatMap((line) => / \/\/ → (.*)$/.exec(line)?.[1] ?? [])
        snippets.push({ where: `${path}:${block.line}`, file, runs: !block.info.split(' ').includes('no-run'), prints })
      }
      block = undefined
    }
  }
  return snippets
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const paths = documents()
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
for (const { where, file, runs, prints } of snippets) {
  if (!runs) continue
  const result = run('node', [file], { cwd: folder })
  if (!result.ok) findings.push(`${where}: does not run: ${result.output.trim()}`)
  else {
    const printed = result.output.split('\n')
    let next = 0
    for (const line of prints) {
      const found = printed.indexOf(line, next)
      if (found < 0) findings.push(`${where}: does not print "${line}" but "${printed.slice(next).join(' | ').trim()}"`)
      else next = found + 1
    }
  }
}

const ran = snippets.filter((snippet) => snippet.runs).length
conclude('snippets', `${snippets.length} compiled, ${ran} run, from ${paths.length} documents`, findings)
