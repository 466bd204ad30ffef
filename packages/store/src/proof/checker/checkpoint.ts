import { MotcuaError } from '@motcua/core'
import { digestFromBase64, toBase64 } from './base64.ts'

/** A log at one size: C2SP `tlog-checkpoint`. */
export type Checkpoint = {
  /** Names the log. */
  readonly origin: string
  /** Events in the log. */
  readonly size: number
  /** Root of the Merkle tree over them. */
  readonly root: Uint8Array
}

const isOrigin = (origin: string): boolean => origin !== '' && !/[\p{Cc}\p{Surrogate}]/u.test(origin)

/** The three lines that are signed. */
export const formatCheckpoint = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`

/** A whole number as these formats write it: no sign, no leading zero; undefined for anything else. */
export const decimal = (text: string): number | undefined => {
  const value = Number(text)
  return /^(?:0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(value) ? value : undefined
}

/** Reads the text of a checkpoint; lines after the third are not ours to judge. @throws MotcuaError `proof.checkpoint-malformed` */
export const parseCheckpoint = (text: string): Checkpoint => {
  const [origin = '', sizeLine = '', rootLine = '', ...rest] = text.split('\n')
  const [size, root] = [decimal(sizeLine), digestFromBase64(rootLine)]
  if (
    !isOrigin(origin) ||
    size === undefined ||
    root === undefined ||
    rest.at(-1) !== '' ||
    rest.indexOf('') !== rest.length - 1
  ) {
    throw new MotcuaError('proof.checkpoint-malformed', { text: text.slice(0, 120) })
  }
  return { origin, size, root }
}
