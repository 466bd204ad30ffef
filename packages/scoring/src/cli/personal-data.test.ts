import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type ActedEvent,
  evolveDossier,
  evolvePortalRecord,
  initialDossier,
  initialPortalRecord,
  portalDossier,
  portalEnvelope,
  portalProgress,
  storedPromotions,
  vietnamCalendar,
} from '@motcua/core'
import { type CommandLogEntry, logCommands, openMotcua } from '@motcua/store'
import { openSqliteStore, sqliteProjections } from '@motcua/store/sqlite'
import { makeMasterKeyFile, openSqliteVault, type PersonalData, readNames } from '@motcua/store/vault'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { petitionFacts, readPetitionFacts } from '../facts/petition-facts.ts'
import { exitCode } from './exit-code.ts'
import { memoryIo } from './io.fixture.ts'
import { main } from './main.ts'
import { temporaryFolder } from './store/small-store.fixture.ts'
import { rules } from './bad-input/sample-files.fixture.ts'
import { verbs } from './verbs.ts'

const folder = temporaryFolder()
const at = (name: string): string => join(folder.path, name)
afterAll(folder.remove)

const calendar = vietnamCalendar()
const people = 6

/** Values that stand nowhere else: whoever finds one has found a leak. */
const planted = (n: number): Required<Pick<PersonalData, 'name' | 'identity' | 'phone' | 'email' | 'address'>> => ({
  name: `Người Được Gieo ${n}${n}${n}`,
  identity: `07909900777${n}`,
  phone: `091200088${n}`,
  email: `gieo.${n}@hop-thu.example`,
  address: `Số ${n}${n} ngõ Không Có Thật`,
})

const secrets = Array.from({ length: people }, (_, n) => Object.values(planted(n))).flat()

/** What is found of the planted values, also as JSON would escape them. */
const found = (text: string | Buffer): readonly string[] =>
  secrets.filter((secret) =>
    [
      secret,
      JSON.stringify(secret).slice(1, -1),
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64'),
    ].some((form) => text.includes(form)),
  )

writeFileSync(at('rules'), rules)
const listed = { code: 'H21.227-260304-0001', due: '2026-03-09T09:00', person: planted(0) }
writeFileSync(at('list'), JSON.stringify([listed, { person: planted(1) }, secrets[10]]))

const logged: CommandLogEntry[] = []
const told: unknown[] = []
const sentToPortal: string[] = []
let nameOnForm = ''

/** A year's work in small: six people, their dossiers and petitions, through the real write path to the portal. */
beforeAll(async () => {
  const store = openSqliteStore({ file: at('store.sqlite'), promotions: storedPromotions, durability: 'normal' })
  const vault = openSqliteVault({ file: at('people.vault'), masterKey: makeMasterKeyFile(at('master.key')) })
  const clock = { now: calendar.zone.parseLocal('2026-03-04T09:00:00') }
  const motcua = openMotcua({
    store,
    calendar,
    procedures: () => ({ limit: '5wd' }),
    clock: () => (clock.now += 60_000),
    middleware: [logCommands((entry) => void logged.push(entry))],
  })
  const actor = { officer: 'cb-01', unit: 'H21.227', role: 'reception' }
  let sent = 0
  const sending = () => ({ commandId: `c-${++sent}`, actor })
  const access = (purpose: 'reception' | 'portal' | 'form') => ({ actor, purpose })

  for (let n = 0; n < people; n++) {
    const subject = `s-${n}`
    await vault.write(subject, planted(n), access('reception'))
    const id = `d-${n}`
    const code = await motcua.codes.allocate({ unit: 'H21.227', commandId: `code-${n}`, actor, submittedAt: clock.now })
    const submitted = { unit: 'H21.227', procedure: '2.000908', channel: 'direct', code, subject } as const
    const { dossiers, petitions } = motcua
    told.push(
      await dossiers.submit(id, submitted, sending()),
      await dossiers.receive(id, {}, sending()),
      await dossiers.digitise(id, { component: 'don', source: 'scan', pages: 1 }, sending()),
      await dossiers.requestSupplement(id, { items: [{ reason: 'Thiếu bản sao' }] }, sending()),
      await dossiers.receiveSupplement(id, {}, sending()),
      await dossiers.issueResult(id, { result: `kq-${n}`, kind: 'granted' }, sending()),
      await dossiers.complete(id, { outcome: 'granted' }, sending()),
      // refused: nothing was paid for
      await dossiers.submit(id, submitted, sending()),
      await petitions.handle(
        `p-${n}`,
        { type: 'ReceivePetition', unit: 'H21.227', channel: 'counter', subject, dossier: id },
        sending(),
      ),
      await petitions.handle(
        `p-${n}`,
        { type: 'AnswerPetition', answer: `tl-${n}`, justified: n % 2 === 0 },
        sending(),
      ),
      await petitions.handle(`p-${n}`, { type: 'RatePetition', rating: 'dislike', rater: subject }, sending()),
    )
    const history = (await dossiers.history(id)).map((entry): ActedEvent => ({ ...entry, actor: entry.metadata.actor }))
    const { name = '', identity = '', phone = '', email = '' } = (await vault.read(subject, access('portal'))) ?? {}
    const payload = portalDossier({
      state: history.reduce(evolveDossier, initialDossier),
      record: history.reduce(evolvePortalRecord, initialPortalRecord),
      person: { kind: 'citizen', name, identity, phone, email },
      background: { procedureName: 'Chứng thực', field: { code: 'f', name: 'F' } },
      zone: calendar.zone,
    })
    const sender = { service: 'DongBoHoSoMC', unit: 'H21', session: 'x', isUpdating: false } as const
    sentToPortal.push(JSON.stringify(portalEnvelope([payload], sender)))
    told.push(portalProgress(history, { zone: calendar.zone, code }))
    told.push(await dossiers.recordPortalAcknowledgement(id, { status: 9 }, sending()), history)
  }
  nameOnForm = (await readNames(vault, ['s-0'], access('form')))('s-0')
  const projections = sqliteProjections(store)
  await projections.catchUp(petitionFacts)
  told.push([...readPetitionFacts(projections)], await vault.log())
  await vault.forget('s-5', { actor, purpose: 'erasure' })
  await vault.close()
  await store.close()
})

const march = '--store @store.sqlite --from 2026-03 --to 2026-03 --at 2026-04-01'
const now = '--store @store.sqlite --at 2026-04-01'

/** One command of every verb that touches a store or a vault, in the order in which they need one another. */
const everyVerb: readonly string[] = [
  ...'index form06 simulate forecast circular-01 findings government handling briefing oversight online'
    .split(' ')
    .map((report) => `report ${report} ${march}`),
  `report index ${march} --pages @pages`,
  `report index ${march} --manifest @manifest`,
  `report restatement ${march} --known-at 2026-03-10`,
  `report compare ${march} --with-from 2026-02 --with-to 2026-02`,
  `report trend ${now} --to 2026-03`,
  `report publication ${now} --month 2026-03`,
  `report quarterly ${now} --quarter 2026-Q1`,
  `report sample ${march} --seed 7 --size 2`,
  `report rules ${march} --rules @rules`,
  `report reconcile ${now} --portal-list @list`,
  `report announcements ${now} --database @list`,
  `report difficulties ${now}`,
  `report decisions ${now}`,
  `report overdue ${now}`,
  `report obligations ${now}`,
  `report links ${march}`,
  'reconcile --store @store.sqlite --portal-list @list --database @list --out @reconciled',
  'dossier d-0 --store @store.sqlite',
  // without the vault, which is the only way to a name
  'form receipt d-0 --store @store.sqlite',
  'units @store.sqlite',
  'procedure list --store @store.sqlite',
  'projections @store.sqlite',
  'rebuild @store.sqlite',
  'verify @store.sqlite',
  'doctor @store.sqlite',
  'key new --name example/every --out @every.key',
  'checkpoint --store @store.sqlite --key @every.key --out @every-checkpoint',
  'prove d-0 --store @store.sqlite --checkpoint @every-checkpoint --out @every-proof',
  'check-proof @every-proof --key @every.key.pub',
  'replay @manifest --store @store.sqlite',
  'export xes @store.sqlite --out @log.xes',
  'export ocel @store.sqlite --out @log.json',
  'export csv @store.sqlite --out @log.csv',
  'import xes @log.xes --mapping motcua --store @from-xes.sqlite',
  'import ocel @log.json --store @from-ocel.sqlite',
  'import csv @log.csv --mapping motcua --store @from-csv.sqlite',
  'backup @store.sqlite --to @every-backup.sqlite',
  'restore @every-backup.sqlite --to @restored.sqlite',
  'vault key @second.key',
  'vault log @people.vault',
]

/** Verbs that are not asked above, and why none of them can say a name. */
const notAsked: Readonly<Record<string, string>> = {
  'vault forget': 'takes an id and destroys a key; the file is read below after the library has done the same',
  'procedure import': 'reads a catalogue of procedures, which knows no person',
  'procedure show': 'tells of a procedure that was imported',
  'procedure lint': 'reads processes, and no store',
  mirror: 'copies the events, which are scanned above, from a server',
  cosign: 'reads a checkpoint: sizes and hashes',
  demo: 'plays a year of subjects without a vault',
  score: 'reads counts',
  due: 'reads a date and a limit',
  'calendar check': 'reads a calendar',
  'config check': 'reads a configuration',
  'config apply': 'writes the units of a configuration, which names no person',
  'rules check': 'reads rules',
  init: 'writes a configuration',
  law: 'reads the rules that are built in',
  'law explain': 'reads the rules that are built in',
  schema: 'writes a schema that is built in',
}

/** Every report as a table, as data, as a list and as a page; what else answers as text and as data. */
const formatsOf = (command: string): readonly string[] => {
  if (/--(?:pages|manifest|out|to) @/.test(command) || command.startsWith('vault key')) return ['']
  if (command.startsWith('report ')) return ['', ' --json', ' --csv', ' --html']
  return /^(?:dossier|form) /.test(command) ? ['', ' --json', ' --html'] : ['']
}

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part))

describe('planted personal values', () => {
  test('are found by the scan where they belong: in what is sent to the portal, and on a form', () => {
    expect(sentToPortal).toHaveLength(people)
    for (const [n, payload] of sentToPortal.entries()) {
      const { name, identity, phone, email } = planted(n)
      expect(found(payload)).toEqual([name, identity, phone, email])
    }
    expect(nameOnForm).toBe(planted(0).name)
  })

  test('no event, fact, progress line, command result or access log line holds one', () => {
    expect(told.length).toBeGreaterThan(80)
    expect(textOf(told)).toContain('PetitionAnswered')
    expect(found(textOf(told))).toEqual([])
  })

  test('no line of the command log holds one, of a refused command neither', () => {
    expect(logged.some(({ outcome }) => outcome === 'rejected')).toBe(true)
    expect(logged.length).toBeGreaterThan(50)
    expect(found(textOf(logged))).toEqual([])
  })

  test('no report, page, timeline, proof, checkpoint or backup that the command line makes holds one', async () => {
    const written: string[] = []
    const run = async (...argv: readonly string[]): Promise<void> => {
      const io = memoryIo({ now: calendar.zone.parseLocal('2026-04-10T08:00:00') })
      const code = await main(argv, io)
      expect([argv, code, io.complaints()]).toEqual([argv, exitCode.ok, ''])
      written.push(io.written(), io.complaints())
    }
    const store = at('store.sqlite')
    const period = ['--store', store, '--from', '2026-03', '--to', '2026-03']
    await run('key', 'new', '--name', 'example/H21', '--out', at('log.key'))
    await run('report', 'index', ...period, '--page', at('page.html'))
    await run('report', 'index', ...period, '--json')
    await run('report', 'form06', ...period)
    await run('report', 'form06', ...period, '--json')
    for (const form of [[], ['--json'], ['--html']]) await run('dossier', 'd-0', '--store', store, ...form)
    await run('checkpoint', '--store', store, '--key', at('log.key'), '--out', at('checkpoint'))
    await run('prove', 'd-0', '--store', store, '--checkpoint', at('checkpoint'), '--out', at('proof'))
    await run('verify', store, '--json')
    await run('backup', store, '--to', at('backup.sqlite'))
    await run('vault', 'log', at('people.vault'), '--json')
    await run('vault', 'log', at('people.vault'))
    expect(written.join('\n')).toContain('H21.227-260304-0001')
    expect(found(written.join('\n'))).toEqual([])
  })

  test('no answer of a verb holds one, in any format, and every verb is asked or is not for a reason', async () => {
    const names = new Set(verbs.map(({ name }) => name))
    const asked = new Set<string>()
    for (const command of everyVerb) {
      const verb = [...names]
        .filter((name) => `${command} `.startsWith(`${name} `))
        .toSorted((a, b) => b.length - a.length)
      asked.add(verb[0] ?? '')
      for (const format of formatsOf(command)) {
        const io = memoryIo({ now: calendar.zone.parseLocal('2026-04-10T08:00:00') })
        const words = `${command}${format}`.split(' ').map((word) => (word.startsWith('@') ? at(word.slice(1)) : word))
        const code = await main(words, io)
        const said = `${io.written()}\n${io.complaints()}`
        const done = code === exitCode.ok || code === exitCode.fault
        expect([words, done, /motcua: .*/.exec(said)?.[0]]).toEqual([words, true, undefined])
        expect(said.length, command).toBeGreaterThan(10)
        expect([words, found(said)]).toEqual([words, []])
      }
    }
    const unasked = [...names].filter((name) => !asked.has(name))
    expect(unasked.toSorted()).toEqual(Object.keys(notAsked).toSorted())
  })

  test('no file that was made holds one in the clear: store, backup, page, proof, vault, key', () => {
    const files = readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(at(file)).isFile(),
    )
    expect(files).toEqual(
      expect.arrayContaining(['store.sqlite', 'backup.sqlite', 'people.vault', 'page.html', 'proof', 'checkpoint']),
    )
    // the portal's own list was given to us with names
    for (const file of files.filter((each) => each !== 'list'))
      expect([file, found(readFileSync(at(file)))]).toEqual([file, []])
  })
})
