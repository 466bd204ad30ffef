import { type DossierEvent, type Instant, isMotcuaError, streamName } from '@motcua/core'
import { finding, type FindingCode, type ImportFinding } from '../finding.ts'
import { xesDate } from '../xes/xes-date.ts'
import type { XesAttributes, XesEvent, XesTrace } from '../xes/xes-trace.ts'
import { contradictions } from './contradictions.ts'
import type { MappedCase, MappedEvent } from './mapping.ts'

/** An event of the log whose label and time can be used. */
export type LogStep = {
  readonly label: string
  readonly at: Instant
  readonly officer: string | null
  readonly attributes: XesAttributes
  readonly line: number
}

type Times = { readonly occurredAt: Instant; readonly recordedAt: Instant; readonly officer: string | null }

const identifierForm = /^\S(?:[^\p{Cc}]*\S)?$/u
const longestIdentifier = 120
const longestSentence = 2000
const longestOfficer = 200

const namesStream = (id: string): boolean => {
  try {
    streamName('dossier', id)
    return true
  } catch (error) {
    if (isMotcuaError(error)) return false
    throw error
  }
}

/** Turns one trace into a case: every attribute is read through it, so that what cannot be used becomes a finding. */
export class CaseDraft {
  readonly id: string | null
  readonly #trace: XesTrace
  readonly #zone: string
  readonly #drafted: { readonly event: MappedEvent; readonly line: number }[] = []
  readonly #findings: ImportFinding[] = []

  constructor(trace: XesTrace, zone: string) {
    this.#trace = trace
    this.#zone = zone
    const value = trace.attributes.get('concept:name') ?? null
    const events = trace.events.length
    this.id = value !== null && namesStream(value) ? value : null
    if (value === null) this.find('interchange.finding.missing-case-id', trace.line, { events })
    else if (this.id === null) this.find('interchange.finding.invalid-case-id', trace.line, { value, events })
  }

  find(code: FindingCode, line: number, params: ImportFinding['params'] = {}): void {
    this.#findings.push(finding(code, this.#trace.attributes.get('concept:name') ?? null, line, params))
  }

  /** A fact of the case as a whole, known when it happened; nobody is named for it. */
  addOfCase(event: DossierEvent, at: Instant): void {
    this.#add(event, { occurredAt: at, recordedAt: at, officer: null }, this.#trace.line)
  }

  /** A fact that an event of the log records when it happens, or for another date. */
  addOfStep(event: DossierEvent, { at, officer, line }: LogStep, occurredAt: Instant = at): void {
    this.#add(event, { occurredAt, recordedAt: at, officer }, line)
  }

  /** A date of the case that it should have; `instead` names what stands in for it. */
  requiredDate(key: string, instead?: string): Instant | undefined {
    const { attributes, line } = this.#trace
    if (!attributes.has(key)) {
      if (instead === undefined) this.find('interchange.finding.missing-date', line, { key })
      else this.find('interchange.finding.missing-attribute', line, { key, used: instead })
    }
    return this.date(key)
  }

  /** A date of the case that it may have. */
  date(key: string): Instant | undefined {
    return this.#date(this.#trace.attributes, key, this.#trace.line)
  }

  /** A code of the case, or the fallback where it is missing or cannot be used. */
  identifier(key: string, fallback: string): string {
    const value = this.#trace.attributes.get(key)
    if (value === undefined) {
      this.find('interchange.finding.missing-attribute', this.#trace.line, { key, used: fallback })
    } else if (value.length <= longestIdentifier && identifierForm.test(value)) return value
    else this.find('interchange.finding.unusable-text', this.#trace.line, { key })
    return fallback
  }

  /** A text as a field of that name, or no field where it is missing or cannot be used. */
  sentence<Field extends string>(
    field: Field,
    key: string,
    attributes: XesAttributes = this.#trace.attributes,
    line: number = this.#trace.line,
  ): { readonly [Name in Field]?: string } {
    const value = attributes.get(key)
    if (value === undefined) return {}
    if (value.length >= 1 && value.length <= longestSentence) {
      const found: { [Name in Field]?: string } = {}
      found[field] = value
      return found
    }
    this.find('interchange.finding.unusable-text', line, { key })
    return {}
  }

  /** The completed events of the log, in file order; steps that only started are added on the way. */
  *completed(): Generator<LogStep> {
    for (const event of this.#trace.events) {
      const step = this.#step(event)
      if (step === undefined) continue
      const value = event.attributes.get('lifecycle:transition') ?? 'complete'
      const transition = value.toLowerCase()
      if (transition === 'complete') yield step
      else if (transition === 'start') this.addOfStep({ type: 'StepStarted', data: { step: step.label } }, step)
      else this.find('interchange.finding.unknown-lifecycle', event.line, { value, label: step.label })
    }
  }

  finish(unit: string): MappedCase {
    const { id } = this
    if (id === null) return { id, unit: null, events: [], findings: this.#findings }
    const recorded = this.#drafted.toSorted((a, b) => a.event.recordedAt - b.event.recordedAt)
    for (const { code, line, params } of contradictions(recorded, this.#zone)) this.find(code, line, params)
    if (recorded.length === 0) this.find('interchange.finding.empty-case', this.#trace.line)
    return { id, unit, events: recorded.map(({ event }) => event), findings: this.#findings }
  }

  #add(event: DossierEvent, times: Times, line: number): void {
    this.#drafted.push({ event: { ...event, ...times }, line })
  }

  #step({ attributes, line }: XesEvent): LogStep | undefined {
    const label = attributes.get('concept:name')
    if (label === undefined) {
      this.find('interchange.finding.missing-label', line)
      return undefined
    }
    if (label.length > longestIdentifier || !identifierForm.test(label)) {
      this.find('interchange.finding.unusable-label', line, { value: label.slice(0, longestIdentifier) })
      return undefined
    }
    if (!attributes.has('time:timestamp')) {
      this.find('interchange.finding.missing-date', line, { key: 'time:timestamp' })
    }
    const at = this.#date(attributes, 'time:timestamp', line)
    return at === undefined ? undefined : { label, at, officer: this.#officer(attributes, line), attributes, line }
  }

  #officer(attributes: XesAttributes, line: number): string | null {
    const value = attributes.get('org:resource')
    if (value === undefined) return null
    if (value.length >= 1 && value.length <= longestOfficer) return value
    this.find('interchange.finding.unusable-text', line, { key: 'org:resource' })
    return null
  }

  #date(attributes: XesAttributes, key: string, line: number): Instant | undefined {
    const value = attributes.get(key)
    if (value === undefined) return undefined
    const instant = xesDate(value)
    if (instant === undefined) this.find('interchange.finding.invalid-date', line, { key, value })
    return instant
  }
}
