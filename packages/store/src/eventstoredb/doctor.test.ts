import { expect, test } from 'vitest'
import { text } from '@motcua/core'
import { examineEventStoreDb } from './doctor.ts'
import { parseAddress } from './address.ts'
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
