import { type DigestText, digestBytesOf, emptyRoot, leafDigest, nodeDigest } from '../checker/tree-hash.ts'

/** Told of every inner node that is complete, from the lower to the higher: the tree over the leaves `place · 2^level` and on. */
type OnNode = (level: number, hash: DigestText) => void

/**
 * The right edge of a Merkle tree: the roots of its largest whole subtrees, from left to right. It is all that is needed to grow the tree
 * and to know its root, and holds one hash for every 1 in the binary form of the size.
 */
export type Frontier = {
  readonly size: () => number
  /** The hashes one behind the other. */
  readonly bytes: () => Buffer
  /** Takes in the entry of one more leaf, which here is the hash of an event. */
  readonly add: (entry: Uint8Array, onNode?: OnNode) => void
  /** Takes in a whole tree of `2 ** height` leaves by its root. The leaves before it must be a multiple of so many. */
  readonly addTree: (root: DigestText, height: number, onNode?: OnNode) => void
  readonly root: () => Uint8Array
}

export const frontier = (size = 0, nodes: readonly Uint8Array[] = []): Frontier => {
  const edge = nodes.map((node): DigestText => Buffer.from(node).toString('latin1'))
  let leaves = size
  const grow: Frontier['addTree'] = (root, height, onNode) => {
    let hash = root
    let level = height
    for (let whole = leaves / 2 ** height; whole % 2 === 1; whole = (whole - 1) / 2) {
      const left = edge.pop()
      if (left === undefined) throw new RangeError(`the edge of a tree of ${leaves} leaves is incomplete`)
      hash = nodeDigest(left, hash)
      onNode?.(++level, hash)
    }
    edge.push(hash)
    leaves += 2 ** height
  }
  return {
    size: () => leaves,
    bytes: () => Buffer.from(edge.join(''), 'latin1'),
    add: (entry, onNode) => grow(leafDigest(entry), 0, onNode),
    addTree: grow,
    root: () => {
      const root = edge.reduceRight<DigestText | undefined>(
        (right, left) => (right === undefined ? left : nodeDigest(left, right)),
        undefined,
      )
      return root === undefined ? emptyRoot : digestBytesOf(root)
    },
  }
}

/** How many hashes the edge of a tree of that size holds. */
export const edgeLength = (size: number): number => {
  let ones = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2
  return ones
}
