import { createDossierMachine, dossierSteps } from '@motcua/core'
import { getInitialSnapshot, transition } from 'xstate'
import type { Benchmark } from './benchmark.ts'

/** A dossier of thirteen events; what stays in a step is part of every real history. */
const life = [
  'DossierSubmitted',
  'DossierReceived',
  'AppointmentSet',
  'ComponentDigitised',
  'ComponentSigned',
  'HandedOver',
  'StepStarted',
  'StepCompleted',
  'ResultIssued',
  'ResultSigned',
  'ResultAttached',
  'DossierCompleted',
  'ResultReturned',
] as const

const machine = createDossierMachine()
const numbers = Int32Array.from(life, (type) => dossierSteps.eventNumber(type))

const foldByTransition = (dossiers: number): number => {
  let ended = 0
  for (let dossier = 0; dossier < dossiers; dossier++) {
    let snapshot = getInitialSnapshot(machine)
    for (const type of life) [snapshot] = transition(machine, snapshot, { type })
    if (snapshot.matches({ progress: 'returned' })) ended++
  }
  if (ended !== dossiers) throw new Error(`${ended} of ${dossiers} dossiers were returned`)
  return dossiers * life.length
}

const returned = dossierSteps.steps({ progress: 'returned', digitisation: 'signed', result: 'attached' })

const foldByTable = (dossiers: number): number => {
  let ended = 0
  for (let dossier = 0; dossier < dossiers; dossier++) {
    let steps = dossierSteps.initial
    for (let event = 0; event < numbers.length; event++) steps = dossierSteps.next(steps, numbers[event] ?? -1)
    if (steps === returned) ended++
  }
  if (ended !== dossiers) throw new Error(`${ended} of ${dossiers} dossiers were returned`)
  return dossiers * life.length
}

/** Each side checks that every dossier came to the same end. */
export const stepFoldBenchmark: Benchmark = {
  name: 'step-fold',
  goal: 100,
  unit: 'events',
  baseline: () => foldByTransition(1_500),
  candidate: () => foldByTable(400_000),
}
