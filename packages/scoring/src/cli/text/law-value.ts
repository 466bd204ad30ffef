import {
  citation,
  describeTimeLimit,
  isMessageKey,
  isMotcuaError,
  type Language,
  type MessageKey,
  parseTimeLimit,
  type Scope,
  text,
} from '@motcua/core'

const fields: Readonly<Record<string, MessageKey>> = {
  times: 'law.field.times',
  noticeDays: 'law.field.notice-days',
  cutOff: 'law.field.cut-off',
  late: 'law.field.late',
  workingDays: 'law.field.working-days',
  longerByAgreement: 'law.field.longer-by-agreement',
  receipt: 'law.field.receipt',
  supplement: 'law.field.supplement',
  refusal: 'law.field.refusal',
  apology: 'law.field.apology',
  controlSlip: 'law.field.control-slip',
  register: 'law.field.register',
  organisation: 'dossier.value.organisation',
  person: 'dossier.value.person',
  noFee: 'dossier.value.noFee',
  completion: 'dossier.value.completion',
  imagesPerPage: 'law.field.images-per-page',
  'financial-obligation': 'dossier.value.financial-obligation',
  verification: 'dossier.value.verification',
  'public-posting': 'dossier.value.public-posting',
  judicial: 'dossier.value.judicial',
  hold: 'dossier.value.hold',
}

const spoken = (value: string, language: Language): string => {
  const key = [`law.word.${value}`, `dossier.value.${value}`].find(isMessageKey)
  if (key !== undefined) return text(key, {}, language)
  try {
    return describeTimeLimit(parseTimeLimit(value), language)
  } catch (error) {
    if (isMotcuaError(error)) return citation(value, language)
    throw error
  }
}

/** The value of a rule in words: limits, yes and no, lists, and the parts of what has several. */
export const valueText = (value: unknown, language: Language): string => {
  if (value === true || value === false) return text(`law.value.${value}`, {}, language)
  if (value === null) return text('law.value.null', {}, language)
  if (typeof value === 'string') return spoken(value, language)
  if (Array.isArray(value))
    return value.length === 0
      ? text('law.value.null', {}, language)
      : value.map((part) => valueText(part, language)).join(', ')
  if (typeof value !== 'object') return JSON.stringify(value)
  return Object.entries(value)
    .map(([field, part]) => {
      const known = fields[field]
      return `${known === undefined ? field : text(known, {}, language)}: ${valueText(part, language)}`
    })
    .join('; ')
}

/** Where a value holds, in words. */
export const scopeText = (scope: Scope, language: Language): string => {
  const named = (['ministry', 'province', 'procedure'] as const).flatMap((kind) => {
    const name = scope[kind]
    return name === undefined ? [] : [text(`law.scope.${kind}`, { name }, language)]
  })
  return named.length === 0 ? text('law.scope.nation', {}, language) : named.join(', ')
}
