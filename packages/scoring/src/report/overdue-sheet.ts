import { type DossierState, text } from '@motcua/core'
import { checkIdentity } from '../format/sheet-identity.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { channelColumn, channelName, portalColumn, portalName } from './dossier-cells.ts'
import type { OverdueDossier } from './overdue.ts'

/** With the portal on which it was filed; null where it was not filed online, or nobody said. */
export type FiledOverdue = OverdueDossier & Pick<DossierState, 'portal'>

/** The open dossiers past their due date as a table; `register`: how many the register of that moment has. */
export const overdueSheet = (
  dossiers: readonly FiledOverdue[],
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
    portalColumn(language),
    { key: 'receivedAt', heading: text('page.overdue.received', {}, language), kind: 'instant' },
    { key: 'due', heading: text('page.overdue.due', {}, language), kind: 'instant' },
    { key: 'daysLate', heading: text('page.overdue.days', {}, language), kind: 'count' },
  ],
  rows: dossiers.map(({ stream, code, procedure, unit, channel, portal, receivedAt, due, daysLate }) => ({
    procedure,
    unit,
    channel: channelName(channel, language),
    portal: portalName({ channel, portal }, language),
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
  empty: text('page.overdue.none', {}, language),
  notes: dossiers.some(({ portal }) => portal === 'national') ? [text('report.overdue.national', {}, language)] : [],
  zone,
})
