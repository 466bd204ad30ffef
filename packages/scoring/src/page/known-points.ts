import type { DecisionGroupCode, GroupCode, Scorecard } from '../scorecard/scorecard.ts'
import type { UnitScore } from '../scorecard/unit-score.ts'

/** Points of what has data, and the most that it could earn. */
export type KnownPoints = { readonly points: number; readonly max: number }

type SummedLine = { readonly group: GroupCode; readonly hundredths: number; readonly max: number }

/** What is summed, as far as there are data: indicators outside blocks, and blocks. */
const linesWithData = ({ indicators, blocks }: UnitScore): readonly SummedLine[] =>
  [...indicators.filter(({ block }) => block === null), ...blocks]
    .filter(({ note }) => note !== 'no-data')
    .map(({ group, points, max }) => ({ group, hundredths: Math.round((points ?? 0) * 100), max }))

const sum = (lines: readonly SummedLine[]): KnownPoints => ({
  points: lines.reduce((whole, { hundredths }) => whole + hundredths, 0) / 100,
  max: lines.reduce((whole, { max }) => whole + max, 0),
})

export const knownPoints = (score: UnitScore): KnownPoints => sum(linesWithData(score))

export const knownPointsOfGroup = (score: UnitScore, code: DecisionGroupCode, { groups }: Scorecard): KnownPoints => {
  const members = new Set(groups.filter(({ decisionGroup }) => decisionGroup === code).map((group) => group.code))
  return sum(linesWithData(score).filter(({ group }) => members.has(group)))
}
