import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { completed, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'

let folder: ReturnType<typeof temporaryFolder>
let file = ''
beforeEach(async () => {
  folder = temporaryFolder()
  file = join(folder.path, 'h21.sqlite')
  await writeStore(file, {
    'dossier-1': receivedDossier(
      { code: 'H21.227-260302-0001', received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
      completed('2026-03-05T10:00'),
    ),
    'dossier-2': receivedDossier({
      code: 'H21.227-260320-0001',
      received: '2026-03-20T09:00',
      due: '2026-03-27T09:00',
    }),
  })
})
afterEach(() => folder.remove())

const run = async (...argv: readonly string[]) => {
  const io = memoryIo()
  const code = await main([...argv, '--lang', 'en'], io)
  return { code, io }
}

const changed = (sql: string): void => {
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
}

/** A due date that no calendar knows: a fault in the file that no row of facts can hold. */
const spoil = (): void =>
  changed(
    "UPDATE events SET p1 = 9223372036854775807 WHERE position = (SELECT min(position) FROM events WHERE type = (SELECT id FROM dictionary WHERE text = 'DossierReceived'))",
  )

describe('motcua rebuild', () => {
  test('makes every projection anew and says of how many events', async () => {
    const { code, io } = await run('rebuild', file)
    expect(code).toBe(0)
    expect(io.written().split('\n')).toHaveLength(7)
    expect(io.written()).toMatch(/^dossier_facts: \d+ events up to position \d+ counted anew in 0.00 s$/m)
  })

  test('shows lines where there is no terminal, and a bar where there is one', async () => {
    const plain = await run('rebuild', file, '--projection', 'dossier_facts')
    expect(plain.io.complaints()).toMatch(/^dossier_facts: 100 % · event \d+ · [\d,]+ events\/s · 0 s left$/)
    const io = memoryIo({ showsProgress: true })
    expect(await main(['rebuild', file, '--projection', 'dossier_facts', '--lang', 'en'], io)).toBe(0)
    expect(io.complaints()).toBe('')
    expect(io.shown().find((line) => line !== '')).toMatch(/^dossier_facts █{24} 100 % · event \d+/)
    expect(io.shown().at(-1)).toBe('')
  })

  test('takes a row away that no event explains', async () => {
    await run('rebuild', file)
    const count = async () =>
      JSON.stringify(
        (await run('report', 'form06', '--store', file, '--from', '2026-01', '--to', '2026-12', '--json')).io.answer(),
      )
    const before = await count()
    changed('UPDATE projection_dossier_facts_1 SET receivedAt = NULL')
    expect(await count()).not.toBe(before)
    await run('rebuild', file)
    expect(await count()).toBe(before)
  })

  test('refuses a projection that there is not, naming those that there are', async () => {
    const { code, io } = await run('rebuild', file, '--projection', 'facts')
    expect([code, io.complaints()]).toEqual([
      1,
      'motcua: there is no projection "facts"; there are: dossier_facts, national_reports, procedure_facts, petition_facts, unit_register, certified_copies, recordings',
    ])
  })

  test('refuses a store that is not there, and makes none', async () => {
    const { code, io } = await run('rebuild', join(folder.path, 'none.sqlite'))
    expect(code).toBe(1)
    expect(io.complaints()).toContain('none.sqlite')
    expect((await run('projections', join(folder.path, 'none.sqlite'), '--pause', 'recordings')).code).toBe(1)
  })
})

describe('motcua projections', () => {
  test('says of a new store that nothing was built', async () => {
    expect((await run('projections', file)).io.written()).toContain('motcua rebuild STORE')
  })

  test('lists each projection with its position, lag and state', async () => {
    await run('rebuild', file)
    const { code, io } = await run('projections', file)
    expect(code).toBe(0)
    expect(io.written()).toMatch(/^dossier_facts\s+3\s+\d+\s+0\s+0\s+0\s+up to date$/m)
    const answer = (await run('projections', file, '--json')).io.answer()
    expect(answer).toMatchObject({
      projections: [
        { projection: 'certified_copies' },
        { projection: 'dossier_facts', version: 3, lag: 0, parked: 0, pausedSince: null, lease: null, shadow: null },
        { projection: 'national_reports' },
        { projection: 'petition_facts' },
        { projection: 'procedure_facts' },
        { projection: 'recordings' },
        { projection: 'unit_register' },
      ],
      parked: [],
    })
  })

  test('pauses a projection for every program, and reports say what they leave out', async () => {
    await run('rebuild', file)
    const paused = await run('projections', file, '--pause', 'dossier_facts')
    expect(paused.io.written()).toContain('paused since 2026-10-10T17:00:00.000Z')
    const refused = await run('rebuild', file)
    expect([refused.code, refused.io.complaints()]).toEqual([
      1,
      'motcua: projection "dossier_facts" is paused; resume it first (motcua projections STORE --resume dossier_facts)',
    ])
    const report = await run('report', 'form06', '--store', file, '--from', '2026-01', '--to', '2026-12')
    expect(report.io.complaints()).toContain('projection "dossier_facts" is paused; 0 newer events do not count')
    await run('projections', file, '--resume', 'dossier_facts')
    expect((await run('rebuild', file)).code).toBe(0)
  })

  test('lists an event that could not be handled; reports warn of it; it is released and tried again', async () => {
    spoil()
    const rebuilt = await run('rebuild', file)
    expect(rebuilt.code).toBe(1)
    const warning = 'projection "dossier_facts": 1 dossiers stand still at an event that could not be handled'
    expect(rebuilt.io.complaints()).toContain(warning)
    const report = await run('report', 'form06', '--store', file, '--from', '2026-01', '--to', '2026-12')
    expect([report.code, report.io.complaints().includes(warning)]).toEqual([0, true])
    const { code, io } = await run('projections', file, '--json')
    expect(code).toBe(1)
    const [parked] = (io.answer() as { parked: readonly { position: string }[] }).parked
    expect(parked).toMatchObject({ projection: 'dossier_facts', type: 'DossierReceived', released: false })
    const event = `dossier_facts:${parked?.position}`
    expect((await run('projections', file)).io.written()).toContain(event)
    const released = await run('projections', file, '--release', event)
    expect([released.code, released.io.written().includes('released')]).toEqual([0, true])
    changed('UPDATE events SET p1 = NULL WHERE p1 = 9223372036854775807')
    const again = await run('projections', file, '--retry', 'dossier_facts', '--json')
    expect([again.code, again.io.answer()]).toMatchObject([0, { parked: [] }])
  })

  test('refuses a release that is not NAME:POSITION, and one of an event that is not parked', async () => {
    await run('rebuild', file)
    expect((await run('projections', file, '--release', 'dossier_facts')).code).toBe(2)
    const { code, io } = await run('projections', file, '--release', 'dossier_facts:1')
    expect([code, io.complaints()]).toEqual([
      1,
      'motcua: projection "dossier_facts": event 1 is not parked; list the parked ones with motcua projections STORE',
    ])
  })
})
