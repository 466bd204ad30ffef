import { sha256 } from './fingerprint.ts'

/** An output by its hashes: the whole, and runs of lines, so that the first line that differs can be told without it. */
export type OutputDigest = {
  readonly sha256: string
  readonly bytes: number
  readonly lines: number
  /** Lines that one run stands for. */
  readonly linesPerRun: number
  /** The beginning of the hash of each run, in hex, separated by spaces. */
  readonly runs: string
}

/** A manifest stays small however long the output is. */
const mostRuns = 400
const kept = 8

const runsOf = (lines: readonly string[], linesPerRun: number): readonly string[] =>
  Array.from({ length: Math.ceil(lines.length / linesPerRun) }, (_, run) =>
    sha256(lines.slice(run * linesPerRun, (run + 1) * linesPerRun).join('\n')).slice(0, kept),
  )

const linesOf = (output: string): readonly string[] => output.replace(/\n$/, '').split('\n')

export const outputDigest = (output: string): OutputDigest => {
  const lines = linesOf(output)
  const linesPerRun = Math.max(1, Math.ceil(lines.length / mostRuns))
  return {
    sha256: sha256(output),
    bytes: Buffer.byteLength(output),
    lines: lines.length,
    linesPerRun,
    runs: runsOf(lines, linesPerRun).join(' '),
  }
}

/** Where an output first differs: between which lines, from 1, and how it reads here. */
export type OutputDifference = { readonly from: number; readonly to: number; readonly here: readonly string[] }

/** Compares an output with the digest of another; undefined where no line differs, whatever the hash of the whole says. */
export const outputDifference = (digest: OutputDigest, output: string): OutputDifference | undefined => {
  if (sha256(output) === digest.sha256) return undefined
  const lines = linesOf(output)
  const [then, now] = [digest.runs.split(' '), runsOf(lines, digest.linesPerRun)]
  const run = now.findIndex((hash, at) => hash !== then[at])
  if (run < 0 && lines.length === digest.lines && Buffer.byteLength(output) === digest.bytes) return undefined
  // one may be the beginning of the other, or differ by its last newline
  const first = (run < 0 ? Math.min(then.length, now.length) : run) * digest.linesPerRun
  const here = lines.slice(first, first + digest.linesPerRun)
  return { from: first + 1, to: first + digest.linesPerRun, here }
}

/** The first line in which two outputs differ, from 1, as each has it; null where one has ended. */
export const firstDifferingLine = (
  one: string,
  other: string,
): { readonly line: number; readonly one: string | null; readonly other: string | null } | undefined => {
  const [a, b] = [linesOf(one), linesOf(other)]
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    if (a[at] !== b[at]) return { line: at + 1, one: a[at] ?? null, other: b[at] ?? null }
  }
  return undefined
}
