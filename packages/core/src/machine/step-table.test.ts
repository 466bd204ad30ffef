import { describe, expect, test } from 'vitest'
import { machineVersion } from './chart.ts'
import { toMermaid } from './mermaid.ts'
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

test('a region with anything besides its states, or that begins nowhere, is refused by its name', () => {
  const leaf = (region: object): StepChart => ({
    ...door,
    states: { leaf: { initial: 'shut', states: {}, ...region } },
  })
  expect(() => compileStepTable(leaf({ states: { shut: {} }, history: 'deep' }))).toThrow(
    expect.objectContaining({
      code: 'machine.not-flat',
      params: { machine: 'door', place: 'leaf', found: 'history' },
    }),
  )
  expect(() => compileStepTable(leaf({ states: { open: {} } }))).toThrow(
    expect.objectContaining({
      code: 'machine.unknown-target',
      params: { machine: 'door', place: 'leaf', target: 'shut' },
    }),
  )
})

test('a table lists its regions, its events and its transitions in order, and knows what each region names', () => {
  const { regions, eventTypes, size, transitions, knows } = compileStepTable(door)
  expect({ regions, eventTypes, size }).toEqual({
    regions: ['leaf', 'lock'],
    eventTypes: ['Locked', 'Opened', 'Shut'],
    size: 4,
  })
  expect(transitions()).toEqual([
    'leaf: open --Shut--> shut',
    'leaf: shut --Opened--> open',
    'lock: free --Locked--> locked',
    'lock: locked --Opened--> locked',
  ])
  expect([knows('leaf', 'shut', 'Opened'), knows('leaf', 'open', 'Opened'), knows('roof', 'shut', 'Opened')]).toEqual([
    true,
    false,
    false,
  ])
})

test('the version of a chart is its name and the FNV-1a of its transitions', () => {
  // vectors of the algorithm as published: the empty text, "a" and "foobar"
  const versionOf = (...transitions: readonly string[]) =>
    machineVersion('door-1', { ...compileStepTable(door), transitions: () => transitions })
  expect([versionOf(), versionOf('a'), versionOf('foobar')]).toEqual([
    'door-1-811c9dc5',
    'door-1-e40c292c',
    'door-1-bf9cf968',
  ])
  expect(versionOf('akd')).toBe('door-1-0d368b73')
  expect(versionOf('a', 'b')).toBe(versionOf('a\nb'))
})

test('a drawing has each region with its states and moves, several events on one arrow, none for what stays', () => {
  const chart: StepChart = {
    ...door,
    states: {
      leaf: {
        initial: 'shut',
        states: { shut: { on: { Opened: 'open', Kicked: 'open', Knocked: 'shut' } }, open: {} },
      },
      lock: { initial: 'free', states: { free: {} } },
    },
  }
  const leaf = [
    '    state "shut" as leaf_shut',
    '    state "open" as leaf_open',
    '    [*] --> leaf_shut',
    '    leaf_shut --> leaf_open: Opened / Kicked',
  ]
  const lock = ['    state "free" as lock_free', '    [*] --> lock_free']
  const head = ['stateDiagram-v2', '  direction LR', '  state door {']
  expect(toMermaid(chart).split('\n')).toEqual([...head, ...leaf, '    --', ...lock, '  }'])
  expect(toMermaid(chart, 'lock').split('\n')).toEqual([...head, ...lock, '  }'])
})
