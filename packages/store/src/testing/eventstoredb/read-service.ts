import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import { nameIn } from './answers.ts'
import type { Fault } from './fault-plan.ts'
import type { StreamsHandlers } from './grpc.ts'
import type { NodeContext } from './node-context.ts'
import type { ServerEvent } from './server-log.ts'

type ReadCall = Parameters<StreamsHandlers['read']>[0]

type Sender = { readonly send: (message: ReadResp) => void; readonly end: () => void; readonly gone: () => boolean }

/** The server reads pages of so many events. */
const pageSize = 32

/** Sends messages as a fault plan wants it. */
const sender = (call: ReadCall, fault: Fault | undefined, unavailable: () => Error): Sender => {
  let sent = 0
  let dead = false
  let last = Promise.resolve()
  const gone = (): boolean => dead || call.cancelled
  const inTurn = (action: () => void): void => {
    if (fault?.kind !== 'slow') return action()
    last = last.then(() => new Promise((resolve) => setTimeout(resolve, fault.delay))).then(action)
  }
  return {
    gone,
    send: (message) =>
      inTurn(() => {
        if (gone() || fault?.kind === 'silence') return
        if (fault?.kind === 'kill' && sent >= fault.after) {
          dead = true
          call.emit('error', unavailable())
          return
        }
        sent += 1
        call.write(message)
      }),
    end: () =>
      inTurn(() => {
        if (!gone() && fault?.kind !== 'silence') call.end()
      }),
  }
}

/** Forwards is 0. */
const isBackwards = (options: ReadReq.Options): boolean => options.getReadDirection().valueOf() !== 0

const filterOf = (options: ReadReq.Options): ((event: ServerEvent) => boolean) => {
  const filter = options.getFilter()
  if (filter === undefined) return () => true
  const expression = filter.getStreamIdentifier() ?? filter.getEventType()
  const text = (event: ServerEvent): string => (filter.hasStreamIdentifier() ? event.stream : event.type)
  const prefixes = expression?.getPrefixList() ?? []
  if (prefixes.length > 0) return (event) => prefixes.some((prefix) => text(event).startsWith(prefix))
  const regex = new RegExp(expression?.getRegex() ?? '', 'u')
  return (event) => regex.test(text(event))
}

/** Reads and subscriptions. */
export const readService = (node: NodeContext): Pick<StreamsHandlers, 'read'> => {
  const { answers, log, faults } = node

  const refusal = (fault: Fault | undefined): Error | undefined => {
    switch (fault?.kind) {
      case 'denied':
        return answers.denied()
      case 'not-leader':
        return answers.notLeader(node.leader())
      case 'break':
      case 'drop-reply':
      case 'unavailable':
        return answers.unavailable()
      case 'error':
        return answers.error(fault.code, fault.message)
      default:
        return undefined
    }
  }

  const readStream = (options: ReadReq.Options, { send, end }: Sender): Error | undefined => {
    const asked = options.getStream()
    const name = nameIn(asked?.getStreamIdentifier())
    const state = log.state(name)
    if (state === 'deleted') return answers.streamDeleted(name)
    const visible = node.visible(log.events(name))
    if (state === 'missing' || visible.length === 0) {
      send(answers.notFound(name))
      end()
      return undefined
    }
    const count = Number(options.getCount())
    if (count < 1) return answers.error(2, 'Unexpected ReadStreamResult: Error')
    const backwards = isBackwards(options)
    const from = asked?.hasRevision() === true ? BigInt(asked.getRevision()) : undefined
    const inRange = visible.filter(({ revision }) => {
      if (from === undefined) return asked?.hasStart() === true ? !backwards || revision === 0n : backwards
      return backwards ? revision <= from : revision >= from
    })
    for (const event of (backwards ? inRange.toReversed() : inRange).slice(0, count)) send(answers.event(event))
    end()
    return undefined
  }

  /** Whether a read may begin at a position: where an event stands, or past the last. */
  const isPlace = (position: bigint): boolean =>
    position >= log.end || log.all.some((event) => event.position === position)

  const readAll = (options: ReadReq.Options, { send, end }: Sender): Error | undefined => {
    const asked = options.getAll()
    const backwards = isBackwards(options)
    const from = asked?.getPosition()
    const position = from === undefined ? undefined : BigInt(from.getCommitPosition())
    if (position !== undefined && !isPlace(position)) return answers.error(2, 'Unexpected ReadAllResult: Error')
    const count = Number(options.getCount())
    if (count < 1) return answers.error(2, 'Unexpected ReadAllResult: Error')
    const inRange = node.visible(log.all).filter((event) => {
      if (position !== undefined) return backwards ? event.position < position : event.position >= position
      return asked?.hasEnd() === true ? backwards : !backwards
    })
    // the filter of a read is taken and ignored
    for (const event of (backwards ? inRange.toReversed() : inRange).slice(0, count)) send(answers.event(event))
    end()
    return undefined
  }

  const subscribe = (call: ReadCall, options: ReadReq.Options, { send, gone }: Sender): Error | undefined => {
    const asked = options.getAll()
    const from = asked?.getPosition()
    const matches = filterOf(options)
    const window = options.getFilter()?.hasMax() === true ? (options.getFilter()?.getMax() ?? pageSize) : pageSize
    const interval = (options.getFilter()?.getCheckpointintervalmultiplier() ?? 1) * window
    let reached = from === undefined ? (asked?.hasEnd() === true ? log.end : -1n) : BigInt(from.getCommitPosition())
    if (from !== undefined && !isPlace(reached)) return answers.error(2, 'Unexpected ReadAllResult: Error')
    let considered = 0
    send(answers.confirmation())
    const pump = (): void => {
      // found from the end: what is new stands there
      const fresh = node.visible(log.all).slice(log.all.findLastIndex(({ position }) => position <= reached) + 1)
      for (const event of fresh) {
        if (gone()) return
        reached = event.position
        considered += 1
        if (matches(event)) send(answers.event(event))
        if (options.hasFilter() && considered % interval === 0) send(answers.checkpoint(reached))
      }
    }
    pump()
    if (node.tellsCaughtUp) send(answers.caughtUp())
    const forget = [
      log.onWrite(() => setImmediate(pump)),
      node.onCheckpoint((position) => send(answers.checkpoint(position))),
    ]
    const stop = (): void => {
      for (const stopped of forget) stopped()
    }
    call.on('cancelled', stop)
    call.on('close', stop)
    call.on('error', stop)
    return undefined
  }

  return {
    read: (call) => {
      const options = call.request.getOptions()
      if (options === undefined) return
      const subscription = options.hasSubscription()
      const fault = faults.take(subscription ? 'subscribe' : 'read')
      let isRefused = false
      call.on('error', () => {
        isRefused = true
      })
      // told of every call that is over, also of one that came to its end
      call.on('cancelled', () => {
        if (!isRefused && !call.writableEnded) node.load.cancelled += 1
      })
      const rights = node.rights(call.metadata)
      const allowed = rights.known && (options.hasAll() ? rights.readAll : rights.read)
      const early =
        refusal(fault) ??
        node.refuseFollower(call.metadata) ??
        (allowed ? undefined : rights.known ? answers.denied() : answers.unauthenticated())
      const out = sender(call, fault, answers.unavailable)
      if (early === undefined && fault?.kind === 'end') {
        call.end()
        return
      }
      const late =
        early ??
        (subscription
          ? subscribe(call, options, out)
          : options.hasAll()
            ? readAll(options, out)
            : readStream(options, out))
      if (late !== undefined) call.emit('error', late)
    },
  }
}
