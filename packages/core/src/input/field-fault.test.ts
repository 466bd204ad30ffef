import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { fieldFault } from './field-fault.ts'

const schema = z.strictObject({
  name: z.string().min(2).max(5),
  level: z.enum(['province', 'commune']),
  count: z.number().min(0).max(9),
  when: z.iso.datetime().optional(),
  parts: z.array(
    z.union([z.strictObject({ page: z.number() }), z.strictObject({ scan: z.strictObject({ dpi: z.int() }) })]),
  ),
})
const good = { name: 'abc', level: 'commune', count: 1, parts: [] }

const told = (value: unknown): string => {
  const [issue] = schema.safeParse(value).error?.issues ?? []
  if (issue === undefined) return 'no fault'
  const { field, reason } = fieldFault(issue, value)
  return `${field}: ${reason.en}`
}

describe('a fault of a field', () => {
  test.each([
    [{ ...good, name: undefined }, 'name: the field is missing; give it a value'],
    [{ ...good, name: 5 }, 'name: 5 is of the wrong kind; a text is expected'],
    [{ ...good, name: 'a' }, 'name: "a" is too short; at least 2 characters or entries are needed'],
    [{ ...good, name: 'abcdef' }, 'name: "abcdef" is too long; at most 5 characters or entries are possible'],
    [{ ...good, level: 'ward' }, 'level: "ward" is not possible; choose one of: province, commune'],
    [{ ...good, count: -1 }, 'count: -1 is below 0'],
    [{ ...good, count: 10 }, 'count: 10 is above 9'],
    [
      { ...good, when: '2026-02-30T00:00:00Z' },
      'when: "2026-02-30T00:00:00Z" is no instant; write it in UTC, as 2026-03-04T02:00:00.000Z',
    ],
    [{ ...good, extra: 1 }, 'extra: there is no field extra; correct its name or take it out'],
    [{ ...good, parts: {} }, 'parts: {} is of the wrong kind; a list is expected'],
    [{ ...good, parts: [{ page: 1 }, { page: 'x' }] }, 'parts[1].page: "x" is of the wrong kind; a number is expected'],
    [
      { ...good, parts: [{ scan: { dpi: 1.5 } }] },
      'parts[0].scan.dpi: 1.5 is of the wrong kind; a whole number is expected',
    ],
    [{ ...good, parts: [5] }, 'parts[0]: 5 is not in the right form'],
    [null, ': null is of the wrong kind; an object with fields is expected'],
    [good, 'no fault'],
  ])('%j', (value, sentence) => {
    expect(told(value)).toBe(sentence)
  })

  test('is told in Vietnamese too, also what is expected', () => {
    const value = { ...good, name: 5 }
    const [issue] = schema.safeParse(value).error?.issues ?? []
    if (issue === undefined) throw new Error('a number is no name')
    expect(fieldFault(issue, value).reason.vi).toBe('5 sai kiểu; cần chuỗi ký tự')
  })
})

describe('a fault of a field, at its edges', () => {
  const faultOf = (one: z.ZodType, value: unknown) => {
    const [issue] = one.safeParse(value).error?.issues ?? []
    if (issue === undefined) throw new Error('no fault')
    return fieldFault(issue, value)
  }
  const of = (one: z.ZodType, value: unknown) => {
    const { code, params, path, field } = faultOf(one, value)
    return { code, params, path, field }
  }

  test('what is shown of a value ends after sixty characters, the sixtieth a sign that it goes on', () => {
    const shown = (length: number) => of(z.string().max(3), 'x'.repeat(length)).params['value']
    // two quotes stand around the text
    expect(shown(58)).toBe(`"${'x'.repeat(58)}"`)
    expect(shown(59)).toBe(`"${'x'.repeat(58)}…`)
    expect(of(z.string(), () => 1).params['value']).toBe('–')
  })

  test('a bound that is not included is told as above or below it', () => {
    expect(of(z.number().gt(2), 2)).toMatchObject({ code: 'field.not-above', params: { value: '2', minimum: '2' } })
    expect(of(z.number().min(2), 1)).toMatchObject({ code: 'field.below', params: { value: '1', minimum: '2' } })
    expect(of(z.number().lt(2), 2)).toMatchObject({ code: 'field.not-below', params: { value: '2', maximum: '2' } })
    expect(of(z.number().max(2), 3)).toMatchObject({ code: 'field.above', params: { value: '3', maximum: '2' } })
    expect(of(z.array(z.number()).min(1), [])).toMatchObject({ code: 'field.short', params: { minimum: '1' } })
    expect(of(z.array(z.number()).max(1), [1, 2])).toMatchObject({ code: 'field.long', params: { maximum: '1' } })
  })

  test('several unknown fields are all named, the first one stands in the path', () => {
    expect(of(z.strictObject({ inner: z.strictObject({}) }), { inner: { a: 1, b: 2 } })).toEqual({
      code: 'field.unknown',
      params: { field: 'a, b' },
      path: ['inner', 'a'],
      field: 'inner.a',
    })
  })

  test('a record is called an object, and a kind without a name of its own by that of the schema', () => {
    expect(faultOf(z.record(z.string(), z.number()), 5).reason.en).toBe(
      '5 is of the wrong kind; an object with fields is expected',
    )
    expect(of(z.map(z.string(), z.number()), 5)).toMatchObject({
      code: 'field.type',
      params: { value: '5', expected: 'map' },
    })
  })

  test('of the forms of a union the one counts that the value fits longest', () => {
    const union = z.union([
      z.strictObject({ kind: z.literal('a'), deep: z.strictObject({ n: z.number() }) }),
      z.strictObject({ kind: z.literal('b') }),
    ])
    expect(of(z.strictObject({ one: union }), { one: { kind: 'a', deep: { n: 'x' } } })).toMatchObject({
      code: 'field.type',
      field: 'one.deep.n',
    })
  })
})
