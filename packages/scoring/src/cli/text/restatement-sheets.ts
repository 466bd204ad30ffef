import { text } from '@motcua/core'
import { checkIdentity } from '../../format/sheet-identity.ts'
import type { SheetScene } from '../../format/sheet-scene.ts'
import type { Sheet } from '../../format/sheet.ts'
import { dossierOf, eventName, nameOf, type RestatementTold } from './restatement-text.ts'

/** What changed between both sides as tables: every figure old and new, and the events that moved one. */
export const restatementSheets = (
  { figures, moves, learnt }: Pick<RestatementTold, 'figures' | 'moves' | 'learnt'>,
  { about, zone, language }: SheetScene,
): readonly [Sheet, Sheet] => {
  const say = (key: Parameters<typeof text>[0]): string => text(key, {}, language)
  const moved = new Map<string, number>()
  for (const { changes } of moves) for (const { key, by } of changes) moved.set(key, (moved.get(key) ?? 0) + (by ?? 0))
  const names = new Map(figures.map(({ key, figure }) => [key, nameOf(figure, language)]))
  return [
    {
      key: 'figures',
      title: say('restatement.title'),
      about,
      columns: [
        { key: 'figure', heading: say('restatement.figure'), kind: 'text' },
        { key: 'before', heading: say('restatement.before'), kind: 'count' },
        { key: 'after', heading: say('restatement.after'), kind: 'count' },
      ],
      rows: figures.map(({ key, before, after }) => ({ figure: names.get(key) ?? key, before, after })),
      // figures that are no sum over dossiers are moved by no single event
      identities: [
        checkIdentity(
          { key: 'moves', equation: say('restatement.identity') },
          figures.map(({ key, before, after, explained }) => ({
            row: names.get(key) ?? key,
            left: explained === null || before === null ? null : before + (moved.get(key) ?? 0),
            right: after,
          })),
        ),
      ],
      notes: [],
      zone,
    },
    {
      key: 'moves',
      title: text('restatement.moves', { count: moves.length, learnt }, language),
      about: [],
      columns: [
        { key: 'dossier', heading: say('dossier.title'), kind: 'text' },
        { key: 'revision', heading: '#', kind: 'count' },
        { key: 'event', heading: say('dossier.column.event'), kind: 'text' },
        { key: 'occurredAt', heading: say('dossier.column.occurred'), kind: 'instant' },
        { key: 'recordedAt', heading: say('dossier.column.recorded'), kind: 'instant' },
        { key: 'figure', heading: say('restatement.figure'), kind: 'text' },
        { key: 'by', heading: say('restatement.difference'), kind: 'count' },
      ],
      rows: moves.flatMap((move) =>
        move.changes.map(({ key, by }) => ({
          dossier: dossierOf(move),
          revision: Number(move.revision),
          event: eventName(move.type, language),
          occurredAt: move.occurredAt,
          recordedAt: move.recordedAt,
          figure: names.get(key) ?? key,
          by,
        })),
      ),
      notes: [],
      zone,
    },
  ]
}
