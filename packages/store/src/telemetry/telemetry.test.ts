import {
  type Attributes,
  type Counter,
  createNoopMeter,
  type Exception,
  type Histogram,
  type Span,
  type SpanOptions,
  type SpanStatus,
  SpanStatusCode,
  type Tracer,
} from '@opentelemetry/api'
import { expect, test } from 'vitest'
import { ledgerHandler, ledgerRequest } from '../command/fee-ledger.fixture.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { commandTelemetry } from './command-telemetry.ts'
import { withTelemetry } from './store-telemetry.ts'

type Told = {
  readonly name: string
  readonly attributes: Attributes
  readonly events: string[]
  readonly errors: string[]
  status?: SpanStatus
  ended: number
}

/** A tracer and a meter that note what they are told, as an SDK would export it. */
const noting = () => {
  const spans: Told[] = []
  const figures: Record<string, { readonly value: number; readonly labels: Attributes }[]> = {}

  const spanOf = (name: string, { attributes = {} }: SpanOptions = {}): Span => {
    const told: Told = { name, attributes: { ...attributes }, events: [], errors: [], ended: 0 }
    spans.push(told)
    const span: Span = {
      spanContext: () => ({ traceId: '0'.repeat(32), spanId: '0'.repeat(16), traceFlags: 1 }),
      setAttribute: (key, value) => {
        told.attributes[key] = value
        return span
      },
      setAttributes: (more) => {
        Object.assign(told.attributes, more)
        return span
      },
      addEvent: (event) => {
        told.events.push(event)
        return span
      },
      addLink: () => span,
      addLinks: () => span,
      setStatus: (status) => {
        told.status = status
        return span
      },
      updateName: () => span,
      end: () => void told.ended++,
      isRecording: () => true,
      recordException: (error: Exception) =>
        void told.errors.push(typeof error === 'string' ? error : (error.message ?? '')),
    }
    return span
  }
  const startActiveSpan = (name: string, ...rest: readonly unknown[]): never => {
    const work = rest.at(-1) as (span: Span) => never
    return work(spanOf(name, rest.length > 1 ? (rest[0] as SpanOptions) : {}))
  }
  const tracer: Tracer = { startSpan: spanOf, startActiveSpan }

  const noted =
    (name: string) =>
    (value: number, labels: Attributes = {}) =>
      void (figures[name] ??= []).push({ value, labels })
  const meter = Object.assign(createNoopMeter(), {
    createCounter: (name: string): Counter => ({ add: noted(name) }),
    createHistogram: (name: string): Histogram => ({ record: noted(name) }),
  })
  return { spans, figures, options: { tracer, meter } }
}

test('each sending is a span with stream, command and outcome, and is counted by outcome with its events', async () => {
  const { spans, figures, options } = noting()
  const handler = ledgerHandler({ store: openMemoryStore(), middleware: [commandTelemetry(options)] })
  await handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 5 }))
  await handler.handle(ledgerRequest('c-2', { type: 'Pay', amount: 5 }))
  await handler.handle(ledgerRequest('c-2', { type: 'Pay', amount: 5 }))
  await handler.handle(ledgerRequest('c-3', { type: 'Pay', amount: 5 }))
  await handler.handle(ledgerRequest('c-4', { type: 'Charge', amount: 0 }))
  expect(spans.map(({ name, attributes }) => [name, attributes['motcua.outcome']])).toEqual([
    ['motcua.command Charge', 'written'],
    ['motcua.command Pay', 'written'],
    ['motcua.command Pay', 'repeated'],
    ['motcua.command Pay', 'rejected'],
    ['motcua.command Charge', 'nothing'],
  ])
  expect(spans[1]?.attributes).toMatchObject({
    'motcua.stream': 'dossier-1',
    'motcua.command.id': 'c-2',
    'motcua.events': 2,
  })
  expect(spans[3]).toMatchObject({ attributes: { 'motcua.rule': 'pay-what-is-owed' }, errors: [], ended: 1 })
  expect(figures['motcua.commands']?.map(({ value }) => value)).toEqual([1, 1, 1, 1, 1])
  expect(figures['motcua.events']).toEqual([
    { value: 1, labels: { 'motcua.command': 'Charge' } },
    { value: 2, labels: { 'motcua.command': 'Pay' } },
  ])
  expect(figures['motcua.command.duration']).toHaveLength(5)
})

test('a sending that throws ends its span as an error, counts as failed, and still throws', async () => {
  const { spans, figures, options } = noting()
  const store = { ...openMemoryStore(), append: () => Promise.reject(new Error('the disk is gone')) }
  const handler = ledgerHandler({ store, middleware: [commandTelemetry(options)] })
  await expect(handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 5 }))).rejects.toThrow('the disk is gone')
  expect(spans).toMatchObject([{ errors: ['the disk is gone'], status: { code: SpanStatusCode.ERROR }, ended: 1 }])
  expect(figures['motcua.commands']).toMatchObject([{ labels: { 'motcua.outcome': 'failed' } }])
})

test('several commands in one append are one span that names them', async () => {
  const { spans, options } = noting()
  const handler = ledgerHandler({ store: openMemoryStore(), middleware: [commandTelemetry(options)] })
  const { command, ...sending } = ledgerRequest('c-1', { type: 'Charge', amount: 5 })
  await handler.handleAll({ ...sending, commands: [command, command, { type: 'Pay', amount: 10 }] })
  expect(spans.map(({ name }) => name)).toEqual(['motcua.command Charge+Pay'])
})

test('a store tells of its reads, its appends and its conflicts, and answers as before', async () => {
  const { spans, figures, options } = noting()
  const store = openMemoryStore()
  const handler = ledgerHandler({ store: withTelemetry(store, options) })
  const other = ledgerHandler({ store })
  await handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 5 }))
  await other.handle(ledgerRequest('theirs', { type: 'Charge', amount: 1 }))
  expect(await handler.handle(ledgerRequest('c-2', { type: 'Pay', amount: 6 }))).toMatchObject({ revision: 3n })
  expect(spans.map(({ name, events }) => [name, ...events])).toEqual([
    ['motcua.read'],
    ['motcua.append'],
    ['motcua.read'],
    ['motcua.append'],
  ])
  await other.handle(ledgerRequest('theirs-2', { type: 'Charge', amount: 1 }))
  await handler.handle(ledgerRequest('c-3', { type: 'Charge', amount: 1 }))
  expect(spans.slice(4).map(({ name, events, ended }) => [name, ...events, ended])).toEqual([
    ['motcua.append', 'conflict', 1],
    ['motcua.read', 1],
    ['motcua.append', 1],
  ])
  expect(figures['motcua.conflicts']).toHaveLength(1)
  expect(figures['motcua.appends']).toHaveLength(3)
})

test('where the program has registered nothing, nothing is told and nothing breaks', async () => {
  const store = withTelemetry(openMemoryStore())
  const handler = ledgerHandler({ store, middleware: [commandTelemetry()] })
  expect(await handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 5 }))).toMatchObject({ written: true })
})
