import {
  type DossierEvent,
  type DossierEventData,
  dossierEventDefinitions,
  type DossierState,
  evolveDossier,
  type IndexClock,
  indexClock,
  initialDossier,
  type Instant,
  type JsonValue,
  type LegalClock,
  legalClock,
  type Occurred,
  type OnlineStanding,
  onlineStanding,
} from '@motcua/core'
import { createCodec, type RecordedEvent } from '@motcua/store'

const codec = createCodec<DossierEvent>({ definitions: dossierEventDefinitions })

export type HistoryEntry = Occurred<DossierEvent> & { readonly revision: bigint }

export type HistoryBreach = { readonly event: DossierEvent['type']; readonly at: Instant } & NonNullable<
  DossierEventData['DossierReceived']['breaches']
>[number]

export type HistoryAppointment = Occurred<Extract<DossierEvent, { readonly type: 'AppointmentSet' }>>

/** What one dossier's events say at an instant. */
export type DossierHistory = {
  readonly entries: readonly HistoryEntry[]
  /** All that was recorded, whenever it happened; the clocks know what happened before the instant only. */
  readonly state: DossierState
  readonly legal: LegalClock
  readonly index: IndexClock
  /** The three conditions of an online service, of what happened before the instant. */
  readonly online: OnlineStanding
  readonly appointments: readonly HistoryAppointment[]
  readonly breaches: readonly HistoryBreach[]
}

export const dossierHistory = (recorded: readonly RecordedEvent[], at: Instant): DossierHistory => {
  const entries = recorded.flatMap((event): readonly HistoryEntry[] => {
    const decoded = codec.decode(event)
    return decoded === undefined ? [] : [{ ...decoded, revision: event.revision }]
  })
  const stateOf = (some: readonly HistoryEntry[]): DossierState =>
    some.reduce<DossierState>(evolveDossier, initialDossier)
  const state = stateOf(entries)
  return {
    entries,
    state,
    legal: legalClock(state, at),
    index: indexClock(state, at),
    online: onlineStanding(stateOf(entries.filter(({ occurredAt }) => occurredAt < at))),
    appointments: entries.filter((entry) => entry.type === 'AppointmentSet'),
    breaches: entries.flatMap(({ type, data, occurredAt }) =>
      (data.breaches ?? []).map((breach) => ({ ...breach, event: type, at: occurredAt })),
    ),
  }
}

/** What an event tells beside its type: no breaches, which are listed apart, and no applicant. */
export const tellingData = ({ data }: DossierEvent): Readonly<Record<string, JsonValue>> =>
  Object.fromEntries(
    Object.entries(data as Readonly<Record<string, JsonValue>>).filter(
      ([field, value]) => field !== 'breaches' && field !== 'subject' && value !== null,
    ),
  )
