import { type Language, MotcuaError, text } from '@motcua/core'
import { addressName } from '@motcua/store/eventstoredb'
import { type Mirror, type MirrorDifference, openMirror } from '@motcua/store/mirror'
import { exitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { openServer } from '../store/server.ts'
import { leftOutParams } from '../store/store-file.ts'
import { json } from '../text/json.ts'
import { defineVerb } from '../verb.ts'

const differs = ({ stream, revision, here, there }: MirrorDifference): MotcuaError =>
  new MotcuaError('mirror.differs', { stream, revision, found: here ?? '—', wanted: there ?? '—' })

/** Copies on until the user interrupts, and answers how many events that were. */
const followUntilInterrupted = async (mirror: Mirror, io: Io, language: Language): Promise<number> => {
  let copied = 0
  const show = async (): Promise<void> => {
    const { head, handled, isBehind } = await mirror.lag()
    const key = isBehind ? 'cli.mirror.follow-behind' : 'cli.mirror.follow-level'
    io.progress(text(key, { events: copied, head, handled }, language))
  }
  await new Promise<void>((resolve, reject) => {
    let asked: Promise<void> | undefined
    const subscription = mirror.follow({
      onProgress: ({ events }) => {
        copied = events
        // one question at a time: the server has better things to do than to tell its head
        asked ??= show()
          .catch(() => undefined)
          .finally(() => {
            asked = undefined
          })
      },
      onInterrupted: (reason, failures) => io.err(text('cli.mirror.interrupted', { reason, failures }, language)),
      onError: reject,
    })
    const stop = (): void =>
      void subscription
        .stop()
        .then(() => asked)
        .then(resolve, reject)
    if (io.signal.aborted) stop()
    else io.signal.addEventListener('abort', stop, { once: true })
  })
  return copied
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
    'leave-out-truncated': { kind: 'flag', about: 'cli.option.leave-out-truncated' },
  },
  examples: [
    'mirror --from esdb://127.0.0.1:2113?tls=false --to mirror.sqlite',
    'mirror --from esdb://app:PASSWORD@db.example --to mirror.sqlite --verify --json',
  ],
  action: async ({ values, language }, io) => {
    await using source = openServer(values.from)
    await using mirror = await openMirror({
      source,
      sourceName: addressName(values.from),
      file: values.to,
      leaveOutTruncated: values['leave-out-truncated'],
    })
    let copied = 0
    const caughtUp = await mirror.catchUp({
      onProgress: ({ events }) => {
        copied = events
        io.progress(text('cli.mirror.progress', { events }, language))
      },
      signal: io.signal,
    })
    if (values.follow) copied += await followUntilInterrupted(mirror, io, language)
    const lag = values.follow ? await mirror.lag() : caughtUp
    if (values.verify) {
      const difference = await mirror.verify({
        onProgress: ({ events }) => io.progress(text('cli.verify.progress', { events }, language)),
      })
      if (difference !== undefined) throw differs(difference)
    }
    io.progress('')
    const { head, handled, isBehind, leftOut } = lag
    if (leftOut.length > 0) io.err(text('cli.mirror.left-out', leftOutParams(leftOut), language))
    if (values.json) {
      io.out(json({ file: values.to, events: copied, ...lag, verified: values.verify }))
      return exitCode.ok
    }
    io.out(text('cli.mirror.done', { events: copied, file: values.to, handled, head }, language))
    if (isBehind) io.out(text('cli.mirror.behind', {}, language))
    if (values.verify) io.out(text('cli.mirror.verified', { handled }, language))
    return exitCode.ok
  },
})
