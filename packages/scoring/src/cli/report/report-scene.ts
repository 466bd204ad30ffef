import type { Instant } from '@motcua/core'
import type { EventCut, EventStore } from '@motcua/store'
import type { LivesReading } from '../../life/dossier-life.ts'
import { type UnitIndexQuery, unitsOf } from '../../report/unit-index.ts'
import { asksAsOf, type AsOfValues, eventCut } from '../store/as-of.ts'
import { evaluationInstant } from '../store/opened-store.ts'
import type { StoreFigures } from '../store/store-figures.ts'
import { onlyUnit, type UnitScope, unitScope } from '../store/unit-zone.ts'

/** All that a report is computed from: a store up to a position, an instant that is now, and the files beside it. */
export interface ReportScene {
  readonly store: EventStore
  /** Events after it do not count. */
  readonly position: bigint
  /** The figures of the events up to the position and within the cut. */
  readonly figures: (cut: EventCut) => Promise<StoreFigures>
  readonly now: Instant
  /** Told how far the events have been read, and what ends the reading. */
  readonly reading: Pick<LivesReading, 'onProgress' | 'signal'>
  /**
   * The text of the file that an option names; the manifest has it, so that the report can be made again.
   * @param kept what of the text is needed and may be published; default: all
   */
  readonly input: (option: string, file: string, kept?: (text: string) => string) => string
}

export type AsOfCut = Pick<EventCut, 'knownAt' | 'happenedBefore'>

/** What a report is about, with all that was left open decided. */
export type SettledScope = UnitScope & {
  readonly cut: AsOfCut
  readonly figures: StoreFigures
  readonly at: Instant
}

export type ScopeValues = AsOfValues & {
  readonly unit: string | undefined
  readonly zone: string | undefined
  readonly at: string | undefined
}

/**
 * Unit, zone, as-of and instant of evaluation of a report over units. A unit must be known now; where no dossier of it was
 * known yet, its figures are 0.
 */
export const settleScope = async (
  { store, figures: within, now }: ReportScene,
  values: ScopeValues,
): Promise<SettledScope> => {
  const whole = await within({})
  const scope = await unitScope({ ...whole, store }, values)
  const { zone } = scope
  const cut = eventCut(values, zone)
  const figures = asksAsOf(values) ? await within(cut) : whole
  const unit = values.unit ?? (figures === whole ? scope.unit : onlyUnit(figures))
  return { unit, zone, cut, figures, at: evaluationInstant(values.at, zone, { now, figures, cut }) }
}

/** The units whose dossiers a report over a unit is about: it and those below it at the end of the period, or every one. */
export const rolledUp = async (
  { tree }: Pick<StoreFigures, 'tree'>,
  query: Pick<UnitIndexQuery, 'unit' | 'zone' | 'to' | 'at'>,
): Promise<{ readonly units?: readonly string[] }> => {
  const units = unitsOf({ tree: await tree() }, query)
  return units === undefined ? {} : { units }
}
