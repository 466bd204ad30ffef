import type { BatchAppendResp, ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import type { GrpcMetadata, Wire } from './grpc.ts'
import type { AppendDecision, ServerEvent } from './server-log.ts'

/** A gRPC error as a server sends it; `exception` is what the client tells errors apart by. */
export type WireError = Error & { readonly code: number; readonly details: string; readonly metadata: GrpcMetadata }

export type EndPoint = { readonly address: string; readonly port: number }

/** Ticks of 100 ns, the server's unit of time. */
const ticks = (milliseconds: number): string => `${BigInt(milliseconds) * 10_000n}`

/** What a server says, in the client's own messages. */
export const answers = (wire: Wire) => {
  const { streams, shared, status, grpc } = wire

  const error = (code: number, details: string, exception: Readonly<Record<string, string>> = {}): WireError => {
    const metadata = new grpc.Metadata()
    for (const [name, value] of Object.entries(exception)) metadata.set(name, value)
    return Object.assign(new Error(details), { code, details, metadata })
  }

  const packed = (type: string, bytes: Uint8Array) => {
    const details = wire.anyMessage()
    details.pack(bytes, `event_store.client.${type}`)
    return new status.Status().setMessage(type).setDetails(details)
  }

  const refused = (type: string, bytes: Uint8Array = new Uint8Array()) =>
    new streams.BatchAppendResp().setError(packed(type, bytes))

  return {
    error,
    notLeader: ({ address, port }: EndPoint) =>
      error(5, 'Leader info available', {
        exception: 'not-leader',
        'leader-endpoint-host': address,
        'leader-endpoint-port': String(port),
      }),
    denied: () => error(7, 'Access Denied', { exception: 'access-denied' }),
    unauthenticated: () => error(16, 'Authentication failed'),
    unavailable: () => error(14, 'Server Is Not Ready'),
    streamDeleted: (stream: string) =>
      error(9, `Event stream '${stream}' is deleted.`, { exception: 'stream-deleted', 'stream-name': stream }),
    refused,
    tooLarge: (limit: number) =>
      refused(
        'MaximumAppendSizeExceeded',
        new shared.MaximumAppendSizeExceeded().setMaxappendsize(limit).serializeBinary(),
      ),
    decided: (decision: AppendDecision): BatchAppendResp => {
      if (decision.kind === 'deleted') return refused('StreamDeleted')
      if (decision.kind === 'conflict') {
        const found = new shared.WrongExpectedVersion()
        if (decision.actual >= 0n) found.setCurrentStreamRevision(`${decision.actual}`)
        return refused('WrongExpectedVersion', found.serializeBinary())
      }
      const position = new shared.AllStreamPosition()
        .setCommitPosition(`${decision.position}`)
        .setPreparePosition(`${decision.position}`)
      return new streams.BatchAppendResp().setSuccess(
        new streams.BatchAppendResp.Success().setCurrentRevision(`${decision.revision}`).setPosition(position),
      )
    },
    event: (event: ServerEvent): ReadResp => {
      const record = new streams.ReadResp.ReadEvent.RecordedEvent()
        .setId(wire.uuid(event.id))
        .setStreamIdentifier(identifier(wire, event.stream))
        .setStreamRevision(`${event.revision}`)
        .setPreparePosition(`${event.position}`)
        .setCommitPosition(`${event.position}`)
        .setCustomMetadata(event.metadata)
        .setData(event.data)
      record
        .getMetadataMap()
        .set('type', event.type)
        .set('content-type', event.contentType)
        .set('created', ticks(event.created))
      return new streams.ReadResp().setEvent(
        new streams.ReadResp.ReadEvent().setEvent(record).setCommitPosition(`${event.position}`),
      )
    },
    confirmation: () =>
      new streams.ReadResp().setConfirmation(
        new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(crypto.randomUUID()),
      ),
    caughtUp: () => new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()),
    checkpoint: (position: bigint) =>
      new streams.ReadResp().setCheckpoint(
        new streams.ReadResp.Checkpoint().setCommitPosition(`${position}`).setPreparePosition(`${position}`),
      ),
    notFound: (stream: string) =>
      new streams.ReadResp().setStreamNotFound(
        new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier(wire, stream)),
      ),
  }
}

export type Answers = ReturnType<typeof answers>

const identifier = ({ shared }: Wire, stream: string) =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64'))

export const nameIn = (found: { readonly getStreamName_asU8: () => Uint8Array } | undefined): string =>
  Buffer.from(found?.getStreamName_asU8() ?? []).toString('utf8')
