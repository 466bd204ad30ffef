import { constants as constantsOfBuffer, isUtf8 } from 'node:buffer'
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import { MotcuaError, readJsonText } from '@motcua/core'
import { dropPartial } from './partial-file.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

/** No text can be longer. */
const mostBytes = constantsOfBuffer.MAX_STRING_LENGTH

const tooLong = (): Error => Object.assign(new Error('longer than any text can be'), { code: 'EFBIG' })

/** What a device gives, up to its end, to where it is clearly no text, or to where it is too long for one. */
const streamed = (file: string): Buffer => {
  const descriptor = openSync(file, 'r')
  try {
    const parts: Buffer[] = []
    for (let length = 0; length <= mostBytes;) {
      const part = Buffer.alloc(65_536)
      const read = readSync(descriptor, part)
      parts.push(part.subarray(0, read))
      if (read === 0 || part.subarray(0, read).includes(0)) return Buffer.concat(parts)
      length += read
    }
    throw tooLong()
  } finally {
    closeSync(descriptor)
  }
}

const bytesOf = (file: string): Buffer => {
  try {
    const stats = statSync(file)
    if (stats.size > mostBytes) throw tooLong()
    return stats.isCharacterDevice() ? streamed(file) : readFileSync(file)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') throw new MotcuaError('cli.file-missing', { file }, { cause: error })
    throw new MotcuaError('cli.file-unreadable', { file, reason: code }, { cause: error })
  }
}

const newline = 0x0a

/** The first line, from 1, that holds what no text does. */
const brokenLine = (bytes: Buffer): number | undefined => {
  if (isUtf8(bytes) && !bytes.includes(0)) return undefined
  for (let line = 1, from = 0; ; line++) {
    const end = bytes.indexOf(newline, from)
    const content = bytes.subarray(from, end < 0 ? undefined : end)
    if (end < 0 || content.includes(0) || !isUtf8(content)) return line
    from = end + 1
  }
}

/** The text of a file. Throws `cli.file-missing`, `cli.file-unreadable`, `cli.file-not-text` or `cli.file-empty`. */
export const readTextFile = (file: string): string => {
  const bytes = bytesOf(file)
  const line = brokenLine(bytes)
  if (line !== undefined) throw new MotcuaError('cli.file-not-text', { file, line })
  let text: string
  try {
    text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    // longer than any text can be
    throw new MotcuaError('cli.file-unreadable', { file, reason: codeOf(error) }, { cause: error })
  }
  if (text.trim() === '') throw new MotcuaError('cli.file-empty', { file })
  return text
}

/** The content of a file as JSON. Throws `cli.file-not-json`. */
export const parseJson = (file: string, content: string): unknown =>
  readJsonText(content, (reason) => new MotcuaError('cli.file-not-json', { file, reason }))

/** The JSON of a file. Throws what `readTextFile` and `parseJson` throw. */
export const readJsonFile = (file: string): unknown => parseJson(file, readTextFile(file))

const unwritable = (file: string, error: unknown): MotcuaError =>
  new MotcuaError('cli.file-unwritable', { file, reason: codeOf(error) }, { cause: error })

const standing = (file: string): Stats | undefined => statSync(file, { throwIfNoEntry: false })

/** The folder of a file, or the nearest above it that is there: in it the folders that lack are made. */
const nearestFolder = (file: string): string => {
  let folder = dirname(resolve(file))
  while (!existsSync(folder)) folder = dirname(folder)
  return folder
}

const obstacle = (file: string): string | undefined => {
  try {
    const before = standing(file)
    if (before?.isDirectory() === true) return 'EISDIR'
    const folder = nearestFolder(file)
    if (!statSync(folder).isDirectory()) return 'ENOTDIR'
    accessSync(before === undefined || before.isFile() ? folder : file, constants.W_OK)
    return undefined
  } catch (error) {
    return codeOf(error)
  }
}

/** Throws `cli.file-unwritable` where a file could not be written, before long work is done for it. Nothing is made. */
export const refuseUnwritable = (file: string): void => {
  const reason = obstacle(file)
  if (reason !== undefined) throw new MotcuaError('cli.file-unwritable', { file, reason })
}

/** A file is there whole or as it was before; what is no file, such as a pipe, is written to as it is. */
const write = (file: string, content: string | Uint8Array): void => {
  refuseUnwritable(file)
  const partial = `${file}.partial`
  try {
    mkdirSync(dirname(file), { recursive: true })
    const before = standing(file)
    if (before !== undefined && !before.isFile()) {
      writeFileSync(file, content)
      return
    }
    writeFileSync(partial, content, { mode: before?.mode })
    renameSync(partial, file)
  } catch (error) {
    dropPartial(partial)
    throw unwritable(file, error)
  }
}

/** Writes a file, and its folder where there is none. Throws `cli.file-unwritable`. */
export const writeTextFile: (file: string, content: string) => void = write

/** The same for a file that is no text. */
export const writeBytesFile: (file: string, content: Uint8Array) => void = write

/** Writes a new file that its owner alone may read. Throws `cli.file-unwritable`, also where there is one. */
export const writeSecretFile = (file: string, content: string): void => {
  refuseUnwritable(file)
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    throw unwritable(file, error)
  }
}
