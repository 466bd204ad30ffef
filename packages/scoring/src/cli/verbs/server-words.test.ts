import { join } from 'node:path'
import { administerEventStoreDb } from '@motcua/store/eventstoredb'
import { type EventStoreDbStandIn, startEventStoreDbStandIn } from '@motcua/store/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completed, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'
import { tellerIn } from './told.fixture.ts'

const folder = temporaryFolder()
const teller = tellerIn(folder.path)
let server: EventStoreDbStandIn

/** `SERVER` is the address of the server, `N` a place in its log. */
const told = async (command: string): Promise<string> =>
  (await teller(command.replace('SERVER', server.address)))
    .replaceAll(server.address, 'SERVER')
    .replaceAll(/127\.0\.0\.1:\d+/g, 'HOST')
    .replaceAll(/\b\d{4}\b(?!-)/g, 'N')

beforeAll(async () => {
  server = await startEventStoreDbStandIn()
  await writeStore(join(folder.path, 'store'), {
    'dossier-1': receivedDossier(
      { code: 'a', received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
      completed('2026-03-05T10:00'),
    ),
    'dossier-2': receivedDossier({ code: 'b', received: '2026-03-20T09:00', due: '2026-03-27T09:00' }),
  })
})
afterAll(async () => {
  await server.stop()
  folder.remove()
})

test('a store is put back into a server, its streams once', async () => {
  expect(await told('restore @store --to SERVER')).toBe(`exit 0
esdb HOST: 7 events of 2 streams stand there; the hash of every head was compared`)
  expect(await told('restore @store --to SERVER --json')).toBe(`exit 0
{"events":7,"streams":2,"source":"esdb HOST"}`)
})

test('a copy of a server tells how far it is, and that it was compared', async () => {
  expect(await told('mirror --from SERVER --to @mirror')).toBe(`exit 0
7 events copied to @mirror; position N of N`)
  expect(await told('mirror --from SERVER --to @mirror --verify')).toBe(`exit 0
0 events copied to @mirror; position N of N
the copy and its source agree up to position N`)
  expect(await told('mirror --from SERVER --to @mirror --verify --json')).toBe(`exit 0
{"file":"@mirror","events":0,"head":"N","handled":"N","isBehind":false,"leftOut":[],"verified":true}`)
  expect(await told('mirror --from SERVER --to @mirror --json')).toBe(`exit 0
{"file":"@mirror","events":0,"head":"N","handled":"N","isBehind":false,"leftOut":[],"verified":false}`)
})

test('what is read from a server says that it is read from a copy, and where the copy stays', async () => {
  expect(await told('units SERVER')).toBe(`exit 0
! Reading esdb HOST through a temporary copy; --mirror FILE keeps the copy, and next time only what is new is read
No unit is registered on 2026-04-10`)
  expect(await told('units SERVER --mirror @mirror --json')).toBe(`exit 0
! Bringing the copy of esdb HOST in @mirror up to date
{"at":"2026-04-10","units":[],"findings":[],"activity":[]}`)
})

test('a server is verified without a log of its own, and what its administration cut off is told', async () => {
  expect(await told('verify SERVER --tolerance 999999')).toBe(`exit 0
Sound: 7 events in 2 streams, up to position N
Log: 7 events, root #
Of these 0 imported, 0 simulated, 0 of a type or version not known here`)
  expect(await told('verify SERVER --tolerance 999999 --json')).toBe(`exit 0
{"sound":true,"events":7,"streams":2,"dossiers":null,"position":"N","keepsLog":false,"imported":0,"simulated":0,"unknown":0,"anchored":0,"head":{"size":7,"root":"#"},"timesApart":{"count":0,"first":[]}}`)
  await using administration = administerEventStoreDb(server.address)
  await administration.truncate('dossier-1', 2n)
  server.log.scavenge()
  expect(await told('verify SERVER --tolerance 999999')).toBe(`exit 0
Sound: 5 events in 1 streams, up to position N
Log: 5 events, root #
Of these 0 imported, 0 simulated, 0 of a type or version not known here
Of 1 streams the beginning was truncated; what is left follows from what was recorded of it then`)
  expect(await told('mirror --from SERVER --to @cut')).toBe(`exit 1
! motcua: events 0 to 1 of stream "dossier-1" are no longer in the source, so what follows them cannot be mirrored; go on from an earlier mirror that has them, or leave such streams out (--leave-out-truncated)`)
  expect(await told('mirror --from SERVER --to @left --leave-out-truncated')).toBe(`exit 0
! Left out, since the source has no longer all of their events: 1 streams (dossier-1); no figure counts them
5 events copied to @left; position N of N`)
  expect(await told('units SERVER --mirror @left --json')).toBe(`exit 0
! Bringing the copy of esdb HOST in @left up to date
! Left out, since the source has no longer all of their events: 1 streams (dossier-1); no figure counts them
{"at":"2026-04-10","units":[],"findings":[],"activity":[]}`)
})
