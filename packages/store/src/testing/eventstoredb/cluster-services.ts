import { type EndPoint, nameIn } from './answers.ts'
import type { FeaturesHandlers, GossipHandlers, StreamsHandlers, Wire } from './grpc.ts'
import type { CallMetadata, NodeContext } from './node-context.ts'
import type { AppendDecision, ServerExpectation } from './server-log.ts'

/** A node as the others tell about it. */
export type StandInMember = EndPoint & { readonly leads: boolean; readonly alive: boolean; readonly time: number }

type Expecting = { readonly hasRevision: () => boolean; readonly getRevision: () => string }

const expectationIn = (options: Expecting | undefined): ServerExpectation =>
  options?.hasRevision() === true ? BigInt(options.getRevision()) : 'any'

/** Soft deletion and tombstones. */
export const deleteService = (node: NodeContext, wire: Wire): Pick<StreamsHandlers, 'delete' | 'tombstone'> => {
  const { answers, faults, log } = node

  const refusal = (metadata: CallMetadata) => {
    const fault = faults.take('delete')
    const rights = node.rights(metadata)
    if (!rights.known) return answers.unauthenticated()
    if (fault?.kind === 'denied' || !rights.delete) return answers.denied()
    return fault === undefined ? node.refuseFollower(metadata) : answers.unavailable()
  }
  const failure = (name: string, decision: AppendDecision) => {
    if (decision.kind === 'deleted') return answers.streamDeleted(name)
    if (decision.kind !== 'conflict') return undefined
    return answers.error(9, 'WrongExpectedVersion', {
      exception: 'wrong-expected-version',
      'stream-name': name,
      'expected-version': '0',
      'actual-version': `${decision.actual}`,
    })
  }
  return {
    delete: (call, done) => {
      const options = call.request.getOptions()
      const name = nameIn(options?.getStreamIdentifier())
      const refused = refusal(call.metadata) ?? failure(name, log.softDelete(name, expectationIn(options)))
      done(refused ?? null, new wire.streams.DeleteResp())
    },
    tombstone: (call, done) => {
      const options = call.request.getOptions()
      const name = nameIn(options?.getStreamIdentifier())
      const refused = refusal(call.metadata) ?? failure(name, log.tombstone(name, expectationIn(options)))
      done(refused ?? null, new wire.streams.TombstoneResp())
    },
  }
}

/** Who is there, and who leads. */
export const gossipService = (
  { answers, faults }: NodeContext,
  { gossip, uuid, grpc }: Wire,
  members: () => readonly StandInMember[],
): GossipHandlers => ({
  read: (call, done) => {
    const fault = faults.take('gossip')
    if (fault?.kind === 'silence') return
    if (fault !== undefined) {
      done(answers.unavailable())
      return
    }
    const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState
    const info = new gossip.ClusterInfo()
    members().forEach(({ address, port, leads, alive, time }, index) => {
      info.addMembers(
        new gossip.MemberInfo()
          .setInstanceId(uuid(`00000000-0000-4000-8000-00000000000${index}`))
          .setTimeStamp(`${BigInt(time) * 10_000n}`)
          .setState(leads ? LEADER : FOLLOWER)
          .setIsAlive(alive)
          .setHttpEndPoint(new gossip.EndPoint().setAddress(address).setPort(port)),
      )
    })
    const headers = new grpc.Metadata()
    headers.set('date', new Date(members()[0]?.time ?? 0).toUTCString())
    call.sendMetadata(headers)
    done(null, info)
  },
})

/** What the server can do. */
export const featuresService = (
  { answers, faults }: NodeContext,
  { features }: Wire,
  version: string,
): FeaturesHandlers => ({
  getSupportedMethods: (_, done) => {
    const fault = faults.take('features')
    if (fault?.kind === 'silence') return
    if (fault !== undefined) {
      done(answers.unavailable())
      return
    }
    const supported = new features.SupportedMethods().setEventStoreServerVersion(version)
    for (const method of ['read', 'delete', 'tombstone', 'batchappend']) {
      supported.addMethods(
        new features.SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(method),
      )
    }
    done(null, supported)
  },
})
