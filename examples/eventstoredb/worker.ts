// A worker that keeps a mirror of the store and its facts up to date, until it is interrupted.
// node worker.ts esdb://app:PASSWORD@localhost:2111?tlsCAFile=certificates/ca/ca.crt mirror.sqlite
import { streamKinds } from '@motcua/core'
import { dossierFacts } from '@motcua/scoring'
import { addressName, openEventStoreDb, parseAddress } from '@motcua/store/eventstoredb'
import { openMirror } from '@motcua/store/mirror'
import { sqliteProjections } from '@motcua/store/sqlite'

const [address, file = 'mirror.sqlite'] = process.argv.slice(2)
if (address === undefined) throw new Error('node worker.ts ADDRESS [FILE]')

// other programs may share the server
const streamPrefixes = streamKinds.map((kind) => `${kind}-`)
await using source = openEventStoreDb({ streamPrefixes, ...parseAddress(address) })
await using mirror = await openMirror({
  source,
  // as motcua mirror calls it, so that both may use one file
  sourceName: addressName(address),
  file,
})
const projections = sqliteProjections(mirror.store)

let projected: Promise<unknown> = Promise.resolve()

const stopped = new Promise<void>((resolve, reject) => {
  const subscription = mirror.follow({
    onCaughtUp: () => {
      // one after the other: events may come faster than facts
      projected = projected
        .then(() => projections.catchUp(dossierFacts))
        .then(({ checkpoint }) => console.log(`facts stand at position ${checkpoint}`), reject)
    },
    onInterrupted: (reason, failures) => console.error(`interrupted (${reason}), attempt ${failures}`),
    onError: reject,
  })
  process.once('SIGINT', () => void subscription.stop().then(resolve, reject))
})
await stopped
await projected
