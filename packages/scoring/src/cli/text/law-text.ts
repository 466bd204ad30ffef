import {
  type Certainty,
  findRuling,
  formatScope,
  type Language,
  legalTexts,
  type LocalDate,
  type Place,
  type Rule,
  type RuleInForce,
  text,
} from '@motcua/core'
import { pairs, table } from './table.ts'

/** Where and when the law is asked for, and in which language. */
export type LawQuestion = {
  readonly date: LocalDate
  readonly place: Place
  /** The place in words. */
  readonly scope: string
  readonly language: Language
}

/** With a space behind each comma, so that a long value can be broken. */
const shown = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value).replaceAll(/,(?=["[{])/g, ', ')

const certaintyOf = (certainty: Certainty, language: Language): string =>
  text(`law.certainty.${certainty}`, {}, language)

const header = (
  column: 'rule' | 'title' | 'value' | 'article' | 'scope' | 'certainty' | 'from' | 'to',
  language: Language,
) => text(`law.column.${column}`, {}, language)

/** The rules in force, one a row. */
export const lawText = (inForce: readonly RuleInForce[], { date, scope, language }: LawQuestion): string => {
  const rows = inForce.map(({ rule, ruling }) => [
    rule.id,
    text(rule.title, {}, language),
    shown(ruling.value),
    ruling.article,
    formatScope(ruling.scope),
    certaintyOf(ruling.certainty, language),
  ])
  return [
    text('law.in-force', { count: inForce.length, date, scope }, language),
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

const verdictLines = (rule: Rule<unknown>, { date, place, scope, language }: LawQuestion): readonly string[] => {
  const ruling = findRuling(rule, date, place)
  if (ruling === null) return [text('law.decides-nothing', { date, scope }, language)]
  const { article, value, setsAside, reason } = ruling
  const own = formatScope(ruling.scope)
  return [
    text('law.decides', { date, scope, article, own, value: shown(value) }, language),
    ...(reason === undefined ? [] : [text('law.reason', { reason: text(reason, {}, language) }, language)]),
    ...(setsAside.length === 0 ? [] : [text('law.sets-aside', { articles: setsAside.join('; ') }, language)]),
  ]
}

const textLines = (rule: Rule<unknown>, language: Language): readonly string[] => {
  const cited = new Set(rule.values.map((value) => value.text))
  return legalTexts
    .filter(({ number }) => cited.has(number))
    .map(({ number, reading, relations }) => {
      const told = relations.map(({ kind, text: other, article }) => {
        const relation = text(`law.relation.${kind}`, { text: other }, language)
        return article === undefined ? relation : `${relation} (${article})`
      })
      const how = text(`law.reading.${reading}`, {}, language)
      return text('law.text', { number, reading: [how, ...told].join('; ') }, language)
    })
}

/** One rule: what it says, every value, which one decides, and the texts. */
export const ruleText = (rule: Rule<unknown>, question: LawQuestion): string => {
  const { language } = question
  const rows = rule.values.map(({ article, value, from, to, scope, certainty }) => [
    article,
    shown(value),
    from,
    to ?? '–',
    formatScope(scope ?? {}),
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
    '',
    text('law.values', {}, language),
    table(columns, rows),
    '',
    text('law.texts', {}, language),
    ...textLines(rule, language),
  ].join('\n')
}
