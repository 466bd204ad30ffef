import type { EventMetadata, JsonValue } from '@motcua/core'
import { uuidFromHex } from '../event-id.ts'
import type { AuditedContent, AuditedEvent, AuditedStore } from '../proof/audit/audited-event.ts'
import { envelopeOf, envelopeReader } from '../proof/audit/envelope.ts'
import { eventRows } from './event-rows.ts'
import { sqliteMerkle } from './merkle-tiles.ts'
import { sqliteDictionary } from './sqlite-dictionary.ts'
import type { SqliteFile } from './sqlite-file.ts'
import { canonicalMetadata, hasTimes } from './stored-metadata.ts'

type Promoted = readonly [number | null, ...(number | null)[]]

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
  ...promoted: Promoted,
]

/** Id and hash in one text of 32 and 64 hex digits; empty when either is no such blob. */
const columns =
  'position, stream, revision, type,' +
  " iif(typeof(id) = 'blob' AND typeof(hash) = 'blob' AND length(id) = 16 AND length(hash) = 32," +
  " lower(hex(id) || hex(hash)), '')," +
  ' occurred_at, recorded_at, stored_at, data, metadata, p1, p2, p3, p4, p5, p6'

/** Few enough that an event is gone from memory as fast as it came. */
const pageSize = 250
/** At most 16 MB of texts, most of them far shorter. */
const rememberedTexts = 16_000
const longestRemembered = 500
const lowest = -(2n ** 63n)
const highest = 2n ** 63n - 1n

/** What a decoder puts in place of bytes that are no text; a text may also hold it by right. */
const replacement = '\uFFFD'

/** A store file as it stands now: read in pages from a connection of its own, with every stored byte of the event rows. */
export const openAudit = (file: SqliteFile): AuditedStore => {
  const connection = file.snapshot()
  const dictionary = sqliteDictionary(connection)
  const view = { ...file, connection, dictionary, read: <T>(work: () => T): T => file.read(work) }
  const rows = eventRows(view)
  const merkle = sqliteMerkle(view)
  const timesInText = Number(connection.pragma('user_version', { simple: true })) < 2
  const select = connection
    .prepare<[bigint, number], AuditRow>(`SELECT ${columns} FROM events WHERE position >= ? ORDER BY position LIMIT ?`)
    .raw()
  const selectBytes = connection
    .prepare<[number], [Buffer, Buffer]>(
      'SELECT CAST(data AS BLOB), CAST(metadata AS BLOB) FROM events WHERE position = ?',
    )
    .raw()
  const selectName = connection.prepare<[number], string>('SELECT name FROM streams WHERE id = ?').pluck()
  const names = new Map<number, string>()

  const readEnvelope = envelopeReader()
  const texts = new Map<string, JsonValue>()

  /** Many events say the same: their text is read once, and what is known of its data need not be found out again. */
  const parsed = (data: string): JsonValue => {
    const known = texts.get(data)
    if (known !== undefined) return known
    const value = JSON.parse(data) as JsonValue
    if (texts.size >= rememberedTexts) texts.clear()
    if (data.length <= longestRemembered) texts.set(data, value)
    return value
  }
  const nameOf = (stream: number): string => {
    const known = names.get(stream)
    if (known !== undefined) return known
    const name = selectName.get(stream)
    if (typeof name !== 'string') throw new RangeError(`no stream ${stream}`)
    names.set(stream, name)
    return name
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
      row[4] !== '' &&
      typeof data === 'string' &&
      typeof metadata === 'string' &&
      isText(row[0], data, metadata)
    if (!isRow) return undefined
    try {
      const isWhole = hasTimes(metadata)
      const metadataText = isWhole ? metadata : canonicalMetadata(metadata, occurredAt, recordedAt)
      return {
        stream: nameOf(row[1]),
        type: dictionary.text(row[3]),
        data: parsed(data),
        envelope: isWhole
          ? envelopeOf(JSON.parse(metadata) as EventMetadata)
          : readEnvelope(metadata, occurredAt, recordedAt, () => metadataText),
        dataText: data,
        metadataText,
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
      position: BigInt(row[0]),
      revision: BigInt(Number.isSafeInteger(row[2]) ? row[2] : -1),
      id: uuidFromHex(row[4]),
      storedAt: row[7],
      hash: row[4].slice(32),
      content,
      timesAgree: content === undefined || agree(row, content),
      promoted: row.slice(10) as (number | null)[],
    }
  }
  return {
    pages: function* () {
      let from = lowest
      for (;;) {
        const page = view.read(() => select.all(from, pageSize).map(audited))
        const last = page.at(-1)
        if (last === undefined) return
        yield page
        if (last.position >= highest) return
        from = last.position + 1n
      }
    },
    streams: () => rows.streams(),
    ...(merkle.source() !== undefined && { tiles: merkle.rows }),
    promotions: file.promotions,
    dictionary,
    close: () => {
      connection.close()
    },
  }
}
