import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Database from 'better-sqlite3'
import { main } from '../packages/scoring/src/cli/main.ts'
import { memoryIo } from '../packages/scoring/src/cli/io.fixture.ts'
import { root } from '../scripts/command.ts'
import { shellCommands } from '../scripts/shell-commands.ts'

/** A line that a page tells its reader to type, and what the page says comes out. */
export type Step = { readonly where: string; readonly line: string; readonly printed: readonly string[] }

/** The steps of a page, in its order: lines behind `$ ` in its blocks, each with the lines up to the next. */
export const stepsOf = (page: string): readonly Step[] => {
  const steps: { where: string; line: string; printed: string[] }[] = []
  let inside = false
  let step: (typeof steps)[number] | undefined
  for (const [index, line] of readFileSync(resolve(root, page), 'utf8').split('\n').entries()) {
    if (line.startsWith('```')) {
      inside = !inside
      step = undefined
    } else if (inside && line.startsWith('$ ')) {
      step = { where: `${page}:${index + 1}`, line: line.slice(2), printed: [] }
      steps.push(step)
    } else step?.printed.push(line)
  }
  return steps
}

const spaced = (line: string): string => line.replaceAll(/\s+/g, ' ').trim()

const patternOf = (line: string): RegExp =>
  new RegExp(
    `^${spaced(line)
      .split('…')
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('.*')}$`,
  )

/**
 * Where what came out is not what the page says: the first line of the page that did not come, or of the output that
 * the page does not have. `…` stands for any text within a line, and alone for any lines; empty lines and runs of
 * spaces say nothing.
 */
export const difference = (printed: readonly string[], output: string): string | undefined => {
  const came = output.split('\n').filter((line) => line.trim() !== '')
  let next = 0
  let open = false
  for (const line of printed) {
    if (line.trim() === '') continue
    if (line.trim() === '…') {
      open = true
      continue
    }
    const pattern = patternOf(line)
    const found = came.findIndex((each, at) => at >= next && pattern.test(spaced(each)))
    if (found < 0 || (!open && found > next)) return `expected "${line}", came "${came[next] ?? ''}"`
    next = found + 1
    open = false
  }
  return open || next === came.length ? undefined : `came "${came[next] ?? ''}", which the page does not have`
}

/** The shell of SQLite where the machine has one, else the driver: a change of a file by another program, either way. */
const sqlite = (file: string, sql: string): string => {
  const { error, stdout, stderr } = spawnSync('sqlite3', [file, sql], { encoding: 'utf8' })
  if (error === undefined) return `${stdout}${stderr}`
  const database = new Database(file)
  database.exec(sql)
  database.close()
  return ''
}

export type Walk = {
  /** What a command of the line prints; the folder that `cd` led to is kept from line to line. */
  readonly type: (line: string) => Promise<string>
}

type WalkOptions = {
  /** The folder that it begins in. */
  readonly folder: string
  readonly now?: number
  /** Programs of the page that run in this process, by the file that `node` is given. */
  readonly programs?: Readonly<Record<string, (...words: readonly string[]) => Promise<string>>>
  /** Addresses of the page and what stands for them here. */
  readonly instead?: Readonly<Record<string, string>>
}

/** Types lines: `motcua` runs in this process, everything else in a shell. */
export const startWalk = ({ folder: start, now, programs = {}, instead = {} }: WalkOptions): Walk => {
  let folder = start
  const replaced = (word: string): string =>
    Object.entries(instead).reduce((text, [from, to]) => text.replaceAll(from, to), word)
  /** In the folder that the walk has come to, as a program would begin there. */
  const here = async (work: () => Promise<string>): Promise<string> => {
    const before = process.cwd()
    process.chdir(folder)
    try {
      return await work()
    } finally {
      process.chdir(before)
    }
  }
  const motcua = (words: readonly string[]): Promise<string> =>
    here(async () => {
      const io = memoryIo({ env: { MOTCUA_LANG: 'en' }, ...(now === undefined ? {} : { now }) })
      await main(words.map(replaced), io)
      return [io.written(), io.complaints()].filter((text) => text !== '').join('\n')
    })
  const part = async (command: string): Promise<string> => {
    const [[first = '', ...rest] = []] = shellCommands(command)
    const words = first === 'npx' ? rest : [first, ...rest]
    if (words[0] === 'motcua') return motcua(words.slice(1))
    const program = first === 'node' ? programs[rest[0] ?? ''] : undefined
    if (program !== undefined) return here(() => program(...rest.slice(1).map(replaced)))
    if (first === 'cd') {
      folder = resolve(folder, rest[0] ?? '.')
      return ''
    }
    if (first === 'sqlite3') return sqlite(resolve(folder, rest[0] ?? ''), rest[1] ?? '')
    return execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
  }
  return {
    type: async (line) => {
      const printed: string[] = []
      for (const command of line.split(' && ')) printed.push(await part(command))
      return printed.filter((text) => text !== '').join('\n')
    },
  }
}

/** Types the steps of a page from top to bottom; what came out otherwise than the page says, with its place. */
export const differencesOf = async ({ type }: Walk, steps: readonly Step[]): Promise<readonly string[]> => {
  const found: string[] = []
  for (const { where, line, printed } of steps) {
    const different = difference(printed, await type(line))
    if (different !== undefined) found.push(`${where}: ${line}: ${different}`)
  }
  return found
}
