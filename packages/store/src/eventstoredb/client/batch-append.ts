import { randomUUID } from 'node:crypto'
import type { Duplex } from 'node:stream'
import type { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js'
import { type DriverAppended, DriverError, type DriverEvent } from '../driver.ts'
import { TimedOut } from '../patience.ts'
import { appendAnswer, appendRequests } from './append-messages.ts'
import { driverError } from './classify.ts'
import type { ClientLibrary } from './load.ts'

type Pending = {
  readonly resolve: (appended: DriverAppended) => void
  readonly reject: (error: DriverError) => void
}

/** A call in both directions, of messages as they are on the wire. */
export type AppendCall = Duplex & { readonly cancel: () => void }

type Line = { readonly stream: Promise<AppendCall>; readonly pending: Map<string, Pending> }

const details = 'event_store.client.'

/** What a refusal in the answer means. */
const refusal = (library: ClientLibrary, answer: BatchAppendResp): DriverError => {
  const { shared } = library
  const status = answer.getError()
  const any = status?.getDetails()
  const unavailable = (reason: string) => new DriverError({ kind: 'unavailable', reason, rebuild: false })
  switch (any?.getTypeName()) {
    case `${details}WrongExpectedVersion`: {
      const found = any.unpack(
        (bytes) => shared.WrongExpectedVersion.deserializeBinary(bytes),
        `${details}WrongExpectedVersion`,
      )
      const known = found?.hasCurrentStreamRevision() === true
      return new DriverError({ kind: 'conflict', actual: known ? BigInt(found.getCurrentStreamRevision()) : null })
    }
    case `${details}StreamDeleted`:
      return new DriverError({ kind: 'deleted' })
    case `${details}AccessDenied`:
      return new DriverError({ kind: 'denied', stranger: false })
    case `${details}MaximumAppendSizeExceeded`: {
      const found = any.unpack(
        (bytes) => shared.MaximumAppendSizeExceeded.deserializeBinary(bytes),
        `${details}MaximumAppendSizeExceeded`,
      )
      return new DriverError({ kind: 'too-large', limit: found?.getMaxappendsize() ?? 0 })
    }
    case `${details}Timeout`:
      return unavailable('the server ran out of time')
    default:
      return unavailable(status?.getMessage() ?? 'the server refused without a reason')
  }
}

/** So many appends wait on one call before another call is opened beside it, and so many calls there are at most. */
const [fewWaiting, mostLines] = [2, 16]

/** Appends over a few shared calls, each with an answer of its own. */
export type BatchAppender = {
  /** Rejects with `DriverError`; when an append takes longer than the timeout its call is given up, and those that share it fail too. */
  readonly append: (
    stream: string,
    expected: 'none' | bigint,
    events: readonly DriverEvent[],
    timeout: number,
  ) => Promise<DriverAppended>
  /** Gives the calls up: those that wait fail, the next append opens another. */
  readonly drop: () => void
}

/**
 * The client's own `appendToStream` keeps the appends of all clients of a process in one list, tells nobody when the call ends,
 * and asks for the server's features first and keeps a failure to get them. This one keeps its own list, and fails what waits when its call ends.
 * A call sends one message after the other, each when the one before has left; several calls leave together.
 * @param open opens a call
 */
export const batchAppender = (library: ClientLibrary, open: () => Promise<AppendCall>): BatchAppender => {
  const lines = new Set<Line>()

  const close = (closed: Line, error: DriverError): void => {
    lines.delete(closed)
    for (const { reject } of closed.pending.values()) reject(error)
    closed.pending.clear()
  }

  const giveUp = (line: Line): void => {
    void line.stream.then(
      (stream) => stream.cancel(),
      () => undefined,
    )
    close(line, new DriverError({ kind: 'unavailable', reason: 'the call was given up', rebuild: false }))
  }

  const answered = ({ pending }: Line, answer: Buffer): void => {
    const { correlation, appended } = appendAnswer(answer)
    const waiting = pending.get(correlation)
    pending.delete(correlation)
    if (waiting === undefined) return
    if (appended === undefined) {
      waiting.reject(refusal(library, library.streams.BatchAppendResp.deserializeBinary(answer)))
    } else waiting.resolve(appended)
  }

  const listen = (opened: Line, stream: Duplex): void => {
    const ended = (): void =>
      close(opened, new DriverError({ kind: 'unavailable', reason: 'the server ended the call', rebuild: false }))
    stream.on('data', (answer: Buffer) => answered(opened, answer))
    stream.on('error', (error: unknown) => close(opened, driverError(error)))
    stream.on('end', () => {
      ended()
      stream.end()
    })
    stream.on('close', ended)
  }

  const connected = (): Line => {
    const opened: Line = { stream: open(), pending: new Map() }
    lines.add(opened)
    opened.stream.then(
      (stream) => listen(opened, stream),
      (error: unknown) => close(opened, driverError(error)),
    )
    return opened
  }

  /** The call on which the fewest wait. */
  const chosen = (): Line => {
    let least: Line | undefined
    for (const line of lines) if (line.pending.size < (least?.pending.size ?? Number.POSITIVE_INFINITY)) least = line
    return least === undefined || (least.pending.size >= fewWaiting && lines.size < mostLines) ? connected() : least
  }

  return {
    append: (name, expected, events, timeout) =>
      new Promise((resolve, reject) => {
        const correlation = randomUUID()
        const requests = appendRequests(correlation, name, expected, events)
        const line = chosen()
        const { stream, pending } = line
        const timer = setTimeout(() => {
          pending.delete(correlation)
          reject(driverError(new TimedOut(timeout)))
          // what is silent once stays silent: the next attempt needs a call of its own
          giveUp(line)
        }, timeout)
        pending.set(correlation, {
          resolve: (appended) => {
            clearTimeout(timer)
            resolve(appended)
          },
          reject: (error) => {
            clearTimeout(timer)
            reject(error)
          },
        })
        stream.then(
          (opened) => {
            if (!pending.has(correlation)) return
            for (const request of requests) opened.write(request)
          },
          // those that wait were told when the call could not be opened
          () => undefined,
        )
      }),
    drop: () => {
      for (const line of lines) giveUp(line)
    },
  }
}
