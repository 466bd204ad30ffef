import { type ProcedureCommand, storedPromotions, vietnamCalendar } from '@motcua/core'
import { memoryProjections, openMemoryStore } from '@motcua/store'
import { createProcedures } from '@motcua/store/catalogue'
import { expect, test } from 'vitest'
import {
  bearsFee,
  isInUse,
  missingPartsAt,
  procedureFacts,
  readProcedureFacts,
  serviceLevelAt,
} from './procedure-facts.ts'

const calendar = vietnamCalendar()
const local = (time: string): number => calendar.zone.parseLocal(time)

const version = '12/QĐ-UBND'

const announce: ProcedureCommand = {
  type: 'AnnounceProcedure',
  version,
  decision: version,
  decidedOn: '2026-03-03',
  issuer: 'UBND tỉnh Gia Lai',
  level: 'province',
  unit: 'H21',
  subject: 'citizen',
  effectiveFrom: '2026-03-09',
  name: 'Cấp bản sao trích lục hộ tịch',
}

/** The facts of one procedure after commands at local times, through a store and the projection. */
const factOf = async (...told: readonly (readonly [time: string, command: ProcedureCommand])[]) => {
  await using store = openMemoryStore({ promotions: storedPromotions })
  let now = 0
  const procedures = createProcedures({ store, calendar, clock: () => now })
  for (const [at, [time, command]] of told.entries()) {
    now = local(time)
    const actor = { officer: null, unit: 'H21', role: 'catalogue' }
    const result = await procedures.handle('2.000635', command, { commandId: `c-${at}`, actor })
    if (!result.accepted) throw new Error(JSON.stringify(result.rejection))
  }
  const projections = memoryProjections(store)
  await projections.catchUp(procedureFacts)
  const [fact] = readProcedureFacts(projections)
  if (fact === undefined) throw new Error('no fact')
  return fact
}

test('an announcement is a fact with its unit, subject, effect, limit of publication, and whether it kept its lead', async () => {
  const { announcements } = await factOf(
    ['2026-03-03T09:00', announce],
    ['2026-03-09T09:00', { type: 'PublishProcedure', version, register: 'national-database' }],
    ['2026-03-11T09:00', { type: 'PublishProcedure', version, register: 'portal' }],
  )
  expect(announcements).toEqual([
    {
      announcedAt: local('2026-03-03T09:00'),
      unit: 'H21',
      from: local('2026-03-09T00:00'),
      to: null,
      publishBy: local('2026-03-10T17:00'),
      publishedAt: local('2026-03-09T09:00'),
      onTime: false,
      missingParts: [{ at: local('2026-03-03T09:00'), count: 11 }],
      subject: 'citizen',
      byDecision: true,
    },
  ])
})

test('missing parts, service level, fees and use are those of the evaluation instant', async () => {
  const fact = await factOf(
    ['2026-03-03T09:00', announce],
    ['2026-03-04T09:00', { type: 'RecordParts', version, parts: ['name', 'limit'] }],
    ['2026-03-04T09:00', { type: 'SetServiceLevel', from: '2026-03-09', level: 'full' }],
    ['2026-03-04T09:00', { type: 'SetFees', from: '2026-04-01', fees: [{ fee: 'a', kind: 'fee', amount: 8_000 }] }],
    ['2026-03-04T09:00', { type: 'SetFees', from: '2026-05-01', fees: [] }],
    ['2026-03-04T09:00', { type: 'RegisterFees', from: '2026-04-02' }],
    [
      '2026-05-04T09:00',
      {
        type: 'RepealProcedure',
        decision: '40/QĐ-UBND',
        decidedOn: '2026-05-04',
        issuer: 'UBND tỉnh Gia Lai',
        level: 'province',
        effectiveFrom: '2026-06-01',
      },
    ],
  )
  const [announcement] = fact.announcements
  if (announcement === undefined) throw new Error('no announcement')
  const at = (date: string) => {
    const instant = local(`${date}T00:00`)
    return [
      isInUse(fact, instant),
      serviceLevelAt(fact, instant),
      bearsFee(fact, instant),
      missingPartsAt(announcement, instant),
    ]
  }
  expect(at('2026-03-08')).toEqual([false, null, false, 9])
  expect(at('2026-03-09')).toEqual([true, 'full', false, 9])
  expect(at('2026-04-01')).toEqual([true, 'full', true, 9])
  expect(at('2026-05-01')).toEqual([true, 'full', false, 9])
  expect(at('2026-06-01')).toEqual([false, 'full', false, 9])
  expect(missingPartsAt(announcement, local('2026-03-04T08:59'))).toBe(11)
  expect(fact.feesRegisteredFrom).toBe(local('2026-04-02T00:00'))
})

test('online services and the competent unit are intervals', async () => {
  const service = { service: 'dvc-1', unit: 'H21.17', level: 'full' } as const
  const { services, competences } = await factOf(
    ['2026-03-03T09:00', announce],
    ['2026-03-04T09:00', { type: 'OpenOnlineService', ...service, from: '2026-03-09' }],
    ['2026-03-05T09:00', { type: 'CloseOnlineService', service: 'dvc-1', from: '2026-04-01' }],
    ['2026-03-06T09:00', { type: 'OpenOnlineService', ...service, unit: 'H21.227', from: '2026-05-01' }],
    ['2026-03-06T09:00', { type: 'AssignCompetence', unit: 'H21.227', from: '2026-03-09', to: '2026-07-01' }],
  )
  const day = (date: string): number => local(`${date}T00:00`)
  expect(services).toEqual([
    { service: 'dvc-1', unit: 'H21.17', from: day('2026-03-09'), to: day('2026-04-01') },
    { service: 'dvc-1', unit: 'H21.227', from: day('2026-05-01'), to: null },
  ])
  expect(competences).toEqual([{ unit: 'H21.227', from: day('2026-03-09'), to: day('2026-07-01') }])
})
