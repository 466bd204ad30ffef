import type { MessageKey } from '../message/catalogue.ts'
import { findRuling } from '../regulation/rule.ts'
import { stopForm } from '../regulation/rules/ending-rules.ts'
import { forms } from '../regulation/rules/order-rules.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { PrintedForm } from './form-data.ts'
import { type FieldMark, type FormField, formFields } from './form-field.ts'

/** One form of one text [mẫu]: known by text and number together, since the numbers moved between the texts. */
export type FormEdition = {
  /** Text and number, as the rules name it. */
  readonly form: string
  readonly text: string
  readonly number: string
  readonly kind: PrintedForm
  readonly title: MessageKey
  /** The fields that it has, with how well each is known. */
  readonly fields: readonly (FormField & { readonly mark: FieldMark })[]
}

const edition = (
  text: 'TT 01/2018/TT-VPCP' | 'TT 03/2025/TT-VPCP',
  number: string,
  kind: PrintedForm,
  title: MessageKey,
): FormEdition => {
  const marked = formFields[kind].flatMap((field) => {
    const mark = text === 'TT 01/2018/TT-VPCP' ? field.in2018 : field.in2025
    return mark === null ? [] : [{ ...field, mark }]
  })
  return { form: `${text} form ${number}`, text, number, kind, title, fields: marked }
}

/** Forms 01–06 of TT 01/2018 and 01–07 of TT 03/2025. */
export const formEditions: readonly FormEdition[] = [
  edition('TT 01/2018/TT-VPCP', '01', 'receipt', 'form.title.receipt'),
  edition('TT 01/2018/TT-VPCP', '02', 'supplement', 'form.title.supplement'),
  edition('TT 01/2018/TT-VPCP', '03', 'refusal', 'form.title.refusal'),
  edition('TT 01/2018/TT-VPCP', '04', 'apology', 'form.title.apology-2018'),
  edition('TT 01/2018/TT-VPCP', '05', 'controlSlip', 'form.title.control-slip'),
  edition('TT 01/2018/TT-VPCP', '06', 'register', 'form.title.register'),
  edition('TT 03/2025/TT-VPCP', '01', 'receipt', 'form.title.receipt'),
  edition('TT 03/2025/TT-VPCP', '02', 'supplement', 'form.title.supplement'),
  edition('TT 03/2025/TT-VPCP', '03', 'refusal', 'form.title.refusal'),
  edition('TT 03/2025/TT-VPCP', '04', 'apology', 'form.title.apology'),
  edition('TT 03/2025/TT-VPCP', '05', 'stop', 'form.title.stop'),
  edition('TT 03/2025/TT-VPCP', '06', 'controlSlip', 'form.title.control-slip'),
  edition('TT 03/2025/TT-VPCP', '07', 'register', 'form.title.register'),
]

/** The form of a kind that is in force on a day; null where there is none, as for the notice of stopping before 1/7/2025. */
export const editionOf = (kind: PrintedForm, date: LocalDate): FormEdition | null => {
  const form = kind === 'stop' ? findRuling(stopForm, date)?.value : findRuling(forms, date)?.value[kind]
  return formEditions.find((known) => known.form === form) ?? null
}
