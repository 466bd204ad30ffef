import { type Language, type MessageKey, text, vietnamCalendar } from '@motcua/core'
import { sheetSchema } from '../../format/sheet-json.ts'
import type { SheetScene } from '../../format/sheet-scene.ts'
import type { Sheet } from '../../format/sheet.ts'
import { form06Sheet } from '../../report/form06-sheet.ts'
import { governmentSheets } from '../../report/government.ts'
import { overdueSheet } from '../../report/overdue-sheet.ts'
import { publicationSheets } from '../../report/publication.ts'
import { taskSheet } from '../../report/resolution-131.ts'

type Head = Readonly<Record<string, 'string' | 'nullable' | 'date' | 'instant' | 'count'>>

type PublishedReport = {
  readonly title: MessageKey
  readonly head: Head
  /** Its tables without a row: their columns are all that the schema is made of. */
  readonly sheets: (scene: SheetScene) => readonly Sheet[]
}

const none = { received: 0, resolved: 0, late: 0, openOverdue: 0 }

const reports: Readonly<Record<string, PublishedReport>> = {
  'report overdue': {
    title: 'report.overdue.title',
    head: { unit: 'nullable', at: 'instant', count: 'count' },
    sheets: (scene) => [overdueSheet([], scene)],
  },
  'report publication': {
    title: 'report.publication.title',
    head: { month: 'string', unit: 'nullable', at: 'instant', late: 'count' },
    sheets: (scene) => publicationSheets({ units: [], delays: [], late: 0, own: none, register: none }, scene),
  },
  'report quarterly': {
    title: 'report.quarterly.title',
    head: { quarter: 'string', dueBefore: 'date', unit: 'nullable', at: 'instant' },
    sheets: (scene) => [taskSheet([], scene), form06Sheet({ rows: [], identities: [] }, scene)],
  },
  'report government': {
    title: 'report.government.title',
    head: { from: 'string', to: 'string', unit: 'nullable', at: 'instant' },
    sheets: (scene) => governmentSheets([], scene),
  },
}

export const reportsWithSchema: readonly string[] = Object.keys(reports)

const shapes = {
  string: { type: 'string' },
  nullable: { type: ['string', 'null'] },
  date: { type: 'string', format: 'date' },
  instant: { type: 'string', format: 'date-time' },
  count: { type: 'integer', minimum: 0 },
} as const

const closed = (properties: Readonly<Record<string, object>>): object => ({
  type: 'object',
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
})

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
  const report = Object.hasOwn(reports, name) ? reports[name] : undefined
  if (report === undefined) return undefined
  const sheets = report.sheets({ about: [], zone: vietnamCalendar().zone, language })
  const head = Object.entries(report.head).map(([key, shape]) => [key, shapes[shape]] as const)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:motcua:${name.replace(' ', ':')}`,
    title: text(report.title, {}, language),
    type: 'object',
    required: [...head.map(([key]) => key), ...sheets.map(({ key }) => key), 'identities'],
    additionalProperties: false,
    properties: {
      ...Object.fromEntries(head),
      knownAt: shapes.instant,
      happenedBefore: shapes.instant,
      manifest: { type: 'object' },
      ...Object.fromEntries(sheets.map((sheet) => [sheet.key, sheetSchema(sheet)])),
      identities: identitiesSchema(sheets.map(({ key }) => key)),
    },
  }
}
