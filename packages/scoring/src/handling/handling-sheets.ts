import { type MessageKey, text } from '@motcua/core'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import type { VolumeRow } from './volume-tally.ts'
import type { WorkRow } from './work-tally.ts'

const hours = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 36_000) / 100)

/** Lateness as it happened, time and workload, by officer, unit, step and agency. */
export const workSheet = (rows: readonly WorkRow[], { about, zone, language }: SheetScene): Sheet => {
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
    zone,
  }
}

/** The dossiers of each field of procedures, the busiest field first. */
export const volumeSheet = (rows: readonly VolumeRow[], { zone, language }: SheetScene): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  const sum = (count: (row: VolumeRow) => number): number => rows.reduce((whole, row) => whole + count(row), 0)
  const received = sum((row) => row.received)
  const counts = ['procedures', 'received', 'online', 'ended', 'late', 'open', 'overdue', 'busiest'] as const
  const balance = { received, sum: sum((row) => row.ended + row.open) }
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
    notes: [`${balance.received === balance.sum ? '✓' : '✗'} ${text('handling.volume.identity', balance, language)}`],
    zone,
  }
}
