import { type Instant, toIso } from '@motcua/core'
import { type EventStore, merkleLogOf } from '@motcua/store'
import { type Manifest, manifestKind, type ReportLog, type ReportRequest } from '../../manifest/manifest.ts'
import { outputDigest } from '../../manifest/output-digest.ts'
import { catalogueFingerprint, currentVersions } from '../../manifest/versions.ts'
import type { OpenedStore } from '../store/opened-store.ts'
import { libraryFingerprint } from './library-fingerprint.ts'
import type { ComputedReport } from './computed-report.ts'

/** The log up to a position of which it is known that an event stands there. */
const logAt = async (store: EventStore, position: bigint): Promise<ReportLog> => {
  const log = merkleLogOf(store)
  const place = position === 0n ? undefined : await log.indexOf(position)
  const size = place === undefined ? 0 : place + 1
  const root = Buffer.from(await log.rootAt(size)).toString('base64')
  return { size, root, position: String(position) }
}

const iso = (instant: Instant | undefined): string | null => (instant === undefined ? null : toIso(instant))

/** What every report of a store up to a position rests on. */
export type ManifestBasis = Pick<Manifest, 'log' | 'versions'>

export const manifestBasis = async ({
  store,
  position,
  procedures,
}: Pick<OpenedStore, 'store' | 'position' | 'procedures'>): Promise<ManifestBasis> => ({
  log: await logAt(store, position),
  versions: currentVersions(libraryFingerprint(), catalogueFingerprint(await procedures(position))),
})

/** The manifest of a report that was computed from a store up to a position. */
export const manifestOf = (
  { log, versions }: ManifestBasis,
  { at, cut, period }: Pick<ComputedReport, 'at' | 'cut' | 'period'>,
  report: ReportRequest,
  output: string,
): Manifest => ({
  manifest: manifestKind,
  report,
  log,
  period: period === null ? null : { from: toIso(period.from), to: toIso(period.to) },
  at: toIso(at),
  asOf: { knownAt: iso(cut.knownAt), happenedBefore: iso(cut.happenedBefore) },
  versions,
  output: outputDigest(output),
})
