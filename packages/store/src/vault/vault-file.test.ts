import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openDriver } from '../sqlite/driver.ts'
import { openSqliteStore } from '../sqlite/sqlite-store.ts'
import { access, person, refusal, vaultFolder } from './vault.fixture.ts'

const { at, vault } = vaultFolder()

test('files that are no vault: of another program, a store of events, a text, a folder, a later version', async () => {
  const opening = (name: string) => refusal(() => vault({ file: at(name) }))
  const other = openDriver(at('other.sqlite'), {})
  other.exec('CREATE TABLE t (x)')
  other.close()
  expect(await opening('other.sqlite')).toBe('store.other-program')
  await openSqliteStore({ file: at('store.sqlite') }).close()
  expect(await opening('store.sqlite')).toBe('store.other-program')
  writeFileSync(at('text'), 'not a database at all, but a text of some length'.repeat(20))
  expect(await opening('text')).toBe('store.not-a-database')
  mkdirSync(at('folder'))
  expect(await opening('folder')).toBe('store.file-is-directory')
  expect(await opening('nowhere/vault.sqlite')).toBe('store.directory-missing')
  vault()
  const later = openDriver(at('vault.sqlite'), {})
  later.exec('PRAGMA user_version = 99')
  later.close()
  expect(await opening('vault.sqlite')).toBe('store.newer-schema')
  expect(await refusal(() => vault({ file: at('none.sqlite'), create: false }))).toBe('store.file-missing')
  expect(existsSync(at('none.sqlite'))).toBe(false)
})

test('a vault file that was cut anywhere says that it is damaged, or gives out what was written', async () => {
  const first = vault()
  for (const subject of ['s-1', 's-2', 's-3']) await first.write(subject, person, access())
  await first.close()
  const whole = readFileSync(at('vault.sqlite'))
  expect(existsSync(at('vault.sqlite-wal'))).toBe(false)
  const told = new Set<string>()
  const bytes = [
    1,
    99,
    100,
    4_096,
    4_097,
    ...Array.from({ length: 24 }, (_, cut) => Math.ceil((whole.length * cut) / 24)),
  ]
  for (const length of bytes) {
    writeFileSync(at('cut.sqlite'), whole.subarray(0, length))
    told.add(
      await refusal(async () => {
        const cut = vault({ file: at('cut.sqlite'), create: false })
        for (const subject of ['s-1', 's-2', 's-3']) expect(await cut.read(subject, access())).toEqual(person)
      }),
    )
  }
  expect([...told].toSorted()).toEqual(['nothing was refused', 'store.damaged', 'store.file-missing'])
})

test('a vault is no store of events either', async () => {
  vault()
  expect(await refusal(() => openSqliteStore({ file: at('vault.sqlite') }))).toBe('store.other-program')
})

test('a vault of the first version opens with all it holds, its accesses as done, and is of this version then', async () => {
  const made = vault()
  await made.write('s-1', person, access())
  await made.close()
  const first = openDriver(at('vault.sqlite'), {})
  first.exec('ALTER TABLE accesses DROP COLUMN refused; PRAGMA user_version = 1')
  first.close()
  const opened = vault()
  expect(await opened.read('s-1', access('form'))).toEqual(person)
  expect((await opened.log()).map(({ act, refused }) => [act, refused])).toEqual([
    ['write', null],
    ['read', null],
  ])
  const [one, other] = [vault(), vault()]
  expect([await one.log(), await other.log()].map((log) => log.length)).toEqual([2, 2])
})
