import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** What a stage came to: what was done, how long it took, the most memory that its process had. */
export type StageResult = {
  readonly done: string
  readonly count: number
  readonly seconds: number
  /** Seconds of processor time of the whole process: what other programs on the machine leave alone. */
  readonly processor: number
  readonly megabytes: number
  readonly [figure: string]: number | string
}

/** A stage's own share of the answer; time and memory are added. */
type Done = { readonly done: string; readonly count: number; readonly [figure: string]: number | string }

/** Most memory that this process had, in MB. */
const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024)

/** Runs one stage in this process and prints its result for the process that asked. */
export const performStage = async (work: () => Promise<Done>): Promise<void> => {
  const began = performance.now()
  const done = await work()
  const seconds = (performance.now() - began) / 1_000
  const { user, system } = process.cpuUsage()
  const processor = (user + system) / 1e6
  console.log(JSON.stringify({ seconds, processor, megabytes: peak(), ...done }))
}

/** Runs a stage in a process of its own, so that its memory is its own. */
export const inOwnProcess = async (
  script: string,
  argv: readonly string[],
  flags: readonly string[] = [],
): Promise<StageResult> => {
  const child = promisify(execFile)(process.execPath, ['--expose-gc', ...flags, script, ...argv], { maxBuffer: 1e8 })
  child.child.stderr?.pipe(process.stderr)
  const { stdout } = await child
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as StageResult
}

const figures = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })

export const stageLine = (name: string, { done, count, seconds, processor, megabytes }: StageResult): string =>
  `${name.padEnd(10)} ${done}: ${seconds.toFixed(1)} s (${processor.toFixed(1)} s of processor), ${figures.format(count / seconds)}/s, ${megabytes} MB at most`
