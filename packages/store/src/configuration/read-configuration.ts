import { MotcuaError } from '@motcua/core'
import { contradictionsOf } from './check-configuration.ts'
import { type Configuration, configurationShape } from './configuration.ts'
import { type ConfigurationFault, configurationFault } from './configuration-fault.ts'
import { readChecked } from './read-checked.ts'

export type ReadConfiguration =
  | { readonly configuration: Configuration; readonly faults: readonly [] }
  | { readonly configuration: null; readonly faults: readonly ConfigurationFault[] }

/** Reads a configuration, YAML or JSON with comments: all that is wrong in it, each with its line and field. */
export const readConfiguration = (text: string): ReadConfiguration => {
  const { value, faults } = readChecked(text, configurationShape, contradictionsOf)
  return value === null ? { configuration: null, faults } : { configuration: value, faults: [] }
}

/**
 * The configuration of a text.
 * @throws MotcuaError `configuration.invalid` with the file, the number of faults and the first of them
 */
export const loadConfiguration = (text: string, file: string): Configuration => {
  const { configuration, faults } = readConfiguration(text)
  if (configuration !== null) return configuration
  const [first] = faults
  throw new MotcuaError('configuration.invalid', {
    file,
    count: faults.length,
    first: first === undefined ? '' : configurationFault(first),
  })
}
