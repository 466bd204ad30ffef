import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { MotcuaError } from '@motcua/core'

/** Where a log is read from: a path, or a function that opens its bytes from the start each time it is called. */
export type XesSource = string | { readonly name: string; readonly open: () => AsyncIterable<Uint8Array> }

export const sourceName = (source: XesSource): string => (typeof source === 'string' ? source : source.name)

const chunkSize = 65_536

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function* fileBytes(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: chunkSize })) yield chunk as Uint8Array
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new MotcuaError('interchange.file-missing', { file }, { cause: error })
    throw new MotcuaError('interchange.file-unreadable', { file, reason: reason(error) }, { cause: error })
  }
}

async function* gunzipped(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize })
  // the loop below sees the same error; pipeline only makes sure that both ends are closed
  pipeline(Readable.from(bytes, { objectMode: false }), gunzip, () => {})
  try {
    for await (const chunk of gunzip) yield chunk as Uint8Array
  } catch (error) {
    const code = errorCode(error)
    if (code === 'Z_BUF_ERROR') throw new MotcuaError('interchange.gzip-truncated', { file }, { cause: error })
    if (!code.startsWith('Z_')) throw error
    throw new MotcuaError('interchange.gzip-damaged', { file, reason: reason(error) }, { cause: error })
  }
}

async function* prefixed(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

/** The first bytes, at least two where there are two: enough to tell gzip from text. */
const opening = async (chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> => {
  let first: Uint8Array = new Uint8Array()
  while (first.length < 2) {
    const next = await chunks.next()
    if (next.done === true) return first
    first = first.length === 0 ? next.value : Buffer.concat([first, next.value])
  }
  return first
}

/**
 * The bytes of a log, decompressed when they are gzip (told by its first two bytes, not by the name).
 * @throws MotcuaError `interchange.file-missing`, `file-unreadable`, `empty`, `gzip-truncated`, `gzip-damaged`
 */
export async function* logBytes(source: XesSource): AsyncGenerator<Uint8Array> {
  const file = sourceName(source)
  const chunks = (typeof source === 'string' ? fileBytes(source) : source.open())[Symbol.asyncIterator]()
  const first = await opening(chunks)
  if (first.length === 0) throw new MotcuaError('interchange.empty', { file })
  const all = prefixed(first, chunks)
  yield* first[0] === 0x1f && first[1] === 0x8b ? gunzipped(all, file) : all
}
