import { type Language, type Message, message, type MessageKey, type MessageParams } from '@motcua/core'

/** One thing that is wrong in a configuration file: where, and what to do. */
export type ConfigurationFault = {
  readonly code: MessageKey
  /** The line of the file, counted from 1. */
  readonly line: number
  /** The field, as `units[1].parent`; empty for the file as a whole. */
  readonly field: string
  readonly params: MessageParams
}

/** The fault with its line and field, in both languages. */
export const configurationFault = ({ line, field, code, params }: ConfigurationFault): Message =>
  message('configuration.fault', { line, field: field === '' ? '–' : field, reason: message(code, params) })

/** The fault in the reader's language. */
export const describeConfigurationFault = (fault: ConfigurationFault, language: Language): string =>
  configurationFault(fault)[language]
