import type { Language } from '@motcua/core'
import { type DossierBook, listedName, pageData } from './dossier-book.ts'
import { listSection } from './figure-list.ts'
import { html } from './html.ts'
import { pageDocument } from './page-document.ts'
import { pageStyle } from './page-style.ts'
import type { Sheet } from './sheet.ts'
import { sheetHtml } from './sheet-html.ts'
import { listsOf } from './sheet-lists.ts'

/** Sheets as one HTML document: whole without its program, which sorts, filters and opens what stands behind a figure. */
export const sheetPage = (title: string, sheets: readonly Sheet[], language: Language, book?: DossierBook): string => {
  const lists = listsOf(sheets)
  return pageDocument({
    language,
    title,
    style: pageStyle,
    data: pageData(book, language),
    body: html`<header><h1>${title}</h1></header>
      <main>
        ${sheets.map((sheet) => sheetHtml(sheet, lists, language, title))}
        ${listSection(lists, listedName(book), language)}
      </main>`,
  })
}
