import { differingParts } from './fingerprint.ts'
import { type ReportVersions, type VersionedPart, versionedParts } from './versions.ts'

/** What a report was made with that is another one here. */
export type VersionDifference = {
  readonly part: VersionedPart
  /** Names of both versions; they may be the same while the content is not. */
  readonly published: string
  readonly here: string
  /** Days off, rules, indicators, packages: whatever the part is made of. */
  readonly differing: readonly string[]
}

/** What an earlier manifest does not tell is not compared. */
export const versionDifferences = (then: ReportVersions, here: ReportVersions): readonly VersionDifference[] =>
  versionedParts.flatMap((part) => {
    const [published, current] = [then[part], here[part]]
    if (published === undefined || current === undefined) return []
    if (published.sha256 === current.sha256 && published.version === current.version) return []
    const differing = differingParts(published, current)
    return [{ part, published: published.version, here: current.version, differing }]
  })
