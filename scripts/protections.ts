/** A place in `packages/store/src/eventstoredb`, and what stands there when the protection is taken away. */
export type Change = { readonly file: string; readonly protection: string; readonly instead: string }

const driver = 'client/client-driver.ts'
const lines = 'client/batch-append.ts'
const prepared = '../append/prepared-batch.ts'

/** For each known pitfall of the client, by its id, how the protection against it is taken away. */
export const removals: Readonly<Record<string, readonly Change[]>> = {
  // the client's own append, with the credentials in the call
  'P-1': [
    {
      file: driver,
      protection: 'return appender.append(stream, expected, events, timeout)',
      instead: `const { credentials } = settings
      return client
        .appendToStream(
          stream,
          events.map((event) => library.client.jsonEvent({ ...event, data: JSON.parse(event.data), metadata: JSON.parse(event.metadata) })),
          { expectedRevision: expected === 'none' ? 'no_stream' : expected, ...(credentials && { credentials }) },
        )
        .then(({ nextExpectedRevision, position }) => ({ lastRevision: nextExpectedRevision, position: position?.commit }))`,
    },
  ],
  'P-2': [
    {
      file: prepared,
      protection: "if (expected !== 'none' && (typeof expected !== 'bigint' || expected < 0n)) {",
      instead: "if (expected !== 'none' && typeof expected === 'bigint' && expected < 0n) {",
    },
  ],
  'P-3': [{ file: prepared, protection: 'if (!uuid.test(id)) throw', instead: "if (id === '') throw" }],
  'P-4': [{ file: 'append.ts', protection: 'actual < 0n ? null : actual', instead: 'actual' }],
  'P-5': [
    { file: 'address.ts', protection: "throwonappendfailure: 'appends always fail by an error',", instead: '' },
    {
      file: 'address.ts',
      protection: "case 'nodepreference':",
      instead: "case 'throwonappendfailure':\n      return\n    case 'nodepreference':",
    },
  ],
  'P-6': [
    {
      file: 'eventstoredb-store.ts',
      protection: 'prepareBatch(stream, events, expected, limits)',
      instead:
        '{ stream, expected, events: events.map((event) => ({ ...event, data: JSON.stringify(event.data), metadata: JSON.stringify(event.metadata) })) }',
    },
  ],
  'P-7': [
    { file: lines, protection: '      ended()\n      stream.end()', instead: '' },
    { file: lines, protection: "stream.on('close', ended)", instead: '' },
  ],
  'P-8': [
    { file: lines, protection: 'reject(driverError(new TimedOut(timeout)))', instead: 'if (timeout > 0) return' },
  ],
  'P-9': [
    {
      file: driver,
      protection: 'const { readTimeout: silence, closeTimeout } = settings',
      instead: 'const { closeTimeout } = settings\n  const silence = 2 ** 31 - 1',
    },
    { file: 'follow.ts', protection: 'silence: settings.idleTimeout', instead: 'silence: 2 ** 31 - 1' },
  ],
  'P-10': [
    { file: lines, protection: 'const details', instead: 'const bank = new Map()\nconst details' },
    { file: lines, protection: 'pending: new Map() }', instead: 'pending: bank }' },
  ],
  'P-11': [
    {
      file: 'client/classify.ts',
      protection: 'error instanceof DriverError ? error : new DriverError(failureOf(error))',
      instead: 'error instanceof DriverError || failureOf(error) ? error : error',
    },
  ],
  'P-12': [
    {
      file: driver,
      protection: 'batchAppender(library, () =>\n    workings.GRPCStreamCreator(',
      instead: 'batchAppender(library, async () =>\n    (await workings.capabilities) && workings.GRPCStreamCreator(',
    },
    { file: 'link.ts', protection: 'if (failed !== current) return', instead: 'if (failed !== undefined) return' },
  ],
  'P-13': [{ file: 'append.ts', protection: 'attempt >= settings.attempts', instead: 'attempt >= 1' }],
  'P-14': [
    {
      file: 'client/arrivals.ts',
      protection: 'if (isReady()) {',
      instead: 'if (rest()) yield []\n      else if (isReady()) {',
    },
  ],
  'P-15': [
    {
      file: 'follow.ts',
      protection: 'await handled(() => onPosition?.(reached))',
      instead: 'void handled(() => onPosition?.(reached))',
    },
  ],
  'P-16': [{ file: 'follow.ts', protection: 'failures += 1', instead: 'throw error' }],
  'P-17': [
    {
      file: 'client/subscription.ts',
      protection: 'cancel: () => withTimeout(subscription.unsubscribe(), grace)',
      instead: 'cancel: async () => undefined',
    },
  ],
  'P-18': [
    {
      file: 'client/subscription.ts',
      protection: 'if (position > reached && position <= lastPosition) {',
      instead: 'if (position > reached || (told !== undefined && position > lastPosition)) {',
    },
  ],
  'P-19': [
    {
      file: 'follow.ts',
      protection:
        '      position = record.position\n      const stream = names.here(record)\n      if (stream === undefined) continue',
      instead:
        '      const stream = names.here(record)\n      if (stream === undefined) continue\n      position = record.position',
    },
  ],
  'P-20': [{ file: 'stored-form.ts', protection: " || type.startsWith('$')", instead: " || type === ''" }],
  // believes the server when it says that a subscription has caught up, and nobody else
  'P-21': [{ file: 'follow.ts', protection: '    await tell()\n  }', instead: '  }' }],
  'P-22': [{ file: 'reads.ts', protection: "if (kind === 'missing') return 'missing'", instead: '' }],
  'P-23': [
    {
      file: 'client/read-call.ts',
      protection: 'const cancel = async (): Promise<void> => call.cancel()',
      instead: 'const cancel = async (): Promise<void> => undefined',
    },
  ],
  'P-24': [
    {
      file: 'append.ts',
      protection: 'if (!isSoftDeleted) return noEvents',
      instead: 'if (!isSoftDeleted || anchor === undefined) return noEvents',
    },
  ],
  'P-25': [
    {
      file: 'append.ts',
      protection: 'if (sealed.bytes > settings.appendSizeLimit) {',
      instead: 'if (sealed.bytes < 0) {',
    },
  ],
  'P-26': [{ file: 'eventstoredb-store.ts', protection: 'turns(settings.maxInFlight)', instead: 'turns()' }],
  'P-27': [
    {
      file: 'options.ts',
      protection: 'if (tls === false && !allowInsecure) throw',
      instead: "if (username === '') throw",
    },
  ],
  'P-28': [{ file: driver, protection: 'requiresLeader: true', instead: 'requiresLeader: false' }],
  'P-29': [
    {
      file: 'append.ts',
      protection: 'position ?? (await positionAt(stream, lastRevision))',
      instead: 'position ?? 0n',
    },
  ],
  'P-30': [
    {
      file: 'stored-form.ts',
      protection:
        "if (typeof eventId !== 'string' || typeof prev !== 'string' || typeof hash !== 'string' || hash.length !== 64) {",
      instead: "if (eventId === '') {",
    },
  ],
  'P-31': [
    { file: driver, protection: '      appender.drop()', instead: '' },
    { file: driver, protection: 'if (!used) return', instead: 'if (used) return' },
    {
      file: driver,
      protection: 'await withTimeout(client.dispose(), closeTimeout).catch(() => undefined)',
      instead: '',
    },
  ],
  'P-32': [
    {
      file: 'append.ts',
      protection: 'actual > revisionBefore(batch) ? await stored(batch) : undefined',
      instead: 'undefined',
    },
  ],
  'P-33': [
    {
      file: 'client/load.ts',
      protection: 'const load = createRequire(import.meta.url)',
      instead: "const load = createRequire(import.meta.url)\nload('@eventstore/db-client')",
    },
  ],
  'P-34': [
    {
      file: 'follow.ts',
      protection: "if (failure.kind === 'denied') throw new StoreAccessDeniedError('subscribe $all', failure)",
      instead: '',
    },
  ],
  'P-35': [{ file: lines, protection: 'giveUp(line)\n        }, timeout)', instead: '}, timeout)' }],
  'P-36': [
    { file: 'stream-names.ts', protection: "stream !== '' && ours(stream) ? stream : undefined", instead: 'stream' },
  ],
  'P-37': [
    {
      file: 'client/arrivals.ts',
      protection: 'await leave(cancel, grace)',
      // what leaving a for-await loop over the client's stream does
      instead: 'stream.destroy()',
    },
  ],
  'P-38': [{ file: 'follow.ts', protection: 'if (record.position <= after) continue', instead: '' }],
  'P-39': [{ file: prepared, protection: 'if (events.length === 0) throw', instead: "if (stream === '') throw" }],
  // the server then takes the batch of another program for a repetition of this one
  'P-40': [{ file: 'stored-form.ts', protection: 'return { id: randomUUID(), type', instead: 'return { id, type' }],
  'P-41': [{ file: 'options.ts', protection: 'checkNames(given, names)', instead: '' }],
  'P-42': [
    {
      file: 'stored-form.ts',
      protection: "stream.startsWith('$') || type.startsWith('$')",
      instead: "stream === '' || type === ''",
    },
  ],
}
