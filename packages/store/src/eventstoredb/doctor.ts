import type { Instant, MessageKey, MessageParams } from '@motcua/core'
import { parseAddress } from './address.ts'
import { clientDriver } from './client/client-driver.ts'
import { type Driver, DriverError, type Failure } from './driver.ts'
import { type EventStoreDbOptions, type Settings, settingsOf } from './options.ts'

type Key<Prefix extends string> = Extract<MessageKey, `${Prefix}${string}`>

/** One thing that was looked at. `remedy` says what to do where it is not well. */
export type DoctorFinding = {
  readonly check: Key<'doctor.check.'>
  readonly verdict: 'ok' | 'warning' | 'problem'
  readonly finding: Key<'doctor.found.'>
  readonly remedy: Key<'doctor.remedy.'> | null
  readonly params: MessageParams
}

/** What a server answers when it is asked for something that can never be done: it tells whether it would be allowed. */
const impossible = 2n ** 62n
const probeStream = 'motcua-doctor'

/** Beyond it, times of the store and of its programs contradict each other. */
const tolerableSkew = 5_000

const failureOf = async (call: () => Promise<unknown>): Promise<Failure | undefined> => {
  try {
    await call()
    return undefined
  } catch (error) {
    if (error instanceof DriverError) return error.failure
    throw error
  }
}

const ok = (
  check: DoctorFinding['check'],
  finding: DoctorFinding['finding'],
  params: MessageParams = {},
): DoctorFinding => ({ check, verdict: 'ok', finding, remedy: null, params })

const bad = (
  verdict: 'warning' | 'problem',
  check: DoctorFinding['check'],
  finding: DoctorFinding['finding'],
  remedy: DoctorFinding['remedy'],
  params: MessageParams = {},
): DoctorFinding => ({ check, verdict, finding, remedy, params })

const reasonOf = (failure: Failure): string => ('reason' in failure ? failure.reason : failure.kind)

const connection = async (
  driver: Driver,
): Promise<{ readonly finding: DoctorFinding; readonly connected: boolean }> => {
  let version = ''
  const failure = await failureOf(async () => (version = await driver.serverVersion()))
  if (failure === undefined) {
    return { connected: true, finding: ok('doctor.check.connection', 'doctor.found.connected', { version }) }
  }
  const params = { reason: reasonOf(failure) }
  const finding = bad(
    'problem',
    'doctor.check.connection',
    'doctor.found.unreachable',
    'doctor.remedy.unreachable',
    params,
  )
  return { connected: false, finding }
}

const protection = ({ tls, credentials }: Settings): DoctorFinding => {
  if (tls === undefined) return bad('warning', 'doctor.check.tls', 'doctor.found.no-tls', 'doctor.remedy.no-tls')
  return credentials === undefined
    ? bad('warning', 'doctor.check.tls', 'doctor.found.no-user', 'doctor.remedy.no-user')
    : ok('doctor.check.tls', 'doctor.found.tls', { user: credentials.username })
}

const nodes = async (driver: Driver, now: () => Instant): Promise<readonly DoctorFinding[]> => {
  let found: Awaited<ReturnType<Driver['nodes']>> | undefined
  const failure = await failureOf(async () => (found = await driver.nodes()))
  if (found === undefined) {
    const params = { reason: failure === undefined ? '' : reasonOf(failure) }
    return [bad('problem', 'doctor.check.leader', 'doctor.found.no-gossip', 'doctor.remedy.no-gossip', params)]
  }
  const { members, time } = found
  const leader = members.find(({ state, alive }) => state === 'leader' && alive)
  const leading =
    leader === undefined
      ? bad('problem', 'doctor.check.leader', 'doctor.found.no-leader', 'doctor.remedy.no-leader', {
          nodes: members.length,
        })
      : ok('doctor.check.leader', 'doctor.found.leader', {
          leader: `${leader.address}:${leader.port}`,
          nodes: members.length,
        })
  if (time === undefined) return [leading]
  const seconds = Math.round((time - now()) / 1_000)
  const clock =
    Math.abs(time - now()) > tolerableSkew
      ? bad('warning', 'doctor.check.clock', 'doctor.found.clock', 'doctor.remedy.clock', { seconds })
      : ok('doctor.check.clock', 'doctor.found.clock', { seconds })
  return [leading, clock]
}

const appending = async (driver: Driver, { namespace, streamPrefixes, appendSizeLimit, appendTimeout }: Settings) => {
  const stream = `${namespace}${streamPrefixes[0] ?? ''}${probeStream}`
  const data = JSON.stringify('x'.repeat(Math.max(0, appendSizeLimit - 1_000)))
  const event = { id: crypto.randomUUID(), type: 'MotcuaDoctor', data, metadata: '{}' }
  const failure = await failureOf(() => driver.append(stream, impossible, [event], appendTimeout))
  const small = { ...event, data: '{}' }
  const right =
    failure?.kind === 'too-large'
      ? await failureOf(() => driver.append(stream, impossible, [small], appendTimeout))
      : failure
  const params = { reason: right === undefined ? '' : reasonOf(right) }
  const may =
    right?.kind === 'conflict'
      ? ok('doctor.check.append', 'doctor.found.may-append')
      : right?.kind === 'denied'
        ? bad('problem', 'doctor.check.append', 'doctor.found.may-not-append', 'doctor.remedy.may-not-append')
        : bad('problem', 'doctor.check.append', 'doctor.found.append-failed', 'doctor.remedy.unreachable', params)
  const size =
    failure?.kind === 'too-large'
      ? bad('problem', 'doctor.check.append-size', 'doctor.found.append-size', 'doctor.remedy.append-size', {
          limit: failure.limit,
          own: appendSizeLimit,
        })
      : ok('doctor.check.append-size', 'doctor.found.append-size-fits', { own: appendSizeLimit })
  return [may, size]
}

const readingAll = async (driver: Driver): Promise<DoctorFinding> => {
  const failure = await failureOf(async () => {
    for await (const _ of driver.readAll({ from: 'end', direction: 'backwards', maxCount: 1 }, 1)) return
  })
  if (failure === undefined) return ok('doctor.check.read-all', 'doctor.found.may-read-all')
  return failure.kind === 'denied'
    ? bad('problem', 'doctor.check.read-all', 'doctor.found.may-not-read-all', 'doctor.remedy.may-not-read-all')
    : bad('problem', 'doctor.check.read-all', 'doctor.found.append-failed', 'doctor.remedy.unreachable', {
        reason: reasonOf(failure),
      })
}

/** Nobody but an administrator should be able to delete a dossier, and the server allows it to everybody unless it is told otherwise. */
const deleting = async (driver: Driver, { namespace, streamPrefixes }: Settings): Promise<DoctorFinding> => {
  const stream = `${namespace}${streamPrefixes[0] ?? ''}${probeStream}`
  const failure = await failureOf(() => driver.softDelete(stream, impossible))
  return failure?.kind === 'denied'
    ? ok('doctor.check.delete', 'doctor.found.may-not-delete')
    : bad('warning', 'doctor.check.delete', 'doctor.found.may-delete', 'doctor.remedy.may-delete')
}

/**
 * Looks at a server as a program would use it, and writes nothing: connection and version, TLS, leader, clock, the rights to append, to
 * read `$all` and to delete, and the append size limit.
 */
export const examineEventStoreDb = async (
  given: EventStoreDbOptions | string,
  now: () => Instant = Date.now,
): Promise<readonly DoctorFinding[]> => {
  const settings = settingsOf(typeof given === 'string' ? parseAddress(given) : given)
  const driver = clientDriver(settings)
  try {
    const { connected, finding } = await connection(driver)
    if (!connected) return [finding, protection(settings)]
    return [
      finding,
      protection(settings),
      ...(await nodes(driver, now)),
      ...(await appending(driver, settings)),
      await readingAll(driver),
      await deleting(driver, settings),
    ]
  } finally {
    await driver.dispose()
  }
}
