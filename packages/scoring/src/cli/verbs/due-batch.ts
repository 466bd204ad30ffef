import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import {
  dueDate,
  type DuePolicy,
  isMotcuaError,
  type Language,
  MotcuaError,
  parseTimeLimit,
  type WorkingCalendar,
} from '@motcua/core'
import { exitCode, type ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'

export type DueBatch = {
  readonly file: string
  readonly calendar: WorkingCalendar
  readonly policy: DuePolicy
  readonly language: Language
}

type Answer =
  | { readonly start: string; readonly limit: string; readonly due: string; readonly provisional?: true }
  | { readonly error: string }

const example = '{"start":"2026-03-04T09:00:00","limit":"5wd"}'

const questionOf = (line: string, number: number): { readonly start: string; readonly limit: string } => {
  const malformed = (cause?: unknown): MotcuaError =>
    new MotcuaError('cli.batch-line', { line: number, example }, { cause })
  let question: unknown
  try {
    question = JSON.parse(line)
  } catch (error) {
    throw malformed(error)
  }
  if (typeof question !== 'object' || question === null) throw malformed()
  const { start, limit } = question as { readonly start?: unknown; readonly limit?: unknown }
  if (typeof start !== 'string' || typeof limit !== 'string') throw malformed()
  return { start, limit }
}

const answerOf = (line: string, number: number, { calendar, policy, language }: DueBatch): Answer => {
  try {
    const { start, limit } = questionOf(line, number)
    const { zone } = calendar
    const received = zone.parse(start, 'start')
    const { due, provisional } = dueDate(received, parseTimeLimit(limit), calendar, policy)
    const answer = { start: zone.formatLocal(received), limit, due: zone.formatLocal(due) }
    return provisional ? { ...answer, provisional } : answer
  } catch (error) {
    if (!isMotcuaError(error)) throw error
    return { error: error.in(language) }
  }
}

const fileError = (file: string, error: unknown): unknown => {
  if (!(error instanceof Error) || !('code' in error)) return error
  return error.code === 'ENOENT'
    ? new MotcuaError('cli.file-missing', { file }, { cause: error })
    : new MotcuaError('cli.file-unreadable', { file, reason: String(error.code) }, { cause: error })
}

/** Answers each line of a file in its place, in constant memory; a bad line answers with its error and makes exit code 1. */
export const answerBatch = async (batch: DueBatch, io: Io): Promise<ExitCode> => {
  const { file } = batch
  let failed = false
  let number = 0
  const stream = createReadStream(file, { encoding: 'utf8', signal: io.signal })
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      number++
      const answer = answerOf(number === 1 ? line.replace(/^\uFEFF/, '') : line, number, batch)
      if ('error' in answer) failed = true
      io.out(JSON.stringify(answer))
      if (number % 1000 === 0) await io.drained()
    }
  } catch (error) {
    throw fileError(file, error)
  }
  return failed ? exitCode.fault : exitCode.ok
}
