import { citation, type Instant, type Language, progressOf, text } from '@motcua/core'
import { formats } from '../../format/formats.ts'
import { pageData } from '../../format/dossier-book.ts'
import { html, type Html } from '../../format/html.ts'
import { pageDocument } from '../../format/page-document.ts'
import { pageStyle } from '../../format/page-style.ts'
import { type DossierHistory, tellingData } from '../store/dossier-history.ts'
import type { AsOfCut } from '../report/report-scene.ts'
import { type DeadlineOptions, deadlineLines } from './deadline-text.ts'
import { asOfLines } from './report-head.ts'
import { formLine, limitText, ruleTitle, stepText, toldData } from './told-data.ts'
import { onlinePairs } from '../../online/online-words.ts'
import { pauseColumns, pauseRows } from './pause-rows.ts'

export type DossierHtmlOptions = DeadlineOptions & {
  readonly stream: string
  readonly at: Instant
  readonly cut: AsOfCut
}

const pauseSection = (stops: readonly (readonly string[])[], language: Language): Html | false => {
  const headings = pauseColumns.map((column) => text(`dossier.column.${column}`, {}, language))
  return (
    stops.length > 0 &&
    html`<section class="wide" aria-labelledby="pauses">
      <h2 id="pauses">${text('dossier.pauses', {}, language)}</h2>
      <table class="cards" aria-labelledby="pauses">
        <thead>
          <tr>
            ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${stops.map(
            ([first = '', ...cells]) =>
              html`<tr>
                <th scope="row">${first}</th>
                ${cells.map((cell, at) => html`<td data-label="${headings[at + 1]}">${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`
  )
}

/** One dossier as a page of its own: timeline with both times, breaches with their articles, derivations, both clocks. */
export const dossierHtml = (history: DossierHistory, options: DossierHtmlOptions): string => {
  const { stream, at, zone, language } = options
  const { state, legal, index, entries, appointments } = history
  const time = (instant: Instant | null): string => (instant === null ? '–' : formats(language).time(instant, zone))
  const say = (key: Parameters<typeof text>[0]): string => text(key, {}, language)
  const fact = (term: string, value: string): Html =>
    html`<div>
      <dt>${term}</dt>
      <dd>${value}</dd>
    </div>`
  const rows = entries.map((entry) => {
    const { breaches = [] } = entry.data
    const told = [
      ...toldData(tellingData(entry), { time, language }),
      ...formLine(entry.type, zone.localDate(entry.occurredAt), language),
    ]
    return html`<tr>
      <th scope="row" class="code">${time(entry.occurredAt)}</th>
      <td data-label="${say('dossier.column.event')}"><span>${say(`dossier.event.${entry.type}`)}</span></td>
      <td class="told" data-label="${say('dossier.column.data')}">
        <span>
          ${told.join(' · ')}${breaches.map(({ rule, article, due }) => html`<div class="breach">${ruleTitle(rule, language)}: ${rule} — ${citation(article, language)} (${time(Date.parse(due))})</div>`)}</span
        >
      </td>
      <td class="source" data-label="${say('dossier.column.recorded')}"><span>${time(entry.recordedAt)}</span></td>
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
  const heads = (['occurred', 'event', 'data', 'recorded'] as const).map((column) => say(`dossier.column.${column}`))
  const title = `${say('dossier.title')} ${state.code ?? stream.replace(/^dossier-/, '')}`
  return pageDocument({
    language,
    title,
    style: pageStyle,
    data: pageData(undefined, language),
    body: html`<header>
        <h1>${title}</h1>
        <dl class="facts">
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
            fact(
              say('online.conditions'),
              onlinePairs(history.online, language)
                .map((pair) => pair.join(': '))
                .join(' · '),
            ),
          ]}
        </dl>
      </header>
      <main>
        <section class="wide" aria-labelledby="timeline">
          <h2 id="timeline">${say('dossier.timeline')}</h2>
          <table class="cards timeline" aria-labelledby="timeline">
            <thead>
              <tr>
                ${heads.map((head) => html`<th scope="col">${head}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${rows}
            </tbody>
          </table>
        </section>
        ${pauseSection(pauseRows(history, zone, language), language)}
        ${
          derived.length > 0 &&
          html`<section class="wide" aria-labelledby="deadlines">
            <h2 id="deadlines">${say('dossier.deadlines')}</h2>
            ${derived}
          </section>`
        }
      </main>`,
  })
}
