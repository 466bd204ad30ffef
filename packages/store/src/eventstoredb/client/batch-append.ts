import { randomUUID } from 'node:crypto'
import type { Duplex } from 'node:stream'
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js'
import { type DriverAppended, DriverError, type DriverEvent } from '../driver.ts'
import { driverError } from './classify.ts'
import type { ClientLibrary } from './load.ts'

type Pending = {
  readonly resolve: (appended: DriverAppended) => void
  readonly reject: (error: DriverError) => void
}

/** A call in both directions. */
export type AppendCall = Duplex & { readonly cancel: () => void }

type Line = { readonly stream: Promise<AppendCall>; readonly pending: Map<string, Pending> }

/** Messages are split well below the server's 4 MiB. */
const messageBytes = 3 * 1024 * 1024

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

/** The requests of one append: the batch in messages of bounded size, the last marked as final. */
const requestsOf = (
  { streams, shared }: ClientLibrary,
  correlation: string,
  name: string,
  expected: 'none' | bigint,
  events: readonly DriverEvent[],
): readonly BatchAppendReq[] => {
  const uuid = (id: string) => new shared.UUID().setString(id)
  const options = new streams.BatchAppendReq.Options().setStreamIdentifier(
    new shared.StreamIdentifier().setStreamName(Buffer.from(name).toString('base64')),
  )
  // any message without a field is an empty one
  if (expected === 'none') options.setNoStream(new shared.Empty())
  else options.setStreamPosition(expected.toString())
  const requests = [new streams.BatchAppendReq().setOptions(options)]
  let size = 0
  for (const { id, type, data, metadata } of events) {
    const message = new streams.BatchAppendReq.ProposedMessage()
      .setId(uuid(id))
      .setData(Buffer.from(data).toString('base64'))
      .setCustomMetadata(Buffer.from(metadata).toString('base64'))
    message.getMetadataMap().set('type', type).set('content-type', 'application/json')
    const bytes = data.length + metadata.length
    if (size > 0 && size + bytes > messageBytes) {
      requests.push(new streams.BatchAppendReq())
      size = 0
    }
    size += bytes
    requests.at(-1)?.addProposedMessages(message)
  }
  return requests.map((request, index) =>
    request.setCorrelationId(uuid(correlation)).setIsFinal(index === requests.length - 1),
  )
}

/** Appends over one shared call, each with an answer of its own. */
export type BatchAppender = {
  readonly append: (
    stream: string,
    expected: 'none' | bigint,
    events: readonly DriverEvent[],
  ) => Promise<DriverAppended>
  /** Gives the call up: those that wait fail, the next append opens another. */
  readonly drop: () => void
}

/**
 * The client's own `appendToStream` keeps the appends of all clients of a process in one list, tells nobody when the call ends,
 * and asks for the server's features first and keeps a failure to get them. This one keeps its own list, and fails what waits when its call ends.
 * @param open opens the call
 */
export const batchAppender = (library: ClientLibrary, open: () => Promise<AppendCall>): BatchAppender => {
  let line: Line | undefined

  const close = (closed: Line, error: DriverError): void => {
    if (line === closed) line = undefined
    for (const { reject } of closed.pending.values()) reject(error)
    closed.pending.clear()
  }

  const answered = ({ pending }: Line, answer: BatchAppendResp): void => {
    const correlation = answer.getCorrelationId()?.getString() ?? ''
    const waiting = pending.get(correlation)
    pending.delete(correlation)
    if (waiting === undefined) return
    const success = answer.getSuccess()
    if (success === undefined || answer.hasError()) {
      waiting.reject(refusal(library, answer))
      return
    }
    const position = success.getPosition()
    waiting.resolve({
      lastRevision: success.hasCurrentRevision() ? BigInt(success.getCurrentRevision()) : -1n,
      position: position === undefined ? undefined : BigInt(position.getCommitPosition()),
    })
  }

  const listen = (opened: Line, stream: Duplex): void => {
    const ended = (): void =>
      close(opened, new DriverError({ kind: 'unavailable', reason: 'the server ended the call', rebuild: false }))
    stream.on('data', (answer: BatchAppendResp) => answered(opened, answer))
    stream.on('error', (error: unknown) => close(opened, driverError(error)))
    stream.on('end', () => {
      ended()
      stream.end()
    })
    stream.on('close', ended)
  }

  const connected = (): Line => {
    if (line !== undefined) return line
    const opened: Line = { stream: open(), pending: new Map() }
    line = opened
    opened.stream.then(
      (stream) => listen(opened, stream),
      (error: unknown) => close(opened, driverError(error)),
    )
    return opened
  }

  return {
    append: (name, expected, events) =>
      new Promise((resolve, reject) => {
        const correlation = randomUUID()
        const requests = requestsOf(library, correlation, name, expected, events)
        const { stream, pending } = connected()
        pending.set(correlation, { resolve, reject })
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
      const dropped = line
      if (dropped === undefined) return
      line = undefined
      void dropped.stream.then(
        (stream) => stream.cancel(),
        () => undefined,
      )
      close(dropped, new DriverError({ kind: 'unavailable', reason: 'the call was given up', rebuild: false }))
    },
  }
}
