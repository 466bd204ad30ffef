/** Markup that is safe to put into a page as it stands. Only `html` makes it. */
class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Html = Markup

/** What may stand in a `html` template: markup as it is, everything else as text; null, undefined and false are nothing. */
export type HtmlPart = Html | string | number | bigint | false | null | undefined | readonly HtmlPart[]

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

// control characters have no place in HTML, and those of direction could turn a line around
const unprintable = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

const escaped = (value: string): string =>
  value.replaceAll(unprintable, '\uFFFD').replaceAll(/[&<>"']/g, (character) => names[character] ?? '')

const rendered = (part: HtmlPart): string => {
  if (part === null || part === undefined || part === false) return ''
  if (part instanceof Markup) return part.text
  if (typeof part === 'object') return part.map(rendered).join('')
  return escaped(String(part))
}

/** Markup from a template; whatever is put into it is escaped, in text and in quoted attributes alike. */
export const html = (template: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html =>
  new Markup(template.map((markup, place) => markup + rendered(parts[place])).join(''))

/** A style sheet of our own, as an element; what is put into it is never data. */
export const styleElement = (css: string): Html => new Markup(`<style>${css}</style>`)

/** A program of our own, as an element; what is put into it is never data. */
export const scriptElement = (program: string): Html => new Markup(`<script>${program}</script>`)

/** Data for a program on the page; no text in it can end the element or begin a comment. */
export const dataElement = (id: string, data: unknown): Html =>
  new Markup(
    `<script type="application/json" id="${escaped(id)}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
  )
