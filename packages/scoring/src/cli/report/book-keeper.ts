import { endingBefore, type Instant, type Zone } from '@motcua/core'
import { readTimes } from '@motcua/store'
import { competentUnit, type DossierFact } from '../../facts/dossier-fact.ts'
import type { FactChoice } from '../../facts/fact-choice.ts'
import type { BookedDossier, DossierBook } from '../../format/dossier-book.ts'
import type { FigureList } from '../../format/figure-list.ts'
import { dossierName } from '../../report/dossier-cells.ts'
import { dueAt } from '../../report/due-comparison.ts'
import type { AsOfCut, ReportScene } from './report-scene.ts'

/** Timelines that one page holds: some megabyte. */
const mostTimelines = 3000

export type BookScene = Pick<ReportScene, 'store' | 'position' | 'figures'>

type Judged = { readonly cut: AsOfCut; readonly at: Instant; readonly zone: Zone }

/** What a page shows of dossiers: those of its lists, and those that its tables name. */
export type BookKeeper = (asked: {
  readonly lists: readonly FigureList[]
  readonly names?: readonly string[]
  /** Among which dossiers they are; default: all. */
  readonly choice?: FactChoice | undefined
}) => Promise<DossierBook>

const booked = (fact: DossierFact, at: Instant): BookedDossier => ({
  name: dossierName(fact),
  procedure: fact.procedure,
  unit: competentUnit(fact, at),
  receivedAt: fact.receivedAt,
  due: dueAt(fact, at),
  endedAt: endingBefore(fact, at)?.at ?? null,
  events: [],
})

/** Looks dossiers up for a page: those that a table names first, then those of the shortest lists. */
export const bookKeeper =
  (scene: BookScene, judged: Judged): BookKeeper =>
  async ({ lists, names = [], choice }) => {
    const { facts } = await scene.figures(judged.cut)
    const wanted = new Set(names)
    const listed = new Set(
      lists
        .filter(({ of }) => of === 'dossier')
        .toSorted((a, b) => a.count - b.count)
        .flatMap(({ members }) => members),
    )
    const dossiers = new Map<string, BookedDossier>()
    const named: string[] = []
    for (const fact of facts(choice)) {
      const isNamed = wanted.has(dossierName(fact))
      if (isNamed) named.push(fact.stream)
      if (isNamed || listed.has(fact.stream)) dossiers.set(fact.stream, booked(fact, judged.at))
    }
    const shown = [...new Set([...named, ...listed])].slice(0, mostTimelines).filter((stream) => dossiers.has(stream))
    const { happenedBefore = Number.POSITIVE_INFINITY } = judged.cut
    const cut = { ...judged.cut, happenedBefore: Math.min(happenedBefore, judged.at), upTo: scene.position }
    for await (const { stream, events } of readTimes(scene.store, shown, cut)) {
      const dossier = dossiers.get(stream)
      if (dossier !== undefined) dossiers.set(stream, { ...dossier, events })
    }
    return { dossiers, zone: judged.zone.name }
  }
