import { type AnyStateMachine, createMachine } from 'xstate'
import { machineVersion, stay } from '../machine/chart.ts'
import {
  compileStepTable,
  type RegionChart,
  type StepChart,
  type Steps,
  type StepTable,
} from '../machine/step-table.ts'
import type { PetitionEventType } from './events.ts'

type Moves = { readonly [Type in PetitionEventType]?: string }

const ends = { PetitionRefused: 'refused', PetitionAnswered: 'answered' } as const satisfies Moves

const heard = ['PetitionRated', 'PetitionRepeated'] as const

const progress: RegionChart = {
  initial: 'expected',
  states: {
    expected: { on: { PetitionReceived: 'received' } },
    received: {
      on: {
        PetitionQuestioned: 'questioned',
        ...ends,
        ...stay('received', ['PetitionClassified', 'PetitionTransferred', 'PetitionRepeated']),
      },
    },
    questioned: {
      on: {
        PetitionClarified: 'received',
        PetitionTransferred: 'received',
        ...ends,
        ...stay('questioned', ['PetitionClassified', 'PetitionRepeated']),
      },
    },
    answered: { on: { PetitionPublished: 'published', ...stay('answered', heard) } },
    published: { on: stay('published', heard) },
    refused: { on: stay('refused', ['PetitionRepeated']) },
  },
}

const classification: RegionChart = {
  initial: 'unclassified',
  states: {
    unclassified: { on: { PetitionClassified: 'classified' } },
    classified: { on: stay('classified', ['PetitionClassified']) },
  },
}

/** What was heard of the handling; whether dislikes outweigh is counted, not a step. */
const quality: RegionChart = {
  initial: 'unheard',
  states: {
    unheard: { on: { PetitionRated: 'rated', PetitionRepeated: 'repeated' } },
    rated: { on: { PetitionRepeated: 'repeated', ...stay('rated', ['PetitionRated']) } },
    repeated: { on: stay('repeated', heard) },
  },
}

/**
 * The steps of a petition, written once. A transition that has shipped is never removed
 * (`transitions.golden.json`); what the law newly forbids is a rule of `decide`.
 */
export const petitionChart: StepChart = {
  id: 'petition',
  type: 'parallel',
  states: { progress, classification, quality },
}

export const petitionSteps: StepTable = compileStepTable(petitionChart)

/** Recorded with each event, so that an auditor knows which chart knew the step. */
export const petitionMachineVersion: string = machineVersion('petition-1', petitionSteps)

/** How far a petition has come. */
export const petitionProgress = (steps: Steps): string => petitionSteps.value(steps)['progress'] ?? ''

/** The same chart as an XState machine. */
export const createPetitionMachine = (): AnyStateMachine => createMachine({ ...petitionChart })
