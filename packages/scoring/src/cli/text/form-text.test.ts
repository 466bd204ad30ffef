import { formEditions, vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import type { PrintableForm } from '../../page/form-page.ts'
import { barred } from '../report/memory-scene.fixture.ts'
import { formJson, formText } from './form-text.ts'
import { vn } from './long-dossier.fixture.ts'

const { zone } = vietnamCalendar()
const words = {
  language: 'en',
  zone,
  officer: (id: string) => `officer ${id}`,
  named: (id: string) => `<${id}>`,
} as const

const receipt: PrintableForm = {
  filled: {
    kind: 'receipt',
    issuedAt: vn('2026-03-02T09:00'),
    data: {
      code: 'H21.1-260302-0001',
      procedure: '2.000815',
      unit: 'H21.1',
      receivingUnit: 'H21',
      channel: 'online',
      subject: 'subject-1',
      officer: 'o-1',
      components: [
        { component: 'deed', form: 'original', copies: 2 },
        { component: 'map', form: 'copy', copies: 1 },
      ],
      limit: '5wd',
      receivedAt: vn('2026-03-02T09:00'),
      due: null,
      provisional: false,
    },
  },
  edition: formEditions.find(({ form }) => form === 'TT 03/2025/TT-VPCP form 01') ?? null,
}

test('a form for the terminal tells each field with how well it is known, and no person', () => {
  expect(barred(formText(receipt, words)))
    .toBe(`Receipt of the dossier and appointment for its result – Form 01 with TT 03/2025/TT-VPCP
Field | Value | Known
Dossier code | <H21.1-260302-0001> | found
Applicant | – | found
Identity number | – | found
Address | – | found
Telephone | – | found
E-mail | – | found
Authorised person | – | found
Procedure asked for | <2.000815> | found
Components | <deed> · original · 2; <map> · copy · 1 | found
Number of sets | – | found
Time limit by law | 5 working day(s) | found
Received | 2026-03-02 09:00 | found
Appointed for | – | found
Received and returned at | <H21> | found
Filed | online | inferred
Officer | officer o-1 | found`)
})

test('a table without a row and a form without an edition say so', () => {
  const { filled, edition } = receipt
  const bare = { filled: { ...filled, data: { ...filled.data, components: [] } }, edition } as PrintableForm
  const components = formText(bare, words)
    .split('\n')
    .find((line) => line.startsWith('Components'))
  expect(components?.replace(/\s{2,}/g, ' | ')).toBe('Components | – | found')
  expect(formText({ filled, edition: null }, words)).toBe(
    'No text in force on 2026-03-02 has a form for this; none is claimed',
  )
})

test('as data a form has its edition, instants in UTC, numbers and choices as they are, and the mark of each field', () => {
  const { fields, ...told } = formJson(receipt) as { fields: readonly object[] }
  expect(told).toEqual({
    kind: 'receipt',
    form: 'TT 03/2025/TT-VPCP form 01',
    text: 'TT 03/2025/TT-VPCP',
    number: '01',
    issuedAt: '2026-03-02T02:00:00.000Z',
    data: {
      code: 'H21.1-260302-0001',
      procedure: '2.000815',
      unit: 'H21.1',
      receivingUnit: 'H21',
      channel: 'online',
      subject: 'subject-1',
      officer: 'o-1',
      components: [
        { component: 'deed', form: 'original', copies: 2 },
        { component: 'map', form: 'copy', copies: 1 },
      ],
      limit: '5wd',
      receivedAt: '2026-03-02T02:00:00.000Z',
      due: null,
      provisional: false,
    },
  })
  expect(fields[0]).toEqual({ key: 'code', mark: 'found' })
  expect(formJson({ ...receipt, edition: null })).toMatchObject({ form: null, text: null, number: null, fields: [] })
})

test('every instant of a form is told in UTC, by the names that forms give them', () => {
  const keys = ['receivedAt', 'due', 'requestedAt', 'answerBy', 'refusedAt', 'oldDue', 'newDue', 'issuedAt', 'setAt']
  const later = ['stoppedAt', 'handedOverAt', 'confirmedAt', 'completedAt', 'returnedAt']
  const all = [...keys, ...later]
  const filled = {
    ...receipt.filled,
    data: Object.fromEntries(all.map((key) => [key, 0])) as object as typeof receipt.filled.data,
  }
  const { data } = formJson({ filled, edition: null }) as { data: object }
  expect(data).toEqual(Object.fromEntries(all.map((key) => [key, '1970-01-01T00:00:00.000Z'])))
})
