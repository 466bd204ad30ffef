import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { eventId } from '../event-id.ts'
import type { EventToAppend } from '../event-store.ts'
import { balance, balancePromotions } from '../projection/balance.fixture.ts'
import { sqliteProjections } from '../projection/sqlite-projections.ts'
import { sampleMetadata } from '../testing/sample-events.ts'
import { openSqliteStore } from './sqlite-store.ts'

/**
 * A program that is going to be killed: writes batches on several streams at once, prints one line for each that was acknowledged,
 * and, told to, catches a projection up and rebuilds it all the while.
 */
// a program that is killed would not leave it to the next one, which starts in half the time with it
flushCompileCache()

const [file = '', name = '', work = 'append'] = process.argv.slice(2)

const store = openSqliteStore({ file, promotions: balancePromotions })
const types = ['Filed', 'Charged', 'Paid', 'Noted', 'Closed'] as const

const data = (type: (typeof types)[number], at: number) =>
  ({
    Filed: { unit: `H26.${at % 3}`, channel: 'online', due: '2026-03-11T02:00:00.000Z' },
    Charged: { amount: at },
    Paid: { amount: at, urgent: at % 2 === 0 },
    Noted: { text: `note ${at}` },
    Closed: {},
  })[type]

const batch = (command: string, size: number, at: number): readonly EventToAppend[] =>
  Array.from({ length: size }, (_, index) => {
    const type = types[(at + index) % types.length] ?? 'Closed'
    return {
      id: eventId(command, index),
      type,
      data: { ...data(type, at), of: size },
      metadata: sampleMetadata({ commandId: command }),
    }
  })

const lane = async (number: number): Promise<never> => {
  for (let dossier = 0; ; dossier++) {
    const stream = `dossier-${name}-${number}-${dossier}`
    let expected: 'none' | bigint = 'none'
    for (let step = 0; step < 5; step++) {
      const size = 1 + ((number + dossier + step) % 4)
      const events = batch(`${stream}/${step}`, size, dossier + step)
      const { lastRevision, hash } = await store.append(stream, events, { expected })
      expected = lastRevision
      writeSync(1, `${stream} ${lastRevision} ${hash}\n`)
    }
  }
}

const project = async (): Promise<never> => {
  const projections = sqliteProjections(store)
  for (let run = 0; ; run++) {
    if (run % 3 === 2) await projections.rebuild(balance, { batchSize: 5, heldRows: 2 })
    else await projections.catchUp(balance, { batchSize: 7 })
    await new Promise((resolve) => setImmediate(resolve))
  }
}

await Promise.all([...[0, 1, 2, 3].map(lane), ...(work === 'project' ? [project()] : [])])
