import { type Attributes, type Span, SpanStatusCode } from '@opentelemetry/api'
import type { EventStore } from '../event-store.ts'
import { ConcurrencyError } from '../store-errors.ts'
import { meterOf, type TelemetryOptions, tracerOf } from './command-telemetry.ts'

/**
 * The same store with a span for each append and each read of a stream, and the counters `motcua.appends` and `motcua.conflicts`.
 * A conflict is an event of its span, not an error: who appends decides anew. For handlers; projections want the store itself.
 */
export const withTelemetry = <Store extends Pick<EventStore, 'append' | 'readStream'>>(
  store: Store,
  options: TelemetryOptions = {},
): Store => {
  const tracer = tracerOf(options)
  const meter = meterOf(options)
  const appends = meter.createCounter('motcua.appends', { description: 'Appends that were stored' })
  const conflicts = meter.createCounter('motcua.conflicts', { description: 'Appends to a stream that stood elsewhere' })

  const spanned = <Value>(name: string, attributes: Attributes, work: (span: Span) => Promise<Value>): Promise<Value> =>
    tracer.startActiveSpan(name, { attributes }, async (span) => {
      try {
        return await work(span)
      } catch (error) {
        if (error instanceof ConcurrencyError) {
          conflicts.add(1)
          span.addEvent('conflict', { 'motcua.actual': String(error.actual ?? 'none') })
        } else {
          span.recordException(error instanceof Error ? error : String(error))
          span.setStatus({ code: SpanStatusCode.ERROR })
        }
        throw error
      } finally {
        span.end()
      }
    })

  return {
    ...store,
    append: (stream, events, expectation) =>
      spanned('motcua.append', { 'motcua.stream': stream, 'motcua.events': events.length }, async (span) => {
        const result = await store.append(stream, events, expectation)
        span.setAttribute('motcua.revision', String(result.lastRevision))
        if (result.written) appends.add(1)
        return result
      }),
    readStream: (stream, range) =>
      spanned('motcua.read', { 'motcua.stream': stream }, async (span) => {
        const read = await store.readStream(stream, range)
        span.setAttribute('motcua.events', read.exists ? read.events.length : 0)
        return read
      }),
  }
}
