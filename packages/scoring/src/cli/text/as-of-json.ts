import { toIso } from '@motcua/core'
import type { AsOfCut } from '../report/report-scene.ts'

/** Which events count, where that was asked. */
export const asOfJson = ({ knownAt, happenedBefore }: AsOfCut): object => ({
  ...(knownAt !== undefined && { knownAt: toIso(knownAt) }),
  ...(happenedBefore !== undefined && { happenedBefore: toIso(happenedBefore) }),
})
