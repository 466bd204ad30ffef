import { type FieldMark, type FormField, type JsonValue, isMessageKey, text, toIso } from '@motcua/core'
import { formats } from '../../format/formats.ts'
import type { PrintableForm } from '../../page/form-page.ts'
import { type FormWords, formValue } from '../../page/form-words.ts'
import { table } from './table.ts'

type Values = Readonly<Record<string, unknown>>

const label = (key: string, { language }: FormWords): string => {
  const name = `form.field.${key}`
  return isMessageKey(name) ? text(name, {}, language) : key
}

const inWords = (field: FormField, values: Values, words: FormWords): string => {
  const value = values[field.key]
  if (field.as === 'person') return '–'
  if (field.as !== 'table') return formValue(field.as, value, words) || '–'
  const rows: readonly Values[] = Array.isArray(value) ? value : []
  const cells = (row: Values): string =>
    (field.columns ?? [])
      .map(({ key, as }) => (as === 'person' ? '' : formValue(as, row[key], words)) || '–')
      .join(' · ')
  return rows.length === 0 ? '–' : rows.map(cells).join('; ')
}

const markOf = (mark: FieldMark, { language }: FormWords): string => text(`form.mark.${mark}`, {}, language)

/** A form for the terminal: each field with how well it is known that the form has it. Names stand on paper only. */
export const formText = ({ filled, edition }: PrintableForm, words: FormWords): string => {
  const { language, zone } = words
  if (edition === null)
    return text('form.no-edition', { date: formats(language).date(zone.localDate(filled.issuedAt)) }, language)
  const rows = edition.fields.map((field) => [
    label(field.key, words),
    inWords(field, filled.data, words),
    markOf(field.mark, words),
  ])
  const heads = (['field', 'value', 'mark'] as const).map((column) => ({
    header: text(`form.column.${column}`, {}, language),
  }))
  const { number, text: circular } = edition
  const title = `${text(edition.title, {}, language)} – ${text('form.edition', { number, text: circular }, language)}`
  return `${title}\n${table(heads, rows)}`
}

/** Epoch milliseconds of fields that are instants, as ISO; everything else as it is. */
const plain = (value: unknown, key: string, instants: ReadonlySet<string>): JsonValue => {
  if (typeof value === 'number') return instants.has(key) ? toIso(value) : value
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map((part) => plain(part, key, instants))
  if (typeof value !== 'object' || value === null) return null
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part, name, instants)]))
}

const instantKeys: ReadonlySet<string> = new Set([
  'receivedAt',
  'due',
  'requestedAt',
  'answerBy',
  'refusedAt',
  'oldDue',
  'newDue',
  'issuedAt',
  'setAt',
  'stoppedAt',
  'handedOverAt',
  'confirmedAt',
  'completedAt',
  'returnedAt',
])

/** A form for programs: its edition, its data with the applicant's pseudonymous id, and how well each field is known. */
export const formJson = ({ filled, edition }: PrintableForm): object => ({
  kind: filled.kind,
  form: edition?.form ?? null,
  text: edition?.text ?? null,
  number: edition?.number ?? null,
  issuedAt: toIso(filled.issuedAt),
  data: plain(filled.data, '', instantKeys),
  fields: (edition?.fields ?? []).map(({ key, mark }) => ({ key, mark })),
})
