import type { ProjectedRow, Projections } from '@motcua/store'
import { transfersOf } from './dossier-fact.ts'
import { dossierFacts } from './dossier-facts.ts'
import type { FactRow } from './fact-row.ts'

type UnitRow = Pick<FactRow, 'unit' | 'transfers'>

/** The units that a dossier was submitted to or transferred to, each with the first such dossier; no further than `all` of them. */
export const unitStreams = (
  rows: Iterable<ProjectedRow<UnitRow>>,
  text: (id: number) => string,
  all: number = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, string> => {
  const streams = new Map<string, string>()
  for (const { stream, unit, transfers } of rows) {
    if (streams.size === all) break
    const units = [...(unit === null ? [] : [text(unit)]), ...transfersOf(transfers, text).map(({ to }) => to)]
    for (const name of units) if (!streams.has(name)) streams.set(name, stream)
  }
  return streams
}

/**
 * The same of the saved facts. Their units are counted first, which takes two columns, so that the rows are read only until
 * each unit has been met. Throws `projection.not-built`.
 */
export const savedUnitStreams = (
  projections: Pick<Projections, 'rows' | 'columns' | 'dictionary'>,
): ReadonlyMap<string, string> => {
  const text = (id: number): string => projections.dictionary.text(id)
  const units = new Set<string>()
  for (const page of projections.columns(dossierFacts, ['unit', 'transfers']))
    for (const [unit, transfers] of page) {
      if (typeof unit === 'number') units.add(text(unit))
      if (typeof transfers === 'string') for (const { to } of transfersOf(transfers, text)) units.add(to)
    }
  return unitStreams(projections.rows(dossierFacts), text, units.size)
}
