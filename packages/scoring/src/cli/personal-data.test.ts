import { readdirSync, readFileSync } from 'node:fs'
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

  test('no file that was made holds one in the clear: store, backup, page, proof, vault, key', () => {
    const files = readdirSync(folder.path)
    expect(files).toEqual(
      expect.arrayContaining(['store.sqlite', 'backup.sqlite', 'people.vault', 'page.html', 'proof', 'checkpoint']),
    )
    for (const file of files) expect([file, found(readFileSync(at(file)))]).toEqual([file, []])
  })
})
