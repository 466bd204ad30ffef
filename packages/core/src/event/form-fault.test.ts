import { expect, test } from 'vitest'
import { z } from 'zod'
import { formFaults } from './form-fault.ts'

const fault = formFaults({ Ask: z.strictObject({ type: z.literal('Ask'), days: z.number() }) })

/** The field at fault of a command as a program without types may give it. */
const faultyField = (command: object): string | undefined =>
  fault(Object.assign<{ readonly type: string }, object>({ type: '' }, command))?.field

test('a command whose type is unknown, or is not even a text, has a fault in the field `type`', () => {
  // `toString: 0` was found by a random run: such an object cannot be made a text
  for (const type of ['Answer', 'toString', '', 7, null, undefined, { toString: 0 }, ['Ask']])
    expect(faultyField({ type, days: 1 })).toBe('type')
})

test('a field of the wrong kind or one too many is named, and a command that fits has no fault', () => {
  const command = { type: 'Ask', days: 1 }
  expect(fault(command)).toBeNull()
  expect(faultyField({ ...command, days: '1' })).toBe('days')
  expect(faultyField({ ...command, hours: 1 })).toBe('hours')
})
