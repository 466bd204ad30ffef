import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type DifficultyEvent,
  type DossierEvent,
  type ProcedureEvent,
  storedEventDefinitions,
  toIso,
  type UnitEvent,
} from '@motcua/core'
import { createCodec, eventId } from '@motcua/store'
import { openSqliteStore } from '@motcua/store/sqlite'

/** An event with its times, as ISO with an offset; recorded when it happened unless it says otherwise. */
export type Told = (DossierEvent | UnitEvent | ProcedureEvent | DifficultyEvent) & {
  readonly at: string
  readonly recorded?: string
  /** Who recorded it; nobody where it is not said. */
  readonly officer?: string
}

/** A folder of its own that is gone after the test. */
export const temporaryFolder = (): { readonly path: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'motcua-cli-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

const codec = createCodec<DossierEvent | UnitEvent | ProcedureEvent | DifficultyEvent>({
  definitions: storedEventDefinitions,
})

/** Events as a store takes them, `first` the place of the first in its stream. */
export const encoded = (stream: string, told: readonly Told[], first: number, simulated: boolean) =>
  told.map(({ at, recorded = at, officer = null, ...event }, index) =>
    codec.encode(event, {
      id: eventId(stream, first + index),
      metadata: {
        occurredAt: toIso(Date.parse(at)),
        recordedAt: toIso(Date.parse(recorded)),
        commandId: stream,
        correlationId: stream,
        causationId: null,
        actor: { officer, unit: null, role: 'test' },
        regulation: 'none',
        machine: 'none',
        ...(simulated && { simulated: true as const }),
      },
    }),
  )

const opened = (file: string) => openSqliteStore({ file, durability: 'normal' })

/** Writes a store with these streams, as facts; nothing is decided. */
export const writeStore = async (
  file: string,
  streams: Readonly<Record<string, readonly Told[]>>,
  simulated = false,
): Promise<void> => {
  await using store = opened(file)
  for (const [stream, told] of Object.entries(streams))
    await store.append(stream, encoded(stream, told, 0, simulated), { expected: 'none' })
}

/** Goes on with a stream of a store. */
export const appendTo = async (file: string, stream: string, told: readonly Told[]): Promise<void> => {
  await using store = opened(file)
  const read = await store.readStream(stream, { maxCount: 1 })
  const expected = read.exists ? read.head : 'none'
  const first = expected === 'none' ? 0 : Number(expected) + 1
  await store.append(stream, encoded(stream, told, first, false), { expected })
}

/** `2026-03-02T09:00` in Vietnam. */
export const local = (time: string): string => `${time}:00+07:00`

/** A dossier of a unit, received and promised; further events may follow. */
export const receivedDossier = (
  { unit = 'H21.227', code, received, due }: { unit?: string; code: string; received: string; due: string },
  ...further: readonly Told[]
): readonly Told[] => [
  {
    type: 'DossierSubmitted',
    data: { unit, receivingUnit: unit, procedure: '2.000815', channel: 'online', code, subject: 'subject-1' },
    at: local(received),
  },
  { type: 'DossierReceived', data: { limit: '5wd' }, at: local(received) },
  {
    type: 'AppointmentSet',
    data: {
      leg: 1,
      due: toIso(Date.parse(local(due))),
      trigger: 'reception',
      limit: '5wd',
      calendar: 'vn-state-bodies 2026.1',
      policy: 'default',
    },
    at: local(received),
  },
  ...further,
]

export const completed = (at: string): Told => ({
  type: 'DossierCompleted',
  data: { outcome: 'granted' },
  at: local(at),
})
