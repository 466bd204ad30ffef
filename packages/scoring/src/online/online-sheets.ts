import { conditionStandings, type Instant, type MessageKey, onlineConditions, text } from '@motcua/core'
import { MembersBehind } from '../format/members-behind.ts'
import { checkIdentity, sumOf } from '../format/sheet-identity.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { dossierCells, dossierColumns } from '../report/dossier-cells.ts'
import { filingRowName, type FilingRow, filings } from './filing-tally.ts'
import type { ConditionRow, OnlineDossier } from './online-tally.ts'
import { verdictText } from './online-words.ts'

/** The dossiers filed online that do not meet all three conditions, with what each lacks. */
export const wantingSheet = (
  dossiers: readonly OnlineDossier[],
  { about, zone, language, at }: SheetScene & { readonly at: Instant },
): Sheet => ({
  key: 'dossiers',
  title: text('online.title', {}, language),
  about,
  columns: [
    ...dossierColumns(language),
    ...onlineConditions.map((condition) => ({
      key: condition,
      heading: text(`online.condition.${condition}`, {}, language),
      kind: 'text' as const,
    })),
    { key: 'all', heading: text('online.condition.all', {}, language), kind: 'text' },
  ],
  rows: dossiers.map(({ fact, online }) => ({
    ...dossierCells(fact, at),
    ...Object.fromEntries(online.conditions.map((verdict) => [verdict.condition, verdictText(verdict, language)])),
    all: text(`online.standing.${online.standing}`, {}, language),
  })),
  empty: text('online.none', {}, language),
  notes: [],
  zone,
})

/** How many dossiers meet each condition; `asked`: received in the period, and of these filed online. */
export const conditionSheet = (
  rows: readonly ConditionRow[],
  asked: { readonly received: number; readonly online: number },
  { zone, language }: SheetScene,
  members: MembersBehind = new MembersBehind(),
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  const named = rows.map((row) => ({ ...row, label: heading(`online.condition.${row.condition}`) }))
  return {
    key: 'conditions',
    title: heading('online.summary'),
    about: [],
    columns: [
      { key: 'condition', heading: heading('online.condition'), kind: 'text' },
      { key: 'dossiers', heading: heading('online.dossiers'), kind: 'count' },
      ...conditionStandings.map((standing) => ({
        key: standing,
        heading: heading(`online.standing.${standing}`),
        kind: 'count' as const,
      })),
    ],
    rows: named.map(({ label, condition, ...counts }) => ({
      condition: label,
      dossiers: condition === 'filed-online' ? asked.received : asked.online,
      ...counts,
    })),
    identities: [
      checkIdentity(
        { key: 'standings', equation: heading('online.identity') },
        named.map(({ label, condition, ...counts }) => ({
          row: label,
          left: conditionStandings.reduce((sum, standing) => sum + counts[standing], 0),
          right: condition === 'filed-online' ? asked.received : asked.online,
        })),
      ),
    ],
    notes: [heading('online.note')],
    behind: members.of(named.map(({ condition, label }) => ({ name: condition, label }))),
    zone,
  }
}

/** Where the dossiers of each unit were filed; `received`: all of the period. */
export const filingSheet = (
  rows: readonly FilingRow[],
  received: number,
  { zone, language }: SheetScene,
  members: MembersBehind = new MembersBehind(),
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  const total = heading('page.total.sum')
  return {
    key: 'filings',
    title: heading('online.filings'),
    about: [],
    columns: [
      { key: 'unit', heading: heading('cli.report.unit'), kind: 'text' },
      { key: 'received', heading: heading('report.form06.column.received'), kind: 'count' },
      ...filings.map((key) => ({ key, heading: heading(`online.filing.${key}`), kind: 'count' as const })),
    ],
    rows: rows.map((row) => ({ ...row })),
    identities: [
      checkIdentity({ key: 'received', equation: heading('online.identity.received') }, [
        { row: total, left: sumOf(rows, 'received'), right: received },
      ]),
      checkIdentity(
        { key: 'filings', equation: heading('online.identity.filings') },
        rows.map((row) => ({
          row: row.unit ?? '–',
          left: filings.reduce((sum, filing) => sum + row[filing], 0),
          right: row.received,
        })),
      ),
    ],
    notes: [],
    behind: members.of(rows.map((row) => ({ name: filingRowName(row), label: row.unit ?? '–' }))),
    zone,
  }
}
