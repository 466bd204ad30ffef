import { endingBefore, type Instant, type Zone } from '@motcua/core'
import { eventsWithin } from '@motcua/store'
import { competentUnit, type DossierFact } from '../../facts/dossier-fact.ts'
import type { BookedDossier, BookedEvent, DossierBook } from '../../format/dossier-book.ts'
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
}) => Promise<DossierBook>

const timelineOf = async (scene: BookScene, { cut, at }: Judged, stream: string): Promise<readonly BookedEvent[]> => {
  const read = await scene.store.readStream(stream)
  if (!read.exists) return []
  const batch = async function* () {
    yield read.events
  }
  for await (const within of eventsWithin(batch(), { ...cut, upTo: scene.position }))
    return within
      .map(({ type, metadata }) => ({
        type,
        occurredAt: Date.parse(metadata.occurredAt),
        recordedAt: Date.parse(metadata.recordedAt),
      }))
      .filter(({ occurredAt }) => occurredAt < at)
  return []
}

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
  async ({ lists, names = [] }) => {
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
    for (const fact of facts()) {
      const isNamed = wanted.has(dossierName(fact))
      if (isNamed) named.push(fact.stream)
      if (isNamed || listed.has(fact.stream)) dossiers.set(fact.stream, booked(fact, judged.at))
    }
    for (const stream of [...new Set([...named, ...listed])].slice(0, mostTimelines)) {
      const dossier = dossiers.get(stream)
      if (dossier !== undefined) dossiers.set(stream, { ...dossier, events: await timelineOf(scene, judged, stream) })
    }
    return { dossiers, zone: judged.zone.name }
  }
