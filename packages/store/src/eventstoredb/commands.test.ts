import { expect, test } from 'vitest'
import { ledgerHandler, ledgerRequest } from '../command/fee-ledger.fixture.ts'
import { allEvents } from '../testing/store-lab.ts'
import { bench } from './pitfall.fixture.ts'

const { server, store, both } = bench()
const patient = { appendTimeout: 60_000, readTimeout: 60_000 }

test('a command sent once more to a server, later, from a newer state and by another program, writes nothing and has its first result', async () => {
  const { server: one, store: opened } = await both(patient)
  let now = 0
  const clock = (): number => (now += 1_000)
  const handler = ledgerHandler({ store: opened, clock })
  const requests = [1, 2, 3, 4].map((amount) => ledgerRequest(`c-${amount}`, { type: 'Charge', amount }))
  const first = []
  for (const request of requests) first.push(await handler.handle(request))
  const log = await allEvents(opened)
  const elsewhere = ledgerHandler({ store: store(one, patient), clock })
  for (const again of [handler, elsewhere]) {
    for (const [index, request] of requests.entries()) {
      expect(await again.handle(request)).toEqual({ ...first[index], written: false })
    }
  }
  expect(await allEvents(opened)).toEqual(log)
})

test('of commands that two programs send to the same streams of a server none is lost, none counts twice, and none is overpaid', async () => {
  const one = await server()
  const programs = [store(one, patient), store(one, patient)]
  const sent = await Promise.all(
    programs.map(async (opened, program) => {
      const handler = ledgerHandler({ store: opened, retries: 200 })
      const accepted: string[] = []
      for (let index = 0; index < 24; index += 1) {
        const commandId = `p${program}-${index}`
        const command = { type: index % 3 === 2 ? 'Pay' : 'Charge', amount: (index % 4) + 1 } as const
        const result = await handler.handle(ledgerRequest(commandId, command, { stream: `dossier-${index % 2}` }))
        if (result.accepted) accepted.push(...result.events.map(({ type }) => `${commandId} ${type}`))
      }
      return accepted
    }),
  )
  const log = await allEvents(programs[0] ?? store(one))
  expect(log.map(({ metadata, type }) => `${metadata.commandId} ${type}`).toSorted()).toEqual(sent.flat().toSorted())
  const owed = new Map<string, number>()
  for (const { stream, type, data } of log) {
    if (type === 'Settled') continue
    const { amount } = data as { readonly amount: number }
    owed.set(stream, (owed.get(stream) ?? 0) + (type === 'Charged' ? amount : -amount))
    expect(owed.get(stream)).toBeGreaterThanOrEqual(0)
  }
})

test('a command that a server’s history refuses adds no event there', async () => {
  const { store: opened } = await both(patient)
  const handler = ledgerHandler({ store: opened })
  await handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 5 }))
  const before = await allEvents(opened)
  expect(await handler.handle(ledgerRequest('c-2', { type: 'Pay', amount: 6 }))).toMatchObject({
    accepted: false,
    rejection: { params: { owed: 5 } },
  })
  expect(await allEvents(opened)).toEqual(before)
})
