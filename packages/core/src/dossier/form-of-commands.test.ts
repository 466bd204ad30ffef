import { expect, test } from 'vitest'
import { message } from '../message/catalogue.ts'
import { formFault } from './command-schemas.ts'
import { endingBefore } from './clock.ts'
import type { DossierCommand } from './commands.ts'
import { decideDossier } from './decide/decide.ts'
import { calendar, submission, under118 } from './decide/law.fixture.ts'
import { formatDossierCode, parseDossierCode } from './dossier-code.ts'
import { initialDossier } from './state.ts'

const fault = (command: object) => formFault(command as DossierCommand)

test('a form is refused with the field and the sentence for it', () => {
  const { channel: _channel, ...rest } = submission(under118)
  expect(fault({ ...rest, channel: 'unknown' })).toEqual({
    field: 'channelLabel',
    reason: message('field.channel-label'),
  })
  expect(fault({ ...rest, channel: 'unknown', channelLabel: 'Fax' })).toBeNull()
  expect(fault({ ...rest, channel: 'direct', portal: 'national' })).toEqual({
    field: 'portal',
    reason: message('field.portal-online'),
  })
  expect(fault({ ...rest, channel: 'online', portal: 'national' })).toBeNull()
  for (const by of ['5 days', '0wd', '5wd@25:00'])
    expect(fault({ type: 'ExtendLimit', basis: 'b', by })).toEqual({
      field: 'by',
      reason: message('field.limit', { value: `"${by}"` }),
    })
  expect(fault({ type: 'ExtendLimit', basis: 'b', by: '0.5wd' })).toBeNull()
})

test('what is no command is refused by its type, and a list that calls itself one as a whole', () => {
  expect(fault({ type: 5 })).toEqual({ field: 'type', reason: message('field.type-of-command') })
  for (const type of ['Receive', 'toString', ''])
    expect(fault({ type })).toEqual({ field: 'type', reason: message('field.unknown-command', { value: type }) })
  expect(fault(Object.assign([], { type: 'ReceiveDossier' }))).toMatchObject({ field: 'command' })
  const now = calendar.zone.parseLocal('2026-03-04T09:00')
  const context = { now, occurredAt: now, calendar, procedures: () => undefined }
  const strange: object = { type: 'Receive' }
  expect(decideDossier(strange as DossierCommand, initialDossier, context)).toMatchObject({
    accepted: false,
    rejection: {
      rule: 'order-of-steps',
      message: 'reject.form',
      params: { field: 'type', reason: message('field.unknown-command', { value: 'Receive' }) },
      field: 'type',
    },
  })
})

test('of two endings at one instant a refusal goes before a stop, and a stop before a withdrawal', () => {
  const ending = (refusedAt: number | null, stoppedAt: number | null, withdrawnAt: number | null) =>
    endingBefore({ ...initialDossier, refusedAt, stoppedAt, withdrawnAt }, 9)?.kind ?? null
  expect([ending(5, 5, 5), ending(null, 5, 5), ending(5, null, 5)]).toEqual(['refused', 'stopped', 'refused'])
  expect([ending(5, 4, null), ending(5, 6, null), ending(5, null, 4), ending(null, 5, 4), ending(null, 5, 6)]).toEqual([
    'stopped',
    'refused',
    'withdrawn',
    'withdrawn',
    'stopped',
  ])
  expect([ending(9, 9, 9), ending(8, null, null)]).toEqual([null, 'refused'])
})

test('a code of another century is not written, since it would read as one of this', () => {
  expect(() => formatDossierCode({ unit: 'H21', date: '1926-03-04', number: 1 })).toThrow('H21-260304-0001')
  expect(formatDossierCode({ unit: 'H21', date: '2026-03-04', number: 10_000 })).toBe('H21-260304-10000')
  expect(parseDossierCode('H21-19991231-0001').date).toBe('1999-12-31')
  expect(() => parseDossierCode('H21-2603041-0001')).toThrow('write <unit>-YYMMDD-NNNN')
})
