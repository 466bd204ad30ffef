import type { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js'
import type { Answers, EndPoint, WireError } from './answers.ts'
import type { ActiveFaultPlan } from './fault-plan.ts'
import type { ServerEvent, ServerLog } from './server-log.ts'

/** What a user of the stand-in may do. */
export type Rights = {
  readonly append: boolean
  readonly read: boolean
  readonly readAll: boolean
  readonly delete: boolean
}

export type CallMetadata = { readonly get: (name: string) => readonly (string | Buffer)[] }

/** What the services of one node share. */
export type NodeContext = {
  readonly answers: Answers
  readonly log: ServerLog
  readonly faults: ActiveFaultPlan
  readonly maxAppendSize: number
  readonly leader: () => EndPoint
  /** An error for a call that only the leader may answer, where this node is not it. */
  readonly refuseFollower: (metadata: CallMetadata) => WireError | undefined
  /** What of the log this node has. */
  readonly visible: (events: readonly ServerEvent[]) => readonly ServerEvent[]
  /** Answers at once, or when the log has been replicated. */
  readonly whenReplicated: (answer: BatchAppendResp, reply: (answer: BatchAppendResp) => void) => void
  readonly rights: (metadata: CallMetadata) => Rights & { readonly known: boolean }
  /** What the server is asked to do at the moment, for tests that count it. */
  readonly load: { appends: number; mostAppends: number; cancelled: number }
  /** False for a server that is too old to say when a subscription has caught up. */
  readonly tellsCaughtUp: boolean
  /** False for a server that leaves the position out of an answer. */
  readonly tellsPosition: boolean
  /** Checkpoints that a test makes the server send. */
  readonly onCheckpoint: (listener: (position: bigint) => void) => () => void
}
