import fc from 'fast-check'
import { z } from 'zod'
import { describe, expect, test } from 'vitest'
import { isMessageKey } from '../message/catalogue.ts'
import { dossierEventOf } from '../testing/payload.ts'
import { unitEventDefinitions } from '../unit/event-schemas.ts'
import { dossierEventDefinitions } from './event-schemas.ts'
import type { DossierEventType } from './events.ts'
import submittedVersion1 from './fixtures/dossier-submitted.v1.json' with { type: 'json' }
import { dossierPromotions } from './promotions.ts'

const types = dossierEventDefinitions.map(({ type }) => type as DossierEventType)
const definition = (type: string) => {
  const found = dossierEventDefinitions.find((known) => known.type === type)
  if (found === undefined) throw new Error(`no definition of ${type}`)
  return found
}

describe('event schemas', () => {
  test('writing an event as JSON and reading it back gives the same event, for every type', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.record({ n: fc.nat(2_000), flag: fc.boolean(), days: fc.integer({ min: 1, max: 400 }) }),
        (type, payload) => {
          const { data } = dossierEventOf(type, payload, Date.UTC(2026, 2, 4))
          expect(definition(type).schema.parse(JSON.parse(JSON.stringify(data)))).toEqual(data)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('a field that the schema does not name is refused, for every type', () => {
    for (const type of types) {
      const { data } = dossierEventOf(type, { n: 1, flag: true, days: 3 }, Date.UTC(2026, 2, 4))
      expect(definition(type).schema.safeParse({ ...data, applicantName: 'A' }).success, type).toBe(false)
    }
  })

  test('a missed duty may stand beside any event, with rule, article and due date', () => {
    const breaches = [{ rule: 'online-reception', article: 'art. 1', due: '2026-03-04T10:00:00.000Z' }]
    for (const type of types) {
      const { data } = dossierEventOf(type, { n: 1, flag: true, days: 3 }, Date.UTC(2026, 2, 4))
      expect(definition(type).schema.safeParse({ ...data, breaches }).success, type).toBe(true)
      expect(definition(type).schema.safeParse({ ...data, breaches: [] }).success, type).toBe(false)
    }
  })

  test('an instant without milliseconds, without Z, or on 30 February is refused', () => {
    const { schema } = definition('AppointmentSet')
    const due = (instant: string) => schema.safeParse({ leg: 1, due: instant, trigger: 'reception' }).success
    expect(due('2026-03-04T10:00:00.000Z')).toBe(true)
    expect(due('2026-03-04T10:00:00Z')).toBe(false)
    expect(due('2026-03-04T17:00:00.000+07:00')).toBe(false)
    expect(due('2026-02-30T10:00:00.000Z')).toBe(false)
  })

  test('every field that an event may have is named for a reader', () => {
    const fields = dossierEventDefinitions.flatMap(({ schema }) =>
      schema instanceof z.ZodObject ? Object.keys(schema.shape) : [],
    )
    expect(fields.length).toBeGreaterThan(150)
    const unnamed = fields.filter((field) => !isMessageKey(`dossier.field.${field}`))
    expect(new Set(unnamed)).toEqual(new Set(['subject', 'breaches']))
  })

  test('money is whole đồng and never negative', () => {
    const { schema } = definition('FeePaid')
    expect(schema.safeParse({ amount: 15_000, channel: 'counter' }).success).toBe(true)
    expect(schema.safeParse({ amount: 0.5, channel: 'counter' }).success).toBe(false)
    expect(schema.safeParse({ amount: -1, channel: 'counter' }).success).toBe(false)
  })

  test('version 1 of DossierSubmitted, with the portal channel number, reads as version 2', () => {
    const { version, upcasters, schema } = definition('DossierSubmitted')
    expect(version).toBe(2)
    const upcast = submittedVersion1.map((data) => upcasters[1]?.(data))
    expect(upcast.map((data) => schema.parse(data))).toEqual([
      {
        unit: 'H21.227',
        receivingUnit: 'H21.227',
        procedure: '2.000908',
        channel: 'online',
        code: 'H21.227-240104-0001',
        subject: 's-1',
      },
      {
        unit: 'H21.227',
        receivingUnit: 'H21.226',
        procedure: '1.001612',
        channel: 'post',
        code: 'H21.227-240104-0002',
        subject: 's-2',
      },
      {
        unit: 'H21.227',
        receivingUnit: 'H21.227',
        procedure: '1.001612',
        channel: 'unknown',
        code: null,
        subject: null,
      },
    ])
  })

  test('a unit reports whole dossiers, and an outage may still be going on', () => {
    const [outage, figure] = unitEventDefinitions
    const from = '2026-01-01T00:00:00.000Z'
    expect(outage?.schema.safeParse({ system: 'portal', from }).success).toBe(true)
    expect(figure?.schema.safeParse({ from, to: from, dossiers: 1.5 }).success).toBe(false)
  })
})

describe('promoted columns', () => {
  test('each event type promotes at most six values', () => {
    for (const [type, promotion] of Object.entries(dossierPromotions))
      expect(Object.keys(promotion).length, type).toBeLessThanOrEqual(6)
  })

  test('every promoted type is an event type', () => {
    for (const type of Object.keys(dossierPromotions)) expect(types).toContain(type)
  })

  test('every value that a schema allows for a listed promotion is in its list', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.record({ n: fc.nat(2_000), flag: fc.boolean(), days: fc.integer({ min: 1, max: 9 }) }),
        (type, payload) => {
          const data = new Map(Object.entries(dossierEventOf(type, payload, Date.UTC(2026, 2, 4)).data))
          for (const [name, kind] of Object.entries(dossierPromotions[type] ?? {}))
            if (Array.isArray(kind) && data.has(name)) expect(kind).toContain(data.get(name))
        },
      ),
      { numRuns: 500 },
    )
  })
})
