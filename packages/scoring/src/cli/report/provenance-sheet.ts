import { type Language, text, type Zone } from '@motcua/core'
import type { Sheet } from '../../format/sheet.ts'
import { formatManifest, type Manifest } from '../../manifest/manifest.ts'

/**
 * The last tab of a workbook: the manifest of the main table in its CSV form, line by line, so that a workbook too can be
 * made again with `motcua replay`.
 */
export const provenanceSheet = (manifest: Manifest, zone: Zone, language: Language): Sheet => ({
  key: 'manifest',
  title: text('cli.report.provenance', {}, language),
  about: [[text('cli.report.provenance-about', {}, language), 'motcua replay']],
  columns: [{ key: 'line', heading: 'manifest.json', kind: 'text' }],
  rows: formatManifest(manifest)
    .trimEnd()
    .split('\n')
    .map((line) => ({ line })),
  notes: [],
  zone,
})
