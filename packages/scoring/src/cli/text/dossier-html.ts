import { citation, type Instant, progressOf, text } from '@motcua/core'
import { formats } from '../../format/formats.ts'
import { html, type Html, styleElement } from '../../format/html.ts'
import { type DossierHistory, tellingData } from '../store/dossier-history.ts'
import type { AsOfCut } from '../report/report-scene.ts'
import { type DeadlineOptions, deadlineLines } from './deadline-text.ts'
import { plainPageStyle } from './plain-page.ts'
import { asOfLines } from './report-head.ts'
import { formLine, limitText, ruleTitle, stepText, toldData } from './told-data.ts'
import { pauseColumns, pauseRows } from './pause-rows.ts'

export type DossierHtmlOptions = DeadlineOptions & {
  readonly stream: string
  readonly at: Instant
  readonly cut: AsOfCut
}

/** One dossier as a page of its own: timeline with both times, breaches with their articles, derivations, both clocks. */
export const dossierHtml = (history: DossierHistory, options: DossierHtmlOptions): string => {
  const { stream, at, zone, language } = options
  const { state, legal, index, entries, appointments } = history
  const time = (instant: Instant | null): string => (instant === null ? '–' : formats(language).time(instant, zone))
  const say = (key: Parameters<typeof text>[0]): string => text(key, {}, language)
  const fact = (term: string, value: string): Html =>
    html`<dt>${term}</dt>
      <dd>${value}</dd>`
  const rows = entries.map((entry) => {
    const { breaches = [] } = entry.data
    const told = [
      ...toldData(tellingData(entry), { time, language }),
      ...formLine(entry.type, zone.localDate(entry.occurredAt), language),
    ]
    return html`<tr>
      <td class="time">${time(entry.occurredAt)}</td>
      <td class="time">${time(entry.recordedAt)}</td>
      <td>${say(`dossier.event.${entry.type}`)}</td>
      <td>
        ${told.join(' · ')}${breaches.map(({ rule, article, due }) => html`<div class="breach">${ruleTitle(rule, language)}: ${rule} — ${citation(article, language)} (${time(Date.parse(due))})</div>`)}
      </td>
    </tr>`
  })
  const derived = appointments.map((appointment) => {
    const [first = '', ...lines] = deadlineLines(appointment, options)
    return html`<details open>
      <summary>${first}</summary>
      <ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>
    </details>`
  })
  const stops = pauseRows(history, zone, language)
  const pauses =
    stops.length === 0
      ? html``
      : html`<h2>${say('dossier.pauses')}</h2>
          <table>
            <thead>
              <tr>
                ${pauseColumns.map((column) => html`<th>${say(`dossier.column.${column}`)}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${stops.map(
                (row) =>
                  html`<tr>
                    ${row.map((cell) => html`<td>${cell}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>`
  const heads = (['occurred', 'recorded', 'event', 'data'] as const).map((column) => say(`dossier.column.${column}`))
  const name = stream.replace(/^dossier-/, '')
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${say('dossier.title')} ${state.code ?? name}</title>
        ${styleElement(plainPageStyle)}
      </head>
      <body>
        <h1>${say('dossier.title')} ${state.code ?? name}</h1>
        <dl>
          ${[
            fact(say('dossier.procedure'), state.procedure ?? '–'),
            fact(say('dossier.unit'), state.unit ?? '–'),
            fact(say('dossier.limit'), state.limit === null ? '–' : limitText(state.limit, language)),
            fact(say('dossier.step'), stepText(progressOf(state.steps), language)),
            fact(say('dossier.evaluated-at'), `${time(at)} (${zone.name})`),
            ...asOfLines(options, language).map(([term, value]) => fact(term, value)),
            fact(say('dossier.clock.legal'), `${time(legal.due)} · ${say(`dossier.verdict.${legal.verdict}`)}`),
            fact(
              say('dossier.clock.index'),
              `${time(index.due)} · ${say(`dossier.verdict.${index.onTime ? 'on-time' : 'late'}`)}`,
            ),
          ]}
        </dl>
        <h2>${say('dossier.timeline')}</h2>
        <table>
          <thead>
            <tr>
              ${heads.map((head) => html`<th>${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
        ${pauses}
        <h2>${say('dossier.deadlines')}</h2>
        ${derived}
      </body>
    </html> `
  return page.text
}
