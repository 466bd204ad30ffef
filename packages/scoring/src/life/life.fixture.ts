import { memoryProjections, openMemoryStore } from '@motcua/store'
import { dossierFacts } from '../facts/dossier-facts.ts'
import { appendOne, type Line, promotions, vn } from '../facts/dossier-log.fixture.ts'
import { readFacts } from '../facts/read-facts.ts'
import { type DossierLife, readLives } from './dossier-life.ts'

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
