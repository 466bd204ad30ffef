import type { DecisionGroupCode } from '../scorecard/scorecard.ts'
import type { GroupScore } from '../scorecard/unit-score.ts'
import { html, type Html } from '../format/html.ts'
import { knownPointsOfGroup } from './known-points.ts'
import type { PageInput, PageText } from './page-input.ts'

const bar = (input: PageInput, { say, decimal, count }: PageText, group: GroupScore<DecisionGroupCode>): Html => {
  const { code, name: key, points, max } = group
  const name = say(key)
  const known = knownPointsOfGroup(input.sheet.score, code, input.scorecard)
  const earned = points ?? known.points
  const title =
    points === null
      ? say('page.groups.bar-open', {
          name,
          points: decimal(known.points),
          known: count(known.max),
          max: count(max),
        })
      : say('page.groups.bar', { name, points: decimal(points), max: count(max) })
  return html`<li>
    <span class="group-code">${code}</span>
    <span class="group-name">${name}</span>
    <span class="group-points"
      >${
        points === null
          ? html`<strong class="missing">${say('page.not-enough')}</strong>
              <span class="of">${say('page.groups.known', { points: decimal(known.points) })} / ${count(max)}</span>`
          : html`<strong>${decimal(points)}</strong> <span class="of">/ ${count(max)}</span>`
      }</span
    >
    <svg class="bar" role="img" aria-labelledby="bar-${code}">
      <title id="bar-${code}">${title}</title>
      <rect class="track" width="100%" height="100%" />
      ${points === null && html`<rect class="unknown" x="${((100 * known.max) / max).toFixed(2)}%" width="${(100 - (100 * known.max) / max).toFixed(2)}%" height="100%" />`}
      <rect class="earned" width="${((100 * earned) / max).toFixed(2)}%" height="100%" />
    </svg>
  </li>`
}

/** The five groups of the decision, each a bar against its maximum. */
export const groupBars = (input: PageInput, words: PageText): Html =>
  html`<section class="card groups" aria-labelledby="groups">
    <h2 id="groups">${words.say('page.groups.heading')}</h2>
    <ol class="bars">
      ${input.sheet.score.decisionGroups.map((group) => bar(input, words, group))}
    </ol>
  </section>`
