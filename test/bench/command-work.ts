import type { Actor, Decider, EventDefinition, EventMetadata } from '@motcua/core'
import { createCodec, createCommandHandler, type EventStore } from '@motcua/store'
import { z } from 'zod'

/** The same work for every store: each dossier is led through twelve steps, one event of about 400 bytes for each. */
export const dossiers = 300
export const steps = 12

export type TakeStep = { readonly step: number; readonly unit: string; readonly note: string }
export type StepTaken = { readonly type: 'StepTaken'; readonly data: TakeStep }
export type Progress = { readonly taken: number; readonly unit: string }

const note = 'Chuyển hồ sơ cho công chức chuyên môn thẩm định, kèm giấy tờ'

export const commandFor = (step: number): TakeStep => ({ step, unit: `H21.${step % 3}`, note })

export const begun: Progress = { taken: 0, unit: '' }

export const evolve = (state: Progress, data: TakeStep): Progress => ({ taken: state.taken + 1, unit: data.unit })

/** A step that is not the next one is a fault of the benchmark. */
export const decide = (command: TakeStep, state: Progress): StepTaken => {
  if (command.step !== state.taken) throw new Error(`step ${command.step} after ${state.taken} steps`)
  return { type: 'StepTaken', data: command }
}

export const actor: Actor = { officer: 'cb-01', unit: 'H21.227', role: 'reception' }

/** What every store keeps beside the data: who acted, when, and on whose command. */
export const envelope = (commandId: string, at: number): EventMetadata => {
  const time = new Date(at).toISOString()
  return {
    occurredAt: time,
    recordedAt: time,
    commandId,
    correlationId: commandId,
    causationId: null,
    actor,
    regulation: '1',
    machine: '1',
    schema: 1,
  }
}

const definitions: readonly EventDefinition[] = [
  {
    type: 'StepTaken',
    version: 1,
    schema: z.strictObject({ step: z.int().min(0), unit: z.string().min(1), note: z.string() }),
    upcasters: {},
  },
]

const codec = createCodec<StepTaken>({ definitions })

const decider: Decider<TakeStep, StepTaken, Progress, { readonly now: number }> = {
  initial: begun,
  evolve: (state, event) => evolve(state, event.data),
  decide: (command, state) => ({ accepted: true, events: [decide(command, state)] }),
}

/** Leads a dossier one step on; the step is its next one. */
export type Advance = (dossier: string, step: number) => Promise<void>

/** The command handler over a store; without a cache each command loads and folds its stream. */
export const advanceBy = (store: EventStore, cache = 0): Advance => {
  const versions = { regulation: '1', machine: '1' }
  const handler = createCommandHandler({ store, codec, decider, clock: Date.now, versions, cache })
  return async (dossier, step) => {
    const result = await handler.handle({
      stream: `dossier-${dossier}`,
      command: commandFor(step),
      commandId: `${dossier}/${step}`,
      actor,
      context: {},
    })
    if (!result.accepted || !result.written) throw new Error(`step ${step} of ${dossier} was not written`)
  }
}

/** All commands of all dossiers one after the other: the first step of each, then the second of each. */
export const sequentially = async (run: string, advance: Advance, count = dossiers): Promise<number> => {
  for (let step = 0; step < steps; step++)
    for (let dossier = 0; dossier < count; dossier++) await advance(`${run}-${dossier}`, step)
  return count * steps
}

/** The same with so many dossiers under way at a time. */
export const concurrently = async (run: string, advance: Advance, abreast: number): Promise<number> => {
  let next = 0
  const work = async (): Promise<void> => {
    for (let dossier = next++; dossier < dossiers; dossier = next++)
      for (let step = 0; step < steps; step++) await advance(`${run}-${dossier}`, step)
  }
  await Promise.all(Array.from({ length: abreast }, work))
  return dossiers * steps
}
