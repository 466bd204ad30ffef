import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evolveDossier, initialDossier } from '@motcua/core'
import { arbitraryHistory } from '@motcua/core/testing'
import { openMemoryStore } from '@motcua/store'
import { openSqliteStore } from '@motcua/store/sqlite'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendOne, promotions } from '../facts/dossier-log.fixture.ts'
import { readDossierStates } from './dossier-states.ts'

let folder = ''
let files = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-states-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const inFile = () => openSqliteStore({ file: join(folder, `${files++}.db`), promotions, durability: 'normal' })

const histories = fc.array(arbitraryHistory(), { minLength: 1, maxLength: 3 })

test('the states of all dossiers, folded in one pass over the log of a file or of memory, are those that evolve gives one by one', async () => {
  let folded = 0
  await fc.assert(
    fc.asyncProperty(histories, fc.integer({ min: 1, max: 50 }), async (dossiers, batchSize) => {
      for (const store of [openMemoryStore({ promotions }), inFile()]) {
        const left = dossiers.map((history) => [...history])
        // event by event in turn, so that the dossiers lie mixed in the log
        while (left.some((history) => history.length > 0))
          for (const [index, history] of left.entries()) {
            const next = history.shift()
            if (next !== undefined) await appendOne(store, `dossier-${index}`, next)
          }
        const states = await readDossierStates(store, { batchSize })
        const expected = dossiers.flatMap((history, index) =>
          history.length === 0 ? [] : [[`dossier-${index}`, history.reduce(evolveDossier, initialDossier)] as const],
        )
        expect(new Map(states)).toEqual(new Map(expected))
        folded += expected.length
        await store.close()
      }
    }),
    { numRuns: 15 },
  )
  expect(folded).toBeGreaterThan(0)
})
