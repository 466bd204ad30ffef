import { describe, expect, test } from 'vitest'
import { vietnamCalendar } from './calendars/vietnam.ts'
import { dueDate, extendDueDate } from './due-date.ts'
import { defaultDuePolicy } from './due-policy.ts'
import { hourMs } from './local-date.ts'
import { march2024 } from './march-2024.fixture.ts'
import { parseTimeLimit } from './time-limit.ts'

const at = (time: string) => march2024.zone.parseLocal(time)

describe('pauses', () => {
  const original = dueDate(at('2024-03-04T09:00'), parseTimeLimit('5wd'), march2024)
  const pause = (from: string, to: string) => ({ from: at(from), to: at(to) })

  test('are listed with their working time and move the due date by it', () => {
    const extended = extendDueDate(original, [pause('2024-03-05T16:00', '2024-03-06T09:00')], march2024)
    expect(extended.pauses.map(({ workingTime }) => workingTime / hourMs)).toEqual([2.5])
    expect(march2024.zone.formatLocal(extended.due)).toBe('2024-03-11T11:30:00')
    expect(extended.counted).toEqual(original.counted)
  })

  test('that overlap count their common time once, also when they are added one after the other', () => {
    const a = pause('2024-03-05T08:00', '2024-03-05T10:00')
    const b = pause('2024-03-05T09:00', '2024-03-05T11:00')
    const together = extendDueDate(original, [b, a], march2024)
    const oneByOne = extendDueDate(extendDueDate(original, [b], march2024), [a], march2024)
    expect(together.due - original.due).toBe(4.5 * hourMs) // 3 h of work over the lunch break
    expect(oneByOne.due).toBe(together.due)
  })

  test('before the limit runs move nothing', () => {
    const early = extendDueDate(original, [pause('2024-03-01T08:00', '2024-03-04T09:00')], march2024)
    expect(early.due).toBe(original.due)
  })

  test('that end before they begin are refused', () => {
    expect(() => extendDueDate(original, [pause('2024-03-05T09:00', '2024-03-05T08:00')], march2024)).toThrow(
      expect.objectContaining({ code: 'time.pause-reversed' }),
    )
  })

  test('move a due date that means a whole date to a whole date', () => {
    const dated = dueDate(at('2024-03-04T09:00'), parseTimeLimit('5wd'), march2024, {
      ...defaultDuePolicy,
      granularity: 'date',
    })
    const extended = extendDueDate(dated, [pause('2024-03-05T08:00', '2024-03-05T09:00')], march2024)
    expect(march2024.zone.formatLocal(extended.due)).toBe('2024-03-12T17:00:00')
  })

  test('that carry the due date across a statutory date make it provisional', () => {
    const vn = vietnamCalendar()
    const near = dueDate(at('2026-11-16T09:00'), parseTimeLimit('5wd'), vn)
    expect(near.provisional).toBe(false)
    const extended = extendDueDate(near, [pause('2026-11-17T07:30', '2026-11-19T07:30')], vn)
    expect(extended).toMatchObject({ provisional: true, statutory: ['2026-11-24'] })
    expect(vn.zone.formatLocal(extended.due)).toBe('2026-11-26T09:00:00')
  })
})
