import { createHash } from 'node:crypto'
import {
  type Instant,
  isMotcuaError,
  type ProcedureEvent,
  procedureEventDefinitions,
  streamName,
  toIso,
  type Zone,
} from '@motcua/core'
import { createCodec } from '../codec/codec.ts'
import { eventId } from '../event-id.ts'
import type { EventStore, EventToAppend, ExpectedRevision } from '../event-store.ts'
import { canonicalJson } from '../proof/canonical.ts'
import type { ReadFinding } from './read-finding.ts'
import type { StreamDraft } from './stream-draft.ts'

export type ImportProceduresOptions = {
  readonly drafts: readonly StreamDraft[]
  readonly store: Pick<EventStore, 'append' | 'readStream'>
  readonly zone: Zone
  readonly clock: () => Instant
  readonly signal?: AbortSignal
  /** Called after each procedure. */
  readonly onProgress?: (progress: { readonly procedures: number; readonly ofProcedures: number }) => void
}

export type ImportedProcedures = {
  /** Streams that the file speaks of. */
  readonly procedures: number
  /** Facts that the store holds of the file now. */
  readonly events: number
  /** How many of them this import added; 0 when all of it was there. */
  readonly appended: number
  readonly findings: readonly ReadFinding[]
}

const codec = createCodec<ProcedureEvent>({ definitions: procedureEventDefinitions })

/** One row on one stream is one command, whatever else the file holds. */
const commandIdOf = ({ procedure, source }: StreamDraft): string =>
  `procedure-import/${createHash('sha256').update(canonicalJson({ procedure, source }, 'row')).digest('hex')}`

const actor = { officer: null, unit: null, role: 'import' } as const

/** Takes the facts of a file over as they are: checked by schema, decided on by nobody; the same row again adds nothing. */
export const importProcedures = async (options: ImportProceduresOptions): Promise<ImportedProcedures> => {
  const { drafts, store, zone, clock, signal, onProgress = () => {} } = options
  const findings: ReadFinding[] = []
  const byProcedure = new Map<string, StreamDraft[]>()
  for (const draft of drafts) {
    const rows = byProcedure.get(draft.procedure) ?? []
    byProcedure.set(draft.procedure, rows)
    rows.push(draft)
  }
  let [events, appended, done] = [0, 0, 0]

  /** The row's facts as they are stored, or null where a schema refuses one; then nothing of the row is. */
  const encoded = (draft: StreamDraft, recordedAt: Instant): readonly EventToAppend[] | null => {
    const commandId = commandIdOf(draft)
    const occurredAt = draft.decidedOn === null ? recordedAt : zone.startOfDay(draft.decidedOn)
    const metadata = {
      occurredAt: toIso(occurredAt),
      recordedAt: toIso(recordedAt),
      commandId,
      correlationId: commandId,
      causationId: null,
      actor,
      regulation: 'none',
      machine: 'procedure-1',
      imported: true as const,
    }
    const { row, name } = draft
    if (occurredAt > recordedAt) {
      const params = { reason: draft.decidedOn ?? '' }
      findings.push({ code: 'catalogue.finding.decided-in-future', row, name, field: 'date', params, effect: 'kept' })
    }
    try {
      return draft.events.map((event, index) => codec.encode(event, { id: eventId(commandId, index), metadata }))
    } catch (error) {
      if (!isMotcuaError(error) || error.code !== 'codec.invalid-event') throw error
      const { path } = error.params
      const field = typeof path === 'string' ? path : 'row'
      const { params } = error
      findings.push({ code: 'catalogue.finding.row-shape', row, name, field, params, effect: 'left-out' })
      return null
    }
  }

  for (const [procedure, rows] of byProcedure) {
    signal?.throwIfAborted()
    const stream = streamName('procedure', procedure)
    const read = await store.readStream(stream)
    const known = new Set(read.exists ? read.events.map(({ metadata }) => metadata.commandId) : [])
    const last = read.exists ? read.events.at(-1) : undefined
    const recordedAt = Math.max(clock(), last === undefined ? 0 : Date.parse(last.metadata.recordedAt))
    const fresh: EventToAppend[] = []
    for (const draft of rows) {
      const commandId = commandIdOf(draft)
      if (known.has(commandId)) {
        events += draft.events.length
        continue
      }
      known.add(commandId)
      fresh.push(...(encoded(draft, recordedAt) ?? []))
    }
    if (fresh.length > 0) {
      const expected: ExpectedRevision = last === undefined ? 'none' : last.revision
      await store.append(stream, fresh, { expected })
      appended += fresh.length
      events += fresh.length
    }
    done += 1
    onProgress({ procedures: done, ofProcedures: byProcedure.size })
  }
  return { procedures: byProcedure.size, events, appended, findings }
}
