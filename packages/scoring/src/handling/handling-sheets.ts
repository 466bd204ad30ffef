import { type MessageKey, text } from '@motcua/core'
import { checkIdentity, sumOf } from '../format/sheet-identity.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { MembersBehind } from '../format/members-behind.ts'
import { type VolumeRow, volumeRowName } from './volume-tally.ts'
import { type WorkRow, workRowName } from './work-tally.ts'

const hours = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 36_000) / 100)

/** Lateness as it happened, time and workload, by officer, unit, step and agency. */
export const workSheet = (
  rows: readonly WorkRow[],
  { about, zone, language }: SheetScene,
  members: MembersBehind = new MembersBehind(),
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'work',
    title: heading('handling.title'),
    about,
    columns: [
      { key: 'by', heading: heading('handling.by'), kind: 'text' },
      { key: 'who', heading: heading('handling.who'), kind: 'text' },
      { key: 'done', heading: heading('handling.done'), kind: 'count' },
      { key: 'timed', heading: heading('handling.timed'), kind: 'count' },
      { key: 'late', heading: heading('handling.late'), kind: 'count' },
      { key: 'overdue', heading: heading('handling.overdue'), kind: 'count' },
      { key: 'medianHours', heading: heading('handling.median'), kind: 'decimal' },
      { key: 'totalHours', heading: heading('handling.total'), kind: 'decimal' },
      { key: 'inHand', heading: heading('handling.in-hand'), kind: 'count' },
    ],
    rows: rows.map(({ by, total, median, ...row }) => ({
      ...row,
      by: heading(`handling.by.${by}`),
      medianHours: hours(median),
      totalHours: hours(total),
    })),
    notes: [heading('handling.note')],
    behind: members.of(
      rows.map((row) => ({ name: workRowName(row), label: `${heading(`handling.by.${row.by}`)} ${row.who}` })),
    ),
    zone,
  }
}

/** The dossiers of each field of procedures, the busiest field first; `dossiers`: all that were received. */
export const volumeSheet = (
  rows: readonly VolumeRow[],
  dossiers: number,
  { zone, language }: SheetScene,
  members: MembersBehind = new MembersBehind(),
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  const received = sumOf(rows, 'received')
  const counts = ['procedures', 'received', 'online', 'ended', 'late', 'open', 'overdue', 'busiest'] as const
  return {
    key: 'volume',
    title: heading('handling.volume.title'),
    about: [],
    columns: [
      { key: 'sector', heading: heading('handling.volume.sector'), kind: 'text' },
      ...counts.map((key) => ({ key, heading: heading(`handling.volume.${key}`), kind: 'count' as const })),
      { key: 'share', heading: heading('handling.volume.share'), kind: 'percent' },
    ],
    rows: rows.map((row) => ({
      ...row,
      sector: row.sector ?? heading('handling.volume.no-sector'),
      share: Math.round((row.received / received) * 10_000) / 100,
    })),
    identities: [
      checkIdentity(
        { key: 'balance', equation: heading('handling.volume.identity') },
        rows.map((row) => ({
          row: row.sector ?? heading('handling.volume.no-sector'),
          left: row.received,
          right: row.ended + row.open,
        })),
      ),
      checkIdentity({ key: 'sectors', equation: heading('handling.volume.identity.sectors') }, [
        { row: heading('page.total.sum'), left: received, right: dossiers },
      ]),
    ],
    notes: [],
    behind: members.of(
      rows.map((row) => ({ name: volumeRowName(row), label: row.sector ?? heading('handling.volume.no-sector') })),
    ),
    zone,
  }
}
