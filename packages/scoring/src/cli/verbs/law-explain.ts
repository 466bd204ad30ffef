import { findRuling, formatScope, type Rule, rules, text } from '@motcua/core'
import { exitCode } from '../exit-code.ts'
import { nearest } from '../nearest.ts'
import { json } from '../text/json.ts'
import { scopeOf } from '../text/law-scope.ts'
import { foundText, ruleText } from '../text/law-text.ts'
import { UsageError } from '../usage-error.ts'
import { defineVerb } from '../verb.ts'
import { rulesAbout } from './law-search.ts'
import { dayOf, lawOptions } from './law.ts'

/** The rule of that name, else those about these words. */
const rulesAsked = (asked: string): readonly Rule<unknown>[] => {
  const named = rules.filter(({ id }) => id === asked)
  const found = named.length > 0 ? named : rulesAbout(asked)
  if (found.length > 0) return found
  const near = nearest(
    asked,
    rules.map(({ id }) => id),
  )
  throw near === undefined
    ? new UsageError('cli.unknown-rule', { rule: asked })
    : new UsageError('cli.unknown-rule-near', { rule: asked, near })
}

/** `motcua law explain`: the articles behind a refusal or a breach. */
export const lawExplainVerb = defineVerb({
  name: 'law explain',
  about: 'cli.law-explain',
  arguments: [{ name: 'RULE', about: 'cli.argument.rule' }],
  options: lawOptions,
  examples: [
    'law explain supplement-once',
    'law explain "xin lỗi"',
    'law explain reappointment --scope province=dong-thap,procedure=land',
  ],
  action: async ({ values, positionals, language }, io) => {
    const asked = positionals[0] ?? ''
    const date = dayOf(values.at, io)
    const { place, name: scope } = scopeOf(values.scope)
    const found = rulesAsked(asked)
    const [rule, another] = found
    if (rule === undefined || another !== undefined) {
      io.out(values.json ? json({ found: found.map(({ id }) => id) }) : foundText(found, asked, language))
      return exitCode.ok
    }
    if (!values.json) {
      io.out(ruleText(rule, { date, place, language }))
      return exitCode.ok
    }
    const ruling = findRuling(rule, date, place)
    io.out(
      json({
        rule: rule.id,
        title: text(rule.title, {}, language),
        date,
        scope,
        decides: ruling === null ? null : { ...ruling, scope: formatScope(ruling.scope) },
        values: rule.values.map((value) => ({ ...value, scope: formatScope(value.scope ?? {}) })),
      }),
    )
    return exitCode.ok
  },
})
