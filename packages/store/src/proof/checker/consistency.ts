import { emptyRoot, nodeHash, sameDigest, splitOf } from './tree-hash.ts'

type TreeHead = { readonly size: number; readonly root: Uint8Array }

const isPowerOfTwo = (value: number): boolean => splitOf(value + 1) === value

/** Whether the later tree begins with all leaves of the earlier one, in their order: RFC 9162 §2.1.4.2. */
export const isConsistent = (earlier: TreeHead, later: TreeHead, path: readonly Uint8Array[]): boolean => {
  if (!Number.isSafeInteger(earlier.size) || !Number.isSafeInteger(later.size)) return false
  if (earlier.size < 0 || earlier.size > later.size) return false
  if (earlier.size === 0) return path.length === 0 && sameDigest(earlier.root, emptyRoot)
  if (earlier.size === later.size) return path.length === 0 && sameDigest(earlier.root, later.root)
  const [first, ...rest] = isPowerOfTwo(earlier.size) ? [earlier.root, ...path] : path
  if (first === undefined) return false
  let [place, last] = [earlier.size - 1, later.size - 1]
  while (place % 2 === 1) [place, last] = [(place - 1) / 2, Math.floor(last / 2)]
  let [old, grown] = [first, first]
  for (const sibling of rest) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      old = nodeHash(sibling, old)
      grown = nodeHash(sibling, grown)
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)]
    } else grown = nodeHash(grown, sibling)
    ;[place, last] = [Math.floor(place / 2), Math.floor(last / 2)]
  }
  return last === 0 && sameDigest(old, earlier.root) && sameDigest(grown, later.root)
}
