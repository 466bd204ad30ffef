import { MotcuaError } from '@motcua/core'
import type { DriverRecord } from './driver.ts'
import type { Settings } from './options.ts'
import { isSystem } from './stored-form.ts'

/** Which streams of the server are those of this store, and what they are called here. */
export type StreamNames = {
  readonly inServer: (stream: string) => string
  /** The name here, or undefined for what is not ours. */
  readonly here: (record: DriverRecord) => string | undefined
  /** How the names of our streams begin in the server; none means all. */
  readonly prefixes: readonly string[]
  /** @throws MotcuaError `eventstoredb.foreign-stream` */
  readonly checkOwn: (stream: string) => void
}

export const streamNames = ({ namespace, streamPrefixes }: Settings): StreamNames => {
  const ours = (stream: string): boolean =>
    streamPrefixes.length === 0 || streamPrefixes.some((prefix) => stream.startsWith(prefix))
  return {
    inServer: (stream) => namespace + stream,
    here: (record) => {
      if (isSystem(record) || !record.stream.startsWith(namespace)) return undefined
      const stream = namespace === '' ? record.stream : record.stream.slice(namespace.length)
      return stream !== '' && ours(stream) ? stream : undefined
    },
    prefixes:
      streamPrefixes.length > 0
        ? streamPrefixes.map((prefix) => namespace + prefix)
        : namespace === ''
          ? []
          : [namespace],
    checkOwn: (stream) => {
      if (ours(stream)) return
      throw new MotcuaError('eventstoredb.foreign-stream', { stream, prefixes: streamPrefixes.join(', ') })
    },
  }
}
