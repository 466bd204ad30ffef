import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import {
  type DossierEvent,
  type JsonValue,
  type PetitionEvent,
  type ProcedureEvent,
  storedEventDefinitions,
  type UnitEvent,
} from '@motcua/core'
import { expect, test } from 'vitest'
import { createCodec } from './codec.ts'

// One file for each event type and schema version: the data as that version stored them, all versions of a type telling one fact.
// A file is added with its hash when a version ships, and never edited.

const folder = new URL('./golden/', import.meta.url)
const bytes = (name: string): Buffer => readFileSync(new URL(name, folder))
const dataOf = (name: string): JsonValue => JSON.parse(bytes(name).toString()) as JsonValue
const hashes = JSON.parse(bytes('hashes.json').toString()) as Readonly<Record<string, string>>

const definitions = storedEventDefinitions

/** `DossierSubmitted`, 2 → `dossier-submitted.v2.json`. */
const fileOf = (type: string, version: number): string =>
  `${type.replaceAll(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}.v${version}.json`

const versions = definitions.flatMap(({ type, version }) =>
  Array.from({ length: version }, (_, older) => ({ type, version, stored: older + 1, file: fileOf(type, older + 1) })),
)

const envelope = {
  id: '11111111-1111-5111-8111-111111111111',
  metadata: {
    occurredAt: '2024-01-15T02:00:00.000Z',
    recordedAt: '2024-01-15T02:00:05.000Z',
    commandId: 'c-1',
    correlationId: 'c-1',
    causationId: null,
    actor: { officer: 'cb-01', unit: 'H26.31.1', role: 'reception' },
    regulation: '2026-07-01',
    machine: '1',
  },
}

const codec = createCodec<DossierEvent | UnitEvent | PetitionEvent | ProcedureEvent>({ definitions })

test('R8: every version of every event type has its golden file, and there is no other file', () => {
  const expected = versions.map(({ file }) => file)
  expect(readdirSync(folder).toSorted()).toEqual([...expected, 'hashes.json'].toSorted())
  expect(Object.keys(hashes).toSorted()).toEqual(expected.toSorted())
})

test('R8: no golden file was edited since it was added', () => {
  const found = Object.fromEntries(
    Object.keys(hashes).map((name) => [name, createHash('sha256').update(bytes(name)).digest('hex')]),
  )
  expect(found).toEqual(hashes)
})

test('R8: every golden file reads as the event that its newest version states, with its times', () => {
  for (const { type, version, stored, file } of versions) {
    const decoded = codec.decode({
      ...envelope,
      type,
      data: dataOf(file),
      metadata: { ...envelope.metadata, schema: stored },
      stream: 'dossier-7',
      revision: 3n,
      position: 40n,
      prev: '0'.repeat(64),
      hash: '1'.repeat(64),
      storedAt: 0,
    })
    const occurredAt = Date.UTC(2024, 0, 15, 2, 0, 0)
    const event = { type, data: dataOf(fileOf(type, version)), occurredAt, recordedAt: occurredAt + 5_000 }
    expect(decoded, file).toEqual(event)
  }
})

test('R8: what the newest golden files hold may be written today, under the same version', () => {
  for (const { type, version } of definitions) {
    const data = dataOf(fileOf(type, version))
    const event = { type, data } as DossierEvent
    expect(codec.encode(event, envelope), type).toMatchObject({ type, data, metadata: { schema: version } })
  }
})
