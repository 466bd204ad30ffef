import { MotcuaError, readJsonText } from '@motcua/core'
import { z } from 'zod'

/** How an export ended: what a file must still be, for its end cannot be seen in CSV itself. */
export type WrittenCsv = {
  readonly events: number
  /** Of the uncompressed text. */
  readonly bytes: number
  /** Of the uncompressed text, in hex. */
  readonly sha256: string
}

/** The members of a schema that say so, by names of schema.org. */
export const wholeness = ({ events, bytes, sha256 }: WrittenCsv) => ({
  'schema:numberOfItems': events,
  'schema:contentSize': `${bytes} B`,
  'schema:sha256': sha256,
})

const told = z.object({
  'schema:numberOfItems': z.int().min(0),
  'schema:sha256': z.string().regex(/^[0-9a-f]{64}$/),
})

type Told = Pick<WrittenCsv, 'events' | 'sha256'>

/**
 * What the schema beside an export says of its end; undefined for a schema that says nothing of it.
 * @throws MotcuaError `interchange.csv-schema` with line and column, `interchange.csv-schema-field`
 */
const wholenessTold = (text: string, schema: string): Told | undefined => {
  const json = readJsonText(text, (reason) => new MotcuaError('interchange.csv-schema', { schema, reason }))
  const at = (field: string): MotcuaError => new MotcuaError('interchange.csv-schema-field', { schema, field })
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw at('$')
  if (!('schema:sha256' in json)) return undefined
  const read = told.safeParse(json)
  if (!read.success) throw at(read.error.issues[0]?.path.map(String).join('.') || '$')
  return { events: read.data['schema:numberOfItems'], sha256: read.data['schema:sha256'] }
}

/** The schema that stands beside an export. */
export type CsvSchemaBeside = { readonly name: string; readonly text: string }

/**
 * A check that a file is the one that its schema was written for.
 * @throws MotcuaError `interchange.not-whole`, `interchange.not-as-written`, `interchange.csv-schema`, `interchange.csv-schema-field`
 */
export const wholenessCheck = (file: string, { name: schema, text }: CsvSchemaBeside): ((read: Told) => void) => {
  const written = wholenessTold(text, schema)
  return ({ events, sha256 }) => {
    if (written === undefined || written.sha256 === sha256) return
    if (written.events !== events) {
      throw new MotcuaError('interchange.not-whole', { file, schema, found: events, wanted: written.events })
    }
    throw new MotcuaError('interchange.not-as-written', { file, schema })
  }
}
