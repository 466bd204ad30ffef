import { type Language, MotcuaError, storedEventDefinitions, text, toIso } from '@motcua/core'
import { type Audit, auditStore, type Checkpoint, describeFault } from '@motcua/store'
import { isEventStoreDbAddress } from '@motcua/store/eventstoredb'
import { exitCode } from '../exit-code.ts'
import { readCheckpoint } from '../proof/log-checkpoint.ts'
import { publicKeys, readSignedCheckpoint } from '../proof/public-keys.ts'
import { printable } from '../text/display-width.ts'
import { openFileToRead } from '../store/opened-file.ts'
import { openServer } from '../store/server.ts'
import { json } from '../text/json.ts'
import { defineVerb } from '../verb.ts'

type Since = { readonly checkpoint: Checkpoint; readonly signatureChecked: boolean }

const hour = 3_600_000
const shown = 10

const hoursOf = (value = '24'): number => {
  if (!/^\d{1,6}(?:\.\d+)?$/.test(value)) throw new MotcuaError('proof.hours', { value })
  return Number(value)
}

const sinceOf = (file: string | undefined, key: string | undefined): Since | undefined => {
  if (file === undefined) return undefined
  if (key === undefined) return { checkpoint: readCheckpoint(file).checkpoint, signatureChecked: false }
  return { checkpoint: readSignedCheckpoint(file, publicKeys(key)).checkpoint, signatureChecked: true }
}

/** What the audit was asked; on a server the log is not kept beside the events. */
type Asked = { readonly since: Since | undefined; readonly hours: number; readonly onServer: boolean }

const rootOf = ({ root }: { readonly root: Uint8Array }): string => Buffer.from(root).toString('base64')

const apartInWords = ({ count, first }: Audit['timesApart'], hours: number, language: Language): readonly string[] => {
  if (count === 0) return []
  const few = first.slice(0, shown)
  return [
    text('cli.verify.apart', { count, hours }, language),
    ...few.map(({ position, stream, revision, type, recordedAt, storedAt }) =>
      printable(
        text(
          'cli.verify.apart-event',
          { position, stream, revision, type, recorded: toIso(recordedAt), stored: toIso(storedAt) },
          language,
        ),
      ),
    ),
    ...(count > few.length ? [text('cli.verify.apart-more', { count: count - few.length }, language)] : []),
  ]
}

const inWords = (audit: Audit, { since, hours, onServer }: Asked, language: Language): string => {
  const {
    events,
    streams,
    dossiers,
    position,
    head,
    imported,
    simulated,
    unknown,
    anchored,
    fault,
    keepsLog,
    timesApart,
  } = audit
  const origins = text('cli.verify.origins', { imported, simulated, unknown }, language)
  if (fault !== undefined) {
    const told = printable(describeFault(fault, language))
    return [text('cli.verify.unsound', { events, fault: told }, language), origins].join('\n')
  }
  return [
    dossiers === null
      ? text('cli.verify.sound-streams', { events, streams, position }, language)
      : text('cli.verify.sound', { events, streams, dossiers, position }, language),
    text('cli.verify.head', { size: head.size, root: rootOf(head) }, language),
    ...(keepsLog || onServer ? [] : [text('cli.verify.no-log', {}, language)]),
    ...(since === undefined
      ? []
      : [
          text(
            since.signatureChecked ? 'cli.verify.since' : 'cli.verify.since-unsigned',
            { size: since.checkpoint.size, origin: since.checkpoint.origin },
            language,
          ),
        ]),
    origins,
    ...(anchored > 0 ? [text('cli.verify.anchored', { anchored }, language)] : []),
    ...apartInWords(timesApart, hours, language),
  ].join('\n')
}

const asJson = ({ fault, head, timesApart, ...audit }: Audit, since: Since | undefined, language: Language): string =>
  json({
    sound: fault === undefined,
    ...audit,
    head: { size: head.size, root: rootOf(head) },
    ...(since !== undefined && {
      since: { ...since.checkpoint, root: rootOf(since.checkpoint), signatureChecked: since.signatureChecked },
    }),
    timesApart: {
      count: timesApart.count,
      first: timesApart.first.map(({ recordedAt, storedAt, ...event }) => ({
        ...event,
        recordedAt: toIso(recordedAt),
        storedAt: toIso(storedAt),
      })),
    },
    ...(fault !== undefined && { fault: { ...fault, message: describeFault(fault, language) } }),
  })

/** `motcua verify`: nothing in the store is believed; exit code 1 when anything is not as it was written. */
export const verifyVerb = defineVerb({
  name: 'verify',
  about: 'cli.verify',
  arguments: [{ name: 'STORE', about: 'cli.argument.store' }],
  options: {
    since: { kind: 'text', value: 'FILE', about: 'cli.option.since' },
    key: { kind: 'text', value: 'KEY|FILE', about: 'cli.option.public-keys' },
    tolerance: { kind: 'text', value: 'HOURS', about: 'cli.option.tolerance' },
  },
  examples: ['verify h21.sqlite', 'verify h21.sqlite --since 2026-03.checkpoint --key h21.key.pub --json'],
  action: async ({ values, positionals, language }, io) => {
    const [file] = positionals
    const hours = hoursOf(values.tolerance)
    const since = sinceOf(values.since, values.key)
    const onServer = isEventStoreDbAddress(file)
    const server = onServer ? openServer(file) : undefined
    const store = server ?? openFileToRead(file, { io, language })
    try {
      const audit = await auditStore(store, {
        definitions: storedEventDefinitions,
        tolerance: hours * hour,
        ...(server !== undefined && { anchors: (stream: string) => server.anchor(stream) }),
        ...(since !== undefined && { since: since.checkpoint }),
        onProgress: ({ events }) => io.progress(text('cli.verify.progress', { events }, language)),
        signal: io.signal,
      })
      io.progress('')
      io.out(values.json ? asJson(audit, since, language) : inWords(audit, { since, hours, onServer }, language))
      return audit.fault === undefined ? exitCode.ok : exitCode.fault
    } finally {
      await store.close()
    }
  },
})
