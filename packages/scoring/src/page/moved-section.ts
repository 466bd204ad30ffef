import { html, type Html } from '../format/html.ts'
import type { PageInput, PageText } from './page-input.ts'

/** What moved between the last two whole months: indicators by the points that they gained or lost, the most first. */
export const movedSection = ({ months = [] }: PageInput, words: PageText): Html | false => {
  const { say, decimal, month } = words
  const [earlier, later] = months.filter(({ partial }) => !partial).slice(-2)
  if (earlier === undefined || later === undefined) return false
  const before = new Map(earlier.sheet.rows.map((row) => [row.code, row]))
  const moves = later.sheet.rows
    .flatMap((row) => {
      const old = before.get(row.code)
      if (old === undefined || old.points === null || row.points === null) return []
      const change = Math.round((row.points - old.points) * 100) / 100
      return change === 0 ? [] : [{ row, old, change }]
    })
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.row.number < b.row.number ? -1 : 1))
  const rate = (percent: number | null): string => (percent === null ? '–' : `${decimal(percent)}%`)
  const signed = (change: number): string => `${change > 0 ? '▲ +' : '▼ '}${decimal(change)}`
  const columns = ['before', 'after', 'change'] as const
  return html`<section class="wide" aria-labelledby="moved">
    <h2 id="moved">${say('page.moved.heading', { before: month(earlier.month), after: month(later.month) })}</h2>
    ${
      moves.length === 0
        ? html`<p>${say('page.moved.none')}</p>`
        : html`<table role="table" class="cards" aria-labelledby="moved">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">${say('page.indicators.name')}</th>
                ${columns.map((column) => html`<th role="columnheader" scope="col" class="figure">${say(`page.moved.${column}`)}</th>`)}
              </tr>
            </thead>
            <tbody role="rowgroup">
              ${moves.map(
                ({ row, old, change }) =>
                  html`<tr role="row">
                    <th role="rowheader" scope="row">${row.number} ${say(row.name)}</th>
                    <td role="cell" class="figure" data-label="${say('page.moved.before')}">${rate(old.percent)}</td>
                    <td role="cell" class="figure" data-label="${say('page.moved.after')}">${rate(row.percent)}</td>
                    <td
                      role="cell"
                      class="figure points${change < 0 && ' alarm'}"
                      data-label="${say('page.moved.change')}"
                    >
                      ${signed(change)}
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
  </section>`
}
