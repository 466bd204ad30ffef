import { hash } from 'node:crypto'
import type { Language } from '@motcua/core'
import { dataElement, html, type Html, scriptElement, styleElement } from './html.ts'
import { pageScript } from './page-script.ts'

/** What differs from page to page. */
export type PageDocument = {
  readonly language: Language
  readonly title: string
  readonly style: string
  readonly body: Html
  /** What the program of the page reads; without it the page has no program. */
  readonly data?: object
  /** A page for anybody: its form may ask the server that it came from, and search engines are to leave it alone. */
  readonly forPublic?: boolean
}

/** The only program that may run is ours, named by its hash; nothing may be fetched, and nothing sent. */
const policy = (withScript: boolean, withForm: boolean): Html => {
  const program = withScript && html`; script-src 'sha256-${hash('sha256', pageScript, 'base64')}'`
  const form = withForm ? html`'self'` : html`'none'`
  return html`default-src 'none'; style-src 'unsafe-inline'${program}; base-uri 'none'; form-action ${form}`
}

/** One HTML document that needs nothing else and asks no network for anything; printed, it is A4. */
export const pageDocument = ({ language, title, style, body, data, forPublic = false }: PageDocument): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${policy(data !== undefined, forPublic)}" />
        <meta name="referrer" content="no-referrer" />
        ${forPublic && html`<meta name="robots" content="noindex" />`}
        <title>${title}</title>
        ${styleElement(style)}
      </head>
      <body>
        ${body} ${data !== undefined && html`${dataElement('page-data', data)}${scriptElement(pageScript)}`}
      </body>
    </html>`.text
