import type { ComponentState } from './component-state.ts'
import type { DossierState } from './state.ts'

/**
 * What makes a dossier count as an online service [dịch vụ công trực tuyến]: it was filed online; its components were checked
 * and signed by the officer; its result is attached and signed. Provincial letter 12/2023 §5 [found].
 */
export type OnlineCondition = 'filed-online' | 'components-signed' | 'result-signed'

export const onlineConditions = [
  'filed-online',
  'components-signed',
  'result-signed',
] as const satisfies readonly OnlineCondition[]

/**
 * How a condition stands: it holds; it fails; its time has not come, the dossier not being received or not finished; the
 * events do not say; or the dossier ended without a result, so that it cannot hold any more.
 */
export type ConditionStanding = 'holds' | 'fails' | 'open' | 'unknown' | 'none'

export const conditionStandings = [
  'holds',
  'fails',
  'open',
  'unknown',
  'none',
] as const satisfies readonly ConditionStanding[]

/** One condition, with what it lacks: the components without a signature, or of the result `attachment` and `signature`. */
export type ConditionVerdict = {
  readonly condition: OnlineCondition
  readonly standing: ConditionStanding
  readonly lacks: readonly string[]
}

/** All three, in their order, and what they come to together. */
export type OnlineStanding = { readonly standing: ConditionStanding; readonly conditions: readonly ConditionVerdict[] }

/** What the system held already, what came as a certified copy and what is kept out of digitisation leave no file to sign [inferred]. */
const signedOrNeedless = ({ signed, reused, certified, exempt }: ComponentState): boolean =>
  signed || reused || certified || exempt !== null

const filed = ({ channel }: DossierState): ConditionVerdict => {
  const standing = channel === 'unknown' ? 'unknown' : channel === 'online' ? 'holds' : 'fails'
  return { condition: 'filed-online', standing, lacks: [] }
}

const componentsSigned = ({ components, receivedAt, refusedAt, withdrawnAt }: DossierState): ConditionVerdict => {
  const condition = 'components-signed'
  const lacks = Object.entries(components).flatMap(([name, component]) => (signedOrNeedless(component) ? [] : [name]))
  if (receivedAt === null)
    return { condition, standing: refusedAt === null && withdrawnAt === null ? 'open' : 'none', lacks: [] }
  if (Object.keys(components).length === 0) return { condition, standing: 'unknown', lacks: [] }
  return { condition, standing: lacks.length === 0 ? 'holds' : 'fails', lacks }
}

const resultSigned = (state: DossierState): ConditionVerdict => {
  const condition = 'result-signed'
  const lacks = [
    ...(state.resultAttachedAt === null ? ['attachment'] : []),
    ...(state.resultSignedAt === null ? ['signature'] : []),
  ]
  if (lacks.length === 0) return { condition, standing: 'holds', lacks }
  if (state.completedAt !== null || state.returnedAt !== null) return { condition, standing: 'fails', lacks }
  const over = state.withdrawnAt !== null || state.stoppedAt !== null || state.refusedAt !== null
  return { condition, standing: over ? 'none' : 'open', lacks: [] }
}

/** What decides first: one failure is enough; what ended without a result never counts; what is not said is not assumed. */
const weightiest = ['fails', 'none', 'unknown', 'open'] as const satisfies readonly ConditionStanding[]

/** Which of the three conditions of an online service a dossier meets, as far as its events say. */
export const onlineStanding = (state: DossierState): OnlineStanding => {
  const conditions = [filed(state), componentsSigned(state), resultSigned(state)]
  const standing = weightiest.find((one) => conditions.some((verdict) => verdict.standing === one)) ?? 'holds'
  return { standing, conditions }
}
