import { frontier } from '../merkle/frontier.ts'
import { type DigestText, digestBytesOf, sameDigest } from '../checker/tree-hash.ts'
import { markBytes, markOf, tileHeight, tileSize } from '../merkle/mark.ts'
import { digestsIn, type TileRow } from '../merkle/tile.ts'
import type { AuditedEvent, AuditedStore } from './audited-event.ts'
import type { AuditFaultKind } from './fault.ts'
import type { RangeReport } from './range-report.ts'

const rowsAtOnce = 64

/** A log that somebody has changed may hold anything in place of a position. */
const positionOf = (logged: number): bigint => BigInt(Number.isSafeInteger(logged) ? logged : 0)

/** The tree over the events as they are read, held against the log that the store keeps, where it keeps one. */
export const loggedMarks = (tiles: AuditedStore['tiles']) => {
  const tree = frontier()
  let nodes: Uint8Array[] = []
  let rows: readonly TileRow[] = []
  let row: TileRow | undefined

  const rowAt = (tile: number): TileRow | undefined => {
    const first = rows[0]?.tile
    const known = first === undefined ? undefined : rows[tile - first]
    if (known?.tile === tile) return known
    rows = tiles?.(tile, rowsAtOnce) ?? []
    return rows[0]?.tile === tile ? rows[0] : undefined
  }
  const logs = (at: number): boolean => row !== undefined && at < row.marks.length / markBytes

  /** Whether the stored row is what follows from the events up to here. */
  const isSound = ({ position }: Pick<AuditedEvent, 'position'>): boolean =>
    row !== undefined &&
    row.position === BigInt(position) &&
    row.marks.length === (((tree.size() - 1) % tileSize) + 1) * markBytes &&
    Buffer.concat(nodes).equals(row.nodes) &&
    tree.bytes().equals(row.edge)

  const keep = (level: number, node: DigestText): void => {
    if (level >= tileHeight) nodes.push(digestBytesOf(node))
  }

  return {
    tree,
    /** Whether another event stands where this one was logged; to be asked before anything else is. */
    order: ({ position }: AuditedEvent): { readonly kind: AuditFaultKind; readonly position: bigint } | undefined => {
      if (tiles === undefined) return undefined
      const place = tree.size() % tileSize
      if (place === 0) row = rowAt(Math.floor(tree.size() / tileSize))
      if (row === undefined || !logs(place)) return { kind: 'unlogged', position: BigInt(position) }
      const logged = markOf.position(row.marks, place)
      if (logged === position) return undefined
      return logged < position
        ? { kind: 'missing', position: positionOf(logged) }
        : { kind: 'inserted', position: BigInt(position) }
    },
    /** Takes the event in, with the bytes of its hash; it is sound in itself. */
    take: (event: AuditedEvent, hash: Buffer): AuditFaultKind | undefined => {
      const place = tree.size() % tileSize
      tree.add(hash, keep)
      if (row === undefined) return undefined
      if (markOf.storedAt(row.marks, place) !== event.storedAt) return 'stored-at'
      if (markOf.hash(row.marks, place) !== hash.readUInt32BE()) return 'replaced'
      if (place < tileSize - 1) return undefined
      const sound = isSound(event)
      nodes = []
      return sound ? undefined : 'log'
    },
    /** Takes in the tree over a range of whole tiles, when its tiles follow from what is here; otherwise all stays as it was. */
    takeRange: ({ events, root, edgeBefore, last, lastNodes }: RangeReport): boolean => {
      const before = tree.bytes()
      if (tree.size() % events !== 0 || (edgeBefore !== null && !sameDigest(edgeBefore, before))) return false
      const [grown, above] = [frontier(tree.size(), digestsIn(before)), [lastNodes]]
      const height = Math.log2(events)
      grown.addTree(root, height, (_, node) => above.push(digestBytesOf(node)))
      if (!Buffer.concat(above).equals(last.nodes) || !grown.bytes().equals(last.edge)) return false
      tree.addTree(root, height)
      return true
    },
    /** What the log still has when there are no more events. */
    end: (
      last: Pick<AuditedEvent, 'position'>,
    ): { readonly kind: AuditFaultKind; readonly position: bigint } | undefined => {
      if (tiles === undefined) return undefined
      const place = tree.size() % tileSize
      const next = place === 0 ? rowAt(Math.floor(tree.size() / tileSize)) : row
      if (next !== undefined && place < next.marks.length / markBytes) {
        return { kind: 'missing', position: positionOf(markOf.position(next.marks, place)) }
      }
      if (place !== 0 && (!isSound(last) || rowAt(Math.floor(tree.size() / tileSize) + 1) !== undefined)) {
        return { kind: 'log', position: BigInt(last.position) }
      }
      return undefined
    },
  }
}
