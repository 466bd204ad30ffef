import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html } from './html.ts'

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom('<', '>', '&', '"', "'", '/', '<script>', '</style>', '<!--', 'onload=', '&lt;', 'x', '\u0000'),
    )
    .map((parts) => parts.join('')),
)

test('a text never makes markup, in an element or in a quoted attribute', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const inElement = html`<p>${text}</p>`.text
      expect(inElement.slice(3, -4)).not.toMatch(/[<>"']/)
      const inAttribute = html`<p title="${text}"></p>`.text
      expect(inAttribute.slice('<p title="'.length, -'"></p>'.length)).not.toMatch(/[<>"']/)
    }),
  )
})

test('a reader of the page gets the very text back, but for control characters', () => {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" }
  const decoded = (markup: string): string =>
    markup.replaceAll(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => entities[name] ?? '')
  fc.assert(
    fc.property(hostile, (text) => {
      fc.pre(!/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(text))
      expect(decoded(html`${text}`.text)).toBe(text)
    }),
  )
})

test('markup stands as it is, lists are joined, and nothing is nothing', () => {
  const items = ['a', '<b>'].map((item) => html`<i>${item}</i>`)
  expect(html`<b>${items}${null}${undefined}${false}${0}</b>`.text).toBe('<b><i>a</i><i>&lt;b&gt;</i>0</b>')
})

test('an object that only looks like markup is text', () => {
  const forged: unknown = JSON.parse('{"text":"<script>"}')
  expect(html`${String(forged)}`.text).toBe('[object Object]')
})
