import type { DomainEvent } from '@motcua/core'
import { type Attributes, type Meter, metrics, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api'
import type { Middleware } from '../command/middleware.ts'
import { commandName, outcomeOf } from '../command/request.ts'

/** Where spans and figures go. Default: what the program has registered with OpenTelemetry; nothing where it has not. */
export type TelemetryOptions = { readonly tracer?: Tracer; readonly meter?: Meter }

const library = '@motcua/store'

export const tracerOf = ({ tracer }: TelemetryOptions): Tracer => tracer ?? trace.getTracer(library)
export const meterOf = ({ meter }: TelemetryOptions): Meter => meter ?? metrics.getMeter(library)

/** Several commands in one append count as one sending, named after all of them. */
const named = (commands: readonly unknown[]): string => [...new Set(commands.map(commandName))].join('+')

/**
 * A span for each sending, and three instruments: `motcua.commands` by command and outcome, `motcua.events` by command,
 * `motcua.command.duration` in seconds. A refusal is an outcome with its rule, not an error of the span. Contents of commands are not told.
 */
export const commandTelemetry = <Command, Event extends DomainEvent, Context>(
  options: TelemetryOptions = {},
): Middleware<Command, Event, Context> => {
  const tracer = tracerOf(options)
  const meter = meterOf(options)
  const sendings = meter.createCounter('motcua.commands', { description: 'Sendings of commands, by outcome' })
  const written = meter.createCounter('motcua.events', { description: 'Events that commands led to' })
  const duration = meter.createHistogram('motcua.command.duration', { description: 'Time to handle', unit: 's' })

  return (request, next) => {
    const command = named(request.commands)
    const attributes: Attributes = {
      'motcua.command': command,
      'motcua.command.id': request.commandId,
      'motcua.correlation.id': request.correlationId ?? request.commandId,
      'motcua.stream': request.stream,
    }
    return tracer.startActiveSpan(`motcua.command ${command}`, { attributes }, async (span) => {
      const began = performance.now()
      let outcome = 'failed'
      try {
        const result = await next(request)
        outcome = outcomeOf(result)
        if (!result.accepted) span.setAttribute('motcua.rule', result.rejection.rule)
        else span.setAttribute('motcua.events', result.events.length)
        if (result.accepted && result.written) written.add(result.events.length, { 'motcua.command': command })
        return result
      } catch (error) {
        span.recordException(error instanceof Error ? error : String(error))
        span.setStatus({ code: SpanStatusCode.ERROR })
        throw error
      } finally {
        const labels = { 'motcua.command': command, 'motcua.outcome': outcome }
        span.setAttribute('motcua.outcome', outcome)
        sendings.add(1, labels)
        duration.record((performance.now() - began) / 1_000, labels)
        span.end()
      }
    })
  }
}
