import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DomainEvent, Occurred } from '@motcua/core'
import { loadHistory, saveHistory } from '@motcua/core/testing'
import fc from 'fast-check'

/** A history that once broke something, by the name of its file. */
export type SavedHistory<Event extends DomainEvent> = {
  readonly file: string
  readonly history: readonly Occurred<Event>[]
}

export type CounterexampleOptions<Event extends DomainEvent> = {
  /** Where they are kept; belongs into the repository. */
  readonly folder: string
  /** Begins the names of the files: `NAME-<hash>.history`. */
  readonly name: string
  readonly histories: fc.Arbitrary<readonly Occurred<Event>[]>
  /** Throws for a history that breaks the promise. */
  readonly check: (history: readonly Occurred<Event>[]) => Promise<void> | void
  /** Default: 100, as fast-check has it. */
  readonly numRuns?: number
  readonly seed?: number
}

const ending = '.history'

/** The histories that are kept under a name, in the order of their files. */
export const savedHistories = <Event extends DomainEvent>(
  folder: string,
  name: string,
): readonly SavedHistory<Event>[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith(ending))
    .toSorted()
    .map((file) => ({ file, history: loadHistory<Event>(readFileSync(join(folder, file), 'utf8')) }))

const broken = (file: string, reason: unknown): Error =>
  new Error(`${file}: ${reason instanceof Error ? reason.message : String(reason)}`, { cause: reason })

/**
 * Checks a promise on the histories that once broke it, and then on generated ones. A new counterexample, shrunk, is written
 * into the folder as text and named in the error; it is checked first from then on.
 */
export const checkHistories = async <Event extends DomainEvent>({
  folder,
  name,
  histories,
  check,
  ...run
}: CounterexampleOptions<Event>): Promise<void> => {
  for (const { file, history } of savedHistories<Event>(folder, name)) {
    try {
      await check(history)
    } catch (error) {
      throw broken(join(folder, file), error)
    }
  }
  const found = await fc.check(
    fc.asyncProperty(histories, async (history) => check(history)),
    run,
  )
  if (!found.failed) return
  const [history] = found.counterexample ?? []
  if (history === undefined) throw broken(name, found.errorInstance)
  const text = saveHistory(history)
  const file = join(folder, `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}${ending}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, text)
  throw broken(file, found.errorInstance)
}
