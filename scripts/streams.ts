// Writes the tables of docs/streams.md from the schemas of packages/core; with --check, says whether they are stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  difficultyEventDefinitions,
  dossierEventDefinitions,
  type EventDefinition,
  eventMetadata,
  petitionEventDefinitions,
  streamKinds,
  unitEventDefinitions,
} from '@motcua/core'
import { format } from 'prettier'
import { z } from 'zod'
import { conclude, root } from './command.ts'

type Schema = {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly pattern?: string
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly required?: readonly string[]
}

const schemaOf = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema

const alternatives = (schemas: readonly Schema[]): string => [...new Set(schemas.map(shapeOf))].join(' or ')

/** What a value looks like, in a few words. */
const shapeOf = (schema: Schema): string => {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' or ')
  if (schema.anyOf !== undefined) return alternatives(schema.anyOf)
  if (schema.type === 'array') return `list of ${shapeOf(schema.items ?? {})}`
  if (schema.type === 'object') {
    const fields = fieldsOf(schema)
    if (fields.length > 0) return `{ ${fields.join(', ')} }`
    return typeof schema.additionalProperties === 'object' ? `map to ${shapeOf(schema.additionalProperties)}` : '{}'
  }
  if (schema.type === 'integer') return 'whole number'
  if (schema.type === 'string' && schema.pattern?.includes('T(') === true) return 'instant'
  return schema.type === 'string' ? 'text' : (schema.type ?? 'any value')
}

const fieldsOf = ({ properties = {}, required = [] }: Schema): readonly string[] =>
  Object.entries(properties).map(([name, value]) => `${name}${required.includes(name) ? '' : '?'}: ${shapeOf(value)}`)

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`)

const eventTable = (definitions: readonly EventDefinition[]): string =>
  [
    '| type | schema | data |',
    '| --- | --- | --- |',
    ...definitions.map(({ type, version, schema }) => {
      const fields = fieldsOf(schemaOf(schema))
        .filter((field) => !field.startsWith('breaches?:'))
        .map((field) => `\`${cell(field)}\``)
      return `| \`${type}\` | ${version} | ${fields.join('<br>') || '—'} |`
    }),
  ].join('\n')

const metadataTable = [
  '| key | value |',
  '| --- | --- |',
  ...fieldsOf(schemaOf(eventMetadata)).map((field) => {
    const [key = '', ...shape] = field.split(': ')
    return `| \`${key}\` | ${cell(shape.join(': '))} |`
  }),
].join('\n')

const drawn: Readonly<Record<string, string>> = {
  kinds: streamKinds.map((kind) => `- \`${kind}-<id>\``).join('\n'),
  metadata: metadataTable,
  dossier: eventTable(dossierEventDefinitions),
  petition: eventTable(petitionEventDefinitions),
  unit: eventTable(unitEventDefinitions),
  difficulty: eventTable(difficultyEventDefinitions),
}

const page = join(root, 'docs', 'streams.md')
const place = /<!-- streams:(\w+) -->\n[\s\S]*?<!-- \/streams -->/g
const written = readFileSync(page, 'utf8')
const findings: string[] = []
const places = new Set<string>()
const text = written.replace(place, (_, name: string) => {
  places.add(name)
  if (drawn[name] === undefined) findings.push(`docs/streams.md: there is no table ${name}`)
  return `<!-- streams:${name} -->\n\n${drawn[name] ?? ''}\n\n<!-- /streams -->`
})
for (const name of Object.keys(drawn))
  if (!places.has(name)) findings.push(`docs/streams.md: the table ${name} is missing`)
const fresh = await format(text, { parser: 'markdown', printWidth: 120, singleQuote: true })
if (fresh !== written) {
  if (process.argv.includes('--check')) findings.push('docs/streams.md is not what the code says; run npm run streams')
  else writeFileSync(page, fresh)
}
conclude('streams', `${Object.keys(drawn).length} tables`, findings)
