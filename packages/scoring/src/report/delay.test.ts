import type { DossierEvent } from '@motcua/core'
import { expect, test } from 'vitest'
import { vn } from '../facts/dossier-log.fixture.ts'
import { delayOf } from './delay.ts'

const told = (local: string, event: DossierEvent) => ({ ...event, occurredAt: vn(local), recordedAt: vn(local) })
const handed = (local: string, to: string, toOfficer?: string) =>
  told(local, { type: 'HandedOver', data: { from: 'H21.1', to, ...(toOfficer !== undefined && { toOfficer }) } })
const confirmed = (local: string, by: { readonly unit?: string; readonly officer?: string }) =>
  told(local, { type: 'HandoverConfirmed', data: { verdict: 'on-time', ...by } })

const due = vn('2026-03-16T11:30')
const delayed = (...events: Parameters<typeof delayOf>[0]) => delayOf(events, due, vn('2026-04-01'))

test('a delay is of whoever had the dossier at its due instant, that instant included', () => {
  expect(delayed()).toEqual({ unit: null, officer: null, apologised: false, explained: false, mistakeBy: null })
  expect(delayed(handed('2026-03-03T08:00', 'H21.2', 'o-1'), handed('2026-03-16T11:30', 'H21.3'))).toMatchObject({
    unit: 'H21.3',
    officer: null,
  })
  expect(delayed(handed('2026-03-03T08:00', 'H21.2', 'o-1'), handed('2026-03-16T11:31', 'H21.3'))).toMatchObject({
    unit: 'H21.2',
    officer: 'o-1',
  })
})

test('who confirmed a hand-over has the dossier, unit and officer each where the confirmation names one', () => {
  const over = handed('2026-03-03T08:00', 'H21.2', 'o-1')
  expect(delayed(over, confirmed('2026-03-03T09:00', {}))).toMatchObject({ unit: 'H21.2', officer: 'o-1' })
  expect(delayed(over, confirmed('2026-03-03T09:00', { officer: 'o-2' }))).toMatchObject({
    unit: 'H21.2',
    officer: 'o-2',
  })
  expect(delayed(over, confirmed('2026-03-03T09:00', { unit: 'H21.4' }))).toMatchObject({
    unit: 'H21.4',
    officer: 'o-1',
  })
})

test('an apology and an explanation count whenever they came before the instant of the report', () => {
  const apology = (local: string) =>
    told(local, {
      type: 'ApologyIssued',
      data: { reason: 'x', signer: 'o-9', oldDue: 'x', newDue: 'x', movesAppointment: false },
    })
  const explanation = (local: string) => told(local, { type: 'ExplanationFiled', data: { cause: 'x', to: 'o-9' } })
  expect(delayed(apology('2026-03-17T08:00'))).toMatchObject({ apologised: true, explained: false })
  expect(delayed(explanation('2026-03-31T23:59'))).toMatchObject({ apologised: false, explained: true })
  expect(delayed(apology('2026-04-01'), explanation('2026-04-01'))).toMatchObject({
    apologised: false,
    explained: false,
  })
})

test('the mistake that made it late is the one of the last explanation before the instant of the report', () => {
  const explained = (local: string, mistakeBy?: string) =>
    told(local, {
      type: 'ExplanationFiled',
      data: { cause: 'x', to: 'o-9', ...(mistakeBy !== undefined && { mistakeBy }) },
    })
  expect(delayed(explained('2026-03-17T08:00', 'o-5')).mistakeBy).toBe('o-5')
  expect(delayed(explained('2026-03-17T08:00', 'o-5'), explained('2026-03-18T08:00')).mistakeBy).toBeNull()
  expect(delayed(explained('2026-04-01', 'o-5')).mistakeBy).toBeNull()
})
