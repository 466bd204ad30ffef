// npm run scale -- --dossiers 600000   a province's year: stored by the bulk path, rebuilt, scored, verified
// npm run scale -- --nation            a nation's year of facts: 20 million dossiers, scored for every unit and month;
//                                      and what the 240 million events of that year would take, from the slope of two million
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { givenOptions, must } from './given-options.ts'
import { inOwnProcess, stageLine, type StageResult } from './scale/stage.ts'

const { values } = givenOptions({
  dossiers: { type: 'string' },
  nation: { type: 'boolean', default: false },
  /** Where the files are made; they are taken away afterwards. */
  folder: { type: 'string', default: tmpdir() },
})

/** Fewer have no month with enough to score. */
const fewest = 100
must(
  values.dossiers === undefined || (/^\d+$/.test(values.dossiers) && Number(values.dossiers) >= fewest),
  `--dossiers takes a whole number from ${fewest}`,
)
must(existsSync(values.folder), `--folder: there is no folder ${values.folder}`)

const provinces = 34
const nationDossiers = 20_000_000
/** About two million events: the log from which the nation's slope is measured. */
const slopeDossiers = 165_000
const scriptOf = (name: string): string => fileURLToPath(new URL(`./scale/${name}.ts`, import.meta.url))
const folder = mkdtempSync(join(values.folder, 'motcua-scale-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
process.once('SIGINT', () => process.exit(130))

const told = (name: string, result: StageResult): StageResult => {
  console.log(stageLine(name, result))
  return result
}

const all = 240_000_000

const minutes = (each: number): string => `${((all * each) / 60).toFixed(1)} min`

/** What the whole nation's events would take, from what one province's took each. */
const outlook = (alone: StageResult, together: StageResult): readonly string[] => {
  const [one, many] = [alone.seconds / alone.count, together.seconds / together.count]
  const [processor, shared] = [alone.processor / alone.count, together.processor / together.count]
  return [
    `240 million events at this slope: ${minutes(one)} by one projector over one file (${minutes(processor)} of processor)`,
    `  by ${availableParallelism()} projectors at a time, each over the file of its own province: ${minutes(many)} (${minutes(shared)} of processor), ${(one / many).toFixed(2)} times as fast`,
    `  by ${provinces} projectors, one for each province and each with a core of its own: ${minutes(processor / provinces)} (divided, not measured)`,
  ]
}

const provinceStages = scriptOf('province')

/** What events take from their log to facts: over one file, and over as many at a time as there are cores. */
const slope = async (file: string, between: () => Promise<void> = async () => {}): Promise<void> => {
  const alone = told('rebuilt', await inOwnProcess(provinceStages, ['rebuild', file]))
  await between()
  const together = told('partitions', await inOwnProcess(provinceStages, ['partitions', file]))
  for (const line of outlook(alone, together)) console.log(line)
}

const stored = async (dossiers: number): Promise<string> => {
  const file = join(folder, 'province.sqlite')
  const append = ['append', file, '0', String(dossiers), String(dossiers)]
  // a young generation of 2 MB: with the usual 16 the collector holds 100 to 160 MB more and is no faster
  told('stored', await inOwnProcess(provinceStages, append, ['--max-semi-space-size=2']))
  return file
}

const province = async (dossiers: number): Promise<void> => {
  const file = await stored(dossiers)
  await slope(file, async () => {
    told('scored', await inOwnProcess(provinceStages, ['score', file]))
    told('verified', await inOwnProcess(provinceStages, ['verify', file]))
  })
}

const nation = async (): Promise<void> => {
  const script = scriptOf('nation')
  const facts = join(folder, 'facts')
  mkdirSync(facts)
  const each = Math.ceil(nationDossiers / provinces)
  const waiting = Array.from({ length: provinces }, (_, number) => number)
  const began = performance.now()
  let [count, events, bytes, megabytes, processor] = [0, 0, 0, 0, 0]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const made = await inOwnProcess(script, ['generate', join(facts, `${next}.facts`), String(next), String(each)])
      count += made.count
      events += Number(made['events'])
      bytes += Number(made['bytes'])
      processor += made.processor
      megabytes = Math.max(megabytes, made.megabytes)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  const done = `${count.toLocaleString('en')} facts of ${events.toLocaleString('en')} events in ${provinces} files, ${Math.round(bytes / 1e6).toLocaleString('en')} MB`
  told('made', { done, count, seconds: (performance.now() - began) / 1_000, processor, megabytes })
  for (const workers of [1, availableParallelism()]) {
    told(`scored ×${workers}`, await inOwnProcess(script, ['score', facts, String(workers)]))
  }
  rmSync(facts, { recursive: true })
  await slope(await stored(slopeDossiers))
}

if (values.nation) await nation()
else await province(Number(values.dossiers ?? 600_000))
