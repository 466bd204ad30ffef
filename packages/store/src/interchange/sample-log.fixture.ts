import { gzipSync } from 'node:zlib'
import type { XesSource } from './xes/xes-source.ts'

export type Attributes = Readonly<Record<string, string>>

const escaped = (value: string): string =>
  value.replace(/[&<>"\t\n\r]/g, (character) => `&#${String(character.codePointAt(0))};`)

const lines = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([key, value]) => `<string key="${escaped(key)}" value="${escaped(value)}"/>\n`)
    .join('')

/** One trace; every tag on a line of its own. */
export const traceXml = (attributes: Attributes, ...events: readonly Attributes[]): string =>
  `<trace>\n${lines(attributes)}${events.map((event) => `<event>\n${lines(event)}</event>\n`).join('')}</trace>\n`

export const logXml = (...traces: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0">\n${traces.join('')}</log>\n`

/** Bytes handed out in chunks, from the start each time. */
export const bytesSource = (content: string | Uint8Array, chunk = 4096): XesSource => ({
  name: 'sample.xes',
  open: async function* () {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  },
})

export const zipped = (content: string): Uint8Array => gzipSync(content)

/** A case of the receipt log that contradicts nothing. */
export const receiptCase = (id: string, changes: Attributes = {}): Attributes => ({
  'concept:name': id,
  startdate: '2011-03-01T09:00:00.000+01:00',
  deadline: '2011-04-26T10:00:00.000+02:00',
  enddate: '2011-04-20T16:30:00.000+02:00',
  department: 'General',
  channel: 'Internet',
  ...changes,
})

export const receiptEvent = (label: string, at: string, changes: Attributes = {}): Attributes => ({
  'concept:name': label,
  'time:timestamp': at,
  'lifecycle:transition': 'complete',
  'org:resource': 'Resource01',
  ...changes,
})

/** An event of the BPI Challenge 2015 log. */
export const permitEvent = (code: string, at: string, question = 'EMPTY', changes: Attributes = {}): Attributes => ({
  'concept:name': code,
  'time:timestamp': at,
  'lifecycle:transition': 'complete',
  'org:resource': '560872',
  activityNameEN: `name of ${code}`,
  question,
  ...changes,
})

/** What a case without these attributes looks like. */
export const without = (attributes: Attributes, ...keys: readonly string[]): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([key]) => !keys.includes(key)))
