import { expect, test } from 'vitest'
import type { z } from 'zod'
import { lawCommandSchemas } from './dossier/law-command-schemas.ts'
import { eventMetadata } from './event/metadata.ts'
import { writtenShape } from './event/written-shape.fixture.ts'
import written from './fixtures/interface-shapes.golden.json' with { type: 'json' }
import { portalDossierSchema, portalEnvelopeSchema, portalProgressSchema } from './portal/payload-schema.ts'

const shapeOf = (type: string, schema: z.ZodType): readonly string[] =>
  writtenShape({ type, version: 1, schema, upcasters: {} })

test('what is sent to the portal may hold what is written down: no field, choice or bound of it changes unseen', () => {
  expect([
    ...shapeOf('dossier', portalDossierSchema),
    ...shapeOf('progress', portalProgressSchema),
    ...shapeOf('envelope', portalEnvelopeSchema),
  ]).toEqual(written.portal)
})

test('what stands beside every event is what is written down', () => {
  expect(shapeOf('metadata', eventMetadata)).toEqual(written.metadata)
})

test('what the law’s further commands may ask is what is written down', () => {
  expect(Object.entries(lawCommandSchemas).flatMap(([type, schema]) => shapeOf(type, schema))).toEqual(written.commands)
})
