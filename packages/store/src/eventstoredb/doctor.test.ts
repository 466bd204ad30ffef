import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { text } from '@motcua/core'
import { examineEventStoreDb } from './doctor.ts'
import { parseAddress } from './address.ts'
import { openEventStoreDb } from './eventstoredb-store.ts'
import { sampleEvents } from '../testing/sample-events.ts'
import { rejection } from '../testing/store-lab.ts'
import { bench } from './pitfall.fixture.ts'

const { server } = bench()

const verdicts = async (...given: Parameters<typeof examineEventStoreDb>) =>
  Object.fromEntries((await examineEventStoreDb(...given)).map(({ check, verdict }) => [check.slice(13), verdict]))

const credentials = { username: 'app', password: 'secret' }

test('a server with TLS and a user of few rights has nothing wrong with it, and nothing is written to it', async () => {
  const good = await server({ tls: true, users: { app: { password: 'secret', delete: false } } })
  const before = good.log.all.length
  expect(await verdicts({ ...parseAddress(good.address), credentials })).toEqual({
    connection: 'ok',
    tls: 'ok',
    leader: 'ok',
    clock: 'ok',
    user: 'ok',
    append: 'ok',
    'append-size': 'ok',
    'read-all': 'ok',
    delete: 'ok',
  })
  expect(good.log.all).toHaveLength(before)
})

test('what is wrong is found, each with a remedy', async () => {
  const clock = () => Date.now() + 3_600_000
  const users = { app: { password: 'secret', append: false, readAll: false } }
  const poor = await server({ tls: true, users, clock })
  expect(await verdicts({ ...parseAddress(poor.address), credentials })).toMatchObject({
    clock: 'warning',
    append: 'problem',
    'read-all': 'problem',
    delete: 'warning',
  })
  const small = await server({ maxAppendSize: 5_000 })
  const findings = await examineEventStoreDb(small.address)
  expect(findings.find(({ check }) => check === 'doctor.check.append-size')).toMatchObject({
    verdict: 'problem',
    params: { limit: 5_000, own: 1024 * 1024 },
  })
  for (const { remedy, params, verdict } of findings) {
    expect(remedy === null).toBe(verdict === 'ok')
    if (remedy !== null) expect(text(remedy, params, 'vi')).not.toContain('{')
  }
})

test('a server that is not there is one finding, not an error', async () => {
  const gone = await server()
  await gone.stop()
  expect(await verdicts({ ...parseAddress(gone.address), readTimeout: 500 })).toEqual({
    connection: 'problem',
    tls: 'warning',
  })
})

const connectionTo = async (address: string) => {
  const [finding] = await examineEventStoreDb({ ...parseAddress(address), readTimeout: 2_000 })
  return finding
}

test('a wrong password is told as such, and not as missing rights', async () => {
  const good = await server({ tls: true, users: { app: { password: 'secret', delete: false } } })
  for (const [username, password] of [
    ['app', 'wrong'],
    ['nobody', 'secret'],
  ] as const) {
    const findings = await examineEventStoreDb({ ...parseAddress(good.address), credentials: { username, password } })
    expect(findings.at(-1)).toEqual({
      check: 'doctor.check.user',
      verdict: 'problem',
      finding: 'doctor.found.not-authenticated',
      remedy: 'doctor.remedy.not-authenticated',
      params: { user: username },
    })
    const store = openEventStoreDb({ ...parseAddress(good.address), credentials: { username, password } })
    const error = await rejection(store.append('dossier-1', sampleEvents(1), { expected: 'none' }))
    expect(error).toMatchObject({ name: 'StoreAccessDeniedError', code: 'eventstoredb.not-authenticated' })
    await store.close()
  }
})

test('a server that speaks otherwise than the address says is told apart from one that is not there', async () => {
  const [secure, plain] = [await server({ tls: true }), await server()]
  const web = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1')
  await once(web, 'listening')
  const address = web.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  expect(await connectionTo(`esdb://${secure.hosts[0]}`)).toMatchObject({ remedy: 'doctor.remedy.certificate' })
  expect(await connectionTo(`esdb://${plain.hosts[0]}`)).toMatchObject({ remedy: 'doctor.remedy.plain-server' })
  expect(await connectionTo(`esdb://${secure.hosts[0]}?tls=false`)).toMatchObject({
    remedy: 'doctor.remedy.other-program',
  })
  expect(await connectionTo(`esdb://127.0.0.1:${port}?tls=false`)).toMatchObject({
    remedy: 'doctor.remedy.other-program',
  })
  web.close()
  await plain.stop()
  expect(await connectionTo(`esdb://${plain.hosts[0]}?tls=false`)).toMatchObject({
    remedy: 'doctor.remedy.unreachable',
  })
})

test('a node that does not lead is asked through the one that does', async () => {
  const cluster = await server({ nodes: 3 })
  cluster.elect(2)
  const findings = await examineEventStoreDb(`esdb://${cluster.hosts[0]}?tls=false`)
  expect(findings.find(({ check }) => check === 'doctor.check.append')).toMatchObject({ verdict: 'ok' })
})
