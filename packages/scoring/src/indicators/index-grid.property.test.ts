import {
  type DossierEvent,
  type ProcedureCommand,
  storedPromotions,
  type UnitCommand,
  vietnamCalendar,
} from '@motcua/core'
import { memoryProjections, openMemoryStore, openUnits } from '@motcua/store'
import { createProcedures } from '@motcua/store/catalogue'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendOne, vn } from '../facts/dossier-log.fixture.ts'
import { readNationalFigures } from '../facts/national-figures.ts'
import { appendPetitions, petitionReceived } from '../facts/petition-log.fixture.ts'
import { readFacts, takeFacts } from '../facts/read-facts.ts'
import { catchUpIndex, readRegisters } from '../report/store-registers.ts'
import { indexSheetOf } from '../report/unit-index.ts'
import { indexGrid } from './index-grid.ts'

const calendar = vietnamCalendar()
const { zone } = calendar
const actor = { officer: null, unit: 'P', role: 'test' }
const units = ['S', 'X1', 'X2', 'unregistered']
const codes = ['1.000001', '1.000002', '1.000003']
const day = 86_400_000

const dossiers = fc.array(
  fc.record({
    unit: fc.constantFrom(...units),
    procedure: fc.constantFrom(...codes),
    after: fc.nat({ max: 100 }),
    takes: fc.nat({ max: 40 }),
    online: fc.boolean(),
    did: fc.subarray(['FeePaid', 'PopulationDataUsed', 'CertifiedCopyIssued', 'DossierCompleted'] as const),
  }),
  { minLength: 1, maxLength: 12 },
)
const complaints = fc.array(fc.record({ unit: fc.constantFrom(...units), after: fc.nat({ max: 100 }) }), {
  maxLength: 4,
})

const done: Readonly<
  Record<'FeePaid' | 'PopulationDataUsed' | 'CertifiedCopyIssued' | 'DossierCompleted', DossierEvent>
> = {
  FeePaid: { type: 'FeePaid', data: { fee: 'phi', amount: 10_000, channel: 'national-portal' } },
  PopulationDataUsed: { type: 'PopulationDataUsed', data: { fields: ['cu-tru'] } },
  CertifiedCopyIssued: { type: 'CertifiedCopyIssued', data: { copy: 'bs-1', signer: 'ld-01' } },
  DossierCompleted: { type: 'DossierCompleted', data: { outcome: 'granted' } },
}

const established = (level: 'province' | 'department' | 'commune', parent?: string): UnitCommand => ({
  type: 'EstablishUnit',
  level,
  name: 'Đơn vị',
  from: '2025-07-01',
  ...(parent !== undefined && { parent }),
})

const assigned = (unit: string): readonly ProcedureCommand[] => [
  {
    type: 'ListProcedure',
    version: 'list',
    issuer: 'Bộ',
    level: 'ministry',
    effectiveFrom: '2025-07-01',
    subject: 'citizen',
    name: 'Thủ tục',
  },
  { type: 'AssignCompetence', unit, from: '2025-07-01' },
  { type: 'SetFees', from: '2025-07-01', fees: [{ fee: 'phi', kind: 'fee', amount: 10_000 }] },
]

/** A province with a department and two communes, of which one ends in February, and three procedures. */
const province = async () => {
  const store = openMemoryStore({ promotions: storedPromotions })
  let sent = 0
  const commandId = (): string => `c-${++sent}`
  const register = openUnits({ store, calendar, clock: () => vn('2026-01-02') })
  const commands: readonly (readonly [string, UnitCommand])[] = [
    ['P', established('province')],
    ['S', established('department', 'P')],
    ['X1', established('commune', 'P')],
    ['X2', established('commune', 'P')],
    ['X1', { type: 'CloseUnit', from: '2026-02-15', successors: ['X2'] }],
  ]
  for (const [unit, command] of commands)
    if (!(await register.handle(unit, command, { commandId: commandId(), actor })).accepted) throw new Error(unit)
  const procedures = createProcedures({ store, calendar, clock: () => vn('2026-01-03') })
  const told: readonly (readonly [string, readonly ProcedureCommand[]])[] = [
    [
      '1.000001',
      [...assigned('S'), { type: 'OpenOnlineService', service: 'dv-1', unit: 'P', level: 'full', from: '2025-07-01' }],
    ],
    ['1.000002', assigned('X2')],
    ['1.000003', assigned('X1')],
  ]
  for (const [code, each] of told)
    for (const command of each)
      if (!(await procedures.handle(code, command, { commandId: commandId(), actor })).accepted) throw new Error(code)
  return store
}

test('R17 the grid of all 21 indicators holds for each unit and period what the index sheet of that unit and period counts', async () => {
  let [cells, certified, petitioned] = [0, 0, 0]
  await fc.assert(
    fc.asyncProperty(dossiers, complaints, fc.integer({ min: 10, max: 130 }), async (received, complained, days) => {
      await using store = await province()
      const start = vn('2026-01-05T08:00')
      for (const [number, { unit, procedure, after, takes, online, did }] of received.entries()) {
        const at = start + after * day
        const submitted = { unit, receivingUnit: unit, procedure, code: null, subject: null }
        const log = (occurredAt: number, { type, data }: DossierEvent): Promise<void> =>
          appendOne(store, `dossier-${number}`, { type, data, occurredAt, recordedAt: occurredAt })
        await log(at, { type: 'DossierSubmitted', data: { ...submitted, channel: online ? 'online' : 'direct' } })
        await log(at, { type: 'DossierReceived', data: {} })
        for (const each of did) await log(at + takes * day, done[each])
      }
      const histories = complained.map(({ unit, after }) => {
        const [, type, data] = petitionReceived('2026-01-05T08:00', { answer: '2026-02-01T08:00' }, unit)
        return [{ type, data, occurredAt: start + after * day, recordedAt: start + after * day }]
      })
      await appendPetitions(store, histories)
      const projections = memoryProjections(store)
      await catchUpIndex(projections)
      const registers = await readRegisters(store, projections)
      const nationalFigures = readNationalFigures(projections)
      const facts = [...readFacts(projections)]
      const at = start + days * day
      const periods = [
        ...['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'].map((from) => ({
          from: vn(from),
          to: vn(from) + 30 * day,
        })),
        { from: vn('2026-01-01'), to: vn('2026-05-01') },
      ].filter(({ from }) => from < at)

      const grid = indexGrid({ periods, at, zone, registers, nationalFigures })
      takeFacts(projections, grid)
      for (const fact of facts) grid.addCertified(fact)
      const seen = new Set<string>()
      for (const { unit, from, to, figures, catalogue, petitions } of grid.figures()) {
        cells++
        seen.add(`${unit} ${from} ${to}`)
        const sheet = indexSheetOf(
          { facts: () => facts, nationalFigures: () => nationalFigures, registers },
          { unit, zone, from, to, at },
        )
        const rows = sheet.rows
        expect(figures).toEqual(rows.flatMap(({ figure }) => figure ?? []))
        const byNumber = (one: { number: string | null }, other: { number: string | null }): number =>
          String(one.number) < String(other.number) ? -1 : 1
        expect(catalogue.toSorted(byNumber)).toEqual(rows.flatMap((row) => row.catalogue ?? []))
        expect(petitions.filter(({ number }) => number !== null)).toEqual(rows.flatMap((row) => row.petitions ?? []))
        certified += catalogue.find(({ number }) => number === '15')?.numerator ?? 0
        petitioned += petitions[0]?.denominator ?? 0
      }
      for (const { from, to } of periods)
        for (const unit of ['P', 'S', 'X2']) expect(seen).toContain(`${unit} ${from} ${to}`)
    }),
    { numRuns: 12 },
  )
  expect(cells).toBeGreaterThan(100)
  expect(certified).toBeGreaterThan(0)
  expect(petitioned).toBeGreaterThan(0)
})
