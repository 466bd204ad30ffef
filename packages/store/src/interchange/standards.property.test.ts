import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownDefinitions } from './carried/event-types.ts'
import { exportCsv } from './csv/write-csv.ts'
import { anythingDefinition, arbitraryLog, logs, patience, recorded, storeOf, written } from './exchange.fixture.ts'
import { exportOcel } from './ocel/write-ocel.ts'
import { type Element, type OcelDocument, ocelFaults, readXml, xesFaults } from './standards.fixture.ts'
import { exportXes } from './xes/write-xes.ts'

const definitions = [...ownDefinitions, anythingDefinition]
const runs = { numRuns: logs(25) }

const inOrder = (a: string, b: string): number => (a < b ? -1 : 1)

const valueOf = ({ children }: Element, key: string): string | undefined =>
  children.find(({ attributes }) => attributes['key'] === key)?.attributes['value']

test(
  'an XES export is what the schema of IEEE 1849-2016 asks for, and a reader that is not ours finds every event',
  { timeout: patience },
  async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLog, async (appends) => {
        const store = await storeOf(appends)
        const log = readXml(await written(exportXes({ store, definitions })))
        expect(xesFaults(log)).toEqual([])
        const found = log.children
          .filter(({ name }) => name === 'trace')
          .flatMap((trace) =>
            trace.children
              .filter(({ name }) => name === 'event')
              .map((event) => [
                valueOf(trace, 'concept:name'),
                valueOf(event, 'motcua:revision'),
                valueOf(event, 'identity:id'),
                valueOf(event, 'time:timestamp'),
                valueOf(event, 'motcua:recordedAt'),
              ]),
          )
        const there = (await recorded(store)).map(({ stream, revision, id, metadata }) => [
          stream,
          String(revision),
          id,
          metadata.occurredAt,
          metadata.recordedAt,
        ])
        expect(found.map(String).toSorted(inOrder)).toEqual(there.map(String).toSorted(inOrder))
      }),
      runs,
    )
  },
)

test(
  'an OCEL export is what the specification asks for: types declared, values of their kinds, every object there once',
  { timeout: patience },
  async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLog, async (appends) => {
        const store = await storeOf(appends)
        const document = JSON.parse(await written(exportOcel({ store, definitions }))) as OcelDocument
        expect(ocelFaults(document)).toEqual([])
        const there = await recorded(store)
        expect(document.events.map(({ id, time }) => [id, time])).toEqual(
          there.map(({ id, metadata }) => [id, metadata.occurredAt]),
        )
        const own = document.events.map(({ relationships }) => relationships[0])
        expect(own).toEqual(there.map(({ stream }) => ({ objectId: stream, qualifier: 'stream' })))
      }),
      runs,
    )
  },
)

/** CSV by RFC 4180 in one expression: a quoted field or one without quotation marks, then a comma or CRLF. */
const csvField = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy

test(
  'a CSV export is what RFC 4180 asks for, and every cell is read back by one expression',
  { timeout: patience },
  async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLog, async (appends) => {
        const store = await storeOf(appends)
        const text = await written(exportCsv({ store, definitions }))
        const rows: string[][] = [[]]
        let end = 0
        for (const match of text.matchAll(csvField)) {
          rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
          if (match[3] === '\r\n') rows.push([])
          end = match.index + match[0].length
          if (end === text.length) break
        }
        expect(end).toBe(text.length)
        const [header = [], ...records] = rows.slice(0, -1)
        const at = (name: string): number => header.indexOf(name)
        expect(
          records.map((record) => [record[at('id')], record[at('officer')], JSON.parse(record[at('data')] ?? '')]),
        ).toEqual((await recorded(store)).map(({ id, data, metadata }) => [id, metadata.actor.officer ?? '', data]))
      }),
      runs,
    )
  },
)
