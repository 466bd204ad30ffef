import { parseAst } from 'vitest/node'
import { isNode } from './node.ts'
import { type Site, sitesOf } from './sites.ts'

/** One change to a source: what stands there becomes something else. */
export type Mutant = {
  readonly id: number
  readonly file: string
  readonly line: number
  /** Where it stands in the source. */
  readonly start: number
  readonly end: number
  /** Where the compiler points when it refuses it; none where it is not asked. */
  readonly anchors: readonly number[]
  readonly kind: string
  readonly from: string
  readonly to: string
  /** Beyond what Stryker changes. */
  readonly more?: true
}

export type Instrumented = { readonly code: string; readonly mutants: readonly Mutant[] }

/** So much of a text is kept. */
const mostText = 200

/**
 * A source that holds all of its mutants: `__mutant(first, last)` says whether one of those is to be alive, and learns
 * which were met. `more` takes the changes that Stryker does not make as well.
 */
export const instrument = (file: string, source: string, firstId: number, more: boolean): Instrumented => {
  const program: unknown = parseAst(source, { lang: 'ts' })
  const mutants: Mutant[] = []
  const list: readonly Site[] = isNode(program)
    ? sitesOf(program, source)
        .map((site) => ({ ...site, changes: site.changes.filter((change) => more || change.more !== true) }))
        .filter(({ changes }) => changes.length > 0)
    : []
  let place = 0
  const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length

  const added = ({ start, end, changes }: Site): readonly (readonly [id: number, to: string])[] =>
    changes.map(({ kind, to, anchors, more: beyond }) => {
      const id = firstId + mutants.length
      const from = source.slice(start, end).slice(0, mostText)
      const shown = { kind, from, to: to.slice(0, mostText) }
      mutants.push({ id, file, line: lineOf(start), start, end, anchors, ...shown, ...(beyond && { more: beyond }) })
      return [id, to] as const
    })

  const written = (from: number, to: number): string => {
    let text = ''
    let at = from
    for (let site = list[place]; site !== undefined && site.start < to; site = list[place]) {
      place += 1
      const changes = added(site)
      const [first, last] = [changes[0]?.[0] ?? 0, changes.at(-1)?.[0] ?? 0]
      const alive = `__mutant(${first},${last})`
      const rest = written(site.start, site.end)
      text += source.slice(at, site.start)
      if (site.form === 'body') text += `if(${alive}){}else{${rest}\n}`
      else {
        const others = changes.slice(0, -1).map(([id, changed]) => `__mutant(${id},${id})?(${changed}):`)
        const changed = `${others.join('')}(${changes.at(-1)?.[1] ?? ''})`
        text += `${site.begins ? 'void ' : ''}(${alive}?(${changed}):(${rest}))`
      }
      at = site.end
    }
    return text + source.slice(at, to)
  }
  return { code: written(0, source.length), mutants }
}
