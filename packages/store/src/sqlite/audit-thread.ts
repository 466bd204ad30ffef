// A thread of an audit: checks ranges of a file over a connection of its own, until none is left or one is not sound.
import { parentPort, workerData } from 'node:worker_threads'
import { type RangeCheck, rangeChecker } from '../proof/audit/range-check.ts'
import type { RangeReport } from '../proof/audit/range-report.ts'
import { auditReader } from './audit-reader.ts'
import { loadDriver } from './load-driver.ts'
import { rangeClaims } from './range-claims.ts'
import { rangeSource } from './range-source.ts'

export type ThreadTask = RangeCheck & {
  readonly file: string
  readonly busyTimeout: number
  readonly claims: SharedArrayBuffer
}

/** Undefined for a range in which anything is amiss. */
export type ThreadAnswer = { readonly range: number; readonly report: RangeReport | undefined }

const { file, busyTimeout, claims: shared, ...check } = workerData as ThreadTask
const claims = rangeClaims(shared)
const connection = loadDriver(file, { readonly: true, timeout: busyTimeout })
try {
  // what is appended from now on lies behind the ranges
  connection.exec('BEGIN; SELECT 1 FROM streams LIMIT 1')
  const reader = auditReader(connection)
  const checkRange = rangeChecker(rangeSource(connection, reader), check)
  for (let range = claims.next(); range !== undefined; range = claims.next()) {
    const steps = checkRange(range)
    let step = steps.next()
    while (step.done !== true && !claims.isStopped()) step = steps.next()
    if (step.done !== true) break
    const answer: ThreadAnswer = { range, report: step.value }
    if (step.value === undefined) claims.end()
    parentPort?.postMessage(answer, [])
  }
} finally {
  connection.close()
}
