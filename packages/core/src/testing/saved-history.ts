import type { DomainEvent, Occurred } from '../decider.ts'
import { fromIso, toIso } from '../time/instant.ts'

const line = /^(\S+)(?: \(recorded (\S+)\))? (\S+) (\{.*\})$/

/**
 * A history as a text that is read, kept and compared like code: one event a line, when it happened, when it was recorded where
 * that differs, its type, its data.
 */
export const saveHistory = (history: readonly Occurred<DomainEvent>[]): string =>
  history
    .map(({ type, data, occurredAt, recordedAt }) => {
      const recorded = recordedAt === occurredAt ? '' : ` (recorded ${toIso(recordedAt)})`
      return `${toIso(occurredAt)}${recorded} ${type} ${JSON.stringify(data)}\n`
    })
    .join('')

/**
 * A saved history back; empty lines and lines that begin with `#` are passed over.
 * `Event` must be what was saved. Throws Error, naming the line that is none.
 */
export const loadHistory = <Event extends DomainEvent>(text: string): readonly Occurred<Event>[] =>
  text.split('\n').flatMap((written, index) => {
    if (written.trim() === '' || written.startsWith('#')) return []
    const [, occurred, recorded, type, data] = line.exec(written.trimEnd()) ?? []
    if (occurred === undefined || type === undefined || data === undefined) {
      throw new Error(`line ${index + 1} is no event of a saved history: ${written}`)
    }
    const occurredAt = fromIso(occurred, `line ${index + 1}`)
    const recordedAt = recorded === undefined ? occurredAt : fromIso(recorded, `line ${index + 1}`)
    const parsed: unknown = JSON.parse(data)
    return [{ type, data: parsed, occurredAt, recordedAt } as Occurred<Event>]
  })
