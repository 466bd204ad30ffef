import { html, type Html } from '../format/html.ts'
import type { PageInput, PageText } from './page-input.ts'

const shown = 200

/** Open dossiers past their due date, named by code. */
export const overdueSection = ({ overdue, zone }: PageInput, { say, count, time, date }: PageText): Html => {
  const list = overdue.slice(0, shown)
  const columns = ['code', 'procedure', 'received', 'due'] as const
  return html`<section class="wide" aria-labelledby="overdue">
    <h2 id="overdue">
      ${say('page.overdue.heading')}${overdue.length > 0 && html` <span class="badge">${say('page.overdue.count', { count: count(overdue.length) })}</span>`}
    </h2>
    ${
      list.length === 0
        ? html`<p>${say('page.overdue.none')}</p>`
        : html`<table role="table" class="cards overdue sortable" aria-labelledby="overdue">
              <thead role="rowgroup">
                <tr role="row">
                  ${columns.map((column) => html`<th role="columnheader" scope="col">${say(`page.overdue.${column}`)}</th>`)}
                  <th role="columnheader" scope="col" class="figure">${say('page.overdue.days')}</th>
                </tr>
              </thead>
              <tbody role="rowgroup">
                ${list.map(
                  ({ code, stream, procedure, receivedAt, due, daysLate }) =>
                    html`<tr role="row">
                      <th role="rowheader" scope="row" class="code">
                        <span data-dossier>${code ?? stream.replace(/^dossier-/, '')}</span>
                      </th>
                      <td role="cell" data-label="${say('page.overdue.procedure')}">${procedure ?? '–'}</td>
                      <td role="cell" data-label="${say('page.overdue.received')}">
                        ${date(zone.localDate(receivedAt))}
                      </td>
                      <td role="cell" data-label="${say('page.overdue.due')}">${time(due, zone)}</td>
                      <td role="cell" class="figure alarm" data-label="${say('page.overdue.days')}">
                        ${count(daysLate)}
                      </td>
                    </tr>`,
                )}
              </tbody>
            </table>
            ${overdue.length > shown && html`<p class="fine">${say('page.overdue.more', { count: count(overdue.length - shown) })}</p>`}`
    }
  </section>`
}
