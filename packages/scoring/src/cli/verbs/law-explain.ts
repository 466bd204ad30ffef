import { findRuling, formatScope, type Rule, rules, text } from '@motcua/core'
import { exitCode } from '../exit-code.ts'
import { nearest } from '../nearest.ts'
import { json } from '../text/json.ts'
import { scopeOf } from '../text/law-scope.ts'
import { ruleText } from '../text/law-text.ts'
import { UsageError } from '../usage-error.ts'
import { defineVerb } from '../verb.ts'
import { dayOf, lawOptions } from './law.ts'

const ruleNamed = (id: string): Rule<unknown> => {
  const found = rules.find((rule) => rule.id === id)
  if (found !== undefined) return found
  const near = nearest(
    id,
    rules.map((rule) => rule.id),
  )
  throw near === undefined
    ? new UsageError('cli.unknown-rule', { rule: id })
    : new UsageError('cli.unknown-rule-near', { rule: id, near })
}

/** `motcua law explain`: the articles behind a refusal or a breach. */
export const lawExplainVerb = defineVerb({
  name: 'law explain',
  about: 'cli.law-explain',
  arguments: [{ name: 'RULE', about: 'cli.argument.rule' }],
  options: lawOptions,
  examples: ['law explain supplement-once', 'law explain reappointment --scope province=dong-thap,procedure=land'],
  action: async ({ values, positionals, language }, io) => {
    const rule = ruleNamed(positionals[0] ?? '')
    const date = dayOf(values.at, io)
    const { place, name: scope } = scopeOf(values.scope)
    if (!values.json) {
      io.out(ruleText(rule, { date, place, scope, language }))
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
