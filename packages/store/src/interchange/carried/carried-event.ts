import type { EventToAppend, RecordedEvent } from '../../event-store.ts'

/** An event as an exchange file carries it: with its place in its stream, without what its store derives. */
export type CarriedEvent = Pick<RecordedEvent, 'stream' | 'revision'> & EventToAppend

/** A carried event and where the file has it, counted from 1. */
export type PlacedEvent = { readonly event: CarriedEvent; readonly line: number }

/** Id, type, data and metadata alone: what an append takes. */
export const toAppend = ({ id, type, data, metadata }: CarriedEvent): EventToAppend => ({ id, type, data, metadata })
