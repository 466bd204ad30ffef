/** The promise, unless the signal aborts first: then its reason is thrown, and what the promise comes to is nobody's concern. */
export const unlessAborted = <Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> => {
  if (signal === undefined) return promise
  return new Promise((resolve, reject) => {
    const settled = (): void => signal.removeEventListener('abort', abort)
    const abort = (): void => {
      settled()
      reject(signal.reason)
    }
    signal.addEventListener('abort', abort)
    promise.then(resolve, reject).finally(settled)
    if (signal.aborted) abort()
  })
}
