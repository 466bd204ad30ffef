// The stages of a nation's year of facts: node scripts/scale/nation.ts generate FILE PROVINCE DOSSIERS | score FOLDER WORKERS
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { figureGrid, type GridCounts, takeFactFile, writeFactRows } from '@motcua/scoring'
import { months } from './dossier-year.ts'
import { dictionary, madeFacts } from './made-facts.ts'
import { performStage } from './stage.ts'

const provinces = 34
const communes = 3_321

/** The communes of one province; the first ones have one more. */
const unitsOf = (province: number): readonly string[] => {
  const own = Math.floor(communes / provinces) + (province < communes % provinces ? 1 : 0)
  return Array.from({ length: own }, (_, unit) => `H${String(province + 1).padStart(2, '0')}.${unit + 1}`)
}

const query = { periods: months, at: months.at(-1)?.to ?? 0 }

type Part = { readonly counts: GridCounts; readonly facts: number }

/** Scores whole files, one after the other. */
const scored = (files: readonly string[]): Part => {
  const grid = figureGrid(query)
  const facts = files.reduce((sum, file) => sum + takeFactFile(file, grid).rows, 0)
  return { counts: grid.counts(), facts }
}

const inWorker = (files: readonly string[]): Promise<Part> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: files })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

const generate = async (file: string, province: number, dossiers: number) => {
  const { text, intern } = dictionary()
  let events = 0
  const rows = function* () {
    for (const made of madeFacts({ from: 0, to: dossiers }, unitsOf(province), intern)) {
      events += made.events
      yield made.row
    }
  }
  const { rows: count } = writeFactRows(file, rows(), { text, checkpoint: 0n })
  const bytes = statSync(file).size
  return {
    done: `${count.toLocaleString('en')} facts of ${events.toLocaleString('en')} events written`,
    count,
    events,
    bytes,
  }
}

const score = async (folder: string, workers: number) => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.facts'))
    .map((name) => join(folder, name))
  const shares = Array.from({ length: workers }, (_, worker) => files.filter((_, place) => place % workers === worker))
  const parts = workers === 1 ? shares.map(scored) : await Promise.all(shares.map(inWorker))
  const grid = figureGrid(query)
  for (const { counts } of parts) grid.merge(counts)
  const units = new Set<string>()
  let [cells, received] = [0, 0]
  for (const { unit, figures } of grid.figures()) {
    cells++
    units.add(unit)
    received += figures.find(({ code }) => code === 'PROGRESS')?.denominator ?? 0
  }
  const count = parts.reduce((sum, { facts }) => sum + facts, 0)
  if (received !== count) throw new Error(`${received} of ${count} dossiers are in a cell`)
  return {
    done: `${count.toLocaleString('en')} facts scored for ${units.size.toLocaleString('en')} units, ${cells.toLocaleString('en')} units and months`,
    count,
    cells,
  }
}

if (!isMainThread) parentPort?.postMessage(scored(workerData as readonly string[]), [])
else {
  const [stage, path = '', first = '', second = ''] = process.argv.slice(2)
  if (stage === 'generate') await performStage(() => generate(path, Number(first), Number(second)))
  else if (stage === 'score') await performStage(() => score(path, Number(first)))
}
