import { type MessageKey, text } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { formats } from '../format/formats.ts'
import { checkIdentity, sumOf } from '../format/sheet-identity.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { dossierName } from '../report/dossier-cells.ts'
import type { UnitDataUse } from './dossier-findings.ts'
import type { UnitWait } from './counter-wait.ts'
import { type Finding, findingKinds } from './finding.ts'
import type { Signer } from './signer-tally.ts'

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
      { key: 'dossier', heading: heading('page.overdue.code'), kind: 'text', names: 'dossier' },
      { key: 'at', heading: heading('finding.column.at'), kind: 'instant' },
      { key: 'count', heading: heading('finding.column.count'), kind: 'count' },
      { key: 'detail', heading: heading('finding.column.detail'), kind: 'text' },
    ],
    rows: findings.map(({ kind, dossier, ...told }) => {
      const fact = dossier === null ? undefined : facts.get(dossier)
      return { kind: heading(`finding.${kind}`), ...told, dossier: fact === undefined ? null : dossierName(fact) }
    }),
    empty: heading('finding.none'),
    notes: [],
    zone,
  }
}

/**
 * The findings of each kind in a table of its own, without the columns that the kind has no use for; of more than `most` the
 * first, and how many are left out.
 */
export const findingSheetsByKind = (
  findings: readonly Finding[],
  facts: ReadonlyMap<string, DossierFact>,
  scene: SheetScene,
  most = Number.POSITIVE_INFINITY,
): readonly Sheet[] =>
  findingKinds.flatMap((kind) => {
    const found = findings.filter((one) => one.kind === kind)
    if (found.length === 0) return []
    const sheet = findingSheet(found.slice(0, most), facts, { ...scene, about: [] })
    const left = found.length - sheet.rows.length
    return [
      {
        ...sheet,
        key: `findings-${kind}`,
        title: `${text(`finding.${kind}`, {}, scene.language)} (${formats(scene.language).count(found.length)})`,
        columns: sheet.columns.filter(
          ({ key }) => key !== 'kind' && sheet.rows.some((row) => (row[key] ?? null) !== null),
        ),
        notes: left === 0 ? [] : [text('finding.more', { count: left }, scene.language)],
      },
    ]
  })

/** How many findings of each kind, none included. */
export const findingCountSheet = (
  findings: readonly Finding[],
  { zone, language }: SheetScene,
  about: SheetScene['about'] = [],
): Sheet => {
  const rows = findingKinds.map((kind) => {
    const found = findings.filter((one) => one.kind === kind)
    return { kind, found, cells: { kind: text(`finding.${kind}`, {}, language), findings: found.length } }
  })
  return {
    key: 'kinds',
    title: text('finding.kinds', {}, language),
    about,
    columns: [
      { key: 'kind', heading: text('finding.column.kind', {}, language), kind: 'text' },
      { key: 'findings', heading: text('finding.column.findings', {}, language), kind: 'count' },
    ],
    rows: rows.map(({ cells }) => cells),
    notes: [],
    identities: [
      checkIdentity({ key: 'kinds', equation: text('finding.identity.kinds', {}, language) }, [
        {
          row: text('page.total.sum', {}, language),
          left: sumOf(
            rows.map(({ cells }) => cells),
            'findings',
          ),
          right: findings.length,
        },
      ]),
    ],
    behind: rows.map(({ kind, found }, row) => ({
      row,
      name: kind,
      column: 'findings',
      title: text(`finding.${kind}`, {}, language),
      of: 'dossier' as const,
      members: found.flatMap(({ dossier }) => dossier ?? []),
    })),
    zone,
  }
}

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

/** Waits at the counter by unit, in minutes. */
export const waitSheet = (rows: readonly UnitWait[], threshold: number, { zone, language }: SheetScene): Sheet => {
  const heading = (key: MessageKey, params = {}): string => text(key, params, language)
  return {
    key: 'waits',
    title: heading('finding.waits'),
    about: [],
    columns: [
      { key: 'unit', heading: heading('cli.report.unit'), kind: 'text' },
      { key: 'dossiers', heading: heading('finding.column.at-counter'), kind: 'count' },
      { key: 'median', heading: heading('finding.column.median-wait'), kind: 'count' },
      { key: 'longest', heading: heading('finding.column.longest-wait'), kind: 'count' },
      { key: 'long', heading: heading('finding.column.long-waits'), kind: 'count' },
    ],
    rows: rows.map((row) => ({ ...row })),
    notes: [heading('finding.waits-note', { minutes: threshold })],
    zone,
  }
}

/** Who signs, and until when the certificates are valid. */
export const signerSheet = (signers: readonly Signer[], { zone, language }: SheetScene): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'signers',
    title: heading('finding.signers'),
    about: [],
    columns: [
      { key: 'signer', heading: heading('finding.column.signer'), kind: 'text' },
      { key: 'signatures', heading: heading('finding.column.signatures'), kind: 'count' },
      { key: 'withoutCertificate', heading: heading('finding.column.without-certificate'), kind: 'count' },
      { key: 'lastAt', heading: heading('finding.column.last-signed'), kind: 'instant' },
      { key: 'validTo', heading: heading('finding.column.valid-to'), kind: 'instant' },
    ],
    rows: signers.map((signer) => ({ ...signer })),
    notes: [],
    zone,
  }
}
