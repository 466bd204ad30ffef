import { describe, expect, test } from 'vitest'
import { compileStepTable, type StepChart } from './step-table.ts'

const door: StepChart = {
  id: 'door',
  type: 'parallel',
  states: {
    leaf: { initial: 'shut', states: { shut: { on: { Opened: 'open' } }, open: { on: { Shut: 'shut' } } } },
    lock: { initial: 'free', states: { free: { on: { Locked: 'locked' } }, locked: { on: { Opened: 'locked' } } } },
  },
}

const chartWith = (state: object): StepChart => ({
  ...door,
  states: { ...door.states, leaf: { initial: 'shut', states: { shut: state } } },
})

describe('a step table', () => {
  const table = compileStepTable(door)
  const after = (value: Record<string, string>, type: string): Record<string, string> | null => {
    const next = table.next(table.steps(value), table.eventNumber(type))
    return next < 0 ? null : { ...table.value(next) }
  }

  test('starts with every region in its initial state', () => {
    expect(table.value(table.initial)).toEqual({ leaf: 'shut', lock: 'free' })
  })

  test('moves only the regions that name the event', () => {
    expect(after({ leaf: 'shut', lock: 'free' }, 'Locked')).toEqual({ leaf: 'shut', lock: 'locked' })
  })

  test('moves several regions at once when both name the event', () => {
    expect(after({ leaf: 'shut', lock: 'locked' }, 'Opened')).toEqual({ leaf: 'open', lock: 'locked' })
  })

  test('answers -1 where no region knows the event, and for an event that no chart names', () => {
    expect(after({ leaf: 'open', lock: 'free' }, 'Opened')).toBeNull()
    expect(table.next(table.initial, table.eventNumber('Painted'))).toBe(-1)
  })

  test('lists what is allowed in a state', () => {
    expect(table.allowed(table.initial)).toEqual(['Locked', 'Opened'])
  })

  test('refuses a guard, an entry action, a nested state or a delay, naming the place', () => {
    for (const [found, state] of [
      ['entry', { entry: 'ring', on: {} }],
      ['states', { states: {}, on: {} }],
      ['after', { after: { 1000: 'open' } }],
    ] as const)
      expect(() => compileStepTable(chartWith(state))).toThrow(`leaf.shut has "${found}"`)
  })

  test('refuses a transition to a state that does not exist', () => {
    expect(() => compileStepTable(chartWith({ on: { Opened: 'ajar' } }))).toThrow('"ajar", which does not exist')
  })

  test('refuses an unknown state in a value', () => {
    expect(() => table.steps({ leaf: 'ajar', lock: 'free' })).toThrow('ajar')
  })
})
