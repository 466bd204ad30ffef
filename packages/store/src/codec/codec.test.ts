import { dossierEventDefinitions, type EventDefinition, type JsonValue } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { RecordedEvent } from '../event-store.ts'
import { createCodec } from './codec.ts'
import submittedV1 from './golden/dossier-submitted.v1.json' with { type: 'json' }
import submittedV2 from './golden/dossier-submitted.v2.json' with { type: 'json' }

const envelope = {
  id: '11111111-1111-5111-8111-111111111111',
  metadata: {
    occurredAt: '2026-03-04T02:00:00.000Z',
    recordedAt: '2026-03-04T02:00:05.000Z',
    commandId: 'c-1',
    correlationId: 'c-1',
    causationId: null,
    actor: { officer: 'cb-01', unit: 'H26.31.1', role: 'reception' },
    regulation: '2026-07-01',
    machine: '1',
  },
}

const stored = (type: string, schema: number, data: JsonValue): RecordedEvent => ({
  ...envelope,
  type,
  data,
  metadata: { ...envelope.metadata, schema },
  stream: 'dossier-7',
  revision: 3n,
  position: 40n,
  prev: '0'.repeat(64),
  hash: '1'.repeat(64),
  storedAt: 0,
})

const named = (data: JsonValue, field: string): JsonValue => ({ ...(data as object), [field]: true })

/** Version 3 of a type: each upcaster leaves its mark. */
const noted: EventDefinition = {
  type: 'Noted',
  version: 3,
  schema: z.strictObject({
    text: z.string().min(1),
    pages: z.array(z.strictObject({ number: z.int() })).exactOptional(),
  }),
  upcasters: { 1: (data) => named(data, 'from1'), 2: (data) => named(data, 'from2') },
}

type Noted = { readonly type: 'Noted'; readonly data: object }

const codec = createCodec<Noted>({ definitions: [noted] })

describe('on the way in', () => {
  test('an event leaves with its data untouched and the current schema version in its metadata', () => {
    const data = { text: 'bổ sung giấy tờ', pages: [{ number: 1 }] }
    expect(codec.encode({ type: 'Noted', data }, envelope)).toEqual({
      id: envelope.id,
      type: 'Noted',
      data: { text: 'bổ sung giấy tờ', pages: [{ number: 1 }] },
      metadata: { ...envelope.metadata, schema: 3 },
    })
  })

  test('a field of the wrong kind is named with its path and the type of the event', () => {
    const data = { text: 'a', pages: [{ number: 1 }, { number: 'two' }] }
    expect(() => codec.encode({ type: 'Noted', data }, envelope)).toThrow(
      expect.objectContaining({
        code: 'codec.invalid-event',
        params: expect.objectContaining({ type: 'Noted', path: 'data.pages[1].number' }),
      }),
    )
  })

  test('a field that the schema does not know is refused by its own name', () => {
    const data = { text: 'a', pages: [{ number: 1, colour: 'red' }] }
    expect(() => codec.encode({ type: 'Noted', data }, envelope)).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ path: 'data.pages[0].colour' }) }),
    )
  })

  test('a type without a definition cannot be written', () => {
    const lenient = createCodec({ definitions: [noted], unknown: 'skip' })
    expect(() => lenient.encode({ type: 'Rumoured', data: {} }, envelope)).toThrow(
      expect.objectContaining({ code: 'codec.undefined-type', params: { type: 'Rumoured' } }),
    )
  })
})

describe('on the way out', () => {
  test('an event comes back with both its times as instants', () => {
    expect(codec.decode(stored('Noted', 3, { text: 'a' }))).toEqual({
      type: 'Noted',
      data: { text: 'a' },
      occurredAt: Date.UTC(2026, 2, 4, 2, 0, 0),
      recordedAt: Date.UTC(2026, 2, 4, 2, 0, 5),
    })
  })

  test('what was stored is never judged again, even where today’s schema would refuse it', () => {
    expect(codec.decode(stored('Noted', 3, { text: '', colour: 'red' }))?.data).toEqual({ text: '', colour: 'red' })
  })

  test('an earlier version is led up step by step, beginning at its own', () => {
    expect(codec.decode(stored('Noted', 1, { text: 'a' }))?.data).toEqual({ text: 'a', from1: true, from2: true })
    expect(codec.decode(stored('Noted', 2, { text: 'a' }))?.data).toEqual({ text: 'a', from2: true })
  })

  test('R8: the stored version 1 of a submission reads as its version 2, which today’s schema accepts', () => {
    const dossiers = createCodec({ definitions: dossierEventDefinitions })
    const decoded = dossiers.decode(stored('DossierSubmitted', 1, submittedV1))
    expect(decoded?.data).toEqual(submittedV2)
    expect(dossiers.encode({ type: 'DossierSubmitted', data: submittedV2 }, envelope).metadata.schema).toBe(2)
  })

  test('a version later than this program knows is an error that names event and version', () => {
    expect(() => codec.decode(stored('Noted', 4, { text: 'a' }))).toThrow(
      expect.objectContaining({
        code: 'codec.newer-schema',
        params: { type: 'Noted', id: envelope.id, stream: 'dossier-7', revision: 3n, schema: 4, version: 3 },
      }),
    )
  })

  test('R9: an unknown type is an error that names the event, unless the policy says so', () => {
    expect(() => codec.decode(stored('Rumoured', 1, {}))).toThrow(
      expect.objectContaining({
        code: 'codec.unknown-event',
        params: { type: 'Rumoured', id: envelope.id, stream: 'dossier-7', revision: 3n },
      }),
    )
  })

  test('R9: under the policy "skip" an unknown type is passed over and a known one is not', () => {
    const lenient = createCodec({ definitions: [noted], unknown: 'skip' })
    expect(lenient.decode(stored('Rumoured', 9, {}))).toBeUndefined()
    expect(lenient.decode(stored('Noted', 3, { text: 'a' }))?.data).toEqual({ text: 'a' })
    expect(lenient.quarantine).toMatchObject({ count: 0, events: [] })
  })

  test('R9: under the policy "skip" a later version of a known type is still an error, for its fact concerns this program', () => {
    const lenient = createCodec({ definitions: [noted], unknown: 'skip' })
    expect(() => lenient.decode(stored('Noted', 4, { text: 'a' }))).toThrow(
      expect.objectContaining({ code: 'codec.newer-schema' }),
    )
  })

  test('R9: under the policy "quarantine" unknown types and later versions are counted and listed, each once', () => {
    const patient = createCodec({ definitions: [noted], unknown: 'quarantine' })
    const [rumour, newer] = [stored('Rumoured', 9, {}), { ...stored('Noted', 4, {}), revision: 4n, position: 41n }]
    for (const event of [rumour, newer, rumour, newer]) expect(patient.decode(event)).toBeUndefined()
    expect(patient.decode(stored('Noted', 3, { text: 'a' }))?.data).toEqual({ text: 'a' })
    const place = { stream: 'dossier-7', id: envelope.id }
    expect(patient.quarantine.count).toBe(2)
    expect(patient.quarantine.events).toEqual([
      { ...place, revision: 3n, position: 40n, type: 'Rumoured', schema: 9, reason: 'type' },
      { ...place, revision: 4n, position: 41n, type: 'Noted', schema: 4, reason: 'schema' },
    ])
  })
})

describe('definitions', () => {
  const made =
    (...definitions: readonly EventDefinition[]) =>
    () =>
      createCodec({ definitions })

  test('a version that no upcaster leads up from is found when the codec is made, not when the event is read', () => {
    expect(made({ ...noted, upcasters: { 1: (data) => data } })).toThrow(
      expect.objectContaining({
        code: 'codec.upcaster-missing',
        params: expect.objectContaining({ type: 'Noted', from: 2 }),
      }),
    )
  })

  test('an upcaster from the current version or beyond is refused, for it could never run', () => {
    expect(made({ ...noted, upcasters: { ...noted.upcasters, 3: (data) => data } })).toThrow(
      expect.objectContaining({ code: 'codec.upcaster-unreachable' }),
    )
  })

  test('a type that begins with $, or has no name, cannot be defined', () => {
    for (const type of ['$Noted', '']) {
      expect(made({ ...noted, type })).toThrow(
        expect.objectContaining({ code: 'codec.reserved-type', params: { type } }),
      )
    }
  })

  test('two definitions of one type are refused', () => {
    expect(made(noted, noted)).toThrow(expect.objectContaining({ code: 'codec.type-defined-twice' }))
  })

  test('a schema version is a whole number from 1', () => {
    expect(made({ ...noted, version: 0, upcasters: {} })).toThrow(
      expect.objectContaining({ code: 'codec.invalid-version' }),
    )
  })
})
