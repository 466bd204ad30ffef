import type { Language } from '@motcua/core'
import { html, type Html } from './html.ts'
import { isFigure, cellText } from './sheet-text.ts'
import type { Sheet } from './sheet.ts'

/** A sheet as a section of a page; on a narrow screen each row is a card. */
export const sheetHtml = (sheet: Sheet, language: Language): Html => {
  const { key, title, about, columns, rows, notes } = sheet
  return html`<section class="wide" aria-labelledby="sheet-${key}">
    <h2 id="sheet-${key}">${title}</h2>
    ${
      about.length > 0 &&
      html`<dl class="facts">
        ${about.map(
          ([term, value]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`
    }
    <table class="cards">
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" ${isFigure(column) && html` class="figure"`}>${column.heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map((column, place) =>
                place === 0
                  ? html`<th scope="row">${cellText(column, row, sheet, language)}</th>`
                  : html`<td data-label="${column.heading}" ${isFigure(column) && html` class="figure"`}>
                      ${cellText(column, row, sheet, language)}
                    </td>`,
              )}
            </tr> `,
        )}
      </tbody>
    </table>
    ${notes.map((note) => html`<p class="fine">${note}</p>`)}
  </section>`
}
