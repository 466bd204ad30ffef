import { message } from '../message/catalogue.ts'
import type { Message } from '../message/message.ts'

const token =
  /"[ !#-[\]-\uFFFF]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[ !#-[\]-\uFFFF]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y
const space = /[ \t\r\n]*/y

/** Deeper than anybody writes, and shallow enough for every reader of ours. */
const mostLevels = 200

/** What may come next: a value, a name, or what stands between. */
type Next = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end' | 'nothing'

type Level = { readonly kind: '{' | '['; readonly names: Set<string> }

const shown = (found: string): string => {
  const code = found.codePointAt(0) ?? 0
  return code < 32 || (code >= 127 && code < 160) ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : found
}

const placeOf = (text: string, at: number): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

const afterValue = (levels: readonly Level[]): Next => (levels.length === 0 ? 'nothing' : 'comma-or-end')

/**
 * Where a text stops being JSON, by line and column; undefined where it is JSON. A field that stands twice in one object is a fault
 * too: a reader would keep one of them without a word.
 */
export const jsonFault = (text: string): Message | undefined => {
  const levels: Level[] = []
  let next: Next = 'value'
  let at = 0
  for (;;) {
    space.lastIndex = at
    space.test(text)
    at = space.lastIndex
    if (at >= text.length) return next === 'nothing' ? undefined : message('json.ends', placeOf(text, at))
    token.lastIndex = at
    const [found] = token.exec(text) ?? []
    const level = levels.at(-1)
    const unexpected = (): Message => faultAt(text, at)
    if (found === undefined) return unexpected()
    if (found === '{' || found === '[') {
      if (next !== 'value' && next !== 'value-or-end') return unexpected()
      if (levels.length === mostLevels) return message('json.deep', { ...placeOf(text, at), most: mostLevels })
      levels.push({ kind: found, names: new Set() })
      next = found === '{' ? 'name-or-end' : 'value-or-end'
    } else if (found === '}' || found === ']') {
      const empty = found === '}' ? 'name-or-end' : 'value-or-end'
      const opened = found === '}' ? '{' : '['
      if (level?.kind !== opened || (next !== 'comma-or-end' && next !== empty)) return unexpected()
      levels.pop()
      next = afterValue(levels)
    } else if (found === ',') {
      if (next !== 'comma-or-end' || level === undefined) return unexpected()
      next = level.kind === '{' ? 'name' : 'value'
    } else if (found === ':') {
      if (next !== 'colon') return unexpected()
      next = 'value'
    } else if (next === 'name' || next === 'name-or-end') {
      if (!found.startsWith('"')) return unexpected()
      // a reader that copies fields would take it for something else than a field
      if (found === '"__proto__"') return message('json.unexpected', { ...placeOf(text, at), found })
      if (level?.names.has(found) === true) return message('json.key-twice', { ...placeOf(text, at), found })
      level?.names.add(found)
      next = 'colon'
    } else if (next === 'value' || next === 'value-or-end') next = afterValue(levels)
    else return unexpected()
    at += found.length
  }
}

/** A text that is never closed, or holds a control character, is told by what is wrong in it, not by its quote. */
const faultAt = (text: string, at: number): Message => {
  if (text[at] === '"') {
    const inner = /["\\]|[^ -\uFFFF]|$/g
    inner.lastIndex = at + 1
    for (let found = inner.exec(text); found !== null; found = inner.exec(text)) {
      const [character] = found
      if (character === '') return message('json.ends', placeOf(text, text.length))
      if (character === '\\') {
        if (!/^\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/.test(text.slice(found.index, found.index + 6)))
          return message('json.unexpected', {
            ...placeOf(text, found.index),
            found: text.slice(found.index, found.index + 2),
          })
        inner.lastIndex = found.index + 2
      } else if (character === '"') break
      else return message('json.control', { ...placeOf(text, found.index), found: shown(character) })
    }
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return message('json.unexpected', { ...placeOf(text, at), found: shown(character) })
}

/** The value of a JSON text, after a byte order mark if there is one; what is none is thrown as the error that `refuse` makes of its place. */
export const readJsonText = (text: string, refuse: (where: Message) => Error): unknown => {
  const content = text.replace(/^\uFEFF/, '')
  const fault = jsonFault(content)
  if (fault !== undefined) throw refuse(fault)
  return JSON.parse(content)
}
