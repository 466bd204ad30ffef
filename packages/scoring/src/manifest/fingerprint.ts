import { hash } from 'node:crypto'
import { canonicalJson } from '@motcua/store'

/** What a figure was made with, so that another version can be told from it: by name, by content, and by part. */
export type Fingerprint = {
  readonly version: string
  /** SHA-256 over the RFC 8785 form of all parts, in hex. */
  readonly sha256: string
  /** The beginning of each part's own hash: enough to say which part is another one, not to prove it. */
  readonly parts: Readonly<Record<string, string>>
}

/** Hex digits kept of the hash of a part. */
const kept = 8

export const sha256 = (content: string): string => hash('sha256', content, 'hex')

/** The fingerprint of data, by part. Fields without a value do not count. */
export const fingerprint = (version: string, parts: Readonly<Record<string, unknown>>): Fingerprint => {
  const content = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, JSON.parse(JSON.stringify(part)) as unknown]),
  )
  const brief = (part: unknown): string => sha256(canonicalJson(part, 'part')).slice(0, kept)
  return {
    version,
    sha256: sha256(canonicalJson(content, 'parts')),
    parts: Object.fromEntries(Object.entries(content).map(([name, part]) => [name, brief(part)])),
  }
}

/** The parts that are not the same, also those that only one of both has. */
export const differingParts = (one: Fingerprint, other: Fingerprint): readonly string[] =>
  [...new Set([...Object.keys(one.parts), ...Object.keys(other.parts)])].filter(
    (name) => one.parts[name] !== other.parts[name],
  )
