import { createServer } from 'node:net'
import { answers as answersOf, type EndPoint } from './answers.ts'
import { appendService } from './append-service.ts'
import { deleteService, featuresService, gossipService, type StandInMember } from './cluster-services.ts'
import { type FaultPlan, faultPlan } from './fault-plan.ts'
import { type GrpcServer, loadWire } from './grpc.ts'
import type { CallMetadata, NodeContext, Rights } from './node-context.ts'
import { readService } from './read-service.ts'
import { type SelfMadeAuthority, selfMadeAuthority } from './self-made-authority.ts'
import { ServerLog } from './server-log.ts'

export type StandInOptions = {
  /** Default: 1. */
  readonly nodes?: number
  /** With a certificate of an authority made for the occasion. */
  readonly tls?: boolean
  /** Who may do what; without it everybody may do everything. */
  readonly users?: Readonly<Record<string, Partial<Rights> & { readonly password: string }>>
  readonly clock?: () => number
  /** Default: 1 MiB. */
  readonly maxAppendSize?: number
  readonly version?: string
  /** False: as a server that is too old to say when a subscription has caught up. */
  readonly tellsCaughtUp?: boolean
  /** False: as a server that leaves the position out of its answers. */
  readonly tellsPosition?: boolean
}

/** A server of EventStoreDB in this process, without a disk: for tests of what happens when a server misbehaves. */
export type EventStoreDbStandIn = AsyncDisposable & {
  /** `esdb://…` of all nodes; with TLS it names the authority's file. */
  readonly address: string
  readonly hosts: readonly string[]
  readonly authority: SelfMadeAuthority | undefined
  readonly log: ServerLog
  readonly faults: FaultPlan
  /** Makes another node the leader. */
  readonly elect: (node: number) => void
  /** Followers see the log only up to here, until `replicate`; appends are stored but not answered. */
  readonly holdReplication: () => void
  readonly replicate: () => void
  /** Sends a checkpoint to every subscription. */
  readonly checkpoint: (position: bigint) => void
  /** How many subscriptions are open. */
  readonly subscriptions: () => number
  /** How many appends were under way at once at most, and how many reads and subscriptions the client cancelled. */
  readonly load: { readonly mostAppends: number; readonly cancelled: number }
  /** Kills a node: its connections break, its port is closed. */
  readonly kill: (node: number) => void
  readonly start: (node: number) => Promise<void>
  readonly stop: () => Promise<void>
}

const everything: Rights = { append: true, read: true, readAll: true, delete: true }

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/** Starts a stand-in on ports of this machine that are free. */
export const startEventStoreDbStandIn = async ({
  nodes = 1,
  tls = false,
  users,
  clock = Date.now,
  maxAppendSize = 1024 * 1024,
  version = '23.10.6',
  tellsCaughtUp = true,
  tellsPosition = true,
}: StandInOptions = {}): Promise<EventStoreDbStandIn> => {
  const wire = loadWire()
  const answers = answersOf(wire)
  const log = new ServerLog(clock)
  const faults = faultPlan()
  const authority = tls ? selfMadeAuthority() : undefined
  const checkpoints = new Set<(position: bigint) => void>()
  const waiting: (() => void)[] = []
  const load = { appends: 0, mostAppends: 0, cancelled: 0 }
  const endPoints: EndPoint[] = []
  const running = new Map<number, GrpcServer>()
  let leading = 0
  let replicated: bigint | undefined

  const user = (metadata: CallMetadata): Rights & { readonly known: boolean } => {
    if (users === undefined) return { ...everything, known: true }
    const header = String(metadata.get('authorization')[0] ?? '').replace(/^Basic /, '')
    const [name = '', password] = Buffer.from(header, 'base64').toString().split(/:(.*)/s)
    const found = users[name]
    return found !== undefined && found.password === password
      ? { ...everything, ...found, known: true }
      : { append: false, read: false, readAll: false, delete: false, known: false }
  }

  const leader = (): EndPoint => endPoints[leading] ?? { address: '127.0.0.1', port: 0 }

  const contextOf = (node: number): NodeContext => ({
    answers,
    log,
    faults,
    maxAppendSize,
    leader,
    refuseFollower: (metadata) =>
      node !== leading && metadata.get('requires-leader')[0] === 'true' ? answers.notLeader(leader()) : undefined,
    visible: (events) => {
      const limit = node === leading ? undefined : replicated
      return limit === undefined ? events : events.filter(({ position }) => position < limit)
    },
    whenReplicated: (answer, reply) => {
      if (replicated === undefined) reply(answer)
      else waiting.push(() => reply(answer))
    },
    rights: user,
    load,
    tellsCaughtUp,
    tellsPosition,
    onCheckpoint: (listener) => {
      checkpoints.add(listener)
      return () => checkpoints.delete(listener)
    },
  })

  const members = (): readonly StandInMember[] =>
    endPoints.map((endPoint, node) => ({
      ...endPoint,
      leads: node === leading,
      alive: running.has(node),
      time: clock(),
    }))

  const start = (node: number, port: number): Promise<number> => {
    const context = contextOf(node)
    const server = new wire.grpc.Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 })
    server.addService(wire.streamsService.StreamsService, {
      ...appendService(context),
      ...readService(context),
      ...deleteService(context, wire),
      append: (_: unknown, done: (error: Error) => void) => done(answers.error(12, 'use the batched append')),
    })
    server.addService(wire.gossipService.GossipService, gossipService(context, wire, members))
    server.addService(wire.featuresService.ServerFeaturesService, featuresService(context, wire, version))

    const credentials =
      authority === undefined
        ? wire.grpc.ServerCredentials.createInsecure()
        : wire.grpc.ServerCredentials.createSsl(null, [
            { private_key: Buffer.from(authority.serverKey), cert_chain: Buffer.from(authority.serverCertificate) },
          ])
    return new Promise((resolve, reject) => {
      server.bindAsync(`127.0.0.1:${port}`, credentials, (error, bound) => {
        if (error !== null) return reject(error)
        running.set(node, server)
        resolve(bound)
      })
    })
  }

  const kill = (node: number): void => {
    running.get(node)?.forceShutdown()
    running.delete(node)
  }

  // a certificate names a host, not a number
  const address = authority === undefined ? '127.0.0.1' : 'localhost'
  for (let node = 0; node < nodes; node += 1) {
    const port = await start(node, nodes === 1 ? 0 : await freePort())
    endPoints.push({ address, port })
  }
  const hosts = endPoints.map(({ port }) => `${address}:${port}`)
  const query = authority === undefined ? 'tls=false' : `tlsCAFile=${encodeURIComponent(authority.file)}`

  const standIn: EventStoreDbStandIn = {
    address: `esdb://${hosts.join(',')}?${query}`,
    hosts,
    authority,
    log,
    faults,
    elect: (node) => {
      leading = node
    },
    holdReplication: () => {
      replicated = log.end
    },
    replicate: () => {
      replicated = undefined
      for (const answer of waiting.splice(0)) answer()
    },
    checkpoint: (position) => {
      for (const listener of checkpoints) listener(position)
    },
    subscriptions: () => checkpoints.size,
    load,
    kill,
    start: async (node) => {
      await start(node, endPoints[node]?.port ?? 0)
    },
    stop: async () => {
      for (const node of running.keys()) kill(node)
      authority?.remove()
    },
    [Symbol.asyncDispose]: () => standIn.stop(),
  }
  return standIn
}
