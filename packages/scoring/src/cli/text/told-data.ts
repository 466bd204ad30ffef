import {
  citation,
  describeTimeLimit,
  type DossierEventType,
  formOf,
  type Instant,
  isMotcuaError,
  type JsonValue,
  type Language,
  type LocalDate,
  parseLimitSequence,
  text,
  isMessageKey,
} from '@motcua/core'

export type Teller = { readonly time: (at: Instant) => string; readonly language: Language }

const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** Fields whose words are the programme's own; in all others a word is somebody's text. */
const listed: ReadonlySet<string> = new Set([
  'by',
  'cause',
  'channel',
  'effect',
  'form',
  'ground',
  'initiator',
  'kind',
  'method',
  'notifiedBy',
  'order',
  'outcome',
  'portal',
  'rating',
  'source',
  'stage',
  'task',
  'trigger',
  'verdict',
])

const known = (key: string, otherwise: string, language: Language): string =>
  isMessageKey(key) ? text(key, {}, language) : otherwise

/** The step of a dossier in words. */
export const stepText = (step: string, language: Language): string => known(`dossier.at-step.${step}`, step, language)

/** What happened, in words; the name itself of an event that is not of this version. */
export const eventTitle = (type: string, language: Language): string => known(`dossier.event.${type}`, type, language)

/** What a rule says; the name itself where it is not of this version. */
export const ruleTitle = (rule: string, language: Language): string => known(`rule.${rule}`, rule, language)

/** A limit in words; what is no limit as it stands. */
export const limitText = (value: string, language: Language): string => {
  try {
    return parseLimitSequence(value)
      .map((limit) => describeTimeLimit(limit, language))
      .join(' + ')
  } catch (error) {
    if (isMotcuaError(error)) return value
    throw error
  }
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value)

const told = (field: string, value: JsonValue, teller: Teller): string => {
  const { time, language } = teller
  if (typeof value === 'boolean') return text(`dossier.value.${value}`, {}, language)
  if (typeof value === 'string') {
    if (isoInstant.test(value)) return time(Date.parse(value))
    if (field === 'article') return citation(value, language)
    const word = listed.has(field) ? known(`dossier.value.${value}`, value, language) : value
    return field === 'limit' || field === 'by' ? limitText(word, language) : word
  }
  if (isList(value)) return value.map((part) => told(field, part, teller)).join('; ')
  return value !== null && typeof value === 'object' ? toldData(value, teller).join(', ') : String(value)
}

/** What an event says, field by field, with the names and words of the catalogue. */
export const toldData = (data: Readonly<Record<string, JsonValue>>, teller: Teller): readonly string[] =>
  Object.entries(data).map(
    ([field, value]) => `${known(`dossier.field.${field}`, field, teller.language)}: ${told(field, value, teller)}`,
  )

/** The form on which an event stands, by the law of its day; nothing where it has none. */
export const formLine = (event: DossierEventType, date: LocalDate, language: Language): readonly string[] => {
  const form = formOf(event, date)
  return form === null ? [] : [`${text('dossier.field.form', {}, language)}: ${citation(form, language)}`]
}
