import type { DomainEvent, EventDefinition, PromotionTable } from '@motcua/core'
import { KitFailure, sameValue } from '@motcua/core/testing'
import { openMemoryStore } from '../memory/memory-store.ts'
import { type EventCut, isWithin } from '../projection/event-cut.ts'
import { memoryProjections } from '../projection/memory-projections.ts'
import type { ProjectedRow, ProjectionRun, Projections } from '../projection/projections.ts'
import type { ProjectionOf, ProjectionRow, ProjectionValue } from '../projection/row-projection.ts'
import { appendLog, type KitAppend } from './kit-log.ts'

export type ProjectionKitOptions<Row extends ProjectionRow> = {
  readonly projection: ProjectionOf<Row>
  readonly definitions: readonly EventDefinition[]
  readonly promotions: PromotionTable
  /** Columns that hold numbers of the store's dictionary; the kit shows and compares their texts. */
  readonly texts?: readonly (keyof Row & string)[]
}

/** A row with texts for the numbers of the dictionary. */
export type ShownRow<Row extends ProjectionRow> = { readonly [Column in keyof Row]: ProjectionValue }

/** What a log comes to. */
export interface ProjectedLog<Row extends ProjectionRow> {
  /** The row of a stream has these fields. */
  thenRow(stream: string, fields: Partial<ShownRow<Row>>): void
  /** No event of the stream counts. */
  thenNoRow(stream: string): void
  readonly rows: ReadonlyMap<string, ShownRow<Row>>
}

/** Checks of a projection of your own. Each throws a KitFailure where it does not hold. */
export interface ProjectionKit<Row extends ProjectionRow> {
  /** Given these appends: what the rows are. */
  given(...log: readonly KitAppend[]): Promise<ProjectedLog<Row>>
  /** Rows kept up to date append by append, in batches of any size, interrupted anywhere, are those of a rebuild. */
  checkRebuild(
    log: readonly KitAppend[],
    how?: { readonly batchSize?: number; readonly interruptAfter?: number },
  ): Promise<void>
  /** Rows as of a cut are those of a store that holds only the events within the cut. */
  checkAsOf(log: readonly KitAppend[], cut: EventCut): Promise<void>
}

type Rows<Row extends ProjectionRow> = ReadonlyMap<string, ShownRow<Row>>

class Interrupted extends Error {}

export const projectionKit = <Row extends ProjectionRow>({
  projection,
  definitions,
  promotions,
  texts = [],
}: ProjectionKitOptions<Row>): ProjectionKit<Row> => {
  const shown = (rows: Iterable<ProjectedRow<Row>>, { dictionary }: Projections): Rows<Row> => {
    const found = new Map<string, ShownRow<Row>>()
    for (const { stream, ...row } of rows) {
      const fields = Object.entries<ProjectionValue>(row).map(([column, value]) => [
        column,
        typeof value === 'number' && texts.includes(column) ? dictionary.text(value) : value,
      ])
      found.set(stream, Object.fromEntries(fields) as ShownRow<Row>)
    }
    return found
  }
  const host = async (log: readonly KitAppend[]): Promise<Projections> => {
    const store = openMemoryStore({ promotions })
    await appendLog(store, log, definitions)
    return memoryProjections(store)
  }
  const built = async (projections: Projections, run: ProjectionRun = {}): Promise<Rows<Row>> => {
    await projections.rebuild(projection, run)
    return shown(projections.rows(projection), projections)
  }
  const compare = (sentence: string, expected: Rows<Row>, actual: Rows<Row>): void => {
    for (const stream of new Set([...expected.keys(), ...actual.keys()])) {
      const [wanted, found] = [expected.get(stream), actual.get(stream)]
      if (!sameValue(wanted, found)) throw new KitFailure(`${projection.name}, ${stream}: ${sentence}`, wanted, found)
    }
  }

  return {
    given: async (...log) => {
      const rows = await built(await host(log))
      return {
        rows,
        thenRow: (stream, fields) => {
          const row = rows.get(stream)
          const found = Object.fromEntries(Object.keys(fields).map((column) => [column, row?.[column]]))
          if (row === undefined) throw new KitFailure(`${stream} has no row`, fields, null)
          if (!sameValue(found, fields)) throw new KitFailure(`${stream} has another row`, fields, found)
        },
        thenNoRow: (stream) => {
          if (rows.has(stream)) throw new KitFailure(`${stream} has a row`, null, rows.get(stream))
        },
      }
    },
    checkRebuild: async (log, { batchSize = 1, interruptAfter = 1 } = {}) => {
      const store = openMemoryStore({ promotions })
      const live = memoryProjections(store)
      let batches = 0
      let interrupted = false
      const onProgress = (): void => {
        batches += 1
        if (interrupted || batches < interruptAfter) return
        interrupted = true
        throw new Interrupted()
      }
      for (const append of log) {
        await appendLog(store, [append], definitions)
        try {
          await live.catchUp(projection, { batchSize, onProgress })
        } catch (error) {
          if (!(error instanceof Interrupted)) throw error
        }
      }
      await live.catchUp(projection, { batchSize })
      const kept = shown(live.rows(projection), live)
      compare('a rebuild gives another row than the one kept up to date', kept, await built(await host(log)))
    },
    checkAsOf: async (log, cut) => {
      const within = log.map(({ stream, events }) => ({
        stream,
        events: events.filter((event) => isWithin({ ...event, position: 0n }, cut)),
      }))
      const whole = await host(log)
      using asOf = await whole.asOf(projection, cut)
      compare(
        'the row as of the cut is not that of a store cut off there',
        await built(await host(within)),
        shown(asOf.rows(), whole),
      )
    },
  }
}

/** An event of a log that a test makes up, recorded when it happened unless it says otherwise. */
export const happened = <Event extends DomainEvent>(
  occurredAt: number,
  event: Event,
  recordedAt: number = occurredAt,
): Event & { readonly occurredAt: number; readonly recordedAt: number } => ({ ...event, occurredAt, recordedAt })
