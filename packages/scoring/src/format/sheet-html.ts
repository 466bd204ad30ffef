import { type Language, text } from '@motcua/core'
import { type FigureList, figureLink } from './figure-list.ts'
import { formats } from './formats.ts'
import { html, type Html, type HtmlPart } from './html.ts'
import { identityList } from './identity-list.ts'
import { drillName } from './sheet-lists.ts'
import { shownRows } from './shown-rows.ts'
import { asHeading, cellText, emptyText, isFigure } from './sheet-text.ts'
import { cellOf, type Sheet, type SheetColumn, type SheetRow } from './sheet.ts'

/** Tables shorter than this need neither filter nor order. */
const longEnough = 3

/** A text that is longer needs the whole width of a card. */
const halfCard = 14

/** Longer than a column is wide, and no place to break it. */
const unbroken = /\S{32,}/

/** A sheet as a section of a page titled `pageTitle`, which is not said twice; on a narrow screen each row is a card. */
export const sheetHtml = (sheet: Sheet, lists: readonly FigureList[], language: Language, pageTitle?: string): Html => {
  const { key, title, about, columns, notes, identities = [], behind = [] } = sheet
  const rows = shownRows(sheet)
  const { count } = formats(language)
  const shown = (column: SheetColumn, row: SheetRow, place: number): HtmlPart => {
    const cell = cellText(column, row, sheet, language)
    if (column.names === 'dossier') return html`<span data-dossier>${cell}</span>`
    const counted = cellOf(column, row) !== null
    const found = counted ? behind.find((one) => one.row === place && one.column === column.key) : undefined
    if (found === undefined) return unbroken.test(cell) ? html`<span class="long">${cell}</span>` : cell
    return figureLink(lists, `${key}/${drillName(found)}`, cell)
  }
  const headings = columns.map(({ heading }) => asHeading(heading))
  const classes = columns.map((column) => {
    if (isFigure(column)) return html` class="figure"`
    const isLong = rows.some((row) => cellText(column, row, sheet, language).length > halfCard)
    return isLong && html` class="told"`
  })
  return html`<section class="wide" aria-labelledby="sheet-${key}">
    <h2 id="sheet-${key}" ${title === pageTitle && html` class="unseen"`}>${asHeading(title)}</h2>
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
    <div class="sheet">
      <table class="cards${rows.length >= longEnough && ' sortable'}" aria-labelledby="sheet-${key}">
        <thead>
          <tr>
            ${columns.map((column, place) => html`<th scope="col" ${isFigure(column) && html` class="figure"`}>${headings[place]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row, at) =>
              html`<tr>
                ${columns.map((column, place) =>
                  place === 0
                    ? html`<th scope="row">${shown(column, row, at)}</th>`
                    : html`<td data-label="${headings[place]}" ${classes[place]}>${shown(column, row, at)}</td>`,
                )}
              </tr> `,
          )}
          ${
            rows.length === 0 &&
            html`<tr>
              <td class="told" colspan="${columns.length}">${emptyText(sheet, language)}</td>
            </tr>`
          }
        </tbody>
      </table>
    </div>
    ${
      rows.length < sheet.rows.length &&
      html`<p class="fine">
        ${text('format.rows-left', { shown: count(rows.length), of: count(sheet.rows.length) }, language)}
      </p>`
    }
    ${identityList(identities, language)} ${notes.map((note) => html`<p class="fine">${note}</p>`)}
  </section>`
}
