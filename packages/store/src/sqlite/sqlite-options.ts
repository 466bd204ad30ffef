import type { PromotionTable } from '@motcua/core'

/** `full`: an acknowledged append survives a power cut. `normal`: it survives a crash of the program, not of the machine. */
export type Durability = 'full' | 'normal'

export type SqliteFileOptions = {
  readonly file: string
  readonly promotions?: PromotionTable
  readonly durability?: Durability
  readonly readOnly?: boolean
  /** How long to wait for another program that writes the same file, in milliseconds; appends of this program go on gathering meanwhile. Default: 5,000. */
  readonly busyTimeout?: number
}
