import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { isMotcuaError } from '@motcua/core'
import { expect, test } from 'vitest'
import { makeMasterKeyFile, masterKeyFile, masterKeyOf } from './master-key.ts'
import { vaultFolder } from './vault.fixture.ts'

const { at } = vaultFolder()

const refusal = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (isMotcuaError(error)) return error.code
    throw error
  }
  return 'nothing was refused'
}

test('a key file is made for its owner alone, reads back as the same key, and is never overwritten', () => {
  const made = makeMasterKeyFile(at('master.key'))
  expect(masterKeyFile(at('master.key')).id).toBe(made.id)
  expect(statSync(at('master.key')).mode & 0o777).toBe(0o600)
  const before = readFileSync(at('master.key'), 'utf8')
  expect(refusal(() => makeMasterKeyFile(at('master.key')))).toBe('vault.key-exists')
  expect(readFileSync(at('master.key'), 'utf8')).toBe(before)
  expect(made.id).not.toBe(makeMasterKeyFile(at('second.key')).id)
})

test('the id of a key tells nothing of it: it is no part of the key', () => {
  const secret = new Uint8Array(32).map((_, index) => index)
  expect(Buffer.from(secret).toString('hex')).not.toContain(masterKeyOf(secret).id)
  expect(masterKeyOf(secret).id).toMatch(/^[0-9a-f]{16}$/)
})

test('a key file that is missing, is none, or may be read by others is refused with a sentence', () => {
  expect(refusal(() => masterKeyFile(at('none.key')))).toBe('vault.key-file-missing')
  writeFileSync(at('short.key'), 'abc', { mode: 0o600 })
  expect(refusal(() => masterKeyFile(at('short.key')))).toBe('vault.key-file')
  makeMasterKeyFile(at('open.key'))
  chmodSync(at('open.key'), 0o640)
  expect(refusal(() => masterKeyFile(at('open.key')))).toBe('vault.key-file-open')
})

test('a key wrapped for one person is not unwrapped for another, nor by another master key', async () => {
  const key = Buffer.alloc(32, 7)
  const master = masterKeyOf(new Uint8Array(32).fill(1))
  const wrapped = await master.wrap('s-1', key)
  expect(await master.unwrap('s-1', wrapped)).toEqual(key)
  expect(await master.unwrap('s-2', wrapped)).toBeUndefined()
  expect(await masterKeyOf(new Uint8Array(32).fill(2)).unwrap('s-1', wrapped)).toBeUndefined()
  expect(await master.unwrap('s-1', Buffer.alloc(3))).toBeUndefined()
})
