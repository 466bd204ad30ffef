import {
  describeTimeLimit,
  type FieldKind,
  isMessageKey,
  isMotcuaError,
  type Language,
  parseLimitSequence,
  text,
  type Zone,
} from '@motcua/core'
import { formats } from '../format/formats.ts'

/** How the values of a form are written. */
export type FormWords = {
  readonly language: Language
  readonly zone: Zone
  /** An officer as the reader may see one: a name out of the vault, or the id. */
  readonly officer: (id: string) => string
  /** A unit or procedure with its name, where the store knows it. */
  readonly named: (id: string) => string
}

const limit = (value: string, language: Language): string => {
  try {
    return parseLimitSequence(value)
      .map((part) => describeTimeLimit(part, language))
      .join(' + ')
  } catch (error) {
    if (isMotcuaError(error)) return value
    throw error
  }
}

const word = (value: string, language: Language): string => {
  const key = [`dossier.value.${value}`, `dossier.at-step.${value}`].find(isMessageKey)
  return key === undefined ? value : text(key, {}, language)
}

/** A value as it stands in its field; empty where nothing is known. */
export const formValue = (
  as: Exclude<FieldKind, 'table' | 'person'>,
  value: unknown,
  { language, zone, officer, named }: FormWords,
): string => {
  if (as === 'blank' || value === null || value === undefined) return ''
  const { time, count } = formats(language)
  if (typeof value === 'number') {
    if (as === 'instant') return time(value, zone)
    return as === 'money' ? `${count(value)} đồng` : count(value)
  }
  if (typeof value !== 'string') return ''
  if (as === 'limit') return limit(value, language)
  if (as === 'word') return word(value, language)
  return as === 'officer' ? officer(value) : named(value)
}
