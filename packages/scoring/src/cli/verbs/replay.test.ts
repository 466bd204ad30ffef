import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import {
  appendTo,
  completed,
  local,
  receivedDossier,
  temporaryFolder,
  type Told,
  writeStore,
} from '../store/small-store.fixture.ts'

const folder = temporaryFolder()
const store = join(folder.path, 'store.sqlite')
const out = join(folder.path, 'report')
const manifest = `${out}.manifest.json`
afterAll(folder.remove)

const late: Told = { ...completed('2026-03-27T08:00'), recorded: local('2026-04-05T17:00') }
const streams = {
  'dossier-1': receivedDossier(
    { code: 'H21.227-260302-0001', received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
    completed('2026-03-05T10:00'),
  ),
  'dossier-2': receivedDossier(
    { code: 'H21.227-260320-0001', received: '2026-03-20T09:00', due: '2026-03-27T09:00' },
    late,
  ),
  'dossier-3': receivedDossier({ code: 'H21.227-260325-0001', received: '2026-03-25T09:00', due: '2026-04-01T09:00' }),
}

beforeEach(async () => {
  for (const part of ['', '-wal', '-shm']) rmSync(store + part, { force: true })
  await writeStore(store, streams)
})

const run = async (...argv: readonly string[]) => {
  const io = memoryIo()
  const code = await main([...argv, '--lang', 'en'], io)
  return { code, said: io.written(), complained: io.complaints() }
}

const march = ['--from', '2026-03', '--to', '2026-03', '--store', store]
const register = (...argv: readonly string[]) => run('report', 'form06', ...march, '--out', out, ...argv)
const again = (...argv: readonly string[]) => run('replay', manifest, '--store', store, ...argv)
const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

type Written = {
  readonly output: { readonly sha256: string; readonly bytes: number }
  readonly log: object
  readonly report: object
  readonly versions: Record<string, { version: string; sha256: string; parts: Record<string, string> }>
}
const written = (): Written => JSON.parse(readFileSync(manifest, 'utf8')) as Written
const tamper = (sql: string): void => {
  const file = new Database(store)
  file.exec(sql)
  file.close()
}
const bend = (change: (content: Written) => void): void => {
  const content = written()
  change(content)
  writeFileSync(manifest, JSON.stringify(content))
}

describe('a report is made again to the byte', () => {
  test.each([
    ['the register as a table', ['report', 'form06', ...march]],
    ['the register of a month as it was known', ['report', 'form06', ...march, '--known-at', '2026-04-04']],
    ['the register as JSON', ['report', 'form06', ...march, '--json']],
    ['the index as a table', ['report', 'index', ...march]],
    ['the index as JSON', ['report', 'index', ...march, '--json', '--happened-before', '2026-03-20']],
    ['the overdue dossiers', ['report', 'overdue', '--store', store, '--at', '2026-04-20', '--json']],
    ['a dossier in words', ['dossier', 'H21.227-260302-0001', '--store', store]],
    ['a dossier as a page', ['dossier', '2', '--store', store, '--html', '--known-at', '2026-04-04']],
  ])('%s', async (_, argv) => {
    const made = join(folder.path, 'again')
    expect((await run(...argv, '--out', out)).complained).toBe('')
    const { code, said } = await again('--out', made)
    expect([code, said]).toEqual([exitCode.ok, expect.stringContaining('✓ The report is the same to the byte')])
    expect(readFileSync(made).equals(readFileSync(out))).toBe(true)
  })

  test('also by another clock, in another language of the terminal, and long after', async () => {
    await register()
    const io = memoryIo({ now: Date.parse('2031-01-01T00:00:00Z') })
    expect(await main(['replay', manifest, '--store', store, '--lang', 'vi'], io)).toBe(exitCode.ok)
    expect(io.written()).toContain('Báo cáo giống từng byte')
  })

  test('also when the store has grown since, as it was then', async () => {
    await register()
    await appendTo(store, 'dossier-3', [completed('2026-03-30T09:00')])
    const { code, said } = await again()
    expect([code, said]).toEqual([
      exitCode.ok,
      expect.stringContaining('begins with the 11 events of the report, unchanged; 1 have come since'),
    ])
    expect((await run('report', 'form06', ...march)).said).not.toBe(readFileSync(out, 'utf8').replace(/\n$/, ''))
  })

  test('with the counts that were given beside the store, when their file is gone', async () => {
    const given = join(folder.path, 'given.json')
    writeFileSync(given, '{ "PUBLISH_ON_TIME": { "n": 1, "d": 2 } }')
    await run('report', 'index', ...march, '--given', given, '--out', out)
    rmSync(given)
    expect(readFileSync(out, 'utf8')).toMatch(/01 .* 1 +2 +\S+ +\d+ +50\.00%/)
    expect((await again()).code).toBe(exitCode.ok)
  })

  test('without changing the store or needing its facts', async () => {
    await register()
    tamper('DROP TABLE projection_dossier_facts_1')
    const before = readFileSync(store)
    expect((await again()).code).toBe(exitCode.ok)
    expect(readFileSync(store).equals(before)).toBe(true)
  })
})

describe('a report that carries its manifest', () => {
  const outputOf = (content: string): string => content.replace(/^.*"?motcua-report-manifest@v1.*\n/m, '')

  test('is hashed without the line of the manifest, so that the hash can be checked with any tool', async () => {
    await run('report', 'index', ...march, '--json', '--out', out)
    const content = readFileSync(out, 'utf8')
    expect(JSON.parse(content)).toMatchObject({ manifest: { output: written().output }, unit: 'H21.227' })
    const [first, , ...rest] = content.split('\n')
    expect(sha256([first, ...rest].join('\n'))).toBe(written().output.sha256)
    expect(await run('replay', out, '--store', store)).toMatchObject({ code: exitCode.ok })
  })

  test('is a page too, whatever stands in a name', async () => {
    const page = join(folder.path, 'page.html')
    await run('report', 'index', ...march, '--page', page, '--name', 'Xã "A" <&amp;> \'B\'')
    const content = readFileSync(page, 'utf8')
    const carried = /<meta name="motcua-manifest" content="([^"]*)" \/>\n/.exec(content)
    expect(carried?.[1]).not.toMatch(/[<>]/)
    const { code, said } = await run('replay', page, '--store', store)
    expect([code, said]).toEqual([exitCode.ok, expect.stringContaining(sha256(outputOf(content)))])
  })

  test('that was changed afterwards is told, with the line and both readings', async () => {
    await run('dossier', '1', '--store', store, '--html', '--out', out)
    const content = readFileSync(out, 'utf8').replace('2.000815', '2.000816')
    writeFileSync(out, content)
    const { code, said } = await run('replay', out, '--store', store)
    expect(code).toBe(exitCode.fault)
    expect(said).toContain('is not the one that the manifest speaks of')
    expect(said).toMatch(/published: .*2\.000816.*\n.*here: .*2\.000815/)
  })
})

describe('a replay says exactly what differs and why', () => {
  test('an event that was changed, by its number and dossier', async () => {
    await register()
    tamper(`UPDATE events SET data = replace(data, 'granted', 'refused') WHERE position = 4`)
    const { code, said } = await again()
    expect(code).toBe(exitCode.fault)
    expect(said).toMatch(/An event that the report was made from is not as it was written: .*dossier-1.*/)
    expect(JSON.parse((await again('--json')).said)).toMatchObject({
      same: false,
      store: { kind: 'fault', fault: { kind: 'hash', position: '4', stream: 'dossier-1', revision: '3' } },
    })
  })

  test('an event after those of the report that was changed, which changes nothing', async () => {
    await register()
    await appendTo(store, 'dossier-3', [completed('2026-03-30T09:00')])
    tamper(`UPDATE events SET data = replace(data, 'granted', 'refused') WHERE position = 12`)
    const { code, said } = await again()
    expect([code, said]).toEqual([exitCode.ok, expect.stringContaining('An event after those of the report')])
  })

  test('a store with fewer events', async () => {
    await register()
    for (const part of ['', '-wal', '-shm']) rmSync(store + part, { force: true })
    await writeStore(store, { 'dossier-1': streams['dossier-1'] })
    const { code, said } = await again()
    expect([code, said]).toEqual([
      exitCode.fault,
      expect.stringContaining('The store has 4 events, the report was made from 11'),
    ])
  })

  test('a store with another history, sound in itself', async () => {
    await register()
    for (const part of ['', '-wal', '-shm']) rmSync(store + part, { force: true })
    await writeStore(store, { ...streams, 'dossier-2': streams['dossier-1'] })
    const { code, said } = await again()
    expect([code, said]).toEqual([exitCode.fault, expect.stringContaining('are not those of the report')])
  })

  test('saved facts that had been changed before the report was made, with the first line that differs', async () => {
    await run('report', 'form06', ...march)
    tamper('UPDATE projection_dossier_facts_1 SET "completedAt" = NULL WHERE stream = 1')
    await register()
    const { code, said } = await again('--report', out)
    expect(code).toBe(exitCode.fault)
    expect(said).toContain('✗ The report is another one')
    expect(said).toMatch(/published: 2026-03 +0 +3 +1 +1 +0 .*\n.*here: +2026-03 +0 +3 +2 +2 +0 /)
    expect(said).toContain('the saved facts had been changed')
    const without = await again()
    expect(without.said).toMatch(/First in line 11\n +here: +2026-03 +0 +3 +2 +2 +0 /)
  })

  test('another version of the law, the calendar, the scorecard or the library, by its parts', async () => {
    await register()
    const zeros = '0'.repeat(64)
    bend(({ versions }) => {
      for (const part of Object.values(versions)) part.sha256 = zeros
      Object.assign(versions['calendar'] ?? {}, { version: 'vn-state-bodies 2025.9' })
      Object.assign(versions['calendar']?.parts ?? {}, { daysOff: '00000000' })
      Object.assign(versions['regulation']?.parts ?? {}, { 'supplement-once': '00000000', repealed: '00000000' })
      Object.assign(versions['scorecard']?.parts ?? {}, { DOSSIER_PAID_ONLINE: '00000000' })
      Object.assign(versions['library']?.parts ?? {}, { '@motcua/store': '00000000' })
    })
    const { code, said } = await again()
    expect(code).toBe(exitCode.ok)
    expect(said).toMatch(
      /Another calendar: .* with vn-state-bodies 2025\.9, here .* 20\d\d\.\d+; what differs: daysOff$/m,
    )
    expect(said).toMatch(/Another regulation: .*; what differs: supplement-once, repealed$/m)
    expect(said).toMatch(/Another scorecard: .*; what differs: DOSSIER_PAID_ONLINE$/m)
    expect(said).toMatch(/Another library: .*; what differs: @motcua\/store$/m)
    bend((content) => Object.assign(content.output, { sha256: zeros }))
    const other = await again()
    expect([other.code, other.said]).toEqual([
      exitCode.fault,
      expect.stringContaining('so the versions named above made the difference'),
    ])
  })
})

test('the manifest tells what the report was made from, and holds none of its figures', async () => {
  await register('--known-at', '2026-04-04')
  const { output, log, ...rest } = written()
  expect(output).toMatchObject({ sha256: sha256(readFileSync(out)), bytes: readFileSync(out).length })
  expect(log).toMatchObject({ size: 11, position: '11' })
  expect(rest).toMatchObject({
    report: { verb: 'report form06', options: { from: '2026-03', zone: 'Asia/Ho_Chi_Minh' } },
    period: { from: '2026-02-28T17:00:00.000Z', to: '2026-03-31T17:00:00.000Z' },
    at: '2026-04-04T17:00:00.000Z',
    asOf: { knownAt: '2026-04-04T17:00:00.000Z', happenedBefore: null },
  })
  expect(Object.keys(rest.versions)).toEqual(['calendar', 'regulation', 'scorecard', 'catalogue', 'library'])
  expect(readFileSync(manifest, 'utf8')).not.toContain('Carried over')
  const verified = JSON.parse((await run('verify', store, '--json')).said) as { readonly head: object }
  expect(log).toMatchObject(verified.head)
})

test('what is no manifest, or one of a report that is not known here, is refused in a sentence', async () => {
  await register()
  expect((await run('replay', out, '--store', store)).complained).toContain(`${out} is no manifest of a report`)
  bend((content) => Object.assign(content.output, { sha256: 'abc' }))
  expect((await again()).complained).toContain('look at output.sha256')
  await register()
  bend(({ report }) => Object.assign(report, { verb: 'report fate' }))
  expect(await again()).toMatchObject({
    code: exitCode.fault,
    complained: expect.stringContaining('a report "report fate", which this version does not make'),
  })
})
