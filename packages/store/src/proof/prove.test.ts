import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { isMotcuaError } from '@motcua/core'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MemoryStore, openMemoryStore } from '../memory/memory-store.ts'
import { sampleEvent, sampleEvents } from '../testing/sample-events.ts'
import { rejection } from '../testing/store-lab.ts'
import { checkProof } from './checker/check-proof.ts'
import { parseGrowthProof } from './checker/growth-proof.ts'
import { formatNoteKey } from './checker/note-key.ts'
import { openCheckpoint } from './checker/signed-checkpoint.ts'
import { merkleLogOf } from './merkle/merkle-log-of.ts'
import { type ProofCheckpoint, proveDossier, proveGrowth, proveOneEvent } from './prove.ts'
import { cosignCheckpoint } from './signing/cosign.ts'
import { generateNoteKey } from './signing/note-signer.ts'
import { signCheckpoint } from './signing/sign-checkpoint.ts'

const log = generateNoteKey('dichvucong.example/H21', 'log').signer
const witness = generateNoteKey('witness.example', 'witness').signer
const keys = [log.key, witness.key]

let store: MemoryStore
let march: ProofCheckpoint
let april: ProofCheckpoint
const made = { dossier: '', event: '', growth: '' }

const checkpointOf = async (): Promise<ProofCheckpoint> => {
  const signed = signCheckpoint(await merkleLogOf(store).head(), log)
  return { signed, checkpoint: openCheckpoint(signed, keys).checkpoint }
}

beforeAll(async () => {
  store = openMemoryStore()
  const texts = ['Nguyễn Văn Á, thôn Hiển Đông', 'tab\tand "quotes" \\ 😀', '', '\u0080\u2028\ufb33']
  for (let round = 0; round < 90; round++) await store.append(`dossier-${round}`, sampleEvents(3), { expected: 'none' })
  const events = texts.map((note) => sampleEvent({ data: { note, ö: [1, null, true], z: { b: 2, a: -3 } } }))
  await store.append('dossier-a1', events.slice(0, 2), { expected: 'none' })
  await store.append('dossier-b1', sampleEvents(40), { expected: 'none' })
  await store.append('dossier-a1', events.slice(2), { expected: 1n })
  march = await checkpointOf()
  await store.append('dossier-a1', sampleEvents(1), { expected: 3n })
  await store.append('dossier-b1', sampleEvents(300), { expected: 39n })
  april = await checkpointOf()
  const request = { from: 0, path: [], signed: april.signed }
  const signed = cosignCheckpoint({ proof: request, last: undefined, keys, witness, at: Date.UTC(2026, 3, 30) })
  april = { ...april, signed }
  made.dossier = (await proveDossier(store, 'dossier-a1', april)).text
  made.event = (await proveOneEvent(store, 'dossier-a1', 1n, april)).text
  made.growth = await proveGrowth(store, march.checkpoint, april)
})
afterAll(() => store.close())

const codeOf = (text: string, options: Partial<Parameters<typeof checkProof>[1]> = {}): string => {
  try {
    checkProof(text, { keys, since: march.signed, ...options })
    return 'holds'
  } catch (error) {
    if (isMotcuaError(error)) return error.code
    throw error
  }
}

describe('a proof', () => {
  test('of a dossier shows its events, unchanged, in the log that was signed and cosigned', () => {
    const proof = checkProof(made.dossier, { keys, witnesses: 1 })
    expect(proof).toMatchObject({
      kind: 'dossier',
      stream: 'dossier-a1',
      signed: { checkpoint: { origin: 'dichvucong.example/H21', size: 615 }, witnesses: [{ name: 'witness.example' }] },
    })
    if (proof.kind !== 'dossier') throw new Error('the proof is of a dossier')
    expect(proof.events.map(({ revision, index }) => [revision, index])).toEqual([
      ['0', 270],
      ['1', 271],
      ['2', 312],
      ['3', 313],
      ['4', 314],
    ])
    expect(proof.events[1]?.data).toEqual({ note: 'tab\tand "quotes" \\ 😀', ö: [1, null, true], z: { b: 2, a: -3 } })
    expect(proof.events[0]?.occurredAt).toBe(Date.UTC(2026, 2, 4, 2))
  })

  test('of one event and of growth hold too', () => {
    expect(checkProof(made.event, { keys })).toMatchObject({
      kind: 'event',
      stream: 'dossier-a1',
      event: { revision: '1' },
    })
    expect(checkProof(made.growth, { keys, since: march.signed })).toMatchObject({
      kind: 'growth',
      from: { checkpoint: { size: 314 } },
      signed: { checkpoint: { size: 615 } },
    })
  })

  test('at an earlier checkpoint has the events up to it and says how many came later', async () => {
    const { text, events, later } = await proveDossier(store, 'dossier-a1', march)
    expect([events, later]).toEqual([4, 1])
    expect(checkProof(text, { keys })).toMatchObject({ kind: 'dossier', signed: { checkpoint: { size: 314 } } })
    expect(await rejection(proveOneEvent(store, 'dossier-a1', 4n, march))).toMatchObject({ code: 'proof.not-logged' })
    expect(await rejection(proveOneEvent(store, 'dossier-a1', 5n, april))).toMatchObject({
      code: 'proof.no-such-event',
    })
  })

  test('is not made against the checkpoint of another store', async () => {
    await using other = openMemoryStore()
    await other.append('dossier-a1', sampleEvents(700), { expected: 'none' })
    for (const made of [proveDossier(other, 'dossier-a1', april), proveGrowth(other, march.checkpoint, april)]) {
      expect(await rejection(made)).toMatchObject({ code: 'proof.checkpoint-differs' })
    }
  })

  test('with any event left out, changed, swapped or brought from another dossier does not hold', () => {
    type File = { stream: string; events: { type: string; index: number; data: { note?: string } }[] }
    const changed = (change: (file: File) => void): string => {
      const file = JSON.parse(made.dossier) as File
      change(file)
      return codeOf(JSON.stringify(file))
    }
    expect(changed(() => {})).toBe('holds')
    for (const at of [0, 1, 2, 3]) expect(changed(({ events }) => events.splice(at, 1))).toBe('proof.not-included')
    expect(changed(({ events }) => events.splice(1, 0, ...events.slice(1, 2)))).toBe('proof.out-of-order')
    expect(changed((file) => Object.assign(file, { events: file.events.toReversed() }))).toBe('proof.not-included')
    expect(changed(({ events }) => Object.assign(events[2]?.data ?? {}, { note: 'x' }))).toBe('proof.not-included')
    expect(changed((file) => Object.assign(file, { stream: 'dossier-b1' }))).toBe('proof.not-included')
    expect(changed(({ events }) => Object.assign(events[0] ?? {}, { index: 0 }))).toBe('proof.not-included')
    expect(changed((file) => Object.assign(file, { events: [] }))).toBe('proof.file-malformed')
  })

  test('of which any character was changed does not hold', () => {
    fc.assert(
      fc.property(fc.constantFrom('dossier', 'event', 'growth'), fc.nat(), (kind, at) => {
        const text = made[kind]
        const place = at % text.length
        const other = text[place] === '7' ? '8' : '7'
        // between members of JSON a line may end or not
        fc.pre(!/\s/.test(text[place] ?? ''))
        const bent = text.slice(0, place) + other + text.slice(place + 1)
        expect(codeOf(bent, { witnesses: 1 })).toMatch(/^proof\./)
      }),
      { numRuns: 300 },
    )
  })

  test('asks for the key of its log, the earlier checkpoint, and as many witnesses as are wanted', () => {
    expect(codeOf(made.dossier, { keys: [witness.key] })).toBe('proof.not-signed')
    expect(codeOf(made.dossier, { witnesses: 2 })).toBe('proof.witnesses-missing')
    expect(codeOf(made.dossier, { keys: [log.key], witnesses: 1 })).toBe('proof.witnesses-missing')
    expect(() => checkProof(made.growth, { keys })).toThrow('--since')
    expect(codeOf(made.growth, { since: april.signed })).toBe('proof.other-size')
    for (const text of ['', '{}', 'hồ sơ', '[]']) expect(codeOf(text)).toMatch(/^proof\.file-/)
  })

  test('of one event takes less than two kilobytes, of its five events less than eight', () => {
    expect(made.event.length).toBeLessThan(2_000)
    expect(made.dossier.length).toBeLessThan(8_000)
  })
})

test('the checker reads nothing of the store: node, zod and the messages are all it imports', () => {
  const folder = new URL('./checker/', import.meta.url)
  const sources = readdirSync(folder).filter((name) => !/\.(?:test|fixture)\.ts$/.test(name))
  const imports = sources.flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? ''),
  )
  expect(sources.length).toBeGreaterThan(10)
  expect([...new Set(imports.filter((name) => !name.startsWith('./')))].toSorted()).toEqual([
    '@motcua/core',
    'node:crypto',
    'zod',
  ])
})

describe('a checker written from the specifications in Python', () => {
  const hasPython = (): boolean => spawnSync('python3', ['--version']).status === 0
  const verdicts = (texts: readonly string[]): readonly (string | null)[] => {
    const cases = texts.map((text) => ({ text, since: march.signed, keys: keys.map(formatNoteKey) }))
    const program = new URL('./fixtures/check_proof.py', import.meta.url).pathname
    return JSON.parse(
      execFileSync('python3', [program], { input: JSON.stringify(cases), encoding: 'utf8' }),
    ) as readonly (string | null)[]
  }

  test('accepts the proofs made here, and refuses them when they were changed', (context) => {
    if (!hasPython()) context.skip('python3 is not installed, so no other checker can be asked')
    expect(verdicts([made.dossier, made.event, made.growth])).toEqual([null, null, null])
    const { path } = parseGrowthProof(made.growth)
    const bent = [
      made.dossier.replace('Hiển Đông', 'Hiển Tây'),
      made.dossier.replace('"index":271', '"index":272'),
      made.dossier.replace('dossier-a1', 'dossier-a2'),
      made.event.replace('index 271', 'index 270'),
      made.growth.replace('old 314', 'old 313'),
      made.growth.replace(Buffer.from(path[0] ?? []).toString('base64'), Buffer.alloc(32).toString('base64')),
      made.event.replace('\n615\n', '\n616\n'),
      made.dossier.replace(/(witness\.example \S{20})./, '$1!'),
    ]
    for (const text of bent) expect([made.dossier, made.event, made.growth]).not.toContain(text)
    expect(verdicts(bent)).toEqual(bent.map(() => expect.any(String)))
  })
})
