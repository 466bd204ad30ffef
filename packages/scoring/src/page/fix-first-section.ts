import { figureLink } from '../format/figure-list.ts'
import { leadOf } from '../report/responsible-sheet.ts'
import { html, type Html } from '../format/html.ts'
import type { PageInput, PageText } from './page-input.ts'

const shown = 5

/** What to put right first: the indicators with the most points still to be had, and how many more it takes to reach the target. */
export const fixFirstSection = (
  { sheet, lists = [], language }: PageInput,
  { say, decimal, count }: PageText,
): Html | false => {
  const open = sheet.rows
    .flatMap((row) => {
      const { points, max, numerator, denominator, targetPercent } = row
      if (points === null || numerator === null || denominator === null || denominator === 0) return []
      // below its maximum an indicator is below its target, so that something is missing
      const missing = Math.ceil((denominator * targetPercent) / 100 - 1e-9) - numerator
      const lost = Math.round((max - points) * 100) / 100
      return lost === 0 ? [] : [{ row, lost, missing, denominator }]
    })
    .toSorted((a, b) => b.lost - a.lost || (a.row.number < b.row.number ? -1 : 1))
    .slice(0, shown)
  return (
    open.length > 0 &&
    html`<section class="wide" aria-labelledby="first">
      <h2 id="first">${say('page.first.heading')}</h2>
      <ol class="first-list">
        ${open.map(({ row, lost, missing, denominator }) => {
          const { targetPercent } = row
          const lacking = lists.find(({ name, of }) => of === 'dossier' && name === `indicators/${row.number}:lacking`)
          const params = { missing: count(missing), of: count(denominator), target: decimal(targetPercent) }
          return html`<li>
            <strong>${row.number} ${say(row.name)}</strong>: ${say('page.first.lost', { points: decimal(lost) })};
            ${say('page.first.missing', params)};
            ${say('page.first.lead', { lead: leadOf(row.code, sheet.targetsOf, language, sheet.charges) })}
            ${
              lacking !== undefined &&
              lacking.count > 0 &&
              html`<p>
                ${figureLink(lists, lacking.name, say('page.first.dossiers', { count: count(lacking.count) }))}
              </p>`
            }
          </li>`
        })}
      </ol>
    </section>`
  )
}
