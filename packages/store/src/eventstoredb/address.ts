import { EventStoreDbOptionsError } from './errors.ts'
import type { EventStoreDbOptions, TlsFiles } from './options.ts'

type Draft = { -readonly [Name in keyof EventStoreDbOptions]: EventStoreDbOptions[Name] }

const unreadable = (reason: string): never => {
  throw new EventStoreDbOptionsError('eventstoredb.invalid-address', { reason })
}

const invalid = (option: string, value: string, wanted: string): never => {
  throw new EventStoreDbOptionsError('eventstoredb.invalid-option', { option, value, wanted })
}

const decoded = (text: string, where: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return unreadable(`${where}: a per cent sign is not followed by two hexadecimal digits`)
  }
}

const flag = (option: string, value: string): boolean =>
  value === 'true' ? true : value === 'false' ? false : invalid(option, value, 'true or false')

const whole = (option: string, value: string): number =>
  /^-?\d{1,15}$/.test(value) ? Number(value) : invalid(option, value, 'a whole number')

/** The client's own names for options, as they stand in the addresses of other programs. */
const renamed: Readonly<Record<string, string>> = {
  defaultdeadline: 'appendTimeout',
  maxdiscoverattempts: 'discoveryAttempts',
}

const wholes = [
  'appendTimeout',
  'readTimeout',
  'idleTimeout',
  'closeTimeout',
  'attempts',
  'retryDelay',
  'maxRetryDelay',
  'maxInFlight',
  'appendSizeLimit',
  'maxBatchBytes',
  'keepAliveInterval',
  'keepAliveTimeout',
  'discoveryAttempts',
  'discoveryInterval',
] as const

const refused: Readonly<Record<string, string>> = {
  throwonappendfailure: 'appends always fail by an error',
  tlsverifycert: 'the certificate is always verified; name its authority with tlsCAFile',
  gossiptimeout: 'it is 5 seconds',
}

const flat = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, '')

const readOption = (draft: Draft, files: Record<string, string>, key: string, value: string): void => {
  const name = flat(key)
  const reason = refused[name]
  if (reason !== undefined) {
    throw new EventStoreDbOptionsError('eventstoredb.refused-option', { option: key, reason })
  }
  const number = wholes.find((known) => flat(known) === flat(renamed[name] ?? name))
  if (number !== undefined) {
    draft[number] = whole(key, value)
    return
  }
  switch (name) {
    case 'tls':
      draft.tls = flag(key, value)
      return
    case 'tlscafile':
      files['caFile'] = value
      return
    case 'usercertfile':
      files['certificateFile'] = value
      return
    case 'userkeyfile':
      files['keyFile'] = value
      return
    case 'allowinsecure':
      draft.allowInsecure = flag(key, value)
      return
    case 'connectionname':
      draft.connectionName = value
      return
    case 'namespace':
      draft.namespace = value
      return
    case 'streamprefixes':
      draft.streamPrefixes = value.split(',')
      return
    case 'nodepreference':
      // a follower may lag behind, and what a command decides on must be the present
      if (value !== 'leader') invalid(key, value, 'leader')
      return
    default:
      throw new EventStoreDbOptionsError('eventstoredb.unknown-option', { option: key })
  }
}

const readCredentials = (text: string): NonNullable<EventStoreDbOptions['credentials']> => {
  const colon = text.indexOf(':')
  if (colon < 1 || colon === text.length - 1)
    return unreadable('before the @ stand a user name, a colon and a password')
  return {
    username: decoded(text.slice(0, colon), 'user name'),
    password: decoded(text.slice(colon + 1), 'password'),
  }
}

/** Is this text the address of an EventStoreDB store rather than the name of a file? */
export const isEventStoreDbAddress = (text: string): boolean => /^esdb(?:\+discover)?:\/\//.test(text)

/**
 * Reads `esdb://user:password@host:port,host:port?option=value` (or `esdb+discover://`) into the same options that a program gives.
 * Marks in a password are per-cent encoded. What is read here is checked by `settingsOf`, like all options.
 * @throws EventStoreDbOptionsError, which never holds the password
 */
export const parseAddress = (address: string): EventStoreDbOptions => {
  const match = /^(esdb(?:\+discover)?):\/\/(?:([^@?/]*)@)?([^@?/]*)\/?(?:\?(.*))?$/s.exec(address.trim())
  if (match === null)
    return unreadable('it does not begin with esdb://, or a mark in the password is not per-cent encoded')
  const [, scheme, credentials, hosts = '', query] = match
  if (hosts === '') return unreadable('the host is missing')
  const draft: Draft = { hosts: hosts.split(',').map((host) => host.trim()) }
  if (scheme === 'esdb+discover') draft.discovery = 'dns'
  if (credentials !== undefined) draft.credentials = readCredentials(credentials)
  const files: Record<string, string> = {}
  const seen = new Set<string>()
  for (const pair of query === undefined || query === '' ? [] : query.split('&')) {
    const [key = '', ...rest] = pair.split('=')
    if (rest.length !== 1 || rest[0] === '') return unreadable('an option is not of the form name=value')
    if (seen.has(flat(key))) return unreadable(`the option ${key} stands twice`)
    seen.add(flat(key))
    readOption(draft, files, key, decoded(rest[0] ?? '', key))
  }
  if (Object.keys(files).length === 0) return draft
  if (draft.tls === false) {
    throw new EventStoreDbOptionsError('eventstoredb.contradiction', {
      one: 'tls=false',
      other: Object.keys(files).join(', '),
    })
  }
  return { ...draft, tls: files satisfies TlsFiles }
}

/** What the store at an address is called: where it is and which streams it has, without user and password. */
export const addressName = (address: string): string => {
  const { hosts, discovery, namespace = '', streamPrefixes = [] } = parseAddress(address)
  return [discovery ?? 'esdb', hosts.toSorted().join(','), namespace, streamPrefixes.join(',')].join(' ').trim()
}
