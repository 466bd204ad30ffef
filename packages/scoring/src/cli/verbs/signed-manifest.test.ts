import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { completed, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
const place = (name: string): string => join(folder.path, name)
const [store, out, key, other] = [place('store.sqlite'), place('march.txt'), place('h21.key'), place('other.key')]
const note = `${out}.manifest.note`

const run = async (...argv: readonly string[]) => {
  const io = memoryIo()
  const code = await main([...argv, '--lang', 'en'], io)
  return { code, said: io.written(), complained: io.complaints() }
}
const march = ['report', 'form06', '--from', '2026-03', '--to', '2026-03', '--store', store]
const bent = (name: string, from: string, to: string): string => {
  const content = readFileSync(note, 'utf8')
  expect(content).toContain(from)
  const file = place(name)
  writeFileSync(file, content.replace(from, to))
  return file
}

beforeAll(async () => {
  await writeStore(store, {
    'dossier-1': receivedDossier(
      { code: 'H21.227-260302-0001', received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
      completed('2026-03-05T10:00'),
    ),
  })
  await run('key', 'new', '--name', 'h21.example', '--out', key)
  await run('key', 'new', '--name', 'other.example', '--out', other)
  await run(...march, '--out', out, '--sign-key', key)
})

test('a signed manifest is a signed note, shown to be genuine without the store and held against the report', async () => {
  expect(readFileSync(note, 'utf8')).toMatch(/^\{\n {2}"manifest": [^]*\}\n\n\u2014 h21\.example \S+\n$/u)
  const { code, said } = await run('check-proof', note, '--key', `${key}.pub`, '--report', out)
  expect(code).toBe(exitCode.ok)
  expect(said).toContain('The signature holds: "h21.example" signed that this report was made')
  expect(said).toContain(`SHA-256 ${createHash('sha256').update(readFileSync(out)).digest('hex')}`)
  expect(said).toContain(`${out} is the report that was signed`)
  const told = JSON.parse((await run('check-proof', note, '--key', `${key}.pub`, '--json')).said) as object
  expect(told).toMatchObject({ kind: 'manifest', signedBy: ['h21.example'], report: 'report form06', log: { size: 4 } })
})

test('a replay by a signed manifest says who signed it, and that nobody checked where no key is given', async () => {
  const checked = await run('replay', note, '--store', store, '--key', `${key}.pub`)
  expect([checked.code, checked.said]).toEqual([
    exitCode.ok,
    expect.stringContaining('The manifest is signed by "h21.example", unchanged'),
  ])
  expect(checked.said).toContain('✓ The report is the same to the byte')
  const unchecked = await run('replay', note, '--store', store)
  expect([unchecked.code, unchecked.said]).toEqual([
    exitCode.ok,
    expect.stringContaining('bears a signature that was not checked'),
  ])
})

test.each([
  ['another period', '"from": "2026-02-28T17:00:00.000Z"', '"from": "2026-02-27T17:00:00.000Z"'],
  ['another hash of the output', '"sha256": "', '"sha256":  "'],
  ['another number of events', '"size": 4', '"size": 3'],
  ['one blank more', '"report": {', '"report":  {'],
])('a signed manifest with %s is worthless to both verbs', async (name, from, to) => {
  const file = bent(`${name}.note`, from, to)
  for (const argv of [
    ['check-proof', file],
    ['replay', file, '--store', store],
  ]) {
    const { code, complained } = await run(...argv, '--key', `${key}.pub`)
    expect([code, complained]).toEqual([
      exitCode.fault,
      expect.stringContaining('the signature of "h21.example" does not hold'),
    ])
  }
})

test('a key that signed nothing, a manifest without a signature and another report are refused in a sentence', async () => {
  const stranger = await run('check-proof', note, '--key', `${other}.pub`)
  expect(stranger.complained).toContain('signed by: h21.example; given: other.example')
  const plain = place('plain.json')
  await run(...march, '--out', place('again.txt'), '--manifest', plain)
  const unsigned = await run('replay', plain, '--store', store, '--key', `${key}.pub`)
  expect(unsigned.complained).toContain('plain.json is not signed')
  const elsewhere = place('elsewhere.txt')
  writeFileSync(elsewhere, `${readFileSync(out, 'utf8')} `)
  const wrong = await run('check-proof', note, '--key', `${key}.pub`, '--report', elsewhere)
  expect([wrong.code, wrong.complained]).toEqual([
    exitCode.fault,
    expect.stringContaining('is not the report of this manifest'),
  ])
})

test('an option that does not apply to what is checked is refused, and never passed over', async () => {
  const checkpoint = place('now.checkpoint')
  await run('checkpoint', '--store', store, '--key', key, '--out', checkpoint)
  const proof = place('dossier.proof')
  const proven = await run('prove', 'H21.227-260302-0001', '--store', store, '--checkpoint', checkpoint, '--out', proof)
  expect(proven.code).toBe(exitCode.ok)
  const check = (file: string, ...argv: readonly string[]) => run('check-proof', file, '--key', `${key}.pub`, ...argv)
  expect((await check(proof)).code).toBe(exitCode.ok)
  const report = await check(proof, '--report', out)
  expect([report.code, report.said]).toEqual([exitCode.usage, ''])
  expect(report.complained).toContain(
    `motcua: ${proof} is a proof and not the signed manifest of a report, so --report has nothing to be held against`,
  )
  for (const [option, value] of [
    ['--witnesses', '1'],
    ['--since', checkpoint],
  ] as const) {
    const { code, said, complained } = await check(note, option, value)
    expect([code, said, complained]).toEqual([
      exitCode.usage,
      '',
      expect.stringContaining(`${note} is the signed manifest of a report, to which ${option} does not apply`),
    ])
  }
})

test('a private key that is given in place of the public one is refused without being repeated', async () => {
  const { code, complained } = await run('check-proof', note, '--key', key)
  expect([code, complained]).toEqual([exitCode.fault, expect.stringContaining('is not a public key')])
  // PRIVATE+KEY+name+hash+secret, and a secret in Base64 has pluses of its own
  const secret = readFileSync(key, 'utf8').trim().split('+').slice(4).join('+')
  expect(secret.length).toBeGreaterThan(40)
  expect(complained).not.toContain(secret)
})

test('a report that is only shown has no manifest to sign, and a witness signs none', async () => {
  const nowhere = await run(...march, '--sign-key', key)
  expect([nowhere.code, nowhere.complained]).toEqual([exitCode.usage, expect.stringContaining('--out or --manifest')])
  const witness = place('witness.key')
  await run('key', 'new', '--name', 'witness.example', '--out', witness, '--witness')
  const refused = await run(...march, '--out', place('w.txt'), '--sign-key', witness)
  expect(refused.complained).toContain('is not of the kind that signs this')
})

test('the manifest names the catalogue of procedures by its content, procedure by procedure', async () => {
  const header = 'code,name,timeLimit,fee,decision,date,issuer'
  const row = (code: string, fee: string): string =>
    `${code},Cấp bản sao trích lục hộ tịch,01 ngày làm việc,${fee},15/QĐ-UBND,2026-03-05,Tỉnh Gia Lai`
  const catalogueOf = async (name: string, rows: readonly string[]) => {
    const [file, list] = [place(`${name}.sqlite`), place(`${name}.csv`)]
    await writeStore(file, {
      'dossier-1': receivedDossier({
        code: 'H21.227-260302-0001',
        received: '2026-03-02T09:00',
        due: '2026-03-09T09:00',
      }),
    })
    writeFileSync(list, [header, ...rows, ''].join('\n'))
    expect((await run('procedure', 'import', list, '--store', file)).complained).toBe('')
    const report = place(`${name}.txt`)
    await run('report', 'form06', '--from', '2026-03', '--to', '2026-03', '--store', file, '--out', report)
    const { versions } = JSON.parse(readFileSync(`${report}.manifest.json`, 'utf8')) as {
      readonly versions: { readonly catalogue: { version: string; parts: Record<string, string>; sha256: string } }
    }
    expect((await run('replay', `${report}.manifest.json`, '--store', file)).said).not.toContain('Another catalogue')
    return versions.catalogue
  }
  const free = await catalogueOf('free', [row('2.000635', 'Không'), row('2.000815', 'Không')])
  const charged = await catalogueOf('charged', [row('2.000635', '8.000 đồng'), row('2.000815', 'Không')])
  expect([free.version, Object.keys(free.parts)]).toEqual(['n=2', ['2.000635', '2.000815']])
  expect(charged.sha256).not.toBe(free.sha256)
  expect(charged.parts['2.000635']).not.toBe(free.parts['2.000635'])
  expect(charged.parts['2.000815']).toBe(free.parts['2.000815'])
})
