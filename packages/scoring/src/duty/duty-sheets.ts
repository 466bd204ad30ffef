import { citation, type Instant, type MessageKey, text } from '@motcua/core'
import { checkIdentity, sumOf } from '../format/sheet-identity.ts'
import { MembersBehind } from '../format/members-behind.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import {
  channelColumn,
  channelName,
  dossierCells,
  dossierColumns,
  portalColumn,
  portalName,
} from '../report/dossier-cells.ts'
import { lateCauses } from './late-cause.ts'
import { type LateDuties, type OpenDuties, openDutyName } from './late-duties.ts'
import { owedBy } from './owed-by.ts'
import { ruleTitle } from './rule-title.ts'

type DutySheetScene = SheetScene & { readonly at: Instant }

/** Each late dossier with its apology, its explanation and its new appointment. */
export const lateDutySheet = (duties: readonly LateDuties[], { about, zone, language, at }: DutySheetScene): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'late',
    title: heading('insight.duties.title'),
    about,
    columns: [
      ...dossierColumns(language),
      channelColumn(language),
      portalColumn(language),
      { key: 'officer', heading: heading('insight.duties.officer'), kind: 'text' },
      { key: 'originalDue', heading: heading('insight.duties.original-due'), kind: 'instant' },
      { key: 'due', heading: heading('insight.duties.due'), kind: 'instant' },
      { key: 'ended', heading: heading('insight.duties.ended'), kind: 'instant' },
      { key: 'apology', heading: heading('insight.duties.apology'), kind: 'text' },
      { key: 'apologyDue', heading: heading('insight.duties.apology-due'), kind: 'instant' },
      { key: 'apologies', heading: heading('insight.duties.apologies'), kind: 'count' },
      { key: 'reappointment', heading: heading('insight.duties.reappointment'), kind: 'text' },
      { key: 'explanation', heading: heading('insight.duties.explanation'), kind: 'text' },
      { key: 'causes', heading: heading('insight.duties.causes'), kind: 'text' },
      { key: 'stated', heading: heading('insight.duties.stated'), kind: 'text' },
      { key: 'mistakeBy', heading: heading('insight.duties.mistake-by'), kind: 'text' },
    ],
    rows: duties.map((duty) => ({
      ...dossierCells(duty.fact, at),
      channel: channelName(duty.fact.channel, language),
      portal: portalName(duty.filed, language),
      officer: duty.holder.officer,
      originalDue: duty.originalDue,
      due: duty.due,
      ended: duty.endedAt,
      apology: heading(`insight.duty.${duty.apology}`),
      apologyDue: duty.apologyDue,
      apologies: duty.apologies,
      reappointment: heading(`insight.duty.${duty.reappointment}`),
      explanation: heading(`insight.duty.${duty.explanation}`),
      causes:
        duty.causes.length === 0 ? null : duty.causes.map((cause) => heading(`insight.cause.${cause}`)).join('; '),
      stated: duty.stated,
      mistakeBy: duty.mistakeBy,
    })),
    notes: [
      text('insight.duties.note', {}, language),
      ...(duties.some(({ repeated }) => repeated)
        ? [text('insight.duties.repeated', { count: duties.filter(({ repeated }) => repeated).length }, language)]
        : []),
    ],
    zone,
  }
}

/** What late dossiers owe, and the rule by which it is owed. */
const owedForLateness = { apology: 'late-apology', explanation: 'late-explanation' } as const

/** The duties that are open, by unit and officer; under them that the late dossiers owe as many. */
export const openDutySheet = (
  rows: readonly OpenDuties[],
  late: readonly LateDuties[],
  { zone, language }: SheetScene,
  members: MembersBehind = new MembersBehind(),
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  const owes = (duty: LateDuties, what: keyof typeof owedForLateness): boolean =>
    duty[what] === 'owed' || duty[what] === 'missed'
  return {
    key: 'open',
    title: heading('insight.duties.open-title'),
    about: [],
    columns: [
      { key: 'unit', heading: heading('insight.duties.owed-by'), kind: 'text' },
      { key: 'officer', heading: heading('insight.duties.officer'), kind: 'text' },
      {
        key: 'rule',
        heading: heading('insight.duties.rule'),
        kind: 'text',
        read: (code) => ruleTitle(code, language),
      },
      { key: 'article', heading: heading('insight.duties.article'), kind: 'text' },
      { key: 'open', heading: heading('insight.duties.open'), kind: 'count' },
      { key: 'overdue', heading: heading('insight.duties.overdue'), kind: 'count' },
      { key: 'earliest', heading: heading('insight.duties.earliest'), kind: 'instant' },
    ],
    rows: rows.map((row) => ({
      ...row,
      unit: owedBy(row.unit, language),
      article: citation(row.article, language),
    })),
    identities: [
      checkIdentity(
        { key: 'late', equation: heading('insight.duties.identity') },
        (['apology', 'explanation'] as const).map((what) => ({
          row: heading(`insight.duties.${what}`),
          left: sumOf(
            rows.filter(({ rule }) => rule === owedForLateness[what]),
            'open',
          ),
          right: late.filter((duty) => owes(duty, what)).length,
        })),
      ),
    ],
    notes: [],
    behind: members.of(
      rows.map((row) => ({
        name: openDutyName(row),
        label: [row.unit, row.officer, ruleTitle(row.rule, language)].filter((part) => part !== null).join(' · '),
      })),
    ),
    zone,
  }
}

/** Late dossiers by where they were filed: all, and of these those of the national portal. */
const columns = [
  { key: 'dossiers', heading: 'insight.causes.dossiers', counts: () => true },
  {
    key: 'national',
    heading: 'insight.causes.national',
    counts: ({ filed }) => filed.portal === 'national',
  },
] as const satisfies readonly {
  readonly key: string
  readonly heading: MessageKey
  readonly counts: (duty: LateDuties) => boolean
}[]

/** How many late dossiers show which cause; one may show several. */
export const causeSheet = (duties: readonly LateDuties[], { zone, language }: SheetScene): Sheet => {
  const late = duties.filter((duty) => duty.late)
  const rows = [...lateCauses, 'none' as const].map((cause) => ({
    cause,
    shown: text(`insight.cause.${cause}`, {}, language),
    found: late.filter(({ causes }) => (cause === 'none' ? causes.length === 0 : causes.includes(cause))),
  }))
  return {
    key: 'causes',
    title: text('insight.causes.title', {}, language),
    about: [],
    columns: [
      { key: 'cause', heading: text('insight.duties.causes', {}, language), kind: 'text' },
      ...columns.map(({ key, heading }) => ({ key, heading: text(heading, {}, language), kind: 'count' as const })),
    ],
    rows: rows.map(({ shown, found }) => ({
      cause: shown,
      ...Object.fromEntries(columns.map(({ key, counts }) => [key, found.filter(counts).length])),
    })),
    behind: rows.flatMap(({ cause, shown, found }, row) =>
      columns.map(({ key, heading, counts }) => ({
        row,
        name: cause,
        column: key,
        title: key === 'dossiers' ? shown : `${shown}: ${text(heading, {}, language)}`,
        of: 'dossier' as const,
        members: found.filter(counts).map(({ fact }) => fact.stream),
      })),
    ),
    notes: [text('insight.causes.note', { count: late.length }, language)],
    zone,
  }
}
