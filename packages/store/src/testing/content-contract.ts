import * as fc from 'fast-check'
import type { JsonValue } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import type { EventToAppend } from '../event-store.ts'
import { InvalidEventError } from '../store-errors.ts'
import { eventWithData, eventWithMetadata, sampleEvent, sampleMetadata } from './sample-events.ts'
import { allEvents, newStream, rejection, type StoreLab, streamEvents } from './store-lab.ts'

const anyJson = fc.jsonValue({ stringUnit: 'binary' }).map((value) => JSON.parse(JSON.stringify(value)) as JsonValue)

const cyclic = (): object => {
  const holder: { self?: object } = {}
  holder.self = holder
  return { parties: [{}, holder] }
}

/** What JSON cannot carry, and where the refusal must point. */
const refused: readonly (readonly [string, () => unknown, string])[] = [
  ['a BigInt', () => ({ components: [{}, {}, {}, { pages: 3n }] }), 'data.components[3].pages'],
  ['a cycle', cyclic, 'data.parties[1].self'],
  ['NaN', () => ({ amount: Number.NaN }), 'data.amount'],
  ['Infinity', () => [[1, Number.POSITIVE_INFINITY]], 'data[0][1]'],
  ['negative zero', () => ({ fee: { amount: -0 } }), 'data.fee.amount'],
  ['undefined', () => ({ due: undefined }), 'data.due'],
  ['undefined as the whole', () => undefined, 'data'],
  ['a function', () => ({ run: () => 1 }), 'data.run'],
  ['a symbol', () => ({ mark: Symbol('mark') }), 'data.mark'],
  ['a Date', () => ({ due: new Date(0) }), 'data.due'],
  ['a Map', () => ({ parties: new Map() }), 'data.parties'],
  ['a typed array', () => ({ scan: new Uint8Array(2) }), 'data.scan'],
  ['a lone surrogate', () => ({ note: 'cut \ud83d' }), 'data.note'],
  ['a hole in an array', () => ({ list: [1, , 3] }), 'data.list[1]'],
]

/** What an event may hold, and what the store keeps for itself: S26, S27. */
export const contentContract = (lab: StoreLab): void => {
  const roundTrip = async (event: EventToAppend) => {
    const store = await lab.open()
    await store.append('dossier-1', [event], { expected: 'none' })
    return (await streamEvents(store, 'dossier-1'))[0]
  }
  const refusal = async (event: EventToAppend, stream = 'dossier-1') => {
    const store = await lab.open()
    const error = await rejection(store.append(stream, [event], { expected: 'none' }))
    expect(await allEvents(store)).toEqual([])
    return error
  }

  describe('S26 round trip', () => {
    test('any JSON value comes back deep-equal', async () => {
      const store = await lab.open()
      await fc.assert(
        fc.asyncProperty(fc.array(anyJson, { minLength: 1, maxLength: 5 }), async (values) => {
          const stream = newStream()
          await store.append(stream, values.map(eventWithData), { expected: 'none' })
          expect((await streamEvents(store, stream)).map(({ data }) => data)).toEqual(values)
        }),
        { numRuns: 40 },
      )
    })

    test('numbers at the ends of what a double holds come back exactly', async () => {
      const data = [1e308, Number.MAX_VALUE, Number.MIN_VALUE, Number.MAX_SAFE_INTEGER, 2 ** 60, 0.1 + 0.2, 0]
      expect((await roundTrip(sampleEvent({ data })))?.data).toEqual(data)
    })

    test('every kind of character comes back, in texts and in names', async () => {
      const data = { 'Tên ồ': 'Nguyễn Thị Hường 😀 \u0000\u001f\u007f\u2028\ufeff "\\/', '': ' ', '\u0000': '\n' }
      expect((await roundTrip(sampleEvent({ data })))?.data).toEqual(data)
    })

    test('a name __proto__ comes back as data and changes no prototype', async () => {
      const data = JSON.parse('{"__proto__":{"admin":true},"list":[{"__proto__":1}]}') as JsonValue
      const read = (await roundTrip(sampleEvent({ data })))?.data
      expect(JSON.stringify(read)).toBe(JSON.stringify(data))
      expect(typeof read === 'object' && read !== null && 'admin' in read).toBe(false)
    })

    test('data nested 200 levels deep come back', async () => {
      const nested = (levels: number): JsonValue => (levels === 0 ? 'end' : { next: [nested(levels - 1)] })
      expect((await roundTrip(sampleEvent({ data: nested(100) })))?.data).toEqual(nested(100))
    })

    test('metadata come back with every field that the envelope has', async () => {
      const actor = { officer: null, unit: null, role: 'hệ thống' }
      const metadata = sampleMetadata({ causationId: 'cause-1', actor, schema: 2, imported: true, simulated: true })
      expect((await roundTrip(sampleEvent({ metadata })))?.metadata).toEqual(metadata)
    })

    test.each(refused)('%s is refused, at its path', async (_, data, path) => {
      const error = await refusal(eventWithData(data()))
      expect(error).toBeInstanceOf(InvalidEventError)
      expect(error).toMatchObject({ params: { path, event: 0 } })
    })

    test('what the caller does to an event after the append does not reach the store', async () => {
      const store = await lab.open()
      const data = { parties: ['a'] }
      const sent = store.append('dossier-1', [sampleEvent({ data })], { expected: 'none' })
      data.parties.push('b')
      await sent
      data.parties.push('c')
      expect((await streamEvents(store, 'dossier-1'))[0]?.data).toEqual({ parties: ['a'] })
    })

    test('what a reader does to an event does not reach other readers', async () => {
      const store = await lab.open()
      await store.append('dossier-1', [sampleEvent({ data: { parties: ['a'] } })], { expected: 'none' })
      const read = (await streamEvents(store, 'dossier-1'))[0]?.data
      try {
        Object.assign(read ?? {}, { parties: [] })
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError)
      }
      expect((await streamEvents(store, 'dossier-1'))[0]?.data).toEqual({ parties: ['a'] })
    })
  })

  describe('S27 the store fields are its own', () => {
    test.each(['hash', 'prev', 'revision', '$correlationId'])('metadata may not hold %s', async (field) => {
      const error = await refusal(eventWithMetadata({ [field]: 'x' }))
      expect(error).toMatchObject({ code: 'store.unknown-metadata', params: { path: `metadata.${field}` } })
    })

    test('metadata may not hold a __proto__ of their own, nor may the actor', async () => {
      const planted = JSON.parse('{"__proto__":{"imported":true}}') as object
      const own = Object.defineProperties(sampleMetadata(), Object.getOwnPropertyDescriptors(planted))
      expect(await refusal(sampleEvent({ metadata: own }))).toMatchObject({ code: 'store.unknown-metadata' })
      const actor = Object.defineProperties(sampleMetadata().actor, Object.getOwnPropertyDescriptors(planted))
      expect(await refusal(eventWithMetadata({ actor }))).toMatchObject({ code: 'store.unknown-metadata' })
    })

    test('metadata that are not as the envelope asks are refused at the field', async () => {
      for (const [field, value] of [
        ['occurredAt', '2026-03-04T09:00:00+07:00'],
        ['recordedAt', '2026-02-30T00:00:00.000Z'],
        ['commandId', ''],
        ['schema', 0],
        ['imported', false],
      ] as const) {
        const error = await refusal(eventWithMetadata({ [field]: value }))
        expect(error).toMatchObject({ code: 'store.invalid-metadata', params: { path: `metadata.${field}` } })
      }
    })

    test('fields that a caller puts beside an event do not become those of the record', async () => {
      const planted = { stream: 'dossier-9', revision: 9n, position: 99n, prev: 'x', hash: 'y', storedAt: 0, note: 'z' }
      const event = await roundTrip({ ...sampleEvent(), ...planted })
      expect(event).toMatchObject({ stream: 'dossier-1', revision: 0n, prev: '0'.repeat(64) })
      expect(event?.hash).toMatch(/^[0-9a-f]{64}$/)
      expect(event?.storedAt).toBeGreaterThan(0)
      expect(event).not.toHaveProperty('note')
    })

    test.each(['', '$maxAge', 'x'.repeat(201), 'a\nb', 'a\ud800'])(
      '%j names neither a stream nor an event type',
      async (name) => {
        expect(await refusal(sampleEvent(), name)).toMatchObject({ code: 'store.invalid-stream-name' })
        expect(await refusal(sampleEvent({ type: name }))).toMatchObject({ code: 'store.invalid-event-type' })
      },
    )

    test('names of 200 characters, with a $ inside and beyond ASCII, are accepted and come back', async () => {
      const name = `Hồ sơ $ 😀${'x'.repeat(190)}`.slice(0, 200)
      const store = await lab.open()
      await store.append(name, [sampleEvent({ type: name })], { expected: 'none' })
      expect(await allEvents(store)).toMatchObject([{ stream: name, type: name }])
    })

    test.each(['', 'not-a-uuid', '97FE615C-1CB8-54EF-80C5-38A8D33B170B', '97fe615c1cb854ef80c538a8d33b170b'])(
      '%j is no event id',
      async (id) => {
        expect(await refusal(sampleEvent({ id }))).toMatchObject({ code: 'store.invalid-event-id' })
      },
    )
  })
}
