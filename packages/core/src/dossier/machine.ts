import { type AnyStateMachine, createMachine } from 'xstate'
import { machineVersion, stay } from '../machine/chart.ts'
import type { RegionChart, StepChart, StepTable, Steps } from '../machine/step-table.ts'
import { compileStepTable } from '../machine/step-table.ts'
import type { DossierEventType } from './events.ts'

type Moves = { readonly [Type in DossierEventType]?: string }

const corrections = ['CorrectionProposed', 'CorrectionDecided'] as const

const atAnyTime = [
  ...corrections,
  'IdentityVerified',
  'PopulationDataUsed',
  'FeeCharged',
  'FeePaid',
  'PortalAcknowledged',
  'PortalRejected',
  'DossierTransferred',
] as const

const inHandling = [
  ...atAnyTime,
  'AppointmentSet',
  'StepCompleted',
  'HandedOver',
  'HandoverConfirmed',
  'ConsultationRequested',
  'ConsultationAnswered',
  'LimitExtended',
  'ApologyIssued',
  'ExplanationFiled',
  'StopRequested',
  'SatisfactionRated',
  'JointWorkOpened',
  'JointPartStarted',
  'JointPartCompleted',
  'CertifiedCopyIssued',
  'DraftSent',
  'DraftAnswered',
] as const

const beforeReception = ['DataFetchFailed', 'ReceptionAlerted'] as const

const afterwards = [
  ...corrections,
  'FeeCharged',
  'FeePaid',
  'PortalAcknowledged',
  'PortalRejected',
  'SyncAlerted',
  'ExplanationFiled',
  'SatisfactionRated',
] as const

/** What can end a dossier that has been received; some systems record the return without the completion. */
const endings = {
  ResultReturned: 'returned',
  DossierRefused: 'refusedAfterAppraisal',
  DossierWithdrawn: 'withdrawn',
  ProcessingStopped: 'stopped',
  DossierCompleted: 'completed',
} as const satisfies Moves

const progress: RegionChart = {
  initial: 'expected',
  states: {
    expected: { on: { DossierSubmitted: 'submitted' } },
    submitted: {
      on: {
        DossierReceived: 'received',
        DossierRefused: 'refused',
        SupplementRequested: 'completionRequested',
        DossierWithdrawn: 'withdrawnBeforeReception',
        ...stay('submitted', [...atAnyTime, ...beforeReception]),
      },
    },
    completionRequested: {
      on: {
        SupplementReceived: 'submitted',
        DossierRefused: 'refused',
        DossierWithdrawn: 'withdrawnBeforeReception',
        ...stay('completionRequested', [...atAnyTime, ...beforeReception, 'SupplementNotified']),
      },
    },
    received: {
      on: {
        StepStarted: 'processing',
        SupplementRequested: 'supplementRequested',
        ClockPaused: 'paused',
        LegFinished: 'betweenLegs',
        ...endings,
        ...stay('received', inHandling),
      },
    },
    processing: {
      on: {
        SupplementRequested: 'supplementRequested',
        ClockPaused: 'paused',
        LegFinished: 'betweenLegs',
        ...endings,
        ...stay('processing', [...inHandling, 'StepStarted']),
      },
    },
    supplementRequested: {
      on: {
        SupplementReceived: 'received',
        ...endings,
        ...stay('supplementRequested', [...inHandling, 'SupplementNotified']),
      },
    },
    betweenLegs: { on: { LegStarted: 'processing', ...endings, ...stay('betweenLegs', inHandling) } },
    paused: { on: { ClockResumed: 'processing', ...endings, ...stay('paused', inHandling) } },
    completed: {
      on: {
        ResultReturned: 'returned',
        ...stay('completed', [...afterwards, 'HandedOver', 'HandoverConfirmed', 'ResultAnnounced']),
      },
    },
    returned: { on: stay('returned', afterwards) },
    refused: { on: stay('refused', afterwards) },
    refusedAfterAppraisal: { on: stay('refusedAfterAppraisal', afterwards) },
    withdrawnBeforeReception: { on: stay('withdrawnBeforeReception', afterwards) },
    withdrawn: { on: stay('withdrawn', afterwards) },
    stopped: { on: stay('stopped', afterwards) },
  },
}

/** What is said of components without changing how far digitisation has come. */
const besidesScans = ['PersonalStoreLinked', 'ScanExempted', 'CertifiedCopyAccepted'] as const

const digitisation: RegionChart = {
  initial: 'onPaper',
  states: {
    onPaper: { on: { ComponentDigitised: 'digitised', ComponentReused: 'reused', ...stay('onPaper', besidesScans) } },
    reused: { on: { ComponentDigitised: 'digitised', ...stay('reused', ['ComponentReused', ...besidesScans]) } },
    digitised: {
      on: {
        ComponentSigned: 'signed',
        ...stay('digitised', ['ComponentDigitised', 'ComponentReused', ...besidesScans]),
      },
    },
    signed: {
      on: {
        ComponentDigitised: 'digitised',
        ...stay('signed', ['ComponentSigned', 'ComponentReused', ...besidesScans]),
      },
    },
  },
}

const result: RegionChart = {
  initial: 'none',
  states: {
    none: { on: { ResultIssued: 'issued' } },
    issued: { on: { ResultSigned: 'signed', ResultAttached: 'attached', ResultIssued: 'issued' } },
    signed: { on: { ResultAttached: 'attached', ResultSigned: 'signed' } },
    attached: { on: { ResultSigned: 'attached', ResultAttached: 'attached' } },
  },
}

/**
 * The steps of a dossier, written once: received, supplement requested, digitised, signed, returned and what lies between.
 * The same chart is run by XState in a front end and compiled to the step table that the fold uses.
 * A transition that has shipped is never removed (`transitions.golden.json`); what the law newly forbids is a rule of `decide`.
 */
export const dossierChart: StepChart = { id: 'dossier', type: 'parallel', states: { progress, digitisation, result } }

export const dossierSteps: StepTable = compileStepTable(dossierChart)

/** Recorded with each event, so that an auditor knows which chart knew the step. */
export const dossierMachineVersion: string = machineVersion('dossier-1', dossierSteps)

const progressOfSteps: readonly string[] = Array.from(
  { length: dossierSteps.size },
  (_, steps) => dossierSteps.value(steps)['progress'] ?? '',
)

/** The step of a dossier in the region that everybody talks about. */
export const progressOf = (steps: Steps): string => progressOfSteps[steps] ?? ''

/** The same chart as an XState machine: for `createActor` in a front end, for `xstate/graph` in a test. */
export const createDossierMachine = (): AnyStateMachine => createMachine({ ...dossierChart })
