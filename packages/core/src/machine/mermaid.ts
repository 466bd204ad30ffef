import type { StepChart } from './step-table.ts'

/** Draws a chart, or one region of it, as a Mermaid state diagram; events that stay in a state are left out. */
export const toMermaid = (chart: StepChart, only?: string): string => {
  const lines = ['stateDiagram-v2', '  direction LR', `  state ${chart.id} {`]
  for (const [index, [region, { initial, states }]] of Object.entries(chart.states)
    .filter(([name]) => only === undefined || name === only)
    .entries()) {
    if (index > 0) lines.push('    --')
    const named = (state: string): string => `${region}_${state}`
    for (const state of Object.keys(states)) lines.push(`    state "${state}" as ${named(state)}`)
    lines.push(`    [*] --> ${named(initial)}`)
    for (const [state, { on = {} }] of Object.entries(states)) {
      for (const target of new Set(Object.values(on))) {
        if (target === state) continue
        const types = Object.keys(on).filter((type) => on[type] === target)
        lines.push(`    ${named(state)} --> ${named(target)}: ${types.join(' / ')}`)
      }
    }
  }
  return [...lines, '  }'].join('\n')
}
