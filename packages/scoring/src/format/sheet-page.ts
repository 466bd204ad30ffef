import type { Language } from '@motcua/core'
import { html, styleElement } from './html.ts'
import { pageStyle } from './page-style.ts'
import type { Sheet } from './sheet.ts'
import { sheetHtml } from './sheet-html.ts'

/** Sheets as one HTML document that needs nothing else, no script and no network; printed, it is A4. */
export const sheetPage = (title: string, sheets: readonly Sheet[], language: Language): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        ${styleElement(pageStyle)}
      </head>
      <body>
        <header><h1>${title}</h1></header>
        <main>${sheets.map((sheet) => sheetHtml(sheet, language))}</main>
      </body>
    </html>`.text
