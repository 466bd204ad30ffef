import { type MessageKey, petitionVerdict, type PetitionVerdict } from '@motcua/core'
import { type PetitionFact, petitionKind, petitionUnit } from '../facts/petition-facts.ts'
import type { Certainty } from '../scorecard/dated.ts'
import { evaluationInstant, type FigureQuery } from './figure-query.ts'

/** The indicators that petitions decide, and two that the portal shows for information, without points. */
export type PetitionIndicatorCode =
  | 'PETITION_PROCESSING_ON_TIME'
  | 'PETITION_HANDLING_SATISFACTION'
  | 'PETITION_CLASSIFICATION_TTHC'
  | 'PETITION_CLASSIFICATION_STAFF'

/** Why a petition is not in the numerator of 20; one may have several reasons and is left out once. */
export type PetitionReason = keyof PetitionVerdict

/** One indicator of one period, counted from petitions. */
export type PetitionFigure = {
  readonly code: PetitionIndicatorCode
  /** `19`, `20`; null for what earns no points. */
  readonly number: string | null
  readonly formula: MessageKey
  readonly citation: string
  /** Of the way it is counted here, not of the indicator. */
  readonly certainty: Certainty
  readonly numerator: number
  readonly denominator: number
  /** How many petitions have each reason, for 20. */
  readonly reasons?: Readonly<Record<PetitionReason, number>>
  /** Streams of the petitions behind the figure; present when asked for. */
  readonly petitions?: { readonly numerator: readonly string[]; readonly denominator: readonly string[] } & {
    readonly reasons?: Readonly<Record<PetitionReason, readonly string[]>>
  }
}

type Judged = { readonly stream: string; readonly verdict: PetitionVerdict; readonly kind: string | null }

const definitions = [
  {
    code: 'PETITION_PROCESSING_ON_TIME',
    number: '19',
    formula: 'report.formula.PETITION_PROCESSING_ON_TIME',
    citation: '766/QĐ-TTg V.19',
    counts: ({ verdict }: Judged): boolean => !verdict.late,
  },
  {
    code: 'PETITION_HANDLING_SATISFACTION',
    number: '20',
    formula: 'report.formula.PETITION_HANDLING_SATISFACTION',
    citation: '766/QĐ-TTg V.20',
    counts: ({ verdict }: Judged): boolean => !verdict.late && !verdict.disliked && !verdict.repeated,
  },
  {
    code: 'PETITION_CLASSIFICATION_TTHC',
    number: null,
    formula: 'report.formula.PETITION_CLASSIFICATION_TTHC',
    citation: '766/QĐ-TTg V',
    counts: ({ kind }: Judged): boolean => kind === 'formality',
  },
  {
    code: 'PETITION_CLASSIFICATION_STAFF',
    number: null,
    formula: 'report.formula.PETITION_CLASSIFICATION_STAFF',
    citation: '766/QĐ-TTg V',
    counts: ({ kind }: Judged): boolean => kind === 'staff',
  },
] as const

const byReason = <Value>(value: (reason: PetitionReason) => Value): Readonly<Record<PetitionReason, Value>> => ({
  late: value('late'),
  disliked: value('disliked'),
  repeated: value('repeated'),
})

/** Which petitions, and as of when; the unit is the one competent at the evaluation instant. */
export type PetitionQuery = Pick<FigureQuery, 'from' | 'to' | 'at' | 'units'> & {
  /** Keep the streams of the petitions behind each figure. */
  readonly listPetitions?: boolean
}

/**
 * Indicators 19 and 20, and the shares by classification, for the petitions received in `[from, to)`. 19: none of the
 * limits was missed before the evaluation instant; what is still open within its limits counts as on time, as with
 * dossiers. 20: neither late, nor repeated, nor with more dislikes than likes.
 */
export const petitionFigures = (petitions: Iterable<PetitionFact>, query: PetitionQuery): readonly PetitionFigure[] => {
  const at = evaluationInstant(query)
  const units = query.units === undefined ? null : new Set(query.units)
  const judged: Judged[] = []
  for (const fact of petitions) {
    if (fact.receivedAt === null || fact.receivedAt < query.from || fact.receivedAt >= at) continue
    if (units !== null && !units.has(petitionUnit(fact, at) ?? '')) continue
    judged.push({ stream: fact.stream, verdict: petitionVerdict(fact, at), kind: petitionKind(fact, at) })
  }
  const streams = (those: readonly Judged[]): readonly string[] => those.map(({ stream }) => stream)
  const withReason = (reason: PetitionReason): readonly Judged[] => judged.filter(({ verdict }) => verdict[reason])

  return definitions.map(({ counts, ...definition }) => {
    const counted = judged.filter(counts)
    const explained = definition.number === '20'
    return {
      ...definition,
      certainty: 'inferred',
      numerator: counted.length,
      denominator: judged.length,
      ...(explained && { reasons: byReason((reason) => withReason(reason).length) }),
      ...(query.listPetitions === true && {
        petitions: {
          numerator: streams(counted),
          denominator: streams(judged),
          ...(explained && { reasons: byReason((reason) => streams(withReason(reason))) }),
        },
      }),
    }
  })
}
