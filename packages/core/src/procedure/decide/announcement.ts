import { breachAfter } from '../../regulation/breach.ts'
import { type Objection, reject } from '../../regulation/objection.ts'
import { findRuling } from '../../regulation/rule.ts'
import { publicationLimit } from '../../regulation/rules/catalogue-rules.ts'
import { orderOfSteps } from '../../regulation/rules/order-rules.ts'
import type { LocalDate } from '../../time/local-date.ts'
import type { AnnounceProcedure, ListProcedure, PublishProcedure, RecordParts, RepealProcedure } from '../commands.ts'
import { type HeldParts, missingParts } from '../constituent-part.ts'
import { publicationDuties } from '../publication.ts'
import type { ProcedureState, ProcedureVersion } from '../state.ts'
import { accept, dayOf, inFuture, type ProcedureDecision, type ProcedureLaw } from './law.ts'

const missing = (held: HeldParts, on: LocalDate): number => missingParts(held, on).length

const knownAlready = (version: string, { versions }: ProcedureState, law: ProcedureLaw): Objection =>
  versions.some((known) => known.version === version)
    ? reject(orderOfSteps, law, 'reject.version-known', { version }, 'version')
    : null

const placeOfVersion = (version: string, { versions }: ProcedureState): number =>
  versions.findIndex((known) => known.version === version)

const unknownVersion = (version: string, state: ProcedureState, law: ProcedureLaw): Objection =>
  placeOfVersion(version, state) < 0
    ? reject(
        orderOfSteps,
        law,
        'reject.version-unknown',
        {
          version,
          known: state.versions.map((known) => known.version).join(', ') || '–',
        },
        'version',
      )
    : null

/** A version is announced once; an announcement that comes too late is a breach of its own. */
export const announce = (command: AnnounceProcedure, state: ProcedureState, law: ProcedureLaw): ProcedureDecision => {
  const { type: _type, effectiveFrom, basisEffectiveFrom, ...data } = command
  const { decidedOn, level, parts = [], without = [], shortened = false } = data
  const basisFrom = basisEffectiveFrom ?? effectiveFrom
  return (
    inFuture('decidedOn', decidedOn, law) ??
    knownAlready(data.version, state, law) ??
    accept({
      type: 'ProcedureAnnounced',
      data: {
        ...data,
        effectiveFrom: dayOf(law, effectiveFrom),
        ...(basisEffectiveFrom === undefined ? {} : { basisEffectiveFrom: dayOf(law, basisEffectiveFrom) }),
        missingParts: missing({ held: parts, without }, decidedOn),
        ...publicationDuties({ level, decidedOn, basisFrom, shortened }, law.calendar),
      },
    })
  )
}

/** A list names what exists; nothing of it is late. */
export const list = (command: ListProcedure, state: ProcedureState, law: ProcedureLaw): ProcedureDecision => {
  const { type: _type, effectiveFrom, ...data } = command
  const { parts = [], without = [] } = data
  return (
    knownAlready(data.version, state, law) ??
    accept({
      type: 'ProcedureListed',
      data: {
        ...data,
        effectiveFrom: dayOf(law, effectiveFrom),
        missingParts: missing({ held: parts, without }, law.date),
      },
    })
  )
}

const versionNamed = (version: string, { versions }: ProcedureState): ProcedureVersion | undefined =>
  versions.find((known) => known.version === version)

/** Published after the limit is a breach; publishing again elsewhere is not. */
export const publish = (command: PublishProcedure, state: ProcedureState, law: ProcedureLaw): ProcedureDecision => {
  const { type: _type, ...data } = command
  const objection = unknownVersion(data.version, state, law)
  if (objection !== null) return objection
  const { publishBy = null, publishedAt = null, decidedOn } = versionNamed(data.version, state) ?? {}
  const ruled = findRuling(publicationLimit, decidedOn ?? law.date)
  const due = publishedAt === null ? publishBy : null
  return accept({
    type: 'ProcedurePublished',
    data: {
      ...data,
      announcement: placeOfVersion(data.version, state) + 1,
      ...breachAfter(ruled, due, law.occurredAt),
    },
  })
}

/** What an issuer announced it may abolish, with the same duties. */
export const repeal = (command: RepealProcedure, state: ProcedureState, law: ProcedureLaw): ProcedureDecision => {
  const { type: _type, effectiveFrom, ...data } = command
  const { version, decidedOn, level, issuer } = data
  const objection =
    inFuture('decidedOn', decidedOn, law) ?? (version === undefined ? null : unknownVersion(version, state, law))
  if (objection !== null) return objection
  const own = state.versions.filter((known) => version === undefined || known.version === version)
  if (!own.some((known) => known.issuer === issuer && known.repealedFrom === null))
    return reject(orderOfSteps, law, 'reject.nothing-to-repeal', { issuer }, 'issuer')
  const duties = publicationDuties({ level, decidedOn, basisFrom: effectiveFrom, shortened: false }, law.calendar)
  return accept({
    type: 'ProcedureRepealed',
    data: {
      ...data,
      ...(version === undefined ? {} : { announcement: placeOfVersion(version, state) + 1 }),
      effectiveFrom: dayOf(law, effectiveFrom),
      ...duties,
    },
  })
}

/** What is on record of a version's parts only grows. */
export const recordParts = (command: RecordParts, state: ProcedureState, law: ProcedureLaw): ProcedureDecision => {
  const { type: _type, ...data } = command
  const objection = unknownVersion(data.version, state, law)
  if (objection !== null) return objection
  const { parts: known = { held: [], without: [] }, decidedOn } = versionNamed(data.version, state) ?? {}
  const held = [...known.held, ...(data.parts ?? [])]
  const without = [...known.without, ...(data.without ?? [])]
  return accept({
    type: 'PartsRecorded',
    data: {
      ...data,
      announcement: placeOfVersion(data.version, state) + 1,
      missingParts: missing({ held, without }, decidedOn ?? law.date),
    },
  })
}
