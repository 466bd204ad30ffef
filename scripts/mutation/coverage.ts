import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { root } from '../command.ts'
import type { Asker, InTurns } from './askers.ts'
import type { Mutant } from './mutants.ts'
import { fingerprint } from './results.ts'
import type { Answer, Level } from './worker.ts'

export type CoveringTest = {
  readonly file: string
  readonly index: number
  readonly title: string
  readonly ms: number
  readonly calls: number
}

/** Which tests meet which mutant. */
export type Coverage = {
  readonly tests: readonly CoveringTest[]
  /** A mutant → its tests, those of most promise for their time first. */
  readonly testsOf: (mutant: Mutant) => readonly number[]
  /** Whether it is met while modules load and by no test: what it changes is a constant. */
  readonly isConstant: (mutant: Mutant) => boolean
  /** What a test needs made anew for a mutant. */
  readonly levelOf: (mutant: Mutant, test: number) => Level
  /** What it takes to load a test file and to prepare its tests, in milliseconds of the processor. */
  readonly preparing: (file: string) => number
  readonly notUsed: readonly string[]
}

/** How far a test file is from a source: the one beside it first. */
const distance = (test: string, source: string): number => {
  const [a, b] = [dirname(test).split('/'), dirname(source).split('/')]
  let same = 0
  while (same < a.length && a[same] === b[same]) same += 1
  const own = basename(test).startsWith(basename(source).replace(/\.ts$/, '.')) ? -1 : 0
  return a.length + b.length - 2 * same + own
}

/** Rows of one table after the third tell little that those before them do not. */
const rowOf = (title: string): number => Number(/ #(\d+)$/.exec(title)?.[1] ?? 0)

/** Loading the module of a test file and what it alone needs. */
const loadingMs = 10

const named = (file: string, source: string): boolean =>
  readFileSync(join(root, file), 'utf8').includes(`/${basename(source)}'`)

/** Tests that hold whole tables to what is written down: the first to notice a changed constant. */
const holdsTables = (file: string): boolean =>
  /\.golden\.json'|const published = /.test(readFileSync(join(root, file), 'utf8'))

const kept = join(root, '.motcua', 'mutation-traces')

/** What a test file meets, from an earlier run where neither it nor any module that is not a test has changed since. */
const traced = async (file: string, sources: string, asker: Asker): Promise<Answer | 'silent'> => {
  const place = join(kept, `${fingerprint([file])}-${sources}.json`)
  if (existsSync(place)) return JSON.parse(readFileSync(place, 'utf8')) as Answer
  const answer = await asker.ask({ kind: 'trace', file }, 300_000)
  if (answer !== 'silent' && answer.kind === 'traced') writeFileSync(place, JSON.stringify(answer))
  return answer
}

/** Runs every test once without any mutant and learns what it meets and how long it takes. */
export const trace = async (
  files: readonly string[],
  key: string,
  mutants: readonly Mutant[],
  inTurns: InTurns,
): Promise<Coverage> => {
  mkdirSync(kept, { recursive: true })
  const tests: CoveringTest[] = []
  const notUsed: string[] = []
  const covering = mutants.map((): number[] => [])
  const preparingMs = new Map<string, number>()
  const preparing = (file: string): number => loadingMs + (preparingMs.get(file) ?? 0)
  const loadingIn = new Map<string, ReadonlySet<number>>()
  const preparingIn = new Map<string, ReadonlySet<number>>()
  const levelOf = ({ id }: Mutant, test: number): Level => {
    const file = tests[test]?.file ?? ''
    if (loadingIn.get(file)?.has(id) === true) return 2
    return preparingIn.get(file)?.has(id) === true ? 1 : 0
  }
  const atLoading = mutants.map((): number[] => [])
  await inTurns(files, async (file, asker) => {
    const found = await traced(file, key, asker)
    if (found === 'silent' || found.kind !== 'traced') {
      const why = found !== 'silent' && found.kind === 'failed' ? found.message : 'did not answer'
      notUsed.push(`${file}: ${why.split('\n')[0] ?? ''}`)
      return
    }
    preparingMs.set(file, found.preparingMs)
    loadingIn.set(file, new Set(found.loading))
    preparingIn.set(file, new Set(found.collecting))
    for (const [index, { title, met, ms, calls, failed }] of found.tests.entries()) {
      if (failed !== undefined) {
        notUsed.push(`${file}: ${title}: ${failed.split('\n')[0] ?? ''}`)
        continue
      }
      const test = tests.push({ file, index, title, ms, calls }) - 1
      for (const id of new Set([...met, ...found.collecting])) covering[id]?.push(test)
      for (const id of found.loading) atLoading[id]?.push(test)
    }
  })
  /** A source → the tests that meet one of its mutants: they may show what its constants are. */
  const meeting = new Map<string, Set<number>>()
  for (const { id, file } of mutants) {
    const known = meeting.get(file) ?? new Set()
    meeting.set(file, known)
    for (const test of covering[id] ?? []) known.add(test)
  }
  const ranks = new Map<string, readonly number[]>()
  const ranksOf = (source: string): readonly number[] => {
    const known = ranks.get(source)
    if (known !== undefined) return known
    const byFile = new Map<string, number>()
    const near = ({ file }: CoveringTest): number => {
      const far = byFile.get(file) ?? distance(file, source) - (named(file, source) ? 2 : 0)
      byFile.set(file, far)
      return far
    }
    const cost = tests.map((test) => test.ms + preparing(test.file) + 3 * near(test) + (rowOf(test.title) > 2 ? 20 : 0))
    const order = tests.map((_, test) => test).toSorted((a, b) => (cost[a] ?? 0) - (cost[b] ?? 0))
    const found: number[] = []
    for (const [rank, test] of order.entries()) found[test] = rank
    ranks.set(source, found)
    return found
  }
  const tableFiles = new Set(files.filter(holdsTables))
  const table = (test: number): boolean => tableFiles.has(tests[test]?.file ?? '')
  const testsOf = ({ id, file }: Mutant): readonly number[] => {
    const rank = ranksOf(file)
    const inOrder = (some: readonly number[]): readonly number[] =>
      some.toSorted((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0))
    const met = covering[id] ?? []
    const known = new Set(met)
    const own = meeting.get(file) ?? new Set()
    const loading = (atLoading[id] ?? []).filter((test) => !known.has(test))
    if (met.length === 0) {
      const [tables, rest] = [true, false].map((holds) => loading.filter((test) => table(test) === holds))
      return [...inOrder(tables ?? []), ...inOrder(rest ?? [])]
    }
    const related = loading.filter((test) => own.has(test))
    const others = loading.filter((test) => !own.has(test))
    return [...inOrder(met), ...inOrder(related), ...inOrder(others)]
  }
  const isConstant = ({ id }: Mutant): boolean => (covering[id] ?? []).length === 0
  return { tests, testsOf, isConstant, levelOf, preparing, notUsed }
}
