import { dossierPromotions } from '@motcua/core'
import { dossierFacts } from '@motcua/scoring'
import type { PromotedEvent } from '@motcua/store'
import { type MadeEvent, madeDossier } from './dossier-year.ts'

type Row = ReturnType<typeof dossierFacts.initial>

/** Numbers for texts, as a store gives them. */
export const dictionary = () => {
  const numbers = new Map<string, number>()
  const texts: string[] = []
  return {
    text: (id: number): string => texts[id] ?? '',
    intern: (text: string): number => {
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, texts.length)
      return texts.push(text) - 1
    },
  }
}

const promotions = new Map(
  Object.entries(dossierPromotions).map(([type, promotion]) => [type, Object.entries(promotion)]),
)

/** What a store would keep beside the event's JSON, for the handlers of facts. A dossier's code is left out: it takes no part in figures. */
const promoted = ({ type, data, at }: MadeEvent, intern: (text: string) => number): PromotedEvent => {
  const fields: Record<string, number | null> = {}
  for (const [name, kind] of promotions.get(type) ?? []) {
    const value: unknown = Object.getOwnPropertyDescriptor(data, name)?.value
    if (typeof value === 'number') fields[name] = value
    else if (typeof value === 'boolean') fields[name] = value ? 1 : 0
    else if (typeof value !== 'string' || name === 'code') fields[name] = null
    else if (kind === 'instant') fields[name] = Date.parse(value)
    else fields[name] = kind === 'dictionary' ? intern(value) : kind.indexOf(value)
  }
  return { ...fields, occurredAt: at, recordedAt: at }
}

/** The facts of a province's year, each made by the projection itself from the events of a made-up dossier. */
export const madeFacts = function* (
  { from, to }: { readonly from: number; readonly to: number },
  units: readonly string[],
  intern: (text: string) => number,
): Generator<{ readonly row: Row; readonly events: number }> {
  const handlers = new Map(Object.entries(dossierFacts.on))
  for (let number = from; number < to; number++) {
    const { events } = madeDossier(number, to, units)
    const row = dossierFacts.initial()
    for (const event of events) handlers.get(event.type)?.(row, promoted(event, intern))
    dossierFacts.derive?.(row)
    yield { row, events: events.length }
  }
}
