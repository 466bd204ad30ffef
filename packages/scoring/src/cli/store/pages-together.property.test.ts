import { toIso } from '@motcua/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexSheetOf } from '../../report/unit-index.ts'
import { unitSheets } from '../../report/unit-sheets.ts'
import { bookKeeper } from '../report/book-keeper.ts'
import { memoryScene } from '../report/memory-scene.fixture.ts'
import { settleScope } from '../report/report-scene.ts'
import { completed, local, type Told } from './small-store.fixture.ts'
import type { StoreFigures } from './store-figures.ts'
import { unitReport } from './unit-report.ts'

const day = 86_400_000
const start = Date.parse(local('2026-01-05T08:00'))
const after = (days: number): string => toIso(start + days * day)
const founded = local('2025-07-01T00:00')

const established = (level: 'province' | 'department' | 'commune', parent?: string): Told => ({
  type: 'UnitEstablished',
  data: { level, name: `${level} ${parent ?? ''}`, from: '2025-07-01', ...(parent !== undefined && { parent }) },
  at: founded,
})

const listed = (unit: string): readonly Told[] => [
  {
    type: 'CompetenceAssigned',
    data: { unit, from: toIso(Date.parse(founded)) },
    at: founded,
  },
]

/** A province with a department and three communes, of which one ends in February; what ended is another's from then on. */
const registers: Readonly<Record<string, readonly Told[]>> = {
  'unit-P': [established('province')],
  'unit-S': [established('department', 'P')],
  'unit-X1': [
    established('commune', 'P'),
    { type: 'UnitClosed', data: { from: '2026-02-15', successors: ['X2'] }, at: local('2026-02-01T08:00') },
  ],
  'unit-X2': [established('commune', 'P')],
  'unit-X3': [established('commune', 'P')],
  'procedure-2.000815': listed('S'),
  'procedure-2.000816': listed('X2'),
}

const units = ['S', 'X1', 'X2', 'unregistered'] as const
const dossiers = fc.array(
  fc.record({
    unit: fc.constantFrom(...units),
    procedure: fc.constantFrom('2.000815', '2.000816'),
    received: fc.nat({ max: 100 }),
    takes: fc.nat({ max: 40 }),
    transferred: fc.option(fc.constantFrom(...units), { nil: undefined, freq: 2 }),
    certified: fc.boolean(),
    ended: fc.boolean(),
  }),
  { minLength: 4, maxLength: 12, size: 'max' },
)

type Dossier = typeof dossiers extends fc.Arbitrary<(infer One)[]> ? One : never

const told = (
  { unit, procedure, received, takes, transferred, certified, ended }: Dossier,
  number: number,
): readonly Told[] => {
  const at = after(received)
  const later = after(received + takes)
  return [
    {
      type: 'DossierSubmitted',
      data: { unit, receivingUnit: unit, procedure, channel: 'online', code: `H-${number}`, subject: 'subject-1' },
      at,
    },
    { type: 'DossierReceived', data: { limit: '5wd' }, at },
    { type: 'AppointmentSet', data: { leg: 1, due: after(received + 10), trigger: 'reception' }, at },
    ...(transferred === undefined
      ? []
      : [{ type: 'DossierTransferred', data: { to: transferred, kind: 'competence' }, at: later } as const]),
    ...(certified ? [{ type: 'CertifiedCopyIssued', data: { copy: 'c', signer: 's' }, at: later } as const] : []),
    ...(ended ? [{ ...completed('2026-01-05T08:00'), at: after(received + takes + 1) }] : []),
  ]
}

test('pages made together from facts that are held are those of each unit made alone from all facts, and its points stand in the ranking', async () => {
  let [certifying, transfers, lacking] = [0, 0, 0]
  await fc.assert(
    fc.asyncProperty(dossiers, async (received) => {
      const streams = Object.fromEntries(received.map((one, number) => [`dossier-${number}`, told(one, number)]))
      const scene = await memoryScene({ ...registers, ...streams }, { now: after(200) })
      const scope = { unit: 'P', zone: undefined, at: after(110), 'known-at': undefined, 'happened-before': undefined }
      const { zone, at, figures } = await settleScope(scene, scope)
      const asked = await figures.registers()
      const held = figures.held()
      const everything: StoreFigures = { ...figures, facts: () => figures.facts() }
      const keep = bookKeeper(scene, { cut: {}, at, zone })
      const period = { from: '2026-01', to: '2026-04' }
      const pageOf = (of: StoreFigures, unit: string | undefined) => {
        const options = { unit, unitName: unit ?? '', zone, ...period, at, given: {}, position: scene.position }
        return unitReport(of, asked, options).page('en', false, keep)
      }
      for (const unit of [undefined, 'P', 'S', 'X1', 'X2', 'X3'])
        expect(await pageOf(held, unit), unit).toBe(await pageOf(everything, unit))
      const view = { ...figures, registers: asked }
      const query = { zone, from: start - 4 * day, to: start + 120 * day, at }
      for (const under of [undefined, 'P'])
        for (const { unit, sheet } of unitSheets(view, { ...query, unit: under })) {
          expect(sheet, unit).toEqual(indexSheetOf(view, { ...query, unit }))
          certifying += unit === 'S' ? (sheet.rows.find(({ number }) => number === '15')?.numerator ?? 0) : 0
        }
      transfers += received.filter(({ transferred }) => transferred !== undefined).length
      lacking += received.filter(({ ended }) => !ended).length
    }),
    { numRuns: 8 },
  )
  // the department shows what communes beside it certified
  expect(Math.min(certifying, transfers, lacking)).toBeGreaterThan(0)
})
