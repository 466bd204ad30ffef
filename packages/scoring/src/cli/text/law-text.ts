import {
  type Certainty,
  citation,
  findRuling,
  type Language,
  legalTexts,
  type LocalDate,
  type Place,
  type Rule,
  type RuleInForce,
  text,
} from '@motcua/core'
import { scopeText, valueText } from './law-value.ts'
import { scopeNotes } from './scope-notes.ts'
import { pairs, table } from './table.ts'

/** Where and when the law is asked for, and in which language. */
export type LawQuestion = {
  readonly date: LocalDate
  readonly place: Place
  readonly language: Language
}

const certaintyOf = (certainty: Certainty, language: Language): string =>
  text(`law.certainty.${certainty}`, {}, language)

const header = (
  column: 'rule' | 'title' | 'value' | 'article' | 'scope' | 'certainty' | 'from' | 'to',
  language: Language,
) => text(`law.column.${column}`, {}, language)

/** The rules in force, one a row. */
export const lawText = (inForce: readonly RuleInForce[], { date, place, language }: LawQuestion): string => {
  const scope = scopeText(place, language)
  const rows = inForce.map(({ rule, ruling }) => [
    rule.id,
    text(rule.title, {}, language),
    valueText(ruling.value, language),
    citation(ruling.article, language),
    scopeText(ruling.scope, language),
    certaintyOf(ruling.certainty, language),
  ])
  return [
    text('law.in-force', { count: inForce.length, date, scope }, language),
    ...scopeNotes(place, language),
    '',
    table(
      [
        { header: header('rule', language) },
        { header: header('title', language), most: 48 },
        { header: header('value', language), most: 32 },
        { header: header('article', language), most: 44 },
        { header: header('scope', language), most: 24 },
        { header: header('certainty', language) },
      ],
      rows,
    ),
  ].join('\n')
}

const verdictLines = (rule: Rule<unknown>, { date, place, language }: LawQuestion): readonly string[] => {
  const scope = scopeText(place, language)
  const ruling = findRuling(rule, date, place)
  if (ruling === null) return [text('law.decides-nothing', { date, scope }, language)]
  const { article, value, setsAside, reason } = ruling
  const own = scopeText(ruling.scope, language)
  return [
    text(
      'law.decides',
      { date, scope, article: citation(article, language), own, value: valueText(value, language) },
      language,
    ),
    ...(reason === undefined ? [] : [text('law.reason', { reason: text(reason, {}, language) }, language)]),
    ...(setsAside.length === 0
      ? []
      : [text('law.sets-aside', { articles: setsAside.map((each) => citation(each, language)).join('; ') }, language)]),
  ]
}

const textLines = (rule: Rule<unknown>, language: Language): readonly string[] => {
  const cited = new Set(rule.values.map((value) => value.text))
  return legalTexts
    .filter(({ number }) => cited.has(number))
    .map(({ number, reading, relations }) => {
      const told = relations.map(({ kind, text: other, article }) => {
        const relation = text(`law.relation.${kind}`, { text: other }, language)
        return article === undefined ? relation : `${relation} (${citation(article, language)})`
      })
      const how = text(`law.reading.${reading}`, {}, language)
      return text('law.text', { number: citation(number, language), reading: [how, ...told].join('; ') }, language)
    })
}

/** One rule: what it says, every value, which one decides, and the texts. */
export const ruleText = (rule: Rule<unknown>, question: LawQuestion): string => {
  const { language } = question
  const rows = rule.values.map(({ article, value, from, to, scope, certainty }) => [
    citation(article, language),
    valueText(value, language),
    from,
    to ?? '–',
    scopeText(scope ?? {}, language),
    certaintyOf(certainty, language),
  ])
  const columns = (['article', 'value', 'from', 'to', 'scope', 'certainty'] as const).map((column) => ({
    header: header(column, language),
    most: 48,
  }))
  return [
    pairs([
      [header('rule', language), rule.id],
      [header('title', language), text(rule.title, {}, language)],
    ]),
    '',
    ...verdictLines(rule, question),
    ...scopeNotes(question.place, language),
    '',
    text('law.values', {}, language),
    table(columns, rows),
    '',
    text('law.texts', {}, language),
    ...textLines(rule, language),
  ].join('\n')
}

/** Several rules that fit what was asked: their names, what they say, every article. */
export const foundText = (found: readonly Rule<unknown>[], words: string, language: Language): string =>
  [
    text('law.found', { count: found.length, words }, language),
    '',
    table(
      [
        { header: header('rule', language) },
        { header: header('title', language), most: 60 },
        { header: header('article', language), most: 60 },
      ],
      found.map((rule) => [
        rule.id,
        text(rule.title, {}, language),
        rule.values.map(({ article }) => citation(article, language)).join('; '),
      ]),
    ),
  ].join('\n')
