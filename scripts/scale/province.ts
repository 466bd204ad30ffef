// The stages of a province's year: node scripts/scale/province.ts STAGE FILE FROM TO OF
import { copyFileSync, rmSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { storedEventDefinitions, storedPromotions } from '@motcua/core'
import { dossierFacts, figureGrid, takeFacts } from '@motcua/scoring'
import { auditStore } from '@motcua/store'
import { openSqliteStore, sqliteProjections, type SqliteStore } from '@motcua/store/sqlite'
import { months } from './dossier-year.ts'
import { appendWaves, waves } from './province-log.ts'
import { inOwnProcess, performStage } from './stage.ts'

const [stage = '', file = '', from = '0', to = '0', of = '0'] = process.argv.slice(2)

/** The communes and agencies of one province: 3,321 communes in 34 provinces. */
const provinceUnits = Array.from({ length: 98 }, (_, unit) => `H21.${unit + 1}`)

const open = (readOnly: boolean): SqliteStore =>
  openSqliteStore({
    file,
    promotions: storedPromotions,
    durability: 'normal',
    readOnly,
  })

const told = (text: string): void => void process.stderr.write(process.stderr.isTTY ? `\r\u001B[K${text}` : '')

const stages: Readonly<Record<string, () => ReturnType<Parameters<typeof performStage>[0]>>> = {
  append: async () => {
    await using store = open(false)
    const range = { from: Number(from), to: Number(to), of: Number(of) }
    const { events, storing } = await appendWaves(store, waves(range, provinceUnits), (count) =>
      told(`${count.toLocaleString('en')} events`),
    )
    told('')
    const bytes = statSync(file).size
    return { done: `${events.toLocaleString('en')} events stored`, count: events, storing, bytes }
  },
  rebuild: async () => {
    await using store = open(false)
    const { checkpoint, events } = await sqliteProjections(store).rebuild(dossierFacts, {
      onProgress: ({ done }) => told(`${Math.floor(done * 100)} %`),
    })
    told('')
    return { done: `facts of ${checkpoint.toLocaleString('en')} events rebuilt`, count: Number(checkpoint), events }
  },
  score: async () => {
    await using store = open(true)
    const grid = figureGrid({ periods: months, at: months.at(-1)?.to ?? 0 })
    const facts = takeFacts(sqliteProjections(store), grid)
    const cells = [...grid.figures()].length
    return {
      done: `${facts.toLocaleString('en')} facts scored for ${cells.toLocaleString('en')} units and months`,
      count: facts,
    }
  },
  partitions: async () => {
    const copies = Array.from({ length: availableParallelism() }, (_, copy) => `${file}.${copy}`)
    for (const copy of copies) copyFileSync(file, copy)
    const script = fileURLToPath(import.meta.url)
    const done = await Promise.all(copies.map((copy) => inOwnProcess(script, ['rebuild', copy])))
    for (const copy of copies) for (const part of ['', '-wal', '-shm']) rmSync(copy + part, { force: true })
    const count = done.reduce((sum, each) => sum + each.count, 0)
    return {
      done: `facts of ${copies.length} such files rebuilt at the same time`,
      count,
      seconds: Math.max(...done.map((each) => each.seconds)),
      processor: done.reduce((sum, each) => sum + each.processor, 0),
      megabytes: done.reduce((sum, each) => sum + each.megabytes, 0),
    }
  },
  verify: async () => {
    await using store = open(true)
    const audit = await auditStore(store, { definitions: storedEventDefinitions })
    if (audit.fault !== undefined) throw new Error(`the store is not sound: ${JSON.stringify(audit.fault)}`)
    return { done: `${audit.events.toLocaleString('en')} events verified`, count: audit.events }
  },
}

const work = stages[stage]
if (work === undefined) throw new RangeError(`no stage ${stage}`)
await performStage(work)
