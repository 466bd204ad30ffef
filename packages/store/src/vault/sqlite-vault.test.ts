import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openDriver } from '../sqlite/driver.ts'
import { readNames } from './names.ts'
import { openSqliteVault } from './sqlite-vault.ts'
import { access, person, refusal, testKey, vaultFolder } from './vault.fixture.ts'

const { at, meddle, vault } = vaultFolder()

/** All bytes that the vault has on disk. */
const onDisk = (name = 'vault.sqlite'): Buffer =>
  Buffer.concat(
    ['', '-wal']
      .map((suffix) => at(`${name}${suffix}`))
      .map((file) => (existsSync(file) ? readFileSync(file) : Buffer.alloc(0))),
  )

/** The column of bytes as it stands in the file. */
const rowsOf = (sql: string): readonly Buffer[] => {
  const connection = openDriver(at('vault.sqlite'), { readonly: true })
  const rows = connection.prepare<[], Buffer>(sql).pluck().all()
  connection.close()
  return rows
}

describe('personal data in the vault', () => {
  test('what was written is read back, field by field, also after closing and opening again', async () => {
    const first = vault()
    await first.write('s-1', person, access())
    await first.write('s-1', { phone: '0912000444', email: 'a@b.vn' }, access())
    expect(await first.read('s-1', access())).toEqual({ ...person, phone: '0912000444', email: 'a@b.vn' })
    expect(await vault().read('s-1', access(), ['name'])).toEqual({ name: person.name })
    expect(await vault().read('s-2', access())).toBeUndefined()
  })

  test('no value that is kept stands in the file in the clear, whatever it is', async () => {
    const kept = vault()
    const value = fc.string({ minLength: 6, maxLength: 60, unit: 'grapheme' }).filter((text) => text.trim().length > 5)
    await fc.assert(
      fc.asyncProperty(fc.uuid(), value, value, async (subject, name, address) => {
        await kept.write(subject, { name, address }, access())
        expect(await kept.read(subject, access())).toEqual({ name, address })
        const bytes = onDisk()
        expect([bytes.includes(name), bytes.includes(address)]).toEqual([false, false])
      }),
      { numRuns: 30 },
    )
  })

  test('only the owner may read the file that is made', () => {
    vault()
    expect(statSync(at('vault.sqlite')).mode & 0o077).toBe(0)
  })

  test('two programs that meet a new person at once keep both writings under one key', async () => {
    const [one, other] = [vault(), vault()]
    await Promise.all([one.write('s-1', { name: 'A' }, access()), other.write('s-1', { phone: '1' }, access())])
    expect(await vault().read('s-1', access())).toEqual({ name: 'A', phone: '1' })
  })
})

describe('keys of the vault', () => {
  test('another master key is refused with a sentence that names both, and the right one still opens', async () => {
    await vault().write('s-1', person, access())
    expect(await refusal(() => vault({ masterKey: testKey(2) }).read('s-1', access()))).toBe('vault.wrong-key')
    expect(await vault().read('s-1', access())).toEqual(person)
  })

  test('without a master key nothing is read or written, yet the log is told and a person can be forgotten', async () => {
    await vault().write('s-1', person, access())
    const blind = openSqliteVault({ file: at('vault.sqlite') })
    expect(await refusal(() => blind.read('s-1', access()))).toBe('vault.no-key')
    expect(await refusal(() => blind.write('s-1', person, access()))).toBe('vault.no-key')
    expect(await blind.log()).toHaveLength(3)
    expect(await blind.forget('s-1', access('erasure'))).toBe(true)
    await blind.close()
    expect(await vault().read('s-1', access())).toBeUndefined()
  })

  test('a value moved to another person or another field does not open there', async () => {
    const kept = vault()
    await kept.write('s-1', { name: 'planted-name', address: 'planted-address' }, access())
    await kept.write('s-2', { name: 'other-name' }, access())
    meddle(
      `UPDATE fields SET sealed = (SELECT sealed FROM fields WHERE subject = 's-1' AND field = 'name') WHERE subject = 's-2'`,
    )
    expect(await refusal(() => kept.read('s-2', access()), ['planted-name', 'other-name'])).toBe('vault.tampered')
    meddle(
      `UPDATE fields SET sealed = (SELECT sealed FROM fields WHERE subject = 's-1' AND field = 'name') WHERE field = 'address'`,
    )
    expect(await refusal(() => kept.read('s-1', access(), ['address']), ['planted-'])).toBe('vault.tampered')
    expect(await kept.read('s-1', access(), ['name'])).toEqual({ name: 'planted-name' })
  })

  test('the key of one person under the id of another does not open', async () => {
    const kept = vault()
    await kept.write('s-1', person, access())
    await kept.write('s-2', person, access())
    meddle(
      `UPDATE subjects SET wrapped_key = (SELECT wrapped_key FROM subjects WHERE subject = 's-1') WHERE subject = 's-2'`,
    )
    expect(await refusal(() => kept.read('s-2', access()))).toBe('vault.tampered')
  })

  test('any byte of a value or a key that is changed is found', async () => {
    const kept = vault()
    const column = fc.constantFrom('sealed', 'wrapped_key')
    await kept.write('s-1', { name: 'A name' }, access())
    await fc.assert(
      fc.asyncProperty(column, fc.nat(), fc.integer({ min: 1, max: 255 }), async (name, place, flip) => {
        const table = name === 'sealed' ? 'fields' : 'subjects'
        const connection = openDriver(at('vault.sqlite'), {})
        const whole = connection.prepare<[], Buffer>(`SELECT ${name} FROM ${table}`).pluck().get() ?? Buffer.alloc(0)
        connection.close()
        const changed = Buffer.from(whole)
        changed[place % changed.length] = (changed[place % changed.length] ?? 0) ^ flip
        meddle(`UPDATE ${table} SET ${name} = ?`, changed)
        expect(await refusal(() => kept.read('s-1', access()), ['A name'])).toBe('vault.tampered')
        meddle(`UPDATE ${table} SET ${name} = ?`, whole)
        expect(await kept.read('s-1', access())).toEqual({ name: 'A name' })
      }),
      { numRuns: 40 },
    )
  })

  test('after a change of the master key the new one opens everything and the old one nothing', async () => {
    const kept = vault()
    await kept.write('s-1', person, access())
    await kept.write('s-2', { name: 'B' }, access())
    await kept.forget('s-2', access('erasure'))
    expect(await kept.changeMasterKey(testKey(9))).toBe(1)
    expect(await kept.read('s-1', access())).toEqual(person)
    expect(await vault({ masterKey: testKey(9) }).read('s-1', access())).toEqual(person)
    expect(await refusal(() => vault().read('s-1', access()))).toBe('vault.wrong-key')
  })

  test('a person who comes under the old key while the master key is changed is taken along', async () => {
    const kept = vault()
    const other = vault()
    await kept.write('s-1', person, access())
    const late = {
      ...testKey(9),
      wrap: async (subject: string, key: Buffer) => {
        if (subject === 's-1') await other.write('s-2', { name: 'B' }, access())
        return testKey(9).wrap(subject, key)
      },
    }
    expect(await kept.changeMasterKey(late)).toBe(2)
    expect(await kept.read('s-2', access())).toEqual({ name: 'B' })
    expect(await kept.changeMasterKey(testKey(9))).toBe(0)
  })
})

describe('a person who is forgotten', () => {
  test('cannot be read or written again, whoever asks, and forgetting twice destroys nothing more', async () => {
    const kept = vault()
    await kept.write('s-1', person, access())
    expect(await kept.forget('s-1', access('erasure'))).toBe(true)
    expect(await kept.forget('s-1', access('erasure'))).toBe(false)
    expect(await kept.forget('s-2', access('erasure'))).toBe(false)
    expect(await kept.read('s-1', access())).toBeUndefined()
    expect(await refusal(() => kept.write('s-1', person, access()))).toBe('vault.forgotten')
    expect(await refusal(() => vault().write('s-1', person, access()))).toBe('vault.forgotten')
  })

  test('leaves neither key nor values behind in the bytes of the file or its log', async () => {
    const kept = vault()
    await kept.write('s-1', person, access())
    await kept.write('s-2', person, access())
    const gone = [
      ...rowsOf(`SELECT wrapped_key FROM subjects WHERE subject = 's-1'`),
      ...rowsOf(`SELECT sealed FROM fields WHERE subject = 's-1'`),
    ]
    const [stays = Buffer.alloc(0)] = rowsOf(`SELECT wrapped_key FROM subjects WHERE subject = 's-2'`)
    expect(gone).toHaveLength(4)
    expect(gone.every((bytes) => onDisk().includes(bytes))).toBe(true)
    await kept.forget('s-1', access('erasure'))
    expect(gone.some((bytes) => onDisk().includes(bytes))).toBe(false)
    expect(onDisk().includes(stays)).toBe(true)
    expect(await kept.read('s-2', access())).toEqual(person)
  })

  test('is gone from the file at the next opening where the program was killed before it had cleared the log', async () => {
    const kept = vault()
    await kept.write('s-1', person, access())
    const [key = Buffer.alloc(0)] = rowsOf(`SELECT wrapped_key FROM subjects`)
    const working = openDriver(at('vault.sqlite'), {})
    working.exec(`DELETE FROM fields; UPDATE subjects SET wrapped_key = NULL, master_key = NULL, forgotten_at = 1`)
    for (const suffix of ['', '-wal']) copyFileSync(at(`vault.sqlite${suffix}`), at(`killed.sqlite${suffix}`))
    working.close()
    expect(onDisk('killed.sqlite').includes(key)).toBe(true)
    const later = vault({ file: at('killed.sqlite') })
    expect(onDisk('killed.sqlite').includes(key)).toBe(false)
    expect(await later.read('s-1', access())).toBeUndefined()
  })

  test('leaves no key behind in a file of many pages either, whoever else came, stayed and went', async () => {
    const kept = vault()
    const ids = Array.from({ length: 120 }, (_, n) => `s-${(n * 7_919) % 1_009}`)
    for (const id of ids)
      await kept.write(id, { name: `Người thứ ${id}`, address: 'x'.repeat(id.length * 90) }, access())
    const keys = rowsOf(`SELECT wrapped_key FROM subjects`)
    expect(keys.filter((key) => onDisk().includes(key))).toHaveLength(120)
    for (const id of ids.slice(0, 80)) await kept.forget(id, access('erasure'))
    expect(keys.filter((key) => onDisk().includes(key))).toHaveLength(40)
    expect(rowsOf(`SELECT wrapped_key FROM subjects WHERE wrapped_key IS NOT NULL`)).toHaveLength(40)
  })

  test('is still in a backup made before, until the master key of that backup is destroyed', async () => {
    const kept = vault()
    await kept.write('s-1', person, access())
    await kept.close()
    copyFileSync(at('vault.sqlite'), at('backup.sqlite'))
    const again = vault()
    await again.forget('s-1', access('erasure'))
    await again.changeMasterKey(testKey(9))
    const backup = at('backup.sqlite')
    expect(await vault({ file: backup }).read('s-1', access())).toEqual(person)
    expect(await refusal(() => vault({ file: backup, masterKey: testKey(9) }).read('s-1', access()))).toBe(
      'vault.wrong-key',
    )
  })
})

describe('what the vault refuses', () => {
  test('ids, fields, values and purposes that it does not know, without repeating a value', async () => {
    const kept = vault()
    const write = (subject: string, data: object) => () => kept.write(subject, data, access())
    expect(await refusal(write(' s-1', person))).toBe('vault.invalid-subject')
    expect(await refusal(write('', person))).toBe('vault.invalid-subject')
    expect(await refusal(write('s'.repeat(121), person))).toBe('vault.invalid-subject')
    expect(await refusal(write('s-1', { nickname: 'Tèo' }), ['Tèo'])).toBe('vault.unknown-field')
    expect(await refusal(write('s-1', { name: '' }))).toBe('vault.invalid-value')
    expect(await refusal(write('s-1', { name: 'x'.repeat(2_001) }), ['xxx'])).toBe('vault.invalid-value')
    expect(await refusal(write('s-1', { name: 79_099 }), ['79099'])).toBe('vault.invalid-value')
    const unknown: unknown = ['nickname']
    expect(await refusal(() => kept.read('s-1', access(), unknown as ['name']))).toBe('vault.unknown-field')
    const curious = { ...access(), purpose: 'curiosity' } as unknown
    expect(await refusal(() => kept.read('s-1', curious as ReturnType<typeof access>))).toBe('vault.unknown-purpose')
    expect(await kept.log()).toEqual([])
  })
})

test('names for a form are read once each, logged, and "—" where there is none or it was forgotten', async () => {
  const kept = vault()
  await kept.write('s-1', person, access())
  await kept.write('s-2', { name: 'Gone' }, access())
  await kept.write('s-3', { phone: '1' }, access())
  await kept.forget('s-2', access('erasure'))
  const nameOf = await readNames(kept, ['s-1', 's-2', 's-1', null, 's-3', 's-4'], access('form'))
  expect(['s-1', 's-2', 's-3', 's-4', 's-5', null].map(nameOf)).toEqual([person.name, '—', '—', '—', '—', '—'])
  const reads = (await kept.log()).filter(({ act }) => act === 'read')
  expect(reads.map(({ subject, purpose }) => [subject, purpose])).toEqual([
    ['s-1', 'form'],
    ['s-2', 'form'],
    ['s-3', 'form'],
    ['s-4', 'form'],
  ])
})
