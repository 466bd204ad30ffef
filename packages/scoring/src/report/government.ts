import { isMessageKey, type Language, type MessageKey, text } from '@motcua/core'
import { rateIdentity } from './index-tables.ts'
import { unitIdentities } from './publication.ts'
import { formats } from '../format/formats.ts'
import { MembersBehind } from '../format/members-behind.ts'
import { indexBehind } from './index-lists.ts'
import type { IndexSheetRow } from './index-sheet.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Behind, Sheet } from '../format/sheet.ts'
import type { UnitScore } from '../scorecard/unit-score.ts'
import type { RegisterCounts } from './unit-register-counts.ts'

/** One unit of the export for the Government's reporting system. */
export type ReportedUnit = {
  readonly unit: string
  readonly name: string
  readonly period: string
  readonly score: UnitScore
  readonly register: RegisterCounts
  /** The units whose work it stands for. */
  readonly members: readonly string[]
  /** The indicators, with what stands behind them where that was listed. */
  readonly rows: readonly IndexSheetRow[]
}

/** What the export is made of: units, and the register's counts of the scope, unit by unit and as a whole. */
export type GovernmentFigures = {
  readonly units: readonly ReportedUnit[]
  readonly own: RegisterCounts
  readonly register: RegisterCounts
  /** What stands behind the register's counts of each unit's own. */
  readonly members?: MembersBehind
}

/** A period `2026-03/2026-03` as readers write it: months or days, one where both are the same. */
const periodRead = (code: string, language: Language): string =>
  [...new Set(code.split('/'))].map(formats(language).date).join(' – ')

const bandRead = (code: string, language: Language): string => {
  const key = `scorecard.band.${code}`
  return isMessageKey(key) ? text(key, {}, language) : code
}

/** What stands behind the indicators of every unit, the row by unit and number. */
const governmentBehind = (units: readonly ReportedUnit[], language: Language): readonly Behind[] => {
  let first = 0
  return units.flatMap(({ unit, rows }) => {
    const before = first
    first += rows.length
    return indexBehind({ rows }, language).map((figure) => ({
      ...figure,
      row: before + figure.row,
      name: `${unit}/${figure.name}`,
      ...(figure.title !== undefined && { title: `${unit} · ${figure.title}` }),
    }))
  })
}

/**
 * The figures for the Government's reporting system [Hệ thống thông tin báo cáo Chính phủ]: a row for each unit and
 * indicator, and one for each unit. The system's own field list has not been read; the fields are ours, by their schema.
 */
export const governmentSheets = (
  { units, own, register, members }: GovernmentFigures,
  { about, zone, language }: SheetScene,
): readonly [Sheet, Sheet] => {
  const say = (key: MessageKey, of: Language = language): string => text(key, {}, of)
  const unitColumns = [
    { key: 'unit', heading: say('cli.report.unit'), kind: 'text' },
    { key: 'unitName', heading: say('report.publication.name'), kind: 'text' },
    {
      key: 'period',
      heading: say('cli.report.period'),
      kind: 'text',
      read: (code: string) => periodRead(code, language),
    },
  ] as const
  const points = [
    { key: 'points', heading: say('page.indicators.points'), kind: 'decimal' },
    { key: 'max', heading: say('page.indicators.max'), kind: 'count' },
  ] as const
  return [
    {
      key: 'indicators',
      title: say('report.government.title'),
      about,
      columns: [
        ...unitColumns,
        { key: 'number', heading: say('page.indicators.number'), kind: 'text' },
        { key: 'code', heading: say('report.government.code'), kind: 'text' },
        { key: 'indicator', heading: say('page.indicators.name'), kind: 'text' },
        { key: 'numerator', heading: say('page.indicators.numerator'), kind: 'count' },
        { key: 'denominator', heading: say('page.indicators.denominator'), kind: 'count' },
        { key: 'percent', heading: say('page.indicators.rate'), kind: 'percent' },
        ...points,
        { key: 'formulaVersion', heading: say('page.indicators.formula'), kind: 'text' },
      ],
      rows: units.flatMap(({ unit, name: unitName, period, score }) =>
        score.indicators.map(
          ({ number, code, name, numerator, denominator, percent, points: got, max, formulaVersion }) => ({
            unit,
            unitName,
            period,
            number,
            code,
            indicator: say(name),
            numerator,
            denominator,
            percent,
            points: got,
            max,
            formulaVersion,
          }),
        ),
      ),
      identities: [
        rateIdentity(
          units.flatMap(({ unit, score }) =>
            score.indicators.map((row) => ({ ...row, row: `${unit} · ${row.number}` })),
          ),
          language,
        ),
      ],
      behind: governmentBehind(units, language),
      notes: [say('report.government.own-fields')],
      zone,
    },
    {
      key: 'units',
      title: say('report.government.units'),
      about: [],
      columns: [
        ...unitColumns,
        { key: 'total', heading: say('page.total.heading'), kind: 'decimal' },
        { key: 'class', heading: say('page.total.class'), kind: 'text', read: (code) => bandRead(code, language) },
        { key: 'received', heading: say('report.form06.column.received'), kind: 'count' },
        { key: 'resolved', heading: say('report.form06.column.resolved'), kind: 'count' },
        { key: 'late', heading: say('report.form06.column.late'), kind: 'count' },
        { key: 'openOverdue', heading: say('report.form06.column.openOverdue'), kind: 'count' },
      ],
      rows: units.map(({ unit, name: unitName, period, score, register }) => ({
        unit,
        unitName,
        period,
        total: score.total,
        class: score.band,
        received: register.received,
        resolved: register.resolved,
        late: register.late,
        openOverdue: register.openOverdue,
      })),
      behind: (members ?? new MembersBehind()).of(
        units.map(({ unit, name, members: noted }) => ({
          name: unit,
          label: name === unit ? unit : `${unit} ${name}`,
          noted,
        })),
      ),
      identities: unitIdentities(own, register, language),
      notes: [],
      zone,
    },
  ]
}
