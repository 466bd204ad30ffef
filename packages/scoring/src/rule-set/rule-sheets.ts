import { type MessageKey, text } from '@motcua/core'
import { formats } from '../format/formats.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import type { RuleTotal } from './score-by-rules.ts'

/** A unit scored by a province's own rules. */
export type RuleUnit = { readonly unit: string; readonly name: string; readonly score: RuleTotal }

/** Units by their total, the best first; those without one last. */
export const ruleRankingSheet = (units: readonly RuleUnit[], title: string, scene: SheetScene): Sheet => {
  const { about, zone, language } = scene
  const heading = (key: MessageKey): string => text(key, {}, language)
  const groups = units[0]?.score.groups ?? []
  const ordered = units.toSorted((a, b) => (b.score.total ?? -1) - (a.score.total ?? -1) || (a.unit < b.unit ? -1 : 1))
  return {
    key: 'units',
    title,
    about,
    columns: [
      { key: 'unit', heading: heading('cli.report.unit'), kind: 'text' },
      { key: 'name', heading: heading('report.publication.name'), kind: 'text' },
      ...groups.map(({ code, name }) => ({ key: `group ${code}`, heading: name, kind: 'decimal' as const })),
      { key: 'total', heading: heading('page.total.heading'), kind: 'decimal' },
      { key: 'max', heading: heading('page.indicators.max'), kind: 'decimal' },
      { key: 'band', heading: heading('page.total.class'), kind: 'text' },
    ],
    rows: ordered.map(({ unit, name, score }) => ({
      unit,
      name,
      ...Object.fromEntries(score.groups.map(({ code, points }) => [`group ${code}`, points])),
      total: score.total,
      max: score.max,
      band: score.band,
    })),
    notes: units.some(({ score }) => score.total === null) ? [heading('rules.no-total')] : [],
    zone,
  }
}

/** Every criterion of every unit, with its counts and what it is cited from; under it that the points come to the totals. */
export const ruleCriterionSheet = (units: readonly RuleUnit[], { zone, language }: SheetScene): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  const { decimal } = formats(language)
  const whole = (points: number): number => Math.round(points * 100)
  const scored = units.filter(({ score }) => score.total !== null)
  const sum = scored.reduce(
    (all, { score }) => all + score.criteria.reduce((own, row) => own + whole(row.points ?? 0), 0),
    0,
  )
  const totals = scored.reduce((all, { score }) => all + whole(score.total ?? 0), 0)
  const balance = { sum: decimal(sum / 100), total: decimal(totals / 100) }
  return {
    key: 'criteria',
    title: heading('rules.criteria'),
    about: [],
    columns: [
      { key: 'unit', heading: heading('cli.report.unit'), kind: 'text' },
      { key: 'code', heading: heading('page.indicators.number'), kind: 'text' },
      { key: 'name', heading: heading('rules.criterion'), kind: 'text' },
      { key: 'numerator', heading: heading('page.indicators.numerator'), kind: 'count' },
      { key: 'denominator', heading: heading('page.indicators.denominator'), kind: 'count' },
      { key: 'percent', heading: heading('page.indicators.rate'), kind: 'percent' },
      { key: 'points', heading: heading('page.indicators.points'), kind: 'decimal' },
      { key: 'max', heading: heading('page.indicators.max'), kind: 'decimal' },
      { key: 'citation', heading: heading('rules.citation'), kind: 'text' },
      { key: 'note', heading: heading('rules.note'), kind: 'text' },
    ],
    rows: units.flatMap(({ unit, score }) =>
      score.criteria.map(({ group: _group, note, ...row }) => ({
        unit,
        ...row,
        note: note === null ? null : heading(`rules.note.${note}`),
      })),
    ),
    notes: [`${sum === totals ? '✓' : '✗'} ${text('rules.identity', balance, language)}`],
    zone,
  }
}
