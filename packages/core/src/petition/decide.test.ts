import { describe, expect, test } from 'vitest'
import type { Occurred } from '../decider.ts'
import { specify } from '../testing/specification.ts'
import { vietnamCalendar } from '../time/calendars/vietnam.ts'
import type { PetitionContext } from './context.ts'
import type { PetitionEvent } from './events.ts'
import { petitionDecider } from './petition.ts'

const spec = specify(petitionDecider)

/** Wednesday 4 March 2026, 09:00 in Vietnam. */
const now = Date.UTC(2026, 2, 4, 2)
const at = (occurredAt: number): PetitionContext => ({ now, occurredAt, calendar: vietnamCalendar() })

const receive = { type: 'ReceivePetition', unit: 'H21', channel: 'phone', subject: 's-1' } as const

const received: readonly Occurred<PetitionEvent>[] = (() => {
  const { decision } = spec.given().when(receive, at(now))
  if (!decision.accepted) throw new Error(`refused: ${decision.rejection.message}`)
  return decision.events.map((event) => ({ ...event, occurredAt: now, recordedAt: now }))
})()

describe('the time of a petition’s command', () => {
  test('is at most the present: now is accepted, a millisecond later is refused', () => {
    expect(spec.given().when(receive, at(now)).decision.accepted).toBe(true)
    expect(() =>
      spec
        .given()
        .when(receive, at(now + 1))
        .thenRefused('order-of-time'),
    ).not.toThrow()
  })

  test('is not before the step that it follows from', () => {
    const repeat = { type: 'RecordRepetition', by: 'petition-2' } as const
    const { decision } = spec.given(...received).when(repeat, at(now - 1))
    expect(decision).toMatchObject({ accepted: false, rejection: { message: 'reject.too-early' } })
  })
})

test('a repetition is recorded once for each petition that repeats', () => {
  const repeat = (by: string) => ({ type: 'RecordRepetition', by }) as const
  const repeated: Occurred<PetitionEvent> = {
    type: 'PetitionRepeated',
    data: { by: 'petition-2' },
    occurredAt: now,
    recordedAt: now,
  }
  const given = spec.given(...received, repeated)
  expect(given.when(repeat('petition-3'), at(now)).decision.accepted).toBe(true)
  expect(given.when(repeat('petition-2'), at(now)).decision).toMatchObject({
    accepted: false,
    rejection: { message: 'reject.petition-repeated-by', field: 'by' },
  })
})
