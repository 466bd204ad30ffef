import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEventStoreDbStandIn } from '@motcua/store/testing'
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

test('that store goes to a server, its mirror and back, as the page for administrators prints it', async () => {
  await using server = await startEventStoreDbStandIn()
  const page = 'examples/eventstoredb/README.md'
  const [, address = ''] =
    /^STORE='(.+)'$/.exec(stepsOf(page).find(({ line }) => line.startsWith('STORE='))?.line ?? '') ?? []
  expect(address).toMatch(/^esdb:/)
  const instead = { [address]: server.address, $STORE: server.address }
  const there = startWalk({ folder, now: now + 60_000, programs, instead })
  await there.type(`motcua restore motcua.sqlite --to ${server.address}`)
  const steps = stepsOf(page)
  expect(steps.length).toBeGreaterThanOrEqual(6)
  expect(await differencesOf(there, steps)).toEqual([])
})
