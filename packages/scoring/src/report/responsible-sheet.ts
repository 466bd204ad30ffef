import { type Language, type LocalDate, text } from '@motcua/core'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { type Responsibility, responsibilityFor, type ResponsibleParty } from '../scorecard/responsibility-2283.ts'
import type { IndicatorCode } from '../scorecard/scorecard.ts'
import type { IndexSheet } from './index-sheet.ts'

const partyName = (party: ResponsibleParty, language: Language): string =>
  text(`scorecard.party.${party}`, {}, language)

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
export const leadOf = (code: IndicatorCode, day: LocalDate, language: Language): string => {
  const lead = responsibilityFor(code, day)?.lead ?? null
  return lead === null ? text('scorecard.party.unknown', {}, language) : partyName(lead, language)
}

/** Who coordinates [đơn vị phối hợp], in words; empty where nobody is known to. */
export const coordinatorsOf = (code: IndicatorCode, day: LocalDate, language: Language): string =>
  (responsibilityFor(code, day)?.coordinating ?? []).map((party) => partyName(party, language)).join('; ')

/** The matrix of who answers, indicators with the same answer together, those of which nobody is known last. */
export const responsibleGroups = ({ rows, targetsOf }: IndexSheet, language: Language): readonly ResponsibleGroup[] => {
  const groups = new Map<string, ResponsibleGroup>()
  for (const { number, code } of rows) {
    const { citation = '', certainty = null } = responsibilityFor(code, targetsOf) ?? {}
    const lead = leadOf(code, targetsOf, language)
    const coordinating = coordinatorsOf(code, targetsOf, language)
    const key = JSON.stringify([lead, coordinating, citation])
    const numbers = [...(groups.get(key)?.numbers ?? []), number]
    groups.set(key, { numbers, lead, coordinating, citation, certainty })
  }
  return [...groups.values()].toSorted((a, b) => Number(a.certainty === null) - Number(b.certainty === null))
}

/** Who has to act on each indicator, by letter 2283/UBND [đơn vị chủ trì, đơn vị phối hợp]. */
export const responsibleSheet = (
  { rows, targetsOf }: Pick<IndexSheet, 'rows' | 'targetsOf'>,
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
      const known = responsibilityFor(code, targetsOf)
      return {
        number,
        name: text(name, {}, language),
        lead: leadOf(code, targetsOf, language),
        coordinating: coordinatorsOf(code, targetsOf, language),
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
