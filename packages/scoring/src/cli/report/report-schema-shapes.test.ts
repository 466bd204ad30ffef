import { expect, test } from 'vitest'
import { publishedReports } from './published-reports.ts'
import { reportSchema, reportsWithSchema } from './report-schemas.ts'

const nullable = (type: string, format?: string) => ({
  type: [type, 'null'],
  ...(format !== undefined && { format }),
})
const instant = { type: 'string', format: 'date-time' }
const count = { type: 'integer', minimum: 0 }
const closed = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
})

test('the schema of a report that is its tables is whole: its head, the columns of each table, the equations, no field more', () => {
  const columns = {
    dossier: { description: 'Dossier code', ...nullable('string') },
    procedure: { description: 'Procedure', ...nullable('string') },
    unit: { description: 'Unit', ...nullable('string') },
    channel: { description: 'Filed', ...nullable('string') },
    portal: { description: 'Portal', ...nullable('string') },
    receivedAt: { description: 'Received', ...nullable('string', 'date-time') },
    due: { description: 'Due', ...nullable('string', 'date-time') },
    daysLate: { description: 'Days late', ...nullable('integer') },
  }
  const number = { type: 'number' }
  const residual = closed({ row: { type: 'string' }, left: number, right: number, residual: number })
  const identity = closed({
    key: { type: 'string' },
    equation: { type: 'string' },
    checked: count,
    residuals: { type: 'array', items: residual },
  })
  expect(reportSchema('report overdue', 'en')).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:motcua:report:overdue',
    title: 'Open dossiers past their due date',
    type: 'object',
    required: ['unit', 'at', 'count', 'dossiers', 'identities'],
    additionalProperties: false,
    properties: {
      unit: nullable('string'),
      at: instant,
      count,
      knownAt: instant,
      happenedBefore: instant,
      manifest: { type: 'object' },
      dossiers: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: 'urn:motcua:sheet:dossiers',
        title: 'Open dossiers past their due date',
        type: 'array',
        items: closed(columns),
      },
      identities: closed({ dossiers: { type: 'array', items: identity } }),
    },
  })
})

test('every report says what stands beside its tables and of which kind', () => {
  const about = { unit: 'nullable', at: 'instant' }
  const totals = { total: 'nullableNumber', totalBefore: 'nullableNumber' }
  expect(Object.fromEntries(Object.entries(publishedReports).map(([name, { head }]) => [name, head]))).toEqual({
    'report overdue': { ...about, count: 'count' },
    'report publication': { month: 'string', ...about, late: 'count' },
    'report quarterly': { quarter: 'string', dueBefore: 'date', ...about },
    'report government': { from: 'string', to: 'string', ...about },
    'report simulate': { ...about, simulated: 'count', total: 'nullableNumber', totalThen: 'nullableNumber' },
    'report forecast': { ...about, open: 'count' },
    'report obligations': { ...about, count: 'count' },
    'report compare': { ...about, with: 'period', ...totals, change: 'nullableNumber' },
    'report trend': { ...about, by: 'string', from: 'string', to: 'string' },
    'report circular-01': { ...about, dossiers: 'count', least: 'number', most: 'number', band: 'nullable' },
    'report findings': { ...about, count: 'count' },
    'report reconcile': { ...about, listed: 'count', unread: 'count' },
    'report announcements': { ...about, listed: 'count', unread: 'count' },
    'report links': { ...about, waiting: 'count' },
    'report decisions': { ...about, outstanding: 'count' },
    'report sample': { ...about, target: 'string', seed: 'count', population: 'count' },
    'report handling': { ...about, dossiers: 'count' },
    'report oversight': { ...about, dossiers: 'count' },
    'report difficulties': { ...about, reported: 'count', open: 'count' },
    'report online': { ...about, received: 'count', online: 'count' },
    'report briefing': { ...about, ...totals },
    'report rules': { rules: 'string', ...about },
  })
})

test('each kind of field stands in the schema as JSON Schema says it', () => {
  const properties = (name: string): Readonly<Record<string, unknown>> =>
    (reportSchema(name, 'en') as { readonly properties: Readonly<Record<string, unknown>> }).properties
  expect(properties('report quarterly')).toMatchObject({
    quarter: { type: 'string' },
    dueBefore: { type: 'string', format: 'date' },
  })
  expect(properties('report circular-01')).toMatchObject({ least: { type: 'number' }, band: nullable('string') })
  expect(properties('report compare')).toMatchObject({
    with: closed({ from: { type: 'string' }, to: { type: 'string' } }),
    change: nullable('number'),
  })
})

test('only the table of a province’s own rules may have columns that the data name', () => {
  const open = Object.keys(publishedReports).filter((name) =>
    JSON.stringify(reportSchema(name, 'en')).includes('patternProperties'),
  )
  expect(open).toEqual(['report rules'])
  expect(reportSchema('report rules', 'en')).toMatchObject({
    properties: { units: { items: { patternProperties: { '^group ': nullable('number') } } } },
  })
})

test('a report of its own shape is named as the others are, and what has no schema has none', () => {
  const own = ['report index', 'report form06', 'report restatement', 'dossier']
  expect(reportsWithSchema).toEqual([...Object.keys(publishedReports), ...own])
  expect(own.map((name) => (reportSchema(name, 'en') as { readonly $id: string }).$id)).toEqual([
    'urn:motcua:report:index',
    'urn:motcua:report:form06',
    'urn:motcua:report:restatement',
    'urn:motcua:dossier',
  ])
  expect([reportSchema('toString', 'en'), reportSchema('weather', 'en')]).toEqual([undefined, undefined])
})
