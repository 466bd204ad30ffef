import { type MessageKey, text } from '@motcua/core'
import { checkIdentity, sumOf } from '../format/sheet-identity.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import type { FollowedDecision, UnfollowedProcedure } from './followed-decisions.ts'

/** The decisions of ministries, and whether decisions of the province followed. */
export const followedSheet = (
  rows: readonly FollowedDecision[],
  unfollowed: readonly UnfollowedProcedure[],
  { about, zone, language }: SheetScene,
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'decisions',
    title: heading('follow.title'),
    about,
    columns: [
      { key: 'verdict', heading: heading('reconcile.verdict'), kind: 'text' },
      { key: 'decision', heading: heading('follow.decision'), kind: 'text' },
      { key: 'issuer', heading: heading('follow.issuer'), kind: 'text' },
      { key: 'decidedOn', heading: heading('follow.decided-on'), kind: 'date' },
      { key: 'effectiveOn', heading: heading('follow.effective-on'), kind: 'date' },
      { key: 'signBy', heading: heading('follow.sign-by'), kind: 'date' },
      { key: 'procedures', heading: heading('database.procedures'), kind: 'count' },
      { key: 'followed', heading: heading('follow.followed'), kind: 'count' },
      { key: 'outstanding', heading: heading('follow.outstanding'), kind: 'count' },
      { key: 'followedOn', heading: heading('follow.followed-on'), kind: 'date' },
    ],
    rows: rows.map(({ verdict, ...told }) => ({ verdict: heading(`follow.${verdict}`), ...told })),
    identities: [
      checkIdentity({ key: 'outstanding', equation: heading('follow.identity') }, [
        { row: heading('page.total.sum'), left: sumOf(rows, 'outstanding'), right: unfollowed.length },
      ]),
    ],
    notes: [heading(rows.length === 0 ? 'follow.none' : 'follow.note')],
    zone,
  }
}

/** The procedures that no decision of the province has announced since the ministry's. */
export const unfollowedSheet = (rows: readonly UnfollowedProcedure[], { zone, language }: SheetScene): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'unfollowed',
    title: heading('follow.unfollowed'),
    about: [],
    columns: [
      { key: 'code', heading: heading('page.overdue.procedure'), kind: 'text' },
      { key: 'name', heading: heading('parts.name'), kind: 'text' },
      { key: 'decision', heading: heading('follow.decision'), kind: 'text' },
      { key: 'decidedOn', heading: heading('follow.decided-on'), kind: 'date' },
      { key: 'signBy', heading: heading('follow.sign-by'), kind: 'date' },
    ],
    rows,
    notes: [],
    zone,
  }
}
