import { type Language, MotcuaError, storedPromotions, text } from '@motcua/core'
import { openEventStoreDb, parseAddress } from '@motcua/store/eventstoredb'
import { type Mirror, type MirrorDifference, openMirror } from '@motcua/store/mirror'
import { exitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { json } from '../text/json.ts'
import { defineVerb } from '../verb.ts'

/** What a source is called: where it is and which streams, without its password. */
const sourceNameOf = (address: string): string => {
  const { hosts, discovery, namespace = '', streamPrefixes = [] } = parseAddress(address)
  return [discovery ?? 'esdb', hosts.toSorted().join(','), namespace, streamPrefixes.join(',')].join(' ').trim()
}

const differs = ({ stream, revision, here, there }: MirrorDifference): MotcuaError =>
  new MotcuaError('mirror.differs', { stream, revision, found: here ?? '—', wanted: there ?? '—' })

const followUntilInterrupted = async (mirror: Mirror, io: Io, language: Language): Promise<void> => {
  await new Promise<void>((resolve, reject) => {
    const subscription = mirror.follow({
      onProgress: ({ events }) => io.progress(text('cli.mirror.progress', { events }, language)),
      onInterrupted: (reason, failures) => io.err(text('cli.mirror.interrupted', { reason, failures }, language)),
      onError: reject,
    })
    const stop = (): void => void subscription.stop().then(resolve, reject)
    if (io.signal.aborted) stop()
    else io.signal.addEventListener('abort', stop, { once: true })
  })
}

/** `motcua mirror`: a copy of an event store in a file, made, continued, verified. */
export const mirrorVerb = defineVerb({
  name: 'mirror',
  about: 'cli.mirror',
  arguments: [],
  options: {
    from: { kind: 'text', value: 'ADDRESS', required: true, about: 'cli.option.mirror-from' },
    to: { kind: 'text', value: 'PATH', required: true, about: 'cli.option.mirror-to' },
    verify: { kind: 'flag', about: 'cli.option.mirror-verify' },
    follow: { kind: 'flag', about: 'cli.option.mirror-follow' },
  },
  examples: [
    'mirror --from esdb://127.0.0.1:2113?tls=false --to mirror.sqlite',
    'mirror --from esdb://app:PASSWORD@db.example --to mirror.sqlite --verify --json',
  ],
  action: async ({ values, language }, io) => {
    await using source = openEventStoreDb(values.from)
    const promotions = storedPromotions
    await using mirror = await openMirror({
      source,
      sourceName: sourceNameOf(values.from),
      file: values.to,
      promotions,
    })
    let copied = 0
    const lag = await mirror.catchUp(({ events }) => {
      copied = events
      io.progress(text('cli.mirror.progress', { events }, language))
    })
    io.progress('')
    if (values.follow) await followUntilInterrupted(mirror, io, language)
    const difference = values.verify ? await mirror.verify() : undefined
    if (difference !== undefined) throw differs(difference)
    if (values.json) {
      io.out(json({ file: values.to, events: copied, ...lag, verified: values.verify }))
      return exitCode.ok
    }
    const { head, handled, isBehind } = lag
    io.out(text('cli.mirror.done', { events: copied, file: values.to, handled, head }, language))
    if (isBehind && !values.follow) io.out(text('cli.mirror.behind', {}, language))
    if (values.verify) io.out(text('cli.mirror.verified', { handled }, language))
    return exitCode.ok
  },
})
