import { MotcuaError } from '../message/motcua-error.ts'

/** One region of a flat parallel statechart: its initial state, and where each event leads from each state. */
export type RegionChart = {
  readonly initial: string
  readonly states: Readonly<Record<string, { readonly on?: Readonly<Record<string, string>> }>>
}

/** A flat parallel statechart in the form that XState reads: no guards, actions, delays, invocations or nesting. */
export type StepChart = {
  readonly id: string
  readonly type: 'parallel'
  readonly states: Readonly<Record<string, RegionChart>>
}

/** All regions' states packed into one small integer. */
export type Steps = number

/** A statechart compiled to integers: one look-up per event, where XState's `transition` interprets. */
export type StepTable = {
  readonly regions: readonly string[]
  readonly eventTypes: readonly string[]
  readonly initial: Steps
  /** The number of an event type, or -1 when the chart never names it. */
  eventNumber(type: string): number
  /** The steps after an event, or -1 when no region knows the event here. */
  next(steps: Steps, eventNumber: number): Steps
  /** The state's name in each region, as XState's `value`. */
  value(steps: Steps): Readonly<Record<string, string>>
  /** The steps of a value; throws when a region or state is unknown. */
  steps(value: Readonly<Record<string, string>>): Steps
  /** Does this region itself name the event in this state? */
  knows(region: string, state: string, type: string): boolean
  /** Event types that some region knows in these steps. */
  allowed(steps: Steps): readonly string[]
  /** Every transition as `region: state --event--> state`, sorted: the golden list of what has shipped. */
  transitions(): readonly string[]
  /** Number of combined states. */
  readonly size: number
}

const regionKeys = new Set(['initial', 'states'])

const checkRegion = (chart: StepChart, name: string, region: RegionChart): void => {
  const extra = Object.keys(region).find((key) => !regionKeys.has(key))
  if (extra !== undefined) throw new MotcuaError('machine.not-flat', { machine: chart.id, place: name, found: extra })
  if (!(region.initial in region.states))
    throw new MotcuaError('machine.unknown-target', { machine: chart.id, place: name, target: region.initial })
  for (const [state, { on, ...rest }] of Object.entries(region.states)) {
    const place = `${name}.${state}`
    const [found] = Object.keys(rest)
    if (found !== undefined) throw new MotcuaError('machine.not-flat', { machine: chart.id, place, found })
    for (const target of Object.values(on ?? {}))
      if (!(target in region.states))
        throw new MotcuaError('machine.unknown-target', { machine: chart.id, place, target })
  }
}

/** Compiles a flat parallel statechart; refuses what a table cannot express. */
export const compileStepTable = (chart: StepChart): StepTable => {
  const regions = Object.entries(chart.states)
  for (const [name, region] of regions) checkRegion(chart, name, region)

  const stateNames = regions.map(([, region]) => Object.keys(region.states))
  const strides: number[] = []
  let size = 1
  for (const names of stateNames) {
    strides.push(size)
    size *= names.length
  }

  const eventTypes = [
    ...new Set(
      regions.flatMap(([, region]) => Object.values(region.states).flatMap((state) => Object.keys(state.on ?? {}))),
    ),
  ].toSorted()
  const numbers = new Map(eventTypes.map((type, number) => [type, number]))
  const width = eventTypes.length

  const stateOf = (steps: Steps, region: number): string => {
    const names = stateNames[region] ?? []
    return names[Math.floor(steps / (strides[region] ?? 1)) % names.length] ?? ''
  }

  const table = new Int16Array(size * width)
  for (let steps = 0; steps < size; steps++) {
    for (const [number, type] of eventTypes.entries()) {
      let next = 0
      let known = false
      for (const [r, [, region]] of regions.entries()) {
        const state = stateOf(steps, r)
        const target = region.states[state]?.on?.[type]
        known ||= target !== undefined
        next += (stateNames[r]?.indexOf(target ?? state) ?? 0) * (strides[r] ?? 1)
      }
      table[steps * width + number] = known ? next : -1
    }
  }

  const toSteps = (value: Readonly<Record<string, string>>): Steps => {
    let steps = 0
    for (const [r, [region]] of regions.entries()) {
      const state = value[region] ?? ''
      const index = stateNames[r]?.indexOf(state) ?? -1
      if (index < 0)
        throw new MotcuaError('machine.unknown-target', { machine: chart.id, place: region, target: state })
      steps += index * (strides[r] ?? 1)
    }
    return steps
  }

  return {
    regions: regions.map(([name]) => name),
    eventTypes,
    size,
    initial: toSteps(Object.fromEntries(regions.map(([name, region]) => [name, region.initial]))),
    eventNumber: (type) => numbers.get(type) ?? -1,
    next: (steps, eventNumber) => (eventNumber < 0 ? -1 : (table[steps * width + eventNumber] ?? -1)),
    value: (steps) => Object.fromEntries(regions.map(([name], r) => [name, stateOf(steps, r)])),
    steps: toSteps,
    knows: (region, state, type) => chart.states[region]?.states[state]?.on?.[type] !== undefined,
    allowed: (steps) => eventTypes.filter((_, number) => (table[steps * width + number] ?? -1) >= 0),
    transitions: () =>
      regions
        .flatMap(([name, region]) =>
          Object.entries(region.states).flatMap(([state, { on }]) =>
            Object.entries(on ?? {}).map(([type, target]) => `${name}: ${state} --${type}--> ${target}`),
          ),
        )
        .toSorted(),
  }
}
