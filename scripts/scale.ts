// npm run scale -- --dossiers 600000   a province's year: stored by the bulk path, rebuilt, scored, verified
// npm run scale -- --nation            a nation's year of facts: 20 million dossiers, scored for every unit and month
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { inOwnProcess, stageLine, type StageResult } from './scale/stage.ts'

const { values } = parseArgs({
  options: {
    dossiers: { type: 'string' },
    nation: { type: 'boolean', default: false },
    /** Where the files are made; they are taken away afterwards. */
    folder: { type: 'string', default: tmpdir() },
  },
})

const provinces = 34
const nationDossiers = 20_000_000
const scriptOf = (name: string): string => fileURLToPath(new URL(`./scale/${name}.ts`, import.meta.url))
const folder = mkdtempSync(join(values.folder, 'motcua-scale-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
process.once('SIGINT', () => process.exit(130))

const told = (name: string, result: StageResult): StageResult => {
  console.log(stageLine(name, result))
  return result
}

const seconds = (events: number, each: number): string => `${Math.round((events * each) / 60).toLocaleString('en')} min`

/** What the whole nation's events would take, from what one province's took each. */
const outlook = (alone: StageResult, together: StageResult): readonly string[] => {
  const all = 240_000_000
  const [one, two] = [alone.seconds / alone.count, together.seconds / together.count]
  return [
    `240 million events at this slope: ${seconds(all, one)} by one projector over one file`,
    `  by ${availableParallelism()} projectors at a time, each over the file of its own province: ${seconds(all, two)} (${(one / two).toFixed(2)} times as fast)`,
  ]
}

const province = async (dossiers: number): Promise<void> => {
  const script = scriptOf('province')
  const file = join(folder, 'province.sqlite')
  const range = ['0', String(dossiers), String(dossiers)]
  told('stored', await inOwnProcess(script, ['append', file, ...range]))
  const alone = told('rebuilt', await inOwnProcess(script, ['rebuild', file]))
  told('scored', await inOwnProcess(script, ['score', file]))
  told('verified', await inOwnProcess(script, ['verify', file]))
  const together = told('partitions', await inOwnProcess(script, ['partitions', file]))
  for (const line of outlook(alone, together)) console.log(line)
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
}

if (values.nation) await nation()
else await province(Number(values.dossiers ?? 600_000))
