import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { arbitraryHistory } from '@motcua/core/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { figureGrid } from '../../indicators/figure-grid.ts'
import { projectionsOfHistories, vn } from '../dossier-log.fixture.ts'
import { emptyFactRow } from '../fact-row.ts'
import { scanFacts } from '../read-facts.ts'
import type { ScoredFact } from '../scored-fact.ts'
import { decodeColumn, encodeColumn } from './column-block.ts'
import { scanFactFile, takeFactFile } from './scan-facts.ts'
import { writeFactFile, writeFactRows } from './write-facts.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-facts-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const day = 86_400_000
const query = {
  periods: [0, 1, 2].map((part) => ({
    from: vn('2026-01-01') + part * 120 * day,
    to: vn('2026-01-01') + (part + 1) * 120 * day,
  })),
  at: vn('2027-01-01'),
}

test('a column block gives back what was put in, nothing for nothing, whatever the span of the values', () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.integer({ min: 0, max: 300 }),
    fc.integer({ min: -5, max: 70_000 }),
    fc.integer({ min: 1_700_000_000_000, max: 1_710_000_000_000 }),
  )
  const spans = fc.oneof(
    fc.array(value, { minLength: 1, maxLength: 40 }),
    fc.array(fc.integer({ min: 7, max: 261 }), { minLength: 1, maxLength: 40 }),
    fc.array(fc.constantFrom(0, 254, 255, 65_534, 65_535, 4_294_967_294, 4_294_967_295, null), { minLength: 1 }),
    fc.array(fc.option(fc.string(), { nil: null }), { minLength: 1, maxLength: 20 }),
  )
  fc.assert(
    fc.property(spans, (values) => {
      const { kind, base, bytes } = encodeColumn(values)
      const aligned = new Uint8Array(new ArrayBuffer(bytes.length))
      aligned.set(bytes)
      const column = decodeColumn({ kind, base, bytes: aligned }, values.length)
      const found = values.map((_, place) =>
        column === undefined ? undefined : 'constant' in column ? column.constant : column.at(place),
      )
      expect(found).toEqual(values)
    }),
    { numRuns: 300 },
  )
})

test('figures from a file of facts are those from the store that it was written from', async () => {
  const histories = fc.array(arbitraryHistory(), { minLength: 1, maxLength: 8 })
  let counted = 0
  await fc.assert(
    fc.asyncProperty(histories, async (dossiers) => {
      const projections = await projectionsOfHistories(dossiers)
      const file = join(folder, 'some.facts')
      writeFactFile(file, projections)
      const [fromFile, fromStore] = [figureGrid(query), figureGrid(query)]
      const told = takeFactFile(file, fromFile)
      const whole = figureGrid(query)
      scanFactFile(file, whole.add)
      let facts = 0
      scanFacts(projections, (fact: ScoredFact) => {
        facts++
        fromStore.add(fact)
      })
      expect(told.rows).toBe(facts)
      expect([...fromFile.figures()]).toEqual([...fromStore.figures()])
      expect([...whole.figures()]).toEqual([...fromStore.figures()])
      counted += [...fromStore.figures()].length
    }),
    { numRuns: 40 },
  )
  expect(counted).toBeGreaterThan(0)
})

describe('a file of facts', () => {
  const rows = Array.from({ length: 20_000 }, (_, number) => ({
    ...emptyFactRow(),
    unit: number % 3,
    channel: number % 4,
    receivedAt: vn('2026-02-01') + number * 60_000,
    completedAt: number % 7 === 0 ? null : vn('2026-02-02') + number * 60_000,
    supplements: number === 17_000 ? '[1,5,6]' : null,
  }))
  const written = (): string => {
    const file = join(folder, 'many.facts')
    writeFactRows(file, rows, { text: (id) => `H21.${id}`, checkpoint: 9n })
    return file
  }

  test('of several blocks shows every row once, in order, and leaves nothing unfinished behind', () => {
    const file = written()
    const seen: unknown[] = []
    const told = scanFactFile(file, ({ submittedTo, receivedAt, completedAt, supplements, channel }) =>
      seen.push([submittedTo, receivedAt, completedAt, supplements.length, channel]),
    )
    expect(told).toEqual({ rows: 20_000, checkpoint: 9n })
    expect(seen).toEqual(
      rows.map(({ unit, receivedAt, completedAt, supplements, channel }) => [
        `H21.${unit}`,
        receivedAt,
        completedAt,
        supplements === null ? 0 : 1,
        ['direct', 'post', 'online', 'unknown'][channel],
      ]),
    )
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  test('of which any one byte was changed, or the end is missing, is refused in words', () => {
    const whole = readFileSync(written())
    const file = join(folder, 'changed.facts')
    const refused = (bytes: Uint8Array): void => {
      writeFileSync(file, bytes)
      expect(() => scanFactFile(file, () => undefined)).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^facts\.(file-damaged|other-file)$/) }),
      )
    }
    for (let part = 0; part < 60; part++) {
      const bytes = Uint8Array.from(whole)
      const at = Math.floor((part * (whole.length - 1)) / 59)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      // the four bytes above the length of the footer say nothing
      if (at < whole.length - 12 || at >= whole.length - 8) refused(bytes)
    }
    for (const length of [0, 7, 40, whole.length - 1, whole.length >> 1]) refused(whole.subarray(0, length))
  })

  test('that cannot be written leaves the old one as it was', () => {
    const file = written()
    const before = readFileSync(file)
    const broken = function* () {
      yield* rows.slice(0, 17_000)
      throw new Error('no more rows')
    }
    expect(() => writeFactRows(file, broken(), { text: String, checkpoint: 1n })).toThrow('no more rows')
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
  })
})
