import { isMotcuaError, type Language, text } from '@motcua/core'
import { exitCode, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { printable } from './text/display-width.ts'
import { UsageError } from './usage-error.ts'

export type ComplaintContext = { readonly io: Io; readonly language: Language; readonly verb?: string }

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const inDetail = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

/** Says what went wrong in a sentence, and returns the exit code; the stack only where MOTCUA_DEBUG is set. */
export const complain = (error: unknown, { io, language, verb }: ComplaintContext): ExitCode => {
  io.progress('')
  if (io.signal.aborted) {
    io.err(text('cli.interrupted', {}, language))
    return exitCode.interrupted
  }
  const sentence = isMotcuaError(error)
    ? error.in(language)
    : text('cli.unexpected', { reason: reasonOf(error) }, language)
  io.err(`motcua: ${printable(sentence)}`)
  if (error instanceof UsageError) {
    io.err(text('cli.see-help', { command: verb === undefined ? 'motcua --help' : `motcua ${verb} --help` }, language))
  }
  if (io.env['MOTCUA_DEBUG']) io.err(inDetail(error))
  return error instanceof UsageError ? exitCode.usage : exitCode.fault
}
