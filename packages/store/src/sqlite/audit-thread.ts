// A thread of an audit: checks ranges of a file over a connection of its own, until none is left or one is not sound.
import { parentPort, workerData } from 'node:worker_threads'
import { type RangeCheck, rangeChecker } from '../proof/audit/range-check.ts'
import type { RangeQuestions, RangeReport } from '../proof/audit/range-report.ts'
import { auditReader } from './audit-reader.ts'
import { loadDriver } from './load-driver.ts'
import { rangeClaims } from './range-claims.ts'
import { rangeSource } from './range-source.ts'

export type ThreadTask = RangeCheck & {
  readonly file: string
  readonly busyTimeout: number
  readonly claims: SharedArrayBuffer
}

/** The report is undefined for a range in which anything is amiss. */
export type ThreadAnswer = RangeQuestions | { readonly range: number; readonly report: RangeReport | undefined }

const { file, busyTimeout, claims: shared, ...check } = workerData as ThreadTask
const claims = rangeClaims(shared)
const tell = (answer: ThreadAnswer): void => parentPort?.postMessage(answer, [])
const connection = loadDriver(file, { readonly: true, timeout: busyTimeout })
try {
  // what is appended from now on lies behind the ranges
  connection.exec('BEGIN; SELECT 1 FROM streams LIMIT 1')
  const reader = auditReader(connection)
  const checkRange = rangeChecker(rangeSource(connection, reader), check)
  for (let range = claims.next(); range !== undefined; range = claims.next()) {
    const steps = checkRange(range)
    let step = steps.next()
    for (; step.done !== true && !claims.isStopped(); step = steps.next())
      if (step.value !== undefined) tell(step.value)
    if (step.done !== true) break
    if (step.value === undefined) claims.end()
    tell({ range, report: step.value })
  }
} finally {
  connection.close()
}
