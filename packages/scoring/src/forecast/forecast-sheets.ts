import { type Instant, type MessageKey, text } from '@motcua/core'
import { formats } from '../format/formats.ts'
import { checkIdentity, sumOf } from '../format/sheet-identity.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { dossierCells, dossierColumns } from '../report/dossier-cells.ts'
import { type OpenDossier, outlooks } from './forecast.ts'

const hour = 3_600_000

const hours = (ms: number | null): number | null => (ms === null ? null : Math.round((ms * 100) / hour) / 100)

type ForecastScene = SheetScene & {
  readonly at: Instant
  /** Points that one more late dossier of the period takes away. */
  readonly cost: number
}

/** What is at stake with a dossier that is not late yet; one that is costs what it costs already. */
const atStake = ({ counts, outlook }: OpenDossier, cost: number): number => (counts && outlook !== 'late' ? cost : 0)

const points = (value: number): number => Math.round(value * 100) / 100

/** How many open dossiers stand how, and what they may cost. */
export const outlookSheet = (open: readonly OpenDossier[], { about, zone, language, cost }: ForecastScene): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  const rows = outlooks.map((outlook) => {
    const such = open.filter((dossier) => dossier.outlook === outlook)
    return {
      outlook: heading(`insight.forecast.outlook.${outlook}`),
      dossiers: such.length,
      ofPeriod: such.filter(({ counts }) => counts).length,
      atStake: points(such.reduce((sum, dossier) => sum + atStake(dossier, cost), 0)),
    }
  })
  return {
    key: 'outlook',
    title: heading('insight.forecast.title'),
    about,
    columns: [
      { key: 'outlook', heading: heading('insight.forecast.outlook'), kind: 'text' },
      { key: 'dossiers', heading: heading('insight.forecast.dossiers'), kind: 'count' },
      { key: 'ofPeriod', heading: heading('insight.forecast.of-period'), kind: 'count' },
      { key: 'atStake', heading: heading('insight.forecast.at-stake'), kind: 'decimal' },
    ],
    rows,
    identities: [
      checkIdentity({ key: 'outlooks', equation: heading('insight.forecast.identity') }, [
        { row: heading('page.total.sum'), left: sumOf(rows, 'dossiers'), right: open.length },
      ]),
    ],
    behind: outlooks.flatMap((outlook, row) => {
      const such = open.filter((dossier) => dossier.outlook === outlook)
      const place = { row, name: outlook, of: 'dossier' as const }
      return [
        { ...place, column: 'dossiers', members: such.map(({ fact }) => fact.stream) },
        { ...place, column: 'ofPeriod', members: such.filter(({ counts }) => counts).map(({ fact }) => fact.stream) },
      ].map((list) => ({ ...list, title: heading(`insight.forecast.outlook.${outlook}`) }))
    }),
    notes: [
      text('insight.forecast.note', {}, language),
      text(
        'insight.forecast.expected',
        {
          points: formats(language).decimal(
            points(open.reduce((sum, dossier) => sum + (dossier.chance ?? 0) * atStake(dossier, cost), 0)),
          ),
        },
        language,
      ),
    ],
    zone,
  }
}

/** The open dossiers themselves. */
export const openDossierSheet = (
  open: readonly OpenDossier[],
  leftOut: number,
  { zone, language, at, cost }: ForecastScene,
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'dossiers',
    title: heading('insight.forecast.list'),
    about: [],
    columns: [
      ...dossierColumns(language),
      { key: 'due', heading: heading('page.overdue.due'), kind: 'instant' },
      { key: 'remainingHours', heading: heading('insight.forecast.remaining'), kind: 'decimal' },
      { key: 'handledHours', heading: heading('insight.forecast.handled'), kind: 'decimal' },
      { key: 'comparable', heading: heading('insight.forecast.comparable'), kind: 'count' },
      { key: 'chance', heading: heading('insight.forecast.chance'), kind: 'percent' },
      { key: 'outlook', heading: heading('insight.forecast.outlook'), kind: 'text' },
      { key: 'atStake', heading: heading('insight.forecast.at-stake-thousandths'), kind: 'decimal' },
    ],
    rows: open.map((dossier) => ({
      ...dossierCells(dossier.fact, at),
      due: dossier.due,
      remainingHours: hours(dossier.remaining),
      handledHours: hours(dossier.handled),
      comparable: dossier.comparable,
      chance: dossier.chance === null ? null : Math.round(dossier.chance * 10_000) / 100,
      outlook: heading(`insight.forecast.outlook.${dossier.outlook}`),
      atStake: Number((atStake(dossier, cost) * 1000).toPrecision(12)),
    })),
    notes: leftOut === 0 ? [] : [text('insight.left-out', { count: leftOut }, language)],
    zone,
  }
}
