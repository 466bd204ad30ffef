import type { DossierEvent, Instant } from '@motcua/core'
import type { ImportFinding } from '../finding.ts'
import type { XesTrace } from '../xes/xes-trace.ts'

/** One fact of a case, ready to be appended. */
export type MappedEvent = DossierEvent & {
  readonly occurredAt: Instant
  /** When the log's own system learnt it. */
  readonly recordedAt: Instant
  /** Who did it, by the log's pseudonym; null where the log does not say. */
  readonly officer: string | null
}

/** What a mapping makes of one trace. */
export type MappedCase = {
  /** The dossier's id; null when the trace has none that can be used, and then it has no events. */
  readonly id: string | null
  readonly unit: string | null
  /** In the order in which they were recorded; among equals submission, reception, appointment, then as in the file. */
  readonly events: readonly MappedEvent[]
  readonly findings: readonly ImportFinding[]
}

/** How the cases of one kind of log become dossiers. Pure: the same trace gives the same events. */
export type XesMapping = {
  readonly name: string
  /** IANA zone of the log's municipality: the zone of its dates without time and of its months. */
  readonly zone: string
  readonly map: (trace: XesTrace) => MappedCase
}
