import { syncAcknowledgement, syncAfterFinish } from '../regulation/rules/ending-rules.ts'
import type { Instant } from '../time/instant.ts'
import { minuteMs } from '../time/local-date.ts'
import type { Ending } from './clock.ts'
import { type LegalContext, ruling } from './decide/context.ts'
import { dueBy } from './decide/deadline.ts'
import { type Obligation, owed } from '../regulation/obligation.ts'
import type { DossierState } from './state.ts'

const earliest = (instants: readonly Instant[]): Instant | null =>
  instants.length === 0 ? null : Math.min(...instants)

/**
 * The portal is told of the ending and acknowledges it [đồng bộ]; a rejection shows that it was told. Its time runs from
 * the telling; while nothing was sent, from when it should have been [inferred].
 */
export const synchronisation = (
  { portalAnswers }: DossierState,
  context: LegalContext,
  ending: Ending | null,
): readonly Obligation[] => {
  if (ending === null) return []
  const { now } = context
  const telling = ruling(syncAfterFinish, context)
  const acknowledging = ruling(syncAcknowledgement, context)
  const answers = portalAnswers.filter(({ toldAt, at }) => toldAt >= ending.at && at <= now)
  const told = earliest(answers.map(({ toldAt }) => toldAt))
  const toTell = telling === null ? null : ending.at + telling.value * minuteMs
  const acknowledged = earliest(answers.filter((answer) => answer.acknowledged).map(({ at }) => at))
  return [
    ...owed({ ruled: telling, by: 'system', due: toTell, metAt: told }, now),
    ...owed(
      {
        ruled: acknowledging,
        by: 'portal',
        due: dueBy(context, acknowledging, told ?? toTell),
        metAt: acknowledged,
      },
      now,
    ),
  ]
}
