/** An event as a client proposes it. */
export type ProposedEvent = {
  readonly id: string
  readonly type: string
  readonly contentType: string
  readonly data: Uint8Array
  readonly metadata: Uint8Array
}

/** An event as the server keeps it. */
export type ServerEvent = ProposedEvent & {
  readonly stream: string
  readonly revision: bigint
  readonly position: bigint
  /** Epoch milliseconds. */
  readonly created: number
}

export type ServerExpectation = 'any' | 'none' | 'exists' | bigint

export type AppendDecision =
  | { readonly kind: 'written' | 'idempotent'; readonly revision: bigint; readonly position: bigint }
  | { readonly kind: 'conflict'; readonly actual: bigint }
  | { readonly kind: 'deleted' }

export type StreamState = 'missing' | 'present' | 'deleted'

/** `before`: the last revision that was gone when the stream began, −1 for none. */
type ServerStream = { readonly events: ServerEvent[]; readonly before: bigint; tombstoned: boolean }

/** What the server writes to mark a stream as deleted softly. */
const deletedMark = 9_223_372_036_854_775_807n

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A JSON text with `$tb` set; by hand, because the mark is no number that JSON.stringify could write. */
const withTruncateBefore = (metadata: string, before: bigint): string => {
  const fields = Object.entries(JSON.parse(metadata) as Record<string, unknown>).filter(([name]) => name !== '$tb')
  return `{${[`"$tb":${before}`, ...fields.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)].join(',')}}`
}

/**
 * The log of a server and the rules by which it grows: the decision table of EventStoreDB 23.10 (`CheckCommit`), soft deletion by
 * metadata, tombstones, truncation. Positions look like those of a file: they grow by what an event takes.
 */
export class ServerLog {
  readonly #clock: () => number
  #all: ServerEvent[] = []
  readonly #streams = new Map<string, ServerStream>()
  readonly #listeners = new Set<() => void>()
  #end = 300n
  /** How many appends were recognised as repetitions. */
  repetitions = 0
  /** Makes the next repetition look like a conflict, as after a change of leader. */
  amnesia = 0

  constructor(clock: () => number) {
    this.#clock = clock
    // a server that has just started has written about itself already
    for (const stream of ['$$$settings', '$streams']) {
      this.#write(stream, [this.#system('$metadata', '{"$acl":{}}')])
    }
  }

  get all(): readonly ServerEvent[] {
    return this.#all
  }

  get end(): bigint {
    return this.#end
  }

  onWrite(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  state(name: string): StreamState {
    const stream = this.#streams.get(name)
    if (stream === undefined) return 'missing'
    if (stream.tombstoned) return 'deleted'
    return this.#isSoftDeleted(name) ? 'missing' : 'present'
  }

  /** The events of a stream that can still be read, from its first. */
  events(name: string): readonly ServerEvent[] {
    const before = this.#truncateBefore(name)
    return (this.#streams.get(name)?.events ?? []).filter(({ revision }) => revision >= before)
  }

  append(name: string, expected: ServerExpectation, events: readonly ProposedEvent[]): AppendDecision {
    const decision = this.#decide(name, expected, events)
    if (decision !== 'write') return decision
    const continued = this.#isSoftDeleted(name)
    const last = this.#head(name)
    if (events.length === 0) return { kind: 'written', revision: last < 0n ? 0n : last, position: this.#end }
    // whoever writes the metadata of a stream that is marked as deleted undoes the deletion; its events stay gone
    const undeleted = name.startsWith('$$') && this.#isSoftDeleted(name.slice(2)) ? name.slice(2) : undefined
    const written = this.#write(name, events)
    if (undeleted !== undefined) this.#setMetadata(undeleted, this.#head(undeleted) + 1n)
    if (continued) this.#setMetadata(name, last + 1n)
    return { kind: 'written', revision: written.revision, position: written.position }
  }

  /** A stream that stands at a revision and of which nothing is left, as its administration leaves it with the hash of that event. */
  seed(name: string, revision: bigint, hash: string): void {
    this.#streams.set(name, { events: [], before: revision, tombstoned: false })
    const anchor = JSON.stringify({ motcua: { revision: `${revision}`, hash } })
    this.#write(`$$${name}`, [this.#system('$metadata', withTruncateBefore(anchor, revision + 1n))])
  }

  softDelete(name: string, expected: ServerExpectation): AppendDecision {
    const decision = this.#checkDelete(name, expected)
    if (decision !== undefined) return decision
    // nothing else of the metadata is kept
    const written = this.#write(`$$${name}`, [this.#system('$metadata', `{"$tb":${deletedMark}}`)])
    return { kind: 'written', revision: written.revision, position: written.position }
  }

  tombstone(name: string, expected: ServerExpectation): AppendDecision {
    const decision = this.#checkDelete(name, expected)
    if (decision !== undefined) return decision
    const written = this.#write(name, [this.#system('$streamDeleted', '{}')])
    const stream = this.#streams.get(name)
    if (stream !== undefined) stream.tombstoned = true
    return { kind: 'written', revision: written.revision, position: written.position }
  }

  /** Removes for good what is truncated or deleted; the last event of a stream stays, as the server needs its revision. */
  scavenge(): void {
    const isKept = (event: ServerEvent): boolean => {
      const { stream: name, revision } = event
      if (name.startsWith('$') || revision === this.#head(name)) return true
      return this.state(name) !== 'deleted' && revision >= this.#truncateBefore(name)
    }
    this.#all = this.#all.filter(isKept)
  }

  #checkDelete(name: string, expected: ServerExpectation): AppendDecision | undefined {
    if (this.state(name) === 'deleted') return { kind: 'deleted' }
    const head = this.#head(name)
    return expected === 'any' || expected === head ? undefined : { kind: 'conflict', actual: head }
  }

  #decide(name: string, expected: ServerExpectation, events: readonly ProposedEvent[]): AppendDecision | 'write' {
    const stream = this.#streams.get(name)
    const head = this.#head(name)
    const conflict: AppendDecision = { kind: 'conflict', actual: head }
    if (stream?.tombstoned === true) return { kind: 'deleted' }
    if (stream === undefined) {
      if (expected === 'exists') return this.#streams.has(`$$${name}`) ? 'write' : conflict
      return expected === 'any' || expected === 'none' ? 'write' : conflict
    }
    if (expected === 'exists' && this.#isSoftDeleted(name)) return { kind: 'deleted' }
    if (expected === 'any' || expected === 'exists') return this.#decideAny(stream, events, conflict)
    const before = expected === 'none' ? -1n : expected
    if (before === head) return 'write'
    if (before > head || events.length === 0) return conflict
    const stored = stream.events.slice(Number(before - stream.before))
    const differs = events.findIndex(({ id }, at) => stored[at]?.id !== id)
    if (differs === 0 && expected === 'none' && this.#isSoftDeleted(name)) return 'write'
    const last = stored[events.length - 1]
    if (differs !== -1 || last === undefined) return conflict
    if (this.amnesia > 0) {
      this.amnesia -= 1
      return conflict
    }
    this.repetitions += 1
    return { kind: 'idempotent', revision: last.revision, position: last.position }
  }

  #decideAny(
    { events: stored }: ServerStream,
    events: readonly ProposedEvent[],
    conflict: AppendDecision,
  ): AppendDecision | 'write' {
    const found = events.map(({ id }) => stored.find((event) => event.id === id))
    const last = found.at(-1)
    if (found[0] === undefined) return 'write'
    if (last === undefined || found.includes(undefined)) return conflict
    return { kind: 'idempotent', revision: last.revision, position: last.position }
  }

  #head(name: string): bigint {
    const stream = this.#streams.get(name)
    return stream?.events.at(-1)?.revision ?? stream?.before ?? -1n
  }

  #metadata(name: string): string | undefined {
    const last = this.#streams.get(`$$${name}`)?.events.at(-1)
    return last === undefined ? undefined : decoder.decode(last.data)
  }

  #truncateBefore(name: string): bigint {
    const mark = /"\$tb"\s*:\s*(\d+)/.exec(this.#metadata(name) ?? '')?.[1]
    return mark === undefined ? 0n : BigInt(mark)
  }

  #isSoftDeleted(name: string): boolean {
    return this.#truncateBefore(name) === deletedMark
  }

  #setMetadata(name: string, truncateBefore: bigint): ServerEvent {
    const text = withTruncateBefore(this.#metadata(name) ?? '{}', truncateBefore)
    return this.#write(`$$${name}`, [this.#system('$metadata', text)])
  }

  #system(type: string, data: string): ProposedEvent {
    const id = crypto.randomUUID()
    return { id, type, contentType: 'application/json', data: encoder.encode(data), metadata: new Uint8Array() }
  }

  #write(name: string, events: readonly ProposedEvent[]): ServerEvent {
    const stream: ServerStream = this.#streams.get(name) ?? { events: [], before: -1n, tombstoned: false }
    this.#streams.set(name, stream)
    let revision = this.#head(name)
    let written: ServerEvent | undefined
    for (const event of events) {
      revision += 1n
      written = { ...event, stream: name, revision, position: this.#end, created: this.#clock() }
      this.#end += BigInt(100 + event.data.length + event.metadata.length + name.length + event.type.length)
      stream.events.push(written)
      this.#all.push(written)
    }
    for (const listener of this.#listeners) listener()
    if (written === undefined) throw new RangeError('there is nothing to write')
    return written
  }
}
