import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isConsistent } from './consistency.ts'
import { isIncluded } from './inclusion.ts'
import { entries, plainConsistency, plainPath, plainRoot, reference } from './tree.fixture.ts'
import { leafHash } from './tree-hash.ts'

const most = 40
const leaves = entries(most)
const roots = Array.from({ length: most + 1 }, (_, size) => plainRoot(leaves.slice(0, size)))
const root = (size: number): Buffer => roots[size] ?? Buffer.alloc(32)
const entry = (index: number): Buffer => leaves[index] ?? Buffer.alloc(32)

const flipped = (bytes: Uint8Array, bit: number): Buffer => {
  const copy = Buffer.from(bytes)
  const at = Math.floor(bit / 8) % copy.length
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8))
  return copy
}

describe('an inclusion proof', () => {
  test('of every leaf in every tree of up to 40 leaves holds, made as RFC 6962 defines it', () => {
    for (let size = 1; size <= most; size++) {
      for (let index = 0; index < size; index++) {
        const path = plainPath(index, leaves.slice(0, size))
        expect(isIncluded({ leaf: leafHash(entry(index)), index, size, path, root: root(size) })).toBe(true)
      }
    }
  })

  test('holds for no other leaf, place, size, root or path', () => {
    const place = fc.integer({ min: 1, max: most }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)))
    fc.assert(
      fc.property(place, fc.nat(most), fc.nat(255), (at, other, bit) => {
        const [size, index] = at
        const path = plainPath(index, leaves.slice(0, size))
        const sound = { leaf: leafHash(entry(index)), index, size, path, root: root(size) }
        if (other !== index) {
          expect(isIncluded({ ...sound, index: other })).toBe(false)
          expect(isIncluded({ ...sound, leaf: leafHash(entry(other)) })).toBe(false)
        }
        if (other !== size) expect(isIncluded({ ...sound, root: root(other) })).toBe(false)
        expect(isIncluded({ ...sound, root: flipped(sound.root, bit) })).toBe(false)
        expect(isIncluded({ ...sound, path: [...path, root(other)] })).toBe(false)
        if (path.length === 0) return
        expect(isIncluded({ ...sound, path: path.slice(1) })).toBe(false)
        expect(isIncluded({ ...sound, path: path.slice(0, -1) })).toBe(false)
        const hit = other % path.length
        const bent = path.map((hash, step) => (step === hit ? flipped(hash, bit) : hash))
        expect(isIncluded({ ...sound, path: bent })).toBe(false)
      }),
    )
  })

  test('of the entry itself in place of its leaf does not hold, so that no inner node passes for an event', () => {
    const node = Buffer.concat([leafHash(entry(0)), leafHash(entry(1))])
    const path = [leafHash(entry(2))]
    expect(isIncluded({ leaf: leafHash(node), index: 0, size: 2, path, root: root(3) })).toBe(false)
    expect(isIncluded({ leaf: entry(0), index: 0, size: 1, path: [], root: root(1) })).toBe(false)
  })

  test('for a place outside the tree, or one that is no whole number, does not hold', () => {
    for (const index of [-1, 1, 0.5, Number.NaN]) {
      expect(isIncluded({ leaf: leafHash(entry(0)), index, size: 1, path: [], root: root(1) })).toBe(false)
    }
  })
})

describe('a consistency proof', () => {
  test('between all trees of up to 40 leaves holds, made as RFC 6962 defines it', () => {
    for (let to = 1; to <= most; to++) {
      for (let from = 1; from <= to; from++) {
        const path = plainConsistency(from, leaves.slice(0, to))
        expect(isConsistent({ size: from, root: root(from) }, { size: to, root: root(to) }, path)).toBe(true)
      }
    }
  })

  test('does not hold when either root, either size or any hash of it is another one', () => {
    const sizes = fc
      .integer({ min: 2, max: most })
      .chain((to) => fc.tuple(fc.integer({ min: 1, max: to - 1 }), fc.constant(to)))
    fc.assert(
      fc.property(sizes, fc.nat(most), fc.nat(255), ([from, to], other, bit) => {
        const path = plainConsistency(from, leaves.slice(0, to))
        const [earlier, later] = [
          { size: from, root: root(from) },
          { size: to, root: root(to) },
        ]
        expect(isConsistent({ ...earlier, root: flipped(earlier.root, bit) }, later, path)).toBe(false)
        expect(isConsistent(earlier, { ...later, root: flipped(later.root, bit) }, path)).toBe(false)
        if (other !== from && other !== 0)
          expect(isConsistent({ size: other, root: root(other) }, later, path)).toBe(false)
        expect(isConsistent(earlier, later, [...path, later.root])).toBe(false)
        expect(isConsistent(earlier, later, path.slice(0, -1))).toBe(false)
        const hit = other % path.length
        expect(
          isConsistent(
            earlier,
            later,
            path.map((hash, at) => (at === hit ? flipped(hash, bit) : hash)),
          ),
        ).toBe(false)
      }),
    )
  })

  test('a log of which an event was taken out, put in or changed is not consistent with what was signed, whatever the proof', () => {
    const [from, to] = [11, 20]
    const earlier = { size: from, root: root(from) }
    const forged = [
      leaves.toSpliced(3, 1),
      leaves.toSpliced(3, 0, entry(30)),
      leaves.toSpliced(3, 1, entry(30)),
      leaves.toSpliced(3, 2, entry(4), entry(3)),
    ]
    for (const history of forged) {
      const later = { size: to, root: plainRoot(history.slice(0, to)) }
      expect(isConsistent(earlier, later, plainConsistency(from, history.slice(0, to)))).toBe(false)
    }
  })

  test('every log goes on from the empty one, none from a larger one', () => {
    const empty = { size: 0, root: root(0) }
    expect(isConsistent(empty, { size: 5, root: root(5) }, [])).toBe(true)
    expect(isConsistent({ size: 0, root: root(1) }, { size: 5, root: root(5) }, [])).toBe(false)
    expect(isConsistent({ size: 5, root: root(5) }, { size: 4, root: root(4) }, [])).toBe(false)
    expect(isConsistent({ size: 5, root: root(5) }, { size: 5, root: root(4) }, [])).toBe(false)
  })
})

test('the entries that Certificate Transparency is tested with have its roots and its consistency proof', () => {
  expect(reference.roots.map((_, at) => plainRoot(reference.entries.slice(0, at + 1)))).toEqual(reference.roots)
  const [six, eight] = [reference.roots[5] ?? Buffer.alloc(0), reference.roots[7] ?? Buffer.alloc(0)]
  expect(isConsistent({ size: 6, root: six }, { size: 8, root: eight }, reference.consistency)).toBe(true)
  for (const [index, leaf] of reference.entries.entries()) {
    const path = plainPath(index, reference.entries)
    expect(isIncluded({ leaf: leafHash(leaf), index, size: 8, path, root: eight })).toBe(true)
  }
})
