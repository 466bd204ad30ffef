import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendTo, completed, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'
import { tellerIn } from './told.fixture.ts'

const folder = temporaryFolder()
const told = tellerIn(folder.path)
afterAll(folder.remove)
const at = (name: string): string => join(folder.path, name)

const first = receivedDossier(
  { code: 'a', received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
  completed('2026-03-05T10:00'),
)
const second = receivedDossier({ code: 'b', received: '2026-03-20T09:00', due: '2026-03-27T09:00' })

/** A copy of the store in which this was done behind the back of the library. */
const spoiled = (name: string, sql: string): void => {
  copyFileSync(at('store'), at(name))
  const database = new Database(at(name))
  database.exec(sql)
  database.close()
}

/** The manifest with a part of its text replaced. */
const bent = (name: string, change: (content: string) => string): void =>
  writeFileSync(at(name), change(readFileSync(at('march.manifest.json'), 'utf8')))

beforeAll(async () => {
  await writeStore(at('store'), { 'dossier-1': first, 'dossier-2': second })
  await told('key new --name portal.example/H21 --out @log.key')
  const march = 'report form06 --store @store --from 2026-03 --to 2026-03'
  await told(`${march} --out @march`)
  await told(`${march} --out @signed --sign-key @log.key`)
  await told('dossier a --store @store --json --out @dossier.json')
})

test('the same report is told by its size and hash, in words and for programs', async () => {
  expect(await told('replay @march.manifest.json --store @store')).toBe(`exit 0
The store begins with the 7 events of the report, unchanged; 0 have come since and do not count
✓ The report is the same to the byte: # bytes, SHA-256 #`)
  expect(await told('replay @march.manifest.json --store @store --json')).toBe(`exit 0
{"same":true,"report":{"verb":"report form06","sha256":"#","bytes":#},"log":{"size":7,"root":"#","position":"7"},"store":{"kind":"holds","later":0},"sha256":"#","versions":[]}`)
  expect(await told('replay @march.manifest.json --store @store --report @march --out @again')).toBe(`exit 0
The store begins with the 7 events of the report, unchanged; 0 have come since and do not count
✓ The report is the same to the byte: # bytes, SHA-256 #`)
  expect(readFileSync(at('again'), 'utf8')).toBe(readFileSync(at('march'), 'utf8'))
  expect(await told('replay @dossier.json --store @store --json')).toBe(`exit 0
{"same":true,"report":{"verb":"dossier","sha256":"#","bytes":#},"log":{"size":7,"root":"#","position":"7"},"store":{"kind":"holds","later":0},"reportIsThatOfManifest":true,"sha256":"#","versions":[]}`)
})

test('a signature is checked with a key, and without one it is told that it was not', async () => {
  expect(await told('replay @signed.manifest.note --store @store')).toBe(`exit 0
The manifest bears a signature that was not checked: give the public key with --key
The store begins with the 7 events of the report, unchanged; 0 have come since and do not count
✓ The report is the same to the byte: # bytes, SHA-256 #`)
  expect(await told('replay @signed.manifest.note --store @store --json')).toBe(`exit 0
{"same":true,"report":{"verb":"report form06","sha256":"#","bytes":#},"log":{"size":7,"root":"#","position":"7"},"signedBy":null,"store":{"kind":"holds","later":0},"sha256":"#","versions":[]}`)
  expect(await told('replay @signed.manifest.note --store @store --key @log.key.pub')).toBe(`exit 0
The manifest is signed by "portal.example/H21", unchanged
The store begins with the 7 events of the report, unchanged; 0 have come since and do not count
✓ The report is the same to the byte: # bytes, SHA-256 #`)
  expect(await told('replay @signed.manifest.note --store @store --key @log.key.pub --json')).toBe(`exit 0
{"same":true,"report":{"verb":"report form06","sha256":"#","bytes":#},"log":{"size":7,"root":"#","position":"7"},"signedBy":["portal.example/H21"],"store":{"kind":"holds","later":0},"sha256":"#","versions":[]}`)
})

test('a report that is not that of the manifest is told, with the first line that differs', async () => {
  writeFileSync(at('other'), readFileSync(at('march'), 'utf8').replace('2026-03', '2026-04'))
  expect(await told('replay @march.manifest.json --store @store --report @other')).toBe(`exit 1
The store begins with the 7 events of the report, unchanged; 0 have come since and do not count
The report at hand is not the one that the manifest speaks of: its hash is another one
✓ The report is the same to the byte: # bytes, SHA-256 #
First in line 3
published: Period | 2026-04
here: | Period | 2026-03`)
  expect(await told('replay @march.manifest.json --store @store --report @other --json')).toBe(`exit 1
{"same":false,"report":{"verb":"report form06","sha256":"#","bytes":#},"log":{"size":7,"root":"#","position":"7"},"store":{"kind":"holds","later":0},"reportIsThatOfManifest":false,"sha256":"#","versions":[],"difference":{"from":3,"to":3,"published":"Period | 2026-04","here":"Period | 2026-03"}}`)
})

test('a report that was made otherwise is told by both hashes and the line, here alone or as published too', async () => {
  bent('otherwise.json', (content) => {
    const manifest = JSON.parse(content) as { output: { sha256: string } }
    manifest.output.sha256 = '0'.repeat(64)
    return JSON.stringify(manifest)
  })
  expect(await told('replay @otherwise.json --store @store --report @march')).toBe(`exit 1
The store begins with the 7 events of the report, unchanged; 0 have come since and do not count
The report at hand is not the one that the manifest speaks of: its hash is another one
✗ The report is another one: SHA-256 # in the manifest, # here
No line differs, only the hash of the whole that the manifest names: the manifest was altered after the report was made`)
  expect(await told('replay @otherwise.json --store @store --report @other')).toBe(`exit 1
The store begins with the 7 events of the report, unchanged; 0 have come since and do not count
The report at hand is not the one that the manifest speaks of: its hash is another one
✗ The report is another one: SHA-256 # in the manifest, # here
First in line 3
published: Period | 2026-04
here: | Period | 2026-03
Events and versions are the same, so what the report was made from were not the facts that the events give: the saved facts had been changed, or the report or its manifest was`)
  expect(await told('replay @otherwise.json --store @store --report @other --json')).toBe(`exit 1
{"same":false,"report":{"verb":"report form06","sha256":"#","bytes":#},"log":{"size":7,"root":"#","position":"7"},"store":{"kind":"holds","later":0},"reportIsThatOfManifest":false,"sha256":"#","versions":[],"difference":{"from":3,"to":3,"published":"Period | 2026-04","here":"Period | 2026-03"}}`)
})

test('a store that has grown holds the report; one that is shorter, another one, or changed does not', async () => {
  copyFileSync(at('store'), at('grown'))
  await appendTo(at('grown'), 'dossier-2', [completed('2026-03-30T09:00')])
  expect(await told('replay @march.manifest.json --store @grown')).toBe(`exit 0
The store begins with the 7 events of the report, unchanged; 1 have come since and do not count
✓ The report is the same to the byte: # bytes, SHA-256 #`)
  expect(await told('replay @march.manifest.json --store @grown --json')).toBe(`exit 0
{"same":true,"report":{"verb":"report form06","sha256":"#","bytes":#},"log":{"size":7,"root":"#","position":"7"},"store":{"kind":"holds","later":1},"sha256":"#","versions":[]}`)
  await writeStore(at('shorter'), { 'dossier-1': first })
  expect(await told('replay @march.manifest.json --store @shorter')).toBe(`exit 1
The store has 4 events, the report was made from 7: events are missing at the end, or it is another store
The report was not made again, as its events are not at hand`)
  expect(await told('replay @march.manifest.json --store @shorter --json')).toBe(`exit 1
{"same":false,"report":{"verb":"report form06","sha256":"#","bytes":#},"log":{"size":7,"root":"#","position":"7"},"store":{"kind":"shorter","size":4}}`)
  await writeStore(at('another'), { 'dossier-1': first, 'dossier-3': second })
  expect(await told('replay @march.manifest.json --store @another')).toBe(`exit 1
The first 7 events of the store are sound in themselves but are not those of the report: their Merkle root is another one; it is another store, or its history was written anew
The report was not made again, as its events are not at hand`)
  expect(await told('replay @march.manifest.json --store @another --json')).toBe(`exit 1
{"same":false,"report":{"verb":"report form06","sha256":"#","bytes":#},"log":{"size":7,"root":"#","position":"7"},"store":{"kind":"other"}}`)
  spoiled('changed', `UPDATE events SET data = replace(data, 'granted', 'refused') WHERE position = 4`)
  expect(await told('replay @march.manifest.json --store @changed')).toBe(`exit 1
An event that the report was made from is not as it was written: position 4: event 3 of dossier-1 (DossierCompleted) is not what was sealed; its content, its times or its hash were changed
The report was not made again, as its events are not at hand`)
  expect(await told('replay @march.manifest.json --store @changed --json')).toBe(`exit 1
{"same":false,"report":{"verb":"report form06","sha256":"#","bytes":#},"log":{"size":7,"root":"#","position":"7"},"store":{"kind":"fault","fault":{"kind":"hash","position":"4","stream":"dossier-1","revision":"3","type":"DossierCompleted"}}}`)
})

test('versions that differ are told by their parts, the first twelve of them', async () => {
  const parts = (count: number): string =>
    Array.from({ length: count }, (_, part) => `"part-${10 + part}":"00000000"`).join(',')
  const withParts = (count: number) => (content: string) => {
    const manifest = JSON.parse(content) as { versions: { calendar: { sha256: string; parts: object } } }
    const { calendar } = manifest.versions
    calendar.sha256 = '0'.repeat(64)
    calendar.parts = { ...calendar.parts, ...(JSON.parse(`{${parts(count)}}`) as object) }
    return JSON.stringify(manifest)
  }
  bent('twelve.json', withParts(12))
  expect(await told('replay @twelve.json --store @store')).toBe(`exit 0
The store begins with the 7 events of the report, unchanged; 0 have come since and do not count
Another calendar: the report was made with vn-state-bodies 2026.1, here it is vn-state-bodies 2026.1; what differs: part-10, part-11, part-12, part-13, part-14, part-15, part-16, part-17, part-18, part-19, part-20, part-21
✓ The report is the same to the byte: # bytes, SHA-256 #`)
  bent('thirteen.json', withParts(13))
  expect(await told('replay @thirteen.json --store @store')).toBe(`exit 0
The store begins with the 7 events of the report, unchanged; 0 have come since and do not count
Another calendar: the report was made with vn-state-bodies 2026.1, here it is vn-state-bodies 2026.1; what differs: part-10, part-11, part-12, part-13, part-14, part-15, part-16, part-17, part-18, part-19, part-20, part-21, …
✓ The report is the same to the byte: # bytes, SHA-256 #`)
})

test('what is no manifest, or one of a report that there is not, is refused', async () => {
  expect(await told('replay @march --store @store')).toBe(`exit 1
! motcua: @march is no manifest of a report: look at line 1, column 1: R cannot stand there`)
  bent('fate.json', (content) => content.replace('report form06', 'report fate'))
  expect(await told('replay @fate.json --store @store')).toBe(`exit 1
! motcua: the manifest is of a report "report fate", which this version does not make; replay it with the version that it names`)
  expect(await told('replay @march.manifest.json --store @store --report @none')).toBe(`exit 1
! motcua: there is no file "@none"; check the path`)
  rmSync(at('march'))
  expect(await told('replay @march.manifest.json --store @nowhere')).toBe(`exit 1
! motcua: there is no store at @nowhere; check the path, or open it for writing to create one`)
})
