// Changes core and scoring in every place where a change must show, one at a time, and asks the tests that meet the place.
// `npm run test:mutation` takes every place; see docs/mutation.md for its options.
import { globSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './command.ts'
import { type Asker, askersInTurns } from './mutation/askers.ts'
import { trace } from './mutation/coverage.ts'
import { changedFiles, moduleFiles, mutantsOf, writeModules } from './mutation/modules.ts'
import type { Mutant } from './mutation/mutants.ts'
import { refusedByCompiler } from './mutation/refused.ts'
import { type Fate, fingerprint, knownResults, type Result, writeResults } from './mutation/results.ts'
import { writeSurvivors } from './mutation/survivors.ts'
import type { Asked } from './mutation/worker.ts'

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    file: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: '.motcua/mutation.json' },
    least: { type: 'string', default: '85' },
    minutes: { type: 'string', default: '28' },
    again: { type: 'boolean', default: false },
    more: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    survivors: { type: 'string' },
  },
})

const started = Date.now()
const seconds = (): number => Math.round((Date.now() - started) / 1000)
const deadline = started + 60_000 * Number(values.minutes)
const say = (text: string): void => void process.stderr.write(`${text}\n`)

const folder = join(root, '.motcua', 'mutation')
const out = join(root, values.out)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const sources = changedFiles()
const all = mutantsOf(sources, values.more)
/** What numbers of mutants hang on: everything that is no test, and what makes mutants. */
const key = `${fingerprint([...moduleFiles(), 'tsconfig.base.json', ...globSync('scripts/mutation/*.ts', { cwd: root }).toSorted()])}${values.more ? '-more' : ''}`
const refused = refusedByCompiler(all, key)
const mutants = all.filter(({ id }) => !refused.has(id))
await writeModules(folder, sources, values.more)

/** One in so many of each file, others for another seed. */
const chosen = (): readonly Mutant[] => {
  const inFile = mutants.filter(
    ({ file }) => values.file.length === 0 || values.file.some((part) => file.includes(part)),
  )
  const one = Number(values.sample)
  let state = Number(values.seed)
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return one === 1 ? inFile : inFile.filter(() => random() * one < 1)
}

const tests = globSync(['packages/{core,scoring}/src/**/*.test.ts', 'test/*.test.ts'], { cwd: root })
  // programs that are started have no mutants in them, and a text of a source is no behaviour
  .filter(
    (file) => !/\.types\.test\.ts$|packaged|mutation-operators|http-handler|machine-paths|regulations\.test/.test(file),
  )
  // minutes each: a year of a province, whole logs, thousands of decisions
  .filter((file) => !/\/(?:province|van-canh|law-random-commands)\.test\.ts$/.test(file))
  .toSorted()

const { inTurns, end } = askersInTurns()
const wanted = chosen()
say(
  `${all.length} changes in ${sources.length} files, ${refused.size} of them refused by the compiler; ` +
    `${wanted.length} mutants are asked of ${tests.length} test files, ${seconds()} s`,
)
const coverage = await trace(tests, key, all, inTurns)
say(`traced ${coverage.tests.length} tests, ${seconds()} s; ${coverage.notUsed.length} are not asked:`)
for (const line of coverage.notUsed) say(`  ${line}`)

const known = values.again ? () => undefined : knownResults(out)
const results = new Map<number, Result>()
/** How many of its tests a mutant has been asked. */
const asked = new Map<number, number>()

const fileOf = (test: number): string => coverage.tests[test]?.file ?? ''
const titleOf = (test: number): string => `${fileOf(test)}: ${coverage.tests[test]?.title ?? ''}`
const hangsOn = (mutant: Mutant, seen: readonly number[]): string =>
  fingerprint([mutant.file, ...new Set(seen.map(fileOf))])

/** Tests that noticed mutants before this one, and at which line: those of the nearest lines are asked before others. */
const noticing = new Map<string, readonly { readonly test: number; readonly line: number }[]>()
const [remembered, promising] = [24, 5]

const promisingFor = (mutant: Mutant, meeting: ReadonlySet<number>, budgetMs: number): readonly number[] => {
  const found = neighbourhoods(mutant).flatMap((each) => {
    const own = (noticing.get(each) ?? []).filter(({ test }) => meeting.has(test) && msOf(test) <= budgetMs)
    const near = ({ line }: { readonly line: number }): number => Math.abs(line - mutant.line)
    const tests = own.toSorted((a, b) => near(a) - near(b)).map(({ test }) => test)
    return [...new Set(tests)].slice(0, promising)
  })
  return found
}

/** Whose neighbour a mutant is: of its file's, and, a constant, of all constants of its package. */
const neighbourhoods = (mutant: Mutant): readonly string[] =>
  coverage.isConstant(mutant) ? [mutant.file, `constants of ${mutant.file.split('/')[1]}`] : [mutant.file]

const msOf = (test: number): number => coverage.tests[test]?.ms ?? 0

/** Tests that take so long together, their files loaded and prepared once each. */
const pick = (mutant: Mutant, meeting: readonly number[], budgetMs: number) => {
  const picked = new Set<number>()
  const files = new Set<string>()
  let ms = 0
  const add = (test: number): void => {
    const file = fileOf(test)
    // files that no mutant was alive in are prepared once for all
    const anew = coverage.levelOf(mutant, test) > 0 && !files.has(file)
    ms += msOf(test) + (anew ? coverage.preparing(file) : 0)
    files.add(file)
    picked.add(test)
  }
  let place = asked.get(mutant.id) ?? 0
  const known = new Set(meeting)
  if (place === 0) for (const test of promisingFor(mutant, known, budgetMs)) if (!picked.has(test)) add(test)
  for (const test of meeting.slice(place)) {
    // a test of seconds is kept for the round that has them
    if ((ms >= budgetMs && picked.size > 0) || msOf(test) > 10 * budgetMs) break
    place += 1
    if (!picked.has(test)) add(test)
  }
  asked.set(mutant.id, place)
  return { picked: [...picked], ms }
}

/** A constant has three times as long: the tests that hold whole tables take their time. */
const constantShare = 3

const ask = async (mutant: Mutant, asker: Asker, budgetMs: number): Promise<void> => {
  const { id } = mutant
  const meeting = coverage.testsOf(mutant)
  const { picked, ms } = pick(mutant, meeting, coverage.isConstant(mutant) ? constantShare * budgetMs : budgetMs)
  let used = results.get(id)?.ms ?? 0
  const set = (fate: Fate, seen: readonly number[], by?: number): void => {
    results.set(id, {
      ...mutant,
      fate,
      hangsOn: hangsOn(mutant, seen),
      ms: used,
      ...(by !== undefined && { by: titleOf(by) }),
    })
  }
  if (meeting.length === 0) return set('unmet', [])
  if (picked.length === 0) return set('survived', meeting)
  const list: Asked[] = picked.map((test) => {
    const { calls = 0, index = 0 } = coverage.tests[test] ?? {}
    return { file: fileOf(test), index, calls, level: coverage.levelOf(mutant, test) }
  })
  const answer = await asker.ask({ kind: 'try', mutant: id, tests: list, budgetMs }, 5_000 + 10 * ms)
  if (answer === 'silent') return set('timeout', picked.slice(0, 1))
  used += answer.kind === 'tried' ? answer.ms : 0
  const by = answer.kind === 'tried' && answer.by !== undefined ? picked[answer.by] : undefined
  if (answer.kind !== 'tried' || by === undefined) return set('survived', meeting)
  set(answer.ranOn ? 'timeout' : 'killed', [by], by)
  for (const each of neighbourhoods(mutant))
    noticing.set(each, [{ test: by, line: mutant.line }, ...(noticing.get(each) ?? [])].slice(0, remembered))
}

/** Asks mutants until the time is up; says how it goes. */
const askAll = async (title: string, list: readonly Mutant[], budgetMs: number): Promise<void> => {
  const from = Date.now()
  let done = 0
  let said = from
  await inTurns(list, async (mutant, asker) => {
    if (Date.now() > deadline) return
    await ask(mutant, asker, budgetMs)
    done += 1
    if (Date.now() - said < 15_000) return
    said = Date.now()
    const left = Math.round(((said - from) / done) * (list.length - done) * 0.001)
    const killed = [...results.values()].filter(({ fate }) => fate === 'killed' || fate === 'timeout').length
    say(`${title}: ${done} of ${list.length}, ${killed} killed of ${results.size}, ${left} s to go`)
    writeResults(out, [...results.values()])
  })
  say(`${title}: done, ${seconds()} s`)
}

const open: Mutant[] = []
for (const mutant of wanted) {
  const before = known(mutant)
  const seen =
    before?.by === undefined ? coverage.testsOf(mutant).map(fileOf) : [before.by.slice(0, before.by.indexOf(':'))]
  if (
    before !== undefined &&
    before.fate !== 'timeout' &&
    before.hangsOn === fingerprint([mutant.file, ...new Set(seen)])
  )
    results.set(mutant.id, { ...before, ...mutant })
  else open.push(mutant)
}
const surviving = (): readonly Mutant[] => spread.filter(({ id }) => results.get(id)?.fate === 'survived')
// a quarter of every file after the other: what a run does not reach is spread over all of them
const spread = open.toSorted((a, b) => (a.id % 4) - (b.id % 4) || a.id - b.id)
await askAll('first round', spread, 150)
await askAll('second round', surviving(), 600)
await askAll('third round', surviving(), 3_000)
await end()

const reached = wanted.flatMap(({ id }) => results.get(id) ?? [])
writeResults(out, reached)
const isLeft = ({ fate }: Result): boolean => fate === 'survived' || fate === 'unmet'
const shareOf = (some: readonly Result[]): string =>
  (100 - (100 * some.filter(isLeft).length) / Math.max(1, some.length)).toFixed(1)
// what Stryker does not change is counted apart: the share is that of its operators
const list = reached.filter(({ more }) => more === undefined)
const beyond = reached.filter(({ more }) => more !== undefined)
const left = list.filter(isLeft)
const count = (fate: Fate): number => list.filter((result) => result.fate === fate).length
const killed = list.length - left.length
/** `core/time`: a folder of a package. */
const folderOf = (file: string): string =>
  file
    .split('/')
    .filter((part) => part !== 'src')
    .slice(1, 3)
    .join('/')
const byName = (some: readonly Result[], name: (result: Result) => string): ReadonlyMap<string, readonly Result[]> => {
  const groups = new Map<string, Result[]>()
  for (const result of some) {
    const own = groups.get(name(result)) ?? []
    groups.set(name(result), own)
    own.push(result)
  }
  return groups
}
/** A row for each, of how many mutants and how many were noticed. */
const rows = (name: (result: Result) => string): readonly string[] =>
  [...byName(list, name)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, own]) => {
      const lost = own.filter(isLeft).length
      return `| ${title} | ${own.length} | ${own.length - lost} | ${lost} | ${shareOf(own)} % |`
    })
const parts = rows(({ file }) => (file.includes('/scoring/src/cli/') ? 'scoring/cli' : (file.split('/')[1] ?? '')))
const header = ['| part | mutants | killed | left | share |', '| --- | --- | --- | --- | --- |']
const tables = [header, parts, header, rows(({ file }) => folderOf(file)), header, rows(({ kind }) => kind)]
for (const row of tables.flat()) say(row)
const leftIn = [...byName(left, ({ file }) => file)].toSorted(([, a], [, b]) => b.length - a.length)
for (const [file, own] of leftIn.slice(0, 40))
  say(`${own.length} of ${list.filter((result) => result.file === file).length} left in ${file}`)
if (values.survivors !== undefined)
  writeSurvivors(
    join(root, values.survivors),
    list,
    `${left.length} of ${list.length} mutants (one in ${values.sample}, seed ${values.seed}); written by \`npm run test:mutation -- --survivors FILE\`.`,
  )
if (beyond.length > 0)
  say(
    `beyond Stryker's operators: ${beyond.length - beyond.filter(isLeft).length} of ${beyond.length} killed (${shareOf(beyond)} %)`,
  )
if (values.json) console.log(JSON.stringify({ tried: list.length, killed, share: Number(shareOf(list)), left }))
else
  console.log(
    `${killed} of ${list.length} mutants killed (${shareOf(list)} %): ${count('killed')} by a test, ${count('timeout')} ran on; ` +
      `${count('survived')} survived, ${count('unmet')} are met by no test; ${wanted.length - reached.length} not reached, ${refused.size} refused by the compiler; ${seconds()} s`,
  )
process.exitCode = Number(shareOf(list)) >= Number(values.least) ? 0 : 1
