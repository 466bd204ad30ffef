import { type MessageKey, text } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { dossierName } from '../report/dossier-cells.ts'
import type { UnitDataUse } from './dossier-findings.ts'
import { type Finding, findingKinds } from './finding.ts'

/** All findings, by kind. */
export const findingSheet = (
  findings: readonly Finding[],
  facts: ReadonlyMap<string, DossierFact>,
  { about, zone, language }: SheetScene,
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'findings',
    title: heading('finding.title'),
    about,
    columns: [
      { key: 'kind', heading: heading('finding.column.kind'), kind: 'text' },
      { key: 'unit', heading: heading('cli.report.unit'), kind: 'text' },
      { key: 'procedure', heading: heading('page.overdue.procedure'), kind: 'text' },
      { key: 'dossier', heading: heading('page.overdue.code'), kind: 'text' },
      { key: 'at', heading: heading('finding.column.at'), kind: 'instant' },
      { key: 'count', heading: heading('finding.column.count'), kind: 'count' },
      { key: 'detail', heading: heading('finding.column.detail'), kind: 'text' },
    ],
    rows: findings.map(({ kind, dossier, ...told }) => {
      const fact = dossier === null ? undefined : facts.get(dossier)
      return { kind: heading(`finding.${kind}`), ...told, dossier: fact === undefined ? null : dossierName(fact) }
    }),
    notes: findings.length === 0 ? [heading('finding.none')] : [],
    zone,
  }
}

/** How many findings of each kind, none included. */
export const findingCountSheet = (findings: readonly Finding[], { zone, language }: SheetScene): Sheet => ({
  key: 'kinds',
  title: text('finding.kinds', {}, language),
  about: [],
  columns: [
    { key: 'kind', heading: text('finding.column.kind', {}, language), kind: 'text' },
    { key: 'findings', heading: text('finding.column.findings', {}, language), kind: 'count' },
  ],
  rows: findingKinds.map((kind) => ({
    kind: text(`finding.${kind}`, {}, language),
    findings: findings.filter((found) => found.kind === kind).length,
  })),
  notes: [],
  zone,
})

/** Certified copies and population data by unit. */
export const dataUseSheet = (rows: readonly UnitDataUse[], { zone, language }: SheetScene): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'dataUse',
    title: heading('finding.data-use'),
    about: [],
    columns: [
      { key: 'unit', heading: heading('cli.report.unit'), kind: 'text' },
      { key: 'dossiers', heading: heading('report.form06.column.received'), kind: 'count' },
      { key: 'certifiedCopies', heading: heading('finding.column.copies'), kind: 'count' },
      { key: 'populationData', heading: heading('finding.column.population'), kind: 'count' },
    ],
    rows: rows.map((row) => ({ ...row })),
    notes: [],
    zone,
  }
}
