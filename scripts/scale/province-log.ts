import { dossierEventDefinitions, dossierMachineVersion, regulationVersion, toIso } from '@motcua/core'
import { eventId, type EventToAppend, type StreamAppend } from '@motcua/store'
import type { SqliteStore } from '@motcua/store/sqlite'
import { type MadeEvent, madeDossier } from './dossier-year.ts'

/** Dossiers under way at the same time: the events of one lie so far apart in the log. */
const underWay = 2_000
/** A dossier comes into the log in so many appends. */
const parts = 3

const schemas = new Map(dossierEventDefinitions.map(({ type, version }) => [type, version]))

const toAppend = (stream: string, unit: string, { type, data, at }: MadeEvent, index: number): EventToAppend => {
  const commandId = `${stream}/${index}`
  return {
    id: eventId(commandId, 0),
    type,
    data,
    metadata: {
      occurredAt: toIso(at),
      recordedAt: toIso(at),
      commandId,
      correlationId: stream,
      causationId: null,
      actor: { officer: `cb-${index}`, unit, role: 'handling' },
      regulation: regulationVersion,
      machine: dossierMachineVersion,
      schema: schemas.get(type) ?? 1,
      simulated: true,
    },
  }
}

/** The waves of a province's year: the first third of each dossier under way, then the second, then the last. */
export const waves = function* (
  { from, to, of }: { readonly from: number; readonly to: number; readonly of: number },
  units: readonly string[],
): Generator<readonly StreamAppend[]> {
  for (let first = from; first < to; first += underWay) {
    const dossiers = Array.from({ length: Math.min(underWay, to - first) }, (_, index) => {
      const stream = `dossier-${String(first + index).padStart(8, '0')}`
      const { unit, events } = madeDossier(first + index, of, units)
      return { stream, events: events.map((event, at) => toAppend(stream, unit, event, at)) }
    })
    for (let part = 0; part < parts; part++) {
      yield dossiers.flatMap(({ stream, events }): StreamAppend[] => {
        const cut = (place: number): number => Math.floor((events.length * place) / parts)
        const own = events.slice(cut(part), cut(part + 1))
        if (own.length === 0) return []
        return [{ stream, events: own, expected: cut(part) === 0 ? 'none' : BigInt(cut(part) - 1) }]
      })
    }
  }
}

/** Appends waves by the bulk path; returns how many events, and the seconds that the store itself took. */
export const appendWaves = async (
  store: SqliteStore,
  all: Iterable<readonly StreamAppend[]>,
  onWave: (events: number) => void,
): Promise<{ readonly events: number; readonly storing: number }> => {
  let events = 0
  let storing = 0
  for (const wave of all) {
    const began = performance.now()
    const outcomes = await store.appendMany(wave)
    storing += performance.now() - began
    const refused = outcomes.find((outcome) => outcome.status === 'rejected')
    if (refused !== undefined) throw refused.reason
    events += wave.reduce((sum, append) => sum + append.events.length, 0)
    onWave(events)
  }
  return { events, storing: storing / 1_000 }
}
