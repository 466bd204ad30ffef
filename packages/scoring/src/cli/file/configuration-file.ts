import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import {
  type Configuration,
  type ConfigurationFault,
  invalidConfiguration,
  type ReadConfiguration,
  readConfiguration,
} from '@motcua/store/configuration'
import { readTextFile } from './text-file.ts'

/** The procedure files of a configuration, from the folder that it stands in. */
export const procedureFilesOf = (file: string, { procedures }: Configuration): readonly string[] =>
  (procedures?.files ?? []).map((named) => resolve(dirname(file), named))

/** A pipe or a device can be read as a file is; a folder cannot. */
const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === false

/** The configuration in a file: all that is wrong in it, the files that it names and that are not there too. */
export const readConfigurationFile = (file: string): ReadConfiguration => {
  const read = readConfiguration(readTextFile(file))
  if (read.configuration === null) return read
  const faults = procedureFilesOf(file, read.configuration).flatMap((path, at): readonly ConfigurationFault[] =>
    isFile(path)
      ? []
      : [
          {
            code: 'configuration.fault.no-file',
            line: read.lineOf(['procedures', 'files', at]),
            field: `procedures.files[${at}]`,
            params: { file: path },
          },
        ],
  )
  return faults.length === 0 ? read : { configuration: null, faults }
}

/** The same, where it is in order. @throws MotcuaError `configuration.invalid` */
export const loadConfigurationFile = (file: string): Configuration => {
  const { configuration, faults } = readConfigurationFile(file)
  if (configuration === null) throw invalidConfiguration(file, faults)
  return configuration
}

/** The store of a configuration: a file from the folder that it stands in, or the address of a server. */
export const storeOf = (file: string, { store }: Configuration): string =>
  store.includes('://') ? store : resolve(dirname(file), store)
