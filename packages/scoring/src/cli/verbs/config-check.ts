import { type Language, languages, text } from '@motcua/core'
import { type Configuration, configuredOptions, describeConfigurationFault } from '@motcua/store/configuration'
import { exitCode } from '../exit-code.ts'
import { readConfigurationFile } from '../file/configuration-file.ts'
import { json } from '../text/json.ts'
import { scopeNotes } from '../text/scope-notes.ts'
import { defineVerb } from '../verb.ts'

const sampleNames = new Set(
  (['province', 'department', 'commune'] as const).flatMap((level) =>
    languages.map((language) => text(`configuration.sample.${level}`, {}, language)),
  ),
)

/** What the file may say without its writer meaning it: names of the sample, and of scopes that no rule has. */
const notesOf = ({ scopes = {}, units }: Configuration, language: Language): readonly string[] => {
  const { groups = {}, ...place } = scopes
  const unnamed = units.filter(({ name }) => sampleNames.has(name))
  const samples = unnamed.map(({ id, name }) => text('cli.config-check.sample-name', { unit: id, name }, language))
  const mistyped = [place, ...Object.keys(groups).map((procedure) => ({ procedure }))].flatMap((each) =>
    scopeNotes(each, language),
  )
  return [...samples, ...mistyped]
}

/** `motcua config check`: every fault of a configuration with its line and field; exit code 1 when there is one. */
export const configCheckVerb = defineVerb({
  name: 'config check',
  about: 'cli.config-check',
  arguments: [{ name: 'FILE', about: 'cli.argument.configuration' }],
  options: {},
  examples: ['config check motcua.yaml', 'config check motcua.yaml --json'],
  action: async ({ values, positionals, language }, io) => {
    const [file] = positionals
    const { configuration, faults } = readConfigurationFile(file)
    const listed = faults.map((fault) => ({ ...fault, message: describeConfigurationFault(fault, language) }))
    const notes = configuration === null ? [] : notesOf(configuration, language)
    if (values.json) io.out(json({ file, faults: listed, notes }))
    else if (configuration === null) {
      io.out(text('cli.config-check.faults', { file, count: faults.length }, language))
      for (const { message } of listed) io.out(`  ${message}`)
    } else {
      const { unit, units } = configuration
      const { name: calendar } = configuredOptions(configuration).calendar.data
      io.out(text('cli.config-check.clean', { file, unit, units: units.length, calendar }, language))
      for (const note of notes) io.out(note)
      io.out(text('cli.config-check.next', { file }, language))
    }
    return faults.length === 0 ? exitCode.ok : exitCode.fault
  },
})
