import type { EventMetadata, JsonValue } from '@motcua/core'
import type { Database } from 'better-sqlite3'
import { uuidFromHex } from '../event-id.ts'
import { type AuditedContent, type AuditedData, auditedData, type AuditedEvent } from '../proof/audit/audited-event.ts'
import { envelopeReader } from './envelope-reader.ts'
import { type SqliteDictionary, sqliteDictionary } from './sqlite-dictionary.ts'

type AuditRow = readonly [
  position: number,
  stream: number,
  revision: number,
  type: number,
  ids: string,
  occurredAt: number,
  recordedAt: number,
  storedAt: number,
  data: string,
  metadata: string,
  ...promoted: (number | null)[],
]

/** Id and hash in one text of 32 and 64 hex digits; of another length when either is no such blob: every blob is greater than every text. */
const columns =
  "position, stream, revision, type, iif(id >= x'' AND hash >= x'' AND length(id) = 16, lower(hex(id || hash)), '')," +
  ' occurred_at, recorded_at, stored_at, data, metadata, p1, p2, p3, p4, p5, p6'

const hexDigits = 96

/** Few enough that an event is gone from memory as fast as it came. */
const pageSize = 250
/** At most 16 MB of texts, most of them far shorter. */
const mostTexts = 16_000
const longestRemembered = 500
/** Dossiers lie near each other in the log; a name that was forgotten is looked up again. */
const mostNames = 50_000
/** Where the positions of a file can begin and end. */
export const first = -(2n ** 63n)
export const highest = 2n ** 63n - 1n

type QuotedText = { readonly text: string; readonly json: string }

/** What a decoder puts in place of bytes that are no text; a text may also hold it by right. */
const replacement = '\uFFFD'

/** Reads the event rows of one connection with every stored byte, in pages. */
export type AuditReader = {
  readonly dictionary: SqliteDictionary
  /** Whether streams are numbered one after another; where somebody has put other numbers, their names tell them apart. */
  readonly isNumbered: boolean
  /** The rows from a position on, up to and including another. `read` may run a query twice. */
  readonly pages: (from: bigint, to: bigint, read?: <T>(work: () => T) => T) => Generator<readonly AuditedEvent[], void>
}

/** The threads of an audit load this as well, so nothing that it loads may load the package below, which takes longer than a small audit. */
export const auditReader = (connection: Database): AuditReader => {
  const dictionary = sqliteDictionary(connection)
  const timesInText = Number(connection.pragma('user_version', { simple: true })) < 2
  const select = connection
    .prepare<[bigint, bigint, number], AuditRow>(
      `SELECT ${columns} FROM events WHERE position BETWEEN ? AND ? ORDER BY position LIMIT ?`,
    )
    .raw()
  const selectBytes = connection
    .prepare<[number], [Buffer, Buffer]>(
      'SELECT CAST(data AS BLOB), CAST(metadata AS BLOB) FROM events WHERE position = ?',
    )
    .raw()
  const selectName = connection.prepare<[number], string>('SELECT name FROM streams WHERE id = ?').pluck()
  const [lowest, largest, count] = connection
    .prepare<[], [number, number, number]>('SELECT ifnull(min(id), 0), ifnull(max(id), 0), count(*) FROM streams')
    .raw()
    .get() ?? [0, 0, 0]
  const isNumbered = lowest >= 0 && largest <= count * 2
  const names = new Map<number, QuotedText>()
  const types = new Map<number, QuotedText & { readonly known: Map<string, AuditedData> }>()
  let rememberedTexts = 0

  const readEnvelope = envelopeReader()

  const nameOf = (stream: number): QuotedText => {
    const known = names.get(stream)
    if (known !== undefined) return known
    const name = selectName.get(stream)
    if (typeof name !== 'string') throw new RangeError(`no stream ${stream}`)
    if (names.size >= mostNames) names.clear()
    const quoted = { text: name, json: JSON.stringify(name) }
    names.set(stream, quoted)
    return quoted
  }
  const typeOf = (type: number) => {
    const known = types.get(type)
    if (known !== undefined) return known
    const text = dictionary.text(type)
    const fresh = { text, json: JSON.stringify(text), known: new Map<string, AuditedData>() }
    types.set(type, fresh)
    return fresh
  }
  /** Many events say the same: their text is read once, and what is known of its data need not be found out again. */
  const dataOf = (known: Map<string, AuditedData>, text: string): AuditedData => {
    const found = known.get(text)
    if (found !== undefined) return found
    const data = auditedData(JSON.parse(text) as JsonValue)
    if (text.length > longestRemembered) return data
    if (rememberedTexts >= mostTexts) {
      for (const type of types.values()) type.known.clear()
      rememberedTexts = 0
    }
    known.set(text, data)
    rememberedTexts++
    return data
  }
  const isText = (position: number, data: string, metadata: string): boolean => {
    if (!data.includes(replacement) && !metadata.includes(replacement)) return true
    const [one, other] = selectBytes.get(position) ?? []
    return one?.equals(Buffer.from(data)) === true && other?.equals(Buffer.from(metadata)) === true
  }
  /** Read by place: taking a row apart into names costs as much as parsing its text. */
  const contentOf = (row: AuditRow): AuditedContent | undefined => {
    const [occurredAt, recordedAt, data, metadata] = [row[5], row[6], row[8], row[9]]
    const isRow =
      Number.isSafeInteger(row[2]) &&
      Number.isSafeInteger(occurredAt) &&
      Number.isSafeInteger(recordedAt) &&
      Number.isSafeInteger(row[7]) &&
      row[4].length === hexDigits &&
      typeof data === 'string' &&
      typeof metadata === 'string' &&
      isText(row[0], data, metadata)
    if (!isRow) return undefined
    try {
      const [stream, type] = [nameOf(row[1]), typeOf(row[3])]
      const { envelope, text } = readEnvelope(metadata, occurredAt, recordedAt)
      return {
        stream: stream.text,
        type: type.text,
        streamText: stream.json,
        typeText: type.json,
        data: dataOf(type.known, data),
        envelope,
        dataText: data,
        metadataText: text,
        recordedAt,
      }
    } catch {
      return undefined
    }
  }
  /** Times stand in their columns only, but in a file of the first version in both. */
  const agree = (row: AuditRow, { metadataText }: AuditedContent): boolean => {
    if (metadataText.length !== row[9].length) return true
    const { occurredAt, recordedAt } = JSON.parse(metadataText) as EventMetadata
    return timesInText && Date.parse(occurredAt) === row[5] && Date.parse(recordedAt) === row[6]
  }
  const audited = (row: AuditRow): AuditedEvent => {
    const content = contentOf(row)
    return {
      position: row[0],
      streamNumber: isNumbered ? row[1] : undefined,
      revision: Number.isSafeInteger(row[2]) ? row[2] : -1,
      id: uuidFromHex(row[4]),
      storedAt: row[7],
      hash: row[4].slice(32),
      content,
      timesAgree: content === undefined || agree(row, content),
      columns: row,
    }
  }
  return {
    dictionary,
    isNumbered,
    pages: function* (from, to, read = (work) => work()) {
      let next = from
      for (;;) {
        const start = next
        const page = read(() => select.all(start, to, pageSize).map(audited))
        const last = page.at(-1)
        if (last === undefined) return
        yield page
        if (BigInt(last.position) >= to) return
        next = BigInt(last.position) + 1n
      }
    },
  }
}
