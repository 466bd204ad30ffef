import { type Language, MotcuaError, text } from '@motcua/core'
import { describeFault } from '@motcua/store'
import { carriedBy } from '../../manifest/carried.ts'
import { sha256 } from '../../manifest/fingerprint.ts'
import type { Manifest } from '../../manifest/manifest.ts'
import { type OpenedManifest, openManifest } from '../../manifest/signed-manifest.ts'
import type { VersionDifference } from '../../manifest/version-difference.ts'
import { exitCode } from '../exit-code.ts'
import { readTextFile, writeTextFile } from '../file/text-file.ts'
import type { ReportVerb } from '../report/report-verb.ts'
import { reportVerbs } from '../report/report-verbs.ts'
import { type LineDifference, replay, type Replayed } from '../report/replayed.ts'
import { publicKeys } from '../proof/public-keys.ts'
import { checkStore, type StoreCheck } from '../report/store-check.ts'
import { withEventsOnly } from '../store/opened-store.ts'
import { storeOptions } from '../store/store-file.ts'
import { printable } from '../text/display-width.ts'
import { json } from '../text/json.ts'
import { defineVerb } from '../verb.ts'

type Given = {
  readonly manifest: Manifest
  /** The report as it was published, where it is at hand. */
  readonly original: string | undefined
  readonly signedBy: OpenedManifest['signedBy']
}

const givenBy = (file: string, report: string | undefined, key: string | undefined): Given => {
  const content = readTextFile(file)
  const carried = carriedBy(content)
  const opened = openManifest(carried?.manifest ?? content, file, key === undefined ? undefined : publicKeys(key))
  if (report === undefined) return { ...opened, original: carried?.output }
  const published = readTextFile(report)
  return { ...opened, original: carriedBy(published)?.output ?? published }
}

const verbOf = ({ report: { verb } }: Manifest): ReportVerb => {
  const found = reportVerbs.find(({ name }) => name === verb)
  if (found === undefined) throw new MotcuaError('replay.unknown-verb', { verb })
  return found
}

const shownParts = 12

const versionLine = ({ part, published, here, differing }: VersionDifference, language: Language): string => {
  const few = differing.slice(0, shownParts).join(', ')
  const parts = differing.length > shownParts ? `${few}, …` : few
  return text('replay.version', { part: text(`replay.part.${part}`, {}, language), published, here, parts }, language)
}

const lineDifference = ({ from, to, published, here }: LineDifference, language: Language): readonly string[] => [
  text(from === to ? 'replay.first-line' : 'replay.first-lines', { from, to }, language),
  ...(published === null ? [] : [text('replay.line-published', { line: published }, language)]),
  text('replay.line-here', { line: here ?? text('replay.line-none', {}, language) }, language),
]

const storeLine = (check: StoreCheck, { log }: Manifest, language: Language): string => {
  const { size } = log
  if (check.kind === 'fault') return text('replay.fault', { fault: describeFault(check.fault, language) }, language)
  if (check.kind === 'shorter') return text('replay.shorter', { size, found: check.size }, language)
  if (check.kind === 'other') return text('replay.other', { size }, language)
  return text('replay.holds', { size, later: check.later }, language)
}

const signatureLine = (signedBy: Given['signedBy'], language: Language): readonly string[] => {
  if (signedBy === undefined) return []
  if (signedBy === null) return [text('replay.signature-unchecked', {}, language)]
  return [text('replay.signed', { signed: signedBy.join(', ') }, language)]
}

const inWords = (
  { manifest, original, signedBy }: Given,
  check: StoreCheck,
  replayed: Replayed | undefined,
  language: Language,
): readonly string[] => {
  const { output } = manifest
  const lines = [...signatureLine(signedBy, language), storeLine(check, manifest, language)]
  if (check.kind === 'holds' && check.fault !== undefined) {
    lines.push(text('replay.later-fault', { fault: describeFault(check.fault, language) }, language))
  }
  if (original !== undefined && sha256(original) !== output.sha256) lines.push(text('replay.altered', {}, language))
  if (replayed === undefined) return [...lines, text('replay.not-made', {}, language)]
  const { same, versions, difference } = replayed
  lines.push(...versions.map((version) => versionLine(version, language)))
  lines.push(
    same
      ? text('replay.same', { bytes: output.bytes, sha256: output.sha256 }, language)
      : text('replay.differs', { published: output.sha256, here: replayed.sha256 }, language),
  )
  if (difference !== undefined) lines.push(...lineDifference(difference, language))
  if (same) return lines
  const cause = difference === undefined ? 'replay.cause-manifest' : 'replay.cause-facts'
  lines.push(text(versions.length > 0 ? 'replay.cause-versions' : cause, {}, language))
  return lines
}

const asJson = (
  { manifest, original, signedBy }: Given,
  check: StoreCheck,
  replayed: Replayed | undefined,
  same: boolean,
) => {
  const { log, output, report } = manifest
  return {
    same,
    report: { verb: report.verb, sha256: output.sha256, bytes: output.bytes },
    log,
    ...(signedBy !== undefined && { signedBy }),
    store: check,
    ...(original !== undefined && { reportIsThatOfManifest: sha256(original) === output.sha256 }),
    ...(replayed !== undefined && {
      sha256: replayed.sha256,
      versions: replayed.versions,
      ...(replayed.difference !== undefined && { difference: replayed.difference }),
    }),
  }
}

/**
 * `motcua replay`: makes a report again from the events of a store, as its manifest says, with the saved facts left aside;
 * exit code 1 unless it is the same to the byte.
 */
export const replayVerb = defineVerb({
  name: 'replay',
  about: 'cli.replay',
  arguments: [{ name: 'MANIFEST', about: 'cli.argument.manifest' }],
  options: {
    ...storeOptions,
    report: { kind: 'text', value: 'FILE', about: 'cli.option.published' },
    key: { kind: 'text', value: 'KEY|FILE', about: 'cli.option.manifest-key' },
    out: { kind: 'text', value: 'FILE', about: 'cli.option.replay-out' },
  },
  examples: [
    'replay may.txt.manifest.json --store receipt.sqlite',
    'replay may.txt.manifest.json --store receipt.sqlite --report may.txt --out again.txt',
    'replay march.json --store h21.sqlite --json',
    'replay may.txt.manifest.note --store receipt.sqlite --key receipt.key.pub',
  ],
  action: async ({ values, positionals, language }, io) => {
    const [file] = positionals
    const given = givenBy(file, values.report, values.key)
    const { manifest, original } = given
    const verb = verbOf(manifest)
    return withEventsOnly(values, { io, language }, async (opened) => {
      const check = await checkStore(opened.store, manifest.log, {
        onProgress: ({ events }) => io.progress(text('cli.verify.progress', { events }, language)),
        signal: io.signal,
      })
      io.progress('')
      const replayed = check.kind === 'holds' ? await replay(manifest, verb, opened, original) : undefined
      if (replayed !== undefined && values.out !== undefined) writeTextFile(values.out, replayed.carried)
      const isPublished = original === undefined || sha256(original) === manifest.output.sha256
      const same = replayed?.same === true && isPublished
      io.out(
        values.json
          ? json(asJson(given, check, replayed, same))
          : inWords(given, check, replayed, language).map(printable).join('\n'),
      )
      return same ? exitCode.ok : exitCode.fault
    })
  },
})
