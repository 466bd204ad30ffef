import { existsSync } from 'node:fs'
import {
  type Checkpoint,
  checkpointOf,
  merkleLogOf,
  type NoteSigner,
  type ProofCheckpoint,
  proveGrowth,
  signCheckpoint,
} from '@motcua/store'
import { openSqliteStore, type SqliteStore } from '@motcua/store/sqlite'
import type { Io } from '../io.ts'

/** Opens a store that is there, for writing, and closes it after the work. */
export const withWritableStore = async <Result>(
  file: string,
  io: Io,
  work: (store: SqliteStore) => Promise<Result>,
): Promise<Result> => {
  const store = openSqliteStore({ file, readOnly: !existsSync(file), clock: io.now })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

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
