import { describe, expect, test } from 'vitest'
import type { ProcedureCommand } from './commands.ts'
import { formsAt } from './form-burden.ts'
import { procedureAt } from './in-force.ts'
import { announcement, morning, register } from './procedure.fixture.ts'

type Field = Extract<ProcedureCommand, { type: 'SetForm' }>['fields'][number]

const declared = (...names: readonly string[]): readonly Field[] =>
  names.map((field) => ({ field, label: field, required: true }))
const filled = (field: string): Field => ({ field, label: field, required: true, filledFrom: 'population' })

const form = (from: string, ...fields: readonly Field[]): ProcedureCommand => ({
  type: 'SetForm',
  form: 'to-khai-01',
  name: 'Tờ khai',
  from,
  fields,
})

const told = (...commands: readonly ProcedureCommand[]) => {
  const procedure = register()
  procedure.give('2026-03-02', announcement)
  for (const command of commands) expect(procedure.give('2026-03-02', command).accepted).toBe(true)
  return (date: string) => procedureAt(procedure.state, morning(date))
}

describe('the fields of a form', () => {
  test('are those of the day, with how many people declare now and declared at first', () => {
    const at = told(
      form('2026-03-09', ...declared('a', 'b', 'c', 'd', 'e')),
      form('2026-06-01', ...declared('a', 'b', 'c'), filled('d'), filled('e')),
    )
    expect(at('2026-05-31')?.forms).toMatchObject([{ form: 'to-khai-01', declared: 5, filled: 0, declaredAtFirst: 5 }])
    expect(at('2026-06-01')?.forms).toMatchObject([{ declared: 3, filled: 2, declaredAtFirst: 5 }])
  })

  test('are named once each; a form that names one twice is refused with the field', () => {
    const procedure = register()
    procedure.give('2026-03-02', announcement)
    const before = procedure.state
    expect(procedure.give('2026-03-02', form('2026-03-09', ...declared('a', 'b', 'a')))).toMatchObject({
      rejection: { field: 'fields[2].field', message: 'reject.field-twice' },
    })
    expect(procedure.state).toBe(before)
  })
})

test('a procedure stands on a list of essential services from its day until its last is over, and a reversed interval is refused', () => {
  const mark = (list: 'decision-422' | 'project-06', from: string, to?: string): ProcedureCommand => ({
    type: 'MarkProcedure',
    list,
    from,
    ...(to !== undefined && { to }),
  })
  const at = told(mark('decision-422', '2026-03-09', '2026-07-01'), mark('project-06', '2026-05-01'))
  const lists = (date: string) => at(date)?.marks.map(({ list }) => list)
  expect(lists('2026-03-09')).toEqual(['decision-422'])
  expect(lists('2026-06-30')).toEqual(['decision-422', 'project-06'])
  expect(lists('2026-07-01')).toEqual(['project-06'])
  expect(register().give('2026-03-02', mark('decision-422', '2026-03-09', '2026-03-09'))).toMatchObject({
    rejection: { field: 'to', message: 'reject.interval-reversed' },
  })
})

test('a form of one version is asked with that version alone, one of no version with each, from the instant on', () => {
  const set = (name: string, version: string | null, from: number) => ({
    from,
    version,
    value: { form: name, name, fields: [] },
  })
  const forms = [set('a', 'v1', 10), set('b', null, 10), set('c', 'v2', 10)]
  const asked = (version: string, at: number) => formsAt({ forms }, version, at).map(({ form: name }) => name)
  expect(asked('v1', 10)).toEqual(['a', 'b'])
  expect(asked('v2', 10)).toEqual(['b', 'c'])
  expect(asked('v1', 9)).toEqual([])
})
