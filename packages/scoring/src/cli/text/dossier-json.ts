import { type Instant, progressOf, toIso } from '@motcua/core'
import { type DossierHistory, tellingData } from '../store/dossier-history.ts'

const iso = (instant: Instant | null): string | null => (instant === null ? null : toIso(instant))

/** One dossier for programs. Instants are ISO 8601 in UTC. */
export const dossierJson = (history: DossierHistory, stream: string, at: Instant): object => {
  const { entries, state, legal, index, online, appointments, breaches } = history
  return {
    id: stream.replace(/^dossier-/, ''),
    code: state.code,
    procedure: state.procedure,
    unit: state.unit,
    limit: state.limit,
    step: progressOf(state.steps),
    at: toIso(at),
    timeline: entries.map((entry) => ({
      revision: entry.revision,
      type: entry.type,
      occurredAt: toIso(entry.occurredAt),
      recordedAt: toIso(entry.recordedAt),
      data: tellingData(entry),
    })),
    appointments: appointments.map(({ data, occurredAt }) => ({ ...data, setAt: toIso(occurredAt) })),
    pauses: state.pauses.map(({ from, to, ...pause }) => ({ ...pause, from: toIso(from), to: iso(to) })),
    supplements: state.supplements.map(({ stage, requestedAt, receivedAt }) => ({
      stage,
      requestedAt: toIso(requestedAt),
      receivedAt: iso(receivedAt),
    })),
    legalClock: {
      due: iso(legal.due),
      originalDue: iso(legal.originalDue),
      ending: legal.ending === null ? null : { kind: legal.ending.kind, at: toIso(legal.ending.at) },
      verdict: legal.verdict,
    },
    indexClock: { ...index, due: iso(index.due), end: toIso(index.end) },
    online,
    breaches: breaches.map(({ at: occurredAt, ...breach }) => ({ ...breach, at: toIso(occurredAt) })),
    anomalies: state.anomalies.map((anomaly) => ({ ...anomaly, occurredAt: toIso(anomaly.occurredAt) })),
  }
}
