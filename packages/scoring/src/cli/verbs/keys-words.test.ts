import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { masterKeyFile, openSqliteVault } from '@motcua/store/vault'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completed, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'
import { tellerIn } from './told.fixture.ts'

const folder = temporaryFolder()
const told = tellerIn(folder.path)
afterAll(folder.remove)
const at = (name: string): string => join(folder.path, name)
const dossier = (code: string) => receivedDossier({ code, received: '2026-03-02T09:00', due: '2026-03-09T09:00' })

beforeAll(async () => {
  await writeStore(at('store'), { 'dossier-a1': dossier('H21.227-260302-0001'), 'dossier-b1': dossier('b') })
  await told('key new --name portal.example/H21 --out @log.key')
  await told('key new --name office.example --witness --out @witness.key')
  await told('checkpoint --store @store --key @log.key --out @march.checkpoint')
  await writeStore(at('store'), { 'dossier-c1': [...dossier('c'), completed('2026-03-06T09:00')] })
})

test('a key is made for a log or a witness, its public part is told, and none is written over', async () => {
  expect(await told('key new --name other.example --out @other.key')).toBe(`exit 0
Private key: @other.key (keep it secret). Public key: @other.key.pub
other.#`)
  expect(await told('key new --name third.example --witness --out @third.key --json')).toBe(`exit 0
{"name":"third.example","id":"#","kind":"witness","publicKey":"third.#","secretFile":"@third.key","publicFile":"@third.key.pub"}`)
  expect(await told('key new --name fourth.example --out @fourth.key --json')).toBe(`exit 0
{"name":"fourth.example","id":"#","kind":"log","publicKey":"fourth.#","secretFile":"@fourth.key","publicFile":"@fourth.key.pub"}`)
  expect(await told('key new --name other.example --out @other.key')).toBe(`exit 1
! motcua: @other.key is there already and is left as it is; choose another file, a lost private key cannot be made again`)
})

test('a log is signed as it stands, into a file or as the answer, and its growth since an earlier checkpoint', async () => {
  expect(await told('checkpoint --store @store --key @log.key')).toBe(`exit 0
portal.example/H21
10
#
— portal.example/H21 #`)
  expect(await told('checkpoint --store @store --key @log.key --out @april.checkpoint')).toBe(`exit 0
Checkpoint of "portal.example/H21" with 10 events: @april.checkpoint`)
  expect(await told('checkpoint --store @store --key @log.key --since @march.checkpoint --out @april.request'))
    .toBe(`exit 0
Checkpoint of "portal.example/H21" with 10 events: @april.request`)
  expect(await told('checkpoint --store @store --key @log.key --json')).toBe(`exit 0
{"origin":"portal.example/H21","size":10,"root":"#","signed":"portal.example/H21\\n10\\#\\n\\n— portal.example/H21 #\\n","text":"portal.example/H21\\n10\\#\\n\\n— portal.example/H21 #\\n"}`)
})

test('a witness signs what has grown, remembers it, and refuses another history', async () => {
  const cosign = 'cosign @april.request --key @witness.key --log @log.key.pub'
  const first = 'cosign @march.checkpoint --key @witness.key --log @log.key.pub'
  expect(await told(`${cosign} --memory @seen`)).toBe(`exit 1
! motcua: @april.request: the proof begins at 6 events, the earlier checkpoint is of 0; ask for a proof from 0`)
  expect(await told(`${first} --memory @seen --out @march.cosigned`)).toBe(`exit 0
Cosigned: "portal.example/H21", 6 events, 6 more than the last time`)
  expect(await told(`${cosign} --memory @seen --out @april.cosigned`)).toBe(`exit 0
Cosigned: "portal.example/H21", 10 events, 4 more than the last time`)
  expect(await told(`${first} --memory @seen --json`)).toBe(`exit 1
! motcua: @march.checkpoint: the proof begins at 0 events, the earlier checkpoint is of 10; ask for a proof from 10`)
  expect(await told(`${first} --memory @other.seen --json`)).toBe(`exit 0
{"origin":"portal.example/H21","size":6,"grown":6,"signed":"portal.example/H21\\n6\\#\\n\\n— portal.example/H21 #\\n— office.example #\\n"}`)
  expect(await told(`${first} --memory @third.seen`)).toBe(`exit 0
portal.example/H21
6
#
— portal.example/H21 #
— office.example #`)
})

test('a dossier, or one event of it, is proven against a checkpoint; what came later is told', async () => {
  const prove = 'prove H21.227-260302-0001 --store @store'
  expect(await told(`${prove} --checkpoint @march.checkpoint --out @a1.proof`)).toBe(`exit 0
Proof of 3 events of dossier-a1 in the log of 6: @a1.proof`)
  expect(await told(`${prove} --key @log.key --event 1 --out @event.proof --json`)).toBe(`exit 0
{"stream":"dossier-a1","events":1,"later":0,"origin":"portal.example/H21","size":10,"file":"@event.proof"}`)
  expect(await told('prove c --store @store --checkpoint @march.checkpoint --out @c.proof')).toBe(`exit 1
! motcua: event 0 of dossier-c1 came after the checkpoint of 6 events; make a newer checkpoint`)
  expect(await told('prove c1 --store @store --checkpoint @april.cosigned --event 3 --out @c.proof')).toBe(`exit 0
Proof of 1 events of dossier-c1 in the log of 10: @c.proof`)
  expect(await told(`${prove} --out @x.proof`)).toBe(`exit 2
! motcua: give a signed checkpoint by --checkpoint, or the private key of the log by --key
! See: motcua prove --help`)
  expect(await told(`${prove} --checkpoint @march.checkpoint --key @log.key --out @x.proof`)).toBe(`exit 2
! motcua: --checkpoint cannot stand together with --key; keep one of the two
! See: motcua prove --help`)
  expect(await told(`${prove} --key @log.key --event first --out @x.proof`)).toBe(`exit 1
! motcua: --event is "first"; write a whole number from 0`)
  expect(await told(`${prove} --key @log.key --event 3 --out @x.proof`)).toBe(`exit 1
! motcua: dossier-a1 has no event 3; its events are 0 to 2`)
})

test('anybody can check a proof with the public keys: what it proves, who signed it, and who witnessed it', async () => {
  expect(await told('check-proof @a1.proof --key @log.key.pub')).toBe(`exit 0
The proof holds: these 3 events of dossier-a1 are in the log, unchanged, and none before the last is left out
0 | 2026-03-02T02:00:00.000Z | DossierSubmitted | {"channel":"online","code":"H21.227-260302-0001","procedure":"2.000815","receivingUnit":"H21.227","subject":"subject-1","unit":"H21.227"}
1 | 2026-03-02T02:00:00.000Z | DossierReceived | {"limit":"5wd"}
2 | 2026-03-02T02:00:00.000Z | AppointmentSet | {"calendar":"vn-state-bodies 2026.1","due":"2026-03-09T02:00:00.000Z","leg":1,"limit":"5wd","policy":"default","trigger":"reception"}
Not shown by this file: whether later events followed
Signed by the log "portal.example/H21" at 6 events`)
  expect(await told('check-proof @a1.proof --key @log.key.pub --json')).toBe(`exit 0
{"kind":"dossier","stream":"dossier-a1","origin":"portal.example/H21","size":6,"root":"#","signedBy":"portal.example/H21","witnesses":[],"events":[{"revision":"0","type":"DossierSubmitted","id":"#-738e-54db-b576-9733f9674100","data":{"channel":"online","code":"H21.227-260302-0001","procedure":"2.000815","receivingUnit":"H21.227","subject":"subject-1","unit":"H21.227"},"index":0,"hash":"#","occurredAt":"2026-03-02T02:00:00.000Z","recordedAt":"2026-03-02T02:00:00.000Z"},{"revision":"1","type":"DossierReceived","id":"#-18ea-5964-8041-545cc83781e4","data":{"limit":"5wd"},"index":1,"hash":"#","occurredAt":"2026-03-02T02:00:00.000Z","recordedAt":"2026-03-02T02:00:00.000Z"},{"revision":"2","type":"AppointmentSet","id":"#-33cd-5b82-9f15-407c8792dbf6","data":{"calendar":"vn-state-bodies 2026.1","due":"2026-03-09T02:00:00.000Z","leg":1,"limit":"5wd","policy":"default","trigger":"reception"},"index":2,"hash":"#","occurredAt":"2026-03-02T02:00:00.000Z","recordedAt":"2026-03-02T02:00:00.000Z"}]}`)
  expect(await told('check-proof @event.proof --key @log.key.pub')).toBe(`exit 0
The proof holds: this event of dossier-a1 is in the log, unchanged
1 | 2026-03-02T02:00:00.000Z | DossierReceived | {"limit":"5wd"}
Not shown by this file: whether later events followed
Signed by the log "portal.example/H21" at 10 events`)
  expect(await told('check-proof @event.proof --key @log.key.pub --json')).toBe(`exit 0
{"kind":"event","stream":"dossier-a1","origin":"portal.example/H21","size":10,"root":"#","signedBy":"portal.example/H21","witnesses":[],"events":[{"revision":"1","type":"DossierReceived","id":"#-18ea-5964-8041-545cc83781e4","data":{"limit":"5wd"},"index":1,"hash":"#","occurredAt":"2026-03-02T02:00:00.000Z","recordedAt":"2026-03-02T02:00:00.000Z"}]}`)
  expect(await told('check-proof @april.request --key @log.key.pub --since @march.checkpoint')).toBe(`exit 0
The proof holds: the log of 10 events begins with the 6 events of the earlier checkpoint
Signed by the log "portal.example/H21" at 10 events`)
  expect(await told('check-proof @april.request --key @log.key.pub --since @march.checkpoint --json')).toBe(`exit 0
{"kind":"growth","from":6,"origin":"portal.example/H21","size":10,"root":"#","signedBy":"portal.example/H21","witnesses":[]}`)
  writeFileSync(
    at('trusted'),
    ['log.key.pub', 'witness.key.pub'].map((name) => readFileSync(at(name), 'utf8')).join(''),
  )
  expect(await told('check-proof @c.proof --key @trusted --witnesses 1')).toBe(`exit 0
The proof holds: this event of dossier-c1 is in the log, unchanged
3 | 2026-03-06T02:00:00.000Z | DossierCompleted | {"outcome":"granted"}
Not shown by this file: whether later events followed
Signed by the log "portal.example/H21" at 10 events
Cosigned by office.example on 2026-04-09T17:00:00.000Z`)
  expect(await told('check-proof @c.proof --key @trusted --witnesses 1 --json')).toBe(`exit 0
{"kind":"event","stream":"dossier-c1","origin":"portal.example/H21","size":10,"root":"#","signedBy":"portal.example/H21","witnesses":[{"name":"office.example","at":"2026-04-09T17:00:00.000Z"}],"events":[{"revision":"3","type":"DossierCompleted","id":"#-8b90-5235-b874-e64574946ad6","data":{"outcome":"granted"},"index":9,"hash":"#","occurredAt":"2026-03-06T02:00:00.000Z","recordedAt":"2026-03-06T02:00:00.000Z"}]}`)
  expect(await told('check-proof @c.proof --key @trusted --witnesses 2')).toBe(`exit 1
! motcua: @c.proof: 1 known witnesses have cosigned the checkpoint, 2 are asked for; have it cosigned, or give the keys of more witnesses`)
})

test('what does not go with a proof is refused', async () => {
  expect(await told('check-proof @a1.proof --key @log.key.pub --report @x')).toBe(`exit 2
! motcua: @a1.proof is a proof and not the signed manifest of a report, so --report has nothing to be held against; give the manifest, or leave --report out
! See: motcua check-proof --help`)
  expect(await told('check-proof @a1.proof --key @log.key.pub --witnesses few')).toBe(`exit 1
! motcua: --witnesses is "few"; write a whole number from 0`)
  expect(await told('check-proof @a1.proof --key @witness.key.pub')).toBe(`exit 1
! motcua: @a1.proof: no key given here belongs to the log "portal.example/H21" that the checkpoint names (given: office.example); ask for the public key of that log, from a source other than this file`)
  expect(await told('check-proof @none --key @witness.key.pub')).toBe(`exit 1
! motcua: there is no file "@none"; check the path`)
})

test('a signed report is checked by its manifest', async () => {
  await told(
    'report form06 --store @store --from 2026-03 --to 2026-03 --at 2026-04-10 --out @form06 --sign-key @log.key',
  )
  const check = 'check-proof @form06.manifest.note --key @log.key.pub'
  expect(await told(check)).toBe(`exit 0
The signature holds: "portal.example/H21" signed that this report was made
motcua report form06, evaluated at 2026-04-09T17:00:00.000Z, from the 10 events of the log with the root #
output: # bytes, SHA-256 #
Not shown by this file: whether the report follows from these events; motcua replay shows it, with the store`)
  expect(await told(`${check} --report @form06`)).toBe(`exit 0
The signature holds: "portal.example/H21" signed that this report was made
motcua report form06, evaluated at 2026-04-09T17:00:00.000Z, from the 10 events of the log with the root #
output: # bytes, SHA-256 #
@form06 is the report that was signed
Not shown by this file: whether the report follows from these events; motcua replay shows it, with the store`)
  expect(await told(`${check} --report @form06 --json`)).toBe(`exit 0
{"kind":"manifest","signedBy":["portal.example/H21"],"report":"report form06","at":"2026-04-09T17:00:00.000Z","period":{"from":"2026-02-28T17:00:00.000Z","to":"2026-03-31T17:00:00.000Z"},"log":{"size":10,"root":"#","position":"10"},"output":{"sha256":"#","bytes":#},"reportIsThatOfManifest":true}`)
  expect(await told(`${check} --json`)).toBe(`exit 0
{"kind":"manifest","signedBy":["portal.example/H21"],"report":"report form06","at":"2026-04-09T17:00:00.000Z","period":{"from":"2026-02-28T17:00:00.000Z","to":"2026-03-31T17:00:00.000Z"},"log":{"size":10,"root":"#","position":"10"},"output":{"sha256":"#","bytes":#}}`)
  expect(await told(`${check} --report @a1.proof`)).toBe(`exit 1
! motcua: @a1.proof is not the report of this manifest: SHA-256 #, signed was #`)
  expect(await told(`${check} --witnesses 1`)).toBe(`exit 2
! motcua: @form06.manifest.note is the signed manifest of a report, to which --witnesses does not apply; leave --witnesses out
! See: motcua check-proof --help`)
  expect(await told(`${check} --since @march.checkpoint`)).toBe(`exit 2
! motcua: @form06.manifest.note is the signed manifest of a report, to which --since does not apply; leave --since out
! See: motcua check-proof --help`)
})

test('a store is verified, alone and against a checkpoint, signed or not', async () => {
  const verify = 'verify @store --tolerance 999999'
  expect(await told(verify)).toBe(`exit 0
Sound: 10 events in 3 streams, 3 of them dossiers, up to position 10
Log: 10 events, root #
Of these 0 imported, 0 simulated, 0 of a type or version not known here`)
  expect(await told(`${verify} --json`)).toBe(`exit 0
{"sound":true,"events":10,"streams":3,"dossiers":3,"position":"10","keepsLog":true,"imported":0,"simulated":0,"unknown":0,"anchored":0,"head":{"size":10,"root":"#"},"timesApart":{"count":0,"first":[]}}`)
  expect(await told(`${verify} --since @march.checkpoint`)).toBe(`exit 0
Sound: 10 events in 3 streams, 3 of them dossiers, up to position 10
Log: 10 events, root #
The 6 events of the checkpoint of "portal.example/H21" are unchanged; its signature was not checked, give the public key by --key
Of these 0 imported, 0 simulated, 0 of a type or version not known here`)
  expect(await told(`${verify} --since @march.checkpoint --key @log.key.pub`)).toBe(`exit 0
Sound: 10 events in 3 streams, 3 of them dossiers, up to position 10
Log: 10 events, root #
The 6 events of the checkpoint of "portal.example/H21" are unchanged; its signature holds
Of these 0 imported, 0 simulated, 0 of a type or version not known here`)
  expect(await told(`${verify} --since @march.checkpoint --key @log.key.pub --json`)).toBe(`exit 0
{"sound":true,"events":10,"streams":3,"dossiers":3,"position":"10","keepsLog":true,"imported":0,"simulated":0,"unknown":0,"anchored":0,"head":{"size":10,"root":"#"},"since":{"origin":"portal.example/H21","size":6,"root":"#","signatureChecked":true},"timesApart":{"count":0,"first":[]}}`)
  for (const hours of ['x', '-1', '1.', '1234567', '1,5'])
    expect(await told(`verify @store --tolerance=${hours}`)).toBe(
      `exit 1\n! motcua: --tolerance is "${hours}"; write a number of hours, for example 24 or 0.5`,
    )
})

test('what was stored long after it was recorded is told, the first ten of it, and how many more', async () => {
  const apart = (await told('verify @store')).split('\n').map((line) => line.replace(/stored 20\S+Z$/, 'stored now'))
  expect([apart.length, apart[4], apart[5], apart.at(-1)]).toEqual([
    15,
    '10 events were stored more than 24 hours from when they say they were recorded:',
    'position 1: event 0 of dossier-a1 (DossierSubmitted), recorded 2026-03-02T02:00:00.000Z, stored now',
    'position 10: event 3 of dossier-c1 (DossierCompleted), recorded 2026-03-06T02:00:00.000Z, stored now',
  ])
  const four = ['a', 'b', 'c', 'd'].map((code) => [`dossier-${code}1`, dossier(code)] as const)
  await writeStore(at('more'), Object.fromEntries(four))
  const more = (await told('verify @more --tolerance 24.5')).split('\n')
  expect([more.length, more[4], more.at(-1)]).toEqual([
    16,
    '12 events were stored more than 24.5 hours from when they say they were recorded:',
    '… and 2 more; --json lists the first hundred',
  ])
  expect(JSON.parse((await told('verify @more --json')).replace('exit 0\n', ''))).toMatchObject({
    timesApart: { count: 12 },
  })
})

test('a store is examined, copied, and put back, each told in a line', async () => {
  expect(await told('doctor @store')).toBe(`exit 0
what | verdict | found | what to do
file | good | it is a store of 10 events; motcua verify
checks each of them
right to append | good | appending is allowed`)
  expect(await told('doctor @store --json')).toBe(`exit 0
[{"check":"file","verdict":"ok","found":"it is a store of 10 events; motcua verify checks each of them","remedy":null,"events":10},{"check":"append","verdict":"ok","found":"appending is allowed","remedy":null}]`)
  expect(await told('doctor @none')).toMatch(/^exit 1\nwhat \| verdict \| found \| what to do\nfile \| bad \|/)
  expect(await told('doctor @none --json')).toBe(`exit 1
[{"check":"file","verdict":"problem","found":"there is no store at @none; check the path, or open it for writing to create one","remedy":"do as the finding says; motcua restore puts a backup into a new file","reason":"there is no store at @none; check the path, or open it for writing to create one"}]`)
  expect(await told('backup @store --to @copy')).toBe(`exit 0
@copy: 10 events of 3 streams up to position 10, # bytes; every hash and column verified`)
  expect(await told('restore @copy --to @again --json')).toBe(`exit 0
{"file":"@again","events":10,"streams":3,"position":"10","bytes":#}`)
  expect(await told('restore @copy --to @again')).toBe(`exit 1
! motcua: @again exists already and was left untouched; name another file, or move it away first`)
  expect(await told('backup @none --to @copy2')).toBe(`exit 1
! motcua: there is no store at @none; check the path, or open it for writing to create one`)
})

test('a vault has a key, a log by person, and forgets each person once', async () => {
  expect(await told('vault key @master.key')).toBe(`exit 0
The master key # is in @master.key. Keep a copy in another place: without it nothing in the vault can be read.`)
  expect(await told('vault key @second.key --json')).toBe(`exit 0
{"id":"#","file":"@second.key"}`)
  expect(await told('vault key @master.key')).toBe(`exit 1
! motcua: @master.key is there already and was left as it is; name another file`)
  const masterKey = masterKeyFile(at('master.key'))
  const vault = openSqliteVault({ file: at('vault'), masterKey, clock: () => Date.parse('2026-03-04T08:30:05+07:00') })
  expect(await told('vault log @vault')).toBe(`exit 0
Nobody has used the vault yet`)
  const reception = { actor: { officer: 'cb-01', unit: 'H21.1', role: 'reception' }, purpose: 'reception' } as const
  const nobody = { actor: { officer: null, unit: null, role: 'system' }, purpose: 'reception' } as const
  await vault.write('s-1', { name: 'Lò Thị Thử', phone: '0912000333' }, reception)
  await vault.write('s-2', { name: 'Lò Văn Thử' }, nobody)
  await vault.close()
  expect(await told('vault forget s-2 --vault @vault --officer cb-09')).toBe(`exit 0
The key of s-2 is destroyed. Backups made before still hold it, wrapped by the master key; let them expire.`)
  expect(await told('vault forget s-2 --vault @vault --officer cb-09')).toBe(`exit 1
The vault knows nothing of s-2, or has forgotten it before`)
  expect(await told('vault forget s-3 --vault @vault --officer cb-09 --json')).toBe(`exit 1
{"subject":"s-3","forgotten":false}`)
  expect(await told('vault log @vault')).toBe(`exit 0
time | officer | unit | person | act | purpose | fields | refused
2026-03-04 08:30:05 | cb-01 | H21.1 | s-1 | write | reception | name, phone
2026-03-04 08:30:05 | – | – | s-2 | write | reception | name
2026-04-10 00:00:00 | cb-09 | – | s-2 | forget | erasure
2026-04-10 00:00:00 | cb-09 | – | s-2 | forget | erasure
2026-04-10 00:00:00 | cb-09 | – | s-3 | forget | erasure`)
  expect(await told('vault log @vault --subject s-1')).toBe(`exit 0
time | officer | unit | person | act | purpose | fields | refused
2026-03-04 08:30:05 | cb-01 | H21.1 | s-1 | write | reception | name, phone`)
  expect(await told('vault log @vault --subject s-2 --json')).toBe(`exit 0
[{"at":"2026-03-04T01:30:05.000Z","actor":{"officer":null,"unit":null,"role":"system"},"subject":"s-2","act":"write","purpose":"reception","fields":["name"],"refused":null},{"at":"2026-04-09T17:00:00.000Z","actor":{"officer":"cb-09","unit":null,"role":"data-protection"},"subject":"s-2","act":"forget","purpose":"erasure","fields":[],"refused":null},{"at":"2026-04-09T17:00:00.000Z","actor":{"officer":"cb-09","unit":null,"role":"data-protection"},"subject":"s-2","act":"forget","purpose":"erasure","fields":[],"refused":null}]`)
  expect(await told('vault log @vault --subject s-9')).toBe(`exit 0
Nobody has used the vault for s-9 yet`)
})
