import { type ProcedureCommand, vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { openMemoryStore } from '../memory/memory-store.ts'
import { openMotcua } from './motcua.ts'

const calendar = vietnamCalendar()
const actor = { officer: 'cb-01', unit: 'H21.227', role: 'reception' }

const announce = (decision: string, decidedOn: string, effectiveFrom: string, timeLimit: string): ProcedureCommand => ({
  type: 'AnnounceProcedure',
  version: decision,
  decision,
  decidedOn,
  issuer: 'UBND tỉnh Gia Lai',
  level: 'province',
  effectiveFrom,
  name: 'Cấp bản sao trích lục hộ tịch',
  timeLimit,
})

const opened = () => {
  let now = calendar.zone.parseLocal('2026-03-02T08:00')
  let commands = 0
  const motcua = openMotcua({ store: openMemoryStore(), calendar, clock: () => now })
  return {
    motcua,
    at: (localTime: string) => {
      now = calendar.zone.parseLocal(localTime)
    },
    sending: () => ({ commandId: `c-${++commands}`, actor }),
  }
}

const submission = {
  unit: 'H21.227',
  procedure: '2.000635.H21',
  channel: 'online',
  code: 'H21.227-260310-0001',
  subject: 's-1',
} as const

test('dossiers follow the register of the same store, by the code without the agency’s suffix, and a new version from its day', async () => {
  const { motcua, at, sending } = opened()
  await motcua.procedures.handle('2.000635', announce('12/QĐ-UBND', '2026-03-02', '2026-03-09', '5wd'), sending())
  at('2026-03-10T08:00')
  await motcua.dossiers.submit('d-1', submission, sending())
  const received = await motcua.dossiers.receive('d-1', {}, sending())
  expect(received).toMatchObject({ accepted: true, events: [{ data: { limit: '5wd' } }, {}] })

  // announced while the dossier is under way: the next one follows it, this one does not
  await motcua.procedures.handle('2.000635', announce('20/QĐ-UBND', '2026-03-10', '2026-03-17', '3wd'), sending())
  at('2026-03-17T08:00')
  await motcua.dossiers.submit('d-2', { ...submission, code: 'H21.227-260317-0001' }, sending())
  expect(await motcua.dossiers.receive('d-2', {}, sending())).toMatchObject({
    events: [{ data: { limit: '3wd' } }, {}],
  })
  expect((await motcua.dossiers.state('d-1'))?.limit).toBe('5wd')
})

test('a dossier of a procedure that the register does not know is not received, and the duties of one that it knows are told', async () => {
  const { motcua, at, sending } = opened()
  at('2026-03-10T08:00')
  await motcua.dossiers.submit('d-1', submission, sending())
  expect(await motcua.dossiers.receive('d-1', {}, sending())).toMatchObject({
    accepted: false,
    rejection: { message: 'reject.no-limit' },
  })
  const kinds = await motcua.dossiers.allowed('d-1')
  expect(kinds.find(({ command }) => command === 'ReceiveDossier')).toMatchObject({ allowed: false })
  await motcua.procedures.handle('2.000635', announce('12/QĐ-UBND', '2026-03-02', '2026-03-09', '5wd'), sending())
  const known = await motcua.dossiers.allowed('d-1')
  expect(known.find(({ command }) => command === 'ReceiveDossier')).toMatchObject({ allowed: true })
})
