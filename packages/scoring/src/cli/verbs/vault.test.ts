import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { masterKeyFile, openSqliteVault } from '@motcua/store/vault'
import { afterAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { temporaryFolder } from '../store/small-store.fixture.ts'
import type { Verb } from '../verb.ts'
import { vaultForgetVerb } from './vault-forget.ts'
import { vaultKeyVerb } from './vault-key.ts'
import { vaultLogVerb } from './vault-log.ts'

const folder = temporaryFolder()
const at = (name: string): string => join(folder.path, name)
afterAll(folder.remove)

const run = async (verb: Verb, ...argv: readonly string[]) => {
  const io = memoryIo({ now: Date.parse('2026-03-04T09:00:00+07:00') })
  return { code: await verb.run([...argv], io), written: io.written(), complaints: io.complaints(), answer: io.answer }
}

const access = { actor: { officer: 'cb-01', unit: 'H21.1', role: 'reception' }, purpose: 'reception' } as const

test('a vault is keyed, forgets a person once, and tells who did what, without a personal value', async () => {
  const made = await run(vaultKeyVerb, at('master.key'), '--json')
  expect(made.answer()).toEqual({ id: masterKeyFile(at('master.key')).id, file: at('master.key') })
  expect(made.written).not.toContain(readFileSync(at('master.key'), 'utf8').trim())

  const options = { file: at('people.vault'), masterKey: masterKeyFile(at('master.key')) }
  const vault = openSqliteVault({ ...options, clock: () => Date.parse('2026-03-04T08:30:00+07:00') })
  await vault.write('s-1', { name: 'Nguyễn Thị Thử', phone: '0912000333' }, access)
  await vault.close()

  const forget = ['s-1', '--vault', at('people.vault'), '--officer', 'dp-01'] as const
  expect((await run(vaultForgetVerb, ...forget, '--json')).answer()).toEqual({ subject: 's-1', forgotten: true })
  const again = await run(vaultForgetVerb, ...forget, '--lang', 'en')
  expect([again.code, again.written]).toEqual([
    exitCode.fault,
    'The vault knows nothing of s-1, or has forgotten it before',
  ])

  const told = await run(vaultLogVerb, at('people.vault'), '--lang', 'vi')
  expect(told.written).toContain('2026-03-04 08:30:00')
  expect(told.written).toMatch(/cb-01 .* s-1 .* ghi .* tiếp nhận hồ sơ .* họ tên, số điện thoại/)
  expect(told.written).toMatch(/dp-01 .* s-1 .* xóa .* xóa dữ liệu/)
  expect(told.written).not.toMatch(/forget|erasure|name/)
  expect(told.written).not.toContain('0912000333')
  expect((await run(vaultLogVerb, at('people.vault'), '--subject', 's-1', '--json')).answer()).toMatchObject([
    { at: '2026-03-04T01:30:00.000Z', act: 'write', fields: ['name', 'phone'] },
    { act: 'forget', actor: { officer: 'dp-01' } },
    { act: 'forget' },
  ])
  expect((await run(vaultLogVerb, at('people.vault'), '--subject', 's-2', '--lang', 'en')).written).toBe(
    'Nobody has used the vault for s-2 yet',
  )
})

test('a vault that is not there is a sentence, and none is made; a key is never overwritten', async () => {
  const missing = await run(vaultLogVerb, at('none.vault'), '--lang', 'en')
  expect([missing.code, missing.complaints]).toEqual([exitCode.fault, expect.stringContaining(at('none.vault'))])
  expect((await run(vaultForgetVerb, 's-1', '--vault', at('none.vault'), '--officer', 'x')).code).toBe(exitCode.fault)
  expect(existsSync(at('none.vault'))).toBe(false)
  await run(vaultKeyVerb, at('taken.key'))
  const before = readFileSync(at('taken.key'), 'utf8')
  const again = await run(vaultKeyVerb, at('taken.key'), '--lang', 'vi')
  expect([again.code, again.complaints]).toEqual([exitCode.fault, expect.stringContaining('đã tồn tại')])
  expect(readFileSync(at('taken.key'), 'utf8')).toBe(before)
})
