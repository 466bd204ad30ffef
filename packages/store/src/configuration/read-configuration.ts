import { MotcuaError } from '@motcua/core'
import { contradictionsOf } from './check-configuration.ts'
import { type Configuration, configurationShape } from './configuration.ts'
import { type ConfigurationFault, configurationFault } from './configuration-fault.ts'
import { readChecked } from './read-checked.ts'

export type ReadConfiguration =
  | {
      readonly configuration: Configuration
      readonly faults: readonly []
      /** The line of the field at a path, for what only the reader of the file can find wrong with it. */
      readonly lineOf: (path: readonly (string | number)[]) => number
    }
  | { readonly configuration: null; readonly faults: readonly ConfigurationFault[] }

/** Reads a configuration, YAML or JSON with comments: all that is wrong in it, each with its line and field. */
export const readConfiguration = (text: string): ReadConfiguration => {
  const read = readChecked(text, configurationShape, contradictionsOf)
  if (read.value === null) return { configuration: null, faults: read.faults }
  return { configuration: read.value, faults: [], lineOf: read.lineOf }
}

/** `configuration.invalid` with the file, the number of faults and the first of them. */
export const invalidConfiguration = (file: string, faults: readonly ConfigurationFault[]): MotcuaError => {
  const [first] = faults
  return new MotcuaError('configuration.invalid', {
    file,
    count: faults.length,
    first: first === undefined ? '' : configurationFault(first),
  })
}

/**
 * The configuration of a text.
 * @throws MotcuaError `configuration.invalid` with the file, the number of faults and the first of them
 */
export const loadConfiguration = (text: string, file: string): Configuration => {
  const { configuration, faults } = readConfiguration(text)
  if (configuration !== null) return configuration
  throw invalidConfiguration(file, faults)
}
