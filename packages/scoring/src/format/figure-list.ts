import { type Language, type MessageKey, text } from '@motcua/core'
import { formats } from './formats.ts'
import type { Members } from './members.ts'
import { html, type Html, type HtmlPart } from './html.ts'

/** What a figure counts, one by one: dossiers by stream, procedures by code, services by name, communes by unit, petitions by stream, difficulties by id. */
export type ListedKind = 'dossier' | 'procedure' | 'service' | 'commune' | 'petition' | 'difficulty'

/** What stands behind a figure [danh sách đứng sau con số]: each member that was counted, so that anybody can count again. */
export type FigureList = {
  /** As `--drill` calls it: row and column, `05:numerator`. */
  readonly name: string
  /** What was counted, for readers. */
  readonly title: string
  readonly of: ListedKind
  /** As many as the page has room for. */
  readonly members: readonly string[]
  /** How many there are. */
  readonly count: number
}

/** Members that one page holds, all lists together: some two megabytes. */
const room = 100_000

/** How long a list may be, where all are to find room; a commune's year is shown whole. */
const lengths = [3000, 1000, 300, 100, 30] as const

/** The lists cut to what a page has room for, each as long as the others; the rest is asked for by its name. */
export const fitLists = (
  lists: readonly (Omit<FigureList, 'count' | 'members'> & { readonly members: Members })[],
): readonly FigureList[] => {
  const held = (most: number): number => lists.reduce((sum, { members }) => sum + Math.min(most, members.length), 0)
  const most = lengths.find((length) => held(length) <= room) ?? 0
  return lists.map((list) => ({ ...list, count: list.members.length, members: list.members.slice(0, most) }))
}

/** Stands between two members on a page; no code has it, and no name of a service. */
export const memberSeparator = ' · '

const ofKey: Readonly<Record<ListedKind, MessageKey>> = {
  dossier: 'format.list.dossier',
  procedure: 'format.list.procedure',
  service: 'format.list.service',
  commune: 'format.list.commune',
  petition: 'format.list.petition',
  difficulty: 'format.list.difficulty',
}

const anchorOf = (place: number): string => `list-${place}`

/** A figure as the link to its list; without a list, or where nothing was counted, the figure alone. */
export const figureLink = (lists: readonly FigureList[], name: string, shown: HtmlPart): HtmlPart => {
  const place = lists.findIndex((list) => list.name === name)
  const list = lists[place]
  return list === undefined || list.count === 0 ? shown : html`<a class="drill" href="#${anchorOf(place)}">${shown}</a>`
}

/** The lists of a page, closed until they are asked for; they are not printed. */
export const listSection = (
  lists: readonly FigureList[],
  nameOf: (list: FigureList, member: string) => string,
  language: Language,
): Html | false => {
  const { count } = formats(language)
  const filled = lists.map((list, place) => ({ ...list, place })).filter((list) => list.count > 0)
  return (
    filled.length > 0 &&
    html`<section class="wide lists" aria-labelledby="lists">
      <h2 id="lists">${text('format.list.heading', {}, language)}</h2>
      <p class="fine">${text('format.list.about', {}, language)}</p>
      ${filled.map((list) => {
        const { name, title, of, members, count: all, place } = list
        return html`<details class="list" id="${anchorOf(place)}" data-of="${of}">
          <summary>${title}: ${text(ofKey[of], { count: count(all) }, language)}</summary>
          <p>${members.map((member) => nameOf(list, member)).join(memberSeparator)}</p>
          ${
            all > members.length &&
            html`<p class="fine">
              ${text('format.list.left', { shown: count(members.length), of: count(all), name }, language)}
            </p>`
          }
        </details>`
      })}
    </section>`
  )
}
