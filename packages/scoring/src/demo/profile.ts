import { dueInstant, type Instant, parseTimeLimit, type WorkingCalendar } from '@motcua/core'
import { type DemoProcedure, demoProcedures } from './catalogue.ts'
import { vanCanh } from './published-year.ts'
import { chosen, type Random, randomFrom } from './random.ts'

/** How a dossier of the demonstration fares; its commands follow from this. */
export type Profile = {
  readonly number: number
  readonly procedure: DemoProcedure
  readonly receivedAt: Instant
  /** What its appointment will be, so that "late" can be played; the engine reckons its own. */
  readonly due: Instant
  readonly fate: 'completed' | 'refused' | 'withdrawn' | 'open'
  readonly late: boolean
  readonly attached: boolean
  readonly digitised: boolean
  readonly reused: boolean
  readonly linked: boolean
  readonly citizenData: boolean
  /** The first dossier of its procedure: its citizen data come from the population database. */
  readonly first: boolean
  readonly certifiedCopy: boolean
  readonly paidOnline: boolean
  readonly disliked: boolean
  readonly acknowledged: boolean
  /** Asked for a supplement after appraisal, answered two days later, still on time by the index. */
  readonly supplemented: boolean
}

const minute = 60_000
const hour = 60 * minute

/** The demonstration's own shape where nothing was published. */
const refused = 12
const withdrawn = 9
const lateAndOpen = 7
const openAndNotDue = 53
const supplementedDossiers = 36
const completedOnPaper = vanCanh.dossiers - vanCanh.resultAttached - refused - withdrawn - lateAndOpen - openAndNotDue

const all = Array.from({ length: vanCanh.dossiers }, (_, number) => number)

/** Receptions spread evenly over the working time of the period, each a little off its place. */
const receptions = (calendar: WorkingCalendar, random: Random): readonly Instant[] => {
  const from = calendar.zone.startOfDay(vanCanh.from)
  const opening = calendar.nextOpening(from)
  const span = calendar.workingTimeBetween(from, calendar.zone.startOfDay(vanCanh.to))
  return all.map((number) => {
    const share = (number + random()) / vanCanh.dossiers
    return calendar.addWorkingTime(opening, Math.floor((span * share) / minute) * minute, 'latest')
  })
}

const byShare = (procedures: readonly DemoProcedure[], place: number): DemoProcedure => {
  let sum = 0
  for (const procedure of procedures) {
    sum += procedure.share
    if (place < sum) return procedure
  }
  const [first] = procedures.toReversed()
  if (first === undefined) throw new RangeError('a demonstration needs procedures')
  return first
}

const without = (members: readonly number[], ...groups: readonly ReadonlySet<number>[]): readonly number[] =>
  members.filter((member) => groups.every((group) => !group.has(member)))

/** Shapes the year of Vân Canh from its published counts; the same profiles every time. */
export const vanCanhProfiles = (calendar: WorkingCalendar): readonly Profile[] => {
  const random = randomFrom(20_261_010)
  const receivedAt = receptions(calendar, random)
  const end = calendar.zone.startOfDay(vanCanh.at)
  const dueOf = (number: number, { limit }: DemoProcedure): Instant =>
    dueInstant(receivedAt[number] ?? end, parseTimeLimit(limit), calendar)

  const free = demoProcedures.filter(({ fee }) => fee === 0)
  const bearing = demoProcedures.filter(({ fee }) => fee > 0)
  const slowest = byShare(free, 1)
  const notDue = chosen(
    all.filter((number) => dueOf(number, slowest) > end),
    openAndNotDue,
    random,
  )
  const freeOfCharge = new Set([
    ...notDue,
    ...chosen(without(all, notDue), vanCanh.dossiers - vanCanh.feeBearing - notDue.size, random),
  ])
  const procedures = all.map((number) =>
    notDue.has(number) ? slowest : byShare(freeOfCharge.has(number) ? free : bearing, random()),
  )
  const due = procedures.map((procedure, number) => dueOf(number, procedure))

  // late dossiers need a working week after their due date to be late in
  const longPast = all.filter((number) => calendar.addWorkingTime(due[number] ?? end, calendar.worth['working-day'] * 6) < end)
  const late = chosen(longPast, vanCanh.late, random)
  const lateOpen = chosen([...late], lateAndOpen, random)
  const undecided = without(all, notDue, late)
  const isRefused = chosen(undecided, refused, random)
  const isWithdrawn = chosen(without(undecided, isRefused), withdrawn, random)
  const onPaper = chosen(without(undecided, isRefused, isWithdrawn), completedOnPaper, random)
  const open = new Set([...notDue, ...lateOpen])

  const digitised = chosen(all, vanCanh.digitised, random)
  const reused = chosen(all, vanCanh.reused, random)
  const linked = chosen(all, vanCanh.personalStore, random)
  const seen = new Set<string>()
  const firsts = new Set(
    all.filter((number) => {
      const code = procedures[number]?.code ?? ''
      return !seen.has(code) && seen.add(code)
    }),
  )
  const citizenData = new Set([
    ...firsts,
    ...chosen(without(all, firsts), vanCanh.citizenData - firsts.size, random),
  ])
  const paidOnline = chosen(without(all, freeOfCharge), vanCanh.paidOnline, random)
  const disliked = chosen(without(all, open, late, isRefused, isWithdrawn), vanCanh.disliked, random)
  const acknowledged = chosen(all, vanCanh.acknowledged, random)

  const slow = procedures.flatMap(({ limit }, number) => (limit.endsWith('wd') ? [number] : []))
  // asked for late in the day, a supplement ends behind a weekend that the index does not subtract
  const date = (instant: Instant): string => calendar.zone.localDate(instant)
  const early = (number: number): boolean => {
    const received = receivedAt[number] ?? end
    return date(calendar.addWorkingTime(received, 3 * hour)) === date(received)
  }
  const supplemented = chosen(
    without(slow, open, late, isRefused, isWithdrawn).filter((number) => longPast.includes(number) && early(number)),
    supplementedDossiers,
    random,
  )

  const copied = procedures.flatMap(({ code }, number) => (code === '2.000815' ? [number] : []))
  const certifiedCopy = chosen(without(copied, open, isRefused, isWithdrawn), vanCanh.certifiedCopies, random)

  return procedures.map((procedure, number) => ({
    number: number + 1,
    procedure,
    receivedAt: receivedAt[number] ?? end,
    due: due[number] ?? end,
    fate: open.has(number)
      ? 'open'
      : isRefused.has(number)
        ? 'refused'
        : isWithdrawn.has(number)
          ? 'withdrawn'
          : 'completed',
    late: late.has(number),
    attached: !open.has(number) && !isRefused.has(number) && !isWithdrawn.has(number) && !onPaper.has(number),
    digitised: digitised.has(number),
    reused: reused.has(number),
    linked: linked.has(number),
    citizenData: citizenData.has(number),
    first: firsts.has(number),
    certifiedCopy: certifiedCopy.has(number),
    paidOnline: paidOnline.has(number),
    disliked: disliked.has(number),
    acknowledged: acknowledged.has(number),
    supplemented: supplemented.has(number),
  }))
}
