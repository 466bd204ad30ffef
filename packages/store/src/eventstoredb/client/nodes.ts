import type { ServerMember, ServerNodes } from '../driver.ts'
import type { ClientLibrary } from './load.ts'

type GossipCall = {
  on: (event: 'metadata', listener: (headers: { get: (name: string) => readonly (string | Buffer)[] }) => void) => void
}

type GossipService = {
  read: (request: unknown, done: (error: Error | null, info?: GossipInfo) => void) => GossipCall
}

type GossipInfo = InstanceType<ClientLibrary['members']['ClusterInfo']>

/** What of the client's inner workings asking for the nodes is built on. */
export type Gossiping = {
  execute: <T>(service: unknown, name: string, action: (service: GossipService) => Promise<T>) => Promise<T>
}

/** The nodes as the one that answers knows them, and its clock. */
export const nodesOf = async (
  { gossip, members, shared }: ClientLibrary,
  { execute }: Gossiping,
): Promise<ServerNodes> => {
  const states = Object.entries(members.MemberInfo.VNodeState)
  let date: string | undefined
  const info = await execute(
    gossip.GossipClient,
    'gossip',
    (service) =>
      new Promise<GossipInfo>((resolve, reject) => {
        const call = service.read(new shared.Empty(), (error, found) =>
          found === undefined ? reject(error ?? new Error('no members')) : resolve(found),
        )
        call.on('metadata', (headers) => {
          date = headers.get('date')[0]?.toString()
        })
      }),
  )
  return {
    time: date === undefined ? undefined : Date.parse(date),
    members: info.getMembersList().map((member): ServerMember => ({
      address: member.getHttpEndPoint()?.getAddress() ?? '',
      port: member.getHttpEndPoint()?.getPort() ?? 0,
      state: states.find(([, value]) => value === member.getState())?.[0].toLowerCase() ?? 'unknown',
      alive: member.getIsAlive(),
    })),
  }
}
