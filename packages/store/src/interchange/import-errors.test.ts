import { isMotcuaError } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import { eventId } from '../event-id.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { carryIn, type CarriedSource } from './carried/incoming.ts'
import { carriedCsv } from './csv/carried-csv.ts'
import { exportCsv } from './csv/write-csv.ts'
import { fileOf, recorded, sampleMetadataAt, written } from './exchange.fixture.ts'
import { carriedOcel } from './ocel/carried-ocel.ts'
import { exportOcel } from './ocel/write-ocel.ts'
import { carriedXes } from './xes/carried-xes.ts'
import { exportXes } from './xes/write-xes.ts'

const exported = async (write: typeof exportXes): Promise<string> => {
  const store = openMemoryStore()
  const event = (n: number) => ({
    id: eventId('error', n),
    type: 'FeePaid',
    data: { amount: 10_000, channel: 'counter', voucher: `v-${n}` },
    metadata: sampleMetadataAt(Date.UTC(2026, 0, 5, n)),
  })
  await store.append('dossier-1', [event(1), event(2)], { expected: 'none' })
  return written(write({ store }))
}

/** The complaint in English; that nothing was appended is checked here. */
const complaint = async (source: CarriedSource): Promise<string> => {
  const store = openMemoryStore()
  try {
    await carryIn(source, { store })
  } catch (error) {
    if (!isMotcuaError(error)) throw error
    expect(await recorded(store)).toEqual([])
    return error.in('en')
  }
  return 'none'
}

describe('a CSV export that was changed is refused whole, by line and field', () => {
  test.each([
    ['an amount below nothing', '10000', '-10000', 'line 2: data.amount of FeePaid'],
    [
      'a field that the schema does not know',
      '""amount"":',
      '""extra"":1,""amount"":',
      'line 2: data.extra of FeePaid',
    ],
    ['broken JSON', '{""amount""', '{amount', 'line 2: data is not JSON'],
    [
      'a time that is none',
      '2026-01-05T01:00:00.000Z',
      '5 January',
      'line 2: "5 January" cannot be used as occurredAt',
    ],
    ['a missing id', eventId('error', 1), '', 'line 2: id is missing'],
    ['an id that is none', eventId('error', 1), 'one', 'line 2: no store can take the event'],
    ['an unknown type', 'FeePaid', 'FeeLost', 'line 2: the event type "FeeLost" is not known'],
    ['a revision that is none', 'dossier-1,0', 'dossier-1,-1', 'line 2: "-1" cannot be used as revision'],
    ['a field too many', 'dossier-1,0', 'dossier-1,0,0', 'line 2: 19 fields where the header has 18'],
    ['a quotation mark inside a field', 'dossier-1,0', 'dossier-"1,0', 'line 2, column 9: a quotation mark'],
    ['a column without a name', 'revision,', ',', 'line 1: column 2 has no name'],
    ['a column that stands twice', 'revision,', 'id,', 'line 1: the column "id" stands twice'],
    ['a missing column', 'commandId', 'command', 'there is no column "commandId"'],
    ['a flag that is neither', ',2026-01,1,1,,,', ',2026-01,1,1,maybe,,', 'line 2: "maybe" cannot be used as imported'],
  ])('%s', async (_, from, to, sentence) => {
    const text = await exported(exportCsv)
    expect(text).toContain(from)
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    expect(await complaint(carriedCsv(fileOf(changed)))).toContain(sentence)
  })

  test('a quotation mark that nothing closes', async () => {
    const text = await exported(exportCsv)
    expect(await complaint(carriedCsv(fileOf(text.slice(0, -3))))).toContain('the record that begins on line 3')
  })

  test('a file cut off anywhere but between two lines', async () => {
    const text = await exported(exportCsv)
    const ends = new Set([...text.matchAll(/\r\n/g)].flatMap(({ index }) => [index, index + 1, index + 2]))
    for (let length = 1; length < text.length; length += 7) {
      if (ends.has(length)) continue
      expect(await complaint(carriedCsv(fileOf(text.slice(0, length)))), String(length)).not.toBe('none')
    }
  })
})

describe('an OCEL export that was changed is refused whole, by line and field', () => {
  test.each([
    ['an amount that is no number', '"value":"10000"', '"value":"ten"', 'line 2: data is not JSON'],
    ['another amount of another kind', '"value":"10000"', '"value":"true"', 'line 2: data.amount of FeePaid'],
    [
      'a time that is none',
      '"time":"2026-01-05T01:00:00.000Z"',
      '"time":"5 January"',
      'line 2: "5 January" cannot be used as time',
    ],
    ['an event without a type', '"type":"FeePaid"', '"kind":"FeePaid"', 'line 2: type is missing'],
    ['an event without its stream', '"qualifier":"stream"', '"qualifier":"about"', 'line 2: stream is missing'],
    [
      'an attribute that stands twice',
      '"name":"data:voucher"',
      '"name":"data:amount"',
      'line 2: an attribute stands twice',
    ],
    ['no list of events', '"events"', '"happenings"', 'there is no list "events"'],
    ['broken JSON inside an event', '"attributes":[', '"attributes":[,', 'line 2, column 1: the JSON is broken'],
    ['broken JSON between events', '},\n{"id"', '}\n{"id"', 'line 3, column 1: the JSON is broken at {'],
  ])('%s', async (_, from, to, sentence) => {
    const text = await exported(exportOcel)
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    expect(await complaint(carriedOcel(fileOf(changed)))).toContain(sentence)
  })

  test('a file cut off anywhere', async () => {
    const text = (await exported(exportOcel)).trimEnd()
    for (let length = 1; length < text.length; length += 11) {
      expect(await complaint(carriedOcel(fileOf(text.slice(0, length)))), String(length)).not.toBe('none')
    }
  })
})

describe('an XES export that was changed is refused whole, by line and field', () => {
  test.each([
    [
      'an amount that is no number',
      'key="data:amount" value="10000"',
      'key="data:amount" value="ten"',
      'line 15: data is not JSON',
    ],
    ['a missing command', 'key="motcua:commandId"', 'key="motcua:command"', 'line 15: motcua:commandId is missing'],
    ['a missing id', 'key="identity:id"', 'key="identity:other"', 'line 15: id is missing'],
    ['an attribute that stands twice', 'key="data:voucher"', 'key="data:amount"', 'line 15: an attribute stands twice'],
    ['an element that does not belong there', '<event>', '<happening/><event>', 'line 15: an attribute stands twice'],
    ['broken XML', '</event>', '</events>', 'line 15, column'],
  ])('%s', async (_, from, to, sentence) => {
    const text = await exported(exportXes)
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    expect(await complaint(carriedXes(fileOf(changed)))).toContain(sentence)
  })
})

test('a file that changes between its two readings ends the import before the change is believed', async () => {
  const text = await exported(exportCsv)
  let opened = 0
  const source = carriedCsv({
    name: 'changing.csv',
    open: async function* () {
      opened += 1
      yield Buffer.from(opened === 1 ? text : text.replace('v-2', 'v-9'))
    },
  })
  expect(await complaint(source)).toContain('changed while it was being imported')
})
