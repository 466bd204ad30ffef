import { MotcuaError } from '../message/motcua-error.ts'

/** The kinds of stream, and so the prefixes of stream names: a public contract for other readers of the store. */
export const streamKinds = ['dossier', 'procedure', 'petition', 'unit', 'difficulty'] as const

export type StreamKind = (typeof streamKinds)[number]

const id = /^[\p{L}\p{N}][\p{L}\p{N}._:/-]{0,179}$/u

/** `dossier-<id>`, `procedure-<id>`, `petition-<id>`, `unit-<id>` or `difficulty-<id>`. */
export const streamName = (kind: StreamKind, identifier: string): string => {
  if (!id.test(identifier)) throw new MotcuaError('stream.invalid-id', { kind, id: identifier })
  return `${kind}-${identifier}`
}

/** The kind and id of a stream's name, or `undefined` when the name is none of ours. */
export const parseStreamName = (name: string): { kind: StreamKind; id: string } | undefined => {
  const dash = name.indexOf('-')
  const kind = streamKinds.find((known) => known === name.slice(0, dash))
  const identifier = name.slice(dash + 1)
  return kind !== undefined && id.test(identifier) ? { kind, id: identifier } : undefined
}
