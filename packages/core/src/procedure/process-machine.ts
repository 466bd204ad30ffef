import { type AnyStateMachine, createMachine } from 'xstate'
import { compileStepTable, type RegionChart, type StepChart, type StepTable } from '../machine/step-table.ts'
import { type ProcessDefinition, waysIn, type WaysOn, waysOn } from './process.ts'

/** The state before the first step; no step has this id. */
const processStart = '(start)'

/** Ends a process after a step that nothing needs to follow. */
export const processEnd = '(end)'

/**
 * The statechart of a process, from its data: a state for each step under way; the event with a step's id begins that step.
 * Flat and without guards, as the dossier's own.
 */
export const processChart = (process: ProcessDefinition): StepChart => {
  const known = new Set(process.steps.map(({ id }) => id))
  const transitions = ({ steps, mayEnd }: WaysOn): { readonly on: Readonly<Record<string, string>> } => {
    const targets = [...steps.filter((id) => known.has(id)), ...(mayEnd ? [processEnd] : [])]
    return { on: Object.fromEntries(targets.map((id) => [id, id])) }
  }
  const steps = process.steps.map(({ id }, position) => [id, transitions(waysOn(process, position))] as const)
  const region: RegionChart = {
    initial: processStart,
    states: { [processStart]: transitions(waysIn(process)), ...Object.fromEntries(steps), [processEnd]: {} },
  }
  return { id: `process-${process.process}`, type: 'parallel', states: { process: region } }
}

/** The chart compiled to integers, for whoever follows many dossiers through it. */
export const processSteps = (process: ProcessDefinition): StepTable => compileStepTable(processChart(process))

/** The same chart as an XState machine: to run in a front end, to draw, to walk with `xstate/graph`. */
export const createProcessMachine = (process: ProcessDefinition): AnyStateMachine =>
  createMachine({ ...processChart(process) })

/** Steps that no way from the start leads to. */
export const unreachableSteps = (process: ProcessDefinition): readonly string[] => {
  const region = processChart(process).states['process']
  const reached = new Set([processStart])
  // a set iterates over what is added while it is walked
  for (const state of reached) for (const target of Object.values(region?.states[state]?.on ?? {})) reached.add(target)
  return process.steps.map(({ id }) => id).filter((id) => !reached.has(id))
}
