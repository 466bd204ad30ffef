import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeMasterKeyFile, masterKeyFile, openSqliteVault } from '@motcua/store/vault'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { local, receivedDossier, temporaryFolder, type Told, writeStore } from '../store/small-store.fixture.ts'
import { formVerb } from './form.ts'

const folder = temporaryFolder()
const at = (name: string): string => join(folder.path, name)
const store = at('store.sqlite')
afterAll(folder.remove)

const name = 'Lò Thị Bản In'
const identity = '079099000123'

const apology: Told = {
  type: 'ApologyIssued',
  data: {
    reason: 'chờ <b>ý kiến</b>',
    signer: 'ct-1',
    oldDue: '2026-03-09T02:00:00.000Z',
    newDue: '2026-03-12T02:00:00.000Z',
    movesAppointment: true,
  },
  at: local('2026-03-06T08:00'),
}

beforeAll(async () => {
  const dossier = { code: 'H21.227-260302-0001', received: '2026-03-02T09:00', due: '2026-03-09T09:00' }
  await writeStore(store, { 'dossier-a1': receivedDossier(dossier, apology) })
  makeMasterKeyFile(at('master.key'))
  const vault = openSqliteVault({ file: at('people.vault'), masterKey: masterKeyFile(at('master.key')) })
  const access = { actor: { officer: 'cb-01', unit: null, role: 'reception' }, purpose: 'reception' } as const
  await vault.write('subject-1', { name, identity, phone: '0912000333' }, access)
  await vault.write('ct-1', { name: 'Trưởng Đơn Vị' }, access)
  await vault.close()
})

const run = async (...argv: readonly string[]) => {
  const io = memoryIo()
  const code = await formVerb.run([...argv, '--store', store], io)
  return { code, written: io.written(), complaints: io.complaints(), answer: io.answer }
}

const named = ['--vault', at('people.vault'), '--key', at('master.key'), '--officer', 'cb-07'] as const

test('a form is found by the dossier’s code, with its text and number, and says how well each field is known', async () => {
  const { answer, complaints } = await run('receipt', 'H21.227-260302-0001', '--json')
  expect(complaints).toBe('')
  expect(answer()).toMatchObject({
    dossier: 'a1',
    forms: [
      {
        form: 'TT 03/2025/TT-VPCP form 01',
        text: 'TT 03/2025/TT-VPCP',
        number: '01',
        data: { subject: 'subject-1', due: '2026-03-09T02:00:00.000Z' },
      },
    ],
  })
  expect(JSON.stringify(answer())).toContain('{"key":"channel","mark":"inferred"}')
})

test('the printed form has the name that the vault gives out, and the vault logs who asked and for what', async () => {
  const { written, complaints } = await run('apology', 'a1', '--html', '--lang', 'vi', ...named)
  expect(complaints).toBe('')
  for (const said of [
    name,
    identity,
    'Trưởng Đơn Vị',
    'Mẫu số 04 ban hành kèm theo TT 03/2025/TT-VPCP',
    '12/03/2026 09:00',
  ])
    expect(written).toContain(said)
  // the form has no telephone number, so none was asked for
  expect(written).not.toContain('0912000333')
  const vault = openSqliteVault({ file: at('people.vault'), create: false })
  const log = await vault.log({ subject: 'subject-1' })
  await vault.close()
  expect(log.at(-1)).toMatchObject({
    act: 'read',
    purpose: 'form',
    actor: { officer: 'cb-07' },
    fields: ['identity', 'name'],
  })
})

test('without the vault no form holds a name, in any format; its fields stay empty', async () => {
  for (const format of [['--json'], ['--html'], []])
    for (const form of ['receipt', 'apology', 'register', 'control-slip']) {
      const { code, written } = await run(form, 'a1', ...format)
      expect(code).toBe(exitCode.ok)
      for (const secret of [name, identity, 'Trưởng Đơn Vị', '0912000333']) expect(written).not.toContain(secret)
    }
  const { written } = await run('receipt', 'a1', '--html', '--lang', 'vi')
  expect(written.replaceAll(/\s+/g, ' ')).toContain('Họ và tên người nộp (tổ chức, cá nhân)</dt> <dd></dd>')
})

test('what an officer wrote stands on the page as text, never as markup', async () => {
  const { written } = await run('apology', 'a1', '--html')
  expect(written).toContain('chờ &lt;b&gt;ý kiến&lt;/b&gt;')
  expect(written).not.toContain('<script')
  expect(written).toContain("default-src 'none'")
})

test('an unknown form, one that no event brought about, and a vault without page or key are sentences', async () => {
  expect(await run('giay-hen', 'a1', '--lang', 'en')).toMatchObject({
    code: exitCode.usage,
    complaints: expect.stringContaining('receipt, supplement, refusal, apology, stop, control-slip, register'),
  })
  expect(await run('stop', 'a1', '--lang', 'en')).toMatchObject({
    code: exitCode.fault,
    complaints: expect.stringContaining('Dossier a1 has no event'),
  })
  expect((await run('receipt', 'a1', ...named)).code).toBe(exitCode.usage)
  expect((await run('receipt', 'a1', '--html', '--vault', at('people.vault'))).code).toBe(exitCode.usage)
  const other = await run('receipt', 'a1', '--html', '--vault', at('none.vault'), ...named.slice(2))
  expect([other.code, other.written]).toEqual([exitCode.fault, ''])
})

test('the master key never reaches the page', async () => {
  const { written } = await run('receipt', 'a1', '--html', ...named)
  expect(written).not.toContain(readFileSync(at('master.key'), 'utf8').trim())
})
