import { type Rule, rules, text } from '@motcua/core'

/** Lower case without diacritics, so that `xin loi` finds `xin lỗi`. */
const plain = (value: string): string =>
  value
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()

/** The rules whose id, title or an article holds all the words, in the order of the list. */
export const rulesAbout = (asked: string): readonly Rule<unknown>[] => {
  const words = plain(asked).split(/\s+/).filter(Boolean)
  return rules.filter((rule) => {
    const told = plain(
      [
        rule.id,
        text(rule.title, {}, 'vi'),
        text(rule.title, {}, 'en'),
        ...rule.values.map(({ article }) => article),
      ].join(' '),
    )
    return words.length > 0 && words.every((word) => told.includes(word))
  })
}
