import { parseStreamName } from '@motcua/core'
import type { RecordedEvent } from '../../event-store.ts'
import {
  type Attribute,
  type AttributeKind,
  attributesOf,
  shown,
  textAttribute,
  writable,
} from '../carried/attributes.ts'
import { type ExportOptions, outgoing } from '../carried/outgoing.ts'

const elements: Readonly<Record<AttributeKind, string>> = {
  text: 'string',
  instant: 'date',
  integer: 'int',
  float: 'float',
  boolean: 'boolean',
}

/** Keys of the standard's own extensions for what they already name. */
const standardKeys: Readonly<Record<string, string>> = {
  'motcua:officer': 'org:resource',
  'motcua:unit': 'org:group',
  'motcua:role': 'org:role',
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** An attribute's value: what a parser would normalise stands as a character reference. */
const escaped = (text: string): string =>
  text.replace(/[&<>"\t\n\r]/g, (character) => references[character] ?? `&#${character.charCodeAt(0)};`)

const element = (name: string, key: string, value: string): string =>
  `<${name} key="${key}" value="${escaped(value)}"/>`

const attributeElement = ({ key, kind, text }: Attribute): string =>
  element(elements[kind], standardKeys[key] ?? key, text)

/** Steps go by their own names and have a start and an end; every other event is its own activity. */
const activityOf = ({ type, data }: RecordedEvent): { readonly name: string; readonly transition: string } => {
  const isStep = type === 'StepStarted' || type === 'StepCompleted'
  const step = isStep && typeof data === 'object' && data !== null && 'step' in data ? data['step'] : undefined
  return {
    name: typeof step === 'string' ? step : type,
    transition: type === 'StepStarted' ? 'start' : 'complete',
  }
}

const eventElement = (event: RecordedEvent): string => {
  const { name, transition } = activityOf(event)
  return [
    '<event>',
    element('string', 'concept:name', shown(name)),
    element('date', 'time:timestamp', event.metadata.occurredAt),
    element('string', 'lifecycle:transition', transition),
    element('id', 'identity:id', event.id),
    attributeElement(writable(textAttribute('motcua:type', event.type))),
    ...attributesOf(event).map(attributeElement),
    '</event>\n',
  ].join('')
}

const traceStart = (stream: string): string =>
  [
    '<trace>',
    attributeElement(writable(textAttribute('concept:name', stream))),
    element('string', 'motcua:kind', parseStreamName(stream)?.kind ?? 'other'),
    '\n',
  ].join('')

const extensions = [
  ['Concept', 'concept', 'http://www.xes-standard.org/concept.xesext'],
  ['Time', 'time', 'http://www.xes-standard.org/time.xesext'],
  ['Lifecycle', 'lifecycle', 'http://www.xes-standard.org/lifecycle.xesext'],
  ['Organizational', 'org', 'http://www.xes-standard.org/org.xesext'],
  ['Identity', 'identity', 'http://www.xes-standard.org/identity.xesext'],
  ['Motcua', 'motcua', 'urn:motcua:xes:1'],
] as const

/** Values for readers that ask for one where an event has none; every event here has its own. */
const globals = [
  `<global scope="trace">${element('string', 'concept:name', 'unknown')}</global>`,
  [
    '<global scope="event">',
    element('string', 'concept:name', 'unknown'),
    element('date', 'time:timestamp', '1970-01-01T00:00:00.000Z'),
    element('string', 'lifecycle:transition', 'complete'),
    element('string', 'motcua:type', 'unknown'),
    '</global>',
  ].join(''),
]

const head = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<log xes.version="1849.2016" xes.features="">',
  ...extensions.map(([name, prefix, uri]) => `<extension name="${name}" prefix="${prefix}" uri="${uri}"/>`),
  ...globals,
  '<classifier name="Activity" scope="event" keys="concept:name lifecycle:transition"/>',
  '<classifier name="EventType" scope="event" keys="motcua:type"/>',
  element('string', 'lifecycle:model', 'standard'),
  '',
].join('\n')

/**
 * A store as an XES 1849-2016 log: one trace a stream, in text chunks, one stream in memory at a time.
 * @throws what may not leave the store: see `ExportOptions`; the signal's reason
 */
export const exportXes = async function* (options: ExportOptions): AsyncGenerator<string> {
  yield head
  for await (const events of outgoing(options).streams()) {
    const [first] = events
    if (first === undefined) continue
    yield traceStart(first.stream)
    for (const event of events) yield eventElement(event)
    yield '</trace>\n'
  }
  yield '</log>\n'
}
