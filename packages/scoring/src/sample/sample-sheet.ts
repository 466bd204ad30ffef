import { endingBefore, indexClock, type Instant, text } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { checkIdentity } from '../format/sheet-identity.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { dossierCells, dossierColumns } from '../report/dossier-cells.ts'

type SampleScene = SheetScene & {
  readonly at: Instant
  /** How many were asked for, and of how many they were drawn. */
  readonly size: number
  readonly population: number
}

/** The dossiers that were drawn; under them that they are as many as were asked for, or all there are. */
export const sampleSheet = (
  dossiers: readonly DossierFact[],
  { about, zone, language, at, size, population }: SampleScene,
): Sheet => ({
  key: 'dossiers',
  title: text('sample.title', {}, language),
  about,
  columns: [
    ...dossierColumns(language),
    { key: 'due', heading: text('page.overdue.due', {}, language), kind: 'instant' },
    { key: 'ended', heading: text('insight.duties.ended', {}, language), kind: 'instant' },
  ],
  rows: dossiers.map((fact) => ({
    ...dossierCells(fact, at),
    due: indexClock(fact, at).due,
    ended: endingBefore(fact, at)?.at ?? null,
  })),
  identities: [
    checkIdentity({ key: 'drawn', equation: text('sample.identity', {}, language) }, [
      {
        row: text('page.total.sum', {}, language),
        left: new Set(dossiers.map(({ stream }) => stream)).size,
        right: Math.min(size, population),
      },
    ]),
  ],
  notes: [],
  zone,
})
