import { text } from '@motcua/core'
import { checkIdentity, sumOf } from '../format/sheet-identity.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { type MistakeLine, mistakeName } from './mistake-lines.ts'

/** Who made dossiers late by a mistake in using the system; `late`: all late dossiers that an explanation says so of. */
export const mistakeSheet = (
  lines: readonly MistakeLine[],
  late: number,
  { zone, language }: SheetScene,
  /** Published, no dossier stands behind a figure. */
  drill = true,
): Sheet => ({
  key: 'mistakes',
  title: text('insight.mistakes.title', {}, language),
  about: [],
  columns: [
    { key: 'unit', heading: text('cli.report.unit', {}, language), kind: 'text' },
    { key: 'officer', heading: text('insight.mistakes.officer', {}, language), kind: 'text' },
    { key: 'dossiers', heading: text('insight.causes.dossiers', {}, language), kind: 'count' },
  ],
  rows: lines.map(({ unit, officer, dossiers }) => ({ unit, officer, dossiers })),
  identities: [
    checkIdentity({ key: 'mistakes', equation: text('insight.mistakes.identity', {}, language) }, [
      { row: text('page.total.sum', {}, language), left: sumOf(lines, 'dossiers'), right: late },
    ]),
  ],
  notes: [text('insight.mistakes.note', {}, language)],
  behind: drill
    ? lines.map((line, row) => ({
        row,
        name: mistakeName(line),
        label: [line.unit, line.officer].filter((part) => part !== null).join(' · '),
        column: 'dossiers',
        of: 'dossier' as const,
        members: line.streams,
      }))
    : [],
  zone,
})
