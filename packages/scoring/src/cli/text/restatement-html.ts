import { type Language, text } from '@motcua/core'
import { html, styleElement } from '../../format/html.ts'
import { plainPageStyle } from './plain-page.ts'
import { restatementHead, restatementTables, type RestatementTold } from './restatement-text.ts'

/** The restatement as a page of its own, with every event. */
export const restatementHtml = (told: RestatementTold, language: Language): string => {
  const title = text('restatement.title', {}, language)
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} ${told.unit}</title>
        ${styleElement(plainPageStyle)}
      </head>
      <body>
        <h1>${title}</h1>
        <dl>
          ${restatementHead(told, language).map(
            ([term, value]) =>
              html`<dt>${term}</dt>
                <dd>${value}</dd>`,
          )}
        </dl>
        ${restatementTables(told, language, Number.POSITIVE_INFINITY).map(
          ({ title: heading, columns, rows, none }) =>
            html`<h2>${heading}</h2>
              ${
                rows.length === 0
                  ? html`<p>${none}</p>`
                  : html`<table>
                      <thead>
                        <tr>
                          ${columns.map(({ header, align }) => html`<th class="${align === 'right' && 'figure'}">${header}</th>`)}
                        </tr>
                      </thead>
                      <tbody>
                        ${rows.map(
                          (row) =>
                            html`<tr>
                              ${row.map((cell, at) => html`<td class="${columns[at]?.align === 'right' && 'figure'}">${cell}</td>`)}
                            </tr>`,
                        )}
                      </tbody>
                    </table>`
              }`,
        )}
      </body>
    </html> `.text
}
