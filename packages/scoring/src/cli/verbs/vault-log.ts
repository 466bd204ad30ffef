import { type Language, type MessageKey, text, toIso, vietnamCalendar } from '@motcua/core'
import { openSqliteVault, type VaultLogEntry } from '@motcua/store/vault'
import { exitCode } from '../exit-code.ts'
import { json } from '../text/json.ts'
import { table } from '../text/table.ts'
import { defineVerb } from '../verb.ts'

const columns = ['at', 'officer', 'unit', 'subject', 'act', 'purpose', 'fields', 'refused'] as const

const refusals: Readonly<Record<string, MessageKey>> = {
  'vault.no-key': 'cli.vault.refused.no-key',
  'vault.wrong-key': 'cli.vault.refused.wrong-key',
  'vault.tampered': 'cli.vault.refused.tampered',
  'vault.forgotten': 'cli.vault.refused.forgotten',
}

/** A line of the log in words. */
const cells = ({ act, purpose, fields, refused }: VaultLogEntry, language: Language): readonly string[] => [
  text(`cli.vault.act.${act}`, {}, language),
  text(`cli.vault.purpose.${purpose}`, {}, language),
  fields.map((field) => text(`cli.vault.field.${field}`, {}, language)).join(', '),
  refused === null ? '' : text(refusals[refused] ?? 'cli.vault.refused.failed', {}, language),
]

/** `motcua vault log`: the access log. It needs no master key and shows no personal data. */
export const vaultLogVerb = defineVerb({
  name: 'vault log',
  about: 'cli.vault-log',
  arguments: [{ name: 'VAULT', about: 'cli.argument.vault' }],
  options: { subject: { kind: 'text', value: 'ID', about: 'cli.option.vault-subject' } },
  examples: ['vault log people.vault', 'vault log people.vault --subject s-00172 --json'],
  action: async ({ values, positionals, language }, io) => {
    const [file] = positionals
    const vault = openSqliteVault({ file, create: false })
    try {
      const entries = await vault.log(values.subject === undefined ? {} : { subject: values.subject })
      if (values.json) io.out(json(entries.map((entry) => ({ ...entry, at: toIso(entry.at) }))))
      else if (entries.length === 0) {
        const { subject } = values
        io.out(
          subject === undefined
            ? text('cli.vault.log.none', {}, language)
            : text('cli.vault.log.none-of', { subject }, language),
        )
      } else {
        const { zone } = vietnamCalendar()
        const rows = entries.map((entry) => [
          zone.formatLocal(entry.at).slice(0, 19).replace('T', ' '),
          entry.actor.officer ?? '–',
          entry.actor.unit ?? '–',
          entry.subject,
          ...cells(entry, language),
        ])
        const headers = columns.map((column) => ({ header: text(`cli.vault.log.${column}`, {}, language) }))
        io.out(table(headers, rows))
      }
      return exitCode.ok
    } finally {
      await vault.close()
    }
  },
})
