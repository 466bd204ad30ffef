import { type Language, type MessageKey, type MessageParams, text } from '@motcua/core'

/** One thing that is wrong in a configuration file: where, and what to do. */
export type ConfigurationFault = {
  readonly code: MessageKey
  /** The line of the file, counted from 1. */
  readonly line: number
  /** The field, as `units[1].parent`; empty for the file as a whole. */
  readonly field: string
  readonly params: MessageParams
}

/** The fault in the reader's language. */
export const describeConfigurationFault = (fault: ConfigurationFault, language: Language): string =>
  text(
    'configuration.fault',
    {
      line: fault.line,
      field: fault.field === '' ? '–' : fault.field,
      reason: text(fault.code, fault.params, language),
    },
    language,
  )
