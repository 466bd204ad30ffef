import { describe, expect, test } from 'vitest'
import { checkSums, verdictOfSums } from './check-process.ts'
import { formatLimit, lintProcess } from './lint-process.ts'
import { hours, processOf } from './procedure.fixture.ts'
import { waysIn, waysOn } from './process.ts'
import { processChart } from './process-machine.ts'
import { readStatedLimit, readStepTime } from './read-stated-time.ts'
import { amountsOf, isInSameUnits, type StatedLimit, sumOf } from './stated-time.ts'

const stated = (...amounts: Extract<StatedLimit, { kind: 'stated' }>['amounts']): StatedLimit => ({
  kind: 'stated',
  text: 't',
  amounts,
})

describe('times as they are stated', () => {
  test('a limit in short names hours and days apart, words as they are, and nothing as a dash', () => {
    expect(
      [
        stated({ amount: 8, unit: 'working-hour' }, { amount: 2, unit: 'day' }, { amount: 4, unit: 'working-hour' }),
        stated({ amount: 0.5, unit: 'day' }),
        { kind: 'unmeasured', text: 'ngay' } as const,
        { kind: 'not-stated' } as const,
      ].map(formatLimit),
    ).toEqual(['12 wh + 2 d', '0.5 d', 'ngay', '–'])
  })

  test('a sum of nothing has no amounts, and sums compare only in the same units', () => {
    const [none, hour, day] = [
      sumOf([]),
      sumOf([{ amount: 1, unit: 'working-hour' }]),
      sumOf([{ amount: 1, unit: 'day' }]),
    ]
    expect([none, hour, day]).toEqual([
      { workingMinutes: 0, dayMinutes: 0 },
      { workingMinutes: 60, dayMinutes: 0 },
      { workingMinutes: 0, dayMinutes: 1440 },
    ])
    expect([none, hour, day].map(amountsOf)).toEqual([
      [],
      [{ amount: 1, unit: 'working-hour' }],
      [{ amount: 1, unit: 'day' }],
    ])
    expect([isInSameUnits(none, hour), isInSameUnits(hour, hour), isInSameUnits(hour, day)]).toEqual([
      false,
      true,
      false,
    ])
  })

  test('are read with their blanks cut off, and a division by zero is no time', () => {
    expect(readStepTime('  04 giờ ')).toEqual({ kind: 'counted', text: '04 giờ', amount: 4, unit: 'working-hour' })
    expect(readStatedLimit(' 1/2 ngày ')).toEqual({
      kind: 'stated',
      text: '1/2 ngày',
      amounts: [{ amount: 0.5, unit: 'day' }],
    })
    expect(readStepTime('1/0 ngày')).toEqual({ kind: 'not-stated', text: '1/0 ngày' })
    expect(readStatedLimit('1/0 ngày')).toEqual({ kind: 'unmeasured', text: '1/0 ngày' })
    expect([readStepTime('  '), readStatedLimit('  '), readStatedLimit(null)]).toEqual([
      { kind: 'not-stated' },
      { kind: 'not-stated' },
      { kind: 'not-stated' },
    ])
  })
})

describe('the ways through a process', () => {
  const branched = (...branches: readonly (string | undefined)[]) =>
    processOf(
      branches.map(() => hours(4)),
      {
        branches: ['A', 'B'].map((name) => ({ name, total: { kind: 'not-stated' } as const })),
      },
      (step, place) => {
        const branch = branches[place]
        return branch === undefined ? step : { ...step, branch }
      },
    )

  test('open into the first step of each branch, and pass by the branch that has none', () => {
    expect(waysIn(branched('A', 'A', 'B', undefined))).toEqual({ steps: ['s1', 's3'], mayEnd: false })
    expect(waysOn(branched(undefined, 'A', undefined), 0)).toEqual({ steps: ['s2', 's3'], mayEnd: false })
    expect(waysOn(branched(undefined, 'A'), 0)).toEqual({ steps: ['s2'], mayEnd: true })
    expect(waysOn(branched(undefined, 'A', 'B'), 0)).toEqual({ steps: ['s2', 's3'], mayEnd: false })
    expect(waysOn(branched('A', 'B', undefined), 0)).toEqual({ steps: ['s3'], mayEnd: false })
    expect(waysOn(branched('A', 'B'), 0)).toEqual({ steps: [], mayEnd: true })
    expect(waysIn(branched())).toEqual({ steps: [], mayEnd: true })
  })

  test('are drawn as states, an unknown step that follows left out', () => {
    const odd = processOf([hours(4), hours(4)], {}, (step, place) =>
      place === 0 ? { ...step, next: ['s2', 'x'] } : step,
    )
    expect(processChart(odd)).toEqual({
      id: 'process-qt-01',
      type: 'parallel',
      states: {
        process: {
          initial: '(start)',
          states: {
            '(start)': { on: { s1: 's1' } },
            s1: { on: { s2: 's2' } },
            s2: { on: { '(end)': '(end)' } },
            '(end)': {},
          },
        },
      },
    })
    expect(lintProcess(odd, { decision: 'd' }).findings).toEqual([
      { code: 'lint.finding.unknown-next', params: { step: 's1', target: 'x' } },
    ])
  })

  test('that no step has is found, with what waits outside the total', () => {
    expect(lintProcess({ ...processOf([]), steps: [] }, { decision: null })).toEqual({
      id: 'qt-01',
      verdict: 'cannot-be-told',
      checks: checkSums(processOf([])),
      findings: [
        { code: 'lint.finding.no-steps', params: {} },
        { code: 'lint.finding.no-approval', params: {} },
      ],
    })
    const waiting = processOf([hours(16)], {}, (step) => ({ ...step, waits: ['30 ngày'] }))
    expect(lintProcess(waiting, { decision: 'd' }).findings).toEqual([
      { code: 'lint.finding.wait-outside-total', params: { step: 's1', wait: '30 ngày' } },
    ])
  })

  test('fit when each does; a part that cannot be told takes nothing away, a way that cannot be told does', () => {
    const check = (of: 'total' | 'stage' | 'branch', verdict: 'fits' | 'differs' | 'cannot-be-told') => ({
      of,
      name: null,
      verdict,
      why: null,
      stated: { kind: 'not-stated' } as const,
      sum: [],
      unstated: [],
    })
    expect(verdictOfSums([check('total', 'fits'), check('stage', 'cannot-be-told')])).toBe('fits')
    expect(verdictOfSums([check('branch', 'fits'), check('branch', 'cannot-be-told')])).toBe('cannot-be-told')
    expect(verdictOfSums([check('total', 'cannot-be-told'), check('stage', 'fits')])).toBe('cannot-be-told')
    expect(verdictOfSums([check('branch', 'cannot-be-told'), check('stage', 'differs')])).toBe('differs')
  })
})
