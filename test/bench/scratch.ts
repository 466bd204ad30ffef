import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of a benchmark's own, taken away when the program ends. */
export const scratchFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Names for the runs of a benchmark, so that each leads dossiers of its own through their steps. */
export const runs = (): (() => string) => {
  let run = 0
  return () => `run${run++}`
}

export const opened = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('the benchmark was not set up')
  return value
}
