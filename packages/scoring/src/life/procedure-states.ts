import {
  catalogueTerms,
  fold,
  type Instant,
  procedureAt,
  type ProcedureInForce,
  type ProcedureEvent,
  procedureDecider,
  procedureEventDefinitions,
  parseProcedureCode,
  parseStreamName,
  type ProcedureLookup,
  type ProcedureState,
  streamName,
} from '@motcua/core'
import { type EventCut, type EventStore, readStreams, streamsOfKind } from '@motcua/store'

const statesOf = async (
  store: Pick<EventStore, 'readStream' | 'readAll'>,
  streams: Iterable<string>,
  cut: EventCut,
): Promise<ReadonlyMap<string, ProcedureState>> => {
  const states = new Map<string, ProcedureState>()
  const reading = { definitions: procedureEventDefinitions, cut }
  const asked = Array.from(streams, (stream) => ({ stream }))
  for await (const { asked: one, events } of readStreams<{ stream: string }, ProcedureEvent>(store, asked, reading)) {
    const code = parseStreamName(one.stream)?.id
    if (code !== undefined && events.length > 0)
      states.set(code, fold(procedureDecider, procedureDecider.initial, events))
  }
  return states
}

/** The registered procedures among some codes, by code, as the events within a cut tell them. */
export const readProcedures = (
  store: Pick<EventStore, 'readStream' | 'readAll'>,
  codes: Iterable<string>,
  cut: EventCut = {},
): Promise<ReadonlyMap<string, ProcedureState>> => {
  const wanted = [...codes].flatMap((code) => [code, parseProcedureCode(code).code])
  return statesOf(store, new Set(wanted.map((code) => streamName('procedure', code))), cut)
}

/** All registered procedures, by code, in the order in which they were first told of. */
export const readAllProcedures = async (
  store: Pick<EventStore, 'readStream' | 'readAll'>,
  cut: EventCut,
): Promise<ReadonlyMap<string, ProcedureState>> => statesOf(store, await streamsOfKind(store, 'procedure'), cut)

/** What of a procedure is in force at an instant; a code with an authority's suffix stands for the code without where only that is registered. */
export const procedureInForce = (
  states: ReadonlyMap<string, ProcedureState>,
  code: string,
  at: Instant,
): ProcedureInForce | null => {
  const state = states.get(code) ?? states.get(parseProcedureCode(code).code)
  return state === undefined ? null : procedureAt(state, at)
}

/** What these procedures say to the dossiers of an instant. */
export const termsOfStates =
  (states: ReadonlyMap<string, ProcedureState>): ProcedureLookup =>
  (code, at) => {
    const state = states.get(code)
    return state === undefined ? undefined : catalogueTerms(state, at)
  }
