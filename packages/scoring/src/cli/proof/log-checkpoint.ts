import type { Language } from '@motcua/core'
import {
  type Checkpoint,
  checkpointOf,
  merkleLogOf,
  type NoteSigner,
  type ProofCheckpoint,
  proveGrowth,
  signCheckpoint,
} from '@motcua/store'
import { isEventStoreDbAddress } from '@motcua/store/eventstoredb'
import type { SqliteStore } from '@motcua/store/sqlite'
import { inFile } from '../file/in-file.ts'
import { readTextFile } from '../file/text-file.ts'
import type { Io } from '../io.ts'
import { openFile } from '../store/opened-file.ts'
import { type StoreGiven, withStoreFile } from '../store/store-file.ts'
import { UsageError } from '../usage-error.ts'

/**
 * Opens a store in which the log is signed, and closes it after the work. What was signed last is kept beside the log,
 * so the copy of a server has to be one that stays.
 */
export const withSigningStore = <Result>(
  given: StoreGiven,
  telling: { readonly io: Io; readonly language: Language },
  work: (store: SqliteStore) => Promise<Result>,
): Promise<Result> => {
  if (isEventStoreDbAddress(given.store) && given.mirror === undefined) throw new UsageError('proof.mirror-needed')
  return withStoreFile(given, telling, async (file) => {
    const store = openFile(file, telling)
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  })
}

/** A checkpoint in a file; its signatures are not looked at. */
export const readCheckpoint = (file: string): ProofCheckpoint =>
  inFile(file, () => {
    const signed = readTextFile(file)
    return { signed, checkpoint: checkpointOf(signed) }
  })

const settingOf = (origin: string): string => `checkpoint/${origin}`

const lastSigned = ({ settings }: SqliteStore, origin: string): Checkpoint | undefined => {
  const signed = settings.get(settingOf(origin))
  return typeof signed === 'string' ? checkpointOf(signed) : undefined
}

/**
 * Signs the log as it stands. A log never signs two histories: what it signed last is kept in the store and must still be there.
 * @throws MotcuaError `proof.checkpoint-differs`
 */
export const signLog = async (store: SqliteStore, signer: NoteSigner): Promise<ProofCheckpoint> => {
  const signed = signCheckpoint(await merkleLogOf(store).head(), signer)
  const made = { signed, checkpoint: checkpointOf(signed) }
  const before = lastSigned(store, signer.key.name)
  if (before !== undefined) await proveGrowth(store, before, made)
  await store.settings.set(settingOf(signer.key.name), signed)
  return made
}
