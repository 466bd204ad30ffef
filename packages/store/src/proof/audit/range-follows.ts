import type { JsonValue } from '@motcua/core'
import { auditedData } from './audited-event.ts'
import type { chainHeads } from './chain-heads.ts'
import type { columnsAgree, schemaCheck } from './content-check.ts'
import type { loggedMarks } from './logged-marks.ts'
import type { RangeQuestions, RangeReport } from './range-report.ts'

/** Where an audit stands, and what it knows of columns and schemas. */
type Course = {
  readonly chains: ReturnType<typeof chainHeads>
  readonly marks: ReturnType<typeof loggedMarks>
  readonly columns: ReturnType<typeof columnsAgree>
  readonly schemas: ReturnType<typeof schemaCheck>
}

const digestBytes = 32

type Move = { readonly slot: number; readonly to: number; readonly hash: Uint8Array }

/** Takes in ranges that go on where an audit stands. */
export const rangeFollows = ({ chains, marks, columns, schemas }: Course) => {
  /** Ranges of which a question was answered by no. */
  const unsound = new Set<number>()
  const hold = ({ data, envelopes }: RangeQuestions): boolean =>
    envelopes.every(schemas.envelopeFits) &&
    data.every(({ type, schema, text, columns: beside }) => {
      const said = auditedData(JSON.parse(text) as JsonValue)
      const agrees = columns({ timesAgree: true, columns: beside }, { type, data: said })
      return agrees && schemas.dataFit(type, schema, said) !== false
    })
  const movesOf = ({ streams, hashes }: RangeReport): readonly Move[] | undefined => {
    const moves: Move[] = []
    for (let at = 0; at * 3 < streams.length; at++) {
      const [slot = -1, from = -1, to = -1] = streams.subarray(at * 3, at * 3 + 3)
      const middle = (at * 2 + 1) * digestBytes
      if (!chains.standsAt(slot, from, hashes.subarray(middle - digestBytes, middle))) return undefined
      moves.push({ slot, to, hash: hashes.subarray(middle, middle + digestBytes) })
    }
    return moves
  }
  return {
    answer: (questions: RangeQuestions): void => {
      if (!hold(questions)) unsound.add(questions.range)
    },
    /** Whether a range goes on where the audit stands; then its chains and its tree are taken in, otherwise nothing is. */
    take: (report: RangeReport): boolean => {
      const moves = unsound.has(report.range) ? undefined : movesOf(report)
      if (moves === undefined || !marks.takeRange(report)) return false
      for (const { slot, to, hash } of moves) chains.moveTo(slot, to, hash)
      return true
    },
  }
}
