import { describe, expect, test } from 'vitest'
import { openSqliteVault } from './sqlite-vault.ts'
import { access, person, refusal, testKey, vaultFolder } from './vault.fixture.ts'

const { at, meddle, vault } = vaultFolder()

describe('the access log of the vault', () => {
  test('says who did what, when, with whose data, which fields and what for, and holds no value', async () => {
    let now = 0
    const kept = vault({ clock: () => ++now })
    await kept.write('s-1', person, access('reception'))
    await kept.read('s-1', access('form'), ['name', 'address'])
    await kept.read('s-9', access('inspection'))
    await kept.forget('s-1', access('erasure'))
    const actor = { officer: 'cb-01', unit: 'H21.1', role: 'reception' }
    expect(await kept.log()).toEqual([
      {
        at: 1,
        actor,
        subject: 's-1',
        act: 'write',
        purpose: 'reception',
        fields: ['name', 'identity', 'phone'],
        refused: null,
      },
      { at: 2, actor, subject: 's-1', act: 'read', purpose: 'form', fields: ['name'], refused: null },
      { at: 3, actor, subject: 's-9', act: 'read', purpose: 'inspection', fields: [], refused: null },
      { at: 4, actor, subject: 's-1', act: 'forget', purpose: 'erasure', fields: [], refused: null },
    ])
    expect((await kept.log({ subject: 's-9' })).map(({ at: when }) => when)).toEqual([3])
    const told = JSON.stringify(await kept.log())
    for (const value of Object.values(person)) expect(told).not.toContain(value)
  })

  test('names who was refused and why: without a key, by another key, a changed row, a forgotten person', async () => {
    const kept = vault()
    await kept.write('s-1', person, access())
    await kept.write('s-2', person, access())
    await kept.forget('s-2', access('erasure'))
    const blind = openSqliteVault({ file: at('vault.sqlite') })
    await refusal(() => blind.read('s-1', access('form')))
    await refusal(() => blind.write('s-1', person, access()))
    await blind.close()
    await refusal(() => vault({ masterKey: testKey(2) }).read('s-1', access('inspection')))
    await refusal(() => kept.write('s-2', person, access('correction')))
    meddle(`UPDATE fields SET sealed = zeroblob(60) WHERE field = 'name'`)
    await refusal(() => kept.read('s-1', access('notice')))
    const store = { ...testKey(1), unwrap: () => Promise.reject(new Error('the key store does not answer')) }
    await expect(vault({ masterKey: store }).read('s-1', access('portal'))).rejects.toThrow('does not answer')
    const refused = (await kept.log()).filter((entry) => entry.refused !== null)
    expect(refused.map((entry) => [entry.act, entry.subject, entry.purpose, entry.refused, entry.fields])).toEqual([
      ['read', 's-1', 'form', 'vault.no-key', []],
      ['write', 's-1', 'handling', 'vault.no-key', []],
      ['read', 's-1', 'inspection', 'vault.wrong-key', []],
      ['write', 's-2', 'correction', 'vault.forgotten', []],
      ['read', 's-1', 'notice', 'vault.tampered', []],
      ['read', 's-1', 'portal', 'failed', []],
    ])
  })

  test('nothing is given out that cannot be logged', async () => {
    const kept = vault()
    await kept.write('s-1', person, access())
    meddle('DROP TABLE accesses')
    expect(await refusal(() => kept.read('s-1', access()))).toBe('store.damaged')
    expect(await refusal(() => kept.write('s-1', { email: 'a@b.vn' }, access()), ['a@b.vn'])).toBe('store.damaged')
  })
})
