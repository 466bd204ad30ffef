// Changes core and scoring in every place where a change must show, one at a time, and asks the tests that meet the place.
// `npm run test:mutation` takes a sample; `-- --sample all` takes every place, `-- --seed 7` another sample, `-- --only PATH` some files.
import { fork } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build, type Plugin } from 'esbuild'
import { root } from './command.ts'
import { instrument, type Mutant } from './mutation/mutants.ts'
import type { Answer, Ask } from './mutation/worker.ts'

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    out: { type: 'string', default: '.motcua/mutation.json' },
    least: { type: 'string', default: '85' },
  },
})

const folder = join(root, '.motcua', 'mutation')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const started = Date.now()
const seconds = (): number => Math.round((Date.now() - started) / 1000)

/** What is not changed: texts that people read, test kits, fixtures, and sources that hold nothing but types or lists of names. */
const untouched =
  /\.(?:test|fixture)\.ts$|\/message\/|\/testing\/|\/regulation\/texts\/|\/legal-texts?\.ts$|\/index\.ts$|\/cli\/motcua\.ts$|\/page\/.*style/

const sources = globSync('packages/{core,scoring}/src/**/*.ts', { cwd: root })
  .filter((file) => !untouched.test(file))
  .toSorted()
const mutants: Mutant[] = []
const code = new Map<string, string>()
for (const file of sources) {
  const found = instrument(file, readFileSync(join(root, file), 'utf8'), mutants.length)
  mutants.push(...found.mutants)
  code.set(join(root, file), found.code)
}

/** Sources with their mutants in them, and as if they stood where they stand. */
const plugin: Plugin = {
  name: 'mutants',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^vitest$/ }, ({ importer }) =>
      importer.endsWith('runner-api.ts')
        ? { path: 'vitest', external: true }
        : { path: join(root, 'scripts/mutation/runner-api.ts') },
    )
    bundler.onResolve({ filter: /^[a-z@]/ }, ({ path }) =>
      path.startsWith('@motcua/') ? undefined : { path, external: true },
    )
    bundler.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: (code.get(path) ?? readFileSync(path, 'utf8'))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
      loader: 'ts',
    }))
  },
}

const tests = globSync(['packages/{core,scoring}/src/**/*.test.ts', 'test/*.test.ts'], { cwd: root })
  .filter(
    (file) => !file.endsWith('.types.test.ts') && !/packaged|http-handler|machine-paths|regulations\.test/.test(file),
  )
  .toSorted()
// in the package that has the most dependencies, so that all are found; the root has those of the others
const home = join(root, 'packages', 'store', 'node_modules', '.motcua-mutation')
rmSync(home, { recursive: true, force: true })
const places = tests.map((file, index) => ({ file, bundle: join(home, `${index}.mjs`) }))
const bundled = async ({ file, bundle }: { readonly file: string; readonly bundle: string }): Promise<void> => {
  const entry = `export { collected, finish } from 'vitest'; import ${JSON.stringify(`./${relative(root, join(root, file))}`)}`
  await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts', sourcefile: 'entry.ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    outfile: bundle,
    plugins: [plugin],
    logLevel: 'error',
    // the packages say that their modules have no side effects; tests have no others
    ignoreAnnotations: true,
  })
}
await Promise.all(places.map(bundled))
console.log(`${mutants.length} mutants in ${sources.length} files, ${tests.length} test files bundled, ${seconds()} s`)

/** A process that is asked one thing at a time; one that does not answer is ended, and another takes its place. */
class Asker {
  #child = this.#start()
  #asked = 0

  #start() {
    return fork(join(root, 'scripts/mutation/worker.ts'), [], {
      stdio: 'ignore',
      env: { ...process.env, MOTCUA_LONG: undefined },
    })
  }

  ask(ask: Ask, patience: number): Promise<Answer | 'silent'> {
    this.#asked += 1
    if (this.#asked % 150 === 0) this.renew()
    const child = this.#child
    return new Promise((resolve) => {
      const give = (answer: Answer | 'silent'): void => {
        clearTimeout(timer)
        child.removeAllListeners()
        if (answer === 'silent') this.renew()
        resolve(answer)
      }
      const timer = setTimeout(() => give('silent'), patience)
      child.once('message', (answer: Answer) => give(answer))
      child.once('exit', () => give('silent'))
      child.send(ask)
    })
  }

  renew(): void {
    this.end()
    this.#child = this.#start()
  }

  end(): void {
    this.#child.removeAllListeners()
    this.#child.kill('SIGKILL')
  }
}

/** Bytes of a bundle that take about a millisecond to load. */
const bytesPerMs = 20_000

type Covering = { readonly bundle: string; readonly file: string; readonly tests: number[]; ms: number }

/** A mutant → the bundles whose tests meet it. */
const covering = new Map<number, Covering[]>()
/** Mutants that are met while modules load: every test of a bundle may show them. */
const atLoading = new Map<number, Covering[]>()
const cover = (
  of: Map<number, Covering[]>,
  id: number,
  place: Omit<Covering, 'tests' | 'ms'>,
  loadMs: number,
): Covering => {
  const list = of.get(id) ?? []
  of.set(id, list)
  const last = list.at(-1)
  if (last?.bundle === place.bundle) return last
  const fresh = { ...place, tests: [], ms: loadMs }
  list.push(fresh)
  return fresh
}

const askers = Array.from({ length: Math.min(2, availableParallelism()) }, () => new Asker())
const inTurns = async <Item>(
  items: readonly Item[],
  work: (item: Item, asker: Asker) => Promise<void>,
): Promise<void> => {
  const queue = items.values()
  await Promise.all(
    askers.map(async (asker) => {
      for (const item of queue) await work(item, asker)
    }),
  )
}

const notUsed: string[] = []
await inTurns(places, async ({ file, bundle }, asker) => {
  const traced = await asker.ask({ kind: 'trace', bundle }, 600_000)
  if (traced === 'silent' || traced.kind !== 'traced') {
    notUsed.push(`${file}: did not load`)
    return
  }
  const loadMs = statSync(bundle).size / bytesPerMs
  for (const [index, { title, met, ms, failed }] of traced.tests.entries()) {
    if (failed !== undefined) notUsed.push(`${file}: ${title}: ${failed.split('\n')[0] ?? ''}`)
    else {
      for (const id of met) {
        const place = cover(covering, id, { bundle, file }, loadMs)
        place.tests.push(index)
        place.ms += ms
      }
      for (const id of traced.loading) {
        const place = cover(atLoading, id, { bundle, file }, loadMs)
        place.tests.push(index)
        place.ms += ms
      }
    }
  }
})
console.log(
  `traced, ${seconds()} s; ${notUsed.length} tests are not asked:\n${notUsed.map((line) => `  ${line}`).join('\n')}`,
)

/** How far a test file is from a source: the one beside it first. */
const distance = (test: string, source: string): number => {
  const [a, b] = [dirname(test).split('/'), dirname(source).split('/')]
  let same = 0
  while (same < a.length && a[same] === b[same]) same += 1
  const own = test.startsWith(source.replace(/\.ts$/, '.')) ? -1 : 0
  return a.length + b.length - 2 * same + own
}

/** A mutant that is met at loading is asked of so many test files, the nearest first. */
const nearest = 12

const chosen = (): readonly Mutant[] => {
  const wanted = mutants.filter(({ file }) => file.includes(values.only))
  if (values.sample === 'all') return wanted
  let state = Number(values.seed)
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const shuffled = wanted.map((mutant) => ({ mutant, place: random() })).toSorted((a, b) => a.place - b.place)
  return shuffled.slice(0, Number(values.sample)).map(({ mutant }) => mutant)
}

type Fate = 'killed' | 'timeout' | 'survived' | 'unmet'
const fates = new Map<number, Fate>()
const fateOf = async ({ id, file }: Mutant, asker: Asker): Promise<Fate> => {
  const met = (covering.get(id) ?? []).toSorted((a, b) => a.ms - b.ms)
  const loading = (atLoading.get(id) ?? [])
    .toSorted((a, b) => distance(a.file, file) - distance(b.file, file) || a.ms - b.ms)
    .slice(0, nearest)
  const all = [...met, ...loading]
  if (all.length === 0) return 'unmet'
  for (const { bundle, tests: wanted, ms } of all) {
    const answer = await asker.ask({ kind: 'try', bundle, mutant: id, tests: wanted }, 10_000 + 10 * ms)
    if (answer === 'silent') return 'timeout'
    if (answer.kind === 'tried' && answer.killed) return 'killed'
  }
  return 'survived'
}

const wanted = chosen()
let done = 0
await inTurns(wanted, async (mutant, asker) => {
  fates.set(mutant.id, await fateOf(mutant, asker))
  done += 1
  if (done % 250 === 0) console.log(`${done} of ${wanted.length}, ${seconds()} s`)
})
for (const asker of askers) asker.end()
rmSync(home, { recursive: true, force: true })

const count = (fate: Fate): number => [...fates.values()].filter((found) => found === fate).length
const killed = count('killed') + count('timeout')
const share = (100 * killed) / Math.max(1, wanted.length)
const left = wanted.filter(({ id }) => ['survived', 'unmet'].includes(fates.get(id) ?? ''))
for (const { file, line, kind, from, to, id } of left) {
  console.log(`${fates.get(id)}  ${file}:${line} ${kind}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`)
}
writeFileSync(
  join(root, values.out),
  JSON.stringify(
    wanted.map((mutant) => ({ ...mutant, fate: fates.get(mutant.id) })),
    null,
    1,
  ),
)
console.log(
  `${killed} of ${wanted.length} mutants killed (${share.toFixed(1)} %): ${count('killed')} by a test, ${count('timeout')} ran on; ` +
    `${count('survived')} survived, ${count('unmet')} are met by no test; ${seconds()} s`,
)
process.exitCode = share >= Number(values.least) ? 0 : 1
