import { toIso } from '@motcua/core'
import { form06Section } from './form06-section.ts'
import { fixFirstSection } from './fix-first-section.ts'
import { groupBars } from './group-bars.ts'
import { groupRadar } from './group-radar.ts'
import { monthTrend } from './month-trend.ts'
import { movedSection } from './moved-section.ts'
import { rankingSection } from './ranking-section.ts'
import { listedName, pageData } from '../format/dossier-book.ts'
import { listSection } from '../format/figure-list.ts'
import { html, type Html } from '../format/html.ts'
import { pageDocument } from '../format/page-document.ts'
import { indicatorTable } from './indicator-table.ts'
import { responsibleSection } from './responsible-section.ts'
import { overdueSection } from './overdue-section.ts'
import { firstPage } from './page-file.ts'
import { type PageInput, type PageText, pageText } from './page-input.ts'
import { pageStyle } from '../format/page-style.ts'
import { totalRing } from './total-ring.ts'

const header = (
  { unitName, sheet, zone, simulated, folder, asOf = {} }: PageInput,
  { say, date, time }: PageText,
): Html => {
  const [from, to] = [date(zone.localDate(sheet.from)), date(zone.localDate(sheet.to - 1))]
  const instants = [
    ['page.known-at', asOf.knownAt],
    ['page.happened-before', asOf.happenedBefore],
  ] as const
  return html`<header>
    ${folder === 'unit' && html`<p class="up"><a href="${firstPage}">${say('page.up')}</a></p>`}
    <p class="kicker">${say('page.kicker')}</p>
    <h1>${unitName}</h1>
    <dl class="facts">
      <div>
        <dt>${say('page.unit-code')}</dt>
        <dd>${sheet.unit}</dd>
      </div>
      <div>
        <dt>${say('page.period')}</dt>
        <dd>${say('page.from-to', { from, to })}</dd>
      </div>
      <div>
        <dt>${say('page.evaluated-at')}</dt>
        <dd>${time(sheet.at, zone)}</dd>
      </div>
      ${instants.map(
        ([name, instant]) =>
          instant !== undefined &&
          html`<div>
            <dt>${say(name)}</dt>
            <dd>${time(instant, zone)}</dd>
          </div>`,
      )}
    </dl>
    ${simulated === true && html`<p class="notice">${say('page.simulated')}</p>`}
  </header>`
}

const footer = ({ sheet, scorecard, versions, zone }: PageInput, { say, date }: PageText): Html => {
  const entries: readonly (readonly [string, string])[] = [
    [
      say('page.footer.scorecard'),
      say('page.footer.targets', { scorecard: scorecard.citation, date: date(sheet.targetsOf) }),
    ],
    [say('page.footer.regulation'), versions.regulation],
    [say('page.footer.calendar'), versions.calendar],
    [say('page.footer.library'), versions.library],
    [say('page.footer.position'), String(versions.position)],
    [say('page.footer.at'), toIso(sheet.at)],
    [say('page.footer.zone'), zone.name],
  ]
  return html`<footer>
    <h2>${say('page.footer.heading')}</h2>
    <dl>
      ${entries.map(
        ([term, value]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <p class="fine">${say('page.footer.no-personal-data')}</p>
  </footer>`
}

/** How each indicator that was counted from events is counted. */
const formulas = ({ sheet }: PageInput, { say }: PageText): Html | false => {
  const counted = sheet.rows.flatMap(({ number, figure, petitions, catalogue, source }) => {
    const formula = (catalogue ?? petitions ?? figure)?.formula
    return formula === undefined || source !== 'facts' ? [] : [{ number, formula }]
  })
  return (
    counted.length > 0 &&
    html`<section class="wide formulas" aria-labelledby="formulas">
      <h2 id="formulas">${say('page.formulas.heading')}</h2>
      <dl>
        ${counted.map(
          ({ number, formula }) =>
            html`<div>
              <dt>${number}</dt>
              <dd>${say(formula)}</dd>
            </div>`,
        )}
      </dl>
    </section>`
  )
}

/**
 * The page of one unit and period [trang số liệu]: one HTML document that needs nothing else and no network, and is whole
 * without its program, which sorts, filters, and opens the dossiers behind a figure and their timelines.
 * Whatever comes from data stands in it as text.
 */
export const renderPage = (input: PageInput): string => {
  const words = pageText(input.language)
  const title = words.say('page.title', { unit: input.unitName })
  const { language, lists = [], book } = input
  return pageDocument({
    language,
    title,
    style: pageStyle,
    data: pageData(book, language),
    body: html`${header(input, words)}
      <main>
        <div class="summary">${totalRing(input, words)} ${groupBars(input, words)}</div>
        <div class="pair">${groupRadar(input, words)} ${fixFirstSection(input, words)}</div>
        ${monthTrend(input, words)} ${movedSection(input, words)} ${rankingSection(input, words)}
        ${indicatorTable(input, words)} ${responsibleSection(input, words)} ${form06Section(input, words)}
        ${overdueSection(input, words)} ${formulas(input, words)} ${listSection(lists, listedName(book), language)}
      </main>
      ${footer(input, words)}`,
  })
}
