import { type PetitionEventData, type PetitionEventType, toIso } from '@motcua/core'
import { type EventStore, memoryProjections, openMemoryStore, type Projections } from '@motcua/store'
import { appendOne, type LoggedEvent, promotions, vn } from './dossier-log.fixture.ts'
import { type PetitionFact, petitionFacts, readPetitionFacts } from './petition-facts.ts'

/** One line of a petition's story: local time in Vietnam, type, data. */
export type PetitionLine = {
  [Type in PetitionEventType]: readonly [localTime: string, type: Type, data: PetitionEventData[Type]]
}[PetitionEventType]

/** A petition received by `H21.1` with due times at local times of Vietnam. */
export const petitionReceived = (
  localTime: string,
  dues: { readonly refusal?: string; readonly question?: string; readonly answer?: string } = {},
  unit = 'H21.1',
): PetitionLine => {
  const due = (name: string, time: string | undefined) =>
    time === undefined ? {} : { [`${name}Due`]: toIso(vn(time)) }
  const data = { unit, channel: 'counter', sentAt: toIso(vn(localTime)), subject: null } as const
  return [
    localTime,
    'PetitionReceived',
    { ...data, ...due('refusal', dues.refusal), ...due('question', dues.question), ...due('answer', dues.answer) },
  ]
}

/** Appends whole histories, `petition-0` and so on. */
export const appendPetitions = async (
  store: EventStore,
  histories: readonly (readonly LoggedEvent[])[],
): Promise<void> => {
  for (const [index, history] of histories.entries())
    for (const event of history) await appendOne(store, `petition-${index}`, event)
}

/** The facts of petitions in a store, brought up to date. */
export const petitionFactsIn = async (projections: Projections): Promise<readonly PetitionFact[]> => {
  await projections.catchUp(petitionFacts)
  return [...readPetitionFacts(projections)]
}

/** The facts of petitions told line by line, through a store and the projection. */
export const petitionFactsOf = async (
  ...petitions: readonly (readonly PetitionLine[])[]
): Promise<readonly PetitionFact[]> => {
  await using store = openMemoryStore({ promotions })
  const histories = petitions.map((lines) =>
    lines.map(([time, type, data]) => ({ type, data, occurredAt: vn(time), recordedAt: vn(time) })),
  )
  await appendPetitions(store, histories)
  return await petitionFactsIn(memoryProjections(store))
}
