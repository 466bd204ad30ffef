import { type Instant, storedPromotions, vietnamCalendar } from '@motcua/core'
import {
  catchUpIndex,
  type IndexSheet,
  indexSheetOf,
  playVanCanh,
  planVanCanh,
  readFacts,
  readNationalFigures,
  readRegisters,
  vanCanh,
} from '@motcua/scoring'
import { type EventToAppend, memoryProjections, openMemoryStore, type RecordedEvent } from '@motcua/store'
import { beforeAll, describe, expect, test } from 'vitest'

const calendar = vietnamCalendar()
const { zone } = calendar
const promotions = storedPromotions
type MemoryStore = ReturnType<typeof openMemoryStore>

const sheetOf = async (
  store: MemoryStore,
  at: Instant = zone.startOfDay(vanCanh.at),
  unit: string | undefined = vanCanh.unit,
): Promise<IndexSheet> => {
  const projections = memoryProjections(store)
  await catchUpIndex(projections)
  const view = {
    facts: () => readFacts(projections),
    nationalFigures: () => readNationalFigures(projections),
    registers: await readRegisters(store, projections),
  }
  const period = { from: zone.startOfDay(vanCanh.from), to: zone.startOfDay(vanCanh.to), at }
  return indexSheetOf(view, { unit, zone, ...period, listDossiers: true })
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

  const first = (type: string, stream?: string): string => {
    const found = log.find((event) => event.type === type && (stream === undefined || event.stream === stream))
    if (found === undefined) throw new Error(`no ${type} in the log`)
    return found.id
  }

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

  test('counts all 21 indicators from events and comes to 75.34, with nothing handed in', () => {
    const counts = Object.fromEntries(
      sheet.rows.map(({ number, numerator, denominator }) => [number, [numerator, denominator]]),
    )
    expect(counts).toMatchObject({
      '01': [1, 47],
      '02': [43, 47],
      '03': [47, 47],
      '06': [2, 47],
      '07': [20, 388],
      '08': [2352, 2618],
      '09': [20, 42],
      '10': [8, 42],
      '15': [1, 1],
      '17': [28, 388],
      '19': [0, 0],
      '20': [0, 0],
    })
    expect(sheet.rows.filter(({ source }) => source !== 'facts')).toEqual([])
    expect(sheet.score.groups.map(({ code, points }) => [code, points])).toEqual([
      ['transparency', 11.79],
      ['progress', 19.41],
      ['online', 6.31],
      ['payment', 7.34],
      ['digitisation', 12.49],
      ['satisfaction', 18],
    ])
    expect(sheet.score.total).toBe(75.34)
  })

  test('lists what stands on both sides of each number, down to the dossiers', () => {
    const row = (code: string) => sheet.rows.find((candidate) => candidate.code === code)?.catalogue
    const paid = row('FORMALITY_PAID_ONLINE')
    expect([paid?.counted.numerator.length, paid?.counted.denominator.length]).toEqual([20, 42])
    const [first = ''] = paid?.dossiers?.['2.000815'] ?? []
    expect(log.some(({ stream, type }) => stream === first && type === 'FeePaid')).toBe(true)
    expect(row('ELECTRONIC_CERTIFIED_COPY')?.counted.numerator).toEqual([vanCanh.unit])
    expect(row('ELECTRONIC_CERTIFIED_COPY')?.dossiers?.[vanCanh.unit]).toHaveLength(5)
    expect(row('ONLINE_SERVICE_WITH_DOSSIER')?.counted.numerator).toContain('dvc-2.000884')
  })

  test('the province has the counts of 01–03 that its commune repeats, and the work of its commune', async () => {
    const { rows } = await sheetOf(store, zone.startOfDay(vanCanh.at), 'H21')
    const own = (number: string) => rows.find((row) => row.number === number)
    expect([own('01')?.numerator, own('01')?.denominator]).toEqual([1, 47])
    expect([own('05')?.numerator, own('05')?.denominator]).toEqual([2541, 2618])
    expect([own('15')?.numerator, own('15')?.denominator]).toEqual([1, 1])
  })

  test('appends at least nine events a dossier on average, counted in the log itself', () => {
    const ofDossiers = log.filter(({ stream }) => stream.startsWith('dossier-'))
    expect(new Set(ofDossiers.map(({ stream }) => stream)).size).toBe(2618)
    expect(log.length).toBe(told.events)
    expect(ofDossiers.length / 2618).toBeGreaterThanOrEqual(9)
  })

  test('is decided by commands: every event carries the command, the rules and the machine it was decided by', () => {
    // told at once: an expectation for each of 45,000 events takes longer than the events
    const faulty = log.filter(
      ({ metadata: { commandId, regulation, machine, simulated }, stream }) =>
        !/^demo-(?:vc-\d{4}|H21(?:\.227)?|\d\.\d{6})-\d+$/.test(commandId) ||
        regulation === '' ||
        !(stream.startsWith('dossier-') ? /^dossier-1-/ : /^(?:unit|procedure)-1$/).test(machine) ||
        simulated !== true,
    )
    expect(faulty).toEqual([])
    expect(log.length).toBeGreaterThan(23_000)
  })

  test('has an officer for each act of the commune on a dossier, and none for applicants and the software', () => {
    const roles = new Map<string, Set<string>>()
    for (const { stream, metadata } of log) {
      if (!stream.startsWith('dossier-')) continue
      const { role, officer } = metadata.actor
      roles.set(role, (roles.get(role) ?? new Set()).add(officer ?? 'nobody'))
    }
    const officers = Object.fromEntries(
      [...roles].map(([role, acted]) => [role, [...acted].toSorted((a, b) => (a < b ? -1 : 1))]),
    )
    expect(officers).toEqual({
      applicant: ['nobody'],
      system: ['nobody'],
      reception: ['mc-01', 'mc-02'],
      handler: ['tp-01', 'tp-02', 'xh-01'],
      head: ['ld-01'],
    })
  })

  test('gives the same sheet when the facts are derived anew from the log alone', async () => {
    expect(await sheetOf(await storeWithout(log, () => false))).toEqual(sheet)
  })

  test('one event less is one count less: the sheet follows the log, not a list of figures', async () => {
    // each of these events belongs to an indicator of its own, so that one store can do without all of them
    const left = new Set([
      first('ResultAttached'),
      first('PersonalStoreLinked'),
      // of the catalogue: a publication, a service, a registered fee
      first('ProcedurePublished'),
      first('OnlineServiceOpened', 'procedure-2.000884'),
      first('FeesRegistered'),
    ])
    const fewer = await sheetOf(
      await storeWithout(log, ({ id, type }) => left.has(id) || type === 'CertifiedCopyIssued'),
    )
    expect(countOf(fewer, 'ELECTRONIC_CERTIFIED_COPY').slice(0, 2)).toEqual([0, 1])
    expect(countOf(fewer, 'ORIGINAL_RESULT_AVAILABLE')[0]).toBe(2496)
    expect(countOf(fewer, 'SYNCED_WITH_DVCQG_PERSONAL_STORAGE')[0]).toBe(1)
    expect(countOf(fewer, 'PUBLIC_UPDATE_ON_TIME').slice(0, 2)).toEqual([42, 47])
    expect(countOf(fewer, 'ONLINE_SERVICE_WITH_DOSSIER').slice(0, 2)).toEqual([19, 387])
    expect(countOf(fewer, 'FORMALITY_PAYMENT_INTEGRATED').slice(0, 2)).toEqual([7, 42])
    // what none of them is about stands as it stood
    for (const code of ['PROGRESS', 'SO_HOA_GIAY_TO_GIAI_QUYET', 'DOSSIER_PAID_ONLINE', 'DOSSIER_SYNC'])
      expect(countOf(fewer, code), code).toEqual(countOf(sheet, code))
  })

  test('a dossier on time that had never been finished would be one on time less, and a procedure never announced one less', async () => {
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
    const announced = first('ProcedureAnnounced')
    const open = await sheetOf(
      await storeWithout(
        log,
        ({ id, stream, type }) => id === announced || (stream === onTime?.stream && endings.has(type)),
      ),
    )
    expect(countOf(open, 'PROGRESS')[0]).toBe(2540)
    expect(countOf(open, 'PUBLISH_ON_TIME').slice(0, 2)).toEqual([0, 46])
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
