import type { Instant } from '../time/instant.ts'
import type { DossierState } from './state.ts'

/** A change of the status that the national portal shows [trạng thái hồ sơ], 1 to 10. */
export type StatusChange = { readonly status: number; readonly at: Instant }

const change = (status: number, at: Instant | null): readonly StatusChange[] => (at === null ? [] : [{ status, at }])

/**
 * The changes of status since the submission, in order of time: 2 received, 3 refused at reception, 4 in handling,
 * 5 supplement asked for, 6 waiting for payment, 7 withdrawn, 8 stopped, 9 finished, 10 returned. A refusal after
 * appraisal is a result [inferred]. What waits at reception stays what it was submitted as.
 */
export const statusChanges = (state: DossierState): readonly StatusChange[] => {
  const { receivedAt, refusedAt, handlingSince, withdrawnAt, stoppedAt, completedAt, returnedAt } = state
  return [
    ...change(2, receivedAt),
    ...change(receivedAt === null ? 3 : 9, refusedAt),
    ...change(4, handlingSince),
    ...state.supplements.flatMap(({ stage, requestedAt, receivedAt: answered }) => [
      ...change(5, requestedAt),
      ...(stage === 'appraisal' ? change(4, answered) : []),
    ]),
    ...state.pauses.flatMap(({ kind, from, to }) =>
      kind === 'financial-obligation' ? [...change(6, from), ...change(4, to)] : [],
    ),
    ...change(7, withdrawnAt),
    ...change(8, stoppedAt),
    ...change(9, completedAt),
    ...change(10, returnedAt),
  ].toSorted((a, b) => a.at - b.at)
}
