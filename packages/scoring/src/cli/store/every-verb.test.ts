import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EventStoreDbStandIn, startEventStoreDbStandIn } from '@motcua/store/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueTable, processRow, rules, xes } from '../bad-input/sample-files.fixture.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { verbs } from '../verbs.ts'
import { completed, receivedDossier, temporaryFolder, writeStore } from './small-store.fixture.ts'

const folder = temporaryFolder()
const at = (name: string): string => join(folder.path, name)
const code = 'H21.227-260302-0001'
let server: EventStoreDbStandIn

/** `STORE` is the store, `COPY` where the copy of a server is kept, `OUT` what is written; `@name` a file beside it. */
const wordsOf = (command: string, store: string, out: string): readonly string[] =>
  command
    .replace(' COPY', store.startsWith('esdb:') ? ` --mirror ${at('copy')}` : '')
    .split(' ')
    .map((word) => (word === 'STORE' ? store : word === 'OUT' ? out : word.startsWith('@') ? at(word.slice(1)) : word))

const run = async (words: readonly string[]) => {
  const io = memoryIo()
  const exit = await main([...words, '--lang', 'en'], io)
  return { exit, written: io.written(), said: io.complaints() }
}

/** Runs what is to succeed. */
const done = async (words: readonly string[]): Promise<void> => {
  const { exit, said } = await run(words)
  if (exit !== 0) throw new Error(said)
}

beforeAll(async () => {
  server = await startEventStoreDbStandIn()
  await writeStore(at('store'), {
    'dossier-a1': receivedDossier(
      { code, received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
      completed('2026-03-16T08:00'),
    ),
  })
  writeFileSync(at('catalogue'), catalogueTable)
  writeFileSync(at('processes'), JSON.stringify([processRow]))
  writeFileSync(at('rules'), rules)
  writeFileSync(at('log.xes'), xes)
  writeFileSync(at('database'), JSON.stringify([{ code: '2.000635' }]))
  writeFileSync(at('list'), JSON.stringify([{ code, due: '2026-03-09T09:00' }]))
  await done(['procedure', 'import', at('catalogue'), '--store', at('store')])
  await done(['key', 'new', '--name', 'example.test/log', '--out', at('key')])
  for (const [name, from] of [
    ['table', 'csv'],
    ['objects', 'ocel'],
  ] as const) {
    await done(['export', from, at('store'), '--out', at(name)])
  }
  const manifest = `report index --store STORE --from 2026-03 --to 2026-03 --at 2026-04-10 --manifest @manifest`
  await done(wordsOf(manifest, at('store'), ''))
  await done(['restore', at('store'), '--to', server.address])
})
afterAll(async () => {
  await server.stop()
  folder.remove()
})

const period = '--store STORE COPY --from 2026-03 --to 2026-03 --at 2026-04-10 --json'
const now = '--store STORE COPY --at 2026-04-10 --json'

/** What reads a store, and answers or writes the same wherever it stands. */
const reading: readonly string[] = [
  ...[
    'form06',
    'index',
    'simulate',
    'forecast',
    'circular-01',
    'findings',
    'government',
    'handling',
    'briefing',
    'oversight',
    'online',
  ].map((report) => `report ${report} ${period}`),
  `report restatement ${period} --known-at 2026-03-10`,
  `report compare --store STORE COPY --from 2026-02 --to 2026-02 --with-from 2026-03 --with-to 2026-03 --at 2026-04-10 --json`,
  `report trend --store STORE COPY --to 2026-03 --at 2026-04-10 --json`,
  `report publication --store STORE COPY --month 2026-03 --at 2026-04-10 --json`,
  `report quarterly --store STORE COPY --quarter 2026-Q1 --at 2026-04-10 --json`,
  `report sample ${period} --seed 7 --size 1`,
  `report rules ${period} --rules @rules`,
  `report reconcile ${now} --portal-list @list`,
  `report announcements ${now} --database @database`,
  `report decisions ${now}`,
  `report difficulties ${now}`,
  `report links ${period}`,
  `report overdue ${now}`,
  `report obligations ${now}`,
  `dossier ${code} ${now}`,
  `replay @manifest --store STORE COPY`,
  `export xes STORE COPY --out OUT`,
  `export ocel STORE COPY --out OUT`,
  `export csv STORE COPY --out OUT`,
  `prove ${code} --store STORE COPY --key @key --out OUT`,
  `checkpoint --store STORE COPY --key @key --out OUT`,
  `form receipt ${code} --store STORE COPY --json`,
  `units STORE COPY --json`,
  `procedure list --store STORE COPY --json`,
  `procedure show 2.000635 --store STORE COPY --json`,
  `procedure lint @processes --store STORE COPY --json`,
]

/** What answers of the store itself: where it stands is part of the answer. */
const about: readonly string[] = [
  'verify STORE --json',
  'doctor STORE --json',
  'projections STORE COPY --json',
  'rebuild STORE COPY --json',
  'backup STORE --to OUT',
]

/** What appends: to a namespace of its own on the server. */
const writing: readonly string[] = [
  'import xes @log.xes --mapping receipt --store STORE',
  'import csv @table --mapping motcua --store STORE',
  'import ocel @objects --store STORE',
  'procedure import @catalogue --store STORE',
]

/** Tested where they belong: the demonstration plays a year, others name both ends themselves, and what reconciles makes reports that are asked here. */
const elsewhere: readonly string[] = ['demo', 'mirror', 'restore', 'reconcile']

const verbOf = (command: string): string =>
  verbs.filter(({ name }) => `${command} `.startsWith(`${name} `)).toSorted((a, b) => b.name.length - a.name.length)[0]
    ?.name ?? command

test('every verb that takes a store is asked here', async () => {
  const asked = new Set([...[...reading, ...about, ...writing].map(verbOf), ...elsewhere])
  const taking: string[] = []
  for (const entry of verbs) {
    const { name, options, arguments: positionals } = await entry.load()
    if ('store' in options || positionals.some((argument) => argument.name === 'STORE')) taking.push(name)
  }
  expect(taking.filter((name) => !asked.has(name))).toEqual([])
  expect(taking.length).toBeGreaterThan(35)
})

test('what reads a store answers from a server what it answers from a file', async () => {
  for (const [index, command] of reading.entries()) {
    const made = (name: string): string => (command.includes('OUT') ? readFileSync(at(name), 'utf8') : '')
    const fromFile = await run(wordsOf(command, at('store'), at(`of-file-${index}`)))
    const fromServer = await run(wordsOf(command, server.address, at(`of-server-${index}`)))
    expect([command, fromFile.exit, fromFile.said]).toEqual([command, 0, expect.any(String)])
    expect([command, fromServer.exit, fromServer.said]).toEqual([command, 0, expect.any(String)])
    expect([command, fromServer.written.replaceAll(at(`of-server-${index}`), at(`of-file-${index}`))]).toEqual([
      command,
      fromFile.written,
    ])
    expect([command, made(`of-server-${index}`)]).toEqual([command, made(`of-file-${index}`)])
  }
}, 60_000)

test('what tells of the store itself takes a server as well', async () => {
  for (const [index, command] of about.entries()) {
    const answer = await run(wordsOf(command, server.address, at(`about-${index}`)))
    expect([command, answer.exit, answer.said]).toEqual([command, 0, expect.any(String)])
  }
})

test('what appends writes the same events to a server as to a file, and nothing the second time', async () => {
  for (const [index, command] of writing.entries()) {
    const address = `${server.address}&namespace=w${index}-`
    expect(await run(wordsOf(command, at(`written-${index}`), ''))).toMatchObject({ exit: 0 })
    expect(await run(wordsOf(command, address, ''))).toMatchObject({ exit: 0 })
    const before = server.log.all.length
    expect(await run(wordsOf(command, address, ''))).toMatchObject({ exit: 0 })
    expect([command, server.log.all.length]).toEqual([command, before])
    const verified = async (store: string) => (await run(['verify', store, '--json'])).written
    const events = (text: string): unknown => (JSON.parse(text) as { readonly events: number }).events
    expect([command, events(await verified(address))]).toEqual([
      command,
      events(await verified(at(`written-${index}`))),
    ])
  }
}, 60_000)
