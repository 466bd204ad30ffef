import { MotcuaError } from '@motcua/core'
import { logBytes, sourceName, type XesSource } from './xes/xes-source.ts'

const lines = (text: string): number => text.split('\n').length - 1

/**
 * The text of a file in chunks, without its byte order mark, decompressed when it is gzip.
 * @throws MotcuaError what `logBytes` throws, and `interchange.not-utf8`
 */
export const logText = async function* (
  source: XesSource,
  onBytes: (bytes: Uint8Array) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  const decoded = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch (error) {
      throw new MotcuaError('interchange.not-utf8', { file: sourceName(source), line }, { cause: error })
    }
  }
  for await (const bytes of logBytes(source)) {
    onBytes(bytes)
    const text = decoded(bytes)
    yield text
    line += lines(text)
  }
  yield decoded()
}
