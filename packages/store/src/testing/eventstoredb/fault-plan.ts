/** What can be disturbed. `append` is each append of its own, `call` the call that appends share. */
export type FaultyOperation = 'append' | 'read' | 'subscribe' | 'gossip' | 'features' | 'delete'

/** How a server fails. */
export type Fault =
  /** The request is lost: nothing is done, nothing is answered. */
  | { readonly kind: 'silence' }
  /** Nothing that is sent over this call from now on is done or answered. */
  | { readonly kind: 'dead' }
  /** It is done, and the answer is lost while the connection stays. */
  | { readonly kind: 'silence-after' }
  /** It is done, and the connection breaks before the answer. */
  | { readonly kind: 'drop-reply' }
  /** The connection breaks; nothing is done. */
  | { readonly kind: 'break' }
  /** The call ends as if all were well, without an answer. */
  | { readonly kind: 'end' }
  /** The call is killed after so many messages. */
  | { readonly kind: 'kill'; readonly after: number }
  /** Each message waits so many milliseconds. */
  | { readonly kind: 'slow'; readonly delay: number }
  | { readonly kind: 'not-leader' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'unavailable' }
  /** The server does it, and takes the repetition for a conflict, as after a change of leader. */
  | { readonly kind: 'forgotten' }
  /** A gRPC error of any code. */
  | { readonly kind: 'error'; readonly code: number; readonly message: string }

/** Which calls fail and how; what is not planned works. */
export interface FaultPlan {
  /** The next calls of an operation fail so, in the order in which this was said. */
  next(operation: FaultyOperation, fault: Fault, times?: number): void
  /** All calls fail so, until `clear`. */
  always(operation: FaultyOperation, fault: Fault): void
  clear(): void
  /** How often an operation was called. */
  count(operation: FaultyOperation): number
}

export type ActiveFaultPlan = FaultPlan & {
  /** The fault of a call that begins. */
  readonly take: (operation: FaultyOperation) => Fault | undefined
}

export const faultPlan = (): ActiveFaultPlan => {
  const queued = new Map<FaultyOperation, Fault[]>()
  const lasting = new Map<FaultyOperation, Fault>()
  const counts = new Map<FaultyOperation, number>()
  return {
    next: (operation, fault, times = 1) => {
      queued.set(operation, [...(queued.get(operation) ?? []), ...Array.from({ length: times }, () => fault)])
    },
    always: (operation, fault) => void lasting.set(operation, fault),
    clear: () => {
      queued.clear()
      lasting.clear()
    },
    count: (operation) => counts.get(operation) ?? 0,
    take: (operation) => {
      counts.set(operation, (counts.get(operation) ?? 0) + 1)
      return queued.get(operation)?.shift() ?? lasting.get(operation)
    },
  }
}
