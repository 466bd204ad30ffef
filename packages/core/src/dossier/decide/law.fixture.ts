import { scenario, type Scenario } from '../../testing/scenario.ts'
import { vietnamCalendar } from '../../time/calendars/vietnam.ts'
import { dateOf, dayNumberOf, type LocalDate } from '../../time/local-date.ts'
import type { DossierCommand, SubmitDossier } from '../commands.ts'
import type { Obligation } from '../../regulation/obligation.ts'
import type { Rejection } from '../../regulation/rejection.ts'
import { obligations } from '../obligations.ts'
import type { DossierDecision } from './context.ts'
import type { ProcedureTerms } from './procedure-terms.ts'

export const calendar = vietnamCalendar()

/** Two Wednesdays without holidays in the two weeks after them: under NĐ 61/2018, and under NĐ 118/2025. */
export const before118: LocalDate = '2025-03-05'
export const under118: LocalDate = '2026-03-04'

/** A local time so many days after a date. */
export const on = (date: LocalDate, days: number, clock: string): string =>
  `${dateOf(dayNumberOf(date) + days)}T${clock}`

export const submission = (date: LocalDate, change: Partial<SubmitDossier> = {}): SubmitDossier => ({
  type: 'SubmitDossier',
  unit: 'H21.227',
  procedure: '2.000908',
  channel: 'online',
  code: `H21.227-${date.slice(2).replaceAll('-', '')}-0001`,
  subject: 's-1',
  ...change,
})

const termsOf = (terms: Partial<ProcedureTerms>) => (): ProcedureTerms => ({ limit: '5wd', ...terms })

/** A dossier that nothing happened to, of a procedure with these terms. */
export const expected = (terms: Partial<ProcedureTerms> = {}): Scenario =>
  scenario({ calendar, procedures: termsOf(terms) })

/** Submitted at 09:00. */
export const submitted = (
  terms: Partial<ProcedureTerms> = {},
  date: LocalDate = under118,
  change: Partial<SubmitDossier> = {},
): Scenario => {
  const dossier = expected(terms)
  eventsOf(dossier.at(on(date, 0, '09:00'), submission(date, change)))
  return dossier
}

/** Submitted at 09:00, received at 10:00. */
export const received = (
  terms: Partial<ProcedureTerms> = {},
  date: LocalDate = under118,
  change: Partial<SubmitDossier> = {},
): Scenario => {
  const dossier = submitted(terms, date, change)
  eventsOf(dossier.at(on(date, 0, '10:00'), { type: 'ReceiveDossier' }))
  return dossier
}

export const rejection = (decision: DossierDecision) => {
  if (decision.accepted) throw new Error(`accepted: ${decision.events.map(({ type }) => type).join()}`)
  return decision.rejection
}

export const eventsOf = (decision: DossierDecision) => {
  if (!decision.accepted) throw new Error(`rejected: ${decision.rejection.rule} ${decision.rejection.message}`)
  return decision.events
}

/** Rule and article of each missed duty that an accepted command recorded. */
export const breachesOf = (decision: DossierDecision) =>
  eventsOf(decision).flatMap(({ data }) => data.breaches?.map(({ rule, article }) => `${rule} | ${article}`) ?? [])

/** The obligations by one rule at a local time. */
export const owedBy = (
  { state }: Scenario,
  rule: string,
  localTime: string,
  terms: Partial<ProcedureTerms> = {},
): readonly Obligation[] =>
  obligations(state, { calendar, procedures: termsOf(terms), now: calendar.zone.parseLocal(localTime) }).filter(
    (owed) => owed.rule === rule,
  )

/** A local time of the calendar as it is stored. */
export const iso = (localTime: string): string => new Date(calendar.zone.parseLocal(localTime)).toISOString()

/** A command with the day after `under118` and the time at which it is given. */
export type Act = readonly [days: number, clock: string, command: DossierCommand]

/** A dossier to which all this happened, none of it refused. */
export const after = (dossier: Scenario, ...acts: readonly Act[]): Scenario => {
  for (const [days, clock, command] of acts) eventsOf(dossier.at(on(under118, days, clock), command))
  return dossier
}

/** What a command is refused with: rule, sentence, its values, field. The articles are held by the tests of the rules. */
export const refusal = (dossier: Scenario, ...[days, clock, command]: Act): Omit<Rejection, 'article'> => {
  const { article: _article, ...rest } = rejection(dossier.at(on(under118, days, clock), command))
  return rest
}

/** All that an accepted command recorded, each event with everything it says. */
export const recorded = (dossier: Scenario, ...[days, clock, command]: Act) =>
  eventsOf(dossier.at(on(under118, days, clock), command)).map(({ type, data }) => ({ type, ...data }))
