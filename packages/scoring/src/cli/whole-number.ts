import { MotcuaError } from '@motcua/core'

/** The whole number that an option gives. Throws `proof.whole-number`, naming the option. */
export const wholeNumber = (option: string, value: string | undefined): number | undefined => {
  if (value === undefined) return undefined
  if (!/^\d{1,9}$/.test(value)) throw new MotcuaError('proof.whole-number', { option, value })
  return Number(value)
}
