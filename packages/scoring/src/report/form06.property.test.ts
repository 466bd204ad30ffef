import { type DossierEvent, type Occurred, zoneNamed } from '@motcua/core'
import { arbitraryHistory } from '@motcua/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsOfHistories, vn } from '../facts/dossier-log.fixture.ts'
import { form06 } from './form06.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')
const year = { zone, from: '2026-01', to: '2026-12', at: vn('2027-02-01') }
const histories = fc.array(arbitraryHistory(), { minLength: 1, maxLength: 8 })
const dues = fc.constantFrom('in-force' as const, 'original' as const)

const endings = ['DossierCompleted', 'ResultReturned', 'DossierRefused', 'ProcessingStopped', 'DossierWithdrawn']

type History = readonly Occurred<DossierEvent>[]

const has = (history: History, types: readonly string[], from: number, to: number): boolean =>
  history.some(({ type, occurredAt }) => types.includes(type) && occurredAt >= from && occurredAt < to)

test('each row counts what a search through the events of every dossier counts', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (dossiers) => {
      const { rows } = form06(await factsOfHistories(dossiers), year)
      for (const [index, row] of rows.entries()) {
        const start = vn(`2026-${String(index + 1).padStart(2, '0')}-01`)
        const end = index === 11 ? vn('2027-01-01') : vn(`2026-${String(index + 2).padStart(2, '0')}-01`)
        const known = dossiers.filter((history) => has(history, ['DossierReceived'], 0, end))
        const received = known.filter((history) => !has(history, ['DossierReceived'], 0, start))
        const carried = known.filter((history) => !received.includes(history) && !has(history, endings, 0, start))
        const open = known.filter((history) => !has(history, endings, 0, end))
        expect(row).toMatchObject({ carried: carried.length, received: received.length, open: open.length })
        expect(row.resolved).toBe([...carried, ...received].filter((history) => has(history, endings, 0, end)).length)
      }
    }),
    { numRuns: 60 },
  )
})

test('R17 identities hold in every row, and what is open at the end of a month is carried into the next', async () => {
  await fc.assert(
    fc.asyncProperty(histories, dues, fc.boolean(), async (dossiers, due, byDate) => {
      const granularity = byDate ? 'date' : 'instant'
      const { rows, identities } = form06(await factsOfHistories(dossiers), { ...year, due, granularity })
      expect(identities.filter(({ holds }) => !holds)).toEqual([])
      expect(rows.slice(1).map(({ carried }) => carried)).toEqual(rows.slice(0, -1).map(({ open }) => open))
    }),
    { numRuns: 60 },
  )
})

test('R17 the rows of several units are the sum of the rows of each', async () => {
  await fc.assert(
    fc.asyncProperty(histories, dues, async (dossiers, due) => {
      const facts = await factsOfHistories(dossiers)
      const counts = (...units: readonly string[]): readonly number[] =>
        form06(facts, { ...year, due, units }).rows.flatMap(({ month: _, partial: __, ...row }) => Object.values(row))
      const parts = ['H21.0', 'H21.1', 'H21.2'].map((unit) => counts(unit))
      const sums = parts[0]?.map((_, cell) => parts.reduce((sum, part) => sum + (part[cell] ?? 0), 0))
      expect(sums).toEqual(counts('H21.0', 'H21.1', 'H21.2'))
    }),
    { numRuns: 60 },
  )
})

test('months cut in two hold together what the whole month holds', async () => {
  await fc.assert(
    fc.asyncProperty(histories, fc.integer({ min: 1, max: 27 }), async (dossiers, day) => {
      const facts = await factsOfHistories(dossiers)
      const date = (of: number): string => `2026-01-${String(of).padStart(2, '0')}`
      const [whole] = form06(facts, { ...year, to: '2026-01' }).rows
      const [first] = form06(facts, { ...year, to: date(day) }).rows
      const [rest] = form06(facts, { ...year, from: date(day + 1), to: '2026-01' }).rows
      expect(whole?.received).toBe((first?.received ?? 0) + (rest?.received ?? 0))
      expect(whole?.resolved).toBe((first?.resolved ?? 0) + (rest?.resolved ?? 0))
      expect([first?.carried, rest?.open, rest?.carried]).toEqual([whole?.carried, whole?.open, first?.open])
    }),
    { numRuns: 60 },
  )
})
