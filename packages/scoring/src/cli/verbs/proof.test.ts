import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { completed, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
const at = (name: string): string => join(folder.path, name)

/** One call of the command line; what it said on either side, and how it ended. */
const motcua = async (...argv: readonly string[]) => {
  const io = memoryIo()
  const code = await main([...argv, '--lang', 'en'], io)
  return { code, out: io.written(), err: io.complaints(), json: () => io.answer() as Record<string, unknown> }
}
const ok = async (...argv: readonly string[]) => {
  const done = await motcua(...argv)
  expect([done.err, done.code]).toEqual(['', exitCode.ok])
  return done
}

const tampered = (name: string, sql: string): string => {
  for (const part of ['', '-wal', '-shm']) rmSync(at(`${name}${part}`), { force: true })
  copyFileSync(at('store.sqlite'), at(name))
  const connection = new Database(at(name))
  connection.exec(sql)
  connection.close()
  return at(name)
}

const due = '2026-03-09T09:00'
const dossier = (code: string) => receivedDossier({ code, received: '2026-03-02T09:00', due })

beforeAll(async () => {
  await writeStore(at('store.sqlite'), { 'dossier-a1': dossier('H21.227-260302-0001'), 'dossier-b1': dossier('b') })
  await ok('key', 'new', '--name', 'portal.example/H21', '--out', at('log.key'))
  await ok('key', 'new', '--name', 'office.example', '--witness', '--out', at('witness.key'))
  await ok('checkpoint', '--store', at('store.sqlite'), '--key', at('log.key'), '--out', at('march.checkpoint'))
  await writeStore(at('store.sqlite'), { 'dossier-c1': [...dossier('c'), completed('2026-03-06T09:00')] })
  const store = ['--store', at('store.sqlite'), '--key', at('log.key')]
  await ok('checkpoint', ...store, '--since', at('march.checkpoint'), '--out', at('april.request'))
})

describe('motcua key new', () => {
  test('writes the private key for its owner alone, and never over another one', async () => {
    expect(statSync(at('log.key')).mode & 0o077).toBe(0)
    expect(readFileSync(at('log.key.pub'), 'utf8')).toMatch(/^portal\.example\/H21\+[0-9a-f]{8}\+A\S+\n$/)
    const before = readFileSync(at('log.key'), 'utf8')
    const again = await motcua('key', 'new', '--name', 'portal.example/H21', '--out', at('log.key'))
    expect([again.code, again.err]).toEqual([exitCode.fault, expect.stringContaining('is there already')])
    expect(readFileSync(at('log.key'), 'utf8')).toBe(before)
  })

  test('prints the public key only', async () => {
    const { out, json } = await ok('key', 'new', '--name', 'other.example', '--out', at('other.key'), '--json')
    expect(json()).toMatchObject({ name: 'other.example', kind: 'log', secretFile: at('other.key') })
    expect(out).not.toContain('PRIVATE')
  })
})

describe('motcua verify', () => {
  test('says in words and in JSON that an honest store is sound', async () => {
    const { out } = await ok('verify', at('store.sqlite'))
    expect(out).toMatch(
      /^Sound: 10 events in 3 streams, 3 of them dossiers, up to position 10\nLog: 10 events, root \S{44}\n/,
    )
    expect(out).toContain('Of these 0 imported, 0 simulated, 0 of a type or version not known here')
    const { json } = await ok('verify', at('store.sqlite'), '--json')
    expect(json()).toMatchObject({ sound: true, events: 10, streams: 3, position: '10', head: { size: 10 } })
  })

  test('lists what was stored long after it says that it was recorded, within the tolerance nothing', async () => {
    const { out } = await ok('verify', at('store.sqlite'))
    expect(out).toMatch(/10 events were stored more than 24 hours/)
    expect(out).toMatch(/position 1: event 0 of dossier-a1 \(DossierSubmitted\), recorded 2026-03-02T02:00:00\.000Z/)
    const { json } = await ok('verify', at('store.sqlite'), '--tolerance', '999999', '--json')
    expect(json()['timesApart']).toEqual({ count: 0, first: [] })
    expect((await motcua('verify', at('store.sqlite'), '--tolerance', 'x')).err).toContain('--tolerance is "x"')
  })

  test('names the first bad event and what is wrong, with exit code 1', async () => {
    const file = tampered('changed.sqlite', "UPDATE events SET data = replace(data, '5wd', '6wd') WHERE position = 5")
    const { code, out } = await motcua('verify', file)
    expect(code).toBe(exitCode.fault)
    expect(out).toContain(
      'NOT SOUND after 4 sound events: position 5: event 1 of dossier-b1 (DossierReceived) is not what',
    )
    expect((await motcua('verify', file, '--json')).json()).toMatchObject({
      sound: false,
      fault: { kind: 'hash', position: '5', stream: 'dossier-b1', revision: '1' },
    })
  })

  test('holds the store against a checkpoint, and checks its signature when given the key', async () => {
    const since = ['--since', at('march.checkpoint')]
    expect((await ok('verify', at('store.sqlite'), ...since)).out).toContain('its signature was not checked')
    const signed = await ok('verify', at('store.sqlite'), ...since, '--key', at('log.key.pub'))
    expect(signed.out).toContain(
      'The 6 events of the checkpoint of "portal.example/H21" are unchanged; its signature holds',
    )
    const foreign = await motcua('verify', at('store.sqlite'), ...since, '--key', at('witness.key.pub'))
    expect([foreign.code, foreign.err]).toEqual([exitCode.fault, expect.stringContaining('no key given here belongs')])
    const cut = tampered(
      'cut.sqlite',
      `DELETE FROM events WHERE position > 3; DELETE FROM streams WHERE id > 1; DROP TABLE merkle_tiles`,
    )
    expect((await motcua('verify', cut)).code).toBe(exitCode.ok)
    expect((await motcua('verify', cut, ...since)).out).toContain('events at the end are gone')
  })

  test('a file that is not there is a sentence', async () => {
    expect(await motcua('verify', at('none.sqlite'))).toMatchObject({
      code: exitCode.fault,
      err: expect.stringContaining('there is no store at') as string,
    })
  })
})

describe('motcua checkpoint and cosign', () => {
  test('a checkpoint without a file goes to the terminal, as it would be written', async () => {
    const { out } = await ok('checkpoint', '--store', at('store.sqlite'), '--key', at('log.key'))
    expect(out.split('\n').slice(0, 2)).toEqual(['portal.example/H21', '10'])
  })

  test('a store does not sign a history that does not go on from what it has signed', async () => {
    const file = tampered('shorter.sqlite', 'DELETE FROM events WHERE position > 3; DROP TABLE merkle_tiles')
    const { code, err } = await motcua('checkpoint', '--store', file, '--key', at('log.key'))
    expect([code, err]).toEqual([exitCode.fault, expect.stringContaining('with 10 events; run motcua verify --since')])
  })

  test('a witness cosigns what has only grown, remembers it, and refuses another history', async () => {
    const witness = ['--key', at('witness.key'), '--log', at('log.key.pub'), '--memory', at('seen')]
    const first = await ok('cosign', at('march.checkpoint'), ...witness, '--out', at('march.cosigned'))
    expect(first.out).toBe('Cosigned: "portal.example/H21", 6 events, 6 more than the last time')
    await ok('cosign', at('april.request'), ...witness, '--out', at('april.checkpoint'))
    expect(readFileSync(at('april.checkpoint'), 'utf8')).toBe(readFileSync(at('seen'), 'utf8'))
    const back = await motcua('cosign', at('march.checkpoint'), ...witness)
    expect([back.code, back.err]).toEqual([exitCode.fault, expect.stringContaining('the earlier checkpoint is of 10')])
    await writeStore(at('forged.sqlite'), { 'dossier-a1': dossier('other') })
    const signer = ['--key', at('log.key'), '--out', at('forged.checkpoint')]
    await ok('checkpoint', '--store', at('forged.sqlite'), ...signer)
    const forged = await motcua('cosign', at('forged.checkpoint'), ...witness)
    expect(forged.code).toBe(exitCode.fault)
    expect(readFileSync(at('seen'), 'utf8')).toBe(readFileSync(at('april.checkpoint'), 'utf8'))
  })
})

describe('motcua prove and check-proof', () => {
  const elsewhere = join(folder.path, 'elsewhere')

  /** On a desk without the store: only the proof and the public keys. */
  const onAnotherDesk = async (proof: string, ...options: readonly string[]) => {
    rmSync(elsewhere, { recursive: true, force: true })
    mkdirSync(elsewhere)
    copyFileSync(at(proof), join(elsewhere, proof))
    const keys = ['log.key.pub', 'witness.key.pub'].map((name) => readFileSync(at(name), 'utf8')).join('')
    writeFileSync(join(elsewhere, 'trusted.keys'), keys)
    return motcua('check-proof', join(elsewhere, proof), '--key', join(elsewhere, 'trusted.keys'), ...options)
  }

  test('a dossier is proved by its code and checked elsewhere, with the witness', async () => {
    const witness = ['--key', at('witness.key'), '--log', at('log.key.pub'), '--memory', at('memory')]
    await ok('cosign', at('march.checkpoint'), ...witness, '--out', at('cosigned'))
    const made = await ok(
      'prove',
      'H21.227-260302-0001',
      '--store',
      at('store.sqlite'),
      '--checkpoint',
      at('cosigned'),
      '--out',
      at('a1.proof'),
    )
    expect(made.out).toBe(`Proof of 3 events of dossier-a1 in the log of 6: ${at('a1.proof')}`)
    const { code, out } = await onAnotherDesk('a1.proof', '--witnesses', '1')
    expect(code).toBe(exitCode.ok)
    expect(out).toContain('The proof holds: these 3 events of dossier-a1 are in the log, unchanged')
    expect(out).toMatch(/ {2}1 {2}2026-03-02T02:00:00\.000Z {2}DossierReceived {2}\{"limit":"5wd"\}/)
    expect(out).toContain('Signed by the log "portal.example/H21" at 6 events')
    expect(out).toContain('Cosigned by office.example on 2026-10-10T17:00:00.000Z')
    expect((await onAnotherDesk('a1.proof', '--witnesses', '2')).err).toContain('1 known witnesses have cosigned')
  })

  test('a changed proof is refused with the event that is not in the log', async () => {
    const proof = readFileSync(at('a1.proof'), 'utf8').replace('5wd', '9wd')
    writeFileSync(at('changed.proof'), proof)
    const { code, err } = await onAnotherDesk('changed.proof')
    expect([code, err]).toEqual([
      exitCode.fault,
      expect.stringContaining('event 1 (DossierReceived) of dossier-a1 is not in the log'),
    ])
  })

  test('one event is proved against a checkpoint of this moment', async () => {
    const given = ['--store', at('store.sqlite'), '--key', at('log.key'), '--event', '3', '--out', at('c1.tlog-proof')]
    await ok('prove', 'c1', ...given)
    const { json } = await ok('check-proof', at('c1.tlog-proof'), '--key', at('log.key.pub'), '--json')
    expect(json()).toMatchObject({
      kind: 'event',
      stream: 'dossier-c1',
      size: 10,
      events: [{ type: 'DossierCompleted' }],
    })
  })

  test('two checkpoints are proved to be one history', async () => {
    const { out } = await onAnotherDesk('april.request', '--since', at('march.checkpoint'))
    expect(out).toContain('The proof holds: the log of 10 events begins with the 6 events of the earlier checkpoint')
  })

  test('what is missing on the command line is asked for', async () => {
    const given = ['prove', 'a1', '--store', at('store.sqlite'), '--out', at('x')]
    expect((await motcua(...given)).code).toBe(exitCode.usage)
    const both = await motcua(...given, '--key', at('log.key'), '--checkpoint', at('march.checkpoint'))
    expect([both.code, both.err]).toEqual([
      exitCode.usage,
      expect.stringContaining('--checkpoint cannot stand together'),
    ])
    expect((await motcua(...given, '--key', at('log.key'), '--event', '-1')).code).toBe(exitCode.usage)
    expect((await motcua(...given, '--key', at('log.key'), '--event', '1.5')).err).toContain('--event is "1.5"')
  })
})
