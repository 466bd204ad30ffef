import type { Instant } from '@motcua/core'
import { repetition, type StoredMark } from '../append/expectation.ts'
import type { Candidate, PreparedBatch, PreparedEvent } from '../append/prepared-batch.ts'
import { uuidFromHex } from '../event-id.ts'
import type { AppendResult } from '../event-store.ts'
import { genesis, seal } from '../proof/event-hash.ts'
import { ConcurrencyError, DuplicateEventIdError } from '../store-errors.ts'
import type { EventRows, StreamHead } from './event-rows.ts'
import { type LogEnd, logEnd } from './log-end.ts'
import type { SqliteMerkle } from './merkle-tiles.ts'
import type { SqliteFile } from './sqlite-file.ts'
import { withoutTimes } from './stored-metadata.ts'

export type Outcome = PromiseSettledResult<AppendResult>

const isRefusal = (error: unknown): boolean =>
  error instanceof ConcurrencyError || error instanceof DuplicateEventIdError

/**
 * Writes a group of appends in one transaction. All that an append can be refused for is decided before its first row is written,
 * so a refused one leaves nothing and its neighbours stand. When the file fails, the whole group fails and nothing of it is stored.
 */
export const groupWriter = (
  file: SqliteFile,
  rows: EventRows,
  merkle: SqliteMerkle,
  storingTime: (last: Instant | undefined, first?: Instant) => Instant,
) => {
  const { connection, dictionary } = file
  const recall = logEnd(file, merkle)
  const selectMarks = connection
    .prepare<[number, bigint, number], [string, bigint, string]>(
      'SELECT lower(hex(id)), position, lower(hex(hash)) FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?',
    )
    .raw()
    .safeIntegers()
  const insertStream = connection.prepare<[string]>('INSERT INTO streams (name) VALUES (?)')
  const insertEvent = connection.prepare(
    'INSERT INTO events (position, stream, revision, type, id, occurred_at, recorded_at, stored_at,' +
      ' p1, p2, p3, p4, p5, p6, data, metadata, hash)' +
      ' VALUES (?, ?, ?, ?, unhex(?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, unhex(?))',
  )
  const hexOf = (id: string): string => id.replaceAll('-', '')

  const marks = (stream: number, from: bigint, count: number): readonly StoredMark[] =>
    selectMarks.all(stream, from, count).map(([id, position, hash]) => ({ id: uuidFromHex(id), position, hash }))

  const column = (event: PreparedEvent, at: number): number | null => {
    const value = event.promoted[at] ?? null
    return typeof value === 'string' ? dictionary.intern(value) : value
  }

  const headOf = (stream: string, { heads }: LogEnd): StreamHead | undefined => heads.get(stream) ?? rows.head(stream)

  const append = (batch: PreparedBatch, storedAt: Instant, end: LogEnd): AppendResult => {
    const head = headOf(batch.stream, end)
    const repeated = repetition(batch, head?.revision ?? null, (from, count) =>
      head === undefined ? [] : marks(head.id, from, count),
    )
    if (repeated !== undefined) return repeated
    const ids = batch.events.map(({ id }) => hexOf(id))
    const used = ids.find(end.ids.isUsed)
    if (used !== undefined) throw new DuplicateEventIdError(batch.stream, uuidFromHex(used))

    const firstRevision = (head?.revision ?? -1n) + 1n
    let hash = head?.hash ?? genesis
    const hashes = batch.events.map((event, index) => {
      hash = seal({ ...event, stream: batch.stream, revision: firstRevision + BigInt(index), prev: hash })
      return hash
    })
    const lastRevision = firstRevision + BigInt(ids.length - 1)
    const stream = head?.id ?? Number(insertStream.run(batch.stream).lastInsertRowid)
    end.heads.set(batch.stream, { id: stream, revision: lastRevision, hash })
    batch.events.forEach((event, index) => {
      end.position += 1n
      insertEvent.run(
        end.position,
        stream,
        firstRevision + BigInt(index),
        dictionary.intern(event.type),
        ids[index],
        event.occurredAt,
        event.recordedAt,
        storedAt,
        column(event, 0),
        column(event, 1),
        column(event, 2),
        column(event, 3),
        column(event, 4),
        column(event, 5),
        event.data,
        withoutTimes(event.metadata),
        hashes[index],
      )
      end.ids.add(ids[index] ?? '', end.position)
      end.tiles.add({ position: end.position, storedAt, hash: Buffer.from(hashes[index] ?? '', 'hex') })
    })
    end.storedAt = storedAt
    return { firstRevision, lastRevision, position: end.position, written: true, hash }
  }

  /** Refusals are outcomes; what is thrown is the file's failure, and then nothing of the group is stored. */
  return (candidates: readonly Candidate[]): Promise<readonly Outcome[]> =>
    file.write(() => {
      const end = recall()
      const outcomes = candidates.map((candidate): Outcome => {
        if ('status' in candidate) return candidate
        try {
          return { status: 'fulfilled', value: append(candidate, storingTime(end.storedAt, candidate.storedAt), end) }
        } catch (reason) {
          if (!isRefusal(reason)) throw reason
          return { status: 'rejected', reason }
        }
      })
      end.tiles.end()
      end.ids.end()
      return outcomes
    })
}
