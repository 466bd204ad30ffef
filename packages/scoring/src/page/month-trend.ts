import type { IndexSheet } from '../report/index-sheet.ts'
import { html, type Html } from '../format/html.ts'
import { knownPoints } from './known-points.ts'
import type { MonthSheet, PageInput, PageText } from './page-input.ts'

/** Pixels from the line of 100 to that of 0, and above and below them. */
const reach = 150
const top = 10
const bottom = 30
const height = top + reach + bottom

/** Points earned of each 100 that have data; null where none has. */
const shareOf = ({ score }: IndexSheet): number | null => {
  const { points, max } = knownPoints(score)
  return max === 0 ? null : (100 * points) / max
}

/** Up to twelve months as a line, with every figure written at its point and again in a table. */
export const monthTrend = ({ months = [] }: PageInput, { say, month, decimal, count }: PageText): Html | false => {
  const shown = months.flatMap((line: MonthSheet, place) => {
    const share = shareOf(line.sheet)
    return share === null ? [] : [{ ...line, share, place }]
  })
  if (shown.length < 2) return false
  // across in percent, so that the chart is as wide as the page and its words keep the size of words
  const x = (place: number): number => (100 * place) / (months.length - 1)
  const y = (share: number): number => top + ((100 - share) / 100) * reach
  const line = shown.map(({ place, share }) => `${x(place).toFixed(2)},${y(share).toFixed(1)}`).join(' ')
  const told = shown.map(({ month: name, share }) => `${month(name)}: ${decimal(share)}`).join('; ')
  return html`<section class="wide" aria-labelledby="trend">
    <h2 id="trend">${say('page.trend.heading')}</h2>
    <svg class="trend" height="${height}" role="img" aria-labelledby="trend-title trend-desc">
      <title id="trend-title">${say('page.trend.heading')}</title>
      <desc id="trend-desc">${told}</desc>
      ${[0, 50, 100].map(
        (share) =>
          html`<line class="radar-ring" x1="0" x2="100%" y1="${y(share)}" y2="${y(share)}" />
            <text class="trend-label" x="-12" y="${y(share) + 4}" text-anchor="end">${share}</text>`,
      )}
      <svg aria-hidden="true" width="100%" height="${height}" viewBox="0 0 100 ${height}" preserveAspectRatio="none">
        <polyline class="trend-line" points="${line}" />
      </svg>
      ${shown.map(
        ({ place, share }) =>
          html`<circle class="trend-dot" cx="${x(place).toFixed(2)}%" cy="${y(share).toFixed(1)}" r="4" />`,
      )}
      ${shown.map(
        ({ place, month: name }) =>
          html`<text class="trend-label" x="${x(place).toFixed(2)}%" y="${height - 8}" text-anchor="middle">
            ${name.slice(5)}
          </text>`,
      )}
    </svg>
    <table role="table" class="cards" aria-labelledby="trend">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${say('page.form06.month')}</th>
          <th role="columnheader" scope="col" class="figure">${say('page.trend.share')}</th>
          <th role="columnheader" scope="col" class="figure">${say('page.indicators.points')}</th>
          <th role="columnheader" scope="col" class="figure">${say('page.trend.known')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${shown.map(({ month: name, partial, share, sheet }) => {
          const known = knownPoints(sheet.score)
          return html`<tr role="row">
            <th role="rowheader" scope="row">${month(name)}${partial && ' *'}</th>
            <td role="cell" class="figure" data-label="${say('page.trend.share')}">${decimal(share)}</td>
            <td role="cell" class="figure" data-label="${say('page.indicators.points')}">${decimal(known.points)}</td>
            <td role="cell" class="figure" data-label="${say('page.trend.known')}">${count(known.max)}</td>
          </tr>`
        })}
      </tbody>
    </table>
    <p class="fine">${say('page.trend.note')}</p>
  </section>`
}
