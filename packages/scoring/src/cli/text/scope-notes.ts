import { type Language, type Place, rules, type Scope, text } from '@motcua/core'
import { nearest } from '../nearest.ts'
import { scopeText } from './law-value.ts'

const kinds = ['ministry', 'province', 'procedure'] as const

const namedBy = (kind: keyof Scope): readonly string[] => [
  ...new Set(rules.flatMap(({ values }) => values.flatMap(({ scope }) => scope?.[kind] ?? []))),
]

/** What a reader should know of a place that no rule names: it may be mistyped, or have no rules of its own. */
export const scopeNotes = (place: Place, language: Language): readonly string[] =>
  kinds.flatMap((kind) => {
    const name = place[kind]
    const known = namedBy(kind)
    if (name === undefined || known.includes(name)) return []
    const scope = scopeText({ [kind]: name }, language)
    const near = nearest(name, known)
    return near === undefined
      ? [text('law.scope-unnamed', { scope }, language)]
      : [text('law.scope-near', { scope, near }, language)]
  })
