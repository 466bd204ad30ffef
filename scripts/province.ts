// npm run province                    the year 2026 of Phú Thọ, from its published counts to events, to facts, to points
// npm run province -- --dossiers N    a smaller try in the same proportions
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { givenOptions, must } from './given-options.ts'
import { fewestDossiers } from './province/dossier-plan.ts'
import { comparison, type SheetResult } from './province/comparison.ts'
import type { LogCounts } from './province/log-counts.ts'
import { province } from './province/published.ts'
import { inOwnProcess, stageLine, type StageResult } from './scale/stage.ts'

const { values } = givenOptions({
  dossiers: { type: 'string' },
  /** Threads that decide, beside the one that stores. */
  threads: { type: 'string', default: '2' },
  /** Where the file is made; it is taken away afterwards. */
  folder: { type: 'string', default: tmpdir() },
  keep: { type: 'boolean', default: false },
})

const all = province.dossiers.dossiers
const dossiers = Number(values.dossiers ?? all)
const threads = Number(values.threads)
must(
  Number.isInteger(dossiers) && dossiers >= fewestDossiers && dossiers <= all,
  `--dossiers takes a whole number from ${fewestDossiers} to ${all}: with fewer, procedures or communes would be left without a dossier`,
)
must(Number.isInteger(threads) && threads >= 1 && threads <= 64, '--threads takes a whole number from 1 to 64')

const folder = mkdtempSync(join(values.folder, 'motcua-province-'))
process.once('exit', () => {
  if (!values.keep) rmSync(folder, { recursive: true, force: true })
})
process.once('SIGINT', () => process.exit(130))

const stages = fileURLToPath(new URL('./province/stages.ts', import.meta.url))
const file = join(folder, 'province.sqlite')
/** Garbage is collected before the process holds much of it. */
const heap = ['--max-old-space-size=320', '--max-semi-space-size=16']

const told = (name: string, result: StageResult): StageResult => {
  console.log(stageLine(name, result))
  return result
}

const began = performance.now()
const number = (value: number): string => value.toLocaleString('en')
const stored = told('events', await inOwnProcess(stages, ['append', file, String(dossiers), String(threads)], heap))
const scored = told('facts', await inOwnProcess(stages, ['score', file], heap))
const seconds = (performance.now() - began) / 1_000

const log = JSON.parse(String(scored['log'])) as LogCounts
console.log(
  `the log    ${number(log.events)} events, of them ${number(log.dossierEvents)} of ${number(log.dossiers)} dossiers: ${(log.dossierEvents / log.dossiers).toFixed(2)} a dossier`,
)
console.log(`disk       ${number(Math.round(Number(scored['bytes']) / 1e6))} MB`)
console.log(
  `together   ${seconds.toFixed(0)} s, ${(stored.processor + scored.processor).toFixed(0)} s of processor, ${Math.max(stored.megabytes, scored.megabytes)} MB at most`,
)

const { lines, differences } = comparison(JSON.parse(String(scored['sheets'])) as readonly SheetResult[], dossiers)
for (const line of lines) console.log(line)
const lost = log.dossierEvents !== stored.count || log.dossiers !== dossiers
if (lost) console.error('the log does not hold what was decided')
if (differences > 0) console.error(`${differences} figures are not as published`)
if (lost || differences > 0) process.exitCode = 1
