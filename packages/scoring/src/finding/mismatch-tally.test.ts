import {
  fold,
  initialUnit,
  type ProcedureEvent,
  procedureDecider,
  type ProcedureState,
  type UnitEvent,
  unitDecider,
  unitTree,
} from '@motcua/core'
import { expect, test } from 'vitest'
import { factsOf, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import { MembersBehind } from '../format/members-behind.ts'
import { MismatchTally } from './mismatch-tally.ts'

const then = { occurredAt: vn('2020-01-01'), recordedAt: vn('2020-01-01') }
const from = '2019-12-31T17:00:00.000Z'

const limited = (register: 'system' | 'national-database', amount: number): ProcedureEvent => ({
  type: 'LimitRecorded',
  data: { register, from, limit: { kind: 'stated', text: String(amount), amounts: [{ amount, unit: 'day' }] } },
})

const procedure = (sector: string, national: number): ProcedureState =>
  fold(
    procedureDecider,
    procedureDecider.initial,
    (
      [
        {
          type: 'ProcedureAnnounced',
          data: {
            version: '1',
            decision: '1/QĐ-UBND',
            decidedOn: '2020-01-01',
            issuer: 'UBND tỉnh',
            level: 'province',
            effectiveFrom: from,
            name: 'Thủ tục',
            sector,
            missingParts: 0,
          },
        },
        limited('system', 5),
        limited('national-database', national),
      ] satisfies readonly ProcedureEvent[]
    ).map((event) => ({ ...event, ...then })),
  )

const unit = (level: 'province' | 'commune', parent?: string) => {
  const event: UnitEvent = {
    type: 'UnitEstablished',
    data: { level, name: 'x', from: '2020-01-01', ...(parent !== undefined && { parent }) },
  }
  return fold(unitDecider, initialUnit, [{ ...event, ...then }])
}
const tree = unitTree([
  ['H21', unit('province')],
  ['H21.1', unit('commune', 'H21')],
  ['H21.2', unit('commune', 'H21')],
])

const register = new Map([
  ['1.000001', procedure('Đất đai', 7)],
  ['1.000002', procedure('Đất đai', 9)],
  ['1.000003', procedure('Hộ tịch', 7)],
  ['1.000004', procedure('Hộ tịch', 5)],
])

const dossier = (id: string, of: string, code: string) => ({
  id,
  lines: receivedAt('2026-03-02T08:00', { unit: of, receivingUnit: of, procedure: code }),
})

test('limits that differ are summed up by sector from the commune up, each procedure once in a row, and those that agree are not', async () => {
  const facts = await factsOf(
    dossier('a', 'H21.1', '1.000001.H21'),
    dossier('b', 'H21.1', '1.000001'),
    dossier('c', 'H21.2', '1.000001'),
    dossier('d', 'H21.2', '1.000002'),
    dossier('e', 'H21.1', '1.000003'),
    dossier('f', 'H21.1', '1.000004'),
  )
  const tally = new MismatchTally(register, vn('2026-04-01'))
  for (const fact of facts) tally.add(fact)
  const members = new MembersBehind()
  const rows = tally.rows(tree, '2026-03-31', members.note)
  expect(
    rows.map(({ level, unit: of, sector, procedures, dossiers }) => [level, of, sector, procedures, dossiers]),
  ).toEqual([
    ['commune', 'H21.2', 'Đất đai', 2, 2],
    ['commune', 'H21.1', 'Đất đai', 1, 2],
    ['commune', 'H21.1', 'Hộ tịch', 1, 1],
    ['province', 'H21', 'Đất đai', 2, 4],
    ['province', 'H21', 'Hộ tịch', 1, 1],
  ])
  expect([...(members.of([{ name: 'H21/Đất đai', label: '' }])[0]?.members ?? [])].toSorted()).toEqual([
    'dossier-a',
    'dossier-b',
    'dossier-c',
    'dossier-d',
  ])
})

test('limits that differ of a procedure for which no unit is named and no dossier came stand by their sector alone', () => {
  const rows = new MismatchTally(register, vn('2026-04-01')).rows(tree, '2026-03-31')
  expect(
    rows.map(({ level, unit: of, sector, procedures, dossiers }) => [level, of, sector, procedures, dossiers]),
  ).toEqual([
    [null, null, 'Đất đai', 2, 0],
    [null, null, 'Hộ tịch', 1, 0],
  ])
})
