import { type Language, text, vietnamCalendar } from '@motcua/core'
import { z } from 'zod'
import { sheetSchema } from '../../format/sheet-json.ts'
import { ownShapes } from './own-shapes.ts'
import { publishedReports } from './published-reports.ts'

export const reportsWithSchema: readonly string[] = [...Object.keys(publishedReports), ...Object.keys(ownShapes)]

const shapes = {
  string: { type: 'string' },
  nullable: { type: ['string', 'null'] },
  date: { type: 'string', format: 'date' },
  instant: { type: 'string', format: 'date-time' },
  count: { type: 'integer', minimum: 0 },
  number: { type: 'number' },
  nullableNumber: { type: ['number', 'null'] },
  period: {
    type: 'object',
    required: ['from', 'to'],
    additionalProperties: false,
    properties: { from: { type: 'string' }, to: { type: 'string' } },
  },
} as const

const idOf = (name: string): string => `urn:motcua:${name.replace(' ', ':')}`

const closed = (properties: Readonly<Record<string, object>>): object => ({
  type: 'object',
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
})

/** Columns that the data name: the points of each group of a province's own rules. */
const columnsMore: Readonly<Record<string, string>> = { 'report rules': '^group ' }

/** Of the equations that each sheet satisfies, with what they leave over. */
const identitiesSchema = (sheets: readonly string[]): object => {
  const number = { type: 'number' }
  const residual = closed({ row: { type: 'string' }, left: number, right: number, residual: number })
  const identity = closed({
    key: { type: 'string' },
    equation: { type: 'string' },
    checked: shapes.count,
    residuals: { type: 'array', items: residual },
  })
  return closed(Object.fromEntries(sheets.map((sheet) => [sheet, { type: 'array', items: identity }])))
}

/** The JSON Schema (2020-12) of what a report prints with `--json`; undefined where none is published. */
export const reportSchema = (name: string, language: Language): object | undefined => {
  const report = Object.hasOwn(publishedReports, name) ? publishedReports[name] : undefined
  const own = Object.hasOwn(ownShapes, name) ? ownShapes[name] : undefined
  if (own !== undefined) return { ...z.toJSONSchema(own), $id: idOf(name) }
  if (report === undefined) return undefined
  const sheets = report.sheets({ about: [], zone: vietnamCalendar().zone, language })
  const head = Object.entries(report.head).map(([key, shape]) => [key, shapes[shape]] as const)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: idOf(name),
    title: text(report.title, {}, language),
    type: 'object',
    required: [...head.map(([key]) => key), ...sheets.map(({ key }) => key), 'identities'],
    additionalProperties: false,
    properties: {
      ...Object.fromEntries(head),
      knownAt: shapes.instant,
      happenedBefore: shapes.instant,
      manifest: { type: 'object' },
      ...Object.fromEntries(sheets.map((sheet) => [sheet.key, sheetSchema(sheet, columnsMore[name])])),
      identities: identitiesSchema(sheets.map(({ key }) => key)),
    },
  }
}
