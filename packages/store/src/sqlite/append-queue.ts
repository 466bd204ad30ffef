import type { PreparedBatch } from '../append/prepared-batch.ts'
import type { AppendResult } from '../event-store.ts'
import type { Outcome } from './append-group.ts'

type Waiting = {
  readonly batch: PreparedBatch
  readonly resolve: (result: AppendResult) => void
  readonly reject: (reason: unknown) => void
}

export type AppendQueue = {
  readonly add: (batch: PreparedBatch) => Promise<AppendResult>
  /** Resolves when all that was added before has been settled. */
  readonly drain: () => Promise<void>
}

/** So many appends share a commit at most, so that one turn does not hold up the program. */
const groupSize = 1_000

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Group commit: appends that arrive in one turn of the event loop, or while the file is not free, are written together. */
export const appendQueue = (write: (batches: readonly PreparedBatch[]) => Promise<readonly Outcome[]>): AppendQueue => {
  const waiting: Waiting[] = []
  let working: Promise<void> | undefined

  const writeGroup = async (group: readonly Waiting[]): Promise<void> => {
    let outcomes: readonly Outcome[]
    try {
      outcomes = await write(group.map(({ batch }) => batch))
    } catch (error) {
      for (const { reject } of group) reject(error)
      return
    }
    group.forEach(({ resolve, reject }, index) => {
      const outcome = outcomes[index]
      if (outcome?.status === 'fulfilled') resolve(outcome.value)
      else reject(outcome?.reason)
    })
  }
  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      await turn()
      await writeGroup(waiting.splice(0, groupSize))
    }
    working = undefined
  }
  return {
    add: (batch) =>
      new Promise((resolve, reject) => {
        waiting.push({ batch, resolve, reject })
        working ??= work()
      }),
    drain: async () => {
      await working
    },
  }
}
