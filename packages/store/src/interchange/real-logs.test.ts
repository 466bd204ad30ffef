import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dossierPromotions } from '@motcua/core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { requireData } from '../../../../test/data-folder.ts'
import type { EventStore } from '../event-store.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { openSqliteStore } from '../sqlite/sqlite-store.ts'
import { bpic15Figures } from './figures/bpic15-figures.ts'
import { receiptFigures } from './figures/receipt-figures.ts'
import type { ImportResult } from './import-result.ts'
import { importXes } from './import-xes.ts'
import { bpic15Mapping } from './mapping/bpic15.ts'
import { receiptMapping } from './mapping/receipt.ts'

type Json = { readonly [key: string]: unknown }

const json = (file: string): Json => JSON.parse(readFileSync(file, 'utf8')) as Json

const counted = ({ findings }: ImportResult): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { code } of findings) counts[code.slice(20)] = (counts[code.slice(20)] ?? 0) + 1
  return counts
}

const casesWith = ({ findings }: ImportResult, code: string): ReadonlySet<string | null> =>
  new Set(findings.filter((found) => found.code === `interchange.finding.${code}`).map((found) => found.case))

const chains = async (store: EventStore): Promise<ReadonlySet<string>> => {
  const lines = new Set<string>()
  for await (const batch of store.readAll()) {
    for (const { stream, revision, hash } of batch) lines.add(`${stream} ${revision} ${hash}`)
  }
  return lines
}

const receipt = requireData('receipt.xes.gz', 'receipt.reference.json')

describe.skipIf(receipt === undefined)('the receipt log', () => {
  const [source, reference] = receipt ?? ['', '']

  test('gives the counts that were computed without this code, and lists what contradicts', async () => {
    await using store = openMemoryStore()
    const result = await importXes({ source, mapping: receiptMapping, store })
    expect(result).toMatchObject({ cases: 1434, logEvents: 8577, events: 14_208, appended: 14_208 })
    expect(counted(result)).toEqual({ 'end-before-start': 2, 'events-after-end': 145, 'before-submission': 2 })
    expect(casesWith(result, 'end-before-start')).toEqual(new Set(['case-10862', 'case-8267']))
    expect(casesWith(result, 'before-submission')).toEqual(new Set(['case-4677', 'case-5704']))
    const figures = await receiptFigures(store.readAll(), result.log)
    const expected = json(reference)
    for (const [name, figure] of Object.entries(figures)) expect(figure, name).toEqual(expected[name])
    expect(Object.keys(figures)).toHaveLength(10)
  })

  test('ends alike in a file, whether imported at once, twice or after an interruption', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'motcua-import-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    await using whole = openMemoryStore()
    await importXes({ source, mapping: receiptMapping, store: whole })
    await using store = openSqliteStore({ file: join(folder, 'receipt.db'), promotions: dossierPromotions })
    const stop = new AbortController()
    const onProgress = ({ appended }: { readonly appended: number }): void => {
      if (appended > 4000) stop.abort(new Error('interrupted'))
    }
    const options = { source, mapping: receiptMapping, store }
    const interrupted = importXes({ ...options, batchSize: 1000, signal: stop.signal, onProgress })
    await expect(interrupted).rejects.toThrow('interrupted')
    const there = (await chains(store)).size
    expect(there).toBeGreaterThan(4000)
    expect(there).toBeLessThan(14_208)
    expect((await importXes(options)).appended).toBe(14_208 - there)
    expect((await importXes(options)).appended).toBe(0)
    expect(await chains(store)).toEqual(await chains(whole))
  })
})

const permits = requireData('BPIC15_1.xes.gz', 'BPIC15_1.reference.json')

describe.skipIf(permits === undefined)('the log of the BPI Challenge 2015, municipality 1', () => {
  const [source, reference] = permits ?? ['', '']

  test('gives the case counts, cycles, lags, pauses and quantiles that were computed without this code', async () => {
    await using store = openMemoryStore()
    const result = await importXes({ source, mapping: bpic15Mapping, store })
    expect(result).toMatchObject({ cases: 1199, logEvents: 52_217, events: 52_217, appended: 52_217 })
    expect(counted(result)).toEqual({
      'negative-pause': 2,
      'answer-without-request': 3,
      'answer-before-request': 4,
      'occurred-after-recorded': 3,
      'before-submission': 18,
      'ended-again': 4,
      'missing-attribute': 2,
    })
    expect(casesWith(result, 'negative-pause')).toEqual(new Set(['11315741', '5314766']))
    expect(casesWith(result, 'occurred-after-recorded')).toEqual(new Set(['2742737', '4863262', '6656063']))
    expect(await bpic15Figures(store.readAll(), result.log)).toEqual(json(reference)['dossier'])
  })
})
