import { text } from '@motcua/core'
import type { Sheet } from '../../format/sheet.ts'
import { formats } from '../../format/formats.ts'
import { type DossierHistory, tellingData } from '../store/dossier-history.ts'
import type { DeadlineOptions } from './deadline-text.ts'
import { toldData } from './told-data.ts'

type TimelineOptions = Pick<DeadlineOptions, 'zone' | 'language'> & { readonly stream: string }

/** What happened to a dossier, event by event, as a table. */
export const timelineSheet = ({ entries }: DossierHistory, { stream, zone, language }: TimelineOptions): Sheet => ({
  key: 'timeline',
  title: `${text('dossier.title', {}, language)} ${stream.replace(/^dossier-/, '')}`,
  about: [],
  columns: [
    { key: 'revision', heading: '#', kind: 'count' },
    { key: 'occurredAt', heading: text('dossier.column.occurred', {}, language), kind: 'instant' },
    { key: 'recordedAt', heading: text('dossier.column.recorded', {}, language), kind: 'instant' },
    { key: 'type', heading: text('dossier.column.event', {}, language), kind: 'text' },
    { key: 'data', heading: text('dossier.column.data', {}, language), kind: 'text' },
  ],
  rows: entries.map((entry) => ({
    revision: Number(entry.revision),
    occurredAt: entry.occurredAt,
    recordedAt: entry.recordedAt,
    type: text(`dossier.event.${entry.type}`, {}, language),
    data: toldData(tellingData(entry), { time: (at) => formats(language).time(at, zone), language }).join(' · '),
  })),
  notes: [],
  zone,
})
