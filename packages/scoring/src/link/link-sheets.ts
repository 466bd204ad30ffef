import { type MessageKey, text } from '@motcua/core'
import { MembersBehind } from '../format/members-behind.ts'
import { checkIdentity } from '../format/sheet-identity.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { dossierCells, dossierColumns } from '../report/dossier-cells.ts'
import { isKnownLink, type LinkRow } from './link-tally.ts'
import { portalRowName, type PortalRow, portalStandings, type WaitingDossier } from './portal-wait.ts'

const hourMs = 3_600_000

/** A link as readers call it; a name that somebody gave stands as it is. */
const linkName = (link: string, language: SheetScene['language']): string =>
  isKnownLink(link) ? text(`link.system.${link}`, {}, language) : link

/** The state of each link to another system. */
export const linkSheet = (
  rows: readonly LinkRow[],
  { about, zone, language }: SheetScene,
  members: MembersBehind = new MembersBehind(),
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'links',
    title: heading('link.title'),
    about,
    columns: [
      { key: 'link', heading: heading('link.system'), kind: 'text' },
      { key: 'state', heading: heading('link.state'), kind: 'text' },
      { key: 'answers', heading: heading('link.answers'), kind: 'count' },
      { key: 'failures', heading: heading('link.failures'), kind: 'count' },
      { key: 'wrong', heading: heading('link.wrong'), kind: 'count' },
      { key: 'lastAnswerAt', heading: heading('link.last-answer'), kind: 'instant' },
      { key: 'lastFailureAt', heading: heading('link.last-failure'), kind: 'instant' },
      { key: 'outages', heading: heading('link.outages'), kind: 'count' },
      { key: 'downHours', heading: heading('link.down-hours'), kind: 'decimal' },
      { key: 'downSince', heading: heading('link.down-since'), kind: 'instant' },
    ],
    rows: rows.map(({ link, state, downtime, ...told }) => ({
      ...told,
      link: linkName(link, language),
      state: heading(`link.state.${state}`),
      downHours: downtime / hourMs,
    })),
    notes: [heading('link.note')],
    behind: members.of(rows.map(({ link }) => ({ name: link, label: linkName(link, language) }))),
    zone,
  }
}

/** What the national portal has of each unit's dossiers. */
export const portalWaitSheet = (
  rows: readonly PortalRow[],
  { zone, language }: SheetScene,
  members: MembersBehind = new MembersBehind(),
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'portal',
    title: heading('link.portal'),
    about: [],
    columns: [
      { key: 'unit', heading: heading('cli.report.unit'), kind: 'text' },
      { key: 'dossiers', heading: heading('online.dossiers'), kind: 'count' },
      ...portalStandings.map((key) => ({ key, heading: heading(`link.${key}`), kind: 'count' as const })),
      { key: 'overdue', heading: heading('link.overdue'), kind: 'count' },
      { key: 'waitingSince', heading: heading('link.waiting-since'), kind: 'instant' },
    ],
    rows: rows.map((row) => ({ ...row })),
    identities: [
      checkIdentity(
        { key: 'portal', equation: heading('link.identity') },
        rows.map((row) => ({
          row: portalRowName(row),
          left: row.dossiers,
          right: portalStandings.reduce((sum, standing) => sum + row[standing], 0),
        })),
      ),
    ],
    notes: [heading('link.portal.note')],
    behind: members.of(rows.map((row) => ({ name: portalRowName(row), label: portalRowName(row) }))),
    zone,
  }
}

/** The dossiers whose last status waits for the portal. */
export const waitingSheet = (
  rows: readonly WaitingDossier[],
  { zone, language, at }: SheetScene & { readonly at: number },
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'waiting',
    title: heading('link.waiting'),
    about: [],
    columns: [
      ...dossierColumns(language),
      { key: 'standing', heading: heading('link.standing'), kind: 'text' },
      { key: 'status', heading: heading('link.status'), kind: 'text' },
      { key: 'since', heading: heading('link.since'), kind: 'instant' },
      { key: 'due', heading: heading('link.due'), kind: 'instant' },
      { key: 'overdue', heading: heading('link.past'), kind: 'text' },
      { key: 'alertedAt', heading: heading('link.alerted'), kind: 'instant' },
    ],
    rows: rows.map(({ fact, standing, status, since, due, overdue, alertedAt }) => ({
      ...dossierCells(fact, at),
      standing: heading(`link.${standing}`),
      status: text(`portal.status.${status}`, {}, language),
      since,
      due,
      overdue: heading(overdue ? 'restatement.yes' : 'restatement.no'),
      alertedAt,
    })),
    notes: [],
    zone,
  }
}
