import { responsibleGroups } from '../report/responsible-sheet.ts'
import { html, type Html } from '../format/html.ts'
import type { PageInput, PageText } from './page-input.ts'

/** Who must act on which indicators, by the letter's matrix. */
export const responsibleSection = ({ sheet, language }: PageInput, { say }: PageText): Html =>
  html`<section class="wide" aria-labelledby="responsible">
    <h2 id="responsible">${say('report.responsible.title')}</h2>
    <table role="table" class="cards" aria-labelledby="responsible">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${say('report.responsible.lead')}</th>
          <th role="columnheader" scope="col">${say('report.responsible.coordinating')}</th>
          <th role="columnheader" scope="col">${say('page.indicators.heading')}</th>
          <th role="columnheader" scope="col">${say('report.responsible.citation')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${responsibleGroups(sheet, language).map(
          ({ numbers, lead, coordinating, citation, certainty }) =>
            html`<tr role="row">
              <th role="rowheader" scope="row" class="name">${lead}</th>
              <td role="cell" data-label="${say('report.responsible.coordinating')}">
                ${coordinating === '' ? '–' : coordinating}
              </td>
              <td role="cell" data-label="${say('page.indicators.heading')}">${numbers.join(', ')}</td>
              <td role="cell" data-label="${say('report.responsible.citation')}">
                ${citation}${certainty === null ? '' : ` (${say(`law.certainty.${certainty}`)})`}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="fine">${say('report.responsible.note')}</p>
  </section>`
