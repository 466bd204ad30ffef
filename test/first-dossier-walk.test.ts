import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { receiveAtCounter } from '../examples/first-dossier.ts'
import { differencesOf, startWalk, stepsOf } from './walk.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-walk-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const now = Date.parse('2026-03-04T09:00:00+07:00')
const programs = {
  'examples/first-dossier.ts': (file = '', procedure = '') => receiveAtCounter(file, procedure, () => now),
}
// a report has what happened before it was asked for
const walk = startWalk({ folder, now: now + 60_000, programs })

test('a configuration that was just written leads to a first dossier in the register, as its page prints it', async () => {
  const steps = stepsOf('docs/configuration.md')
  expect(steps.length).toBeGreaterThanOrEqual(12)
  expect(await differencesOf(walk, steps)).toEqual([])
})

test('the store of that dossier goes out in every format and comes in again, as the page of exchange prints it', async () => {
  const steps = stepsOf('docs/interchange.md')
  expect(steps.length).toBeGreaterThanOrEqual(6)
  expect(await differencesOf(walk, steps)).toEqual([])
})
