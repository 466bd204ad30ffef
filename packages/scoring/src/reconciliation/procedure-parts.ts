import {
  feesFor,
  formatLimit,
  type Instant,
  limitsDiffer,
  parseProcedureCode,
  procedureAt,
  type ProcedureContent,
  type ProcedureState,
  type ScheduledFee,
  type ServiceLevel,
  type StatedLimit,
} from '@motcua/core'
import type { StreamDraft } from '@motcua/store/catalogue'

/** The parts of a procedure that a list of the national database states beside its code and days. Their texts are `parts.<part>`. */
export const comparedParts = ['name', 'sector', 'subject', 'limit', 'fees', 'serviceLevel', 'unit'] as const

export type ComparedPart = (typeof comparedParts)[number]

/** What a side says of a procedure; what it does not state is null, an empty list of fees is "no fee". */
export type StatedParts = {
  readonly name: string | null
  readonly sector: string | null
  readonly subject: NonNullable<ProcedureContent['subject']> | null
  readonly limit: StatedLimit | null
  readonly fees: readonly ScheduledFee[] | null
  readonly serviceLevel: ServiceLevel | null
  readonly unit: string | null
}

/**
 * What comes of holding a part against the same of the other side: the same; another; stated by one side alone, or by none;
 * or not to be told apart, since one of them says it in words or in other units. Its text is `parts.<verdict>`.
 */
export const partVerdicts = ['differs', 'ours-silent', 'theirs-silent', 'unclear', 'neither', 'same'] as const

export type PartVerdict = (typeof partVerdicts)[number]

/** A part that is not the same on both sides, or that our register lacks. */
export type PartDifference = {
  readonly verdict: PartVerdict
  readonly row: number
  readonly code: string
  readonly part: ComparedPart
  readonly theirs: StatedParts
  readonly ours: StatedParts
}

/** How many procedures came to which outcome in a part; the outcomes add up to the procedures compared. */
export type PartCounts = { readonly part: ComparedPart } & { readonly [Verdict in PartVerdict]: number }

export type HeldParts = {
  /** Procedures that both sides have. */
  readonly procedures: number
  readonly counts: readonly PartCounts[]
  /** What differs, what our register lacks, what cannot be told, by row. */
  readonly differences: readonly PartDifference[]
}

const plain = (value: string): string =>
  value
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s.,;:()–-]+/gu, ' ')
    .trim()

const statedLimit = (limit: StatedLimit | undefined): StatedLimit | null =>
  limit === undefined || limit.kind === 'not-stated' ? null : limit

/** What a row of the list states. */
const theirsOf = ({ events }: StreamDraft): StatedParts => {
  const all = events.reduce<Partial<StatedParts>>((stated, event) => {
    if (event.type === 'ProcedureAnnounced' || event.type === 'ProcedureListed') {
      const { name, sector = null, subject = null, limit, unit = null } = event.data
      return { ...stated, name, sector, subject, limit: statedLimit(limit), unit }
    }
    if (event.type === 'FeesSet') return { ...stated, fees: event.data.fees }
    if (event.type === 'ServiceLevelSet') return { ...stated, serviceLevel: event.data.level }
    return stated
  }, {})
  const {
    name = null,
    sector = null,
    subject = null,
    limit = null,
    fees = null,
    serviceLevel = null,
    unit = null,
  } = all
  return { name, sector, subject, limit, fees, serviceLevel, unit }
}

/** The case of which a row speaks, where its code covers several. */
const caseOf = ({ events }: StreamDraft): string | undefined => {
  const [first] = events
  return first?.type === 'ProcedureAnnounced' || first?.type === 'ProcedureListed' ? first.data.case : undefined
}

/** What our register states of a procedure; null where it has none in force. */
const oursOf = (state: ProcedureState, at: Instant, named: string | undefined): StatedParts | null => {
  const inForce = procedureAt(state, at, named === undefined ? {} : { case: named })
  if (inForce === null) return null
  const { version, fees, serviceLevel, competentUnit } = inForce
  const { name, sector = null, subject = null, limit } = version.content
  return {
    name,
    sector,
    subject,
    limit: statedLimit(limit),
    fees: fees === null ? null : feesFor(fees, 'direct'),
    serviceLevel: serviceLevel?.level ?? null,
    unit: competentUnit,
  }
}

/** Amounts in đồng in order; undefined where a line gives a rule in words. */
const amountsOf = (fees: readonly ScheduledFee[]): readonly number[] | undefined => {
  const amounts = fees.flatMap(({ amount }) => amount ?? [])
  return amounts.length < fees.length ? undefined : amounts.filter((amount) => amount > 0).toSorted((a, b) => a - b)
}

const compareFees = (theirs: readonly ScheduledFee[], ours: readonly ScheduledFee[]): PartVerdict => {
  const [a, b] = [amountsOf(theirs), amountsOf(ours)]
  if (a !== undefined && b !== undefined) return a.join(' ') === b.join(' ') ? 'same' : 'differs'
  // a fee in words is more than none
  if (a?.length === 0 || b?.length === 0) return 'differs'
  const words = (fees: readonly ScheduledFee[]): string => fees.map(({ text = '' }) => plain(text)).join(' ')
  return words(theirs) === words(ours) ? 'same' : 'unclear'
}

const compareLimits = (theirs: StatedLimit, ours: StatedLimit): PartVerdict => {
  if (limitsDiffer(theirs, ours)) return 'differs'
  const written = plain(formatLimit(theirs)) === plain(formatLimit(ours))
  return written ? 'same' : 'unclear'
}

const compareWords = (theirs: string, ours: string): PartVerdict => (plain(theirs) === plain(ours) ? 'same' : 'differs')

/** Compares a part that both sides may leave out. */
const comparePart = (part: ComparedPart, theirs: StatedParts, ours: StatedParts): PartVerdict => {
  if (theirs[part] === null) return ours[part] === null ? 'neither' : 'theirs-silent'
  if (ours[part] === null) return 'ours-silent'
  if (part === 'fees') return compareFees(theirs.fees ?? [], ours.fees ?? [])
  if (part === 'limit')
    return theirs.limit === null || ours.limit === null ? 'neither' : compareLimits(theirs.limit, ours.limit)
  return compareWords(theirs[part] ?? '', ours[part] ?? '')
}

const shown: ReadonlySet<PartVerdict> = new Set<PartVerdict>(['differs', 'ours-silent', 'unclear'])

/**
 * Holds each part of the procedures of a list against what is in force here [đối chiếu bộ phận tạo thành]. A part that a side
 * does not state is neither the same nor another.
 */
export const holdParts = (
  drafts: readonly StreamDraft[],
  procedures: ReadonlyMap<string, ProcedureState>,
  at: Instant,
): HeldParts => {
  const compared = drafts.flatMap((draft) => {
    const { code } = parseProcedureCode(draft.procedure)
    const state = procedures.get(draft.procedure) ?? procedures.get(code)
    const ours = state === undefined ? null : oursOf(state, at, caseOf(draft))
    if (ours === null) return []
    const theirs = theirsOf(draft)
    return comparedParts.map((part) => ({
      verdict: comparePart(part, theirs, ours),
      row: draft.row,
      code,
      part,
      theirs,
      ours,
    }))
  })
  const counts = comparedParts.map((part): PartCounts => {
    const of = (verdict: PartVerdict): number =>
      compared.filter((one) => one.part === part && one.verdict === verdict).length
    return {
      part,
      differs: of('differs'),
      'ours-silent': of('ours-silent'),
      'theirs-silent': of('theirs-silent'),
      unclear: of('unclear'),
      neither: of('neither'),
      same: of('same'),
    }
  })
  return {
    procedures: compared.length / comparedParts.length,
    counts,
    differences: compared.filter(({ verdict }) => shown.has(verdict)),
  }
}
