import { type MessageKey, text } from '@motcua/core'
import { MembersBehind } from '../format/members-behind.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { mismatchName, type MismatchRow } from './mismatch-tally.ts'

/** Limits that differ, summed up by sector from the commune up. */
export const mismatchSheet = (
  rows: readonly MismatchRow[],
  { zone, language }: SheetScene,
  members: MembersBehind = new MembersBehind(),
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  const named = rows.map((row) => ({
    ...row,
    level: row.level === null ? null : heading(`unit.level.${row.level}`),
    sector: row.sector ?? heading('handling.volume.no-sector'),
    name: mismatchName(row),
  }))
  return {
    key: 'mismatches',
    title: heading('finding.mismatches'),
    about: [],
    columns: [
      { key: 'level', heading: heading('unit.level'), kind: 'text' },
      { key: 'unit', heading: heading('cli.report.unit'), kind: 'text' },
      { key: 'sector', heading: heading('handling.volume.sector'), kind: 'text' },
      { key: 'procedures', heading: heading('finding.mismatches.procedures'), kind: 'count' },
      { key: 'dossiers', heading: heading('online.dossiers'), kind: 'count' },
    ],
    rows: named.map(({ level, unit, sector, procedures, dossiers }) => ({ level, unit, sector, procedures, dossiers })),
    notes: [heading('finding.mismatches.note')],
    behind: members.of(
      named.map(({ name, unit, sector }) => ({
        name,
        label: [unit, sector].filter((part) => part !== null).join(' · '),
      })),
    ),
    zone,
  }
}
