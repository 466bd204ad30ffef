import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { isMotcuaError } from '@motcua/core'
import { sampleEvents } from '../testing/sample-events.ts'
import { allEvents, rejection } from '../testing/store-lab.ts'
import { isEventStoreDbAddress, parseAddress } from './address.ts'
import { openEventStoreDb } from './eventstoredb-store.ts'
import { settingsOf } from './options.ts'
import { bench } from './pitfall.fixture.ts'

const { server, store, both } = bench()
const inTime = { timeout: 10_000 }

/** Runs a program of its own; answers what it wrote when it ended by itself. */
const program = async (code: string): Promise<{ readonly output: string; readonly exit: unknown }> => {
  const index = new URL('index.ts', import.meta.url).href
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', `import * as eventstoredb from ${JSON.stringify(index)}\n${code}`],
    { cwd: new URL('.', import.meta.url) },
  )
  let output = ''
  child.stdout.on('data', (data: Buffer) => (output += data.toString()))
  child.stderr.on('data', (data: Buffer) => (output += data.toString()))
  const [exit] = (await once(child, 'exit')) as unknown[]
  return { output, exit }
}

test('P-11 a server that is down is told in our own words by every operation', inTime, async () => {
  const { server: one, store: opened } = await both({ attempts: 2 })
  await one.stop()
  const calls = [
    () => opened.append('dossier-1', sampleEvents(1), { expected: 'none' }),
    () => opened.readStream('dossier-1'),
    () => allEvents(opened),
    () => opened.headPosition(),
  ]
  for (const call of calls) {
    const error = await rejection(call())
    expect(isMotcuaError(error), String(error)).toBe(true)
    expect(error).toMatchObject({ code: 'eventstoredb.unavailable' })
  }
})

test('P-12 a cluster that could not be found once is found when it is back', inTime, async () => {
  const cluster = await server({ nodes: 2 })
  const opened = store(cluster, { attempts: 2 })
  await opened.append('dossier-1', sampleEvents(1), { expected: 'none' })
  cluster.faults.always('gossip', { kind: 'unavailable' })
  cluster.kill(0)
  cluster.elect(1)
  expect(await rejection(opened.append('dossier-1', sampleEvents(1), { expected: 0n }))).toMatchObject({
    name: 'AppendOutcomeUnknownError',
  })
  cluster.faults.clear()
  expect(await opened.append('dossier-1', sampleEvents(1), { expected: 0n })).toMatchObject({ written: true })
})

test('P-13 a node that is not the leader any more sends us on, and the append lands there', inTime, async () => {
  const cluster = await server({ nodes: 3 })
  const opened = store(cluster)
  await opened.append('dossier-1', sampleEvents(1), { expected: 'none' })
  cluster.elect(2)
  await opened.append('dossier-1', sampleEvents(1), { expected: 0n })
  cluster.kill(2)
  cluster.elect(1)
  await opened.append('dossier-1', sampleEvents(1), { expected: 1n })
  expect(await opened.readStream('dossier-1')).toMatchObject({ exists: true, head: 2n })
})

test('P-27 passwords keep their marks, go nowhere without protection, and stand in no error', () => {
  const parsed = parseAddress('esdb://app:a%3Ab%40c%2F%25@db.example:2113?connectionName=reception')
  expect(parsed.credentials).toEqual({ username: 'app', password: 'a:b@c/%' })
  expect(settingsOf(parsed).credentials).toEqual(parsed.credentials)
  const secrets = [
    'esdb://app:hunter2@db.example:2113?tls=false',
    'esdb://app:hunter2@db.example:99999',
    'esdb://app:hunter2@db.example?colour=red',
    'esdb://app:hunter2@db.example?tlsVerifyCert=false',
    'esdb://app:hunter2%@db.example',
    'esdb://app:hunter2@',
    'esdb://app:hunt@er2@db.example',
  ]
  for (const address of secrets) {
    let told = ''
    try {
      settingsOf(parseAddress(address))
    } catch (error) {
      told = isMotcuaError(error)
        ? `${error.message} ${error.in('vi')} ${JSON.stringify(error.params)} ${error.stack}`
        : ''
    }
    expect(told, address).not.toBe('')
    expect(told).not.toContain('hunt')
  }
  const allowed = settingsOf(parseAddress('esdb://app:hunter2@db.example:2113?tls=false&allowInsecure=true'))
  expect(allowed).toMatchObject({ tls: undefined, credentials: { username: 'app' } })
})

test('P-27 options that are unknown, wrong or contradict each other are errors that name them', () => {
  const wrong: readonly (readonly [object, RegExp])[] = [
    [{ hosts: [] }, /hosts/],
    [{ hosts: ['a:2113', 'b:2113'], discovery: 'single' }, /discovery: single and hosts/],
    [{ hosts: ['a'], timeout: 5 }, /timeout is not an option/],
    [{ hosts: ['a'], tls: { ca: 'x' } }, /tls\.ca is not an option/],
    [{ hosts: ['a'], tls: { certificateFile: 'x' } }, /certificateFile and tls\.keyFile/],
    [{ hosts: ['a'], tls: { caFile: '/nowhere/ca.pem' } }, /nowhere/],
    [{ hosts: ['a'], appendTimeout: 0 }, /appendTimeout is 0/],
    [{ hosts: ['a'], keepAliveInterval: 500 }, /keepAliveInterval/],
    [{ hosts: ['a'], namespace: '$x' }, /namespace/],
    [{ hosts: ['a'], credentials: { username: 'a:b', password: 'x' } }, /username/],
  ]
  for (const [options, told] of wrong) expect(() => openEventStoreDb(options as never)).toThrow(told)
  for (const [address, told] of [
    ['esdb://a?tls=maybe', /tls is maybe/],
    ['esdb://a?nodePreference=follower', /leader/],
    ['esdb://a?tls=false&tlsCAFile=x', /contradict/],
    ['esdb://a?tls=false&tls=false', /twice/],
    ['postgres://a', /esdb/],
  ] as const) {
    expect(() => settingsOf(parseAddress(address))).toThrow(told)
  }
  expect(['esdb://a', 'esdb+discover://a', 'store.sqlite', '/tmp/esdb'].map(isEventStoreDbAddress)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('P-27 a string is read into the options that a program would give', () => {
  expect(
    parseAddress('esdb://n1:2113,n2:2114,n3?tlsCAFile=%2Fetc%2Fca.pem&defaultDeadline=5000&max_in_flight=8'),
  ).toEqual({
    hosts: ['n1:2113', 'n2:2114', 'n3'],
    tls: { caFile: '/etc/ca.pem' },
    appendTimeout: 5000,
    maxInFlight: 8,
  })
  expect(parseAddress('esdb+discover://cluster.example:2113/?keepAliveInterval=-1')).toEqual({
    hosts: ['cluster.example:2113'],
    discovery: 'dns',
    keepAliveInterval: -1,
  })
})

test('P-27 a server whose certificate nobody vouches for is refused', inTime, async () => {
  const one = await server({ tls: true })
  const trusting = store(one)
  await trusting.append('dossier-1', sampleEvents(1), { expected: 'none' })
  const doubting = store(one, { tls: true, attempts: 1 })
  expect(await rejection(doubting.readStream('dossier-1'))).toMatchObject({ code: 'eventstoredb.unavailable' })
})

test('P-31 a program that closes its store ends by itself', inTime, async () => {
  const one = await server()
  const { output, exit } = await program(`
    const store = eventstoredb.openEventStoreDb(${JSON.stringify(one.address)})
    const metadata = { occurredAt: '2026-03-04T02:00:00.000Z', recordedAt: '2026-03-04T02:00:00.000Z', commandId: 'c', correlationId: 'c',
      causationId: null, actor: { officer: null, unit: null, role: 'test' }, regulation: '1', machine: '1', schema: 1 }
    await store.append('dossier-1', [{ id: '7d0a0d3c-52a1-5b62-8f4e-1d2a3b4c5d6e', type: 'T', data: 1, metadata }], { expected: 'none' })
    await new Promise((resolve, reject) => store.subscribe({ onEvents: () => undefined, onCaughtUp: resolve, onError: reject }))
    await store.close()
    console.log('closed')
  `)
  expect({ output: output.trim(), exit }).toEqual({ output: 'closed', exit: 0 })
})

test('P-33 the client is loaded when a store is opened, not before', inTime, async () => {
  const { output, exit } = await program(`
    import { createRequire } from 'node:module'
    const loaded = () => Object.keys(createRequire(import.meta.url).cache).filter((file) => file.includes('db-client')).length > 0
    console.log(loaded())
    await eventstoredb.openEventStoreDb('esdb://127.0.0.1:1?tls=false').close()
    console.log(loaded())
  `)
  expect({ output: output.trim().split('\n'), exit }).toEqual({ output: ['false', 'true'], exit: 0 })
})
