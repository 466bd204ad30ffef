import { describe, expect, test } from 'vitest'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { chmodSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { verifyStore } from '../proof/verify-store.ts'
import { sampleEvent, sampleEvents } from '../testing/sample-events.ts'
import { allEvents, newStream, rejection, streamEvents } from '../testing/store-lab.ts'
import { faultFolder, opening } from './faults.fixture.ts'
import { sqliteFileOf } from './sqlite-file.ts'
import { openSqliteStore, type SqliteStore } from './sqlite-store.ts'

const { at, folder, said } = faultFolder()

describe('a disk that is full', () => {
  test('refuses the append with a sentence, keeps what was acknowledged, and goes on when there is room again', async () => {
    await using store = openSqliteStore({ file: at('store.db') })
    const connection = sqliteFileOf(store)?.connection
    const before = await store.append('dossier-1', sampleEvents(2), { expected: 'none' })
    connection?.pragma(`max_page_count = ${Number(connection.pragma('page_count', { simple: true })) + 1}`)
    const large = [sampleEvent({ data: 'x'.repeat(200_000) })]
    expect(said(await rejection(store.append('dossier-1', large, { expected: 1n })))).toBe('store.disk-full')
    expect(await allEvents(store)).toHaveLength(2)
    connection?.pragma('max_page_count = 100000')
    expect(await store.append('dossier-1', large, { expected: 1n })).toMatchObject({ firstRevision: 2n, written: true })
    expect((await streamEvents(store, 'dossier-1'))[2]?.prev).toBe(before.hash)
  })

  /** A file system of two megabytes; undefined where this user may not mount one. */
  const smallDisk = (): string | undefined => {
    const disk = at('disk')
    mkdirSync(disk)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk], { stdio: 'ignore' })
      return disk
    } catch {
      return undefined
    }
  }

  test('on a real small disk: everything acknowledged is there, nothing else, and it goes on after tidying up', async (context) => {
    const disk = smallDisk()
    context.skip(disk === undefined, 'needs the right to mount a small disk')
    if (disk === undefined) return
    try {
      const file = join(disk, 'store.db')
      // more than the store can take: what its log holds then fits into the file a second time
      writeFileSync(join(disk, 'ballast'), 'x'.repeat(1_200_000))
      const store = openSqliteStore({ file })
      const acknowledged: string[] = []
      const appendUntilFull = async (): Promise<unknown> => {
        for (;;) {
          const stream = newStream()
          try {
            await store.append(stream, sampleEvents(5), { expected: 'none' })
          } catch (error) {
            return error
          }
          acknowledged.push(stream)
        }
      }
      expect(said(await appendUntilFull(), file)).toBe('store.disk-full')
      const stored = async (from: SqliteStore) => [...new Set((await allEvents(from)).map(({ stream }) => stream))]
      expect(acknowledged.length).toBeGreaterThan(0)
      expect(await stored(store)).toEqual(acknowledged)
      rmSync(join(disk, 'ballast'))
      const last = newStream()
      expect(await store.append(last, sampleEvents(1), { expected: 'none' })).toMatchObject({ written: true })
      await store.close()
      await using again = openSqliteStore({ file })
      expect(await stored(again)).toEqual([...acknowledged, last])
      expect((await verifyStore(again)).fault).toBeUndefined()
    } finally {
      execFileSync('umount', ['-l', disk])
    }
  })
})

describe('rights that are missing', () => {
  const nobody = 65_534
  /** Root may do everything, so root steps down for the call. */
  const asOrdinaryUser = <T>(work: () => T): T => {
    const { geteuid, seteuid } = process
    if (geteuid === undefined || seteuid === undefined || geteuid.call(process) !== 0) return work()
    chmodSync(folder(), statSync(folder()).mode | 0o055)
    seteuid.call(process, nobody)
    try {
      return work()
    } finally {
      seteuid.call(process, 0)
    }
  }
  const made = async (): Promise<string> => {
    const store = openSqliteStore({ file: at('store.db') })
    await store.append('dossier-1', sampleEvents(2), { expected: 'none' })
    await store.close()
    return at('store.db')
  }

  test('to write the file: it can be read, and an append says so', async () => {
    const file = await made()
    chmodSync(file, 0o444)
    chmodSync(folder(), 0o777)
    const store = asOrdinaryUser(() => openSqliteStore({ file }))
    expect(await allEvents(store)).toHaveLength(2)
    expect(said(await rejection(store.append('dossier-1', sampleEvents(1), { expected: 1n })))).toBe('store.read-only')
    expect(await allEvents(store)).toHaveLength(2)
    await store.close()
  })

  test('to write the directory: opening says what SQLite needs there', async () => {
    const file = await made()
    chmodSync(file, 0o666)
    chmodSync(folder(), 0o555)
    expect(said(asOrdinaryUser(() => opening({ file })))).toBe('store.cannot-open')
    expect(
      said(
        asOrdinaryUser(() => opening({ file: at('new.db') })),
        at('new.db'),
      ),
    ).toBe('store.cannot-open')
    chmodSync(folder(), 0o755)
    await using store = openSqliteStore({ file })
    expect(await allEvents(store)).toHaveLength(2)
  })

  test('to read the file: opening says so', async () => {
    const file = await made()
    chmodSync(file, 0o000)
    chmodSync(folder(), 0o777)
    expect(said(asOrdinaryUser(() => opening({ file })))).toBe('store.cannot-open')
  })
})
