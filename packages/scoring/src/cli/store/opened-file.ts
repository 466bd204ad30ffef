import { statSync } from 'node:fs'
import { type Language, text } from '@motcua/core'
import { openSqliteStore, type SqliteStore } from '@motcua/store/sqlite'
import type { Io } from '../io.ts'

/** Whom a verb tells what it does, and in which language. */
export type Telling = { readonly io: Io; readonly language: Language }

/** So long a wait for another program goes without a word, in milliseconds. */
const silence = 1_000

/** Says once that another program holds the file, and ends the wait when the user interrupts. */
const busyTold = (file: string, { io, language }: Telling): ((waited: number) => void) => {
  let told = false
  return (waited) => {
    io.signal.throwIfAborted()
    if (told || waited < silence) return
    told = true
    io.progress('')
    io.err(text('cli.store-busy', { file }, language))
  }
}

/** Opens the file of a store to be written to; it is made where there is none. */
export const openFileToWrite = (file: string, telling: Telling): SqliteStore =>
  openSqliteStore({
    file,
    clock: telling.io.now,
    onBusy: busyTold(file, telling),
  })

const holdsNothing = (file: string): boolean => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0

/** Opens the file of a store to be read only. @throws StoreFileError */
export const openFileToRead = (file: string, telling: Telling): SqliteStore =>
  openSqliteStore({ file, readOnly: true, onBusy: busyTold(file, telling) })

/**
 * The same of a store that is there: where there is no file, or one of no bytes, as a broken copy leaves it, it is refused as one to be
 * read only is, and none is made. Its figures would all be 0.
 */
export const openFile = (file: string, telling: Telling): SqliteStore =>
  holdsNothing(file) ? openFileToRead(file, telling) : openFileToWrite(file, telling)
