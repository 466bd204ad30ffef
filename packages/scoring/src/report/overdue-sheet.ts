import { text } from '@motcua/core'
import { checkIdentity } from '../format/sheet-identity.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { channelColumn, channelName } from './dossier-cells.ts'
import type { OverdueDossier } from './overdue.ts'

/** The open dossiers past their due date as a table; `register`: how many the register of that moment has. */
export const overdueSheet = (
  dossiers: readonly OverdueDossier[],
  register: number,
  { about, zone, language }: SheetScene,
): Sheet => ({
  key: 'dossiers',
  title: text('report.overdue.title', {}, language),
  about,
  columns: [
    { key: 'dossier', heading: text('page.overdue.code', {}, language), kind: 'text', names: 'dossier' },
    { key: 'procedure', heading: text('page.overdue.procedure', {}, language), kind: 'text' },
    { key: 'unit', heading: text('cli.report.unit', {}, language), kind: 'text' },
    channelColumn(language),
    { key: 'receivedAt', heading: text('page.overdue.received', {}, language), kind: 'instant' },
    { key: 'due', heading: text('page.overdue.due', {}, language), kind: 'instant' },
    { key: 'daysLate', heading: text('page.overdue.days', {}, language), kind: 'count' },
  ],
  rows: dossiers.map(({ stream, code, procedure, unit, channel, receivedAt, due, daysLate }) => ({
    procedure,
    unit,
    channel: channelName(channel, language),
    receivedAt,
    due,
    daysLate,
    dossier: code ?? stream.replace(/^dossier-/, ''),
  })),
  identities: [
    checkIdentity({ key: 'register', equation: text('report.overdue.identity', {}, language) }, [
      { row: text('page.total.sum', {}, language), left: dossiers.length, right: register },
    ]),
  ],
  notes: dossiers.length === 0 ? [text('page.overdue.none', {}, language)] : [],
  zone,
})
