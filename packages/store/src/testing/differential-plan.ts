import * as fc from 'fast-check'
import type { EventToAppend, ExpectedRevision } from '../event-store.ts'
import { eventId } from '../event-id.ts'
import { sampleMetadata } from './sample-events.ts'

/** Where an append expects its stream, seen from where it stands. */
type Expectation = 'none' | 'head' | 'stale' | 'ahead'

/** One append of a plan. `ids`: new ones, those of an earlier batch, or one of them among new ones. */
export type PlannedAppend = {
  readonly stream: number
  readonly size: number
  readonly expected: Expectation
  readonly ids: 'new' | 'reused'
}

export type PlannedStep =
  | { readonly step: 'append'; readonly appends: readonly PlannedAppend[] }
  | { readonly step: 'repeat'; readonly pick: number; readonly events: 'all' | 'some' | 'more' | 'other' }
  | {
      readonly step: 'refuse'
      readonly stream: number
      readonly flaw: 'empty' | 'not JSON' | 'type' | 'id' | 'metadata' | 'large'
    }
  | {
      readonly step: 'read stream'
      readonly stream: number
      readonly from: number | null
      readonly maxCount: number | null
      readonly direction: 'forwards' | 'backwards'
    }
  | { readonly step: 'read all' | 'subscribe'; readonly after: number; readonly batchSize: number }
  | { readonly step: 'verify' | 'reopen' }
  | { readonly step: 'set clock'; readonly to: number }

export type Plan = readonly PlannedStep[]

const plannedStreams = 3

const stream = fc.nat(plannedStreams - 1)

const append = (uniqueIds: boolean): fc.Arbitrary<PlannedAppend> =>
  fc.record({
    stream,
    size: fc.integer({ min: 1, max: 3 }),
    expected: fc.constantFrom(
      'head' as const,
      'head' as const,
      'head' as const,
      'none' as const,
      'stale' as const,
      'ahead' as const,
    ),
    ids: uniqueIds
      ? fc.constantFrom('new' as const, 'new' as const, 'new' as const, 'reused' as const)
      : fc.constant('new' as const),
  })

/** @param uniqueIds whether both stores accept an event id once in the whole store */
export const plans = (uniqueIds: boolean): fc.Arbitrary<Plan> =>
  fc.array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({
          step: fc.constant('append' as const),
          appends: fc.array(append(uniqueIds), { minLength: 1, maxLength: 4 }),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          step: fc.constant('repeat' as const),
          pick: fc.nat(9),
          events: fc.constantFrom('all' as const, 'some' as const, 'more' as const, 'other' as const),
        }),
      },
      fc.record({
        step: fc.constant('refuse' as const),
        stream,
        flaw: fc.constantFrom(
          'empty' as const,
          'not JSON' as const,
          'type' as const,
          'id' as const,
          'metadata' as const,
          'large' as const,
        ),
      }),
      {
        weight: 2,
        arbitrary: fc.record({
          step: fc.constant('read stream' as const),
          stream,
          from: fc.option(fc.nat(9)),
          maxCount: fc.option(fc.nat(5)),
          direction: fc.constantFrom('forwards' as const, 'backwards' as const),
        }),
      },
      fc.record({
        step: fc.constantFrom('read all' as const, 'subscribe' as const),
        after: fc.nat(12),
        batchSize: fc.integer({ min: 1, max: 5 }),
      }),
      fc.record({ step: fc.constantFrom('verify' as const, 'reopen' as const) }),
      fc.record({ step: fc.constant('set clock' as const), to: fc.nat(9) }),
    ),
    { minLength: 1, maxLength: 14 },
  )

/** One line a step, as a person would note it. */
export const described = (step: PlannedStep): string => {
  switch (step.step) {
    case 'append':
      return `append together: ${step.appends
        .map(({ stream: to, size, expected, ids }) => `${size} ${ids} to stream ${to} at ${expected}`)
        .join('; ')}`
    case 'repeat':
      return `repeat append ${step.pick} with ${step.events} of its events`
    case 'refuse':
      return `append to stream ${step.stream} what is to be refused: ${step.flaw}`
    case 'read stream':
      return `read stream ${step.stream} ${step.direction}, from ${step.from}, at most ${step.maxCount}`
    case 'read all':
    case 'subscribe':
      return `${step.step} after ${step.after}, ${step.batchSize} at a time`
    case 'set clock':
      return `set the clock to ${step.to}`
    default:
      return step.step
  }
}

/** A batch that is given to both stores. */
export type PlannedBatch = {
  readonly stream: string
  readonly events: readonly EventToAppend[]
  readonly expected: ExpectedRevision
}

/** Makes the batches of a plan; the same plan gives the same batches. */
export const batchMaker = () => {
  let made = 0
  const event = (): EventToAppend => {
    made++
    return {
      id: eventId('plan', made),
      type: `Type${made % 3}`,
      data: { made, payer: `subject-${made % 4}`, note: 'lệ phí' },
      metadata: sampleMetadata({ commandId: `command-${made}` }),
    }
  }
  const flawed = (flaw: (PlannedStep & { readonly step: 'refuse' })['flaw']): readonly EventToAppend[] => {
    const sound = event()
    switch (flaw) {
      case 'empty':
        return []
      case 'not JSON':
        return [sound, { ...event(), data: { amount: Number.NaN } }]
      case 'type':
        return [{ ...sound, type: '$system' }]
      case 'id':
        return [{ ...sound, id: sound.id.toUpperCase() + 'x' }]
      case 'metadata':
        return [{ ...sound, metadata: sampleMetadata({ occurredAt: '2026-02-30T00:00:00.000Z' }) }]
      default:
        return [{ ...sound, data: 'x'.repeat(20_000) }]
    }
  }
  return { events: (count: number): EventToAppend[] => Array.from({ length: count }, event), flawed }
}
