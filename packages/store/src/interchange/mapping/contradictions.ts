import { type Instant, toIso, zoneNamed } from '@motcua/core'
import type { FindingCode, ImportFinding } from '../finding.ts'
import type { MappedEvent } from './mapping.ts'

/** A mapped event with its line in the log. */
type Drafted = { readonly event: MappedEvent; readonly line: number }

type Contradiction = {
  readonly code: FindingCode
  readonly line: number
  readonly params: ImportFinding['params']
}

const ofType = (drafted: readonly Drafted[], type: MappedEvent['type']): readonly Drafted[] =>
  drafted.filter(({ event }) => event.type === type)

const earliest = (drafted: readonly Drafted[]): Instant =>
  drafted.reduce((least, { event }) => Math.min(least, event.occurredAt), Number.POSITIVE_INFINITY)

const future = (drafted: readonly Drafted[]): Contradiction[] =>
  drafted
    .filter(({ event }) => event.occurredAt > event.recordedAt)
    .map(({ event, line }) => ({
      code: 'interchange.finding.occurred-after-recorded',
      line,
      params: { type: event.type, occurred: toIso(event.occurredAt), recorded: toIso(event.recordedAt) },
    }))

const beforeSubmission = (drafted: readonly Drafted[]): Contradiction[] => {
  const [submission] = ofType(drafted, 'DossierSubmitted')
  if (submission === undefined) return []
  const submitted = submission.event.occurredAt
  const early = drafted.filter(({ event }) => event.occurredAt < submitted)
  const ended = earliest(ofType(early, 'DossierCompleted'))
  const others = early.filter(({ event }) => event.type !== 'DossierCompleted')
  const found: Contradiction[] = []
  if (ended < submitted) {
    const params = { ended: toIso(ended), started: toIso(submitted) }
    found.push({ code: 'interchange.finding.end-before-start', line: submission.line, params })
  }
  const [first] = others
  if (first !== undefined) {
    const params = { events: others.length, submitted: toIso(submitted) }
    found.push({ code: 'interchange.finding.before-submission', line: first.line, params })
  }
  return found
}

const endedAgain = (drafted: readonly Drafted[]): Contradiction[] =>
  (['DossierCompleted', 'ResultReturned', 'DossierRefused', 'DossierWithdrawn'] as const).flatMap((type) => {
    const ends = ofType(drafted, type)
    const last = ends.at(-1)
    if (last === undefined || ends.length < 2) return []
    return [{ code: 'interchange.finding.ended-again', line: last.line, params: { type, times: ends.length } }]
  })

/** Requests and answers are compared by local date: the logs stamp answers at midnight. */
const supplements = (drafted: readonly Drafted[], zoneName: string): Contradiction[] => {
  const zone = zoneNamed(zoneName)
  const firstRequest = drafted.findIndex(({ event }) => event.type === 'SupplementRequested')
  const requested = earliest(ofType(drafted, 'SupplementRequested'))
  return drafted.flatMap(({ event, line }, index): Contradiction[] => {
    if (event.type !== 'SupplementReceived') return []
    if (firstRequest < 0) return [{ code: 'interchange.finding.answer-without-request', line, params: {} }]
    const found: Contradiction[] = []
    if (index < firstRequest) found.push({ code: 'interchange.finding.answer-before-request', line, params: {} })
    const days = zone.dayOf(requested) - zone.dayOf(event.occurredAt)
    if (days > 0) {
      const params = { answered: zone.localDate(event.occurredAt), days, requested: zone.localDate(requested) }
      found.push({ code: 'interchange.finding.negative-pause', line, params })
    }
    return found
  })
}

/** What the events of one case, in the order of recording, say against each other. All of it is kept. */
export const contradictions = (drafted: readonly Drafted[], zone: string): readonly Contradiction[] => [
  ...future(drafted),
  ...beforeSubmission(drafted),
  ...endedAgain(drafted),
  ...supplements(drafted, zone),
]
