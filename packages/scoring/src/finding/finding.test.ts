import {
  fold,
  type ProcedureEvent,
  procedureDecider,
  type ProcedureState,
  type StatedLimit,
  toIso,
  zoneNamed,
} from '@motcua/core'
import { openMemoryStore } from '@motcua/store'
import { describe, expect, test } from 'vitest'
import { appendOne, factsOf, type Line, promotions, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import { lifeOf, livesOf } from '../life/life.fixture.ts'
import { DataUseTally, dossierFindings } from './dossier-findings.ts'
import { procedureFindings } from './procedure-findings.ts'
import { readRegisters } from './registers.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')
const at = vn('2026-04-01')
const old = toIso(vn('2020-01-01'))

const announced = (from: string): ProcedureEvent => ({
  type: 'ProcedureAnnounced',
  data: {
    version: '1/QĐ-UBND',
    decision: '1/QĐ-UBND',
    decidedOn: '2020-01-01',
    issuer: 'UBND tỉnh',
    level: 'province',
    effectiveFrom: toIso(vn(from)),
    name: 'Cấp bản sao',
    missingParts: 0,
  },
})

const limit = (amount: number): StatedLimit => ({
  kind: 'stated',
  text: String(amount),
  amounts: [{ amount, unit: 'day' }],
})
const recorded = (register: 'system' | 'national-database', amount: number): ProcedureEvent => ({
  type: 'LimitRecorded',
  data: { register, from: old, limit: limit(amount) },
})
const drafted: ProcedureEvent = {
  type: 'ProcessDrafted',
  data: { process: 'p', name: 'p', procedures: ['2.000908'], total: limit(5), steps: [], from: old },
}
const approved = (from: string): ProcedureEvent => ({
  type: 'ProcessApproved',
  data: { process: 'p', decision: '2/QĐ-UBND', decidedOn: '2020-02-01', from: toIso(vn(from)) },
})
const level = (of: 'full' | 'partial' | 'none', reason?: string): ProcedureEvent => ({
  type: 'ServiceLevelSet',
  data: { from: old, level: of, ...(reason !== undefined && { reason }) },
})
const opened: ProcedureEvent = {
  type: 'OnlineServiceOpened',
  data: { service: 's', unit: 'H21.1', level: 'full', from: old },
}

const procedure = (...events: readonly ProcedureEvent[]): ProcedureState =>
  fold(
    procedureDecider,
    procedureDecider.initial,
    events.map((event) => ({ ...event, occurredAt: vn('2020-01-01'), recordedAt: vn('2020-01-01') })),
  )

const kindsOf = async (state: ProcedureState, lastReceived?: string): Promise<readonly string[]> => {
  const facts =
    lastReceived === undefined
      ? []
      : await factsOf({ id: 'a', lines: receivedAt(lastReceived, { procedure: '2.000908.H21' }) })
  return procedureFindings({ procedures: new Map([['2.000908', state]]), facts, zone, at }).map(({ kind }) => kind)
}

describe('a procedure', () => {
  const sound = [announced('2020-01-01'), drafted, approved('2020-02-01')]

  test('in force for three years without a dossier is told of, and one with a dossier three years ago to the day is not', async () => {
    expect(await kindsOf(procedure(...sound))).toEqual(['no-dossier'])
    expect(await kindsOf(procedure(...sound), '2023-03-31T23:59')).toEqual(['no-dossier'])
    expect(await kindsOf(procedure(...sound), '2023-04-01T00:00')).toEqual([])
  })

  test('younger than three years cannot have gone without a dossier for three', async () => {
    const young = [announced('2023-04-02'), drafted, approved('2020-02-01')]
    expect(await kindsOf(procedure(...young))).toEqual([])
    const aged = [announced('2023-04-01'), drafted, approved('2020-02-01')]
    expect(await kindsOf(procedure(...aged))).toEqual(['no-dossier'])
  })

  test('whose limits differ between two registers is told of with both, and one whose limits agree is not', async () => {
    const differing = procedure(...sound, recorded('system', 5), recorded('national-database', 7))
    expect(procedureFindings({ procedures: new Map([['x', differing]]), facts: [], zone, at })).toContainEqual(
      expect.objectContaining({ kind: 'limit-mismatch', detail: 'system: 5 d; national-database: 7 d' }),
    )
    const agreeing = procedure(...sound, recorded('system', 5), recorded('national-database', 5))
    expect(await kindsOf(agreeing, '2026-03-01T08:00')).toEqual([])
  })

  test('with a process that is drafted but approved only from tomorrow has no approved process', async () => {
    const seen = '2026-03-01T08:00'
    expect(await kindsOf(procedure(announced('2020-01-01'), drafted), seen)).toEqual(['no-approved-process'])
    const tomorrow = procedure(announced('2020-01-01'), drafted, approved('2026-04-02'))
    expect(await kindsOf(tomorrow, seen)).toEqual(['no-approved-process'])
    const today = procedure(announced('2020-01-01'), drafted, approved('2026-04-01'))
    expect(await kindsOf(today, seen)).toEqual([])
  })

  test('said to be online with no service open does not meet its level, and one partly online states why', async () => {
    const seen = '2026-03-01T08:00'
    expect(await kindsOf(procedure(...sound, level('full')), seen)).toEqual(['service-not-open'])
    expect(await kindsOf(procedure(...sound, level('full'), opened), seen)).toEqual([])
    expect(await kindsOf(procedure(...sound, level('none')), seen)).toEqual([])
    expect(await kindsOf(procedure(...sound, level('partial'), opened), seen)).toEqual(['partial-without-reason'])
    expect(await kindsOf(procedure(...sound, level('partial', 'chưa có dữ liệu'), opened), seen)).toEqual([])
  })
})

describe('a dossier', () => {
  const signed = (time: string, from: string, to: string): Line => [
    time,
    'ResultSigned',
    { result: 'r', signer: 'o-1', certificateValidFrom: toIso(vn(from)), certificateValidTo: toIso(vn(to)) },
  ]
  const found = async (...lines: readonly Line[]) =>
    dossierFindings(await lifeOf([...receivedAt('2026-03-02T08:00'), ...lines], '2026-04-01'), at, zone)

  test('signed a minute after the certificate ended is told of with its signer, and one signed at its end is not', async () => {
    expect(await found(signed('2026-03-09T08:01', '2025-01-01', '2026-03-09T08:00'))).toMatchObject([
      { kind: 'certificate-expired', detail: 'o-1', at: vn('2026-03-09T08:01'), dossier: 'dossier-a' },
    ])
    expect(await found(signed('2026-03-09T08:00', '2025-01-01', '2026-03-09T08:00'))).toEqual([])
  })

  test('signed before the certificate was valid is told of, and one whose event states no certificate is not judged', async () => {
    expect(await found(signed('2026-03-09T08:00', '2026-03-09T08:01', '2027-01-01'))).toMatchObject([
      { kind: 'certificate-not-yet-valid' },
    ])
    expect(await found(['2026-03-09T08:00', 'ResultSigned', { result: 'r', signer: 'o-1' }])).toEqual([])
  })

  test('sent back twice is told of with the number, and one sent back once is not', async () => {
    const request: Line = ['2026-03-03T08:00', 'SupplementRequested', { stage: 'appraisal', items: [{ reason: 'x' }] }]
    expect(await found(request, request)).toMatchObject([{ kind: 'repeated-returns', count: 2 }])
    expect(await found(request)).toEqual([])
  })
})

test('a unit that issued no certified copy or used no population data is told of, by the number of its dossiers', async () => {
  const copy: Line = ['2026-03-03T08:00', 'CertifiedCopyIssued', { copy: 'c', signer: 'o-1' }]
  const used: Line = ['2026-03-03T08:00', 'PopulationDataUsed', {}]
  const lives = await livesOf(
    {
      a: [...receivedAt('2026-03-02T08:00'), copy],
      b: [...receivedAt('2026-03-02T08:00'), used],
      c: receivedAt('2026-03-02T08:00', { unit: 'H21.2' }),
    },
    '2026-04-01',
  )
  const tally = new DataUseTally()
  for (const life of lives) tally.add(life, at)
  expect(tally.rows()).toEqual([
    { unit: 'H21.1', dossiers: 2, certifiedCopies: 1, populationData: 1 },
    { unit: 'H21.2', dossiers: 1, certifiedCopies: 0, populationData: 0 },
  ])
  const levels = { communes: [], levelOf: () => null }
  expect(tally.findings(levels).map(({ kind, unit, count }) => [kind, unit, count])).toEqual([
    ['no-certified-copy', 'H21.2', 1],
    ['no-population-data', 'H21.2', 1],
  ])
})

test('a commune without a copy is told of even where it had no dossier, and a department is not expected to certify any', async () => {
  const lives = await livesOf(
    {
      a: [
        ...receivedAt('2026-03-02T08:00'),
        ['2026-03-03T08:00', 'CertifiedCopyIssued', { copy: 'c', signer: 'o-1' }],
        ['2026-03-03T08:00', 'PopulationDataUsed', {}],
      ],
      b: [...receivedAt('2026-03-02T08:00', { unit: 'H21.S' }), ['2026-03-03T08:00', 'PopulationDataUsed', {}]],
    },
    '2026-04-01',
  )
  const tally = new DataUseTally()
  for (const life of lives) tally.add(life, at)
  const levels = {
    communes: ['H21.1', 'H21.3'],
    levelOf: (unit: string) => (unit === 'H21.S' ? 'department' : 'commune'),
  }
  expect(tally.findings(levels).map(({ kind, unit, count }) => [kind, unit, count])).toEqual([
    ['no-certified-copy', 'H21.3', 0],
  ])
})

describe('the trips of an applicant', () => {
  const trips = async (...lines: readonly Line[]) =>
    dossierFindings(
      await lifeOf([...receivedAt('2026-03-02T08:00', { channel: 'direct' }), ...lines], '2026-04-01'),
      at,
      zone,
    )
  const paid = (time: string): Line => [time, 'FeePaid', { amount: 1, channel: 'counter' }]
  const fetched = (time: string): Line => [time, 'ResultReturned', { method: 'counter' }]

  test('on a third day are told of with their days, and two errands on one day are one trip', async () => {
    expect(await trips(paid('2026-03-03T08:00'), fetched('2026-03-05T08:00'))).toMatchObject([
      { kind: 'many-trips', count: 3, detail: '2026-03-02, 2026-03-03, 2026-03-05' },
    ])
    expect(await trips(paid('2026-03-05T08:00'), fetched('2026-03-05T16:00'))).toEqual([])
  })

  test('do not count what was done from home', async () => {
    const answered: Line = ['2026-03-03T08:00', 'SupplementReceived', { channel: 'online' }]
    const online: Line = ['2026-03-04T08:00', 'FeePaid', { amount: 1, channel: 'national-portal' }]
    expect(await trips(answered, online, fetched('2026-03-05T08:00'))).toEqual([])
  })
})

test('the registers are those of the events within the cut, and a stream of a unit that nobody established is none', async () => {
  const store = openMemoryStore({ promotions })
  const when = { occurredAt: vn('2026-01-05'), recordedAt: vn('2026-01-05') }
  await appendOne(store, 'procedure-2.000908', { ...announced('2020-01-01'), ...when })
  await appendOne(store, 'procedure-1.000001', {
    ...announced('2020-01-01'),
    occurredAt: vn('2026-03-05'),
    recordedAt: vn('2026-03-05'),
  })
  await appendOne(store, 'unit-H21.1', {
    type: 'NationalFigureReported',
    data: { from: old, to: toIso(at), dossiers: 1 },
    ...when,
  })
  const registers = await readRegisters(store, { knownAt: vn('2026-02-01') })
  expect([...registers.procedures.keys()]).toEqual(['2.000908'])
  expect(registers.units.units).toEqual([])
  expect((await readRegisters(store, {})).procedures.size).toBe(2)
})
