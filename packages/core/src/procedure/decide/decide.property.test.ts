import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProcedureCommand } from '../commands.ts'
import { procedureEventDefinitions } from '../event-schemas.ts'
import { announcement, hours, processOf, register } from '../procedure.fixture.ts'

const schemas = new Map(procedureEventDefinitions.map(({ type, schema }) => [type, schema]))

const good: readonly ProcedureCommand[] = [
  announcement,
  { type: 'PublishProcedure', version: announcement.version, register: 'portal' },
  { type: 'SetFees', from: '2026-03-09', fees: [{ fee: 'a', kind: 'fee', amount: 8_000, to: '2027-01-01' }] },
  { type: 'SetComponents', from: '2026-03-09', components: [{ component: 'don', name: 'Đơn', required: true }] },
  { type: 'SetServiceLevel', from: '2026-03-09', level: 'partial', reason: 'bản chính' },
  { type: 'DraftProcess', from: '2026-03-09', ...processOf([hours(8), hours(8)]) },
  { type: 'RecordParts', version: announcement.version, parts: ['name'] },
  { type: 'AssignCompetence', unit: 'H21', from: '2026-03-09', to: '2026-07-01' },
]

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('', '2026-02-30', '9999-12-31', 'x'.repeat(3_000), -1, 1e308),
)

test('a command with any field of any value is accepted with valid events, or refused with rule, article, sentence and field, and never throws', () => {
  fc.assert(
    fc.property(fc.constantFrom(...good), fc.nat(20), anything, fc.boolean(), (command, at, value, known) => {
      const procedure = register()
      if (known) procedure.give('2026-03-02', announcement)
      const keys = Object.keys(command)
      const changed = { ...command, [keys[at % keys.length] ?? 'type']: value }
      const before = procedure.state
      const decision = procedure.give('2026-03-04', changed)
      if (decision.accepted) {
        for (const { type, data } of decision.events) expect(schemas.get(type)?.safeParse(data).success).toBe(true)
        return
      }
      const { rule, article, message } = decision.rejection
      expect([rule, article, message].every((part) => part.length > 0)).toBe(true)
      expect(procedure.state).toBe(before)
    }),
    { numRuns: 2_000 },
  )
})
