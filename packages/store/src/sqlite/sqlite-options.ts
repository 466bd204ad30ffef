import type { PromotionTable } from '@motcua/core'

/** `full`: an acknowledged append survives a power cut. `normal`: it survives a crash of the program, not of the machine. */
export type Durability = 'full' | 'normal'

export type SqliteFileOptions = {
  readonly file: string
  /** What stands beside the JSON as integers: the same whenever the file is opened. Default: `storedPromotions`, all events of ours. */
  readonly promotions?: PromotionTable
  readonly durability?: Durability
  readonly readOnly?: boolean
  /**
   * How long to wait for another program that writes the same file, in milliseconds; appends of this program go on gathering meanwhile.
   * Opening waits so long at most too, for a program that makes, migrates or repairs the file, and holds up this one meanwhile:
   * a server that must not pause opens its store before it listens. Default: 5,000.
   */
  readonly busyTimeout?: number
  /**
   * Called at each look at a file that another program goes on writing, with the milliseconds that this write, or the opening, has
   * waited: for telling a person. What it throws ends the wait, and nothing is stored.
   */
  readonly onBusy?: (waited: number) => void
}
