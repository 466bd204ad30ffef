import { expect, test } from 'vitest'
import { formEditions } from './form-edition.ts'
import { formFields } from './form-field.ts'
import written from './fixtures/form-fields.golden.json' with { type: 'json' }

test('the fields of each form, how each reads and how well it is known are what is written down, in the order of the paper', () => {
  const lines = Object.entries(formFields).flatMap(([form, fields]) =>
    fields.map(({ key, as, in2018, in2025, columns = [] }) => {
      const table = columns.map((column) => `${column.key}:${column.as}`).join(' ')
      return [`${form}.${key}`, as, String(in2018), String(in2025), table].join(' ').trim()
    }),
  )
  expect(lines).toEqual(written)
})

test('TT 01/2018 has forms 01–06 and TT 03/2025 forms 01–07, each with the fields that it is known to have', () => {
  expect(formEditions.map(({ form, kind }) => `${form} ${kind}`)).toEqual([
    'TT 01/2018/TT-VPCP form 01 receipt',
    'TT 01/2018/TT-VPCP form 02 supplement',
    'TT 01/2018/TT-VPCP form 03 refusal',
    'TT 01/2018/TT-VPCP form 04 apology',
    'TT 01/2018/TT-VPCP form 05 controlSlip',
    'TT 01/2018/TT-VPCP form 06 register',
    'TT 03/2025/TT-VPCP form 01 receipt',
    'TT 03/2025/TT-VPCP form 02 supplement',
    'TT 03/2025/TT-VPCP form 03 refusal',
    'TT 03/2025/TT-VPCP form 04 apology',
    'TT 03/2025/TT-VPCP form 05 stop',
    'TT 03/2025/TT-VPCP form 06 controlSlip',
    'TT 03/2025/TT-VPCP form 07 register',
  ])
  for (const { form, text, number, kind, fields } of formEditions) {
    expect(form).toBe(`${text} form ${number}`)
    const known = formFields[kind].filter(({ in2018, in2025 }) => (text.includes('2018') ? in2018 : in2025) !== null)
    expect(fields.map(({ key }) => key)).toEqual(known.map(({ key }) => key))
  }
})
