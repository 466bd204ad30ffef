import { withManifest } from '../../manifest/carried.ts'
import { sha256 } from '../../manifest/fingerprint.ts'
import type { Manifest } from '../../manifest/manifest.ts'
import { firstDifferingLine, outputDifference } from '../../manifest/output-digest.ts'
import { type VersionDifference, versionDifferences } from '../../manifest/version-difference.ts'
import { catalogueFingerprint, currentVersions } from '../../manifest/versions.ts'
import type { EventsOnly } from '../store/opened-store.ts'
import { outputOf } from './computed-report.ts'
import { libraryFingerprint } from './library-fingerprint.ts'
import type { ReportScene } from './report-scene.ts'
import type { ReportVerb } from './report-verb.ts'

/** The lines in which a report made again differs first; `published` is known where the report itself was at hand. */
export type LineDifference = {
  readonly from: number
  readonly to: number
  readonly published: string | null
  readonly here: string | null
}

/** A report that was made again. */
export type Replayed = {
  /** As it would have been written. */
  readonly carried: string
  readonly sha256: string
  readonly same: boolean
  readonly versions: readonly VersionDifference[]
  /** From the report at hand, or else from the manifest; absent where it is the same. */
  readonly difference?: LineDifference
}

const differenceOf = ({ output }: Manifest, made: string, original: string | undefined): LineDifference | undefined => {
  if (original !== undefined) {
    const found = firstDifferingLine(original, made)
    return found === undefined
      ? undefined
      : { from: found.line, to: found.line, published: found.one, here: found.other }
  }
  const found = outputDifference(output, made)
  return found === undefined
    ? undefined
    : { from: found.from, to: found.to, published: null, here: found.here.length === 0 ? null : found.here.join('\n') }
}

/** Makes a report again as its manifest says, from events alone. `original` is the report as it was published, where it is at hand. */
export const replay = async (
  manifest: Manifest,
  { recompute }: ReportVerb,
  { store, asOf, procedures }: EventsOnly,
  original: string | undefined,
): Promise<Replayed> => {
  const { report, log, at } = manifest
  const position = BigInt(log.position)
  const scene: ReportScene = {
    store,
    position,
    figures: (cut) => asOf({ ...cut, upTo: position }),
    now: Date.parse(at),
    reading: {},
    input: (option) => report.inputs[option] ?? '',
  }
  const made = await outputOf(await recompute(report, scene), report.format, scene)
  const here = currentVersions(libraryFingerprint(), catalogueFingerprint(await procedures(position)))
  const difference = differenceOf(manifest, made, original)
  return {
    carried: withManifest(made, report.format, manifest),
    sha256: sha256(made),
    same: sha256(made) === manifest.output.sha256,
    versions: versionDifferences(manifest.versions, here),
    ...(difference !== undefined && { difference }),
  }
}
