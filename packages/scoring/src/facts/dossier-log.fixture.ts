import { randomUUID } from 'node:crypto'
import {
  dossierEventDefinitions,
  type DossierEventData,
  type DossierEventType,
  fromIso,
  type Instant,
  type JsonValue,
  storedPromotions,
  toIso,
} from '@motcua/core'
import {
  type EventStore,
  type EventToAppend,
  memoryProjections,
  openMemoryStore,
  type Projections,
  type RecordedEvent,
} from '@motcua/store'
import { dossierFacts } from './dossier-facts.ts'
import type { DossierFact } from './dossier-fact.ts'
import { type NationalFigure, nationalReports, readNationalFigures } from './national-figures.ts'
import { readFacts } from './read-facts.ts'

export const promotions = storedPromotions

/** An event with its times, of whatever stream. */
export type LoggedEvent = {
  readonly type: string
  readonly data: object
  readonly occurredAt: Instant
  readonly recordedAt: Instant
}

/** The newest schema of each type, which is what the lines are written in. */
const schemas = new Map(dossierEventDefinitions.map(({ type, version }) => [type, version]))

const toAppend = ({ type, data, occurredAt, recordedAt }: LoggedEvent): EventToAppend => ({
  id: randomUUID(),
  type,
  data: data as JsonValue,
  metadata: {
    occurredAt: toIso(occurredAt),
    recordedAt: toIso(recordedAt),
    commandId: 'command',
    correlationId: 'correlation',
    causationId: null,
    actor: { officer: null, unit: null, role: 'test' },
    regulation: 'test',
    machine: 'test',
    schema: schemas.get(type) ?? 1,
  },
})

/** An event as it stands in a log, at a position of its own. */
export const recordedAs = (stream: string, position: bigint, event: LoggedEvent): RecordedEvent => ({
  ...toAppend(event),
  id: `event-${position}`,
  stream,
  revision: position,
  position,
  prev: '0'.repeat(64),
  hash: String(position).padStart(64, '0'),
  storedAt: event.recordedAt,
})

/** Streams of such events, to be read without a store. */
export const readerOf =
  (events: readonly RecordedEvent[]): EventStore['readStream'] =>
  async (stream) => {
    const own = events.filter((event) => event.stream === stream)
    const head = own.at(-1)?.revision
    return head === undefined ? { exists: false } : { exists: true, head, events: own }
  }

/** Appends one event after whatever its stream holds. */
export const appendOne = async (store: EventStore, stream: string, event: LoggedEvent): Promise<void> => {
  const read = await store.readStream(stream, { maxCount: 1 })
  await store.append(stream, [toAppend(event)], { expected: read.exists ? read.head : 'none' })
}

/** One line of a dossier's story: local time in Vietnam, type, data. */
export type Line = {
  [Type in DossierEventType]: readonly [localTime: string, type: Type, data: DossierEventData[Type]]
}[DossierEventType]

/** `2026-03-04` or `2026-03-04T09:00` in Vietnam. */
export const vn = (localTime: string): Instant =>
  fromIso(`${localTime.length === 10 ? `${localTime}T00:00` : localTime}:00+07:00`)

/** A received dossier: submitted at the counter of `H21.1` and received at once. */
export const receivedAt = (
  localTime: string,
  submitted: Partial<DossierEventData['DossierSubmitted']> = {},
  received: DossierEventData['DossierReceived'] = {},
): readonly Line[] => [
  [
    localTime,
    'DossierSubmitted',
    {
      unit: 'H21.1',
      receivingUnit: 'H21.1',
      procedure: '2.000908',
      channel: 'direct',
      code: null,
      subject: null,
      ...submitted,
    },
  ],
  [localTime, 'DossierReceived', received],
]

/** An appointment set at a local time. */
export const appointment = (localTime: string, due: string, leg = 1): Line => [
  localTime,
  'AppointmentSet',
  { leg, due: toIso(vn(due)), trigger: 'reception' },
]

/** The facts of dossiers told line by line, through a store and the projection. */
export const factsOf = async (
  ...dossiers: readonly { readonly id: string; readonly lines: readonly Line[] }[]
): Promise<readonly DossierFact[]> => {
  const store = openMemoryStore({ promotions })
  for (const { id, lines } of dossiers) {
    const events = lines.map(([time, type, data]) =>
      toAppend({ type, data, occurredAt: vn(time), recordedAt: vn(time) }),
    )
    await store.append(`dossier-${id}`, events, { expected: 'none' })
  }
  const projections = memoryProjections(store)
  await projections.catchUp(dossierFacts)
  return [...readFacts(projections)]
}

/** Whole histories, `dossier-0` and so on, in a store, with their facts caught up. */
export const projectionsOfHistories = async (histories: readonly (readonly LoggedEvent[])[]): Promise<Projections> => {
  const store = openMemoryStore({ promotions })
  for (const [index, history] of histories.entries())
    await store.append(`dossier-${index}`, history.map(toAppend), { expected: 'none' })
  const projections = memoryProjections(store)
  await projections.catchUp(dossierFacts)
  return projections
}

/** The facts of whole histories, through a store and the projection. */
export const factsOfHistories = async (
  histories: readonly (readonly LoggedEvent[])[],
): Promise<readonly DossierFact[]> => [...readFacts(await projectionsOfHistories(histories))]

/** The fact of a single dossier. */
export const factOfLines = async (...lines: readonly Line[]): Promise<DossierFact> => {
  const [fact] = await factsOf({ id: 'a', lines })
  if (fact === undefined) throw new Error('no fact')
  return fact
}

/** National reports of units, through a store and the projection. */
export const nationalFiguresOf = async (
  ...reports: readonly { unit: string; at: string; from: string; to: string; dossiers: number }[]
): Promise<readonly NationalFigure[]> => {
  const store = openMemoryStore({ promotions })
  for (const { unit, at, from, to, dossiers } of reports)
    await appendOne(store, `unit-${unit}`, {
      type: 'NationalFigureReported',
      data: { from: toIso(vn(from)), to: toIso(vn(to)), dossiers },
      occurredAt: vn(at),
      recordedAt: vn(at),
    })
  const projections = memoryProjections(store)
  await projections.catchUp(nationalReports)
  return readNationalFigures(projections)
}
