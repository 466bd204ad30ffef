import type { JsonValue } from '@motcua/core'
import { uuidFromHex } from '../event-id.ts'
import type { RecordedEvent } from '../event-store.ts'
import { genesis } from '../proof/event-hash.ts'
import type { SqliteFile } from './sqlite-file.ts'
import { withTimes } from './stored-metadata.ts'

/**
 * Of a stream that is read from its first event on, name and revisions are known beforehand. One hex is made faster than two,
 * and a number is read faster than a bigint.
 */
type WholeRow = readonly [
  position: number,
  type: number,
  idAndHash: string,
  occurredAt: number,
  recordedAt: number,
  storedAt: number,
  data: string,
  metadata: string,
]

const idDigits = 32
const digits = idDigits + 64

/** Revisions 0 to a head, the short way; undefined where a row is not as expected, and the long way has to say what is wrong. */
export type WholeStream = (name: string, id: number, head: bigint) => readonly RecordedEvent[] | undefined

export const wholeStream = ({ connection, dictionary }: Pick<SqliteFile, 'connection' | 'dictionary'>): WholeStream => {
  const select = connection
    .prepare<[number, bigint], WholeRow>(
      'SELECT position, type, lower(hex(id || hash)), occurred_at, recorded_at, stored_at, data, metadata' +
        ' FROM events WHERE stream = ? AND revision BETWEEN 0 AND ? ORDER BY revision',
    )
    .raw()

  const events = (stream: string, rows: readonly WholeRow[]): readonly RecordedEvent[] | undefined => {
    const found: RecordedEvent[] = []
    let prev = genesis
    for (const row of rows) {
      const [position, storedAt, ids] = [row[0], row[5], row[2]]
      if (!Number.isSafeInteger(position) || ids.length !== digits) return undefined
      const hash = ids.slice(idDigits)
      found.push({
        id: uuidFromHex(ids),
        type: dictionary.text(row[1]),
        data: JSON.parse(row[6]) as JsonValue,
        metadata: withTimes(row[7], row[3], row[4]),
        stream,
        revision: BigInt(found.length),
        position: BigInt(position),
        prev,
        hash,
        storedAt,
      })
      prev = hash
    }
    return found
  }
  return (name, id, head) => {
    const rows = select.all(id, head)
    if (BigInt(rows.length) !== head + 1n) return undefined
    try {
      return events(name, rows)
    } catch {
      return undefined
    }
  }
}
