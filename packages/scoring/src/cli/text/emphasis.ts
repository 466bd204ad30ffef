import type { Io } from '../io.ts'

/** A heading: bold on a terminal, plain in a file and where NO_COLOR is set. */
export const heading = (value: string, { isTty, env }: Pick<Io, 'isTty' | 'env'>): string =>
  isTty && !env['NO_COLOR'] ? `\u001B[1m${value}\u001B[22m` : value
