import { type Rule, rule } from '../rule.ts'
import * as circular01of2018 from '../texts/circular-01-2018.ts'
import * as circular03 from '../texts/circular-03-2025.ts'
import * as decree118 from '../texts/decree-118-2025.ts'
import * as decree61 from '../texts/decree-61-2018.ts'
import * as ngheAn95 from '../texts/nghe-an-95-2025.ts'

/** A consulted agency answers by its deadline; a late answer is on record. */
export const consultation: Rule<boolean> = rule('consultation', [
  decree61.consultation,
  decree118.continued(decree61.consultation),
])

/** Joint work has a lead and a deadline for each agency: one after the other on paper, all at once electronically. */
export const jointWork: Rule<boolean> = rule('joint-work', [
  decree61.jointWork,
  decree118.continued(decree61.jointWork),
])

/** What a tax body is asked to do in a land dossier. */
export type TaxTask = 'organisation' | 'person' | 'noFee' | 'completion'

/** The longest limit of each task of a tax body: a land-use fee of an organisation or a person, none, the completion. */
export const taxLimit: Rule<Readonly<Record<TaxTask, string>>> = rule('tax-limit', [ngheAn95.taxLimit])

/** What was received elsewhere in the province is passed on to the competent unit. */
export const nonTerritorial: Rule<boolean> = rule('non-territorial', [decree118.nonTerritorial])

/** A hand-over is confirmed by its receiver, who enters the verdict. */
export const handOverConfirmed: Rule<boolean> = rule('hand-over-confirmed', [
  circular01of2018.handOverConfirmed,
  circular03.handOverConfirmed,
])
