import { type Language, text, toIso } from '@motcua/core'
import { type CheckedProof, checkProof, type ProvenEvent } from '@motcua/store/checker'
import { exitCode } from '../exit-code.ts'
import { readTextFile } from '../file/text-file.ts'
import { publicKeys } from '../proof/public-keys.ts'
import { printable } from '../text/display-width.ts'
import { json } from '../text/json.ts'
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

/** `motcua check-proof`: what anybody can do with the file and the public keys. */
export const checkProofVerb = defineVerb({
  name: 'check-proof',
  about: 'cli.check-proof',
  arguments: [{ name: 'FILE', about: 'cli.argument.proof' }],
  options: {
    key: { kind: 'text', value: 'KEY|FILE', required: true, about: 'cli.option.public-keys' },
    witnesses: { kind: 'text', value: 'NUMBER', about: 'cli.option.witnesses' },
    since: { kind: 'text', value: 'FILE', about: 'cli.option.since' },
  },
  examples: [
    'check-proof dossier.proof --key h21.key.pub',
    'check-proof dossier.proof --key trusted.keys --witnesses 2 --json',
    'check-proof 2026-04.request --key h21.key.pub --since 2026-03.checkpoint',
  ],
  action: async ({ values, positionals, language }, io) => {
    const [file = ''] = positionals
    const witnesses = wholeNumber('--witnesses', values.witnesses)
    const proof = checkProof(readTextFile(file), {
      keys: publicKeys(values.key),
      ...(witnesses !== undefined && { witnesses }),
      ...(values.since !== undefined && { since: readTextFile(values.since) }),
    })
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
