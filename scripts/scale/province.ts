// The stages of a province's year: node scripts/scale/province.ts STAGE FILE FROM TO OF
import { statSync } from 'node:fs'
import { storedEventDefinitions, storedPromotions } from '@motcua/core'
import { dossierFacts } from '@motcua/scoring'
import { auditStore } from '@motcua/store'
import { openSqliteStore, sqliteProjections, type SqliteStore } from '@motcua/store/sqlite'
import { appendWaves, waves } from './province-log.ts'
import { performStage } from './stage.ts'

const [stage = '', file = '', from = '0', to = '0', of = '0'] = process.argv.slice(2)

/** The communes and agencies of one province: 3,321 communes in 34 provinces. */
export const provinceUnits = Array.from({ length: 98 }, (_, unit) => `H21.${unit + 1}`)

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
