import { type Instant, parseProcedureCode, parseStreamName } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import {
  type AnnouncementFact,
  bearsFee,
  isInUse,
  missingPartsAt,
  type ProcedureFact,
  serviceLevelAt,
} from '../facts/procedure-facts.ts'
import { type CatalogueFigure, catalogueFigure, catalogueIndicators } from './catalogue-figure.ts'
import { type CatalogueWork, catalogueWorkTally } from './catalogue-work.ts'
import { evaluationInstant, type FigureQuery } from './figure-query.ts'
import type { AnnouncedCode, IndicatorScope } from './indicator-scope.ts'

/** A register of procedures and what was certified, as a store holds them. */
export type CatalogueSource = {
  readonly procedures: readonly ProcedureFact[]
  /** When each dossier had its first certified copy, by stream. */
  readonly certifiedCopies: ReadonlyMap<string, Instant>
}

export type CatalogueQuery = CatalogueSource &
  Pick<FigureQuery, 'from' | 'to' | 'at' | 'listDossiers'> & { readonly scope: IndicatorScope }

/** Counts the indicators of the catalogue in one pass over facts. */
export type CatalogueTally = {
  readonly add: (fact: DossierFact) => void
  readonly figures: () => readonly CatalogueFigure[]
}

type Entry = { readonly code: string; readonly fact: ProcedureFact }

const holds = ({ from, to }: { readonly from: Instant; readonly to: Instant | null }, at: Instant): boolean =>
  from <= at && (to === null || at < to)

/** The units assigned last among those that hold: a later assignment takes the place of those of an earlier day. */
const assignedAt = ({ competences }: ProcedureFact, at: Instant): readonly string[] => {
  const holding = competences.filter((competence) => holds(competence, at))
  const last = Math.max(...holding.map(({ from }) => from))
  return holding.filter(({ from }) => from === last).map(({ unit }) => unit)
}

const listedBy = ({ announcements }: ProcedureFact, at: Instant): readonly string[] =>
  announcements.filter((announcement) => holds(announcement, at)).flatMap(({ unit }) => unit ?? [])

/** Whom the version in force that says it last serves. */
const servesCitizens = ({ announcements }: ProcedureFact, at: Instant): boolean => {
  const saying = announcements.filter((announcement) => announcement.subject !== null && holds(announcement, at))
  const last = saying.toSorted((a, b) => a.from - b.from).at(-1)
  return last?.subject === 'citizen' || last?.subject === 'both'
}

/** A procedure in use at an instant, with the units assigned to it and those that list it then. */
type UsedEntry = Entry & { readonly assigned: readonly string[]; readonly listed: readonly string[] }

type Register = {
  readonly all: readonly Entry[]
  /** Announced by a decision at some time. */
  readonly decided: readonly Entry[]
  used: { readonly at: Instant; readonly entries: readonly UsedEntry[] } | null
}

const registers = new WeakMap<readonly ProcedureFact[], Register>()

/** Procedures with their codes, which are read from the names once, however many units ask. */
const registerOf = (procedures: readonly ProcedureFact[]): Register => {
  const known = registers.get(procedures)
  if (known !== undefined) return known
  const all = procedures.map((fact): Entry => {
    const id = parseStreamName(fact.stream)?.id ?? fact.stream
    return { code: parseProcedureCode(id).code, fact }
  })
  const decided = all.filter(({ fact }) => fact.announcements.some(({ byDecision }) => byDecision))
  const register: Register = { all, decided, used: null }
  registers.set(procedures, register)
  return register
}

/** The units of a period ask one after another, so the last answer is kept. */
const usedAt = (register: Register, at: Instant): readonly UsedEntry[] => {
  if (register.used?.at === at) return register.used.entries
  const entries = register.all
    .filter(({ fact }) => isInUse(fact, at))
    .map((entry) => ({ ...entry, assigned: assignedAt(entry.fact, at), listed: listedBy(entry.fact, at) }))
  register.used = { at, entries }
  return entries
}

/**
 * The indicators 01–03, 06, 07, 09, 10, 15 and 17 for a period. What is in use is asked at the last moment before the
 * evaluation instant. A procedure is the unit's where the unit, or one below it, was assigned to it, holds authority for
 * it, or, where nobody was assigned, has it in its list; what names no registered unit belongs to the topmost. 01–03 are
 * those of the province. Without any procedure in the register only 15 is told, and that only where communes are known.
 */
export const catalogueTally = (query: CatalogueQuery): CatalogueTally => {
  const { add, work } = catalogueWorkTally(query, query.scope, query.certifiedCopies)
  return { add, figures: () => catalogueFigures(query, work()) }
}

/** As `catalogueTally`, of what dossiers did as it was counted elsewhere. */
export const catalogueFigures = (
  query: Omit<CatalogueQuery, 'certifiedCopies'>,
  done: CatalogueWork,
): readonly CatalogueFigure[] => {
  const { procedures, scope, from } = query
  const at = evaluationInstant(query)
  const last = at - 1

  const isOurs = ({ code, assigned, listed }: UsedEntry): boolean => {
    if (scope.members === null) return true
    const holders = scope.holdersOf(code)
    const named = holders.length === 0 ? assigned : [...assigned, ...holders]
    const units = named.length > 0 ? named : listed
    if (units.some((unit) => scope.members?.has(unit))) return true
    return scope.topmost && !units.some(scope.isRegistered)
  }
  const isListed = ({ listed: by }: UsedEntry): boolean =>
    scope.lists === null || by.some((unit) => scope.lists?.has(unit))

  const register = registerOf(procedures)
  const ours = usedAt(register, last).filter(isOurs)

  const announcementsOf = (
    indicator: AnnouncedCode,
    isAmong: (announcement: AnnouncementFact) => boolean,
  ): ReadonlyMap<string, readonly AnnouncementFact[]> => {
    const announcers = scope.announcersOf(indicator)
    return new Map(
      register.decided.flatMap(({ code, fact }): [string, readonly AnnouncementFact[]][] => {
        const among = fact.announcements.filter(
          (announcement) =>
            announcement.byDecision &&
            isAmong(announcement) &&
            (announcers === null || announcers.has(announcement.unit ?? '')),
        )
        return among.length === 0 ? [] : [[code, among]]
      }),
    )
  }
  const isAnnounced = ({ announcedAt }: AnnouncementFact): boolean => announcedAt >= from && announcedAt < at
  const announced = announcementsOf('PUBLISH_ON_TIME', isAnnounced)
  const due = announcementsOf(
    'PUBLIC_UPDATE_ON_TIME',
    ({ publishBy }) => publishBy !== null && publishBy >= from && publishBy < at,
  )
  const every = (
    of: ReadonlyMap<string, readonly AnnouncementFact[]>,
    test: (announcement: AnnouncementFact) => boolean,
  ) => [[...of.keys()], (code: string) => (of.get(code) ?? []).every(test)] as const

  const codes = (those: readonly Entry[]): readonly string[] => those.map(({ code }) => code)
  const within = (those: readonly Entry[]) => {
    const set = new Set(codes(those))
    return (code: string): boolean => set.has(code)
  }
  const listed = ours.filter(isListed)
  const bearing = ours.filter(({ fact }) => bearsFee(fact, last))
  const services = ours.flatMap(({ code, fact }) =>
    fact.services
      .filter((service) => holds(service, last) && (scope.lists === null || scope.lists.has(service.unit)))
      .map(({ service }) => [service, code] as const),
  )
  const usedServices = new Set(services.flatMap(([service, code]) => (done.online.has(code) ? [service] : [])))
  const streamsOfServices = new Map<string, string[]>()
  for (const [service, code] of services)
    streamsOfServices.set(service, [...(streamsOfServices.get(service) ?? []), ...(done.online.get(code) ?? [])])

  const { communes } = scope
  const told = (figure: CatalogueFigure, streams: ReadonlyMap<string, readonly string[]>): CatalogueFigure =>
    query.listDossiers === true
      ? {
          ...figure,
          dossiers: Object.fromEntries(figure.counted.numerator.map((name) => [name, streams.get(name) ?? []])),
        }
      : figure
  const certified =
    communes === null
      ? []
      : [
          told(
            catalogueFigure(catalogueIndicators.certified, [...communes], (name) => done.certified.has(name)),
            done.certified,
          ),
        ]
  if (register.all.length === 0) return certified
  return [
    catalogueFigure(catalogueIndicators.announced, ...every(announced, ({ onTime }) => onTime === true)),
    catalogueFigure(
      catalogueIndicators.published,
      ...every(due, ({ publishBy, publishedAt }) => publishedAt !== null && publishedAt <= Number(publishBy)),
    ),
    catalogueFigure(
      catalogueIndicators.complete,
      ...every(
        announcementsOf('PUBLIC_CONTENT_FULL', isAnnounced),
        (announcement) => missingPartsAt(announcement, last) === 0,
      ),
    ),
    catalogueFigure(
      catalogueIndicators.offered,
      codes(listed),
      within(listed.filter(({ fact }) => (serviceLevelAt(fact, last) ?? 'none') !== 'none')),
    ),
    told(
      catalogueFigure(
        catalogueIndicators.used,
        services.map(([service]) => service),
        (service) => usedServices.has(service),
      ),
      streamsOfServices,
    ),
    told(
      catalogueFigure(catalogueIndicators.paid, codes(bearing), (code) => done.paidOnline.has(code)),
      done.paidOnline,
    ),
    catalogueFigure(
      catalogueIndicators.integrated,
      codes(bearing),
      within(bearing.filter(({ fact }) => fact.feesRegisteredFrom !== null && fact.feesRegisteredFrom <= last)),
    ),
    ...certified,
    told(
      catalogueFigure(
        catalogueIndicators.population,
        codes(ours.filter(({ fact }) => servesCitizens(fact, last))),
        (code) => done.usedPopulationData.has(code),
      ),
      done.usedPopulationData,
    ),
  ]
}
