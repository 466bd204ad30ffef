import { hash } from 'node:crypto'
import { type Language, MotcuaError, text, toIso } from '@motcua/core'
import { type CheckedProof, checkProof, type ProvenEvent } from '@motcua/store/checker'
import { carriedBy } from '../../manifest/carried.ts'
import { isManifest, type Manifest } from '../../manifest/manifest.ts'
import { type OpenedManifest, openManifest } from '../../manifest/signed-manifest.ts'
import { exitCode } from '../exit-code.ts'
import { inFile } from '../file/in-file.ts'
import { readTextFile } from '../file/text-file.ts'
import { publicKeys, readSignedCheckpoint } from '../proof/public-keys.ts'
import { printable } from '../text/display-width.ts'
import { json } from '../text/json.ts'
import { UsageError } from '../usage-error.ts'
import { defineVerb } from '../verb.ts'
import { wholeNumber } from '../whole-number.ts'

const eventLine = ({ revision, occurredAt, type, data }: ProvenEvent, language: Language): string =>
  printable(
    text(
      'cli.check.event-line',
      { revision, occurred: occurredAt === null ? '–' : toIso(occurredAt), type, data: JSON.stringify(data) },
      language,
    ),
  )

const verdict = (proof: CheckedProof, language: Language): readonly string[] => {
  const limit = text('cli.check.limit', {}, language)
  if (proof.kind === 'growth') {
    const [from, to] = [proof.from.checkpoint.size, proof.signed.checkpoint.size]
    return [text('cli.check.growth', { from, to }, language)]
  }
  const { stream } = proof
  if (proof.kind === 'event') {
    return [text('cli.check.event', { stream }, language), eventLine(proof.event, language), limit]
  }
  const lines = proof.events.map((event) => eventLine(event, language))
  return [text('cli.check.dossier', { stream, count: lines.length }, language), ...lines, limit]
}

const plain = (proof: CheckedProof): object => {
  const { checkpoint, signedBy, witnesses } = proof.signed
  const root = Buffer.from(checkpoint.root).toString('base64')
  const signed = {
    origin: checkpoint.origin,
    size: checkpoint.size,
    root,
    signedBy,
    witnesses: witnesses.map(({ name, at }) => ({ name, at: toIso(at) })),
  }
  if (proof.kind === 'growth') return { kind: proof.kind, from: proof.from.checkpoint.size, ...signed }
  const events = proof.kind === 'event' ? [proof.event] : proof.events
  const told = events.map(({ occurredAt, recordedAt, ...event }) => ({
    ...event,
    occurredAt: occurredAt === null ? null : toIso(occurredAt),
    recordedAt: recordedAt === null ? null : toIso(recordedAt),
  }))
  return { kind: proof.kind, stream: proof.stream, ...signed, events: told }
}

/** @throws MotcuaError `manifest.other-report` when a file is not the report of a manifest */
const checkReport = ({ output: { sha256 } }: Manifest, file: string): string => {
  const content = readTextFile(file)
  const found = hash('sha256', carriedBy(content)?.output ?? content, 'hex')
  if (found !== sha256) throw new MotcuaError('manifest.other-report', { file, found, sha256 })
  return file
}

const manifestVerdict = (
  { manifest, signedBy }: OpenedManifest,
  report: string | undefined,
  language: Language,
): readonly string[] => {
  const { log, output, at } = manifest
  const { bytes, sha256 } = output
  const told = { at, verb: manifest.report.verb, size: log.size, root: log.root, bytes, sha256 }
  const lines = text('cli.check.manifest', { ...told, signed: (signedBy ?? []).join(', ') }, language)
  return [
    ...lines.split('\n').map(printable),
    ...(report === undefined ? [] : [text('cli.check.manifest-report', { file: report }, language)]),
    text('cli.check.manifest-limit', {}, language),
  ]
}

const plainManifest = ({ manifest, signedBy }: OpenedManifest, report: string | undefined): object => ({
  kind: 'manifest',
  signedBy,
  report: manifest.report.verb,
  at: manifest.at,
  period: manifest.period,
  log: manifest.log,
  output: { sha256: manifest.output.sha256, bytes: manifest.output.bytes },
  ...(report !== undefined && { reportIsThatOfManifest: true }),
})

/** `motcua check-proof`: what anybody can do with the file and the public keys. */
export const checkProofVerb = defineVerb({
  name: 'check-proof',
  about: 'cli.check-proof',
  arguments: [{ name: 'FILE', about: 'cli.argument.proof' }],
  options: {
    key: { kind: 'text', value: 'KEY|FILE', required: true, about: 'cli.option.public-keys' },
    witnesses: { kind: 'text', value: 'NUMBER', about: 'cli.option.witnesses' },
    since: { kind: 'text', value: 'FILE', about: 'cli.option.since' },
    report: { kind: 'text', value: 'FILE', about: 'cli.option.signed-report' },
  },
  examples: [
    'check-proof dossier.proof --key h21.key.pub',
    'check-proof dossier.proof --key trusted.keys --witnesses 2 --json',
    'check-proof may.txt.manifest.note --key receipt.key.pub --report may.txt',
    'check-proof 2026-04.request --key h21.key.pub --since 2026-03.checkpoint',
  ],
  action: async ({ values, positionals, language }, io) => {
    const [file] = positionals
    const witnesses = wholeNumber('--witnesses', values.witnesses)
    const given = readTextFile(file)
    const keys = publicKeys(values.key)
    if (isManifest(given)) {
      const odd = (['witnesses', 'since'] as const).find((option) => values[option] !== undefined)
      if (odd !== undefined) throw new UsageError('cli.check.not-manifest', { option: `--${odd}`, file })
      const opened = inFile(file, () => openManifest(given, file, keys))
      const report = values.report === undefined ? undefined : checkReport(opened.manifest, values.report)
      io.out(values.json ? json(plainManifest(opened, report)) : manifestVerdict(opened, report, language).join('\n'))
      return exitCode.ok
    }
    if (values.report !== undefined) throw new UsageError('cli.check.only-manifest', { option: '--report', file })
    const since = values.since === undefined ? undefined : readSignedCheckpoint(values.since, keys).signed
    const options = { keys, ...(witnesses !== undefined && { witnesses }), ...(since !== undefined && { since }) }
    const proof = inFile(file, () => checkProof(given, options))
    if (values.json) {
      io.out(json(plain(proof)))
      return exitCode.ok
    }
    const { checkpoint, witnesses: seen } = proof.signed
    const { origin, size } = checkpoint
    io.out(
      [
        ...verdict(proof, language),
        text('cli.check.signed', { origin, size }, language),
        ...seen.map(({ name, at }) => text('cli.check.witness', { name, at: toIso(at) }, language)),
      ].join('\n'),
    )
    return exitCode.ok
  },
})
