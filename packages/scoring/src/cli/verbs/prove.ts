import { type Language, text } from '@motcua/core'
import { type MadeProof, type ProofCheckpoint, proveDossier, proveOneEvent } from '@motcua/store'
import { exitCode } from '../exit-code.ts'
import { refuseUnwritable, writeTextFile } from '../file/text-file.ts'
import type { Io } from '../io.ts'
import { secretKey } from '../proof/key-files.ts'
import { readCheckpoint, signLog, withSigningStore } from '../proof/log-checkpoint.ts'
import { findDossier } from '../store/find-dossier.ts'
import { withStore } from '../store/opened-store.ts'
import { type StoreGiven, storeOptions } from '../store/store-file.ts'
import { json } from '../text/json.ts'
import { UsageError } from '../usage-error.ts'
import { defineVerb } from '../verb.ts'
import { wholeNumber } from '../whole-number.ts'

type Given = StoreGiven & { readonly checkpoint: string | undefined; readonly key: string | undefined }

const checkpointFor = async (
  { store, mirror, checkpoint, key }: Given,
  telling: { readonly io: Io; readonly language: Language },
): Promise<ProofCheckpoint> => {
  if (checkpoint !== undefined && key !== undefined) {
    throw new UsageError('cli.option-together', { option: '--checkpoint', other: '--key' })
  }
  if (checkpoint !== undefined) return readCheckpoint(checkpoint)
  if (key === undefined) throw new UsageError('proof.checkpoint-needed')
  const signer = secretKey(key)
  return withSigningStore({ store, mirror }, telling, (opened) => signLog(opened, signer))
}

/** `motcua prove`: a dossier, or one event of it, against a signed checkpoint. */
export const proveVerb = defineVerb({
  name: 'prove',
  about: 'cli.prove',
  arguments: [{ name: 'DOSSIER', about: 'cli.argument.dossier' }],
  options: {
    ...storeOptions,
    out: { kind: 'text', value: 'FILE', required: true, about: 'cli.option.proof-out' },
    checkpoint: { kind: 'text', value: 'FILE', about: 'cli.option.checkpoint' },
    key: { kind: 'text', value: 'FILE', about: 'cli.option.fresh-key' },
    event: { kind: 'text', value: 'NUMBER', about: 'cli.option.event' },
  },
  examples: [
    'prove H21.227-260105-0001 --store h21.sqlite --checkpoint 2026-04.checkpoint --out dossier.proof',
    'prove H21.227-260105-0001 --store h21.sqlite --key h21.key --event 2 --out received.tlog-proof',
  ],
  action: async ({ values, positionals, language }, io) => {
    const [id] = positionals
    const event = wholeNumber('--event', values.event)
    refuseUnwritable(values.out)
    const against = await checkpointFor(values, { io, language })
    return withStore(values, { io, language }, async (opened) => {
      const { stream } = await findDossier(opened, id)
      const made: MadeProof =
        event === undefined
          ? await proveDossier(opened.store, stream, against)
          : await proveOneEvent(opened.store, stream, BigInt(event), against)
      writeTextFile(values.out, made.text)
      const { events, later } = made
      const { origin, size } = against.checkpoint
      if (values.json) io.out(json({ stream, events, later, origin, size, file: values.out }))
      else {
        io.out(text('cli.prove.written', { events, stream, size, file: values.out }, language))
        if (later > 0) io.out(text('cli.prove.later', { later }, language))
      }
      return exitCode.ok
    })
  },
})
