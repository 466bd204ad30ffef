import { statSync } from 'node:fs'
import { join } from 'node:path'
import { eventId, type StreamAppend } from '@motcua/store'
import { openSqliteStore, type SqliteStore } from '@motcua/store/sqlite'
import { median } from './benchmark.ts'
import { scratchFolder } from './scratch.ts'

/**
 * How long it takes to load one stream in a small store and in a large one, and how large a store is beside its JSON.
 * `node test/bench/stream-load.ts [EVENTS]`, 5,000,000 unless told otherwise.
 */
const small = 200_000
const large = Number(process.argv[2] ?? 5_000_000)
const steps = 12
const loads = 3_000
/** Dossiers that are under way at the same time: the events of one lie so far apart. */
const underWay = 2_000
const goals = { load: 3, bytes: 1.4 }

const promotions = { StepTaken: { unit: 'dictionary', step: 'integer', due: 'instant' } } as const

const nameOf = (dossier: number): string => `dossier-${String(dossier).padStart(8, '0')}`

const appendOf = (dossier: number, step: number): StreamAppend => {
  const at = Date.UTC(2026, 0, 5) + dossier * 40_000 + step * 3_600_000
  const commandId = eventId(nameOf(dossier), step)
  return {
    stream: nameOf(dossier),
    expected: step === 0 ? 'none' : BigInt(step - 1),
    events: [
      {
        id: eventId(commandId, 0),
        type: 'StepTaken',
        data: { unit: `H21.${dossier % 60}`, step, due: new Date(at + 864e5).toISOString(), label: 'Thẩm định hồ sơ' },
        metadata: {
          occurredAt: new Date(at).toISOString(),
          recordedAt: new Date(at + 1_000).toISOString(),
          commandId,
          correlationId: commandId,
          causationId: null,
          actor: { officer: `officer-${dossier % 400}`, unit: `H21.${dossier % 60}`, role: 'handling' },
          regulation: 'vn-2026.2',
          machine: 'dossier-1-8f6b3ec6',
          schema: 1,
        },
      },
    ],
  }
}

let jsonBytes = 0
const sizeOf = ({ events }: StreamAppend): number =>
  events.reduce(
    (sum, { data, metadata }) => sum + Buffer.byteLength(JSON.stringify(data) + JSON.stringify(metadata)),
    0,
  )

/** Appends whole waves of dossiers, step by step, until the store holds so many events. */
const growTo = async (store: SqliteStore, from: number, to: number): Promise<number> => {
  let dossier = from
  while (dossier * steps < to) {
    for (let step = 0; step < steps; step++) {
      const wave = Array.from({ length: underWay }, (_, index) => appendOf(dossier + index, step))
      for (const append of wave) jsonBytes += sizeOf(append)
      const outcomes = await store.appendMany(wave)
      if (outcomes.some(({ status }) => status === 'rejected')) throw new Error('an append was refused')
    }
    dossier += underWay
    process.stderr.write(`\r${(dossier * steps).toLocaleString('en')} events`)
  }
  process.stderr.write('\n')
  return dossier
}

/** Median time of a load in milliseconds, over streams taken from all of the store. */
const loadTime = async (store: SqliteStore, dossiers: number): Promise<number> => {
  const times: number[] = []
  for (let load = 0; load < loads * 2; load++) {
    const name = nameOf((load * 7_919 * 31) % dossiers)
    const began = performance.now()
    const read = await store.readStream(name)
    const took = performance.now() - began
    if (!read.exists || read.events.length !== steps) throw new Error(`${name} was not loaded whole`)
    if (load >= loads) times.push(took)
  }
  return median(times)
}

const file = join(scratchFolder(), 'store.db')
const store = openSqliteStore({ file, promotions, durability: 'normal' })
const began = performance.now()
const few = await growTo(store, 0, small)
const before = await loadTime(store, few)
const many = await growTo(store, few, large)
const seconds = (performance.now() - began) / 1_000
const after = await loadTime(store, many)
await store.close()

const fileBytes = statSync(file).size
const [loadRatio, bytesRatio] = [after / before, fileBytes / jsonBytes]
const events = many * steps
console.log(
  [
    `stream load p50: ${before.toFixed(3)} ms at ${(few * steps).toLocaleString('en')} events, ${after.toFixed(3)} ms at ${events.toLocaleString('en')}`,
    `  ratio ${loadRatio.toFixed(2)} (reach ≤ ${goals.load})`,
    `bytes per event: ${(fileBytes / events).toFixed(0)} in the file, ${(jsonBytes / events).toFixed(0)} as JSON`,
    `  ratio ${bytesRatio.toFixed(2)} (reach ≤ ${goals.bytes})`,
    `imported and loaded in ${seconds.toFixed(0)} s`,
  ].join('\n'),
)
process.exitCode = loadRatio <= goals.load && bytesRatio <= goals.bytes ? 0 : 1
