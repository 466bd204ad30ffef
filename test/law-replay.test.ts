import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DossierEvent, dossierDecider, fold, type Instant, type Occurred, vietnamCalendar } from '@motcua/core'
import { arbitraryCommandHistory, testingProcedures } from '@motcua/core/testing'
import { createDossierHandler, openMemoryStore, type RecordedEvent } from '@motcua/store'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'motcua-replay-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const actor = { officer: null, unit: 'H21.1', role: 'test' }

test('R1: a history folds to the same state in a fresh process, in another time zone and language', () => {
  const histories = fc.sample(arbitraryCommandHistory(), { numRuns: 40, seed: 118 }).map(({ events }) => events)
  const file = join(folder, 'histories.json')
  writeFileSync(file, JSON.stringify(histories))
  const program = `
    import { readFileSync } from 'node:fs'
    import { dossierDecider, fold } from '@motcua/core'
    const histories = JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'))
    console.log(JSON.stringify(histories.map((events) => fold(dossierDecider, dossierDecider.initial, events))))`
  const foldedIn = (environment: Record<string, string>): unknown =>
    JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, ...environment },
        maxBuffer: 64 * 1024 * 1024,
      }),
    )
  const here = histories.map((events: readonly Occurred<DossierEvent>[]) =>
    fold(dossierDecider, dossierDecider.initial, events),
  )
  expect(foldedIn({ TZ: 'America/New_York', LC_ALL: 'tr_TR.UTF-8' })).toEqual(JSON.parse(JSON.stringify(here)))
  expect(foldedIn({ TZ: 'Asia/Ho_Chi_Minh', LC_ALL: 'C' })).toEqual(JSON.parse(JSON.stringify(here)))
})

test('R11: every command of a history sent again gives its first result and leaves the log as it is', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCommandHistory({ maxCommands: 20 }), async ({ commands }) => {
      const store = openMemoryStore()
      let now: Instant = 0
      const handler = createDossierHandler({
        store,
        calendar: vietnamCalendar(),
        procedures: testingProcedures,
        clock: () => now,
      })
      const give = (number: number) => {
        const { at, command } = commands[number] ?? { at: now, command: { type: 'ReceiveDossier' as const } }
        now = Math.max(now, at)
        return handler.handle({ dossier: 'a', command, commandId: `c-${number}`, actor })
      }
      const log = async (): Promise<readonly RecordedEvent[]> => {
        const read = await store.readStream('dossier-a')
        return read.exists ? read.events : []
      }
      const first = []
      for (const number of commands.keys()) first.push(await give(number))
      const before = await log()
      for (const [number, result] of first.entries()) expect(await give(number)).toEqual({ ...result, written: false })
      expect(await log()).toEqual(before)
    }),
    { numRuns: 25 },
  )
})
