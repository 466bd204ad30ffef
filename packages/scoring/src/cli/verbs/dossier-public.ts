import { type MessageKey, MotcuaError, text } from '@motcua/core'
import type { Sheet } from '../../format/sheet.ts'
import { publicPage } from '../../page/public-page.ts'
import { type PublicStanding, publicStanding } from '../../page/public-standing.ts'
import {
  advice,
  apologyLines,
  endedLine,
  eventWords,
  factPairs,
  publicUnit,
  type PublicWords,
  requestLines,
  statusWords,
  summary,
} from '../../page/public-words.ts'
import { exitCode } from '../exit-code.ts'
import type { ComputedReport, Weight } from '../report/computed-report.ts'
import type { ReportScene } from '../report/report-scene.ts'
import type { DossierHistory } from '../store/dossier-history.ts'
import { publicNames } from '../../page/public-names.ts'
import type { DossierHtmlOptions } from '../text/dossier-html.ts'
import { asOfJson } from '../text/as-of-json.ts'
import { json } from '../text/json.ts'
import { pairs } from '../text/table.ts'
import { sheetTables } from '../text/sheet-table.ts'

type PublicOptions = Pick<DossierHtmlOptions, 'stream' | 'at' | 'zone' | 'language' | 'cut'> & {
  readonly scene: Pick<ReportScene, 'store'>
}

const timelineSheet = ({ code, stages }: PublicStanding, words: PublicWords): Sheet => ({
  key: 'public-timeline',
  title: text('look-up.timeline.heading', {}, words.language),
  about: [[text('look-up.code', {}, words.language), code]],
  columns: [
    { key: 'unit', heading: text('dossier.unit', {}, words.language), kind: 'text' },
    { key: 'occurredAt', heading: text('dossier.column.occurred', {}, words.language), kind: 'instant' },
    { key: 'event', heading: text('dossier.column.event', {}, words.language), kind: 'text' },
  ],
  rows: stages.flatMap(({ unit, events }) =>
    events.map((event) => ({
      unit: publicUnit(unit, words),
      occurredAt: event.at,
      event: eventWords(event, words),
    })),
  ),
  notes: [],
  zone: words.zone,
})

const lines = (standing: PublicStanding, words: PublicWords, sheet: Sheet, heading: Weight): string => {
  const { request } = standing
  const { language } = words
  const list = (key: MessageKey, found: readonly string[]): readonly string[] =>
    found.length === 0 ? [] : [heading(text(key, {}, language)), ...found.map((line) => `- ${line}`), '']
  return [
    heading(`${text('look-up.code', {}, language)} ${standing.code}`),
    summary(standing, words),
    endedLine(standing, words) ?? '',
    pairs([[text('look-up.status', {}, language), statusWords(standing, words)], ...factPairs(standing, words)]),
    '',
    ...list('look-up.do.heading', advice(standing, words)),
    ...list('look-up.request.heading', request === null ? [] : requestLines(request, words)),
    ...list('look-up.apology.heading', apologyLines(standing, words)),
    sheetTables([sheet], language, heading),
  ].join('\n')
}

const publicJson = (standing: PublicStanding, words: PublicWords): object => {
  const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())
  const { code, status, since, refused, due, provisional, ending, missed, request, apologies, stages } = standing
  return {
    code,
    status,
    statusName: statusWords(standing, words),
    since: iso(since),
    summary: summary(standing, words),
    refused,
    due: iso(due),
    provisional,
    late: missed === null ? null : { due: iso(missed.due), unit: publicUnit(missed.unit, words) },
    ended: iso(ending?.at ?? null),
    asked:
      request === null
        ? null
        : { at: iso(request.at), answerBy: iso(request.answerBy), lines: requestLines(request, words) },
    apologies: apologies.map(({ at, oldDue, newDue, moves }) => ({
      at: iso(at),
      oldDue: iso(oldDue),
      newDue: iso(newDue),
      moves,
    })),
    advice: advice(standing, words),
    stages: stages.map(({ unit, from, to, events }) => ({
      unit: publicUnit(unit, words),
      from: iso(from),
      to: iso(to),
      events: events.map((event) => ({ type: event.type, at: iso(event.at), words: eventWords(event, words) })),
    })),
  }
}

/** What the public may see of a dossier, in every format. Throws `cli.dossier-not-public` where that is nothing. */
export const publicReport = async (
  { entries }: DossierHistory,
  { scene, stream, at, zone, language, cut }: PublicOptions,
): Promise<ComputedReport> => {
  const standing = publicStanding(entries, at)
  if (standing === null) throw new MotcuaError('cli.dossier-not-public', { id: stream.replace(/^dossier-/, '') })
  const names = await publicNames(scene.store, standing, zone.localDate(at))
  const words: PublicWords = { language, zone, at, names }
  const sheet = timelineSheet(standing, words)
  return {
    zone,
    at,
    cut,
    period: null,
    sheets: () => [sheet],
    render: (format, heading) => {
      if (format === 'html') return publicPage({ ...words, typed: standing.code, dossier: standing })
      if (format === 'json') return json({ ...publicJson(standing, words), ...asOfJson(cut) })
      return lines(standing, words, sheet, heading)
    },
    exit: exitCode.ok,
  }
}
