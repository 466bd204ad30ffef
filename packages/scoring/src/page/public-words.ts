import {
  type Instant,
  type Language,
  type MessageKey,
  type MessageParams,
  portalMeaning,
  text,
  type Zone,
} from '@motcua/core'
import { formats } from '../format/formats.ts'
import type { PublicRequest, PublicStanding } from './public-standing.ts'
import type { PublicEvent } from './public-timeline.ts'

/** The published names of what a dossier mentions; undefined where there is none. */
export type PublicNames = {
  readonly unit: (id: string) => string | undefined
  readonly procedure: (code: string) => string | undefined
  /** The name of a component in the procedure’s published list. */
  readonly component: (id: string) => string | undefined
}

export type PublicWords = {
  readonly language: Language
  readonly zone: Zone
  readonly at: Instant
  readonly names: PublicNames
}

/** Codes of units and procedures, which are published; anything else in their place is not shown. */
const unitCode = /^[A-Z]\d{2}(?:\.(?:\d{1,3}|[A-Z]\d{2}))*$/
const procedureCode = /^\d\.\d{6}(?:\.[0-9A-Z]{2,3})*$/

const say = ({ language }: PublicWords, key: MessageKey, params: MessageParams = {}): string =>
  text(key, params, language)

const time = ({ language, zone }: PublicWords, at: Instant): string => formats(language).time(at, zone)

export const publicUnit = (id: string | null, words: PublicWords): string => {
  const code = id !== null && unitCode.test(id) ? id : undefined
  return (id === null ? undefined : words.names.unit(id)) ?? code ?? say(words, 'look-up.unit.unnamed')
}

const procedureName = ({ procedure }: PublicStanding, { names }: PublicWords): string | null => {
  if (procedure === null) return null
  return names.procedure(procedure) ?? (procedureCode.test(procedure) ? procedure : null)
}

/** The status in the portal's own words. */
export const statusWords = ({ status }: PublicStanding, words: PublicWords): string =>
  say(words, portalMeaning(status).name)

/** What is late by days, as whoever waits counts them. */
const lateWords = (due: Instant, words: PublicWords): string => {
  const days = words.zone.dayOf(words.at) - words.zone.dayOf(due)
  const params = { due: time(words, due), days }
  return say(words, days === 0 ? 'look-up.sum.late-today' : 'look-up.sum.late', params)
}

/** The one sentence that answers: where does it stand? */
export const summary = (standing: PublicStanding, words: PublicWords): string => {
  const { status, refused, request, missed, due, waits, returnedAt, receptionDue } = standing
  if (refused) return say(words, 'look-up.sum.refused')
  if (status === 1)
    return say(words, (receptionDue ?? words.at) < words.at ? 'look-up.sum.filed-late' : 'look-up.sum.filed')
  if (status === 3) return say(words, 'look-up.sum.not-received')
  if (status === 7) return say(words, 'look-up.sum.withdrawn')
  if (status === 8) return say(words, 'look-up.sum.stopped')
  if (status === 9) return say(words, 'look-up.sum.ready')
  if (status === 10) return say(words, 'look-up.sum.returned', { at: time(words, returnedAt ?? words.at) })
  if (request !== null) return say(words, 'look-up.sum.waits-for-you')
  if (missed !== null) return lateWords(missed.due, words)
  if (status === 6) return say(words, 'look-up.sum.waits-for-payment')
  if (waits) return say(words, 'look-up.sum.paused')
  return due === null ? say(words, 'look-up.sum.no-due') : say(words, 'look-up.sum.due', { due: time(words, due) })
}

const openLate = (standing: PublicStanding, words: PublicWords): readonly string[] => {
  const { missed, apologies } = standing
  if (missed === null) return []
  return [
    say(words, 'look-up.do.late', { unit: publicUnit(missed.unit, words) }),
    ...(apologies.length === 0 ? [say(words, 'look-up.do.apology-owed')] : []),
  ]
}

/** Where to ask, and where to complain. */
const further = ({ receivingUnit }: PublicStanding, words: PublicWords): readonly string[] => [
  say(words, 'look-up.do.ask', { unit: publicUnit(receivingUnit, words) }),
  say(words, 'look-up.do.petition'),
]

const toBring = ({ at, answerBy }: PublicRequest, received: boolean, words: PublicWords): readonly string[] => [
  say(words, 'look-up.do.bring', { at: time(words, at) }),
  ...(answerBy === null ? [] : [say(words, 'look-up.do.bring-by', { by: time(words, answerBy) })]),
  ...(received ? [say(words, 'look-up.do.counted-anew')] : []),
]

/** What whoever filed can do now. */
export const advice = (standing: PublicStanding, words: PublicWords): readonly string[] => {
  const { status, refused, request, receptionDue, receivedAt, receivingUnit, missed } = standing
  const more = further(standing, words)
  if (refused || status === 3 || status === 8) return [say(words, 'look-up.do.reason'), ...more]
  if (status === 7) return [say(words, 'look-up.do.file-again')]
  if (status === 9) return [say(words, 'look-up.do.fetch', { unit: publicUnit(receivingUnit, words) })]
  if (status === 10) return [say(words, 'look-up.do.nothing-more'), say(words, 'look-up.do.petition')]
  if (request !== null) return [...toBring(request, receivedAt !== null, words), ...openLate(standing, words), ...more]
  if (status === 6) return [say(words, 'look-up.do.pay'), ...openLate(standing, words), ...more]
  if (status === 1 && receptionDue !== null) {
    const answer = say(words, 'look-up.do.answered-by', { due: time(words, receptionDue) })
    return [say(words, 'look-up.do.nothing'), answer, ...(receptionDue < words.at ? more : [])]
  }
  const late = openLate(standing, words)
  return [say(words, 'look-up.do.nothing'), ...late, ...(missed === null ? [] : more)]
}

/** The papers that were asked for, by their published names; what has none stands in the notice. */
export const requestLines = ({ components, unnamed }: PublicRequest, words: PublicWords): readonly string[] => {
  const names = components.map((id) => words.names.component(id))
  const named = [...new Set(names.filter((name) => name !== undefined))]
  const others = unnamed + names.filter((name) => name === undefined).length
  return [...named, ...(others === 0 ? [] : [say(words, 'look-up.request.unnamed', { count: others })])]
}

export const apologyLines = ({ apologies }: PublicStanding, words: PublicWords): readonly string[] =>
  apologies.map(({ at, oldDue, newDue, moves }) =>
    say(words, moves ? 'look-up.apology.moved' : 'look-up.apology.not-moved', {
      at: time(words, at),
      old: time(words, oldDue),
      new: time(words, newDue),
    }),
  )

/** How it ended against what was promised; nothing while it is open or where nothing was promised. */
export const endedLine = ({ ending, due, missed }: PublicStanding, words: PublicWords): string | null => {
  if (ending === null || due === null || ending.kind === 'withdrawn' || ending.kind === 'stopped') return null
  return say(words, missed === null ? 'look-up.ended.in-time' : 'look-up.ended.late', { due: time(words, due) })
}

/** What is known of it, as pairs of a term and a value. */
export const factPairs = (standing: PublicStanding, words: PublicWords): readonly (readonly [string, string])[] => {
  const { submittedAt, receivedAt, receivingUnit, unit, due, provisional, ending, request } = standing
  const pair = (key: MessageKey, value: string | null): readonly (readonly [string, string])[] =>
    value === null ? [] : [[say(words, key), value]]
  const instant = (at: Instant | null): string | null => (at === null ? null : time(words, at))
  const notes = [
    ...(provisional ? [say(words, 'look-up.provisional')] : []),
    ...(request === null ? [] : [say(words, 'look-up.due-anew')]),
  ]
  const note = notes.length === 0 ? '' : ` (${notes.join('; ')})`
  return [
    ...pair('look-up.procedure', procedureName(standing, words)),
    ...pair('look-up.filed-at', publicUnit(receivingUnit, words)),
    ...(ending === null ? pair('look-up.now-at', publicUnit(unit, words)) : []),
    ...pair('look-up.submitted', instant(submittedAt)),
    ...pair('look-up.received', instant(receivedAt)),
    ...pair('look-up.due', due === null ? null : `${time(words, due)}${note}`),
    ...pair('look-up.ended', instant(ending?.at ?? null)),
  ]
}

export const eventWords = ({ type, unit, due }: PublicEvent, words: PublicWords): string => {
  const event = say(words, `dossier.event.${type}`)
  if (unit !== null) return say(words, 'look-up.timeline.to-unit', { event, unit: publicUnit(unit, words) })
  return due === null ? event : say(words, 'look-up.timeline.until', { event, due: time(words, due) })
}
