import { dossierEventDefinitions, languages, type MessageParams, toIso } from '@motcua/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeFinding } from '../finding.ts'
import type { XesTrace } from '../xes/xes-trace.ts'
import { xesMappings } from './mappings.ts'

const schemas = new Map(dossierEventDefinitions.map(({ type, schema }) => [type, schema]))

const keys = [
  'concept:name',
  'time:timestamp',
  'lifecycle:transition',
  'org:resource',
  'startdate',
  'enddate',
  'deadline',
  'startDate',
  'department',
  'channel',
  'parts',
  'question',
  'activityNameEN',
]

const labels = [
  'T15 Print document X request unlicensed',
  'T20 Print report Y to stop indication',
  '01_HOOFD_010',
  '01_HOOFD_015',
  '08_AWB45_020_2',
  '08_AWB45_040',
  '08_AWB45_075',
  '06_VD_010',
  '05_EIND_010',
  '01_HOOFD_495',
  '01_HOOFD_515',
]

const values = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    'True',
    'EMPTY',
    'start',
    'complete',
    'Post',
    'x'.repeat(2001),
    '29-2-2012 0:00:00',
    ...labels,
  ),
  fc
    .date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true })
    .map((date) => date.toISOString()),
)

const attributes = fc
  .array(fc.tuple(fc.constantFrom(...keys), values), { maxLength: 12 })
  .map((entries) => new Map(entries))

const traces: fc.Arbitrary<XesTrace> = fc.record({
  ordinal: fc.nat(),
  line: fc.nat(),
  attributes: attributes.map((map) => (map.has('concept:name') ? map : new Map([...map, ['concept:name', 'case-1']]))),
  events: fc.array(fc.record({ attributes, line: fc.nat() }), { maxLength: 6 }),
})

/** The values of a log may hold braces themselves. */
const withoutBraces = (params: MessageParams): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      (typeof value === 'object' ? value.en : String(value)).replaceAll('{', '('),
    ]),
  )

test('whatever a trace holds, a mapping gives events that their schemas accept, in the order of recording', () => {
  fc.assert(
    fc.property(fc.constantFrom(...xesMappings), traces, (mapping, trace) => {
      const { events } = mapping.map(trace)
      let previous = Number.NEGATIVE_INFINITY
      for (const { type, data, occurredAt, recordedAt } of events) {
        expect(schemas.get(type)?.safeParse(data).error, type).toBeUndefined()
        expect(toIso(occurredAt)).toMatch(/^\d{4}-/)
        expect(recordedAt).toBeGreaterThanOrEqual(previous)
        previous = recordedAt
      }
    }),
    { numRuns: 400 },
  )
})

test('no event of a case is passed over: it is a fact in the name of its officer, or a finding names its line', () => {
  fc.assert(
    fc.property(fc.constantFrom(...xesMappings), traces, (mapping, given) => {
      const marked = given.events.map(({ attributes: of }, index) => ({
        attributes: new Map([...of, ['org:resource', `officer ${index + 1}`]]),
        line: index + 1,
      }))
      const { id, events, findings } = mapping.map({ ...given, line: 0, events: marked })
      fc.pre(id !== null)
      const seen = new Set<unknown>([...events.map(({ officer }) => officer), ...findings.map(({ line }) => line)])
      for (const { line } of marked) expect(seen.has(`officer ${line}`) || seen.has(line), `event ${line}`).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('every finding is a whole sentence in both languages', () => {
  fc.assert(
    fc.property(fc.constantFrom(...xesMappings), traces, (mapping, trace) => {
      for (const found of mapping.map(trace).findings) {
        const places =
          Object.keys(found.params).length === 0 ? found : { ...found, params: withoutBraces(found.params) }
        for (const language of languages) expect(describeFinding(places, language)).not.toMatch(/\{\w+\}/)
      }
    }),
    { numRuns: 200 },
  )
})
