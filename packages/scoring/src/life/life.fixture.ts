import type { DossierEvent, DossierEventData, Instant } from '@motcua/core'
import { memoryProjections, openMemoryStore } from '@motcua/store'
import { dossierFacts } from '../facts/dossier-facts.ts'
import { appendOne, type Line, promotions, vn } from '../facts/dossier-log.fixture.ts'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { factWith } from '../facts/fact.fixture.ts'
import { readFacts } from '../facts/read-facts.ts'
import { type DossierLife, type LifeEvent, readLives } from './dossier-life.ts'

/** The lives of dossiers told line by line, through a store, as of a local time. */
export const livesOf = async (
  dossiers: Readonly<Record<string, readonly Line[]>>,
  at: string,
): Promise<readonly DossierLife[]> => {
  const store = openMemoryStore({ promotions })
  for (const [id, lines] of Object.entries(dossiers))
    for (const [time, type, data] of lines)
      await appendOne(store, `dossier-${id}`, { type, data, occurredAt: vn(time), recordedAt: vn(time) })
  const projections = memoryProjections(store)
  await projections.catchUp(dossierFacts)
  const lives: DossierLife[] = []
  for await (const life of readLives(store, [...readFacts(projections)], { at: vn(at) })) lives.push(life)
  return lives
}

/** The life of a single dossier. */
export const lifeOf = async (lines: readonly Line[], at: string): Promise<DossierLife> => {
  const [life] = await livesOf({ a: lines }, at)
  if (life === undefined) throw new Error('no life')
  return life
}

/** One event of a dossier as it is told by hand: when, what, and by whom where that matters. */
export type ToldEvent = {
  [Type in DossierEvent['type']]: readonly [
    at: Instant,
    type: Type,
    data: DossierEventData[Type],
    actor?: Partial<LifeEvent['actor']>,
  ]
}[DossierEvent['type']]

/** The life of a dossier of which only this is known, made by hand and read from no store. */
export const lifeWith = (known: Partial<DossierFact>, ...told: readonly ToldEvent[]): DossierLife => ({
  fact: factWith(known),
  events: told.map(
    ([at, type, data, actor]) =>
      ({
        type,
        data,
        occurredAt: at,
        recordedAt: at,
        actor: { officer: null, unit: null, role: 'test', ...actor },
      }) as LifeEvent,
  ),
})
