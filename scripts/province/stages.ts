// The stages of the province's year: node scripts/province/stages.ts append|score FILE DOSSIERS THREADS
import { on } from 'node:events'
import { statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { storedPromotions, vietnamCalendar } from '@motcua/core'
import { catchUpIndex } from '@motcua/scoring'
import type { StreamAppend } from '@motcua/store'
import { openSqliteStore, sqliteProjections, type SqliteStore } from '@motcua/store/sqlite'
import { performStage } from '../scale/stage.ts'
import type { SheetResult } from './comparison.ts'
import { strataOf } from './dossier-plan.ts'
import type { DecidedChunk, DossierWork } from './dossier-work.ts'
import { gatheringStore } from './gathering-store.ts'
import { countedEvents } from './log-counts.ts'
import { education, office, province } from './published.ts'
import { playPetitions, playProcedures, playUnits } from './register-play.ts'
import { plannedProcedures } from './register.ts'
import { sheetsOf } from './sheet.ts'

const [stage = '', file = '', dossierCount = '0', threadCount = '1'] = process.argv.slice(2)
const dossiers = Number(dossierCount)
const threads = Number(threadCount)

const open = (readOnly: boolean): SqliteStore =>
  openSqliteStore({ file, promotions: storedPromotions, durability: 'normal', readOnly })

let toldAt = 0
/** Progress on the terminal, once in two seconds. */
const told = (text: string): void => {
  if (Date.now() - toldAt < 2_000) return
  toldAt = Date.now()
  process.stderr.write(process.stderr.isTTY ? `\r\u001B[K${text}` : `${text}\n`)
}

const append = async (store: SqliteStore, appends: readonly StreamAppend[]): Promise<void> => {
  const outcomes = await store.appendMany(appends)
  const refused = outcomes.find((outcome) => outcome.status === 'rejected')
  if (refused !== undefined) throw refused.reason
}

/** A thread that decides the next chunks while the last one is stored; two are under way at most. */
const decider = (data: DossierWork) => {
  const worker = new Worker(new URL('./dossier-work.ts', import.meta.url), {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 24 },
  })
  const chunks = on(worker, 'message')[Symbol.asyncIterator]()
  const ask = (): void => worker.postMessage(null, [])
  ask()
  ask()
  return {
    /** The next chunk in order; null after the last. Rejects when the thread fails. */
    next: async (): Promise<DecidedChunk | null> => {
      const { value } = await chunks.next()
      const [chunk = null] = value as readonly (DecidedChunk | null)[]
      if (chunk === null) await worker.terminate()
      else ask()
      return chunk
    },
  }
}

const appendYear = async () => {
  await using store = open(false)
  const calendar = vietnamCalendar()
  const registers = gatheringStore()
  await playUnits(registers, calendar, strataOf(dossiers))
  await playProcedures(registers, calendar, plannedProcedures())
  await playPetitions(registers, calendar)
  await append(store, registers.take())
  let events = 0
  const began = performance.now()
  const deciders = Array.from({ length: threads }, (_, thread) => decider({ dossiers, thread, threads }))
  for (let open = deciders; open.length > 0;) {
    const left: typeof deciders = []
    for (const one of open) {
      const chunk = await one.next()
      if (chunk === null) continue
      left.push(one)
      const appends = JSON.parse(chunk.appends) as readonly Omit<StreamAppend, 'expected'>[]
      await append(
        store,
        appends.map(({ stream, events: own }) => ({ stream, events: own, expected: 'none' })),
      )
      events += chunk.events
      const rate = Math.round(events / ((performance.now() - began) / 1_000))
      told(`${events.toLocaleString('en')} events of dossiers stored, ${rate.toLocaleString('en')} a second`)
    }
    open = left
  }
  return {
    done: `${events.toLocaleString('en')} events of ${dossiers.toLocaleString('en')} dossiers decided and stored`,
    count: events,
  }
}

const score = async () => {
  await using store = open(false)
  const projections = sqliteProjections(store)
  // no rows are there yet: all of them are made from the log, and from nothing else
  const { checkpoint } = await catchUpIndex(projections, {
    onProgress: ({ done }) => told(`facts: ${Math.floor(done * 100)} %`),
  })
  const units = [province.unit, office.unit, education.unit]
  const sheets = (await sheetsOf(store, projections, { units, calendar: vietnamCalendar() })).map(
    ({ unit, rows, score: { total, groups } }): SheetResult => ({
      unit,
      total,
      groups: groups.map(({ code, points }) => ({ code, points })),
      rows: rows.map(({ code, numerator, denominator, points }) => ({ code, numerator, denominator, points })),
    }),
  )
  return {
    done: `facts of ${checkpoint.toLocaleString('en')} events made from the log alone, ${sheets.length} sheets scored`,
    count: Number(checkpoint),
    log: JSON.stringify(countedEvents(file)),
    sheets: JSON.stringify(sheets),
    bytes: statSync(file).size,
  }
}

if (stage === 'append') await performStage(appendYear)
else if (stage === 'score') await performStage(score)
else throw new RangeError(`no stage ${stage}`)
