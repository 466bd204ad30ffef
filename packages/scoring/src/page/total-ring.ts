import { inForce } from '../scorecard/dated.ts'
import type { BandCode } from '../scorecard/scorecard.ts'
import { html, type Html } from '../format/html.ts'
import { knownPoints } from './known-points.ts'
import type { PageInput, PageText } from './page-input.ts'

const radius = 80
const round = 2 * Math.PI * radius

const arc = (name: string, from: number, share: number): Html =>
  html`<circle
    class="${name}"
    cx="100"
    cy="100"
    r="${radius}"
    fill="none"
    stroke-width="17"
    pathLength="${round.toFixed(3)}"
    stroke-dasharray="${(round * share).toFixed(3)} ${round.toFixed(3)}"
    transform="rotate(${(-90 + 360 * from).toFixed(3)} 100 100)"
  />`

const bandNames = ({ scorecard, sheet }: PageInput, { say }: PageText): string =>
  scorecard.bands
    .map(({ name, atLeast }, place) => {
      const least = inForce(atLeast, sheet.targetsOf)?.value ?? 0
      return (place === scorecard.bands.length - 1 ? say(name) : `${say(name)} ≥ ${least}`).replaceAll(' ', '\u00A0')
    })
    .join(' · ')

const className = (band: BandCode | null): string => `band-${band ?? 'none'}`

/** The total and its class as a ring; without a total, what is known of it. */
export const totalRing = (input: PageInput, words: PageText): Html => {
  const { say, decimal, count } = words
  const { score } = input.sheet
  const { total, max, band } = score
  const known = knownPoints(score)
  const points = decimal(total ?? known.points)
  const bandName = band === null ? '' : say(`scorecard.band.${band}`)
  const title =
    total === null
      ? say('page.total.ring-open', { points, known: count(known.max), max: count(max) })
      : say('page.total.ring', { points, max: count(max), class: bandName })
  return html`<section class="card total ${className(band)}" aria-labelledby="total">
    <h2 id="total">${say('page.total.heading')}</h2>
    <svg class="ring" viewBox="0 0 200 200" role="img" aria-labelledby="ring-title ring-desc">
      <title id="ring-title">${say('page.total.heading')}</title>
      <desc id="ring-desc">${title}</desc>
      <defs>
        <pattern id="unknown" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" class="hatch-ground" />
          <rect width="2" height="6" class="hatch-line" />
        </pattern>
      </defs>
      <circle class="track" cx="100" cy="100" r="${radius}" fill="none" stroke-width="17" />
      ${total === null && arc('unknown', known.max / max, 1 - known.max / max)}
      ${(total ?? known.points) > 0 && arc('earned', 0, (total ?? known.points) / max)}
      <text class="ring-total" x="100" y="${total === null ? 99 : 104}" text-anchor="middle">${points}</text>
      <text class="ring-max" x="100" y="${total === null ? 119 : 126}" text-anchor="middle">
        ${say('page.of', { max: count(total === null ? known.max : max) })} ${say('page.points')}
      </text>
    </svg>
    <p class="verdict">
      ${
        total === null
          ? html`<strong>${say('page.not-enough')}</strong
              ><span>${say('page.total.known', { points, max: count(known.max) })}</span>`
          : html`<span>${say('page.total.class')}</span><strong class="band">${bandName}</strong>`
      }
    </p>
    <p class="fine">${bandNames(input, words)}</p>
  </section>`
}
