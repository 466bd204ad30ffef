import { type Instant, parseProcedureCode } from '@motcua/core'
import { competentUnit, type DossierFact } from '../facts/dossier-fact.ts'
import { evaluationInstant, type FigureQuery } from './figure-query.ts'
import type { IndicatorScope } from './indicator-scope.ts'

/** The dossiers of a period that did something, by procedure or commune; their streams where they are asked for. */
type Done = ReadonlyMap<string, readonly string[]>

/** What dossiers of a period tell of the catalogue. */
export type CatalogueWork = {
  /** By procedure: submitted online. */
  readonly online: Done
  readonly paidOnline: Done
  readonly usedPopulationData: Done
  /** By commune: a copy was certified electronically. */
  readonly certified: Done
}

/** Collects what dossiers tell of the catalogue in one pass over facts. */
export type CatalogueWorkTally = { readonly add: (fact: DossierFact) => void; readonly work: () => CatalogueWork }

/**
 * For the dossiers received in `[from, to)`, before the evaluation instant: which procedures of the unit were filed
 * online, paid online, used population data, and which communes certified copies. A procedure's code counts without the
 * suffix of the agency that offers it.
 */
export const catalogueWorkTally = (
  query: Pick<FigureQuery, 'from' | 'to' | 'at' | 'listDossiers'>,
  { members, communes, communeOf }: IndicatorScope,
  certifiedCopies: ReadonlyMap<string, Instant>,
): CatalogueWorkTally => {
  const at = evaluationInstant(query)
  const work = {
    online: new Map<string, string[]>(),
    paidOnline: new Map<string, string[]>(),
    usedPopulationData: new Map<string, string[]>(),
    certified: new Map<string, string[]>(),
  }
  const note = (done: Map<string, string[]>, name: string, stream: string): void => {
    const streams = done.get(name)
    if (streams === undefined) done.set(name, query.listDossiers === true ? [stream] : [])
    else if (query.listDossiers === true) streams.push(stream)
  }
  const happened = (instant: Instant | null | undefined): boolean =>
    instant !== null && instant !== undefined && instant < at

  const add = (fact: DossierFact): void => {
    const { receivedAt, stream, procedure } = fact
    if (receivedAt === null || receivedAt < query.from || receivedAt >= at) return
    const unit = competentUnit(fact, at)
    if (communes !== null && unit !== null && happened(certifiedCopies.get(stream))) {
      const commune = communeOf(unit)
      if (commune !== null && communes.has(commune)) note(work.certified, commune, stream)
    }
    if (procedure === null || (members !== null && !members.has(unit ?? ''))) return
    const { code } = parseProcedureCode(procedure)
    if (fact.channel === 'online') note(work.online, code, stream)
    if (happened(fact.paidOnlineAt)) note(work.paidOnline, code, stream)
    if (happened(fact.populationDataUsedAt)) note(work.usedPopulationData, code, stream)
  }

  return { add, work: () => work }
}
