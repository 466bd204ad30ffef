import { text } from '@motcua/core'
import { exitCode } from '../exit-code.ts'
import { makeKeyFiles } from '../proof/key-files.ts'
import { json } from '../text/json.ts'
import { defineVerb } from '../verb.ts'

/** `motcua key new`: a key pair for a log or a witness. */
export const keyNewVerb = defineVerb({
  name: 'key new',
  about: 'cli.key-new',
  arguments: [],
  options: {
    name: { kind: 'text', value: 'NAME', required: true, about: 'cli.option.key-name' },
    out: { kind: 'text', value: 'FILE', required: true, about: 'cli.option.key-out' },
    witness: { kind: 'flag', about: 'cli.option.witness-key' },
  },
  examples: [
    'key new --name dichvucong.example/H21 --out h21.key',
    'key new --name office.example --witness --out witness.key',
  ],
  action: async ({ values, language }, io) => {
    const kind = values.witness ? 'witness' : 'log'
    const { key, publicText, publicFile } = makeKeyFiles(values.name, kind, values.out)
    const { name, id } = key
    io.out(
      values.json
        ? json({ name, id, kind, publicKey: publicText, secretFile: values.out, publicFile })
        : `${text('cli.key.made', { secret: values.out, file: publicFile }, language)}\n${publicText}`,
    )
    return exitCode.ok
  },
})
