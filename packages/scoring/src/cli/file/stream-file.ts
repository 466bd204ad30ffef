import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { isMotcuaError, MotcuaError } from '@motcua/core'
import { dropPartial } from './partial-file.ts'
import { refuseUnwritable } from './text-file.ts'

const chunkSize = 65_536

/** Small texts put together, so that a write is worth its call. */
const inChunks = async function* (texts: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = ''
  for await (const text of texts) {
    chunk += text
    if (chunk.length < chunkSize) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}

const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined

/** Throws `cli.file-exists` where there is one and it is not to be replaced. */
export const refuseExisting = (file: string, overwrite: boolean): void => {
  if (!overwrite && existsSync(file)) throw new MotcuaError('cli.file-exists', { file })
}

/**
 * Writes texts as they come, packed where the name ends in `.gz`. The file has its name only when it is whole; until then it is `FILE.partial`.
 * Throws `cli.file-exists`, `cli.file-unwritable`, and what the texts throw; then there is no file.
 */
export const writeStreamedFile = async (
  file: string,
  texts: AsyncIterable<string>,
  { overwrite, signal }: { readonly overwrite: boolean; readonly signal: AbortSignal },
): Promise<void> => {
  refuseExisting(file, overwrite)
  refuseUnwritable(file)
  const partial = `${file}.partial`
  try {
    mkdirSync(dirname(file), { recursive: true })
    const source = Readable.from(inChunks(texts), { objectMode: false })
    const target = createWriteStream(partial, { flush: true })
    if (file.endsWith('.gz')) await pipeline(source, createGzip(), target, { signal })
    else await pipeline(source, target, { signal })
    refuseExisting(file, overwrite)
    renameSync(partial, file)
  } catch (error) {
    dropPartial(partial)
    const reason = systemCode(error)
    if (isMotcuaError(error) || reason === undefined) throw error
    throw new MotcuaError('cli.file-unwritable', { file, reason }, { cause: error })
  }
}
