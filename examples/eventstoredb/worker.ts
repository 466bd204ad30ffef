// A worker that keeps a mirror of the store and its facts up to date, until it is interrupted.
// node worker.ts esdb://app:PASSWORD@localhost:2111?tlsCAFile=certificates/ca/ca.crt mirror.sqlite
import { storedPromotions } from '@motcua/core'
import { dossierFacts } from '@motcua/scoring'
import { openEventStoreDb } from '@motcua/store/eventstoredb'
import { openMirror } from '@motcua/store/mirror'
import { sqliteProjections } from '@motcua/store/sqlite'

const [address, file = 'mirror.sqlite'] = process.argv.slice(2)
if (address === undefined) throw new Error('node worker.ts ADDRESS [FILE]')

await using source = openEventStoreDb(address)
await using mirror = await openMirror({
  source,
  sourceName: 'example',
  file,
  promotions: storedPromotions,
})
const projections = sqliteProjections(mirror.store)

const stopped = new Promise<void>((resolve, reject) => {
  const subscription = mirror.follow({
    onCaughtUp: () => {
      projections.catchUp(dossierFacts).then(
        ({ checkpoint }) => console.log(`facts stand at position ${checkpoint}`),
        (error: unknown) => reject(error),
      )
    },
    onInterrupted: (reason, failures) => console.error(`interrupted (${reason}), attempt ${failures}`),
    onError: reject,
  })
  process.once('SIGINT', () => void subscription.stop().then(resolve, reject))
})
await stopped
