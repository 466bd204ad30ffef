/** A log at one size. */
export type TreeHead = { readonly size: number; readonly root: Uint8Array }

/**
 * The events of a store in order of position as one RFC 6962 Merkle tree; the leaf of an event is its hash.
 * Sizes and places count events from the beginning of the log. What lies beyond it throws `proof.beyond-log`.
 */
export interface MerkleLog {
  head(): Promise<TreeHead>
  /** The root over the first `size` events. */
  rootAt(size: number): Promise<Uint8Array>
  /** The place of the event that was stored at a position; undefined when the log knows none there. */
  indexOf(position: bigint): Promise<number | undefined>
  /** The audit path of an event in the tree over the first `size`. */
  inclusion(index: number, size: number): Promise<readonly Uint8Array[]>
  /** Proves that the first `to` events begin with the first `from`. */
  consistency(from: number, to: number): Promise<readonly Uint8Array[]>
}
