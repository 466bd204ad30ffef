import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { MotcuaError } from '@motcua/core'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

/** The text of a file. Throws `cli.file-missing` or `cli.file-unreadable`. */
export const readTextFile = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') throw new MotcuaError('cli.file-missing', { file }, { cause: error })
    throw new MotcuaError('cli.file-unreadable', { file, reason: code }, { cause: error })
  }
}

/** The content of a file as JSON. Throws `cli.file-not-json`. */
export const parseJson = (file: string, content: string): unknown => {
  try {
    return JSON.parse(content)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new MotcuaError('cli.file-not-json', { file, reason }, { cause: error })
  }
}

/** The JSON of a file. Throws what `readTextFile` and `parseJson` throw. */
export const readJsonFile = (file: string): unknown => parseJson(file, readTextFile(file))

const write = (file: string, content: string | Uint8Array): void => {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  } catch (error) {
    throw new MotcuaError('cli.file-unwritable', { file, reason: codeOf(error) }, { cause: error })
  }
}

/** Writes a file, and its folder where there is none. Throws `cli.file-unwritable`. */
export const writeTextFile: (file: string, content: string) => void = write

/** The same for a file that is no text. */
export const writeBytesFile: (file: string, content: Uint8Array) => void = write
