import { type Language, type LocalDate, text } from '@motcua/core'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { type Responsibility, responsibilityFor, type ResponsibleParty } from '../scorecard/responsibility-2283.ts'
import type { GivenCharge } from '../scorecard/given-charge.ts'
import type { IndicatorCode } from '../scorecard/scorecard.ts'
import type { IndexSheet } from './index-sheet.ts'

const parties: readonly string[] = [
  'units',
  'provincial-office',
  'software-provider',
] satisfies readonly ResponsibleParty[]

const isParty = (party: string): party is ResponsibleParty => parties.includes(party)

const partyName = (party: string, language: Language): string =>
  isParty(party) ? text(`scorecard.party.${party}`, {}, language) : party

type Charges = readonly GivenCharge[]

/** Who answers for indicators that have the same to answer, as words. */
export type ResponsibleGroup = {
  /** `01`–`21`. */
  readonly numbers: readonly string[]
  /** Says so where nobody is known to lead. */
  readonly lead: string
  /** Empty where nobody coordinates, or nobody is known to. */
  readonly coordinating: string
  readonly citation: string
  readonly certainty: Responsibility['certainty']
}

/** Who leads an indicator on a day [đơn vị chủ trì], in words; where nobody is known, that. */
export const leadOf = (code: IndicatorCode, day: LocalDate, language: Language, charges: Charges = []): string => {
  const lead = responsibilityFor(code, day, charges)?.lead ?? null
  return lead === null ? text('scorecard.party.unknown', {}, language) : partyName(lead, language)
}

/** Who coordinates [đơn vị phối hợp], in words; empty where nobody is known to. */
export const coordinatorsOf = (
  code: IndicatorCode,
  day: LocalDate,
  language: Language,
  charges: Charges = [],
): string =>
  (responsibilityFor(code, day, charges)?.coordinating ?? []).map((party) => partyName(party, language)).join('; ')

/** The matrix of who answers, indicators with the same answer together, those of which nobody is known last. */
export const responsibleGroups = (
  { rows, targetsOf, charges = [] }: IndexSheet,
  language: Language,
): readonly ResponsibleGroup[] => {
  const groups = new Map<string, ResponsibleGroup>()
  for (const { number, code } of rows) {
    const { citation = '', certainty = null } = responsibilityFor(code, targetsOf, charges) ?? {}
    const lead = leadOf(code, targetsOf, language, charges)
    const coordinating = coordinatorsOf(code, targetsOf, language, charges)
    const key = JSON.stringify([lead, coordinating, citation, certainty])
    const numbers = [...(groups.get(key)?.numbers ?? []), number]
    groups.set(key, { numbers, lead, coordinating, citation, certainty })
  }
  return [...groups.values()].toSorted((a, b) => Number(a.certainty === null) - Number(b.certainty === null))
}

/** Who has to act on each indicator, by letter 2283/UBND or on the word of the province [đơn vị chủ trì, đơn vị phối hợp]. */
export const responsibleSheet = (
  { rows, targetsOf, charges = [] }: Pick<IndexSheet, 'rows' | 'targetsOf' | 'charges'>,
  { zone, language }: Pick<SheetScene, 'zone' | 'language'>,
): Sheet => {
  const column = (key: 'lead' | 'coordinating' | 'schedule' | 'citation' | 'certainty') =>
    ({ key, heading: text(`report.responsible.${key}`, {}, language), kind: 'text' }) as const
  return {
    key: 'responsible',
    title: text('report.responsible.title', {}, language),
    about: [],
    columns: [
      { key: 'number', heading: text('page.indicators.number', {}, language), kind: 'text' },
      { key: 'name', heading: text('page.indicators.name', {}, language), kind: 'text' },
      column('lead'),
      column('coordinating'),
      column('schedule'),
      column('citation'),
      column('certainty'),
    ],
    rows: rows.map(({ number, code, name }) => {
      const known = responsibilityFor(code, targetsOf, charges)
      return {
        number,
        name: text(name, {}, language),
        lead: leadOf(code, targetsOf, language, charges),
        coordinating: coordinatorsOf(code, targetsOf, language, charges),
        schedule: known === null ? null : text(`report.responsible.schedule.${known.schedule}`, {}, language),
        citation: known?.citation ?? null,
        certainty:
          known === null || known.certainty === null ? null : text(`law.certainty.${known.certainty}`, {}, language),
      }
    }),
    notes: [text('report.responsible.note', {}, language)],
    zone,
  }
}
