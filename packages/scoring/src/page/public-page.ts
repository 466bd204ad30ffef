import { type Language, type MessageKey, type MessageParams, text, toIso } from '@motcua/core'
import { formats } from '../format/formats.ts'
import { html, type Html } from '../format/html.ts'
import { pageDocument } from '../format/page-document.ts'
import type { PublicStanding } from './public-standing.ts'
import { publicStyle } from './public-style.ts'
import type { PublicStage } from './public-timeline.ts'
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
} from './public-words.ts'

/** What a look-up is answered with. */
export type PublicPageInput = PublicWords & {
  /** What was typed; empty where nothing was, so that only the form is shown. */
  readonly typed: string
  /** Null where there is no dossier of that code; whether one like it exists is not told. */
  readonly dossier: PublicStanding | null
  /** Where the form leads, by GET, with the fields `code` and `lang`; absent: a page for keeping, without a form. */
  readonly action?: string
}

/** The most of what was typed that is shown again. */
const shownCharacters = 60

/**
 * A code as it was meant: typed in small letters, with blanks, with another kind of hyphen, or with full-width characters.
 * It is looked up as it then stands, never by what resembles it.
 */
export const normalisedCode = (typed: string): string =>
  typed
    .slice(0, 300)
    .normalize('NFKC')
    .replaceAll(/[\s\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase()

type Say = (key: MessageKey, params?: MessageParams) => string

const tones: Readonly<Record<PublicStanding['status'], string>> = {
  1: '',
  2: '',
  3: 'late',
  4: '',
  5: 'waits',
  6: 'waits',
  7: '',
  8: 'late',
  9: 'done',
  10: 'done',
}

const toneOf = ({ status, refused, missed, ending, receptionDue }: PublicStanding, at: number): string => {
  if (refused || (missed !== null && ending === null && status !== 5)) return 'late'
  return receptionDue !== null && receptionDue < at ? 'late' : tones[status]
}

const listSection = (heading: string, lines: readonly string[], after?: string): Html | false =>
  lines.length > 0 &&
  html`<section>
    <h2>${heading}</h2>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
    ${after !== undefined && html`<p class="soft">${after}</p>`}
  </section>`

const stageItem = ({ unit, from, to, events }: PublicStage, words: PublicWords, open: boolean, say: Say): Html => {
  const time = (at: number): string => formats(words.language).time(at, words.zone)
  const span =
    to === null
      ? open && say('look-up.timeline.from', { from: time(from) })
      : say('look-up.timeline.span', { from: time(from), to: time(to) })
  return html`<li>
    <h3>${publicUnit(unit, words)}</h3>
    ${span !== false && html`<p class="soft">${span}</p>`}
    <ol>
      ${events.map(
        (event) =>
          html`<li>
            <time datetime="${toIso(event.at)}">${time(event.at)}</time><span>${eventWords(event, words)}</span>
          </li>`,
      )}
    </ol>
  </li>`
}

const found = (dossier: PublicStanding, words: PublicWords, say: Say): Html => {
  const ended = endedLine(dossier, words)
  const { request, stages, ending } = dossier
  const since = formats(words.language).time(dossier.since, words.zone)
  return html`<section class="state ${toneOf(dossier, words.at)}" aria-label="${say('look-up.status')}">
      <p class="now">${summary(dossier, words)}</p>
      <p>
        ${say('look-up.status')}: <strong>${statusWords(dossier, words)}</strong>,
        ${say('look-up.since', { at: since })}
      </p>
      ${ended !== null && html`<p>${ended}</p>`}
      <dl>
        ${factPairs(dossier, words).map(
          ([term, value]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
    </section>
    ${listSection(say('look-up.do.heading'), advice(dossier, words))}
    ${request !== null && listSection(say('look-up.request.heading'), requestLines(request, words), say('look-up.request.slip'))}
    ${listSection(say('look-up.apology.heading'), apologyLines(dossier, words))}
    <section class="timeline">
      <h2>${say('look-up.timeline.heading')}</h2>
      <ol class="stages">
        ${stages.map((stage) => stageItem(stage, words, ending === null, say))}
      </ol>
    </section>`
}

const form = (action: string, typed: string, language: Language, say: Say): Html =>
  html`<section class="find">
    <form method="get" action="${action}" role="search">
      <label for="code">${say('look-up.code')}</label>
      <input
        id="code"
        name="code"
        value="${typed}"
        required
        maxlength="120"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby="shape"
      />
      <input type="hidden" name="lang" value="${language}" />
      <button type="submit">${say('look-up.search')}</button>
      <p class="soft" id="shape">${say('look-up.shape')}</p>
    </form>
  </section>`

const missing = (typed: string, action: string | undefined, say: Say): Html =>
  html`<section class="state waits">
    <p class="now">${say('look-up.missing', { typed })}</p>
    ${action === undefined && html`<p>${say('look-up.shape')}</p>`}
    <p>${say('look-up.missing.then')}</p>
  </section>`

/** The answer to a look-up as a page: how the dossier stands, that none is found, or the form alone. It needs no program. */
export const publicPage = ({ typed, dossier, action, ...words }: PublicPageInput): string => {
  const { language, at, zone } = words
  const say: Say = (key, params = {}) => text(key, params, language)
  const shown = typed.length > shownCharacters ? `${typed.slice(0, shownCharacters)}…` : typed
  const asked = typed !== ''
  const heading = !asked
    ? say('look-up.title')
    : dossier === null
      ? say('look-up.missing.heading')
      : `${say('look-up.code')} ${dossier.code}`
  const shownHeading =
    asked && dossier !== null ? html`${say('look-up.code')} <span class="code">${dossier.code}</span>` : heading
  const other: Language = language === 'vi' ? 'en' : 'vi'
  const query = new URLSearchParams({ ...(asked && { code: typed }), lang: other })
  return pageDocument({
    language,
    title: heading,
    style: publicStyle,
    forPublic: true,
    body: html`<header>
        <div class="top">
          <p>${say('look-up.title')}</p>
          ${action !== undefined && html`<a href="${action}?${query.toString()}" lang="${other}" hreflang="${other}">${say('look-up.other-language')}</a>`}
        </div>
        <h1>${shownHeading}</h1>
      </header>
      <main>
        ${asked && (dossier === null ? missing(shown, action, say) : found(dossier, words, say))}
        ${action !== undefined && form(action, asked && dossier === null ? shown : '', language, say)}
      </main>
      <footer>
        <p>${dossier !== null && say('look-up.as-of', { at: formats(language).time(at, zone) })}</p>
      </footer>`,
  })
}
