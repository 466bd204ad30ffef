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

/** How often a look is repeated where it had no answer: a node that does not lead names the one that does. */
const looks = 3

const failureOf = async (call: () => Promise<unknown>): Promise<Failure | undefined> => {
  for (let look = 1; ; look += 1) {
    try {
      await call()
      return undefined
    } catch (error) {
      if (!(error instanceof DriverError)) throw error
      if (error.failure.kind !== 'unavailable' || look === looks) return error.failure
    }
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

/** What the words of a failed connection point to. */
const remedyFor = (reason: string): DoctorFinding['remedy'] => {
  if (/certificate|altnames/i.test(reason)) return 'doctor.remedy.certificate'
  if (/ssl routines|wrong version|SSL/.test(reason)) return 'doctor.remedy.plain-server'
  if (/Protocol error|Failed to connect|ECONNRESET/.test(reason)) return 'doctor.remedy.other-program'
  return 'doctor.remedy.unreachable'
}

const connection = async (
  driver: Driver,
): Promise<{ readonly finding: DoctorFinding; readonly connected: boolean }> => {
  let version = ''
  const failure = await failureOf(async () => (version = await driver.serverVersion()))
  if (failure === undefined) {
    return { connected: true, finding: ok('doctor.check.connection', 'doctor.found.connected', { version }) }
  }
  const reason = reasonOf(failure)
  const finding = bad('problem', 'doctor.check.connection', 'doctor.found.unreachable', remedyFor(reason), { reason })
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

/** A batch that no stream takes: what the server says to it tells what it would say to another. */
const probe = (
  driver: Driver,
  { namespace, streamPrefixes, appendTimeout }: Settings,
  bytes: number,
): Promise<Failure | undefined> => {
  const stream = `${namespace}${streamPrefixes[0] ?? ''}${probeStream}`
  const event = {
    id: crypto.randomUUID(),
    type: 'MotcuaDoctor',
    data: JSON.stringify('x'.repeat(bytes)),
    metadata: '{}',
  }
  return failureOf(() => driver.append(stream, impossible, [event], appendTimeout))
}

/** Whether the server knows the user; undefined where none is named. */
const user = async (driver: Driver, settings: Settings): Promise<DoctorFinding | undefined> => {
  const { credentials } = settings
  if (credentials === undefined) return undefined
  const failure = await probe(driver, settings, 0)
  const params = { user: credentials.username }
  return failure?.kind === 'denied' && failure.stranger
    ? bad('problem', 'doctor.check.user', 'doctor.found.not-authenticated', 'doctor.remedy.not-authenticated', params)
    : ok('doctor.check.user', 'doctor.found.known-user', params)
}

const appending = async (driver: Driver, settings: Settings): Promise<readonly DoctorFinding[]> => {
  const { appendSizeLimit } = settings
  const failure = await probe(driver, settings, Math.max(0, appendSizeLimit - 1_000))
  const right = failure?.kind === 'too-large' ? await probe(driver, settings, 0) : failure
  const params = { reason: right === undefined ? '' : reasonOf(right) }
  const may =
    right?.kind === 'conflict'
      ? ok('doctor.check.append', 'doctor.found.may-append')
      : right?.kind === 'denied'
        ? bad('problem', 'doctor.check.append', 'doctor.found.may-not-append', 'doctor.remedy.may-not-append')
        : bad('problem', 'doctor.check.append', 'doctor.found.append-failed', 'doctor.remedy.unreachable', params)
  // what was denied tells nothing about sizes
  if (right?.kind !== 'conflict') return [may]
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
 * Looks at a server as a program would use it, and writes nothing: connection and version, TLS, leader, clock, the user, the rights to
 * append, to read `$all` and to delete, and the append size limit.
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
    const begun = [finding, protection(settings), ...(await nodes(driver, now))]
    const known = await user(driver, settings)
    if (known !== undefined && known.verdict !== 'ok') return [...begun, known]
    return [
      ...begun,
      ...(known === undefined ? [] : [known]),
      ...(await appending(driver, settings)),
      await readingAll(driver),
      await deleting(driver, settings),
    ]
  } finally {
    await driver.dispose()
  }
}
