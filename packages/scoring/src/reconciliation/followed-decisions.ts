import {
  type Instant,
  isMotcuaError,
  type LocalDate,
  type ProcedureState,
  type ProcedureVersion,
  signingLimit,
  type WorkingCalendar,
} from '@motcua/core'

/** How the province followed a decision of a ministry, the most pressing first. Its text is `follow.<verdict>`. */
export const followVerdicts = ['overdue', 'waiting', 'late', 'in-time'] as const

export type FollowVerdict = (typeof followVerdicts)[number]

/** A decision by which a ministry announced procedures [quyết định công bố của bộ], and what the province did. */
export type FollowedDecision = {
  readonly verdict: FollowVerdict
  readonly decision: string
  readonly issuer: string
  readonly decidedOn: LocalDate
  /** From when the first of its procedures has effect. */
  readonly effectiveOn: LocalDate
  /** Until when the province has to sign, for the list to be announced before that; null where no rule says. */
  readonly signBy: LocalDate | null
  /** Its procedures in force at the instant. */
  readonly procedures: number
  readonly followed: number
  readonly outstanding: number
  /** When the province signed the last of its decisions on them; null while some stand out. */
  readonly followedOn: LocalDate | null
}

/** A procedure that a ministry announced and no decision of the province has followed. */
export type UnfollowedProcedure = Pick<FollowedDecision, 'decision' | 'decidedOn' | 'signBy'> & {
  readonly code: string
  readonly name: string
}

type Scene = { readonly at: Instant; readonly calendar: WorkingCalendar }

type Announced = ProcedureVersion & { readonly decision: string; readonly decidedOn: LocalDate }

const isAnnounced = (version: ProcedureVersion): version is Announced =>
  version.decision !== null && version.decidedOn !== null

/** Null where no rule sets a lead, or the calendar does not know the days. */
const limitOf = (decidedOn: LocalDate, effectiveOn: LocalDate, calendar: WorkingCalendar): LocalDate | null => {
  try {
    return signingLimit({ level: 'province', decidedOn, basisFrom: effectiveOn, shortened: false }, calendar)
  } catch (error) {
    if (isMotcuaError(error) && error.code.startsWith('time.')) return null
    throw error
  }
}

const verdictOf = (
  { outstanding, followedOn, signBy }: Pick<FollowedDecision, 'outstanding' | 'followedOn' | 'signBy'>,
  today: LocalDate,
): FollowVerdict => {
  const last = outstanding > 0 ? today : (followedOn ?? today)
  const isPast = signBy !== null && last > signBy
  if (outstanding > 0) return isPast ? 'overdue' : 'waiting'
  return isPast ? 'late' : 'in-time'
}

type Case = { readonly code: string; readonly version: Announced; readonly followedOn: LocalDate | null }

const casesOf = (procedures: ReadonlyMap<string, ProcedureState>, { at, calendar }: Scene): readonly Case[] =>
  [...procedures].flatMap(([code, { versions }]) => {
    const today = calendar.zone.localDate(at)
    const announced = versions.filter(isAnnounced).filter(({ decidedOn }) => decidedOn <= today)
    return announced
      .filter(({ level, repealedFrom }) => level === 'ministry' && (repealedFrom === null || at < repealedFrom))
      .map((version) => {
        const after = announced.filter(({ level, decidedOn }) => level === 'province' && decidedOn >= version.decidedOn)
        return { code, version, followedOn: after.map(({ decidedOn }) => decidedOn).toSorted()[0] ?? null }
      })
  })

/**
 * Which decisions of ministries a decision of the province has followed, and which procedures still wait for one. The
 * province's follows where it announces the same procedure on the same day or later; its last day is the lead that it must
 * keep before the ministry's takes effect (rule `decision-lead`, NĐ 63/2010 as amended, with QĐ 766 01).
 */
export const followedDecisions = (
  procedures: ReadonlyMap<string, ProcedureState>,
  scene: Scene,
): { readonly decisions: readonly FollowedDecision[]; readonly unfollowed: readonly UnfollowedProcedure[] } => {
  const { at, calendar } = scene
  const { zone } = calendar
  const cases = new Map<string, Case[]>()
  for (const one of casesOf(procedures, scene)) {
    const { issuer, decision, decidedOn } = one.version
    const key = JSON.stringify([issuer, decision, decidedOn])
    cases.set(key, [...(cases.get(key) ?? []), one])
  }
  const unfollowed: UnfollowedProcedure[] = []
  const decisions = [...cases.values()].flatMap((group): readonly FollowedDecision[] => {
    const [first] = group
    if (first === undefined) return []
    const { decision, decidedOn, issuer } = first.version
    const effectiveOn = zone.localDate(Math.min(...group.map(({ version }) => version.from)))
    const signBy = limitOf(decidedOn, effectiveOn, calendar)
    const waiting = group.filter(({ followedOn }) => followedOn === null)
    for (const { code, version } of waiting)
      unfollowed.push({ decision, decidedOn, signBy, code, name: version.content.name })
    const days = group.flatMap(({ followedOn }) => followedOn ?? []).toSorted()
    const counts = {
      procedures: group.length,
      followed: group.length - waiting.length,
      outstanding: waiting.length,
      followedOn: waiting.length > 0 ? null : (days.at(-1) ?? null),
    }
    const verdict = verdictOf({ ...counts, signBy }, zone.localDate(at))
    return [{ verdict, decision, issuer, decidedOn, effectiveOn, signBy, ...counts }]
  })
  return {
    decisions: decisions.toSorted(
      (a, b) =>
        followVerdicts.indexOf(a.verdict) - followVerdicts.indexOf(b.verdict) ||
        (a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : a.decision < b.decision ? -1 : 1),
    ),
    unfollowed,
  }
}
