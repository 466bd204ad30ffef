import type { PageInput, RankedUnit } from '../../page/page-input.ts'
import { knownPoints } from '../../page/known-points.ts'
import { evaluationInstant } from '../../indicators/figure-query.ts'
import { monthsOf } from '../../report/form06-month.ts'
import { indexSheetOf, type IndexView, type UnitIndexQuery } from '../../report/unit-index.ts'
import { unitSheets } from '../../report/unit-sheets.ts'

const shownMonths = 12

/** The last months of a period, each scored by itself from what events tell, and the units below with their scores. */
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
      sheet: indexSheetOf(view, { ...query, name: query.unit ?? '', from, to, at }),
    }))
  const ranking = unitSheets(view, query)
    .filter(({ unit }) => unit !== query.unit)
    .map(({ unit, name, sheet: { score } }): RankedUnit => {
      const { points, max } = knownPoints(score)
      return { unit, name, total: score.total, band: score.band, known: points, max: max === 0 ? score.max : max }
    })
    .toSorted((a, b) => b.known / b.max - a.known / a.max || (a.unit < b.unit ? -1 : 1))
  return { months, ranking }
}
