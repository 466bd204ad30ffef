import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fromIso, vietnamCalendar } from '@motcua/core'
import { type EventStore, openMemoryStore, openMotcua } from '@motcua/store'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDossierServer } from '../examples/http-handler.ts'
import { listen } from '../examples/listening.ts'

let store: EventStore
let server: Server
let address = ''

const serve = async (over: EventStore): Promise<void> => {
  const { dossiers } = openMotcua({
    store: over,
    calendar: vietnamCalendar(),
    procedures: () => ({ limit: '5wd' }),
    clock: () => fromIso('2026-03-04T09:00:00+07:00'),
    patience: () => Promise.resolve(),
  })
  server = createDossierServer(dossiers)
  address = await listen(server, 0)
}

const close = (): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

beforeEach(async () => {
  store = openMemoryStore()
  await serve(store)
})
afterEach(async () => {
  await close()
  await store.close()
})

type Answer = { readonly status: number; readonly body: unknown }

const get = async (path: string): Promise<Answer> => {
  const response = await fetch(address + path)
  return { status: response.status, body: await response.json() }
}

const post = async (path: string, key: string, body: string, headers: Record<string, string> = {}): Promise<Answer> => {
  const response = await fetch(address + path, {
    method: 'POST',
    headers: { 'idempotency-key': key, 'x-officer': 'cb-01', 'x-unit': 'H21.227', 'x-role': 'reception', ...headers },
    body,
  })
  return { status: response.status, body: await response.json() }
}

const give = (key: string, command: object, id = 'd-1') =>
  post(`/dossiers/${id}/commands`, key, JSON.stringify(command))

const submit = {
  type: 'SubmitDossier',
  unit: 'H21.227',
  procedure: '2.000908',
  channel: 'direct',
  code: 'H21.227-260304-0001',
  subject: 's-1',
}

test('a dossier is played through HTTP from submission to return, and its history tells it', async () => {
  const statuses = [
    await give('k-1', submit),
    await give('k-2', { type: 'ReceiveDossier' }),
    await give('k-3', [
      { type: 'DigitiseComponent', component: 'don', source: 'scan' },
      { type: 'SignComponent', component: 'don', signer: 'cb-01' },
    ]),
    await give('k-4', { type: 'IssueResult', result: 'kq-1', kind: 'granted' }),
    await give('k-5', { type: 'SignResult', result: 'kq-1', signer: 'ct-01' }),
    await give('k-6', { type: 'AttachResult', result: 'kq-1' }),
    await give('k-7', { type: 'CompleteDossier', outcome: 'granted' }),
    await give('k-8', { type: 'ReturnResult', method: 'counter' }),
  ].map(({ status }) => status)
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 200, 200])
  const { body } = await get('/dossiers/d-1/history')
  const history = body as readonly unknown[]
  expect(history[0]).toMatchObject({
    type: 'DossierSubmitted',
    revision: '0',
    metadata: { actor: { officer: 'cb-01' } },
  })
  expect(history.at(-1)).toMatchObject({ type: 'ResultReturned', data: { method: 'counter' } })
  expect(await get('/dossiers/d-1')).toMatchObject({ status: 200, body: { unit: 'H21.227' } })
  expect((await get('/dossiers/d-2')).status).toBe(404)
})

test('the same key gives the first answer again and stores nothing twice', async () => {
  const first = await give('k-1', submit)
  const again = await give('k-1', submit)
  expect(first).toMatchObject({ status: 200, body: { written: true } })
  expect(again).toEqual({ status: 200, body: { ...(first.body as object), written: false } })
  expect(await store.readStream('dossier-d-1')).toMatchObject({ head: 0n })
})

test('a refusal is 422 with rule, article and the sentence in Vietnamese and English', async () => {
  const { status, body } = await give('k-1', { type: 'ReceiveDossier' })
  expect(status).toBe(422)
  expect(body).toEqual({
    rule: expect.stringMatching(/./),
    article: expect.stringMatching(/./),
    message: { vi: expect.stringMatching(/[ạảấầậẩẫắằặẳẵđ]/), en: expect.stringMatching(/^[\x20-\x7e]+$/) },
  })
  expect(await store.readStream('dossier-d-1')).toEqual({ exists: false })
})

test('what cannot be understood is 400 and says what is missing', async () => {
  expect(await post('/dossiers/d-1/commands', 'k-1', '{"type":')).toMatchObject({ status: 400 })
  expect(await post('/dossiers/d-1/commands', 'k-1', '7')).toMatchObject({ status: 400 })
  const keyless = await post('/dossiers/d-1/commands', '', JSON.stringify(submit))
  expect(keyless).toMatchObject({ status: 400, body: { message: expect.stringContaining('Idempotency-Key') } })
  expect(await give('k-1', submit, '%20')).toMatchObject({ status: 400, body: { code: 'stream.invalid-id' } })
  expect((await get('/elsewhere')).status).toBe(404)
})

test('a body of more than a mebibyte is 413 and leaves nothing', async () => {
  expect((await give('k-1', { ...submit, note: 'x'.repeat(1024 * 1024) })).status).toBe(413)
  expect(await store.readStream('dossier-d-1')).toEqual({ exists: false })
})

test('a dossier that others keep changing is 409, and so is a key that another dossier has used', async () => {
  await give('k-1', submit)
  expect(await give('k-1', { ...submit, code: 'H21.227-260304-0002' }, 'd-2')).toMatchObject({
    status: 409,
    body: { code: 'store.duplicate-event-id' },
  })
  await close()
  // every append comes too late
  await serve({ ...store, append: (stream, events) => store.append(stream, events, { expected: 'none' }) })
  const busy = await give('k-9', { type: 'ReceiveDossier' })
  expect(busy).toMatchObject({ status: 409, body: { code: 'command.conflict', message: { vi: expect.any(String) } } })
})

test('started at a port that is taken or is none, the example ends with a sentence and exit code 2', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-http-'))
  const script = fileURLToPath(new URL('../examples/http-handler.ts', import.meta.url))
  const port = new URL(address).port
  try {
    const ended = ['eighty', port].map((given) => {
      const { status, stderr } = spawnSync(process.execPath, [script, join(folder, 'd.db'), given], {
        encoding: 'utf8',
      })
      return [status, stderr.trim()]
    })
    expect(ended).toEqual([
      [2, 'eighty is no port: a whole number from 0 to 65535 is, 0 for any that is free'],
      [2, `port ${port} cannot be used (EADDRINUSE): give another one after the file`],
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
