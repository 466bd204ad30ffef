export { type Configuration, type ConfigurationKind, configurationKinds } from './configuration.ts'
export { type AppliedUnits, applyUnits } from './apply-configuration.ts'
export { type ConfigurationFault, configurationFault, describeConfigurationFault } from './configuration-fault.ts'
export { configuredOptions } from './configured-options.ts'
export type { Contradiction } from './check-configuration.ts'
export { readChecked } from './read-checked.ts'
export {
  invalidConfiguration,
  loadConfiguration,
  type ReadConfiguration,
  readConfiguration,
} from './read-configuration.ts'
export { writeConfiguration } from './write-configuration.ts'
