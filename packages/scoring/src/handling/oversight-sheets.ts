import { citation, type MessageKey, text } from '@motcua/core'
import { owedBy } from '../duty/owed-by.ts'
import { ruleTitle } from '../duty/rule-title.ts'
import { formats } from '../format/formats.ts'
import { checkIdentity, sumOf } from '../format/sheet-identity.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import type { BreachRow } from './breach-tally.ts'
import type { DigitisedRow } from './digitised-tally.ts'
import type { LateAgainRow } from './late-again.ts'
import type { SyncRow } from './sync-coverage.ts'

type OversightScene = SheetScene & {
  /** The officer who heads a unit on the last day; null where nobody is known to. */
  readonly headOf: (unit: string) => string | null
}

/** The breaches of each unit by rule, with its head, and what was made good since. */
export const breachSheet = (rows: readonly BreachRow[], { about, zone, language, headOf }: OversightScene): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  const counts = ['breaches', 'madeGood', 'outstanding', 'dossiers'] as const
  return {
    key: 'breaches',
    title: heading('oversight.title'),
    about,
    columns: [
      { key: 'unit', heading: heading('cli.report.unit'), kind: 'text' },
      { key: 'head', heading: heading('oversight.head'), kind: 'text' },
      { key: 'rule', heading: heading('insight.duties.rule'), kind: 'text' },
      { key: 'article', heading: heading('insight.duties.article'), kind: 'text' },
      ...counts.map((key) => ({ key, heading: heading(`oversight.${key}`), kind: 'count' as const })),
    ],
    rows: rows.map((row) => ({
      ...row,
      unit: row.unit === null ? null : owedBy(row.unit, language),
      article: citation(row.article, language),
      head: row.unit === null ? null : headOf(row.unit),
      rule: ruleTitle(row.rule, language),
    })),
    identities: [
      checkIdentity({ key: 'breaches', equation: heading('oversight.identity.breaches') }, [
        {
          row: heading('page.total.sum'),
          left: sumOf(rows, 'breaches'),
          right: sumOf(rows, 'madeGood') + sumOf(rows, 'outstanding'),
        },
      ]),
    ],
    notes: [heading('oversight.note')],
    zone,
  }
}

/** Who had dossiers when they became late, month after month; `late`: all that became late in the period. */
export const lateAgainSheet = (rows: readonly LateAgainRow[], late: number, { zone, language }: SheetScene): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'lateAgain',
    title: heading('oversight.late-again'),
    about: [],
    columns: [
      { key: 'unit', heading: heading('cli.report.unit'), kind: 'text' },
      { key: 'officer', heading: heading('insight.duties.officer'), kind: 'text' },
      { key: 'late', heading: heading('oversight.late'), kind: 'count' },
      { key: 'months', heading: heading('oversight.months'), kind: 'count' },
      { key: 'running', heading: heading('oversight.running'), kind: 'count' },
      {
        key: 'which',
        heading: heading('oversight.which'),
        kind: 'text',
        read: (code) => code.split(', ').map(formats(language).month).join(', '),
      },
      { key: 'again', heading: heading('oversight.again'), kind: 'text' },
    ],
    rows: rows.map(({ months, again, ...row }) => ({
      ...row,
      months: months.length,
      which: months.join(', '),
      again: heading(again ? 'oversight.again.yes' : 'oversight.again.no'),
    })),
    identities: [
      checkIdentity({ key: 'late', equation: heading('oversight.identity.late') }, [
        { row: heading('page.total.sum'), left: sumOf(rows, 'late'), right: late },
      ]),
    ],
    notes: [heading('oversight.late-note')],
    zone,
  }
}

/** Synchronisation by procedure; `received`: all dossiers of the period. */
export const syncSheet = (
  rows: readonly SyncRow[],
  received: number,
  nameOf: (procedure: string) => string | null,
  { zone, language }: SheetScene,
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  const counts = ['received', 'synchronised', 'missing'] as const
  return {
    key: 'synchronisation',
    title: heading('oversight.sync'),
    about: [],
    columns: [
      { key: 'procedure', heading: heading('page.overdue.procedure'), kind: 'text' },
      { key: 'name', heading: heading('oversight.name'), kind: 'text' },
      ...counts.map((key) => ({ key, heading: heading(`oversight.${key}`), kind: 'count' as const })),
      { key: 'percent', heading: heading('page.indicators.rate'), kind: 'percent' },
    ],
    rows: rows.map((row) => ({
      ...row,
      name: row.procedure === null ? null : nameOf(row.procedure),
      percent: Math.round((row.synchronised / row.received) * 10_000) / 100,
    })),
    identities: [
      checkIdentity({ key: 'received', equation: heading('oversight.identity.received') }, [
        { row: heading('page.total.sum'), left: sumOf(rows, 'received'), right: received },
      ]),
    ],
    notes: [],
    zone,
  }
}

/** What each unit digitised. */
export const digitisedSheet = (rows: readonly DigitisedRow[], { zone, language }: SheetScene): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  const counts = ['dossiers', 'components', 'pages', 'withoutPages'] as const
  return {
    key: 'digitised',
    title: heading('oversight.digitised'),
    about: [],
    columns: [
      { key: 'unit', heading: heading('cli.report.unit'), kind: 'text' },
      ...counts.map((key) => ({ key, heading: heading(`oversight.${key}`), kind: 'count' as const })),
    ],
    rows: rows.map((row) => ({ ...row })),
    notes: [],
    zone,
  }
}
