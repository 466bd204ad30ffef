import { DriverError, type Failure } from '../driver.ts'

const unavailable = (reason: string, rebuild = false): Failure => ({ kind: 'unavailable', reason, rebuild })

/** The client's own words for errors, and what they mean here; whatever is not named leaves the outcome open. */
const byType: Readonly<Record<string, Failure['kind']>> = {
  'wrong-expected-version': 'conflict',
  'stream-deleted': 'deleted',
  'access-denied': 'denied',
  'maximum-append-size-exceeded': 'too-large',
  'stream-not-found': 'missing',
  'no-stream': 'missing',
}

/** Codes of gRPC. */
const [permissionDenied, unauthenticated] = [7, 16]

type Shape = {
  readonly type?: unknown
  /** Of a raw gRPC error: `exception` is the server's own word for it. */
  readonly metadata?: { readonly get?: (name: string) => readonly unknown[] }
  readonly code?: unknown
  readonly message?: unknown
  readonly actualVersion?: unknown
  readonly maxAppendSize?: unknown
}

/** The client gives a missing stream as a text; `BigInt` of it would throw. */
const actualOf = (actual: unknown): bigint | null => (typeof actual === 'bigint' ? actual : null)

/** What an error of the client means. Some are errors of its own with a `type`, some are raw gRPC errors with a `code`, some are plain. */
const failureOf = (error: unknown): Failure => {
  if (error instanceof DriverError) return error.failure
  const { type, metadata, code, message, actualVersion, maxAppendSize } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as Shape
  const text = typeof message === 'string' && message !== '' ? message : String(type ?? error)
  const kind = byType[String(type ?? metadata?.get?.('exception')[0])]
  switch (kind) {
    case 'conflict':
      return { kind, actual: actualOf(actualVersion) }
    case 'too-large':
      return { kind, limit: Number(maxAppendSize) }
    case 'deleted':
    case 'missing':
      return { kind }
    case 'denied':
      return { kind, stranger: code === unauthenticated }
    case undefined:
    case 'unavailable':
      break
  }
  if (code === permissionDenied || code === unauthenticated) {
    return { kind: 'denied', stranger: code === unauthenticated }
  }
  // neither a type nor a code: discovery has given up, and the client may have kept that answer
  return unavailable(text, type === undefined && code === undefined)
}

export const driverError = (error: unknown): DriverError =>
  error instanceof DriverError ? error : new DriverError(failureOf(error))
