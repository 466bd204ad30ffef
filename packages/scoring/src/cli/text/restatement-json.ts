import { toIso } from '@motcua/core'
import { asOfJson } from './as-of-json.ts'
import type { RestatementTold } from './restatement-text.ts'

/** The restatement for programs: every figure, every event that moved one, every late fact. */
export const restatementJson = (told: RestatementTold): object => {
  const { figures, moves, late, sheets, knownAt, comparedAt, at, cut, period, unit, learnt } = told
  const times = <Timed extends { readonly occurredAt: number; readonly recordedAt: number }>(event: Timed) => ({
    ...event,
    occurredAt: toIso(event.occurredAt),
    recordedAt: toIso(event.recordedAt),
  })
  return {
    unit,
    ...period,
    at: toIso(at),
    ...asOfJson(cut),
    before: { knownAt: toIso(knownAt), total: sheets.before.score.total },
    after: { knownAt: comparedAt === null ? null : toIso(comparedAt), total: sheets.after.score.total },
    learnt,
    figures: figures.map(({ figure, ...counts }) => ({ ...counts, ...figure })),
    points: sheets.after.rows.map(({ number, code, points }, place) => ({
      number,
      code,
      before: sheets.before.rows[place]?.points ?? null,
      after: points,
    })),
    moves: moves.map(times),
    late: late.map((fact) => ({ ...times(fact), knownBefore: fact.recordedAt < knownAt })),
  }
}
