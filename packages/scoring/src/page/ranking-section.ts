import { html, type Html } from '../format/html.ts'
import { pageFile } from './page-file.ts'
import type { PageInput, PageText, RankedUnit } from './page-input.ts'

const line = (
  { unit, name, total, band, known, max }: RankedUnit,
  isLinked: boolean,
  { say, decimal, count }: PageText,
): Html => {
  const points = total ?? known
  const shown = html`${name}${name !== unit && html` <small>${unit}</small>`}`
  return html`<li class="band-${band ?? 'none'}">
    <span class="rank-name">${isLinked ? html`<a href="${pageFile(unit)}">${shown}</a>` : shown}</span>
    <svg class="bar" aria-hidden="true">
      <rect class="track" width="100%" height="100%" />
      <rect class="ranked" width="${((100 * points) / max).toFixed(2)}%" height="100%" />
    </svg>
    <span class="figure"
      >${decimal(points)} ·
      ${band === null ? say('page.ranking.open', { known: count(max) }) : say(`scorecard.band.${band}`)}</span
    >
  </li>`
}

/**
 * The units below, the best first, coloured by class; the class stands beside each as a word too. In a folder of pages each
 * leads to its own.
 */
export const rankingSection = ({ ranking = [], folder }: PageInput, words: PageText): Html | false =>
  ranking.length > (folder === undefined ? 1 : 0) &&
  html`<section class="wide" aria-labelledby="ranking">
    <h2 id="ranking">${words.say('page.ranking.heading')}</h2>
    <ol class="ranking">
      ${ranking.map((unit) => line(unit, folder !== undefined, words))}
    </ol>
  </section>`
