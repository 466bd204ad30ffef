import { existsSync } from 'node:fs'
import { text } from '@motcua/core'
import { checkpointOf, cosignCheckpoint, isGrowthProof, parseGrowthProof } from '@motcua/store'
import { exitCode } from '../exit-code.ts'
import { inFile } from '../file/in-file.ts'
import { readTextFile, writeTextFile } from '../file/text-file.ts'
import { secretKey } from '../proof/key-files.ts'
import { publicKeys, readSignedCheckpoint } from '../proof/public-keys.ts'
import { json } from '../text/json.ts'
import { defineVerb } from '../verb.ts'

/** `motcua cosign`: what a witness does with the checkpoint of a log; its memory is one file for each log. */
export const cosignVerb = defineVerb({
  name: 'cosign',
  about: 'cli.cosign',
  arguments: [{ name: 'FILE', about: 'cli.argument.checkpoint' }],
  options: {
    key: { kind: 'text', value: 'FILE', required: true, about: 'cli.option.witness-secret' },
    log: { kind: 'text', value: 'KEY|FILE', required: true, about: 'cli.option.log-public' },
    memory: { kind: 'text', value: 'FILE', required: true, about: 'cli.option.memory' },
    out: { kind: 'text', value: 'FILE', about: 'cli.option.checkpoint-out' },
  },
  examples: ['cosign 2026-04.request --key witness.key --log h21.key.pub --memory h21.seen --out 2026-04.checkpoint'],
  action: async ({ values, positionals, language }, io) => {
    const [file] = positionals
    const witness = secretKey(values.key)
    const keys = [...publicKeys(values.log), witness.key]
    const last = existsSync(values.memory) ? readSignedCheckpoint(values.memory, keys).signed : undefined
    const proof = inFile(file, () => {
      const given = readTextFile(file)
      return isGrowthProof(given) ? parseGrowthProof(given) : { from: 0, path: [], signed: given }
    })
    const cosigned = inFile(file, () => cosignCheckpoint({ proof, last, keys, witness, at: io.now() }))
    // remembered before anybody sees it, so that this witness never stands under two histories
    writeTextFile(values.memory, cosigned)
    if (values.out !== undefined) writeTextFile(values.out, cosigned)
    const { origin, size } = checkpointOf(cosigned)
    const grown = size - proof.from
    if (values.json) io.out(json({ origin, size, grown, signed: cosigned }))
    else
      io.out(
        values.out === undefined
          ? cosigned.replace(/\n$/, '')
          : text('cli.cosign.done', { origin, size, grown }, language),
      )
    return exitCode.ok
  },
})
