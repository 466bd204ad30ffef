import type { PageInput, RankedUnit } from '../../page/page-input.ts'
import { knownPoints } from '../../page/known-points.ts'
import { evaluationInstant } from '../../indicators/figure-query.ts'
import { monthsOf } from '../../report/form06-month.ts'
import { type IndexView, unitIndexTally, type UnitIndexQuery } from '../../report/unit-index.ts'
import { unitSheetsTally } from '../../report/unit-sheets.ts'

const shownMonths = 12

/** The last months of a period, each scored by itself from what events tell, and the units below with their scores, in one pass over facts. */
export const pageHistory = (
  view: IndexView,
  query: Pick<UnitIndexQuery, 'unit' | 'zone' | 'from' | 'to' | 'at' | 'level'>,
): Pick<PageInput, 'months' | 'ranking'> => {
  const { zone, at } = query
  const months = monthsOf(zone, { from: query.from, to: query.to }, evaluationInstant(query))
    .slice(-shownMonths)
    .map(({ month, partial, from, to }) => ({
      month,
      partial,
      tally: unitIndexTally(view, { ...query, name: query.unit ?? '', from, to, at }),
    }))
  const units = unitSheetsTally(view, query)
  for (const fact of view.facts()) {
    for (const { tally } of months) tally.add(fact)
    units.add(fact)
  }
  const ranking = units
    .sheets()
    .filter(({ unit }) => unit !== query.unit)
    .map(({ unit, name, sheet: { score } }): RankedUnit => {
      const { points, max } = knownPoints(score)
      return { unit, name, total: score.total, band: score.band, known: points, max: max === 0 ? score.max : max }
    })
    .toSorted((a, b) => b.known / b.max - a.known / a.max || (a.unit < b.unit ? -1 : 1))
  return { months: months.map(({ month, partial, tally }) => ({ month, partial, sheet: tally.sheet() })), ranking }
}
