import type { InvalidEventCode } from './store-errors.ts'

/** A field that cannot be stored, before it is known which event of which stream it belongs to. */
export class Refusal extends Error {
  readonly code: InvalidEventCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: InvalidEventCode, path: string, params: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${path}`)
    this.code = code
    this.params = { ...params, path }
  }
}
