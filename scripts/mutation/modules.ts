// Writes every source and test as a function that a worker can call again and again: each call is a module anew.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { transform } from 'esbuild'
import { root } from '../command.ts'
import { instrument, type Mutant } from './mutants.ts'

/** What is not changed: texts that people read, test kits, fixtures, the made-up year of the demonstration, and sources that hold nothing but types or lists of names. */
const untouched =
  /\.(?:test|fixture)\.ts$|\/message\/|\/testing\/|\/regulation\/texts\/|\/legal-texts?\.ts$|\/index\.ts$|\/cli\/motcua\.ts$|\/page\/.*style|\/scoring\/src\/demo\//

/** Everything that a test may load; the sources of `core` and `scoring` among it are changed. */
const files = (): readonly string[] =>
  globSync(['packages/{core,store,scoring}/src/**/*.ts', 'test/*.ts', 'scripts/province/*.ts', 'scripts/command.ts'], {
    cwd: root,
  }).toSorted()

/** Those of them that are no tests. */
export const moduleFiles = (): readonly string[] => files().filter((file) => !file.endsWith('.test.ts'))

export const changedFiles = (): readonly string[] =>
  files().filter((file) => /^packages\/(?:core|scoring)\//.test(file) && !untouched.test(file))

export const mutantsOf = (sources: readonly string[], more: boolean): readonly Mutant[] => {
  const mutants: Mutant[] = []
  for (const file of sources)
    mutants.push(...instrument(file, readFileSync(join(root, file), 'utf8'), mutants.length, more).mutants)
  return mutants
}

/** Writes the modules into a folder, those of `sources` with all of their mutants in them. */
export const writeModules = async (folder: string, sources: readonly string[], more: boolean): Promise<void> => {
  const changed = new Set(sources)
  let mutants = 0
  const codes = files().map((file) => {
    const source = readFileSync(join(root, file), 'utf8')
    if (!changed.has(file)) return { file, code: source }
    const found = instrument(file, source, mutants, more)
    mutants += found.mutants.length
    return { file, code: found.code }
  })
  await Promise.all(
    codes.map(async ({ file, code }) => {
      const path = join(root, file)
      const placed = code
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
      const written = await transform(placed, {
        loader: 'ts',
        format: 'cjs',
        target: 'node24',
        // a verb that is loaded when it is called is a module of the same graph
        supported: { 'dynamic-import': false },
        sourcefile: file,
        logLevel: 'silent',
      }).catch(() => undefined)
      // a program that waits at its top level: tests start it, none loads it
      if (written === undefined) return
      const place = join(folder, `${file}.js`)
      mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, `(function (exports, require, module, __mutant) {${written.code}\n})`)
    }),
  )
}
