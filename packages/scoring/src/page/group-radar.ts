import { html, type Html } from '../format/html.ts'
import { knownPointsOfGroup } from './known-points.ts'
import type { PageInput, PageText } from './page-input.ts'

const centre = 150
const reach = 96

const point = (place: number, of: number, share: number): readonly [x: number, y: number] => {
  const angle = (2 * Math.PI * place) / of - Math.PI / 2
  return [centre + reach * share * Math.cos(angle), centre + reach * share * Math.sin(angle)]
}

const outline = (shares: readonly number[]): string =>
  shares
    .map((share, place) =>
      point(place, shares.length, share)
        .map((part) => part.toFixed(2))
        .join(','),
    )
    .join(' ')

/** The groups as a radar, each axis up to the group's maximum; a group without all data reaches to what is known of it. */
export const groupRadar = (input: PageInput, { say, decimal, count }: PageText): Html => {
  const groups = input.sheet.score.decisionGroups.map((group) => {
    const known = knownPointsOfGroup(input.sheet.score, group.code, input.scorecard)
    const points = group.points ?? known.points
    return { ...group, earned: points, share: points / group.max }
  })
  const rings = [0.25, 0.5, 0.75, 1]
  const described = groups.map(({ name, earned, max }) => `${say(name)}: ${decimal(earned)} / ${count(max)}`).join('; ')
  return html`<section class="wide radar-section" aria-labelledby="radar">
    <h2 id="radar">${say('page.radar.heading')}</h2>
    <svg class="radar" viewBox="-22 0 344 270" role="img" aria-labelledby="radar-title radar-desc">
      <title id="radar-title">${say('page.radar.heading')}</title>
      <desc id="radar-desc">${described}</desc>
      ${rings.map((share) => html`<polygon class="radar-ring" points="${outline(groups.map(() => share))}" />`)}
      ${groups.map((_, place) => {
        const [x, y] = point(place, groups.length, 1)
        return html`<line class="radar-ring" x1="${centre}" y1="${centre}" x2="${x.toFixed(2)}" y2="${y.toFixed(2)}" />`
      })}
      <polygon class="radar-earned" points="${outline(groups.map(({ share }) => share))}" />
      ${groups.map(({ code, earned, max, points }, place) => {
        const [x, y] = point(place, groups.length, 1.4)
        return html`<text class="radar-label" x="${x.toFixed(2)}" y="${y.toFixed(2)}" text-anchor="middle">
          ${code}: ${decimal(earned)}/${count(max)}${points === null && ' *'}
        </text>`
      })}
    </svg>
    ${groups.some(({ points }) => points === null) && html`<p class="fine">${say('page.radar.note')}</p>`}
  </section>`
}
