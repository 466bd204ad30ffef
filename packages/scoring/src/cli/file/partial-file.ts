import { rmSync } from 'node:fs'

/** Takes away what was written so far; where even that cannot be done, what hindered the writing is told, and not this. */
export const dropPartial = (partial: string): void => {
  try {
    rmSync(partial)
  } catch {
    // it was not begun, or its folder is no folder or may not be changed
  }
}
