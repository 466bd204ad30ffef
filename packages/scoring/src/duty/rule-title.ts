import { type Language, rules, text } from '@motcua/core'

/** What a rule asks for, as a reader is told; a rule of which nothing is known is told by its id. */
export const ruleTitle = (rule: string, language: Language): string => {
  const found = rules.find(({ id }) => id === rule)
  return found === undefined ? rule : text(found.title, {}, language)
}
