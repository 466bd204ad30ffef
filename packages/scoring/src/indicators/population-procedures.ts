import type { IndicatorDescription } from './dossier-indicator.ts'
import type { DossierTally } from './dossier-tally.ts'
import type { FigureQuery } from './figure-query.ts'
import type { IndicatorFigure } from './indicator-figure.ts'

const description: IndicatorDescription = {
  code: 'CITIZEN_DATA_CONNECTED_FORMALITY',
  number: '17',
  formula: 'report.formula.CITIZEN_DATA_CONNECTED_FORMALITY',
  citation: '766/QĐ-TTg IV.17',
  certainty: 'found',
}

/**
 * Indicator 17: distinct procedures with at least one dossier that used population data before the evaluation instant,
 * out of the citizen-subject procedures in use, which facts do not tell.
 */
export const populationProceduresTally = ({ citizenProcedures, listDossiers }: FigureQuery): DossierTally => {
  const streamsOf = new Map<string, string[]>()
  return {
    add: ({ fact: { procedure, populationDataUsedAt, stream }, at }) => {
      if (procedure === null || populationDataUsedAt === null || populationDataUsedAt >= at) return
      const streams = streamsOf.get(procedure) ?? []
      streamsOf.set(procedure, streams)
      if (listDossiers === true || streams.length === 0) streams.push(stream)
    },
    figure: () => ({
      ...populationProceduresFigure(streamsOf.keys(), citizenProcedures),
      ...(listDossiers === true && { dossiers: { numerator: [...streamsOf.values()].flat(), denominator: [] } }),
    }),
  }
}

/** What distinct procedures come to. */
export const populationProceduresFigure = (
  procedures: Iterable<string>,
  citizenProcedures: number | undefined,
): IndicatorFigure => {
  const distinct = [...new Set(procedures)].toSorted()
  return {
    ...description,
    numerator: distinct.length,
    denominator: citizenProcedures ?? null,
    flags: [],
    procedures: distinct,
  }
}
