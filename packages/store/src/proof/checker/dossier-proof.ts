import { type JsonValue, MotcuaError } from '@motcua/core'
import { z } from 'zod'
import { digestFromBase64, toBase64 } from './base64.ts'
import { jsonValue } from './event-proof.ts'
import type { NoteKey } from './note-key.ts'
import { type Inclusion, type ProvenEvent, proveEvent } from './proven-event.ts'
import { noEventBefore } from './sealed-event.ts'
import { openCheckpoint, type SignedCheckpoint } from './signed-checkpoint.ts'

type DossierEntry = Inclusion & {
  readonly id: string
  readonly type: string
  readonly data: JsonValue
  readonly metadata: JsonValue
}

/** That the events of a dossier, from its first, are in a log. */
export type DossierProof = {
  readonly stream: string
  /** In order: the entry at place i has revision i. */
  readonly events: readonly DossierEntry[]
  readonly signed: string
}

const header = 'motcua-dossier-proof@v1'

const digest = z.string().transform((text, context) => {
  const bytes = digestFromBase64(text)
  if (bytes === undefined) context.addIssue({ code: 'custom', message: 'no hash in base64' })
  return bytes ?? new Uint8Array(0)
})

const proofFile = z.strictObject({
  proof: z.literal(header),
  stream: z.string().min(1),
  checkpoint: z.string(),
  events: z
    .array(
      z.strictObject({
        id: z.string(),
        type: z.string(),
        data: jsonValue,
        metadata: jsonValue,
        index: z.int().min(0),
        path: z.array(digest),
      }),
    )
    .min(1),
})

/** Readable JSON, its events one a line. */
export const formatDossierProof = ({ stream, events, signed }: DossierProof): string => {
  const lines = events.map(({ path, ...event }) => `  ${JSON.stringify({ ...event, path: path.map(toBase64) })}`)
  const [proof, name, checkpoint] = [header, stream, signed].map((value) => JSON.stringify(value))
  return `{"proof":${proof},\n"stream":${name},\n"checkpoint":${checkpoint},\n"events":[\n${lines.join(',\n')}\n]}\n`
}

/** @throws MotcuaError `proof.file-malformed` with the place */
export const parseDossierProof = (text: string): DossierProof => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new MotcuaError('proof.file-unknown', {}, { cause })
  }
  const read = proofFile.safeParse(json)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new MotcuaError('proof.file-malformed', { place: issue?.path.join('.') || 'proof' })
  }
  const { stream, events, checkpoint } = read.data
  return { stream, events, signed: checkpoint }
}

export type CheckedDossier = {
  readonly stream: string
  readonly events: readonly ProvenEvent[]
  readonly signed: SignedCheckpoint
}

/**
 * Checks that every event is in the log of the checkpoint, that each is chained to the one before and stands after it, and that none before the
 * last one is left out. Whether later events followed is something that only the log can tell.
 * @throws MotcuaError `proof.not-included`, `proof.out-of-order`, and those of `openCheckpoint`
 */
export const checkDossierProof = (
  { stream, events, signed }: DossierProof,
  keys: readonly NoteKey[],
): CheckedDossier => {
  const opened = openCheckpoint(signed, keys)
  const proven: ProvenEvent[] = []
  for (const [place, { index, path, ...event }] of events.entries()) {
    const before = proven.at(-1)
    const revision = String(place)
    if (before !== undefined && index <= before.index) throw new MotcuaError('proof.out-of-order', { stream, revision })
    const sealed = { ...event, stream, revision, prev: before?.hash ?? noEventBefore }
    proven.push(proveEvent(sealed, { index, path }, opened.checkpoint))
  }
  return { stream, events: proven, signed: opened }
}
