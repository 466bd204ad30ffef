import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryCommandHistory, arbitraryPayload, testingContext } from '../../testing/arbitrary-commands.ts'
import { dossierCommandOf } from '../../testing/command-maker.ts'
import { text } from '../../message/catalogue.ts'
import { dossierCommandTypes } from '../command-schemas.ts'
import { dossierDecider } from '../dossier.ts'
import { dossierEventDefinitions } from '../event-schemas.ts'
import { dossierSteps } from '../machine.ts'
import { obligations } from '../obligations.ts'
import { allowed } from './allowed.ts'

const schemas = new Map(dossierEventDefinitions.map(({ type, schema }) => [type, schema]))
const minutesLater = fc.nat({ max: 60_000 })

describe('decisions over histories of commands', () => {
  test('allowed and decide agree for every kind of command in every state reached', () => {
    fc.assert(
      fc.property(arbitraryCommandHistory(), arbitraryPayload, minutesLater, ({ state, commands }, payload, later) => {
        const at = (commands.at(-1)?.at ?? 0) + later * 60_000
        const context = testingContext(at)
        for (const kind of allowed(state, context)) {
          const command = dossierCommandOf(kind.command, payload, { state, at, zone: context.calendar.zone })
          const decision = dossierDecider.decide(command, state, context)
          if (kind.allowed) expect(decision, kind.command).toMatchObject({ accepted: true })
          else expect(decision, kind.command).toEqual({ accepted: false, rejection: kind.rejection })
        }
      }),
      { numRuns: 60 },
    )
  })

  test('R1, R3: the fold of a history is the same twice, and from a snapshot taken as JSON at any cut', () => {
    fc.assert(
      fc.property(arbitraryCommandHistory(), fc.nat(60), ({ events, state }, cut) => {
        const fold = (from: typeof state, rest: typeof events) => rest.reduce(dossierDecider.evolve, from)
        expect(fold(dossierDecider.initial, events)).toEqual(state)
        const snapshot = JSON.stringify(fold(dossierDecider.initial, events.slice(0, cut)))
        expect(fold(JSON.parse(snapshot) as typeof state, events.slice(cut))).toEqual(state)
      }),
      { numRuns: 60 },
    )
  })

  test('R10: any kind of command in any state, also out of time, is decided without throwing, and a refusal cites an article, tells all it says and names a field of the command', () => {
    const kind = fc.constantFrom(...dossierCommandTypes)
    fc.assert(
      fc.property(
        arbitraryCommandHistory({ maxCommands: 15 }),
        fc.array(fc.tuple(kind, arbitraryPayload, fc.integer({ min: -90_000, max: 600_000 })), { maxLength: 12 }),
        ({ state, commands }, more) => {
          for (const [type, payload, shift] of more) {
            const at = (commands.at(-1)?.at ?? 0) + shift * 60_000
            const context = testingContext(at)
            const command = dossierCommandOf(type, payload, { state, at, zone: context.calendar.zone })
            const decision = dossierDecider.decide(command, state, context)
            if (decision.accepted) expect(decision.events.length).toBeGreaterThan(0)
            else {
              const { article, message, params, field } = decision.rejection
              expect(article.length).toBeGreaterThan(5)
              for (const language of ['en', 'vi'] as const)
                expect(text(message, params, language), message).not.toMatch(/\{\w+\}|""|“”/)
              if (field !== undefined && field !== 'occurredAt') expect(Object.keys(command), message).toContain(field)
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('R13: what commands lead to is known to the machine, step by step, and leaves no anomaly', () => {
    fc.assert(
      fc.property(arbitraryCommandHistory(), ({ events, state }) => {
        const steps = events.reduce((now, { type }) => {
          const next = dossierSteps.next(now, dossierSteps.eventNumber(type))
          expect(next, type).toBeGreaterThanOrEqual(0)
          return next
        }, dossierSteps.initial)
        expect([state.steps, state.anomalies]).toEqual([steps, []])
      }),
      { numRuns: 60 },
    )
  })

  test('R14: every event that a command leads to reads back from JSON as it was written', () => {
    fc.assert(
      fc.property(arbitraryCommandHistory(), ({ events }) => {
        for (const { type, data } of events)
          expect(schemas.get(type)?.parse(JSON.parse(JSON.stringify(data))), type).toEqual(data)
      }),
      { numRuns: 60 },
    )
  })

  test('obligations are total, cite a rule, and only ever go from open to overdue as time passes', () => {
    fc.assert(
      fc.property(arbitraryCommandHistory(), minutesLater, ({ state, commands }, later) => {
        const from = commands.at(-1)?.at ?? 0
        const at = (now: number) => obligations(state, { ...testingContext(now), now })
        const worse = new Map(
          at(from + later * 60_000).map((owed) => [`${owed.rule} ${owed.by} ${owed.subject}`, owed]),
        )
        for (const { rule, by, subject, status, article } of at(from)) {
          expect(article.length).toBeGreaterThan(5)
          const next = worse.get(`${rule} ${by} ${subject}`)?.status
          if (status === 'overdue') expect(next).toBe('overdue')
          if (status === 'met' || status === 'late') expect(next).toBe(status)
        }
      }),
      { numRuns: 60 },
    )
  })
})
