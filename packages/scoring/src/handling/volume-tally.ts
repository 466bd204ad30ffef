import { endingBefore, type Instant, legalClock } from '@motcua/core'
import { type NoteMember, unnoted } from '../format/members-behind.ts'
import type { DossierFact } from '../facts/dossier-fact.ts'

/** The dossiers of one field of procedures [lĩnh vực] in a period. */
export type VolumeRow = {
  /** Null where no catalogue says the field. */
  readonly sector: string | null
  /** Procedures with a dossier. */
  readonly procedures: number
  readonly received: number
  readonly online: number
  readonly ended: number
  /** Ended after the appointment in force, by the legal clock. */
  readonly late: number
  readonly open: number
  /** Open past it. */
  readonly overdue: number
  /** The busiest day, as a number of receptions. */
  readonly busiest: number
}

type Field = Omit<VolumeRow, 'procedures' | 'busiest'> & { codes: Set<string | null>; days: Map<number, number> }
type Counts = { -readonly [Name in keyof Field]: Field[Name] }

export type VolumeScene = {
  readonly at: Instant
  /** The field of a procedure when a dossier was received. */
  readonly sectorOf: (procedure: string, at: Instant) => string | null
  /** Numbers the days on the unit's wall clock. */
  readonly dayOf: (at: Instant) => number
  /** Hears of each dossier behind each figure, the row by its field. */
  readonly note?: NoteMember
}

/** As `--drill` calls the row of a field. */
export const volumeRowName = ({ sector }: Pick<VolumeRow, 'sector'>): string => sector ?? 'none'

/** Received dossiers by the field of their procedure, the busiest field first; every one is in one row. */
export const volumeBySector = (
  facts: Iterable<DossierFact>,
  { at, sectorOf, dayOf, note = unnoted }: VolumeScene,
): readonly VolumeRow[] => {
  const fields = new Map<string | null, Counts>()
  for (const fact of facts) {
    const { procedure, receivedAt } = fact
    if (receivedAt === null || receivedAt >= at) continue
    const sector = procedure === null ? null : sectorOf(procedure, receivedAt)
    const row: Counts = fields.get(sector) ?? {
      sector,
      received: 0,
      online: 0,
      ended: 0,
      late: 0,
      open: 0,
      overdue: 0,
      codes: new Set(),
      days: new Map(),
    }
    fields.set(sector, row)
    const ended = endingBefore(fact, at) !== null
    const late = legalClock(fact, at).verdict === 'late'
    row.codes.add(procedure)
    const count = (column: 'received' | 'online' | 'ended' | 'late' | 'open' | 'overdue'): void => {
      row[column] += 1
      note(volumeRowName({ sector }), column, fact.stream)
    }
    count('received')
    if (fact.channel === 'online') count('online')
    count(ended ? 'ended' : 'open')
    if (late) count(ended ? 'late' : 'overdue')
    const day = dayOf(receivedAt)
    row.days.set(day, (row.days.get(day) ?? 0) + 1)
  }
  return [...fields.values()]
    .map(({ codes, days, ...row }) => ({ ...row, procedures: codes.size, busiest: Math.max(...days.values()) }))
    .toSorted((a, b) => b.received - a.received || ((a.sector ?? '') < (b.sector ?? '') ? -1 : 1))
}
