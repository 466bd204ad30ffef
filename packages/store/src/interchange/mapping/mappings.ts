import { MotcuaError } from '@motcua/core'
import { bpic15Mapping } from './bpic15.ts'
import type { XesMapping } from './mapping.ts'
import { receiptMapping } from './receipt.ts'

export const xesMappings: readonly XesMapping[] = [receiptMapping, bpic15Mapping]

/** The mapping of that name. Throws `interchange.unknown-mapping`, naming those there are. */
export const xesMappingNamed = (name: string): XesMapping => {
  const found = xesMappings.find((mapping) => mapping.name === name)
  if (found !== undefined) return found
  throw new MotcuaError('interchange.unknown-mapping', {
    name,
    known: xesMappings.map((known) => known.name).join(', '),
  })
}
