import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { legalTexts, rules } from '@motcua/core'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const titles = globSync('packages/core/src/**/*.test.ts', { cwd: root }).flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/\btest\(\s*(['"`])([a-z][a-z-]*): /g)].map(
    ([, , id]) => id ?? '',
  ),
)

describe('the law as data', () => {
  test('every rule has a test whose title begins with its id, and every such title names a rule', () => {
    const ids = rules.map(({ id }) => id)
    expect(ids.filter((id) => !titles.includes(id))).toEqual([])
    const described = titles.filter((title) => title.includes('-') && !ids.includes(title))
    expect(described.filter((title) => !/^r\d/i.test(title))).toEqual([])
  })

  test('no id is given twice, and a rule has at least one value', () => {
    const ids = rules.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(rules.filter(({ values }) => values.length === 0)).toEqual([])
  })

  test('a text that nobody has read has relations only: no value cites it', () => {
    const unread = legalTexts.filter(({ reading }) => reading === 'unread').map(({ number }) => number)
    expect(unread).toContain('NĐ 367/2025')
    const citing = rules.flatMap(({ id, values }) => values.filter(({ text }) => unread.includes(text)).map(() => id))
    expect(citing).toEqual([])
  })

  test('what is carried on under NĐ 118/2025 says that its article is unread, and is inferred', () => {
    const carried = rules.flatMap(({ values }) => values.filter(({ article }) => article.includes('continued under')))
    expect(carried.length).toBeGreaterThan(10)
    for (const { article, certainty, from } of carried) {
      expect(article).toContain('NĐ 118/2025 [article unread]')
      expect([certainty, from]).toEqual(['inferred', '2025-07-01'])
    }
  })

  test('every inferred value says why it is what it is, and no other value does', () => {
    const odd = rules.flatMap(({ id, values }) =>
      values
        .filter(({ certainty, reason }) => (certainty === 'inferred') !== (reason !== undefined))
        .map(({ article }) => `${id}: ${article}`),
    )
    expect(odd).toEqual([])
  })

  test('every value stands in a text of the list, within the days on which that text is in force', () => {
    const byNumber = new Map(legalTexts.map((text) => [text.number, text]))
    for (const { id, values } of rules)
      for (const { text, article, from, to } of values) {
        const source = byNumber.get(text)
        expect(source, `${id}: ${text}`).toBeDefined()
        const parallel = article.endsWith('[by parallel]')
        if (!parallel) expect(from >= (source?.from ?? source?.signed ?? ''), `${id}: ${article}`).toBe(true)
        if (source?.to !== undefined && !parallel) expect(to, `${id}: ${article}`).toBe(source.to)
      }
  })

  test('every relation leads to a text of the list', () => {
    const numbers = new Set(legalTexts.map(({ number }) => number))
    const lost = legalTexts.flatMap(({ relations }) => relations.filter(({ text }) => !numbers.has(text)))
    expect(lost).toEqual([])
  })
})
