import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryHistory } from '../testing/arbitrary-history.ts'
import { dossierEventOf } from '../testing/payload.ts'
import { dossierEventDefinitions } from './event-schemas.ts'
import type { DossierEventType } from './events.ts'
import { dossierSteps } from './machine.ts'
import { type DossierDraft, evolveDossier, evolveDraft } from './evolve.ts'
import { initialDossier } from './state.ts'

const types = dossierEventDefinitions.map(({ type }) => type as DossierEventType)

describe('folding a history', () => {
  test('R1: twice gives what once gives, and changes neither events nor the state it starts from', () => {
    fc.assert(
      fc.property(arbitraryHistory(), (history) => {
        const before = JSON.stringify([history, initialDossier])
        const once = history.reduce(evolveDossier, initialDossier)
        expect(history.reduce(evolveDossier, initialDossier)).toEqual(once)
        expect(JSON.stringify([history, initialDossier])).toBe(before)
      }),
    )
  })

  test('R2: the fold of a whole history is the fold of its rest from the fold of its beginning', () => {
    fc.assert(
      fc.property(arbitraryHistory(), fc.nat(40), (history, cut) => {
        const beginning = history.slice(0, cut).reduce(evolveDossier, initialDossier)
        expect(history.slice(cut).reduce(evolveDossier, beginning)).toEqual(
          history.reduce(evolveDossier, initialDossier),
        )
      }),
    )
  })

  test('a draft that is set in place is after each event what the pure fold gives, and no earlier state changes with it', () => {
    fc.assert(
      fc.property(arbitraryHistory(), (history) => {
        const draft: DossierDraft = { ...initialDossier }
        let pure = initialDossier
        const seen: { readonly copy: object; readonly text: string }[] = []
        for (const event of history) {
          evolveDraft(draft, event)
          pure = evolveDossier(pure, event)
          expect(draft).toEqual(pure)
          seen.push({ copy: { ...draft }, text: JSON.stringify(pure) })
        }
        for (const { copy, text } of seen) expect(JSON.stringify(copy)).toBe(text)
        expect(initialDossier.appointments).toEqual([])
      }),
    )
  })

  test('R13: a history that the steps allow has no anomaly, and ends where the step table ends', () => {
    fc.assert(
      fc.property(arbitraryHistory(), (history) => {
        const folded = history.reduce(evolveDossier, initialDossier)
        const steps = history.reduce(
          (now, { type }) => dossierSteps.next(now, dossierSteps.eventNumber(type)),
          dossierSteps.initial,
        )
        expect(folded.anomalies).toEqual([])
        expect(folded.steps).toBe(steps)
      }),
    )
  })

  test('it is total: events of any type in any order are folded, each either a step or an anomaly', () => {
    const event = fc
      .tuple(fc.constantFrom(...types), fc.record({ n: fc.nat(99), flag: fc.boolean(), days: fc.nat(50) }), fc.nat(1e9))
      .map(([type, payload, at]) => ({ ...dossierEventOf(type, payload, at), occurredAt: at, recordedAt: at }))
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let folded = initialDossier
        for (const next of events) {
          const known = dossierSteps.next(folded.steps, dossierSteps.eventNumber(next.type)) >= 0
          const after = evolveDossier(folded, next)
          expect(after.anomalies.length - folded.anomalies.length).toBe(known ? 0 : 1)
          folded = after
        }
      }),
    )
  })
})
