import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { root } from '../command.ts'
import type { Answer, Ask } from './worker.ts'

const tickMs = 100

/** A process that is asked one thing at a time; one that does not answer is ended, and another takes its place. */
export class Asker {
  #child: ChildProcess | undefined
  #asked = 0

  #start(): ChildProcess {
    return fork(join(root, 'scripts/mutation/worker.ts'), [], {
      stdio: 'ignore',
      execArgv: ['--max-old-space-size=3000'],
      env: { ...process.env, MOTCUA_LONG: undefined },
    })
  }

  /** Patience is counted in turns of this process, so that a machine that sleeps takes none of it. */
  ask(ask: Ask, patienceMs: number): Promise<Answer | 'silent'> {
    this.#asked += 1
    // what failing tests left open goes with the process
    if (this.#asked % 400 === 0) this.end()
    this.#child ??= this.#start()
    const child = this.#child
    return new Promise((resolve) => {
      let ticks = patienceMs / tickMs
      const give = (answer: Answer | 'silent'): void => {
        clearInterval(timer)
        child.removeAllListeners()
        if (answer === 'silent') this.end()
        resolve(answer)
      }
      const timer = setInterval(() => {
        ticks -= 1
        if (ticks < 0) give('silent')
      }, tickMs)
      child.once('message', (answer: Answer) => give(answer))
      child.once('exit', () => give('silent'))
      child.send(ask)
    })
  }

  end(): void {
    this.#child?.removeAllListeners()
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }
}

export type InTurns = <Item>(items: Iterable<Item>, work: (item: Item, asker: Asker) => Promise<void>) => Promise<void>

/** As many askers as there are cores, at most two. */
export const askersInTurns = (): { readonly inTurns: InTurns; readonly end: () => void } => {
  const askers = Array.from({ length: Math.min(2, availableParallelism()) }, () => new Asker())
  return {
    inTurns: async (items, work) => {
      const queue = items[Symbol.iterator]()
      await Promise.all(
        askers.map(async (asker) => {
          for (let next = queue.next(); next.done !== true; next = queue.next()) await work(next.value, asker)
        }),
      )
    },
    end: () => {
      for (const asker of askers) asker.end()
    },
  }
}
