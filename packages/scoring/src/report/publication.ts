import { type Language, text, type UnitLevel } from '@motcua/core'
import { levelPlace } from './level-place.ts'
import { type Mistake, mistakeLines, type MistakeLine } from './mistake-lines.ts'
import { mistakeSheet } from './mistake-sheet.ts'
import { checkIdentity, type SheetIdentity, sumOf } from '../format/sheet-identity.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import type { UnitScore } from '../scorecard/unit-score.ts'
import type { Delay } from './delay.ts'
import type { LateDossier, RegisterCounts } from './unit-register-counts.ts'

/** A unit as it is published: its score and the register's counts of the month. */
export type PublishedUnit = {
  readonly unit: string
  readonly name: string
  /** Of the register of units; units are ranked among their like. */
  readonly level: UnitLevel | null
  readonly score: UnitScore
  readonly register: RegisterCounts
}

/** Late dossiers counted by who had them when they became late. */
export type DelayLine = {
  readonly unit: string | null
  readonly name: string | null
  /** A pseudonymous id; null where it is not published, or no event names one. */
  readonly officer: string | null
  readonly late: number
  readonly ended: number
  readonly open: number
  readonly apologised: number
  readonly explained: number
  /** Made late by a mistake in using the system, as the explanation says. */
  readonly mistakes: number
}

export type Publication = {
  /** Level by level, the best of each first; without a total, by code. */
  readonly units: readonly PublishedUnit[]
  readonly delays: readonly DelayLine[]
  /** Who made dossiers late by a mistake in using the system. */
  readonly mistakes: readonly MistakeLine[]
  /** Late dossiers by the register of all units; the delays add up to it. */
  readonly late: number
  /** The counts of all units together, each unit's own work counted once. */
  readonly own: RegisterCounts
  /** The same counts by the month's row of form 06, which does not know of units. */
  readonly register: RegisterCounts
}

export type DelayedDossier = { readonly dossier: LateDossier; readonly delay: Delay }

/** Delays summed up by unit, and by officer where that is asked for; the most first. Every late dossier is in one line. */
export const delayLines = (
  delayed: readonly DelayedDossier[],
  { officers, nameOf }: { readonly officers: boolean; readonly nameOf: (unit: string) => string },
): readonly DelayLine[] => {
  const lines = new Map<string, DelayLine>()
  for (const { dossier, delay } of delayed) {
    const unit = delay.unit ?? dossier.unit
    const officer = officers ? delay.officer : null
    const key = JSON.stringify([unit, officer])
    const line = lines.get(key)
    const add = (
      count: keyof Pick<DelayLine, 'late' | 'ended' | 'open' | 'apologised' | 'explained' | 'mistakes'>,
      is: boolean,
    ) => (line?.[count] ?? 0) + (is ? 1 : 0)
    lines.set(key, {
      unit,
      name: unit === null ? null : nameOf(unit),
      officer,
      late: add('late', true),
      ended: add('ended', dossier.ended),
      open: add('open', !dossier.ended),
      apologised: add('apologised', delay.apologised),
      explained: add('explained', delay.explained),
      mistakes: add('mistakes', delay.mistakeBy !== null),
    })
  }
  const id = ({ unit, officer }: DelayLine): string => `${unit ?? ''} ${officer ?? ''}`
  return [...lines.values()].toSorted((a, b) => b.late - a.late || (id(a) < id(b) ? -1 : 1))
}

/** The mistakes among delays, for the unit that had the dossier; their officers only where they are asked for. */
export const delayMistakes = (
  delayed: readonly DelayedDossier[],
  { officers }: { readonly officers: boolean },
): readonly MistakeLine[] =>
  mistakeLines(
    delayed.flatMap(({ dossier, delay }): readonly Mistake[] =>
      delay.mistakeBy === null
        ? []
        : [{ unit: delay.unit ?? dossier.unit, officer: officers ? delay.mistakeBy : null, stream: dossier.stream }],
    ),
  )

/** Units level by level, the best of each first; those without a total after them, by code. */
export const ranked = (units: readonly PublishedUnit[]): readonly PublishedUnit[] =>
  units.toSorted(
    (a, b) =>
      levelPlace(a.level) - levelPlace(b.level) ||
      (b.score.total ?? -1) - (a.score.total ?? -1) ||
      (a.unit < b.unit ? -1 : 1),
  )

/** The place among units of the same level, 1 for the best; those of one total share it. Null without a total. */
const rankOf = (unit: PublishedUnit, better: readonly PublishedUnit[]): number | null => {
  const { total } = unit.score
  if (total === null) return null
  const ahead = better.filter(({ level, score }) => level === unit.level && score.total !== null && score.total > total)
  return ahead.length + 1
}

const bandText = ({ score }: PublishedUnit, language: Language): string | null =>
  score.band === null ? null : text(`scorecard.band.${score.band}`, {}, language)

/** The counts of the units each by itself come to those of the register. */
export const unitIdentities = (
  own: RegisterCounts,
  register: RegisterCounts,
  language: Language,
): readonly SheetIdentity[] =>
  (['received', 'resolved', 'late', 'openOverdue'] as const).map((key) => {
    const column = text(`report.form06.column.${key}`, {}, language)
    return checkIdentity({ key, equation: text('report.publication.identity.units', { column }, language) }, [
      { row: text('page.total.sum', {}, language), left: own[key], right: register[key] },
    ])
  })

/** The monthly publication [công khai hằng tháng]: score and delays, no dossier and no person but officials' ids. */
export const publicationSheets = (
  { units, delays, mistakes, late, own, register }: Publication,
  { about, zone, language }: SheetScene,
): readonly [Sheet, Sheet, Sheet] => {
  const say = (key: Parameters<typeof text>[0], params = {}): string => text(key, params, language)
  const sum = delays.reduce((whole, line) => whole + line.late, 0)
  const groups = ['I', 'II', 'III', 'IV', 'V'] as const
  return [
    {
      key: 'units',
      title: say('report.publication.title'),
      about,
      columns: [
        { key: 'level', heading: say('unit.level'), kind: 'text' },
        { key: 'rank', heading: say('report.publication.rank'), kind: 'count' },
        { key: 'unit', heading: say('cli.report.unit'), kind: 'text' },
        { key: 'name', heading: say('report.publication.name'), kind: 'text' },
        { key: 'total', heading: say('page.total.heading'), kind: 'decimal' },
        { key: 'class', heading: say('page.total.class'), kind: 'text' },
        ...groups.map((code) => ({
          key: `group${code}`,
          heading: say('report.publication.group', { code }),
          kind: 'decimal' as const,
        })),
        { key: 'received', heading: say('report.form06.column.received'), kind: 'count' },
        { key: 'resolved', heading: say('report.form06.column.resolved'), kind: 'count' },
        { key: 'late', heading: say('report.publication.ended'), kind: 'count' },
        { key: 'openOverdue', heading: say('report.form06.column.openOverdue'), kind: 'count' },
      ],
      rows: units.map((unit, place) => ({
        level: unit.level === null ? null : say(`unit.level.${unit.level}`),
        rank: rankOf(unit, units.slice(0, place)),
        unit: unit.unit,
        name: unit.name,
        total: unit.score.total,
        class: bandText(unit, language),
        ...Object.fromEntries(unit.score.decisionGroups.map(({ code, points }) => [`group${code}`, points])),
        received: unit.register.received,
        resolved: unit.register.resolved,
        late: unit.register.late,
        openOverdue: unit.register.openOverdue,
      })),
      identities: unitIdentities(own, register, language),
      notes: [
        ...(units.some(({ score }) => score.total === null) ? [say('report.publication.no-total')] : []),
        say('report.publication.no-personal-data'),
      ],
      zone,
    },
    {
      key: 'delays',
      title: say('report.publication.delays'),
      about: [],
      columns: [
        { key: 'unit', heading: say('cli.report.unit'), kind: 'text' },
        { key: 'name', heading: say('report.publication.name'), kind: 'text' },
        { key: 'officer', heading: say('report.publication.officer'), kind: 'text' },
        { key: 'late', heading: say('report.publication.late'), kind: 'count' },
        { key: 'ended', heading: say('report.publication.ended'), kind: 'count' },
        { key: 'open', heading: say('report.form06.column.openOverdue'), kind: 'count' },
        { key: 'apologised', heading: say('report.publication.apologised'), kind: 'count' },
        { key: 'explained', heading: say('report.publication.explained'), kind: 'count' },
        { key: 'mistakes', heading: say('report.publication.mistakes'), kind: 'count' },
      ],
      rows: delays,
      identities: [
        checkIdentity({ key: 'late', equation: say('report.publication.identity') }, [
          { row: say('page.total.sum'), left: sum, right: late },
        ]),
        checkIdentity(
          { key: 'ended', equation: say('report.publication.identity.ended') },
          delays.map(({ unit, officer, late: all, ended, open }) => ({
            row: [unit, officer].filter((part) => part !== null).join(' · '),
            left: all,
            right: ended + open,
          })),
        ),
      ],
      notes: [say('report.publication.delay-rule')],
      zone,
    },
    mistakeSheet(mistakes, sumOf(delays, 'mistakes'), { about, zone, language }, false),
  ]
}
