// Which changed literals the compiler refuses: no test is needed for those, as no such program can be made.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, run } from '../command.ts'
import type { Mutant } from './mutants.ts'

const folder = join(root, '.motcua', 'mutation-types')
const kept = join(root, '.motcua', 'mutation-refused.json')

/** A copy of the sources in which the packages find each other. */
const copied = (): void => {
  rmSync(folder, { recursive: true, force: true })
  for (const name of ['core', 'store', 'scoring']) {
    const [from, to] = [join(root, 'packages', name), join(folder, 'packages', name)]
    cpSync(join(from, 'src'), join(to, 'src'), {
      recursive: true,
      filter: (path) => !/\.(?:test|fixture)\.ts$/.test(path),
    })
    cpSync(join(from, 'package.json'), join(to, 'package.json'))
    const outside = join(from, 'node_modules')
    mkdirSync(join(to, 'node_modules', '@motcua'), { recursive: true })
    for (const entry of readdirSync(outside)) {
      if (entry !== '@motcua' && !entry.startsWith('.'))
        symlinkSync(join(outside, entry), join(to, 'node_modules', entry))
    }
    for (const other of ['core', 'store'])
      if (existsSync(join(outside, '@motcua', other)))
        symlinkSync(join(folder, 'packages', other), join(to, 'node_modules', '@motcua', other))
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'tsconfig.base.json'),
      compilerOptions: {
        types: ['node'],
        lib: ['es2023', 'esnext.disposable', 'dom'],
        noUnusedLocals: false,
        noUnusedParameters: false,
      },
      include: ['packages/*/src'],
    }),
  )
}

/** An offset in the changed text → the one in the source. */
type Places = { readonly text: string; readonly sourceOf: (offset: number) => number }

const changed = (source: string, some: readonly Mutant[]): Places => {
  let text = ''
  let at = 0
  const steps: { readonly written: number; readonly source: number; readonly changed: boolean }[] = []
  for (const { start, end, to } of some.toSorted((a, b) => a.start - b.start)) {
    text += source.slice(at, start)
    steps.push({ written: text.length, source: start, changed: true })
    text += to
    steps.push({ written: text.length, source: end, changed: false })
    at = end
  }
  text += source.slice(at)
  const sourceOf = (offset: number): number => {
    const step = steps.findLast(({ written }) => written <= offset)
    if (step === undefined) return offset
    return step.changed ? step.source : step.source + offset - step.written
  }
  return { text, sourceOf }
}

/** Those of the mutants at which the compiler points when all of them stand in the sources. */
const pointedAt = (mutants: readonly Mutant[]): ReadonlySet<number> => {
  const places = new Map<string, Places>()
  const anchored = new Map<string, number>()
  for (const file of new Set(mutants.map((mutant) => mutant.file))) {
    const own = mutants.filter((mutant) => mutant.file === file)
    const found = changed(readFileSync(join(root, file), 'utf8'), own)
    places.set(file, found)
    writeFileSync(join(folder, file), found.text)
    for (const { anchors, id } of own) for (const anchor of anchors) anchored.set(`${file} ${anchor}`, id)
  }
  const { output } = run('tsc', ['-p', join(folder, 'tsconfig.json'), '--pretty', 'false'], { cwd: folder })
  const refused = new Set<number>()
  for (const [, file = '', line = '', column = ''] of output.matchAll(/^(\S+?)\((\d+),(\d+)\): error TS/gm)) {
    const place = places.get(file)
    if (place === undefined) continue
    const lines = place.text.split('\n').slice(0, Number(line) - 1)
    const offset = lines.reduce((sum, text) => sum + text.length + 1, 0) + Number(column) - 1
    const id = anchored.get(`${file} ${place.sourceOf(offset)}`)
    if (id !== undefined) refused.add(id)
  }
  for (const file of places.keys()) cpSync(join(root, file), join(folder, file))
  return refused
}

/** Mutants that do not lie inside each other, a round after the other. */
const rounds = (mutants: readonly Mutant[]): readonly (readonly Mutant[])[] => {
  const found: Map<string, Mutant[]>[] = []
  for (const mutant of mutants.toSorted((a, b) => a.end - a.start - (b.end - b.start))) {
    const apart = (other: Mutant): boolean => other.end <= mutant.start || other.start >= mutant.end
    const round = found.find((known) => (known.get(mutant.file) ?? []).every(apart))
    const free = round ?? new Map<string, Mutant[]>()
    if (round === undefined) found.push(free)
    const own = free.get(mutant.file) ?? []
    free.set(mutant.file, own)
    own.push(mutant)
  }
  return found.map((round) => [...round.values()].flat())
}

/** So many rounds, the innermost literals first; the few that hold more of them inside each other are asked of the tests. */
const most = 4

/** So many parts of the refused are asked again, each without the others. */
const parts = 2

/** The changed literals that the compiler refuses, also where only half of them stands there. */
export const refusedByCompiler = (mutants: readonly Mutant[], key: string): ReadonlySet<number> => {
  if (existsSync(kept)) {
    const known = JSON.parse(readFileSync(kept, 'utf8')) as {
      readonly key: string
      readonly refused: readonly number[]
    }
    if (known.key === key) return new Set(known.refused)
  }
  copied()
  const refused: number[] = []
  for (const round of rounds(mutants.filter(({ anchors }) => anchors.length > 0)).slice(0, most)) {
    const first = pointedAt(round)
    const pointed = round.filter(({ id }) => first.has(id))
    for (let part = 0; part < parts; part += 1) {
      const some = pointed.filter((_, index) => index % parts === part)
      if (some.length > 0) refused.push(...pointedAt(some))
    }
  }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(dirname(kept), { recursive: true })
  writeFileSync(kept, JSON.stringify({ key, refused }))
  return new Set(refused)
}
