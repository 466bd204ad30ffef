import { type JsonValue, MotcuaError } from '@motcua/core'
import { z } from 'zod'
import { digestFromBase64, fromBase64, toBase64 } from './base64.ts'
import { decimal } from './checkpoint.ts'
import type { NoteKey } from './note-key.ts'
import { type Inclusion, type ProvenEvent, proveEvent } from './proven-event.ts'
import type { SealedEvent } from './sealed-event.ts'
import { openCheckpoint, type SignedCheckpoint } from './signed-checkpoint.ts'

/** That one event is in a log, as C2SP `tlog-proof` writes it; the extra data are the event. */
export type EventProof = Inclusion & { readonly event: SealedEvent; readonly signed: string }

const header = 'c2sp.org/tlog-proof@v1'

/** Anything that JSON holds. */
export const jsonValue: z.ZodType<JsonValue> = z.json()

const sealedEvent: z.ZodType<SealedEvent> = z.strictObject({
  id: z.string(),
  type: z.string(),
  stream: z.string(),
  revision: z.string(),
  data: jsonValue,
  metadata: jsonValue,
  prev: z.string(),
})

export const isEventProof = (text: string): boolean => text.startsWith(`${header}\n`)

export const formatEventProof = ({ event, index, path, signed }: EventProof): string =>
  `${header}\nextra ${toBase64(Buffer.from(JSON.stringify(event)))}\nindex ${index}\n` +
  `${path.map((hash) => `${toBase64(hash)}\n`).join('')}\n${signed}`

const malformed = (place: string): MotcuaError => new MotcuaError('proof.file-malformed', { place })

const eventOf = (base64: string): SealedEvent => {
  const bytes = fromBase64(base64)
  if (bytes === undefined) throw malformed('extra')
  try {
    return sealedEvent.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch (cause) {
    throw new MotcuaError('proof.file-malformed', { place: 'extra' }, { cause })
  }
}

/** @throws MotcuaError `proof.file-malformed` */
export const parseEventProof = (text: string): EventProof => {
  const end = text.indexOf('\n\n')
  const [first, extra = '', place = '', ...lines] = text.slice(0, Math.max(end, 0)).split('\n')
  if (first !== header) throw malformed(header)
  if (!extra.startsWith('extra ')) throw malformed('extra')
  const index = place.startsWith('index ') ? decimal(place.slice('index '.length)) : undefined
  if (index === undefined) throw malformed('index')
  const path = lines.map(digestFromBase64)
  if (!path.every((hash) => hash !== undefined)) throw malformed('index')
  return { event: eventOf(extra.slice('extra '.length)), index, path, signed: text.slice(end + 2) }
}

export type CheckedEvent = { readonly stream: string; readonly event: ProvenEvent; readonly signed: SignedCheckpoint }

/** @throws MotcuaError `proof.not-included`, and those of `openCheckpoint` */
export const checkEventProof = ({ event, index, path, signed }: EventProof, keys: readonly NoteKey[]): CheckedEvent => {
  const opened = openCheckpoint(signed, keys)
  return { stream: event.stream, event: proveEvent(event, { index, path }, opened.checkpoint), signed: opened }
}
