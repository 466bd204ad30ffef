import { type AnyStateMachine, createMachine } from 'xstate'
import { machineVersion, stay } from '../machine/chart.ts'
import {
  compileStepTable,
  type RegionChart,
  type StepChart,
  type Steps,
  type StepTable,
} from '../machine/step-table.ts'

const progress: RegionChart = {
  initial: 'expected',
  states: {
    expected: { on: { DifficultyReported: 'open' } },
    open: {
      on: { DifficultyAnswered: 'answered', DifficultyClosed: 'closed', ...stay('open', ['DifficultyPassedOn']) },
    },
    answered: { on: { DifficultyRaisedAgain: 'open', DifficultyClosed: 'closed' } },
    closed: {},
  },
}

/**
 * The steps of a difficulty, written once. A transition that has shipped is never removed (`transitions.golden.json`);
 * what the law newly forbids is a rule of `decide`.
 */
export const difficultyChart: StepChart = { id: 'difficulty', type: 'parallel', states: { progress } }

export const difficultySteps: StepTable = compileStepTable(difficultyChart)

/** Recorded with each event, so that an auditor knows which chart knew the step. */
export const difficultyMachineVersion: string = machineVersion('difficulty-1', difficultySteps)

/** How far a difficulty has come: `expected`, `open`, `answered` or `closed`. */
export const difficultyProgress = (steps: Steps): string => difficultySteps.value(steps)['progress'] ?? ''

/** The same chart as an XState machine. */
export const createDifficultyMachine = (): AnyStateMachine => createMachine({ ...difficultyChart })
