import {
  type DossierEvent,
  type ProcedureCommand,
  storedPromotions,
  type UnitCommand,
  vietnamCalendar,
} from '@motcua/core'
import { memoryProjections, openMemoryStore, openUnits } from '@motcua/store'
import { createProcedures } from '@motcua/store/catalogue'
import { beforeEach, expect, test } from 'vitest'
import { appendOne, vn } from '../facts/dossier-log.fixture.ts'
import { readNationalFigures } from '../facts/national-figures.ts'
import { readFacts } from '../facts/read-facts.ts'
import { catchUpIndex, readRegisters, registersAsOf } from '../report/store-registers.ts'
import { indexSheetOf } from '../report/unit-index.ts'

const calendar = vietnamCalendar()
const { zone } = calendar
const actor = { officer: null, unit: 'P', role: 'test' }
let store: ReturnType<typeof openMemoryStore>
let sent = 0

const tell = async (time: string, procedure: string, ...commands: readonly ProcedureCommand[]): Promise<void> => {
  const procedures = createProcedures({ store, calendar, clock: () => vn(time) })
  for (const command of commands) {
    const decided = await procedures.handle(procedure, command, { commandId: `c-${++sent}`, actor })
    if (!decided.accepted) throw new Error(JSON.stringify(decided.rejection))
  }
}

const unit = async (id: string, ...commands: readonly UnitCommand[]): Promise<void> => {
  const units = openUnits({ store, calendar, clock: () => vn('2026-01-02') })
  for (const command of commands) {
    const decided = await units.handle(id, command, { commandId: `c-${++sent}`, actor })
    if (!decided.accepted) throw new Error(JSON.stringify(decided.rejection))
  }
}

const event = (stream: string, time: string, { type, data }: DossierEvent): Promise<void> =>
  appendOne(store, `dossier-${stream}`, { type, data, occurredAt: vn(time), recordedAt: vn(time) })

/** A dossier received by a unit, with further events a minute later. */
const dossier = async (
  id: string,
  time: string,
  { unit: at, procedure, channel = 'online' }: { unit: string; procedure: string; channel?: 'online' | 'direct' },
  ...further: readonly DossierEvent[]
): Promise<void> => {
  const submitted = { unit: at, receivingUnit: at, procedure, channel, code: null, subject: null }
  await event(id, time, { type: 'DossierSubmitted', data: submitted })
  await event(id, time, { type: 'DossierReceived', data: {} })
  for (const each of further) await event(id, `${time.slice(0, 14)}30`, each)
}

const establish = (level: 'province' | 'department' | 'commune', parent?: string): UnitCommand => ({
  type: 'EstablishUnit',
  level,
  name: 'Đơn vị',
  from: '2025-07-01',
  ...(parent !== undefined && { parent }),
})

const announce = (day: string, version: string, effectiveFrom = day): ProcedureCommand => ({
  type: 'AnnounceProcedure',
  version,
  decision: version,
  decidedOn: day,
  effectiveFrom,
  issuer: 'UBND tỉnh',
  level: 'province',
  unit: 'P',
  subject: 'citizen',
  name: 'Thủ tục',
})

const list = (subject: 'citizen' | 'organisation' | 'both' = 'citizen'): ProcedureCommand => ({
  type: 'ListProcedure',
  version: 'list',
  issuer: 'Bộ',
  level: 'ministry',
  effectiveFrom: '2025-07-01',
  subject,
  name: 'Thủ tục',
})
const assign = (to: string, from = '2025-07-01'): ProcedureCommand => ({ type: 'AssignCompetence', unit: to, from })
const fees: ProcedureCommand = {
  type: 'SetFees',
  from: '2025-07-01',
  fees: [{ fee: 'phi', kind: 'fee', amount: 10_000 }],
}
const serve = (service: string, from = '2025-07-01'): ProcedureCommand => ({
  type: 'OpenOnlineService',
  service,
  unit: 'P',
  level: 'full',
  from,
})
const paid: DossierEvent = { type: 'FeePaid', data: { fee: 'phi', amount: 10_000, channel: 'national-portal' } }
const population: DossierEvent = { type: 'PopulationDataUsed', data: { fields: ['cu-tru'] } }
const copied: DossierEvent = { type: 'CertifiedCopyIssued', data: { copy: 'bs-1', signer: 'ld-01' } }

/** Province P with a department S and two communes. */
beforeEach(async () => {
  store = openMemoryStore({ promotions: storedPromotions })
  await unit('P', establish('province'))
  await unit('S', establish('department', 'P'))
  await unit('X1', establish('commune', 'P'))
  await unit('X2', establish('commune', 'P'))
})

type Span = readonly [from: string, to: string]
const march: Span = ['2026-03-01', '2026-04-01']

const rowsOf = async (of: string | undefined, [from, to]: Span, known?: string) => {
  const projections = memoryProjections(store)
  await catchUpIndex(projections)
  const cut = known === undefined ? null : { knownAt: vn(known) }
  const view = {
    facts: () => readFacts(projections),
    nationalFigures: () => readNationalFigures(projections),
    registers: cut === null ? await readRegisters(store, projections) : await registersAsOf(store, projections, cut),
  }
  const period = { from: vn(from), to: vn(to), at: vn('2027-01-01') }
  return indexSheetOf(view, { unit: of, zone, ...period, listDossiers: true }).rows
}

/** Both sides of an indicator, as lists. */
const listsOf = async (number: string, of: string | undefined, span = march, known?: string) => {
  const row = (await rowsOf(of, span, known)).find((each) => each.number === number)
  return row?.catalogue === undefined ? null : [row.catalogue.counted.numerator, row.catalogue.counted.denominator]
}

test('01 counts a procedure once however often it was announced, and one late announcement makes it late', async () => {
  await tell('2026-03-02T09:00', '1.000001', announce('2026-03-02', 'a', '2026-03-16'))
  await tell('2026-03-10T09:00', '1.000001', announce('2026-03-10', 'b', '2026-03-11'))
  await tell('2026-03-03T09:00', '1.000002', announce('2026-03-03', 'a', '2026-03-20'))
  await tell('2026-04-02T09:00', '1.000003', announce('2026-04-02', 'a', '2026-04-20'))
  expect(await listsOf('01', 'P')).toEqual([['1.000002'], ['1.000001', '1.000002']])
  expect(await listsOf('01', 'P', ['2026-03-01', '2026-03-10'])).toEqual([
    ['1.000001', '1.000002'],
    ['1.000001', '1.000002'],
  ])
})

test('index-applicability: 01–03 of a commune and of a department are those of their province', async () => {
  await tell('2026-03-02T09:00', '1.000001', announce('2026-03-02', 'a', '2026-03-16'))
  for (const below of ['P', 'S', 'X1', 'X2'])
    for (const number of ['01', '02', '03'])
      expect([below, number, (await listsOf(number, below))?.[1]]).toEqual([below, number, ['1.000001']])
})

test('02 counts by the limit of publication: what is due in another period is not of this one', async () => {
  // decided on 26/3: five working days end in April
  await tell('2026-03-26T09:00', '1.000001', announce('2026-03-26', 'a'))
  await tell('2026-03-02T09:00', '1.000002', announce('2026-03-02', 'a'))
  await tell('2026-03-09T09:00', '1.000002', { type: 'PublishProcedure', version: 'a', register: 'portal' })
  await tell('2026-03-02T09:00', '1.000003', announce('2026-03-02', 'a'))
  await tell('2026-03-20T09:00', '1.000003', { type: 'PublishProcedure', version: 'a', register: 'portal' })
  expect(await listsOf('02', 'P')).toEqual([['1.000002'], ['1.000002', '1.000003']])
  expect(await listsOf('02', 'P', ['2026-04-01', '2026-05-01'])).toEqual([[], ['1.000001']])
})

test('03 is as complete as at the end of the period', async () => {
  await tell('2026-03-02T09:00', '1.000001', announce('2026-03-02', 'a'))
  await tell('2026-03-20T09:00', '1.000001', {
    type: 'RecordParts',
    version: 'a',
    parts: ['name', 'sequence', 'method', 'components', 'limit', 'subject', 'executor', 'result'],
    without: ['forms', 'fees', 'conditions'],
  })
  expect((await listsOf('03', 'P'))?.[0]).toEqual(['1.000001'])
  expect((await listsOf('03', 'P', ['2026-03-01', '2026-03-20']))?.[0]).toEqual([])
})

test('06 asks the own list of who is competent: one below the province sees what it was assigned', async () => {
  await tell('2026-03-02T09:00', '1.000001', announce('2026-03-02', 'a'), assign('X1', '2026-03-02'))
  await tell('2026-03-02T09:00', '1.000002', announce('2026-03-02', 'a'), assign('X2', '2026-03-02'), {
    type: 'SetServiceLevel',
    from: '2026-03-05',
    level: 'full',
  })
  await tell('2026-03-02T09:00', '1.000003', list(), assign('X2'))
  expect(await listsOf('06', 'X1')).toEqual([[], ['1.000001']])
  expect(await listsOf('06', 'X2')).toEqual([['1.000002'], ['1.000002']])
  expect(await listsOf('06', 'P')).toEqual([['1.000002'], ['1.000001', '1.000002']])
  expect(await listsOf('06', 'P', ['2026-03-01', '2026-03-05'])).toEqual([[], ['1.000001', '1.000002']])
})

test('07 counts services: one procedure may have several, and a dossier at the counter opens none', async () => {
  await tell('2026-03-01T09:00', '1.000001', list(), serve('a'), serve('b'), serve('c', '2026-04-01'), assign('X1'))
  await tell('2026-03-01T09:00', '1.000002', list(), serve('d'), assign('X1'))
  await dossier('1', '2026-03-04T09:00', { unit: 'X1', procedure: '1.000001.H05' })
  await dossier('2', '2026-03-04T09:00', { unit: 'X1', procedure: '1.000002', channel: 'direct' })
  expect(await listsOf('07', 'X1')).toEqual([
    ['a', 'b'],
    ['a', 'b', 'd'],
  ])
  expect((await listsOf('07', 'X1', ['2026-04-01', '2026-05-01']))?.[0]).toEqual([])
})

test('09, 10 and 17 of a province are unions, never sums, and name the dossiers behind them', async () => {
  await tell('2026-03-01T09:00', '1.000001', list('both'), fees, assign('X1'), assign('X2'))
  await tell('2026-03-01T09:00', '1.000002', list('organisation'), fees, assign('X1'), {
    type: 'RegisterFees',
    from: '2026-03-15',
  })
  await dossier('1', '2026-03-04T09:00', { unit: 'X1', procedure: '1.000001' }, paid, population)
  await dossier('2', '2026-03-05T09:00', { unit: 'X2', procedure: '1.000001' }, paid, population)
  await dossier('3', '2026-03-05T09:00', { unit: 'X1', procedure: '1.000002' }, population)
  for (const unit of ['X1', 'X2', 'P'] as const)
    expect([unit, (await listsOf('09', unit))?.[0], (await listsOf('17', unit))?.[1]]).toEqual([
      unit,
      ['1.000001'],
      ['1.000001'],
    ])
  expect(await listsOf('09', 'P')).toEqual([['1.000001'], ['1.000001', '1.000002']])
  expect(await listsOf('10', 'P')).toEqual([['1.000002'], ['1.000001', '1.000002']])
  expect((await listsOf('10', 'P', ['2026-03-01', '2026-03-15']))?.[0]).toEqual([])
  const [row] = (await rowsOf('P', march)).filter(({ number }) => number === '17')
  expect([row?.numerator, row?.denominator, row?.catalogue?.dossiers]).toEqual([
    1,
    1,
    { '1.000001': ['dossier-1', 'dossier-2'] },
  ])
})

test('index-applicability: 15 is one or nothing for a commune, and the share of communes for the province and its departments', async () => {
  await dossier('1', '2026-03-04T09:00', { unit: 'X1', procedure: '1.000001' }, copied)
  expect(await listsOf('15', 'X1')).toEqual([['X1'], ['X1']])
  expect(await listsOf('15', 'X2')).toEqual([[], ['X2']])
  for (const unit of ['P', 'S']) expect([unit, await listsOf('15', unit)]).toEqual([unit, [['X1'], ['X1', 'X2']]])
  expect(await listsOf('15', 'P', ['2026-04-01', '2026-05-01'])).toEqual([[], ['X1', 'X2']])
  expect(await listsOf('15', 'P', ['2026-03-01', '2026-03-04'])).toEqual([[], ['X1', 'X2']])
})

test('a commune that was merged counts for the one that took it over, before the merger for itself', async () => {
  await dossier('1', '2026-03-04T09:00', { unit: 'X1', procedure: '1.000001' }, copied)
  await unit('X1', { type: 'CloseUnit', from: '2026-03-20', successors: ['X2'] })
  expect(await listsOf('15', 'P')).toEqual([['X2'], ['X2']])
  expect(await listsOf('15', 'P', ['2026-03-01', '2026-03-20'])).toEqual([['X1'], ['X1', 'X2']])
})

test('what is known later does not count at an earlier instant, and without a register there is no data', async () => {
  await tell('2026-04-10T09:00', '1.000001', list(), fees, assign('X1'))
  expect((await listsOf('09', 'X1'))?.[1]).toEqual(['1.000001'])
  expect(await listsOf('09', 'X1', march, '2026-04-10')).toBeNull()
  const rows = await rowsOf('X1', march, '2026-04-10')
  expect(rows.filter(({ source }) => source === 'none').map(({ number }) => number)).toEqual([
    '01',
    '02',
    '03',
    '06',
    '07',
    '09',
    '10',
    '17',
  ])
})

test('nothing out of nothing earns nothing in 01–03, and 0 in the parts of payment', async () => {
  await tell('2026-03-01T09:00', '1.000001', list(), assign('X1'))
  const rows = await rowsOf('X1', march)
  const points = (number: string) => rows.find((row) => row.number === number)?.points
  expect(['01', '02', '03', '09', '10'].map(points)).toEqual([null, null, null, 0, 0])
})

test('a repealed procedure leaves the lists on the day, and an assignment of a later day takes the place of an earlier', async () => {
  await tell('2026-03-01T09:00', '1.000001', list(), assign('X1'), assign('X2', '2026-03-10'))
  await tell('2026-03-02T09:00', '1.000001', {
    type: 'RepealProcedure',
    decision: '9/QĐ',
    decidedOn: '2026-03-02',
    issuer: 'Bộ',
    level: 'ministry',
    effectiveFrom: '2026-03-20',
  })
  const citizens = async (of: string, to: string) => (await listsOf('17', of, ['2026-03-01', to]))?.[1]
  expect([await citizens('X1', '2026-03-10'), await citizens('X2', '2026-03-10')]).toEqual([['1.000001'], []])
  expect([await citizens('X1', '2026-03-11'), await citizens('X2', '2026-03-20')]).toEqual([[], ['1.000001']])
  expect(await citizens('X2', '2026-03-21')).toEqual([])
})
