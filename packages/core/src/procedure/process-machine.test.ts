import { describe, expect, test } from 'vitest'
import { createActor } from 'xstate'
import { lintProcess } from './lint-process.ts'
import { hours, processOf } from './procedure.fixture.ts'
import type { ProcessDefinition } from './process.ts'
import { createProcessMachine, processEnd, processSteps, unreachableSteps } from './process-machine.ts'

const straight = processOf([hours(4), hours(8), hours(4)])

/** s1, then case A: s2 s3, or case B: s4, then s5 for both. */
const branched = processOf(
  Array.from({ length: 5 }, () => hours(4)),
  {
    branches: [
      { name: 'A', total: { kind: 'not-stated' } },
      { name: 'B', total: { kind: 'not-stated' } },
    ],
  },
  (step, at) => (at === 1 || at === 2 ? { ...step, branch: 'A' } : at === 3 ? { ...step, branch: 'B' } : step),
)

/** Every way through the table, as the steps begun. */
const ways = (process: ProcessDefinition): readonly string[] => {
  const table = processSteps(process)
  const walk = (steps: number, path: readonly string[]): readonly string[] =>
    table
      .allowed(steps)
      .flatMap((event) =>
        event === processEnd
          ? [path.join(' ')]
          : path.includes(event)
            ? []
            : walk(table.next(steps, table.eventNumber(event)), [...path, event]),
      )
  return walk(table.initial, [])
}

describe('the machine of a process', () => {
  test('goes its steps in order and ends', () => {
    expect(ways(straight)).toEqual(['s1 s2 s3'])
  })

  test('goes one branch or the other and comes together again', () => {
    expect(ways(branched)).toEqual(['s1 s2 s3 s5', 's1 s4 s5'])
  })

  test('passes by a branch that has steps where the other has none', () => {
    const process = processOf(
      [hours(4), hours(8)],
      {
        branches: [
          { name: 'đủ', total: { kind: 'not-stated' } },
          { name: 'thiếu', total: { kind: 'not-stated' } },
        ],
      },
      (step, at) => (at === 1 ? { ...step, branch: 'thiếu' } : step),
    )
    expect(ways(process).toSorted()).toEqual(['s1', 's1 s2'])
  })

  test('follows what a step says of its next, back to an earlier one too', () => {
    const looped = processOf([hours(4), hours(8), hours(4)], {}, (step, at) =>
      at === 1 ? { ...step, next: ['s1', 's3'] } : step,
    )
    const table = processSteps(looped)
    const after = (steps: number, event: string) => table.next(steps, table.eventNumber(event))
    expect(table.allowed(after(after(table.initial, 's1'), 's2'))).toEqual(['s1', 's3'])
  })

  test('agrees with its step table for every state and event', () => {
    for (const process of [straight, branched]) {
      const table = processSteps(process)
      for (const state of statesOf(process)) {
        for (const type of table.eventTypes) {
          const actor = createActor(createProcessMachine(process), {
            snapshot: createProcessMachine(process).resolveState({ value: { process: state }, context: {} }),
          }).start()
          actor.send({ type })
          const from = table.steps({ process: state })
          const to = table.next(from, table.eventNumber(type))
          expect(actor.getSnapshot().value, `${state} ${type}`).toEqual(table.value(to < 0 ? from : to))
        }
      }
    }
  })
})

const statesOf = ({ steps }: ProcessDefinition): readonly string[] => [
  '(start)',
  ...steps.map(({ id }) => id),
  processEnd,
]

describe('the lint', () => {
  const lint = (process: ProcessDefinition, decision: string | null = '15/QĐ-UBND') =>
    lintProcess(process, { decision }).findings.map(({ code, params }) => [code, params])

  test('finds nothing in an approved process whose steps follow each other', () => {
    expect(lintProcess(straight, { decision: '15/QĐ-UBND' })).toMatchObject({ verdict: 'fits', findings: [] })
  })

  test('names the steps that nothing leads to', () => {
    const cut = processOf([hours(4), hours(8), hours(4)], {}, (step, at) =>
      at === 0 ? { ...step, next: ['s3'] } : step,
    )
    expect(unreachableSteps(cut)).toEqual(['s2'])
    expect(lint(cut)).toEqual([['lint.finding.unreachable', { step: 's2' }]])
  })

  test('names a missing approval, an unknown branch, a role that nobody has, and a number printed twice in one agency’s part', () => {
    const odd = processOf([hours(4), hours(8), hours(4)], {}, (step, at) =>
      at === 1 ? { ...step, printed: 'Bước 1', role: ' ' } : at === 2 ? { ...step, branch: 'C' } : step,
    )
    expect(lint(odd, null).map(([code]) => code)).toEqual([
      'lint.finding.no-approval',
      'lint.finding.unknown-branch',
      'lint.finding.number-repeated',
      'lint.finding.no-role',
    ])
  })

  test('lets numbers begin again in the next agency’s part', () => {
    const parts = processOf([hours(8), hours(8)], {}, (step, at) => ({ ...step, printed: '1', stage: `part ${at}` }))
    expect(lint(parts)).toEqual([])
  })

  test('compares the total with the limits of other registers', () => {
    const limit = { kind: 'stated', text: '03 ngày làm việc', amounts: [{ amount: 24, unit: 'working-hour' }] } as const
    const surroundings = { decision: '15/QĐ-UBND', limits: [{ register: 'national-database', limit }] }
    expect(lintProcess(straight, surroundings).findings).toEqual([
      {
        code: 'lint.finding.limit-mismatch',
        params: { register: 'national-database', limit: '24 wh', total: '16 wh' },
      },
    ])
  })
})
