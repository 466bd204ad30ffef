/** What the gateway gave back: the portal's answer, a text that is none, or how the call itself failed. */
export type PortalResponse =
  | { readonly kind: 'answer'; readonly errorCode: string; readonly message: string }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'no-answer' }

/**
 * What to do next. `ok`: done. `update`: the portal has the dossier, send it again as an update. `retry`: send the same
 * again later. `final`: a person has to look at it; sending the same again would fail again.
 */
export type PortalOutcome = 'ok' | 'update' | 'retry' | 'final'

/** In lower case and without marks: gateways write Vietnamese composed, decomposed and without marks. */
const plain = (message: string): string =>
  message.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replaceAll(/\s+/g, ' ')

const succeeded = /thanh cong/
/** Words of an answer that is not wholly good, whatever else it says went well. */
const failed = /(?:khong|chua) (?:\S+ )?thanh cong|that bai|\bloi\b|error|fail/
const exists = /da ton tai|already exists?/
const passing =
  /timeout|timed out|qua thoi gian|het thoi gian|ket noi|connect|he thong (?:dang )?ban|tam thoi|phien|session|token/

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textAt = (value: object, name: string): string => {
  const found: unknown = Reflect.get(value, name)
  return typeof found === 'string' ? found.trim() : typeof found === 'number' ? String(found) : ''
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/**
 * What came back over HTTP, as a response: the portal's {error_code, message} wherever it stands in the body, its code as
 * a text or a number. A body that is none, such as a page of the gateway or nothing at all, is unreadable under a status of
 * success, for nobody then knows whether the dossier arrived; under any other status the status says why. Total.
 */
export const portalResponse = ({
  status,
  body,
}: {
  readonly status: number
  readonly body: string
}): PortalResponse => {
  const read = parsed(body)
  if (isObject(read)) {
    const errorCode = textAt(read, 'error_code')
    if (errorCode !== '') return { kind: 'answer', errorCode, message: textAt(read, 'message') }
  }
  return status >= 200 && status < 300 ? { kind: 'unreadable' } : { kind: 'http', status }
}

/** Statuses of HTTP after which the same may succeed: timeout, too many, a token that ran out, and what the server could not do. */
const passingStatus = (status: number): boolean => status === 401 || status === 408 || status === 429 || status >= 500

/**
 * Reads an answer. "0" and the local "00" are success, as is a message that says so and of no failure beside it; "3" and
 * "-3" with a message that it exists already ask for an update. That a message about time, connection or session, a "-1"
 * without a message and an unreadable answer may be tried again (a dossier that had arrived is then told to exist already),
 * and that all else is final, is inferred.
 */
export const portalOutcome = (response: PortalResponse, sentAs: { readonly isUpdating: boolean }): PortalOutcome => {
  if (response.kind === 'no-answer' || response.kind === 'unreadable') return 'retry'
  if (response.kind === 'http') {
    if (response.status >= 200 && response.status < 300) return 'ok'
    return passingStatus(response.status) ? 'retry' : 'final'
  }
  const errorCode = response.errorCode.trim()
  const message = plain(response.message)
  if (errorCode === '0' || errorCode === '00') return 'ok'
  if (succeeded.test(message) && !failed.test(message)) return 'ok'
  // an update that is told of what it updates would go round for ever
  if ((errorCode === '3' || errorCode === '-3') && exists.test(message)) return sentAs.isUpdating ? 'final' : 'update'
  if (passing.test(message)) return 'retry'
  return errorCode === '-1' && message.trim() === '' ? 'retry' : 'final'
}
