import type { Dated } from './dated.ts'
import { responsibilities2283 } from './responsibility-2283.ts'
import type { Scorecard } from './scorecard.ts'

/** The kinds of dated values of a scorecard. Each has tests whose titles begin with it. */
export type TermKind = 'index-target' | 'index-zero' | 'index-applicability' | 'index-class' | 'index-responsibility'

/** One dated value of a scorecard, as it stands in its data. */
export type ScorecardTerm = {
  readonly kind: TermKind
  /** Number and code of the indicator, or the code of the class. */
  readonly subject: string
  readonly entry: Dated<unknown>
}

/** Every dated value of a scorecard, by kind in the order of its indicators and classes, the oldest of each first. */
export const scorecardTerms = ({ indicators, bands }: Scorecard): readonly ScorecardTerm[] => {
  const terms = (
    kind: TermKind,
    entriesOf: (indicator: Scorecard['indicators'][number]) => readonly Dated<unknown>[],
  ): readonly ScorecardTerm[] =>
    indicators.flatMap((indicator) =>
      entriesOf(indicator).map((entry) => ({ kind, subject: `${indicator.number} ${indicator.code}`, entry })),
    )
  return [
    ...terms('index-target', ({ target }) => target),
    ...terms('index-zero', ({ zeroDenominator }) => zeroDenominator),
    ...terms('index-applicability', ({ applicability }) => applicability),
    ...bands.flatMap(({ code, atLeast }) =>
      atLeast.map((entry): ScorecardTerm => ({ kind: 'index-class', subject: code, entry })),
    ),
    ...terms('index-responsibility', ({ code }) => responsibilities2283[code]),
  ]
}
