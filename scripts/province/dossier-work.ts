// The thread that decides: plans dossiers, gives them their commands, and hands over what the command handler appends.
import { parentPort, workerData } from 'node:worker_threads'
import { vietnamCalendar } from '@motcua/core'
import type { StreamAppend } from '@motcua/store'
import { dossierPlayer, termsOfRegister } from './dossier-play.ts'
import { strataOf, stratumPlan } from './dossier-plan.ts'
import { gatheringStore } from './gathering-store.ts'
import { plannedProcedures } from './register.ts'

/** Which chunks of the plan a thread decides: every `threads`-th from `thread` on. */
export type DossierWork = { readonly dossiers: number; readonly thread: number; readonly threads: number }

/** So many dossiers are handed over at a time. */
export const chunkSize = 400

/** A chunk's appends as JSON: a text goes between threads faster than its objects; an append is always its stream's first. */
export type DecidedChunk = { readonly appends: string; readonly events: number }

/** All that is decided on the dossiers of a share of the plan, chunk by chunk. */
export const decidedChunks = async function* ({
  dossiers,
  thread,
  threads,
}: DossierWork): AsyncGenerator<DecidedChunk> {
  const calendar = vietnamCalendar()
  const procedures = plannedProcedures()
  const used = procedures.filter(({ use }) => use !== 'none')
  const store = gatheringStore()
  const { play } = dossierPlayer(store, { calendar, terms: termsOfRegister(used, calendar) })
  const plans = strataOf(dossiers).map((stratum) => ({ ...stratum, at: stratumPlan(stratum, procedures) }))
  for (let first = thread * chunkSize; first < dossiers; first += threads * chunkSize) {
    let events = 0
    for (let number = first; number < Math.min(dossiers, first + chunkSize); number++) {
      const plan = plans.findLast((candidate) => candidate.first <= number)
      if (plan !== undefined) events += await play(plan.at(number - plan.first))
    }
    const appends: readonly Omit<StreamAppend, 'expected'>[] = store.take().map(({ stream, events: own }) => ({
      stream,
      events: own,
    }))
    yield { appends: JSON.stringify(appends), events }
  }
}

if (parentPort !== null) {
  const port = parentPort
  const chunks = decidedChunks(workerData as DossierWork)
  port.on('message', () => {
    void chunks.next().then(({ value, done }) => port.postMessage(done === true ? null : value))
  })
}
