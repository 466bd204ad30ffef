import { type Language, text } from '@motcua/core'
import { html } from '../../format/html.ts'
import { pageDocument } from '../../format/page-document.ts'
import { pageStyle } from '../../format/page-style.ts'
import { mostShownRows } from '../../format/shown-rows.ts'
import { pageData } from '../../format/dossier-book.ts'
import { restatementHead, restatementTables, type RestatementTold } from './restatement-text.ts'

/** The restatement as a page of its own, with as many events as a page shows. */
export const restatementHtml = (told: RestatementTold, language: Language): string => {
  const title = text('restatement.title', {}, language)
  const tables = restatementTables(told, language, mostShownRows)
  return pageDocument({
    language,
    title: `${title} ${told.unit}`,
    style: pageStyle,
    data: pageData(undefined, language),
    body: html`<header>
        <h1>${title}</h1>
        <dl class="facts">
          ${restatementHead(told, language).map(
            ([term, value]) =>
              html`<div>
                <dt>${term}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>
      </header>
      <main>
        ${tables.map(
          ({ title: heading, columns, rows, none }, place) =>
            html`<section class="wide" aria-labelledby="table-${place}">
              <h2 id="table-${place}">${heading}</h2>
              ${
                rows.length === 0
                  ? html`<p>${none}</p>`
                  : html`<table class="cards${rows.length > 2 && ' sortable'}" aria-labelledby="table-${place}">
                      <thead>
                        <tr>
                          ${columns.map(({ header, align }) => html`<th scope="col" class="${align === 'right' && 'figure'}">${header}</th>`)}
                        </tr>
                      </thead>
                      <tbody>
                        ${rows.map(
                          (row) =>
                            html`<tr>
                              ${row.map((cell, at) => {
                                const { header = '', align } = columns[at] ?? {}
                                return at === 0
                                  ? html`<th scope="row">${cell}</th>`
                                  : html`<td class="${align === 'right' && 'figure'}" data-label="${header}">
                                      ${cell}
                                    </td>`
                              })}
                            </tr>`,
                        )}
                      </tbody>
                    </table>`
              }
            </section>`,
        )}
      </main>`,
  })
}
