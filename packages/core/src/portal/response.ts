/** What the gateway gave back: the portal's answer, or how the call itself failed. */
export type PortalResponse =
  | { readonly kind: 'answer'; readonly errorCode: string; readonly message: string }
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'no-answer' }

/**
 * What to do next. `ok`: done. `update`: the portal has the dossier, send it again as an update. `retry`: send the same
 * again later. `final`: a person has to look at it; sending the same again would fail again.
 */
export type PortalOutcome = 'ok' | 'update' | 'retry' | 'final'

const succeeded = /(?<!không |chưa )thành công/iu
const exists = /đã tồn tại|already exists?/iu
const passing =
  /timeout|timed out|quá thời gian|hết thời gian|kết nối|connect|hệ thống bận|tạm thời|phiên|session|token/iu

/** Statuses of HTTP after which the same may succeed: timeout, too many, a token that ran out, and what the server could not do. */
const passingStatus = (status: number): boolean => status === 401 || status === 408 || status === 429 || status >= 500

/**
 * Reads an answer. "0" and the local "00" are success, as is a message that says so; "3" and "-3" with a message that it
 * exists already ask for an update. That a message about time, connection or session, and a "-1" without a message, may
 * be tried again, and that all else is final, is inferred.
 */
export const portalOutcome = (response: PortalResponse, sentAs: { readonly isUpdating: boolean }): PortalOutcome => {
  if (response.kind === 'no-answer') return 'retry'
  if (response.kind === 'http') {
    if (response.status >= 200 && response.status < 300) return 'ok'
    return passingStatus(response.status) ? 'retry' : 'final'
  }
  const { errorCode, message } = response
  if (errorCode === '0' || errorCode === '00' || succeeded.test(message)) return 'ok'
  // an update that is told of what it updates would go round for ever
  if ((errorCode === '3' || errorCode === '-3') && exists.test(message)) return sentAs.isUpdating ? 'final' : 'update'
  if (passing.test(message)) return 'retry'
  return errorCode === '-1' && message.trim() === '' ? 'retry' : 'final'
}
