import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Configuration } from '@motcua/store/configuration'

/** The procedure files of a configuration, from the folder that it stands in. */
export const procedureFilesOf = (file: string, { procedures }: Configuration): readonly string[] =>
  (procedures?.files ?? []).map((named) => resolve(dirname(file), named))

/** Those of them that are not there. */
export const missingFilesOf = (file: string, configuration: Configuration): readonly string[] =>
  procedureFilesOf(file, configuration).filter((path) => !existsSync(path))

/** The store of a configuration: a file from the folder that it stands in, or the address of a server. */
export const storeOf = (file: string, { store }: Configuration): string =>
  store.includes('://') ? store : resolve(dirname(file), store)
