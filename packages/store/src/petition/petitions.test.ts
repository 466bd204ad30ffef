import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromIso, petitionPromotions, vietnamCalendar } from '@motcua/core'
import { afterAll, describe, expect, test } from 'vitest'
import type { EventStore } from '../event-store.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { verifyStore } from '../proof/verify-store.ts'
import { openSqliteStore } from '../sqlite/sqlite-store.ts'
import { openPetitions, type PetitionSending } from './petitions.ts'

const morning = fromIso('2026-03-04T09:00:00+07:00')
const hour = 3_600_000

let sent = 0
const sending = (more: Partial<PetitionSending> = {}): PetitionSending => ({
  commandId: `petition-command-${++sent}`,
  actor: { officer: 'cb-01', unit: 'H21.1', role: 'petitions' },
  ...more,
})

const office = (store: Pick<EventStore, 'append' | 'readStream'>) => {
  const clock = { now: morning }
  return { clock, petitions: openPetitions({ store, calendar: vietnamCalendar(), clock: () => clock.now }) }
}

const received = { type: 'ReceivePetition', unit: 'H21.1', channel: 'counter', subject: 's-1' } as const

const folder = mkdtempSync(join(tmpdir(), 'motcua-petitions-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const stores = {
  memory: () => openMemoryStore({ promotions: petitionPromotions }),
  SQLite: () => openSqliteStore({ file: join(folder, `${++files}.sqlite`), promotions: petitionPromotions }),
}

describe.each(Object.entries(stores))('petitions in the %s store', (_, open) => {
  test('a petition goes from reception to publication, and its history reads back as it was decided', async () => {
    await using store = open()
    const { petitions, clock } = office(store)
    const give = async (command: Parameters<typeof petitions.handle>[1]) => {
      clock.now += hour
      return petitions.handle('p-1', command, sending())
    }
    const results = [
      await give(received),
      await give({ type: 'ClassifyPetition', kind: 'formality' }),
      await give({ type: 'TransferPetition', to: 'H21.2' }),
      await give({ type: 'AskPetitioner', question: 'which dossier' }),
      await give({ type: 'RecordClarification' }),
      await give({ type: 'AnswerPetition', answer: 'doc-1', justified: true }),
      await give({ type: 'PublishAnswer' }),
      await give({ type: 'RatePetition', rating: 'like', rater: 's-1' }),
    ]
    expect(results.map(({ accepted }) => accepted)).toEqual(results.map(() => true))
    const history = await petitions.history('p-1')
    expect(history.map(({ type }) => type)).toEqual([
      'PetitionReceived',
      'PetitionClassified',
      'PetitionTransferred',
      'PetitionQuestioned',
      'PetitionClarified',
      'PetitionAnswered',
      'PetitionPublished',
      'PetitionRated',
    ])
    expect(await petitions.state('p-1')).toMatchObject({ unit: 'H21.2', justified: true, kind: 'formality' })
    expect((await petitions.obligations('p-1')).map(({ status }) => status)).toEqual(['met', 'met', 'met'])
    expect((await verifyStore(store)).fault).toBeUndefined()
  })

  test('a refused command to a petition writes nothing, and one sent again is carried out once', async () => {
    await using store = open()
    const { petitions } = office(store)
    expect(await petitions.handle('p-2', { type: 'PublishAnswer' }, sending())).toMatchObject({ accepted: false })
    expect(await petitions.state('p-2')).toBeUndefined()
    expect(await petitions.allowed('p-2')).toEqual(['ReceivePetition'])
    const once = sending()
    expect(await petitions.handle('p-2', received, once)).toMatchObject({ written: true })
    expect(await petitions.handle('p-2', received, once)).toMatchObject({ accepted: true, written: false })
    expect(await petitions.history('p-2')).toHaveLength(1)
  })

  test('a petition that repeats another is told of on both, once, and not at all where there is no earlier one', async () => {
    await using store = open()
    const { petitions } = office(store)
    const fields = { unit: 'H21.1', channel: 'counter', subject: 's-1', repeats: 'p-3' } as const
    expect(await petitions.repeat('p-4', fields, sending())).toMatchObject({ accepted: false })
    expect(await petitions.state('p-4')).toBeUndefined()
    await petitions.handle('p-3', received, sending())
    const once = sending()
    expect(await petitions.repeat('p-4', fields, once)).toMatchObject({ written: true })
    expect(await petitions.repeat('p-4', fields, once)).toMatchObject({ accepted: true, written: false })
    expect(await petitions.state('p-3')).toMatchObject({ repeatedBy: ['p-4'] })
    expect(await petitions.state('p-4')).toMatchObject({ repeats: 'p-3' })
  })
})
