import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { completed, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
const place = (name: string): string => join(folder.path, name)
const store = place('commune.sqlite')

beforeAll(async () => {
  const told = { code: 'H21.227-260302-0001', received: '2026-03-02T09:00', due: '2026-03-09T17:00' }
  await writeStore(store, {
    'dossier-1': receivedDossier(told, {
      ...completed('2026-03-31T16:00'),
      // noted on the evening of 5 April in Vietnam, which is still 5 April in UTC
      recorded: '2026-04-05T23:30:00+07:00',
    }),
    'dossier-2': receivedDossier({ ...told, code: 'H21.227-260302-0002' }),
  })
})

const run = async (...argv: readonly string[]) => {
  const io = memoryIo()
  const code = await main([...argv, '--lang', 'en'], io)
  return { code, io }
}

describe.each([
  ['xes', ['--mapping', 'motcua']],
  ['ocel', []],
  ['csv', ['--mapping', 'motcua']],
])('export %s and import again', (format, mapping) => {
  test('gives a store of the same events, and the second import appends nothing', async () => {
    const out = place(`whole.${format}`)
    const written = await run('export', format, store, '--out', out, '--json')
    expect(written.code).toBe(exitCode.ok)
    expect(written.io.answer()).toMatchObject({ file: out, events: 7, withheld: 0 })
    const copy = place(`copy-${format}.sqlite`)
    const taken = await run('import', format, out, ...mapping, '--store', copy, '--json')
    expect(taken.io.answer()).toEqual({ events: 7, appended: 7, findings: [] })
    const again = await run('import', format, out, ...mapping, '--store', copy, '--json')
    expect(again.io.answer()).toEqual({ events: 7, appended: 0, findings: [] })
    const roots = await Promise.all(
      [store, copy].map(async (file) => (await run('verify', file, '--json')).io.answer()),
    )
    expect(roots[1]).toMatchObject({ sound: true, head: (roots[0] as { readonly head: object }).head })
  })

  test('knows at a date what was recorded by the end of that day, where the zone says so', async () => {
    const count = async (...more: readonly string[]): Promise<unknown> =>
      (
        await run('export', format, store, '--out', place(`cut.${format}`), '--overwrite', '--json', ...more)
      ).io.answer()
    expect(await count('--known-at', '2026-04-05')).toMatchObject({ events: 7 })
    expect(await count('--known-at', '2026-04-04')).toMatchObject({ events: 6 })
    expect(await count('--known-at', '2026-04-05', '--zone', 'Pacific/Auckland')).toMatchObject({ events: 6 })
    expect(await count('--known-at', '2026-04-05T23:30:00+07:00')).toMatchObject({ events: 6 })
  })

  test('never replaces a file silently', async () => {
    const out = place(`there.${format}`)
    writeFileSync(out, 'mine')
    const refused = await run('export', format, store, '--out', out)
    expect(refused.code).toBe(exitCode.fault)
    expect(refused.io.complaints()).toContain('--overwrite')
    expect(readFileSync(out, 'utf8')).toBe('mine')
    expect((await run('export', format, store, '--out', out, '--overwrite')).code).toBe(exitCode.ok)
    expect(statSync(out).size).toBeGreaterThan(1000)
  })

  test('packs a file whose name ends in .gz, and takes it in as it is', async () => {
    const out = place(`packed.${format}.gz`)
    await run('export', format, store, '--out', out)
    expect(gunzipSync(readFileSync(out)).toString()).toContain('DossierSubmitted')
    const taken = await run('import', format, out, ...mapping, '--store', place(`gz-${format}.sqlite`))
    expect(taken.io.written()).toContain('7 events read, 7 of them new')
  })
})

test('an export that ends early leaves no file, neither whole nor half', async () => {
  const named = place('named.sqlite')
  const reason = { reason: 'gọi 0912345678' }
  await writeStore(named, {
    'dossier-1': [{ type: 'DossierWithdrawn', data: reason, at: '2026-03-02T09:00:00+07:00' }],
  })
  const out = place('named.xes')
  const refused = await run('export', 'xes', named, '--out', out)
  expect(refused.code).toBe(exitCode.fault)
  expect(refused.io.complaints()).toContain('data.reason of DossierWithdrawn holds what looks like a telephone number')
  expect([existsSync(out), existsSync(`${out}.partial`)]).toEqual([false, false])
  const held = await run('export', 'xes', named, '--out', out, '--withhold')
  expect(held.io.written()).toContain('In 1 events something that looks like personal data was replaced')
  expect(readFileSync(out, 'utf8')).not.toContain('0912345678')
})

test('an interrupted export leaves no file and has its own exit code', async () => {
  const out = place('interrupted.ocel')
  const io = memoryIo({ signal: AbortSignal.abort() })
  expect(await main(['export', 'ocel', store, '--out', out], io)).toBe(exitCode.interrupted)
  expect([existsSync(out), existsSync(`${out}.partial`)]).toEqual([false, false])
})

test('the schema beside a CSV export names every column of it, in order', async () => {
  const out = place('described.csv')
  const written = await run('export', 'csv', store, '--out', out)
  expect(written.io.written()).toContain(`${out}-metadata.json`)
  const schema = JSON.parse(readFileSync(`${out}-metadata.json`, 'utf8')) as {
    readonly url: string
    readonly tableSchema: { readonly columns: readonly { readonly name: string }[] }
  }
  const [header] = readFileSync(out, 'utf8').split('\r\n')
  expect(schema.url).toBe('described.csv')
  expect(schema.tableSchema.columns.map(({ name }) => name).join(',')).toBe(header)
})

describe('a CSV export that is not as its schema says is refused before anything is imported', () => {
  const exported = async (name: string): Promise<string> => {
    const out = place(name)
    await run('export', 'csv', store, '--out', out)
    return out
  }
  const taken = (file: string, name: string) =>
    run('import', 'csv', file, '--mapping', 'motcua', '--store', place(`${name}.sqlite`))

  test('cut exactly between two lines', async () => {
    const out = await exported('cut-short.csv')
    const lines = readFileSync(out, 'utf8').split('\r\n')
    writeFileSync(out, `${lines.slice(0, 6).join('\r\n')}\r\n`)
    const { code, io } = await taken(out, 'cut-short')
    expect(code).toBe(exitCode.fault)
    expect(io.complaints()).toContain('cut-short.csv is not whole: 5 events stand in it, 7 when it was written')
    expect(existsSync(place('cut-short.sqlite'))).toBe(false)
  })

  test('with one letter of another size and all its lines', async () => {
    const out = await exported('bent.csv')
    const text = readFileSync(out, 'utf8')
    expect(text).toContain('granted')
    writeFileSync(out, text.replace('granted', 'Granted'))
    const { code, io } = await taken(out, 'bent')
    expect([code, io.complaints()]).toEqual([exitCode.fault, expect.stringContaining('bent.csv')])
  })

  test('with another time of an event that its schema would allow', async () => {
    const out = await exported('moved.csv')
    const text = readFileSync(out, 'utf8')
    const [time = ''] = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z/.exec(text) ?? []
    writeFileSync(out, text.replace(time, time.replace('.000Z', '.001Z')))
    const { code, io } = await taken(out, 'moved')
    expect([code, io.complaints()]).toEqual([
      exitCode.fault,
      expect.stringContaining('moved.csv is not as it was written'),
    ])
  })

  test('with a schema that somebody has broken, and without one it is said that nobody can tell', async () => {
    const out = await exported('alone.csv')
    const schema = `${out}-metadata.json`
    const whole = readFileSync(schema, 'utf8')
    for (const [content, place] of [
      ['{\n  "@context": "http://www.w3.org/ns/csvw",\n  oops\n}', 'export (line 3, column 3: o cannot stand there)'],
      [whole.slice(0, -3), 'export (line '],
      ['[]', 'export: $ is missing'],
      [whole.replace(/"schema:sha256": "\w+"/, '"schema:sha256": "abc"'), 'export: schema:sha256 is missing or is not'],
      [whole.replace(/"schema:numberOfItems": \d+/, '"schema:numberOfItems": -1'), 'export: schema:numberOfItems is'],
    ] as const) {
      writeFileSync(schema, content)
      const { code, io } = await taken(out, 'alone')
      expect([code, io.complaints()]).toEqual([
        exitCode.fault,
        expect.stringContaining(`alone.csv-metadata.json is no schema of a CSV ${place}`),
      ])
      expect(io.complaints()).toContain('Nothing was imported')
    }
    rmSync(`${out}-metadata.json`)
    const { code, io } = await taken(out, 'alone')
    expect([code, io.written()]).toEqual([
      exitCode.ok,
      expect.stringMatching(/There is no .*alone\.csv-metadata\.json: whether the file is whole cannot be told/),
    ])
  })
})

test('a packed CSV export is told from a whole one by its text, not by its bytes', async () => {
  const out = place('packed.csv.gz')
  await run('export', 'csv', store, '--out', out)
  const text = gunzipSync(readFileSync(out)).toString()
  writeFileSync(out, gzipSync(text, { level: 1 }))
  const { code } = await run('import', 'csv', out, '--mapping', 'motcua', '--store', place('packed.sqlite'))
  expect(code).toBe(exitCode.ok)
  writeFileSync(out, gzipSync(text.slice(0, text.lastIndexOf('\r\n', text.length - 3) + 2)))
  const refused = await run('import', 'csv', out, '--mapping', 'motcua', '--store', place('unpacked.sqlite'))
  expect(refused.io.complaints()).toContain('6 events stand in it, 7 when it was written')
})

test('a table of another system is taken over by a mapping file', async () => {
  const mapping = place('fees.mapping.json')
  writeFileSync(
    mapping,
    JSON.stringify({
      name: 'fees',
      zone: 'Asia/Ho_Chi_Minh',
      dossier: 'id',
      occurredAt: { column: 'paid', form: 'local' },
      events: {
        '*': [{ type: 'FeePaid', data: { amount: { column: 'sum', as: 'integer' }, channel: { value: 'counter' } } }],
      },
    }),
  )
  const table = place('fees.csv')
  writeFileSync(table, 'id,paid,sum\nA1,2026-03-02 09:00,15000\n')
  const taken = await run('import', 'csv', table, '--mapping', mapping, '--store', place('fees.sqlite'))
  expect(taken.io.written()).toContain('1 rows of 1 dossiers read; 1 facts in the store, 1 of them new')
  writeFileSync(table, 'id,paid,sum\nA1,2026-03-02 09:00,much\n')
  const refused = await run('import', 'csv', table, '--mapping', mapping, '--store', place('other.sqlite'))
  expect(refused.code).toBe(exitCode.fault)
  expect(refused.io.complaints()).toContain('fees.csv, line 2: "much" cannot be used as sum')
})
