import type { StreamAppend } from '../../bulk-append.ts'
import type { AppendResult, EventToAppend } from '../../event-store.ts'
import { canonicalJson } from '../../proof/canonical.ts'
import { ConcurrencyError, DuplicateEventIdError, InvalidEventError } from '../../store-errors.ts'
import { finding, type ImportFinding } from '../finding.ts'
import type { ImportTarget } from '../import-target.ts'
import { type PlacedEvent, toAppend } from './carried-event.ts'

/** Events of one stream that follow each other in the file. */
type Run = { readonly stream: string; readonly placed: PlacedEvent[] }

type Outcome = PromiseSettledResult<AppendResult>

/** A run longer than this is split, so that an append stays small. */
const longestRun = 100

const appendOf = (stream: string, placed: readonly PlacedEvent[]): StreamAppend => {
  const revision = placed[0]?.event.revision ?? 0n
  return {
    stream,
    events: placed.map(({ event }) => toAppend(event)),
    expected: revision === 0n ? 'none' : revision - 1n,
  }
}

const content = ({ id, type, data, metadata }: EventToAppend): string =>
  canonicalJson([id, type, data, metadata], 'event')

const isRefusal = (error: unknown): boolean =>
  error instanceof ConcurrencyError || error instanceof DuplicateEventIdError || error instanceof InvalidEventError

/** Appends events at the revisions that their file names, and keeps the account. */
export class RunWriter {
  readonly #store: ImportTarget
  readonly #findings: ImportFinding[] = []
  readonly #refused = new Set<string>()
  #runs: Run[] = []
  waiting = 0
  appended = 0

  constructor(store: ImportTarget) {
    this.#store = store
  }

  get findings(): readonly ImportFinding[] {
    return this.#findings
  }

  add(placed: PlacedEvent): void {
    const { stream, revision } = placed.event
    if (this.#refused.has(stream)) return
    const run = this.#runs.at(-1)
    const follows = run?.placed.at(-1)?.event.revision === revision - 1n
    if (run?.stream === stream && follows && run.placed.length < longestRun) run.placed.push(placed)
    else this.#runs.push({ stream, placed: [placed] })
    this.waiting += 1
  }

  async flush(): Promise<void> {
    const runs = this.#runs
    this.#runs = []
    this.waiting = 0
    const outcomes = await this.#appendAll(runs.map(({ stream, placed }) => appendOf(stream, placed)))
    for (const [index, run] of runs.entries()) {
      const outcome = outcomes[index]
      if (outcome?.status === 'fulfilled') await this.#account(run, outcome.value)
      else if (!isRefusal(outcome?.reason)) throw outcome?.reason
      else await this.#oneByOne(run)
    }
  }

  async #appendAll(appends: readonly StreamAppend[]): Promise<readonly Outcome[]> {
    if (this.#store.appendMany !== undefined) return this.#store.appendMany(appends)
    const outcomes: Outcome[] = []
    for (const { stream, events, expected } of appends) {
      const [outcome] = await Promise.allSettled([this.#store.append(stream, events, { expected })])
      outcomes.push(outcome)
    }
    return outcomes
  }

  async #account({ stream, placed }: Run, { written }: AppendResult): Promise<void> {
    if (written) this.appended += placed.length
    else await this.#compare(stream, placed)
  }

  /** A run of which the store has a part already, or which is too large as a whole. */
  async #oneByOne({ stream, placed }: Run): Promise<void> {
    for (const one of placed) {
      if (this.#refused.has(stream)) return
      const { events, expected } = appendOf(stream, [one])
      try {
        await this.#account({ stream, placed: [one] }, await this.#store.append(stream, events, { expected }))
      } catch (error) {
        if (!isRefusal(error)) throw error
        this.#refuse(one)
      }
    }
  }

  /** A store tells a repetition by its ids; whether the rest is the same is looked at here. */
  async #compare(stream: string, placed: readonly PlacedEvent[]): Promise<void> {
    const from = placed[0]?.event.revision ?? 0n
    const read = await this.#store.readStream(stream, { from, maxCount: placed.length })
    const stored = read.exists ? read.events : []
    for (const [index, one] of placed.entries()) {
      const there = stored[index]
      if (there !== undefined && content(there) === content(one.event)) continue
      this.#refuse(one)
      return
    }
  }

  #refuse({ event: { stream, revision }, line }: PlacedEvent): void {
    if (this.#refused.has(stream)) return
    this.#refused.add(stream)
    this.#findings.push(finding('interchange.finding.stream-differs', stream, line, { revision }))
  }
}
