import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endingBefore } from '../dossier/clock.ts'
import { portalStatus } from '../dossier/portal-status.ts'
import { arbitraryCommandHistory, testingContext } from '../testing/arbitrary-commands.ts'
import { flagsOfDossier, flagsOfPayload } from './flags.ts'
import { portalDossier, type PortalPerson } from './payload.ts'
import { portalDossierSchema, portalProgressSchema } from './payload-schema.ts'
import { portalProgress } from './progress.ts'
import { evolvePortalRecord, initialPortalRecord } from './record.ts'
import { portalMeaning } from './status.ts'
import { fromPortalTime, portalTime } from './time.ts'

const { zone } = testingContext(0).calendar
const person: PortalPerson = { kind: 'citizen', name: 'Planted Person', identity: '079099123456', phone: '0912345678' }
const background = { procedureName: 'p', field: { code: 'f', name: 'F' } }
const actor = { officer: 'cb-01', unit: 'H21.1', role: 'reception' }

test('any dossier that commands lead to is a payload of the schema, with the flags that its events have', () => {
  fc.assert(
    fc.property(arbitraryCommandHistory(), ({ events, state }) => {
      const record = events.reduce(evolvePortalRecord, initialPortalRecord)
      const payload = portalDossier({ state, record, person, background, zone })
      expect(portalDossierSchema.parse(JSON.parse(JSON.stringify(payload)))).toEqual(payload)
      expect(flagsOfPayload(payload)).toEqual(flagsOfDossier(state, record))
      expect(payload.TrangThaiHoSo).toBe(portalStatus(state))
      const ended = endingBefore(state, Number.POSITIVE_INFINITY)?.at ?? null
      expect(payload.NgayKetThucXuLy).toBe(portalTime(ended, zone))
      const status = portalStatus(state)
      if (status !== null && ended !== null) expect(portalMeaning(status).ending).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('what is sent of a person is the argument alone: nothing of it is in events or in the lines of progress', () => {
  fc.assert(
    fc.property(arbitraryCommandHistory(), ({ events, state }) => {
      const lines = portalProgress(
        events.map((event) => ({ ...event, actor })),
        { zone, code: state.code ?? 'c' },
      )
      for (const line of lines) portalProgressSchema.parse(line)
      expect(lines.at(-1)?.TrangThai).toBe(portalStatus(state))
      const told = JSON.stringify([events, lines])
      for (const value of ['Planted Person', '079099123456', '0912345678']) expect(told).not.toContain(value)
    }),
    { numRuns: 40 },
  )
})

test('times of the portal read back to the second', () => {
  const second = fc.integer({ min: 946_684_800, max: 4_000_000_000 }).map((n) => n * 1_000)
  fc.assert(
    fc.property(second, (at) => {
      expect(fromPortalTime(portalTime(at, zone), zone)).toBe(at)
    }),
  )
  expect(fromPortalTime('', zone)).toBeNull()
  expect(() => fromPortalTime('2026030409', zone)).toThrow(expect.objectContaining({ name: 'MotcuaError' }))
  expect(() => fromPortalTime('20260230090000', zone)).toThrow(expect.objectContaining({ name: 'MotcuaError' }))
})
