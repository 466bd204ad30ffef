import type { Server } from 'node:http'
import { fromIso, vietnamCalendar } from '@motcua/core'
import { type EventStore, openMemoryStore, openMotcua } from '@motcua/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../examples/listening.ts'
import { createLookUpServer } from '../examples/public-look-up.ts'

const code = 'H21.227-260304-0001'
const now = fromIso('2026-03-04T09:00:00+07:00')

let store: EventStore
let server: Server
let address = ''

const submit = async (id: string, withCode: string): Promise<void> => {
  const { dossiers } = openMotcua({
    store,
    calendar: vietnamCalendar(),
    procedures: () => ({ limit: '5wd' }),
    clock: () => now,
  })
  const sending = (commandId: string) => ({
    commandId,
    actor: { officer: 'cb-kín', unit: 'H21.227', role: 'reception' },
  })
  const submitted = { unit: 'H21.227', procedure: '2.000908', channel: 'direct', subject: 's-kín' } as const
  await dossiers.submit(id, { ...submitted, code: withCode }, sending(`${id}-1`))
  await dossiers.receive(id, {}, sending(`${id}-2`))
}

beforeAll(async () => {
  store = openMemoryStore()
  server = createLookUpServer({ store, clock: () => now + 60_000 })
  address = await listen(server, 0)
  await submit('d-1', code)
})
afterAll(async () => {
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
  await store.close()
})

const get = async (path: string): Promise<{ readonly status: number; readonly page: string }> => {
  const response = await fetch(address + path)
  return { status: response.status, page: await response.text() }
}

test('a citizen finds the form, types the code as it comes to hand, and reads the promised day in either language', async () => {
  const form = await get('/')
  expect(form.status).toBe(200)
  expect(form.page).toContain('<form method="get" action="/"')
  const typed = encodeURIComponent(' h21.227 – 260304 – 0001')
  const vietnamese = await get(`/?code=${typed}`)
  expect(vietnamese).toMatchObject({ status: 200, page: expect.stringContaining('Hẹn trả kết quả: 11/03/2026 09:00') })
  expect(vietnamese.page).not.toContain('kín')
  const english = await get(`/?code=${typed}&lang=en`)
  expect(english.page).toContain('Your result is promised for 2026-03-11 09:00')
})

test('what is submitted later is found without starting anew, and a code of two dossiers is told like one that is not there', async () => {
  const late = 'H21.227-260304-0007'
  expect(await get(`/?code=${late}`)).toMatchObject({ status: 404 })
  await submit('d-7', late)
  expect(await get(`/?code=${late}`)).toMatchObject({ status: 200 })
  await submit('d-8', late)
  const { status, page } = await get(`/?code=${late}`)
  expect(status).toBe(404)
  expect(page).toContain('Không tìm thấy hồ sơ')
})

test('the id of a dossier is no code, a post is refused, and another path is nothing', async () => {
  expect(await get('/?code=d-1')).toMatchObject({ status: 404 })
  expect((await fetch(address, { method: 'POST' })).status).toBe(405)
  expect((await fetch(`${address}/dossiers/d-1`)).status).toBe(404)
})

test('an answer is kept by nobody, framed by nobody, and may ask only the server that it came from', async () => {
  const { headers } = await fetch(`${address}/?code=${code}`)
  expect([headers.get('cache-control'), headers.get('x-frame-options')]).toEqual(['no-store', 'DENY'])
  const { page } = await get(`/?code=${code}`)
  expect(page).toContain("form-action 'self'")
  expect(page).toContain('name="robots" content="noindex"')
})
