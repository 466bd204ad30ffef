import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { testFolder } from '../../test/memory-disk.ts'
import { root } from '../command.ts'
import type { Answer, Ask } from './worker.ts'

const tickMs = 100

const temporary = mkdtempSync(join(testFolder, 'mutation-'))
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }))

/** A process that does nothing for so long waits for what does not come. */
const stillMs = 15_000

/** What a process has used of the processor in milliseconds; null where the system does not say. */
const usedMs = (pid: number | undefined): number | null => {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number)
    return 10 * (user + system)
  } catch {
    return null
  }
}

/** A process that holds more pages of 4 KiB gives way to a fresh one: what it frees it does not give back. */
const mostPages = 350_000

const pagesOf = (pid: number | undefined): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
  } catch {
    return 0
  }
}

/** A process that is asked one thing at a time; one that does not answer is ended, and another takes its place. */
export class Asker {
  #child: ChildProcess | undefined
  #asked = 0

  #start(): ChildProcess {
    return fork(join(root, 'scripts/mutation/worker.ts'), [], {
      stdio: 'ignore',
      execArgv: ['--max-old-space-size=3000'],
      // what a test writes need not outlive the machine, so it waits for no disk
      env: { ...process.env, MOTCUA_LONG: undefined, TMPDIR: temporary },
    })
  }

  /** Patience is time of the processor, so that a loaded machine takes none of it; without that, time of the clock. */
  async ask(ask: Ask, patienceMs: number): Promise<Answer | 'silent'> {
    this.#asked += 1
    // what failing tests left open goes with the process
    if (this.#asked % 1500 === 0 || pagesOf(this.#child?.pid) > mostPages) await this.end()
    this.#child ??= this.#start()
    return this.#answer(this.#child, ask, patienceMs)
  }

  #answer(child: ChildProcess, ask: Ask, patienceMs: number): Promise<Answer | 'silent'> {
    const before = usedMs(child.pid) ?? 0
    return new Promise((resolve) => {
      let [ticks, last, since] = [0, before, 0]
      const give = (answer: Answer | 'silent'): void => {
        clearInterval(timer)
        child.removeAllListeners()
        if (answer === 'silent') this.#kill()
        resolve(answer)
      }
      const timer = setInterval(() => {
        ticks += 1
        const used = usedMs(child.pid)
        if (used !== null && used > last) [last, since] = [used, ticks]
        const spent = used === null ? ticks * tickMs : used - before
        if (spent > patienceMs || (used !== null && (ticks - since) * tickMs > stillMs)) give('silent')
      }, tickMs)
      child.once('message', (answer: Answer) => give(answer))
      child.once('exit', () => give('silent'))
      child.send(ask)
    })
  }

  /** Lets the process close what its tests have opened, and ends it. */
  async end(): Promise<void> {
    if (this.#child !== undefined) await this.#answer(this.#child, { kind: 'end' }, 10_000)
    this.#kill()
  }

  #kill(): void {
    this.#child?.removeAllListeners()
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }
}

export type InTurns = <Item>(items: Iterable<Item>, work: (item: Item, asker: Asker) => Promise<void>) => Promise<void>

/** As many askers as there are cores, at most two. */
export const askersInTurns = (): { readonly inTurns: InTurns; readonly end: () => Promise<void> } => {
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
    end: async () => {
      await Promise.all(askers.map((asker) => asker.end()))
    },
  }
}
