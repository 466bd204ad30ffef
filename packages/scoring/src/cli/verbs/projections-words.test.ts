import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completed, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'
import { tellerIn } from './told.fixture.ts'

const folder = temporaryFolder()
const told = tellerIn(folder.path)
afterAll(folder.remove)
const file = join(folder.path, 'store')

beforeAll(() =>
  writeStore(file, {
    'dossier-1': receivedDossier(
      { code: 'a', received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
      completed('2026-03-05T10:00'),
    ),
    'dossier-2': receivedDossier({ code: 'b', received: '2026-03-20T09:00', due: '2026-03-27T09:00' }),
  }),
)

test('projections are none before they are built, each is made anew, and then all stand at the last event', async () => {
  expect(await told('projections @store')).toBe(`exit 0
no projection was built in this store yet; a report or motcua rebuild STORE builds them`)
  expect(await told('projections @store --json')).toBe(`exit 0
{"projections":[],"parked":[]}`)
  expect(await told('rebuild @store')).toBe(`exit 0
! dossier_facts: 100 % · event 7 · # events/s · 0 s left
! national_reports: 100 % · event 7 · # events/s · 0 s left
! procedure_facts: 100 % · event 7 · # events/s · 0 s left
! petition_facts: 100 % · event 7 · # events/s · 0 s left
! unit_register: 100 % · event 7 · # events/s · 0 s left
! certified_copies: 100 % · event 7 · # events/s · 0 s left
! recordings: 100 % · event 7 · # events/s · 0 s left
dossier_facts: 7 events up to position 7 counted anew in 0.00 s
national_reports: 0 events up to position 7 counted anew in 0.00 s
procedure_facts: 0 events up to position 7 counted anew in 0.00 s
petition_facts: 0 events up to position 7 counted anew in 0.00 s
unit_register: 0 events up to position 7 counted anew in 0.00 s
certified_copies: 0 events up to position 7 counted anew in 0.00 s
recordings: 7 events up to position 7 counted anew in 0.00 s`)
  expect(await told('rebuild @store --projection recordings --json')).toBe(`exit 0
! recordings: 100 % · event 7 · # events/s · 0 s left
[{"projection":"recordings","rebuilt":true,"events":7,"position":"7","parked":0,"seconds":0}]`)
  expect(await told('projections @store')).toBe(`exit 0
projection | version | up to event | behind by | parked | released | state
certified_copies | 1 | 7 | 0 | 0 | 0 | up to date
dossier_facts | 3 | 7 | 0 | 0 | 0 | up to date
national_reports | 1 | 7 | 0 | 0 | 0 | up to date
petition_facts | 1 | 7 | 0 | 0 | 0 | up to date
procedure_facts | 1 | 7 | 0 | 0 | 0 | up to date
recordings | 1 | 7 | 0 | 0 | 0 | up to date
unit_register | 1 | 7 | 0 | 0 | 0 | up to date`)
})

test('a projection is paused and resumed by its name, and none that there is not', async () => {
  expect(await told('projections @store --pause recordings --json')).toBe(`exit 0
{"projections":[{"projection":"certified_copies","version":1,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":null,"lease":null},{"projection":"dossier_facts","version":3,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":null,"lease":null},{"projection":"national_reports","version":1,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":null,"lease":null},{"projection":"petition_facts","version":1,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":null,"lease":null},{"projection":"procedure_facts","version":1,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":null,"lease":null},{"projection":"recordings","version":1,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":"2026-04-09T17:00:00.000Z","lease":null},{"projection":"unit_register","version":1,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":null,"lease":null}],"parked":[]}`)
  expect(await told('projections @store')).toBe(`exit 0
projection | version | up to event | behind by | parked | released | state
certified_copies | 1 | 7 | 0 | 0 | 0 | up to date
dossier_facts | 3 | 7 | 0 | 0 | 0 | up to date
national_reports | 1 | 7 | 0 | 0 | 0 | up to date
petition_facts | 1 | 7 | 0 | 0 | 0 | up to date
procedure_facts | 1 | 7 | 0 | 0 | 0 | up to date
recordings | 1 | 7 | 0 | 0 | 0 | paused since 2026-04-09T17:00:00.000Z
unit_register | 1 | 7 | 0 | 0 | 0 | up to date`)
  expect(await told('rebuild @store --projection recordings')).toBe(`exit 1
! motcua: projection "recordings" is paused; resume it first (motcua projections STORE --resume recordings)`)
  expect(await told('projections @store --resume recordings --json')).toBe(`exit 0
{"projections":[{"projection":"certified_copies","version":1,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":null,"lease":null},{"projection":"dossier_facts","version":3,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":null,"lease":null},{"projection":"national_reports","version":1,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":null,"lease":null},{"projection":"petition_facts","version":1,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":null,"lease":null},{"projection":"procedure_facts","version":1,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":null,"lease":null},{"projection":"recordings","version":1,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":null,"lease":null},{"projection":"unit_register","version":1,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":null,"lease":null}],"parked":[]}`)
  expect(await told('projections @store --resume facts')).toBe(`exit 1
! motcua: there is no projection "facts"; there are: dossier_facts, national_reports, procedure_facts, petition_facts, unit_register, certified_copies, recordings`)
})

test('a release is NAME:POSITION of an event that is parked', async () => {
  const refused = (given: string): string => `exit 2
! motcua: --release takes NAME:POSITION as the list shows it, not "${given}"
! See: motcua projections --help`
  for (const given of ['recordings', 'recordings:0', 'recordings:01', 'recordings:x', ':1', 'a:b:1'])
    expect(await told(`projections @store --release ${given}`)).toBe(refused(given))
  expect(await told(`projections @store --release recordings:${'1'.repeat(17)}`)).toBe(refused('recordings:#'))
  expect(await told('projections @store --release recordings:1')).toBe(`exit 1
! motcua: projection "recordings": event 1 is not parked; list the parked ones with motcua projections STORE`)
})

test('what could not be handled stands still with what comes behind it, is shown by its place, and can be released', async () => {
  const database = new DatabaseSync(file)
  // a due date that no calendar knows: a fault in the file that no row of facts can hold
  database.exec('UPDATE events SET p1 = 9223372036854775807 WHERE position = 2')
  database.close()
  expect(await told('rebuild @store --projection dossier_facts')).toBe(`exit 1
! dossier_facts: 100 % · event 7 · # events/s · 0 s left
! note: projection "dossier_facts": 1 dossiers stand still at an event that could not be handled, and figures leave out what came after; see motcua projections STORE
dossier_facts: 7 events up to position 7 counted anew in 0.00 s`)
  expect(await told('projections @store')).toBe(`exit 1
projection | version | up to event | behind by | parked | released | state
certified_copies | 1 | 7 | 0 | 0 | 0 | up to date
dossier_facts | 3 | 7 | 0 | 1 | 0 | up to date
national_reports | 1 | 7 | 0 | 0 | 0 | up to date
petition_facts | 1 | 7 | 0 | 0 | 0 | up to date
procedure_facts | 1 | 7 | 0 | 0 | 0 | up to date
recordings | 1 | 7 | 0 | 0 | 0 | up to date
unit_register | 1 | 7 | 0 | 0 | 0 | up to date
event | dossier | type | waiting | error
dossier_facts:2 | dossier-1 | DossierReceived | 2 | projection "dossier_facts": column "statutoryDue" of stream
"dossier-1" became #; the column takes a
whole number ("integer") or a text ("text"), or null`)
  expect(await told('projections @store --json')).toBe(`exit 1
{"projections":[{"projection":"certified_copies","version":1,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":null,"lease":null},{"projection":"dossier_facts","version":3,"checkpoint":"7","lag":0,"parked":1,"released":0,"shadow":null,"pausedSince":null,"lease":null},{"projection":"national_reports","version":1,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":null,"lease":null},{"projection":"petition_facts","version":1,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":null,"lease":null},{"projection":"procedure_facts","version":1,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":null,"lease":null},{"projection":"recordings","version":1,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":null,"lease":null},{"projection":"unit_register","version":1,"checkpoint":"7","lag":0,"parked":0,"released":0,"shadow":null,"pausedSince":null,"lease":null}],"parked":[{"projection":"dossier_facts","stream":"dossier-1","position":"2","type":"DossierReceived","error":"projection \\"dossier_facts\\": column \\"statutoryDue\\" of stream \\"dossier-1\\" became #; the column takes a whole number (\\"integer\\") or a text (\\"text\\"), or null","waiting":2,"released":false,"parkedAt":"2026-04-09T17:00:00.000Z"}]}`)
  expect(await told('projections @store --release dossier_facts:2')).toBe(`exit 0
projection | version | up to event | behind by | parked | released | state
certified_copies | 1 | 7 | 0 | 0 | 0 | up to date
dossier_facts | 3 | 7 | 0 | 0 | 1 | up to date
national_reports | 1 | 7 | 0 | 0 | 0 | up to date
petition_facts | 1 | 7 | 0 | 0 | 0 | up to date
procedure_facts | 1 | 7 | 0 | 0 | 0 | up to date
recordings | 1 | 7 | 0 | 0 | 0 | up to date
unit_register | 1 | 7 | 0 | 0 | 0 | up to date
event | dossier | type | waiting | error
dossier_facts:2 | dossier-1 | DossierReceived | released | projection "dossier_facts": column "statutoryDue" of stream
"dossier-1" became #; the column takes a
whole number ("integer") or a text ("text"), or null`)
  expect(await told('projections @store --retry dossier_facts')).toBe(`exit 1
projection | version | up to event | behind by | parked | released | state
certified_copies | 1 | 7 | 0 | 0 | 0 | up to date
dossier_facts | 3 | 7 | 0 | 1 | 0 | up to date
national_reports | 1 | 7 | 0 | 0 | 0 | up to date
petition_facts | 1 | 7 | 0 | 0 | 0 | up to date
procedure_facts | 1 | 7 | 0 | 0 | 0 | up to date
recordings | 1 | 7 | 0 | 0 | 0 | up to date
unit_register | 1 | 7 | 0 | 0 | 0 | up to date
event | dossier | type | waiting | error
dossier_facts:2 | dossier-1 | DossierReceived | 2 | projection "dossier_facts": column "statutoryDue" of stream
"dossier-1" became #; the column takes a
whole number ("integer") or a text ("text"), or null`)
})
