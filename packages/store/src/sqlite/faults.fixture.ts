import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMotcuaError } from '@motcua/core'
import { afterEach, beforeEach, expect } from 'vitest'
import { openSqliteStore } from './sqlite-store.ts'

/** A folder of its own for each test of a file; answers the path of a name in it. */
export const faultFolder = () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-faults-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const at = (name: string): string => join(folder, name)
  return {
    at,
    folder: () => folder,
    /** The code of an error that is a sentence in both languages and names the file; anything else fails the test. */
    said: (error: unknown, file = at('store.db')): string => {
      expect(error).toMatchObject({ name: 'StoreFileError' })
      if (!isMotcuaError(error)) throw error
      for (const language of ['en', 'vi'] as const) {
        expect(error.in(language)).toContain(file)
        expect(error.in(language)).not.toMatch(/SQLITE_|\{|undefined/)
      }
      return error.code
    },
  }
}

/** What opening is refused with. */
export const opening = (options: Parameters<typeof openSqliteStore>[0]): unknown => {
  try {
    openSqliteStore(options)
  } catch (error) {
    return error
  }
  throw new Error('the file was expected to be refused')
}
