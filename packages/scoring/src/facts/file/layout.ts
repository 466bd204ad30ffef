import { z } from 'zod'

/** Rows of a block: enough that columns pay, few enough that a block is small in memory. */
export const rowsPerBlock = 16_384

/** Columns begin at a multiple of 8 bytes, so that their values can be read where they lie. */
export const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** What stands behind the blocks as JSON: where they are, the hash of each, and the texts of the numbers in them. */
export const footerShape = z.strictObject({
  projection: z.string(),
  version: z.int(),
  columns: z.array(z.string()),
  rows: z.int().min(0),
  /** Position of the last event that the facts know. */
  checkpoint: z.string().regex(/^\d+$/),
  texts: z.array(z.tuple([z.int(), z.string()])),
  blocks: z.array(
    z.strictObject({
      offset: z.int().min(8),
      rows: z.int().min(1).max(rowsPerBlock),
      sha256: z.string(),
      /** Of each column: kind, base, length in bytes. */
      columns: z.array(z.tuple([z.int(), z.number(), z.int().min(0)])),
    }),
  ),
})

export type Footer = z.infer<typeof footerShape>
export type Block = Footer['blocks'][number]
