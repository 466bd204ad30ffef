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

export const versionDifferences = (then: ReportVersions, here: ReportVersions): readonly VersionDifference[] =>
  versionedParts
    .filter((part) => then[part].sha256 !== here[part].sha256 || then[part].version !== here[part].version)
    .map((part) => ({
      part,
      published: then[part].version,
      here: here[part].version,
      differing: differingParts(then[part], here[part]),
    }))
