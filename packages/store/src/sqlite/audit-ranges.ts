import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Database } from 'better-sqlite3'
import { type RangeCheck, rangeChecker } from '../proof/audit/range-check.ts'
import type { RangeAnswer, RangeQuestions, RangeReport, RangesAsked } from '../proof/audit/range-report.ts'
import { promotedColumns } from '../promote.ts'
import type { AuditReader } from './audit-reader.ts'
import type { ThreadAnswer, ThreadTask } from './audit-thread.ts'
import { rangeClaims, sharedClaims } from './range-claims.ts'
import { rangeSource } from './range-source.ts'

/** With fewer ranges, of about 100,000 events, what it takes to begin a thread costs what the thread saves. */
const leastRanges = 24

/** Many streams are under way at the beginning of a range, and each is looked up there: the longer the log, the longer its ranges. */
const tilesFor = (all: number): number => (all < 4_096 ? 64 : all < 65_536 ? 256 : 512)

/** With the usual limits the collector holds 100 MB more for each thread, and is no faster. */
const resourceLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 192 }

const script = new URL(`./audit-thread${extname(new URL(import.meta.url).pathname)}`, import.meta.url)

type Threads = {
  /** Answers that have come and were not taken. */
  readonly answers: Map<number, RangeReport | undefined>
  readonly questions: RangeQuestions[]
  readonly areAtWork: () => boolean
  /** Resolves with the next answer, when a thread has ended, or when the caller is not interested any more. */
  readonly news: () => Promise<void>
  readonly end: () => Promise<void>
}

/** A thread that fails tells nothing: what it has not answered is checked here, and what is wrong is told from here. */
const startThreads = (count: number, task: ThreadTask, signal: AbortSignal | undefined): Threads => {
  const answers = new Map<number, RangeReport | undefined>()
  const questions: RangeQuestions[] = []
  let wake = (): void => {}
  let atWork = 0
  const stop = (): void => wake()
  signal?.addEventListener('abort', stop)
  const ends = Array.from({ length: count }, () => {
    const worker = new Worker(script, { workerData: task, resourceLimits })
    atWork++
    worker.on('message', (answer: ThreadAnswer) => {
      if ('report' in answer) answers.set(answer.range, answer.report)
      else questions.push(answer)
      wake()
    })
    worker.on('error', () => {})
    return new Promise<void>((resolve) => {
      worker.once('exit', () => {
        atWork--
        wake()
        resolve()
      })
    })
  })
  return {
    answers,
    questions,
    areAtWork: () => atWork > 0,
    news: () =>
      new Promise((resolve) => {
        wake = resolve
      }),
    end: async () => {
      signal?.removeEventListener('abort', stop)
      // each stops by itself before its next page: the driver ends the whole process where its thread is terminated inside a call
      rangeClaims(task.claims).stop()
      await Promise.all(ends)
    },
  }
}

type Audited = {
  readonly path: string
  readonly connection: Database
  readonly reader: AuditReader
  readonly busyTimeout: number
  readonly read: <T>(work: () => T) => T
}

/** The whole tiles of the log but the last, divided among threads; this one takes in what they answer, and checks ranges where there are none. */
export const auditRanges = async function* (
  { path, connection, reader, busyTimeout, read }: Audited,
  { threads, tiles: wanted, tolerance, signal }: RangesAsked,
): AsyncGenerator<RangeAnswer, void> {
  const whole = read(
    () => connection.prepare<[], number>('SELECT ifnull(max(tile), 0) FROM merkle_tiles').pluck().get() ?? 0,
  )
  const tiles = wanted ?? tilesFor(whole)
  const ranges = Math.min(Math.floor(whole / tiles), 2 ** 30)
  if (!reader.isNumbered || (wanted === undefined && (threads < 2 || ranges < leastRanges))) return
  const check: RangeCheck = { tiles, tolerance, promoted: promotedColumns }
  const shared = sharedClaims(ranges)
  const claims = rangeClaims(shared)
  // a program that was made of this library in one file has no thread to load
  const others = existsSync(script) ? Math.min(threads - 1, ranges) : 0
  const task: ThreadTask = { ...check, file: path, busyTimeout, claims: shared }
  const { answers, questions, areAtWork, news, end } = startThreads(others, task, signal)
  const checkRange = rangeChecker(rangeSource(connection, reader, read), check)
  /** What cannot be read is not sound; why, the audit is told when it reads that again. */
  const stepOf = (steps: ReturnType<typeof checkRange>): ReturnType<typeof steps.next> => {
    try {
      return steps.next()
    } catch {
      return { done: true, value: undefined }
    }
  }
  const here = async (range: number): Promise<RangeReport | undefined> => {
    const steps = checkRange(range)
    for (;;) {
      const step = stepOf(steps)
      if (step.done === true) return step.value
      if (step.value !== undefined) questions.push(step.value)
      await turn()
      signal?.throwIfAborted()
    }
  }
  try {
    for (let next = 0; next < ranges; next++) {
      while (!answers.has(next)) {
        const range = others > 0 ? undefined : claims.next()
        if (range !== undefined) {
          const report = await here(range)
          if (report === undefined) claims.end()
          answers.set(range, report)
        } else if (areAtWork()) await news()
        else return
        yield* questions.splice(0)
        signal?.throwIfAborted()
      }
      yield* questions.splice(0)
      const report = answers.get(next)
      answers.delete(next)
      if (report === undefined) return
      yield report
    }
  } finally {
    await end()
  }
}
