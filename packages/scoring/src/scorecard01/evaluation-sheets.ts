import { type MessageKey, text } from '@motcua/core'
import { formats } from '../format/formats.ts'
import { checkIdentity, sumOf } from '../format/sheet-identity.ts'
import { MembersBehind } from '../format/members-behind.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { dossierCriteria } from './circular-01.ts'
import type { Evaluation } from './evaluation.ts'

/** The nine criteria of an agency. */
export const agencySheet = (
  evaluation: Evaluation,
  { about, zone, language }: SheetScene,
  members: MembersBehind = new MembersBehind(),
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  const { criteria, range, band } = evaluation
  const { decimal } = formats(language)
  const open = criteria.filter(({ points }) => points === null).length
  const unknown = criteria.filter(({ source }) => source === 'none').map(({ criterion }) => criterion)
  return {
    key: 'criteria',
    title: heading('circular01.title'),
    about,
    columns: [
      { key: 'criterion', heading: heading('page.indicators.number'), kind: 'text' },
      { key: 'name', heading: heading('circular01.criterion'), kind: 'text' },
      { key: 'points', heading: heading('page.indicators.points'), kind: 'decimal' },
      { key: 'max', heading: heading('page.indicators.max'), kind: 'count' },
      { key: 'dossiers', heading: heading('circular01.dossiers'), kind: 'count' },
      { key: 'source', heading: heading('page.indicators.source'), kind: 'text' },
    ],
    rows: criteria.map(({ criterion, points, dossiers, source }) => ({
      criterion,
      name: heading(`circular01.criterion.${criterion}`),
      points,
      max: 2,
      dossiers,
      source: heading(`report.index.source.${source === 'events' ? 'facts' : source}`),
    })),
    behind: members.of(
      criteria.map(({ criterion }) => ({
        name: criterion,
        label: `${criterion} ${heading(`circular01.criterion.${criterion}`)}`,
      })),
    ),
    identities: [
      checkIdentity({ key: 'total', equation: heading('circular01.identity') }, [
        { row: heading('circular01.least'), left: sumOf(criteria, 'points'), right: range.least },
        { row: heading('circular01.most'), left: sumOf(criteria, 'points') + 2 * open, right: range.most },
      ]),
    ],
    notes: [
      text('circular01.total', { least: decimal(range.least), most: decimal(range.most) }, language),
      band === null
        ? heading('circular01.no-band')
        : text('circular01.band', { band: heading(`scorecard.band.${band}`) }, language),
      ...(unknown.length === 0 ? [] : [text('circular01.unknown', { criteria: unknown.join(', ') }, language)]),
    ],
    zone,
  }
}

/** The officials, by criteria 1, 2, 3, 4 and 7. */
export const officialSheet = (
  { officials }: Evaluation,
  { zone, language }: SheetScene,
  members: MembersBehind = new MembersBehind(),
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'officials',
    title: heading('circular01.officials'),
    about: [],
    columns: [
      { key: 'officer', heading: heading('circular01.officer'), kind: 'text' },
      { key: 'dossiers', heading: heading('circular01.dossiers'), kind: 'count' },
      ...dossierCriteria.map((criterion) => ({
        key: `criterion${criterion}`,
        heading: `${heading('circular01.criterion')} ${criterion}`,
        kind: 'decimal' as const,
      })),
      { key: 'least', heading: heading('circular01.least'), kind: 'decimal' },
      { key: 'most', heading: heading('circular01.most'), kind: 'decimal' },
      { key: 'band', heading: heading('circular01.duty'), kind: 'text' },
    ],
    rows: officials.map(({ officer, dossiers, means, range, band }) => ({
      officer,
      dossiers,
      ...Object.fromEntries(dossierCriteria.map((criterion) => [`criterion${criterion}`, means[criterion]])),
      least: range.least,
      most: range.most,
      band: band === null ? null : heading(`circular01.duty.${band}`),
    })),
    behind: members.of(officials.map(({ officer }) => ({ name: officer, label: officer }))),
    empty: heading('circular01.no-officials'),
    notes: [],
    zone,
  }
}
