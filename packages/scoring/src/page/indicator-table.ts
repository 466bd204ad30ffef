import type { IndexSheetRow, IndexSheetSource } from '../report/index-sheet.ts'
import type { DecisionGroupCode, GroupCode } from '../scorecard/scorecard.ts'
import type { BlockScore, GroupScore } from '../scorecard/unit-score.ts'
import { type FigureList, figureLink } from '../format/figure-list.ts'
import { html, type Html, type HtmlPart } from '../format/html.ts'
import type { PageInput, PageText } from './page-input.ts'

const marks: Readonly<Record<IndexSheetSource, string>> = { facts: '●', given: '○', none: '–' }

/** A rate against its target, for the eye; the figures stand beside it. */
const gauge = (percent: number, target: number): Html =>
  html`<svg class="gauge" aria-hidden="true">
    <rect class="track" width="100%" height="100%" />
    <rect class="earned" width="${Math.min(100, percent).toFixed(2)}%" height="100%" />
    <rect class="target" x="${Math.min(98, target).toFixed(2)}%" width="2%" height="100%" />
  </svg>`

const notesOf = ({ note, figure }: IndexSheetRow, { say }: PageText): readonly string[] => [
  ...(note === null || note === 'no-data' ? [] : [say(`scorecard.note.${note}`)]),
  ...(figure?.flags ?? []).map((flag) => say(`report.flag.${flag}`)),
]

const row = (line: IndexSheetRow, lists: readonly FigureList[], words: PageText): Html => {
  const { say, count, decimal, percent } = words
  const { number, name, numerator, denominator, targetPercent, points, max, formulaVersion, source } = line
  const counted = (value: number | null, side: 'numerator' | 'denominator'): HtmlPart =>
    value === null
      ? html`<span class="missing">–</span>`
      : figureLink(lists, `indicators/${number}:${side}`, count(value))
  const noData = html`<span class="missing">${say('page.no-data')}</span>`
  const notes = notesOf(line, words)
  return html`<tr role="row">
    <td role="cell" class="number" data-label="${say('page.indicators.number')}">${number}</td>
    <th role="rowheader" scope="row" class="name">
      <span class="in-card" aria-hidden="true">${number} </span
      >${say(name)}${notes.map((note) => html`<small>${note}</small>`)}
    </th>
    <td role="cell" class="figure" data-label="${say('page.indicators.numerator')}">
      ${counted(numerator, 'numerator')}
    </td>
    <td role="cell" class="figure" data-label="${say('page.indicators.denominator')}">
      ${counted(denominator, 'denominator')}
    </td>
    <td role="cell" class="figure rate" data-label="${say('page.indicators.rate')}">
      ${
        line.percent === null
          ? html`<span class="missing">–</span>`
          : html`${decimal(line.percent)}%${gauge(line.percent, targetPercent)}`
      }
    </td>
    <td role="cell" class="figure" data-label="${say('page.indicators.target')}">${percent(targetPercent)}</td>
    <td role="cell" class="figure points" data-label="${say('page.indicators.points')}">
      ${points === null ? noData : decimal(points)}
    </td>
    <td role="cell" class="figure" data-label="${say('page.indicators.max')}">${count(max)}</td>
    <td role="cell" class="source" data-label="${say('page.indicators.source')}">
      <span><span aria-hidden="true">${marks[source]}</span> ${say(`page.indicators.source.${source}`)}</span>
    </td>
    <td role="cell" class="formula" data-label="${say('page.indicators.formula')}">${formulaVersion}</td>
  </tr>`
}

const blockRow = ({ name, points, max }: BlockScore, { say, decimal, count }: PageText): Html =>
  html`<tr role="row" class="block">
    <th role="rowheader" scope="row" colspan="6">${say(name)}</th>
    <td role="cell" class="figure points" data-label="${say('page.indicators.points')}">
      ${points === null ? html`<span class="missing">${say('page.no-data')}</span>` : decimal(points)}
    </td>
    <td role="cell" class="figure" data-label="${say('page.indicators.max')}">${count(max)}</td>
    <td role="cell" colspan="2" class="fine">${say('page.indicators.block-rule')}</td>
  </tr>`

const groupRows = (input: PageInput, words: PageText, group: GroupScore<DecisionGroupCode>): Html => {
  const { say, decimal, count } = words
  const { rows, score } = input.sheet
  const members = input.scorecard.groups.filter(({ decisionGroup }) => decisionGroup === group.code)
  const part = (code: GroupCode): readonly Html[] => [
    ...rows.filter((line) => line.group === code).map((line) => row(line, input.lists ?? [], words)),
    ...score.blocks.filter((block) => block.group === code).map((block) => blockRow(block, words)),
  ]
  return html`<tbody role="rowgroup">
    <tr role="row" class="group">
      <th role="rowheader" scope="rowgroup" colspan="6">${group.code}. ${say(group.name)}</th>
      <td role="cell" class="figure points" data-label="${say('page.indicators.points')}">
        ${group.points === null ? html`<span class="missing">${say('page.not-enough')}</span>` : decimal(group.points)}
      </td>
      <td role="cell" class="figure" data-label="${say('page.indicators.max')}">${count(group.max)}</td>
      <td role="cell" colspan="2" class="fine"></td>
    </tr>
    ${members.flatMap(({ code }) => part(code))}
  </tbody>`
}

/** All indicators with counts, rate, points, source and formula version. */
export const indicatorTable = (input: PageInput, words: PageText): Html => {
  const { say } = words
  const figures = ['numerator', 'denominator', 'rate', 'target', 'points', 'max'] as const
  return html`<section class="wide" aria-labelledby="indicators">
    <h2 id="indicators">${say('page.indicators.heading')}</h2>
    <table role="table" class="cards indicators" aria-labelledby="indicators">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${say('page.indicators.number')}</th>
          <th role="columnheader" scope="col">${say('page.indicators.name')}</th>
          ${figures.map((column) => html`<th role="columnheader" scope="col" class="figure">${say(`page.indicators.${column}`)}</th>`)}
          <th role="columnheader" scope="col">${say('page.indicators.source')}</th>
          <th role="columnheader" scope="col">${say('page.indicators.formula')}</th>
        </tr>
      </thead>
      ${input.sheet.score.decisionGroups.map((group) => groupRows(input, words, group))}
    </table>
    <p class="fine">${say('page.indicators.legend')}</p>
  </section>`
}
