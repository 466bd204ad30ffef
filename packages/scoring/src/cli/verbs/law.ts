import { dayNumberOf, formatScope, regulationAt, vietnamCalendar } from '@motcua/core'
import { exitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { json } from '../text/json.ts'
import { scopeOf } from '../text/law-scope.ts'
import { lawText } from '../text/law-text.ts'
import { defineVerb } from '../verb.ts'

/** The day asked for, today in Vietnam where none is. */
export const dayOf = (value: string | undefined, io: Pick<Io, 'now'>): string => {
  const date = value ?? vietnamCalendar().zone.localDate(io.now())
  dayNumberOf(date, '--at')
  return date
}

/** The options of both verbs about the law. */
export const lawOptions = {
  at: { kind: 'text', value: 'DATE', about: 'cli.option.law-at' },
  scope: { kind: 'text', value: 'SCOPE', about: 'cli.option.law-scope' },
} as const

/** `motcua law`: the rules in force on a day and in a place. */
export const lawVerb = defineVerb({
  name: 'law',
  about: 'cli.law',
  arguments: [],
  options: lawOptions,
  examples: ['law', 'law --at 2025-06-30', 'law --scope province=dong-thap,procedure=land --json'],
  action: async ({ values, language }, io) => {
    const date = dayOf(values.at, io)
    const { place, name: scope } = scopeOf(values.scope)
    const inForce = regulationAt(date, place)
    if (values.json) {
      const rules = inForce.map(({ rule: { id }, ruling: { scope: own, ...ruling } }) => ({
        ...ruling,
        rule: id,
        scope: formatScope(own),
      }))
      io.out(json({ date, scope, rules }))
    } else io.out(lawText(inForce, { date, place, language }))
    return exitCode.ok
  },
})
