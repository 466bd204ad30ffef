import { emptyRoot, nodeHash, splitOf } from '../checker/tree-hash.ts'

/** The root of a whole subtree: of the 2^level leaves from place · 2^level on. */
export type WholeNode = (level: number, place: number) => Promise<Uint8Array>

/** Root of the tree over the leaves from `from` up to, but not with, `to`; `from` is where a subtree of that size may begin. */
const rangeRoot = async (node: WholeNode, from: number, to: number): Promise<Uint8Array> => {
  const size = to - from
  if (size === 0) return emptyRoot
  const level = Math.round(Math.log2(size))
  if (2 ** level === size) return node(level, from / size)
  const middle = from + splitOf(size)
  return nodeHash(await rangeRoot(node, from, middle), await rangeRoot(node, middle, to))
}

export const treeRoot = (node: WholeNode, size: number): Promise<Uint8Array> => rangeRoot(node, 0, size)

/** The audit path of RFC 6962 §2.1.1, from the leaf's sibling up to the root's child. */
export const inclusionPath = async (node: WholeNode, index: number, size: number): Promise<readonly Uint8Array[]> => {
  const path: Uint8Array[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    const [left, right] = [index < middle, index >= middle]
    path.push(left ? await rangeRoot(node, middle, to) : await rangeRoot(node, from, middle))
    ;[from, to] = [right ? middle : from, left ? middle : to]
  }
  return path.toReversed()
}

/** The consistency proof of RFC 6962 §2.1.2 between the trees over the first `earlier` and the first `later` leaves. */
export const consistencyPath = async (
  node: WholeNode,
  earlier: number,
  later: number,
): Promise<readonly Uint8Array[]> => {
  if (earlier === 0 || earlier === later) return []
  const path: Uint8Array[] = []
  let [from, to] = [0, later]
  // the old tree's own root is known to who holds it, so it is left out where it is a subtree of the new one
  let known = true
  while (earlier < to) {
    const middle = from + splitOf(to - from)
    if (earlier <= middle) {
      path.push(await rangeRoot(node, middle, to))
      to = middle
    } else {
      path.push(await rangeRoot(node, from, middle))
      from = middle
      known = false
    }
  }
  if (!known) path.push(await rangeRoot(node, from, to))
  return path.toReversed()
}
