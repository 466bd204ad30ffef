import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { openEventStoreDb } from '../eventstoredb/eventstoredb-store.ts'
import { openMirror } from './mirror.ts'

/** A program that is going to be killed: mirrors a server, and prints a line each time it has come further. */
flushCompileCache()

const [address = '', file = ''] = process.argv.slice(2)

const source = openEventStoreDb(address)
const mirror = await openMirror({ source, sourceName: 'the source', file })
mirror.follow({
  onProgress: ({ events, position }) => void writeSync(1, `${events} ${position}\n`),
  onError: (error) => {
    writeSync(2, String(error))
    process.exit(1)
  },
})
