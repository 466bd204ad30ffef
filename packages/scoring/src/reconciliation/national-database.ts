import {
  dayNumberOf,
  type Instant,
  isMotcuaError,
  type LocalDate,
  MotcuaError,
  parseProcedureCode,
  parseStreamName,
  type Zone,
} from '@motcua/core'
import { catalogueFields } from '@motcua/store/catalogue'
import type { AnnouncementFact, ProcedureFact } from '../facts/procedure-facts.ts'
import { isNamed, keptOf, keptText, valueOf } from './list-row.ts'
import type { UnreadRow } from './portal-list.ts'

/**
 * A procedure as a list of the national database [CSDLQG về TTHC] gives it, its code without the suffix of an agency; a day
 * that the list does not state is null.
 */
export type ListedProcedure = {
  readonly row: number
  readonly code: string
  readonly announcedOn: LocalDate | null
  readonly publishedOn: LocalDate | null
}

export type DatabaseList = { readonly listed: readonly ListedProcedure[]; readonly unread: readonly UnreadRow[] }

const codeNames: ReadonlySet<string> = new Set(['code', 'procedure', 'mathutuc', 'matthc', 'mathutuchanhchinh'])
const announcedNames: ReadonlySet<string> = new Set(['announced', 'announcedon', 'ngaycongbo', 'ngayquyetdinh'])
const publishedNames: ReadonlySet<string> = new Set(['published', 'publishedon', 'ngaycongkhai', 'ngaydangtai'])

const isRead = (heading: string): boolean =>
  [codeNames, announcedNames, publishedNames].some((names) => isNamed(heading, names)) ||
  catalogueFields.some((field) => field === heading)

/** The rows of a list as a manifest keeps them: the columns by which procedures are compared. */
export const databaseListText = (rows: readonly unknown[]): string => keptText(rows, isRead)

/** `2026-03-09` or `09/03/2026`. Throws where it is no day. */
const dayOf = (value: string | null): LocalDate | null => {
  if (value === null) return null
  const day = value.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1')
  dayNumberOf(day)
  return day
}

/** Reads rows with a procedure code and the days of announcement and publication. Throws `database.no-codes` without any code. */
export const readDatabaseList = (rows: readonly unknown[], file: string): DatabaseList => {
  const listed: ListedProcedure[] = []
  const unread: UnreadRow[] = []
  for (const [index, value] of rows.entries()) {
    const row = index + 1
    const told = keptOf(value, isRead)
    const code = valueOf(told, codeNames)
    try {
      if (code === null) unread.push({ row, value: JSON.stringify(told).slice(0, 80) })
      else {
        const days = {
          announcedOn: dayOf(valueOf(told, announcedNames)),
          publishedOn: dayOf(valueOf(told, publishedNames)),
        }
        listed.push({ row, code: parseProcedureCode(code).code, ...days })
      }
    } catch (error) {
      if (!isMotcuaError(error)) throw error
      unread.push({ row, value: JSON.stringify(told).slice(0, 80) })
    }
  }
  if (listed.length === 0) throw new MotcuaError('database.no-codes', { file })
  return { listed, unread }
}

/**
 * What comes of holding a procedure of the list against its decisions here: announced on another day; published on another
 * day, or by one side alone; in force here and not listed; listed, and unknown or no longer in force here; listed once more;
 * the same as far as the list states it. Its text is `database.<verdict>`.
 */
export const databaseVerdicts = [
  'ours-only',
  'theirs-only',
  'not-in-force',
  'announced-differs',
  'published-differs',
  'repeated',
  'same',
] as const

export type DatabaseVerdict = (typeof databaseVerdicts)[number]

export type HeldProcedure = {
  readonly verdict: DatabaseVerdict
  readonly code: string
  /** The unit that announced it. */
  readonly unit: string | null
  /** Of the list; null where it does not have the procedure. */
  readonly row: number | null
  readonly theirAnnounced: LocalDate | null
  readonly ourAnnounced: LocalDate | null
  readonly theirPublished: LocalDate | null
  readonly ourPublished: LocalDate | null
}

type Scene = {
  readonly zone: Zone
  readonly at: Instant
  /** Units whose announcements are asked for; default: all. */
  readonly units?: readonly string[]
}

type Decided = Pick<ProcedureFact, 'stream' | 'announcements'>

const codeOf = ({ stream }: Decided): string => parseProcedureCode(parseStreamName(stream)?.id ?? stream).code

/** Announcements and publications held against the list of the national database, what differs first. */
export const holdAgainstDatabase = (
  listed: readonly ListedProcedure[],
  procedures: readonly Decided[],
  { zone, at, units }: Scene,
): readonly HeldProcedure[] => {
  const among = units === undefined ? null : new Set(units)
  const ours = new Map<string, AnnouncementFact[]>()
  for (const fact of procedures) {
    const decided = fact.announcements.filter(({ byDecision, announcedAt }) => byDecision && announcedAt < at)
    if (decided.length > 0) ours.set(codeOf(fact), [...(ours.get(codeOf(fact)) ?? []), ...decided])
  }
  const day = (instant: Instant | null): LocalDate | null =>
    instant === null || instant >= at ? null : zone.localDate(instant)
  const told = (code: string) => {
    const all = (ours.get(code) ?? []).toSorted((a, b) => a.announcedAt - b.announcedAt)
    const last = all.findLast(({ to }) => to === null || at <= to)
    const known = last ?? all.at(-1)
    return {
      isKnown: known !== undefined,
      inForce: last !== undefined,
      unit: known?.unit ?? null,
      ourAnnounced: day(known?.announcedAt ?? null),
      ourPublished: day(known?.publishedAt ?? null),
    }
  }

  // a list that states no day of publication at all says nothing of publications
  const statesPublication = listed.some(({ publishedOn }) => publishedOn !== null)
  const seen = new Set<string>()
  const rows = listed.map(({ row, code, announcedOn, publishedOn }): HeldProcedure => {
    const { isKnown, inForce, ...own } = told(code)
    const differs = announcedOn !== null && announcedOn !== own.ourAnnounced
    const verdict: DatabaseVerdict = seen.has(code)
      ? 'repeated'
      : !isKnown
        ? 'theirs-only'
        : !inForce
          ? 'not-in-force'
          : differs
            ? 'announced-differs'
            : statesPublication && publishedOn !== own.ourPublished
              ? 'published-differs'
              : 'same'
    seen.add(code)
    return { verdict, code, row, theirAnnounced: announcedOn, theirPublished: publishedOn, ...own }
  })
  const missing = [...ours.keys()].flatMap((code): readonly HeldProcedure[] => {
    const { isKnown: _, inForce, ...own } = told(code)
    const nothing = { row: null, theirAnnounced: null, theirPublished: null }
    return seen.has(code) || !inForce ? [] : [{ verdict: 'ours-only', code, ...nothing, ...own }]
  })
  return [...rows, ...missing]
    .filter(({ unit, row }) => among === null || (unit === null ? row !== null : among.has(unit)))
    .toSorted(
      (a, b) => databaseVerdicts.indexOf(a.verdict) - databaseVerdicts.indexOf(b.verdict) || (a.code < b.code ? -1 : 1),
    )
}
