import { describe, expect, test } from 'vitest'
import { checkSums, verdictOfSums } from './check-process.ts'
import { hours, processOf } from './procedure.fixture.ts'
import type { ProcessDefinition } from './process.ts'
import type { StatedLimit, StepTime } from './stated-time.ts'

const days = (amount: number): StepTime => ({ kind: 'counted', amount, unit: 'day' })
const notStated: StepTime = { kind: 'not-stated' }
const notCounted: StepTime = { kind: 'not-counted', text: 'Giờ hành chính' }
const inHours = (amount: number): StatedLimit => ({
  kind: 'stated',
  text: `${amount} giờ`,
  amounts: [{ amount, unit: 'working-hour' }],
})
const inDays = (amount: number): StatedLimit => ({
  kind: 'stated',
  text: `${amount} ngày`,
  amounts: [{ amount, unit: 'day' }],
})

const told = (process: ProcessDefinition) => {
  const [check] = checkSums(process)
  return [check?.verdict, check?.why ?? null]
}

describe('a sum', () => {
  test('fits when the counted steps come to the total, and differs by a quarter of an hour too', () => {
    expect(told(processOf([hours(4), hours(12)]))).toEqual(['fits', null])
    expect(told(processOf([hours(4), hours(12.25)]))).toEqual(['differs', null])
    expect(told(processOf([hours(4), hours(11.75)]))).toEqual(['differs', null])
  })

  test('of tenths of a day is exact: ten times 0.1 is one day', () => {
    const tenths = Array.from({ length: 10 }, () => days(0.1))
    expect(told(processOf(tenths, { total: inDays(1) }))).toEqual(['fits', null])
  })

  test('takes nothing from a step that is not counted, and is told without it', () => {
    expect(told(processOf([hours(16), notCounted]))).toEqual(['fits', null])
    expect(told(processOf([hours(12), notCounted]))).toEqual(['differs', null])
  })

  test('below the total cannot be told where a step states no time; above it or equal it can', () => {
    expect(told(processOf([hours(12), notStated]))).toEqual(['cannot-be-told', 'a-step-has-no-time'])
    expect(told(processOf([hours(16), notStated]))).toEqual(['fits', null])
    expect(told(processOf([hours(20), notStated]))).toEqual(['differs', null])
  })

  test('with a step of zero hours is told: zero is a time', () => {
    expect(told(processOf([hours(12), hours(0)]))).toEqual(['differs', null])
  })

  test('of bare days against a total in working days cannot be told', () => {
    expect(told(processOf([days(2)]))).toEqual(['cannot-be-told', 'other-units'])
    expect(told(processOf([hours(8), days(1)]))).toEqual(['cannot-be-told', 'other-units'])
  })

  test('cannot be told without a total, with one in words, or where no step has a time', () => {
    expect(told(processOf([hours(16)], { total: { kind: 'not-stated' } }))).toEqual([
      'cannot-be-told',
      'total-not-stated',
    ])
    const words: StatedLimit = { kind: 'unmeasured', text: 'Ngay sau khi nhận đủ hồ sơ' }
    expect(told(processOf([hours(16)], { total: words }))).toEqual(['cannot-be-told', 'total-unmeasured'])
    expect(told(processOf([notCounted, notStated]))).toEqual(['cannot-be-told', 'no-step-has-a-time'])
    expect(told(processOf([]))).toEqual(['cannot-be-told', 'steps-unknown'])
  })

  test('of a total in two parts fits when each unit does', () => {
    const total: StatedLimit = {
      kind: 'stated',
      text: '15 ngày; 05 ngày làm việc',
      amounts: [
        { amount: 15, unit: 'day' },
        { amount: 40, unit: 'working-hour' },
      ],
    }
    expect(told(processOf([days(15), hours(40)], { total }))).toEqual(['fits', null])
    expect(told(processOf([days(14), hours(40)], { total }))).toEqual(['differs', null])
  })
})

describe('branches', () => {
  const branched = (long: number) =>
    processOf(
      [days(0.5), days(9.5), days(28)],
      {
        total: { kind: 'unmeasured', text: '10 ngày / 38 ngày' },
        branches: [
          { name: 'đủ', total: inDays(10) },
          { name: 'phải xác minh', total: inDays(long) },
        ],
      },
      (step, at) => (at === 2 ? { ...step, branch: 'phải xác minh' } : step),
    )

  test('have the steps of the trunk and their own, each against its own total', () => {
    expect(checkSums(branched(38)).map(({ name, verdict }) => [name, verdict])).toEqual([
      ['đủ', 'fits'],
      ['phải xác minh', 'fits'],
    ])
    expect(verdictOfSums(checkSums(branched(38)))).toBe('fits')
  })

  test('of which one differs make the process differ', () => {
    expect(checkSums(branched(28)).map(({ verdict }) => verdict)).toEqual(['fits', 'differs'])
    expect(verdictOfSums(checkSums(branched(28)))).toBe('differs')
  })
})

test('two return dates have a sum each; where one differs so does the process though its total fits', () => {
  const appointments = (first: number) => [
    { name: '1', total: inHours(first), steps: ['s1'] },
    { name: '2', total: inHours(16 - first), steps: ['s2', 's3'] },
  ]
  const process = (first: number) => processOf([hours(12), notStated, hours(4)], { appointments: appointments(first) })
  expect(checkSums(process(12)).map(({ of, verdict }) => [of, verdict])).toEqual([
    ['total', 'fits'],
    ['appointment', 'fits'],
    ['appointment', 'fits'],
  ])
  expect(verdictOfSums(checkSums(process(12)))).toBe('fits')
  expect(verdictOfSums(checkSums(process(8)))).toBe('differs')
})

test('agencies with a limit of their own are checked against it; one without a limit takes nothing from the verdict', () => {
  const stages = (second: StatedLimit) => [
    { name: 'cấp xã', total: inHours(12), steps: ['s1'] },
    { name: 'cấp tỉnh', total: second, steps: ['s2'] },
  ]
  const verdict = (second: StatedLimit) =>
    verdictOfSums(checkSums(processOf([hours(12), hours(4)], { stages: stages(second) })))
  expect(verdict(inHours(4))).toBe('fits')
  expect(verdict({ kind: 'not-stated' })).toBe('fits')
  expect(verdict(inHours(5))).toBe('differs')
})
