import { finding, type ImportFinding } from '../finding.ts'
import type { XesEvent, XesTrace } from './xes-trace.ts'

type Place = 'log' | 'trace' | 'event' | 'elsewhere'

const valued = new Set(['string', 'date', 'int', 'float', 'boolean', 'id'])
const collections = new Set(['list', 'container'])

/** Follows the tags of a log and collects each trace until its end tag. Knows nothing of bytes or XML syntax. */
export class XesDocument {
  readonly #onTrace: (trace: XesTrace) => void
  readonly #onFinding: (finding: ImportFinding) => void
  readonly #places: Place[] = []
  readonly #elements: string[] = []
  #traces = 0
  #traceLine = 0
  #traceAttributes = new Map<string, string>()
  #events: XesEvent[] = []
  #eventAttributes = new Map<string, string>()
  #eventLine = 0

  constructor(onTrace: (trace: XesTrace) => void, onFinding: (finding: ImportFinding) => void) {
    this.#onTrace = onTrace
    this.#onFinding = onFinding
  }

  /** A start tag by its local name; `line` is where it ends. The root is a `log`: the caller has looked. */
  open(element: string, attributes: Readonly<Record<string, string>>, line: number): void {
    const place = this.#enter(element, attributes, line)
    this.#places.push(place)
    this.#elements.push(element)
  }

  close(): void {
    const place = this.#places.pop()
    this.#elements.pop()
    if (place === 'event') this.#events.push({ attributes: this.#eventAttributes, line: this.#eventLine })
    if (place !== 'trace') return
    this.#traces += 1
    this.#onTrace({
      ordinal: this.#traces,
      attributes: this.#traceAttributes,
      events: this.#events,
      line: this.#traceLine,
    })
  }

  #enter(element: string, attributes: Readonly<Record<string, string>>, line: number): Place {
    const parent = this.#places.at(-1)
    if (parent === undefined) return 'log'
    if (parent === 'elsewhere' && element !== 'trace' && element !== 'event') return 'elsewhere'
    if (element === 'trace' && parent === 'log') {
      this.#traceLine = line
      this.#traceAttributes = new Map()
      this.#events = []
      return 'trace'
    }
    if (element === 'event' && parent === 'trace') {
      this.#eventLine = line
      this.#eventAttributes = new Map()
      return 'event'
    }
    if (valued.has(element) && (parent === 'trace' || parent === 'event')) this.#attribute(element, attributes, line)
    else if (element === 'trace' || element === 'event' || (parent !== 'log' && !collections.has(element))) {
      this.#find('interchange.finding.misplaced-element', line, { element, parent: this.#elements.at(-1) ?? '' })
    }
    return 'elsewhere'
  }

  #attribute(element: string, { key, value }: Readonly<Record<string, string>>, line: number): void {
    const attributes = this.#places.at(-1) === 'event' ? this.#eventAttributes : this.#traceAttributes
    if (key === undefined || value === undefined) {
      this.#find('interchange.finding.incomplete-attribute', line, { element })
    } else if (attributes.has(key)) {
      this.#find('interchange.finding.repeated-attribute', line, { key })
    } else attributes.set(key, value)
  }

  #find(code: ImportFinding['code'], line: number, params: ImportFinding['params']): void {
    this.#onFinding(finding(code, null, line, params))
  }
}
