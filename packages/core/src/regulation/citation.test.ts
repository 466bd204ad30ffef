import { expect, test } from 'vitest'
import { citation } from './citation.ts'
import { legalTexts } from './legal-texts.ts'
import { rules } from './rules.ts'

const articles = [
  ...rules.flatMap(({ values }) => values.map(({ article }) => article)),
  ...legalTexts.flatMap(({ relations }) => relations.flatMap(({ article }) => article ?? [])),
]

test('in Vietnamese no article keeps an English word, and every number of it stays', () => {
  const english =
    /\b(?:art|article|articles|annex|chapter|form|letters?|continued|under|parallel|measured|slip|stated|areas|records|status|decisions|process|of|as|it|adds)\b|mẫus/i
  for (const article of articles) {
    const told = citation(article, 'vi')
    expect(told).not.toMatch(english)
    expect(told.match(/\d+/g), article).toEqual(article.match(/\d+/g))
  }
})

test('an article is told as a reader knows it', () => {
  expect(citation('NĐ 61/2018 art. 19(9), continued under NĐ 118/2025 [article unread]', 'vi')).toBe(
    'NĐ 61/2018 điều 19(9), tiếp tục áp dụng theo NĐ 118/2025 [chưa đọc được điều khoản]',
  )
  expect(citation('TT 03/2025/TT-VPCP art. 7, Annex I form 05', 'vi')).toBe(
    'TT 03/2025/TT-VPCP điều 7, Phụ lục I mẫu 05',
  )
})

test('in English an article is what is stored', () => {
  for (const article of articles) expect(citation(article, 'en')).toBe(article)
})
