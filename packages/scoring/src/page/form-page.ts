import {
  type FilledForm,
  type FormEdition,
  formEditions,
  type FormField,
  type FieldKind,
  type FieldMark,
  isMessageKey,
  text,
} from '@motcua/core'
import { formats } from '../format/formats.ts'
import { html, type Html } from '../format/html.ts'
import { pageDocument } from '../format/page-document.ts'
import { formStyle } from './form-style.ts'
import { type FormWords, formValue } from './form-words.ts'

/** A filled form with the edition that the law of its day gives it. */
export type PrintableForm = { readonly filled: FilledForm; readonly edition: FormEdition | null }

/** What the vault gives out for one applicant; nothing without a vault. */
export type FormPerson = { readonly [Field in 'name' | 'identity' | 'address' | 'phone' | 'email']?: string }

export type FormPageInput = FormWords & {
  readonly forms: readonly PrintableForm[]
  readonly person: FormPerson
  /** The dossier's id, and the last event that was read. */
  readonly dossier: string
  readonly revision: bigint
}

type MarkedField = FormField & { readonly mark: FieldMark }
type Values = Readonly<Record<string, unknown>>

/** The edition, or where none is in force the latest one's title and fields, without its number. */
const shapeOf = ({ filled, edition }: PrintableForm): FormEdition | undefined =>
  edition ?? formEditions.findLast(({ kind }) => kind === filled.kind)

const labelOf = (key: string, words: FormWords): string => {
  const name = `form.field.${key}`
  return isMessageKey(name) ? text(name, {}, words.language) : key
}

const tableOf = (field: MarkedField, values: Values, words: FormWords): Html => {
  const { columns = [] } = field
  const given = values[field.key]
  const rows: readonly Values[] = Array.isArray(given) ? given : []
  const lines = rows.length === 0 ? [{}] : rows
  return html`<h2>${labelOf(field.key, words)}${field.mark === 'inferred' && ' *'}</h2>
    <div class="wide-table" role="group" tabindex="0" aria-label="${labelOf(field.key, words)}">
      <table>
        <thead>
          <tr>
            ${columns.map(({ key }) => html`<th scope="col">${labelOf(key, words)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            (row: Values) =>
              html`<tr>
                ${columns.map(({ key, as }) => html`<td>${as === 'person' ? '' : formValue(as, row[key], words)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
}

const written = (
  { key, as }: { readonly key: string; readonly as: Exclude<FieldKind, 'table'> },
  values: Values,
  input: FormPageInput,
): string => {
  if (as !== 'person') return formValue(as, values[key], input)
  const person: Values = input.person
  const value = person[key]
  return typeof value === 'string' ? value : ''
}

const formSection = (form: PrintableForm, input: FormPageInput): Html | false => {
  const shape = shapeOf(form)
  if (shape === undefined) return false
  const { language, zone, named, dossier, revision } = input
  const { filled, edition } = form
  const values: Values = filled.data
  const say = (key: Parameters<typeof text>[0], params = {}): string => text(key, params, language)
  const date = formats(language).date(zone.localDate(filled.issuedAt))
  const plain = shape.fields.flatMap(({ key, as, mark }) => (as === 'table' ? [] : [{ key, as, mark }]))
  const tables = shape.fields.filter(({ as }) => as === 'table')
  const { unit } = filled.data
  const byHead = shape.kind === 'apology' || shape.kind === 'stop' || shape.kind === 'refusal'
  const signatures = shape.kind !== 'controlSlip' && shape.kind !== 'register'
  return html`<section class="form" aria-label="${say(shape.title)}">
    <p class="edition">
      ${edition === null ? say('form.no-edition', { date }) : say('form.edition', { number: edition.number, text: edition.text })}
    </p>
    <div class="top">
      <p>${unit === null ? '' : named(unit)}</p>
      <div>
        <p>${say('form.nation')}</p>
        <p class="motto">${say('form.motto')}</p>
      </div>
    </div>
    <h1>${say(shape.title)}</h1>
    <dl>
      ${plain.map(
        (field) =>
          html`<dt>${labelOf(field.key, input)}${field.mark === 'inferred' && ' *'}</dt>
            <dd>${written(field, values, input)}</dd>`,
      )}
    </dl>
    ${tables.map((field) => tableOf(field, values, input))}
    ${'provisional' in filled.data && filled.data.provisional && html`<p class="note">${say('form.provisional')}</p>`}
    ${'movesAppointment' in filled.data && !filled.data.movesAppointment && html`<p class="note">${say('form.does-not-move')}</p>`}
    ${
      signatures &&
      html`<div class="signatures">
        <p>
          ${shape.kind === 'receipt' && html`<strong>${say('form.signature.applicant')}</strong>${say('form.sign')}`}
        </p>
        <p><strong>${say(byHead ? 'form.signature.head' : 'form.signature.officer')}</strong>${say('form.sign')}</p>
      </div>`
    }
    <p class="origin">
      ${say('form.origin', { dossier, revision })}
      ${shape.fields.some(({ mark }) => mark === 'inferred') && say('form.inferred')}
    </p>
  </section>`
}

/** Forms as one HTML document that needs nothing else; printed, each starts a sheet of A4. */
export const formPage = (input: FormPageInput): string => {
  const [first] = input.forms.flatMap((form) => shapeOf(form) ?? [])
  return pageDocument({
    language: input.language,
    title: `${first === undefined ? '' : text(first.title, {}, input.language)} ${input.dossier}`,
    style: formStyle,
    body: html`<main>${input.forms.map((form) => formSection(form, input))}</main>`,
  })
}
