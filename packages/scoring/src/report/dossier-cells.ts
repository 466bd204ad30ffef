import { type DossierState, type Instant, type Language, text } from '@motcua/core'
import { competentUnit, type DossierFact } from '../facts/dossier-fact.ts'
import type { SheetColumn, SheetRow } from '../format/sheet.ts'

/** The columns with which every list of dossiers begins. */
export const dossierColumns = (language: Language): readonly SheetColumn[] => [
  { key: 'dossier', heading: text('page.overdue.code', {}, language), kind: 'text', names: 'dossier' },
  { key: 'procedure', heading: text('page.overdue.procedure', {}, language), kind: 'text' },
  { key: 'unit', heading: text('cli.report.unit', {}, language), kind: 'text' },
  { key: 'receivedAt', heading: text('page.overdue.received', {}, language), kind: 'instant' },
]

/** How dossiers were filed [kênh nộp]. */
export const channelColumn = (language: Language): SheetColumn => ({
  key: 'channel',
  heading: text('form.field.channel', {}, language),
  kind: 'text',
})

export const channelName = (channel: DossierFact['channel'], language: Language): string =>
  text(`procedure.channel.${channel}`, {}, language)

/** On which portal dossiers were filed online [cổng nộp]. */
export const portalColumn = (language: Language): SheetColumn => ({
  key: 'portal',
  heading: text('online.portal', {}, language),
  kind: 'text',
})

/** The portal in words; of what was filed online and nobody said where, that it is not stated; null for every other channel. */
export const portalName = (
  { channel, portal }: Pick<DossierState, 'channel' | 'portal'>,
  language: Language,
): string | null => {
  if (channel !== 'online') return null
  return portal === null ? text('online.portal.unstated', {}, language) : text(`dossier.value.${portal}`, {}, language)
}

/** What was filed on the national portal stands first, then what else was filed online: their applicants follow it there. */
export const filingPlace = ({ channel, portal }: Pick<DossierState, 'channel' | 'portal'>): number =>
  portal === 'national' ? 0 : channel === 'online' ? 1 : 2

/** How a reader names a dossier: its code, or its id where it has none. */
export const dossierName = ({ code, stream }: Pick<DossierFact, 'code' | 'stream'>): string =>
  code ?? stream.replace(/^dossier-/, '')

/** Their cells, with the unit that is competent at an instant. */
export const dossierCells = (
  fact: Pick<DossierFact, 'stream' | 'code' | 'procedure' | 'submittedTo' | 'transfers' | 'receivedAt'>,
  at: Instant,
): SheetRow => ({
  dossier: dossierName(fact),
  procedure: fact.procedure,
  unit: competentUnit(fact, at),
  receivedAt: fact.receivedAt,
})

/** The facts of some dossiers, by stream. */
export const factsByStream = (
  facts: Iterable<DossierFact>,
  streams: Iterable<string>,
): ReadonlyMap<string, DossierFact> => {
  const wanted = new Set(streams)
  const found = new Map<string, DossierFact>()
  if (wanted.size === 0) return found
  for (const fact of facts) if (wanted.has(fact.stream)) found.set(fact.stream, fact)
  return found
}
