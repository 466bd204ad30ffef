import type { EventStoreDBClient } from '@eventstore/db-client'
import type { Settings } from '../options.ts'
import type { ClientLibrary } from './load.ts'

/** A client by settings that were checked; it connects at its first call. */
export const clientOf = ({ client }: ClientLibrary, settings: Settings): EventStoreDBClient => {
  const { hosts, discovery, tls, credentials, connectionName } = settings
  const channel = {
    insecure: tls === undefined,
    ...(tls?.ca && { rootCertificate: tls.ca }),
    ...(tls?.certificate && { userCertFile: tls.certificate }),
    ...(tls?.key && { userKeyFile: tls.key }),
  }
  const common = {
    keepAliveInterval: settings.keepAliveInterval,
    keepAliveTimeout: settings.keepAliveTimeout,
    defaultDeadline: settings.appendTimeout,
    ...(connectionName !== undefined && { connectionName }),
  }
  const search = {
    maxDiscoverAttempts: settings.discoveryAttempts,
    discoveryInterval: settings.discoveryInterval,
    nodePreference: 'leader' as const,
  }
  if (discovery === 'single')
    return new client.EventStoreDBClient({ ...common, endpoint: hosts[0] }, channel, credentials)
  return discovery === 'dns'
    ? new client.EventStoreDBClient({ ...common, ...search, discover: hosts[0] }, channel, credentials)
    : new client.EventStoreDBClient({ ...common, ...search, endpoints: [...hosts] }, channel, credentials)
}
