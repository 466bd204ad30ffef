import { type Instant, storedPromotions, vietnamCalendar } from '@motcua/core'
import {
  decision766,
  dossierFacts,
  type IndexSheet,
  indexSheet,
  nationalReports,
  playVanCanh,
  planVanCanh,
  readFacts,
  vanCanh,
  vanCanhGiven,
} from '@motcua/scoring'
import { type EventToAppend, memoryProjections, openMemoryStore, type RecordedEvent } from '@motcua/store'
import { beforeAll, describe, expect, test } from 'vitest'

const calendar = vietnamCalendar()
const { zone } = calendar
const promotions = storedPromotions
type MemoryStore = ReturnType<typeof openMemoryStore>

const sheetOf = async (store: MemoryStore, at: Instant = zone.startOfDay(vanCanh.at)): Promise<IndexSheet> => {
  const projections = memoryProjections(store)
  await projections.catchUp(dossierFacts)
  await projections.catchUp(nationalReports)
  return indexSheet(readFacts(projections), {
    unit: vanCanh.unit,
    units: [vanCanh.unit],
    zone,
    scorecard: decision766,
    level: 'commune',
    from: zone.startOfDay(vanCanh.from),
    to: zone.startOfDay(vanCanh.to),
    at,
    given: vanCanhGiven,
  })
}

/** A store that holds the same log but for the events that are left out. */
const storeWithout = async (
  log: readonly RecordedEvent[],
  omit: (event: RecordedEvent) => boolean,
): Promise<MemoryStore> => {
  const store = openMemoryStore({ promotions })
  const streams = new Map<string, EventToAppend[]>()
  for (const event of log) {
    if (omit(event)) continue
    const { id, type, data, metadata } = event
    streams.set(event.stream, [...(streams.get(event.stream) ?? []), { id, type, data, metadata }])
  }
  await store.appendMany([...streams].map(([stream, events]) => ({ stream, events, expected: 'none' as const })))
  return store
}

const countOf = (sheet: IndexSheet, code: string) => {
  const row = sheet.rows.find((candidate) => candidate.code === code)
  return [row?.numerator, row?.denominator, row?.points, row?.source]
}

describe('the year 2026 of Vân Canh, played through commands', () => {
  let store: MemoryStore
  let log: readonly RecordedEvent[]
  let sheet: IndexSheet
  let told: { dossiers: number; commands: number; events: number }

  beforeAll(async () => {
    store = openMemoryStore({ promotions })
    told = await playVanCanh({ store })
    const events: RecordedEvent[] = []
    for await (const batch of store.readAll()) events.push(...batch)
    log = events
    sheet = await sheetOf(store)
  })

  test('comes to the counts and points that the national portal published on 10/10/2026', () => {
    expect(countOf(sheet, 'PROGRESS')).toEqual([2541, 2618, 19.41, 'facts'])
    expect(countOf(sheet, 'ORIGINAL_RESULT_AVAILABLE')).toEqual([2497, 2618, 5.72, 'facts'])
    expect(countOf(sheet, 'SO_HOA_GIAY_TO_GIAI_QUYET')).toEqual([1520, 2618, 2.32, 'facts'])
    expect(countOf(sheet, 'REUSED_DIGITIZED_DATA')).toEqual([1543, 2618, 1.47, 'facts'])
    expect(countOf(sheet, 'SYNCED_WITH_DVCQG_PERSONAL_STORAGE')).toEqual([2, 2618, 0, 'facts'])
    expect(countOf(sheet, 'CITIZEN_DATA_CONNECTED_DOSSIER')).toEqual([1105, 2618, 0.84, 'facts'])
    expect(countOf(sheet, 'DOSSIER_RECEIVING_SATISFACTION')).toEqual([2540, 2618, 6, 'facts'])
    expect(countOf(sheet, 'DOSSIER_PAID_ONLINE').slice(0, 2)).toEqual([2352, 2489])
    expect(countOf(sheet, 'DOSSIER_SYNC')).toEqual([1869, 1869, 6, 'facts'])
  })

  test('says of each row whether it was counted from events or given', () => {
    expect(countOf(sheet, 'CITIZEN_DATA_CONNECTED_FORMALITY')).toEqual([28, 388, 0.14, 'given'])
    expect(sheet.rows.filter(({ source }) => source === 'given').map(({ number }) => number)).toEqual([
      '01',
      '02',
      '03',
      '06',
      '07',
      '09',
      '10',
      '15',
      '17',
      '19',
      '20',
    ])
    expect(sheet.score.total).toBe(75.34)
  })

  test('appends at least nine events a dossier on average, counted in the log itself', () => {
    const streams = new Set(log.map(({ stream }) => stream))
    expect(streams.size).toBe(2618)
    expect(log.length).toBe(told.events)
    expect(log.length / streams.size).toBeGreaterThanOrEqual(9)
  })

  test('is decided by commands: every event carries the command, the rules and the machine it was decided by', () => {
    for (const { metadata } of log) {
      expect(metadata.commandId).toMatch(/^demo-vc-\d{4}-\d+$/)
      expect(metadata.regulation).not.toBe('')
      expect(metadata.machine).toMatch(/^dossier-1-/)
      expect(metadata.simulated).toBe(true)
    }
  })

  test('gives the same sheet when the facts are derived anew from the log alone', async () => {
    expect(await sheetOf(await storeWithout(log, () => false))).toEqual(sheet)
  })

  test('one event less is one count less: the sheet follows the log, not a list of figures', async () => {
    const first = (type: string): RecordedEvent => {
      const found = log.find((event) => event.type === type)
      if (found === undefined) throw new Error(`no ${type} in the log`)
      return found
    }
    const without = async (type: string) => {
      const { id } = first(type)
      return sheetOf(await storeWithout(log, (event) => event.id === id))
    }
    expect(countOf(await without('ResultAttached'), 'ORIGINAL_RESULT_AVAILABLE')[0]).toBe(2496)
    expect(countOf(await without('PersonalStoreLinked'), 'SYNCED_WITH_DVCQG_PERSONAL_STORAGE')[0]).toBe(1)
  })

  test('a dossier on time that had never been finished would be one on time less', async () => {
    const promised = new Map(
      log.flatMap(({ type, stream, data }): [string, string][] =>
        type === 'AppointmentSet' &&
        typeof data === 'object' &&
        data !== null &&
        'due' in data &&
        typeof data.due === 'string'
          ? [[stream, data.due]]
          : [],
      ),
    )
    const onTime = log.find(
      ({ type, stream, metadata }) =>
        type === 'DossierCompleted' && metadata.occurredAt < (promised.get(stream) ?? '') && stream < 'dossier-vc-2000',
    )
    const endings = new Set(['DossierCompleted', 'ResultReturned'])
    const open = await storeWithout(log, ({ stream, type }) => stream === onTime?.stream && endings.has(type))
    expect(countOf(await sheetOf(open), 'PROGRESS')[0]).toBe(2540)
  })

  test('is the same on every machine: two plans are equal, and no command lies outside the year', () => {
    const plan = planVanCanh()
    expect(planVanCanh()).toEqual(plan)
    const instants = plan.flatMap(({ commands }) => commands.map(({ at }) => at))
    expect(Math.min(...instants)).toBeGreaterThanOrEqual(zone.startOfDay('2026-01-01'))
    expect(Math.max(...instants)).toBeLessThan(zone.startOfDay(vanCanh.at))
  })

  test('judged a month earlier it has other counts, since later events have not happened then', async () => {
    const earlier = await sheetOf(store, zone.startOfDay('2026-09-11'))
    expect(countOf(earlier, 'ORIGINAL_RESULT_AVAILABLE')[0]).toBeLessThan(2497)
  })
})
