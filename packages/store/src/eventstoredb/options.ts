import { readFileSync } from 'node:fs'
import { EventStoreDbOptionsError } from './errors.ts'

/** How to reach an EventStoreDB server or cluster, and how patient to be with it. Times are in milliseconds. */
export type EventStoreDbOptions = {
  /** `host` or `host:port` (2113 when left out), one for each node that is known. */
  readonly hosts: readonly string[]
  /** `single`: the one host; `gossip`: ask the hosts for the leader; `dns`: ask the one name. Default: by the number of hosts. */
  readonly discovery?: 'single' | 'gossip' | 'dns'
  /** Default: true. An object names files: the authority that signed the servers, and the user's own certificate. */
  readonly tls?: boolean | TlsFiles
  readonly credentials?: { readonly username: string; readonly password: string }
  /** Lets credentials travel without TLS, on a network that is yours alone. */
  readonly allowInsecure?: boolean
  /** Default: 10,000. How long one attempt at an append may take. */
  readonly appendTimeout?: number
  /** Default: 10,000. How long a read may stay silent. */
  readonly readTimeout?: number
  /** Default: 30,000. How long a subscription may stay silent before it looks whether something was missed. */
  readonly idleTimeout?: number
  /** Default: 5,000. How long closing may wait for what is under way. */
  readonly closeTimeout?: number
  /** Default: 5. Attempts at one append or read. */
  readonly attempts?: number
  /** Default: 100. The pause after the first failed attempt; it doubles each time, with jitter. */
  readonly retryDelay?: number
  /** Default: 3,000. The longest pause. */
  readonly maxRetryDelay?: number
  /** Default: 64. Appends under way at once; others wait. */
  readonly maxInFlight?: number
  /** Default: 1,048,576. The server's MaxAppendSize in bytes. */
  readonly appendSizeLimit?: number
  /** Default: `appendSizeLimit`. Most bytes that data and metadata of an append may take as JSON. */
  readonly maxBatchBytes?: number
  /** Default: 10,000; −1 turns it off. */
  readonly keepAliveInterval?: number
  /** Default: 10,000. */
  readonly keepAliveTimeout?: number
  /** Default: 10 and 100. How often to look for a leader, and how long to wait in between. */
  readonly discoveryAttempts?: number
  readonly discoveryInterval?: number
  /** A name for this connection in the server's log. */
  readonly connectionName?: string
  /** The streams that belong to this store, by the beginning of their names. Default: all but those of the system. */
  readonly streamPrefixes?: readonly string[]
  /** A prefix that is put before every stream name in the server, and never shown; for several stores on one server. */
  readonly namespace?: string
  /** A position of the server before which nothing of this store stands, so that nobody reads it. */
  readonly origin?: bigint
}

export type TlsFiles = {
  readonly caFile?: string
  readonly certificateFile?: string
  readonly keyFile?: string
}

/** One node of the server. */
export type Host = { readonly address: string; readonly port: number }

/** Options that were checked, with every default filled in. */
export type Settings = {
  readonly hosts: readonly [Host, ...Host[]]
  readonly discovery: 'single' | 'gossip' | 'dns'
  readonly tls: { readonly ca?: Buffer; readonly certificate?: Buffer; readonly key?: Buffer } | undefined
  readonly credentials: { readonly username: string; readonly password: string } | undefined
  readonly streamPrefixes: readonly string[]
  readonly namespace: string
  readonly origin: bigint
  readonly connectionName: string | undefined
} & { readonly [Name in keyof typeof numbers]: number }

const numbers = {
  appendTimeout: { fallback: 10_000, least: 1 },
  readTimeout: { fallback: 10_000, least: 1 },
  idleTimeout: { fallback: 30_000, least: 1 },
  closeTimeout: { fallback: 5_000, least: 1 },
  attempts: { fallback: 5, least: 1 },
  retryDelay: { fallback: 100, least: 0 },
  maxRetryDelay: { fallback: 3_000, least: 0 },
  maxInFlight: { fallback: 64, least: 1 },
  appendSizeLimit: { fallback: 1024 * 1024, least: 1 },
  maxBatchBytes: { fallback: Number.MAX_SAFE_INTEGER, least: 1 },
  keepAliveInterval: { fallback: 10_000, least: -1 },
  keepAliveTimeout: { fallback: 10_000, least: 1 },
  discoveryAttempts: { fallback: 10, least: 1 },
  discoveryInterval: { fallback: 100, least: 0 },
} as const

const names = new Set<string>([
  ...Object.keys(numbers),
  'hosts',
  'discovery',
  'tls',
  'credentials',
  'allowInsecure',
  'connectionName',
  'streamPrefixes',
  'namespace',
  'origin',
])
const tlsNames = new Set(['caFile', 'certificateFile', 'keyFile'])

const invalid = (option: string, value: unknown, wanted: string): never => {
  throw new EventStoreDbOptionsError('eventstoredb.invalid-option', { option, value: String(value), wanted })
}

const contradiction = (one: string, other: string): never => {
  throw new EventStoreDbOptionsError('eventstoredb.contradiction', { one, other })
}

const checkNames = (given: object, known: ReadonlySet<string>, where = ''): void => {
  for (const name of Object.keys(given)) {
    if (!known.has(name)) throw new EventStoreDbOptionsError('eventstoredb.unknown-option', { option: where + name })
  }
}

const hostName = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?|\[[0-9a-f:.]+\])$/iu

const hostOf = (text: unknown): Host => {
  const match = typeof text === 'string' ? /^(.+?)(?::(\d{1,5}))?$/u.exec(text) : null
  const address = match?.[1] ?? ''
  const port = Number(match?.[2] ?? 2113)
  if (!hostName.test(address) || port < 1 || port > 65_535) return invalid('hosts', text, 'host or host:port')
  return { address, port }
}

const hostsOf = (hosts: unknown): readonly [Host, ...Host[]] => {
  const [first, ...rest] = Array.isArray(hosts) ? hosts.map(hostOf) : []
  return first === undefined ? invalid('hosts', hosts, 'at least one host:port') : [first, ...rest]
}

const discoveryOf = ({ hosts, discovery }: EventStoreDbOptions): Settings['discovery'] => {
  const chosen = discovery ?? (hosts.length > 1 ? 'gossip' : 'single')
  if (chosen !== 'single' && chosen !== 'gossip' && chosen !== 'dns') {
    return invalid('discovery', chosen, 'single, gossip or dns')
  }
  return hosts.length > 1 && chosen !== 'gossip' ? contradiction(`discovery: ${chosen}`, 'hosts') : chosen
}

const contents = (option: string, file: string | undefined): Buffer | undefined => {
  if (file === undefined) return undefined
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new EventStoreDbOptionsError('eventstoredb.file-unreadable', { option, file }, { cause })
  }
}

const tlsOf = ({ tls = true }: EventStoreDbOptions): Settings['tls'] => {
  if (tls === false) return undefined
  if (tls === true) return {}
  if (typeof tls !== 'object' || tls === null) return invalid('tls', tls, 'true, false or the files')
  checkNames(tls, tlsNames, 'tls.')
  if ((tls.certificateFile === undefined) !== (tls.keyFile === undefined)) {
    return contradiction('tls.certificateFile', 'tls.keyFile')
  }
  const ca = contents('tls.caFile', tls.caFile)
  const certificate = contents('tls.certificateFile', tls.certificateFile)
  const key = contents('tls.keyFile', tls.keyFile)
  return { ...(ca && { ca }), ...(certificate && { certificate }), ...(key && { key }) }
}

const credentialsOf = ({ credentials, allowInsecure = false, tls }: EventStoreDbOptions): Settings['credentials'] => {
  if (credentials === undefined) return undefined
  const { username, password } = credentials
  // a Basic header ends the name at its first colon
  if (typeof username !== 'string' || username === '' || username.includes(':')) {
    return invalid('credentials.username', '…', 'a text without a colon')
  }
  if (typeof password !== 'string' || password === '') return invalid('credentials.password', '…', 'a text')
  if (tls === false && !allowInsecure) throw new EventStoreDbOptionsError('eventstoredb.credentials-without-tls')
  return { username, password }
}

const numberOf = (option: keyof typeof numbers, given: EventStoreDbOptions): number => {
  const { fallback, least } = numbers[option]
  const value = given[option] ?? fallback
  return Number.isSafeInteger(value) && value >= least ? value : invalid(option, value, `a whole number from ${least}`)
}

const nameStart = (option: string, text: unknown): string =>
  typeof text === 'string' && text !== '' && text.length <= 100 && !text.startsWith('$')
    ? text
    : invalid(option, text, 'a text of 1 to 100 characters that does not begin with $')

/**
 * Checks the options and fills in the defaults.
 * @throws EventStoreDbOptionsError for what is unknown, wrong or contradictory
 */
export const settingsOf = (given: EventStoreDbOptions): Settings => {
  checkNames(given, names)
  const hosts = hostsOf(given.hosts)
  const settings: Settings = {
    hosts,
    discovery: discoveryOf(given),
    tls: tlsOf(given),
    credentials: credentialsOf(given),
    streamPrefixes: (given.streamPrefixes ?? []).map((prefix) => nameStart('streamPrefixes', prefix)),
    namespace: given.namespace === undefined ? '' : nameStart('namespace', given.namespace),
    origin: given.origin ?? 0n,
    connectionName: given.connectionName,
    appendTimeout: numberOf('appendTimeout', given),
    readTimeout: numberOf('readTimeout', given),
    idleTimeout: numberOf('idleTimeout', given),
    closeTimeout: numberOf('closeTimeout', given),
    attempts: numberOf('attempts', given),
    retryDelay: numberOf('retryDelay', given),
    maxRetryDelay: numberOf('maxRetryDelay', given),
    maxInFlight: numberOf('maxInFlight', given),
    appendSizeLimit: numberOf('appendSizeLimit', given),
    maxBatchBytes: Math.min(numberOf('maxBatchBytes', given), numberOf('appendSizeLimit', given)),
    keepAliveInterval: numberOf('keepAliveInterval', given),
    keepAliveTimeout: numberOf('keepAliveTimeout', given),
    discoveryAttempts: numberOf('discoveryAttempts', given),
    discoveryInterval: numberOf('discoveryInterval', given),
  }
  // below this the client writes a warning to the console
  if (settings.keepAliveInterval >= 0 && settings.keepAliveInterval < 10_000) {
    return invalid('keepAliveInterval', settings.keepAliveInterval, '−1 or a whole number from 10000')
  }
  if (typeof settings.origin !== 'bigint' || settings.origin < 0n) return invalid('origin', given.origin, '0n or more')
  return settings
}
