import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../command.ts'
import type { Mutant } from './mutants.ts'

export type Fate = 'killed' | 'timeout' | 'survived' | 'unmet' | 'refused'

export type Result = Mutant & {
  readonly fate: Fate
  /** What the answer hangs on: the source, and the test that noticed or all that did not. */
  readonly hangsOn: string
  /** The test that noticed. */
  readonly by?: string
  /** What it took of the processor, in milliseconds. */
  readonly ms: number
}

const texts = new Map<string, string>()

/** Stands for the text of some files. */
export const fingerprint = (files: Iterable<string>): string => {
  const hash = createHash('sha256')
  for (const file of files) {
    const known =
      texts.get(file) ??
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex')
    texts.set(file, known)
    hash.update(known)
  }
  return hash.digest('hex').slice(0, 16)
}

const keyOf = ({ file, start, kind, to }: Mutant): string => `${file} ${start} ${kind} ${to}`

/** The answers of earlier runs, by mutant. */
export const knownResults = (file: string): ((mutant: Mutant) => Result | undefined) => {
  if (!existsSync(file)) return () => undefined
  const list = JSON.parse(readFileSync(file, 'utf8')) as readonly Result[]
  const byKey = new Map(list.map((result) => [keyOf(result), result]))
  return (mutant) => byKey.get(keyOf(mutant))
}

export const writeResults = (file: string, results: readonly Result[]): void => {
  writeFileSync(`${file}.new`, `[\n${results.map((result) => JSON.stringify(result)).join(',\n')}\n]\n`)
  renameSync(`${file}.new`, file)
}
