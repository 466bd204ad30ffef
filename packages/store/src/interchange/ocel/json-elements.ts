import { MotcuaError } from '@motcua/core'

/** One element of an array that is a member of the document's object, as JSON text, with where it begins. */
export type JsonElement = {
  readonly member: string
  readonly text: string
  readonly line: number
  readonly column: number
}

const whitespace = /\s/

type State = 'start' | 'member' | 'colon' | 'value' | 'element' | 'scalar' | 'after-value' | 'end'

/** Cuts a JSON object of arrays into the elements of its arrays; holds one element and one chunk at a time. */
export class JsonElements {
  readonly #file: string
  /** The names of the document's members so far. */
  readonly members = new Set<string>()
  #state: State = 'start'
  #member = ''
  /** The text of what is being read; begun anew at each element and at each member's name. */
  #text = ''
  #depth = 0
  #inString = false
  #escaped = false
  #inArray = false
  #line = 1
  #column = 0
  #startLine = 1
  #startColumn = 1

  constructor(file: string) {
    this.#file = file
  }

  /** The elements that ended within this text. */
  read(chunk: string): readonly JsonElement[] {
    const found: JsonElement[] = []
    for (const character of chunk) {
      this.#column += 1
      if (character === '\n') {
        this.#line += 1
        this.#column = 0
      }
      const element = this.#take(character)
      if (element !== undefined) found.push(element)
    }
    return found
  }

  end(): void {
    if (this.#state !== 'end') this.#broken('interchange.json-ends-early')
  }

  #broken(code: 'interchange.json-broken' | 'interchange.json-ends-early', found = ''): never {
    throw new MotcuaError(code, { file: this.#file, line: this.#line, column: this.#column, found })
  }

  #begin(): void {
    this.#text = ''
    this.#depth = 0
    this.#inString = false
    this.#startLine = this.#line
    this.#startColumn = this.#column
  }

  #take(character: string): JsonElement | undefined {
    if (this.#state === 'element' || this.#state === 'scalar' || this.#state === 'member')
      return this.#inside(character)
    if (whitespace.test(character)) return undefined
    this.#between(character)
    return undefined
  }

  #between(character: string): void {
    switch (this.#state) {
      case 'start':
        if (character !== '{') this.#broken('interchange.json-broken', character)
        this.#state = 'after-value'
        this.#inArray = false
        return
      case 'colon':
        if (character !== ':') this.#broken('interchange.json-broken', character)
        this.#state = 'value'
        return
      case 'value':
        if (character === '[' && !this.#inArray) {
          this.#inArray = true
          this.#state = 'value'
          return
        }
        if (character === ']' && this.#inArray) {
          this.#inArray = false
          this.#state = 'after-value'
          return
        }
        this.#begin()
        this.#state = this.#inArray ? 'element' : 'scalar'
        this.#inside(character)
        return
      case 'after-value':
        this.#afterValue(character)
        return
      default:
        this.#broken('interchange.json-broken', character)
    }
  }

  #afterValue(character: string): void {
    if (character === ',') {
      if (this.#inArray) this.#state = 'value'
      return
    }
    if (this.#inArray && character === ']') {
      this.#inArray = false
      return
    }
    if (!this.#inArray && character === '"') {
      this.#begin()
      this.#state = 'member'
      this.#inside(character)
      return
    }
    if (!this.#inArray && character === '}') {
      this.#state = 'end'
      return
    }
    this.#broken('interchange.json-broken', character)
  }

  /** A character of an element, of another value or of a member's name. */
  #inside(character: string): JsonElement | undefined {
    if (!this.#inString && this.#depth === 0 && this.#text.length > 0 && /[,\]}\s]/.test(character)) {
      const element = this.#finish()
      if (!whitespace.test(character)) this.#between(character)
      return element
    }
    this.#text += character
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false
      else if (character === '\\') this.#escaped = true
      else if (character === '"') {
        this.#inString = false
        if (this.#depth === 0) return this.#finish()
      }
      return undefined
    }
    if (character === '"') this.#inString = true
    else if (character === '{' || character === '[') this.#depth += 1
    else if (character === '}' || character === ']') {
      this.#depth -= 1
      if (this.#depth === 0) return this.#finish()
    }
    return undefined
  }

  #finish(): JsonElement | undefined {
    const text = this.#text
    const state = this.#state
    this.#text = ''
    if (state === 'member') {
      this.#member = this.#name(text)
      this.members.add(this.#member)
      this.#state = 'colon'
      return undefined
    }
    this.#state = 'after-value'
    if (state === 'scalar') return undefined
    return { member: this.#member, text, line: this.#startLine, column: this.#startColumn }
  }

  #name(text: string): string {
    try {
      return String(JSON.parse(text))
    } catch {
      return this.#broken('interchange.json-broken', text.slice(0, 40))
    }
  }
}
