import { lintProcess, vietnamCalendar } from '@motcua/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openMemoryStore } from '../memory/memory-store.ts'
import { importProcedures } from './import-procedures.ts'
import { readProcedureFile } from './procedure-file.ts'
import { readProcessRows } from './process-file.ts'

const calendar = vietnamCalendar()
const now = Date.parse('2026-03-10T02:00:00Z')

const catalogueRow = {
  code: '2.000635',
  name: 'Cấp bản sao trích lục hộ tịch',
  timeLimit: { text: '02 ngày làm việc' },
  fee: 'Phí: 8.000 đồng/bản sao',
  serviceLevel: 'full',
  decision: '12/QĐ-UBND',
  date: '2026-03-02',
  effectiveFrom: '2026-03-09',
  issuer: 'Tỉnh Gia Lai',
}

const processRow = {
  id: 'qt-01',
  code: '2.000635',
  name: 'Quy trình',
  decision: '15/QĐ-UBND',
  date: '2026-03-05',
  issuer: 'UBND tỉnh Gia Lai',
  total: { text: '02 ngày làm việc', hours: 16 },
  steps: [{ no: '1', label: 'Tiếp nhận', actor: 'Công chức', time: { text: '16 giờ', hours: 16, counted: true } }],
  stages: [{ name: 'cấp xã', total: { text: '16 giờ' }, steps: [1, 1] }],
  branches: [{ name: 'thường', total: { text: '16 giờ' } }],
  appointments: [{ n: 1, text: '16 giờ', hours: 16 }],
}

/** Any JSON value, among them those that a careless table has. */
const anything = fc.oneof(
  // a field named __proto__ refuses the whole file, see core/input
  fc.jsonValue({ maxDepth: 2 }).filter((value) => !JSON.stringify(value).includes('"__proto__"')),
  fc.constantFrom('', ' ', '0001-01-01', '9999-12-31', '2026-02-30', 'x'.repeat(3_000), '../..', '1/0 ngày', -1, 1e308),
)

/** A row in which one field, somewhere, has another value. */
const damaged = (row: object) =>
  fc.tuple(fc.nat(40), anything).map(([at, value]) => {
    const paths: (readonly (string | number)[])[] = []
    const walk = (part: unknown, path: readonly (string | number)[]): void => {
      if (path.length > 0) paths.push(path)
      if (typeof part === 'object' && part !== null)
        for (const [key, inner] of Object.entries(part)) walk(inner, [...path, Array.isArray(part) ? Number(key) : key])
    }
    walk(row, [])
    const copy: unknown = structuredClone(row)
    const path = paths[at % paths.length] ?? []
    let holder = copy as Record<string | number, unknown>
    for (const part of path.slice(0, -1)) holder = holder[part] as Record<string | number, unknown>
    holder[path.at(-1) ?? ''] = value
    return copy
  })

test('whatever one field of a row holds, reading and importing never fail, and a row that is left out adds nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged(catalogueRow), damaged(processRow)), async (row) => {
      const file = readProcedureFile(JSON.stringify([row]), 'file', { calendar, today: '2026-03-10' })
      const store = openMemoryStore()
      const imported = await importProcedures({ drafts: file.drafts, store, zone: calendar.zone, clock: () => now })
      const findings = [...file.findings, ...imported.findings]
      const leftOut = findings.some(({ effect }) => effect === 'left-out')
      expect(imported.appended === 0).toBe(leftOut)
      for (const { row: place, field } of findings) expect([place, field.length > 0]).toEqual([1, true])
    }),
    { numRuns: 1_500 },
  )
})

test('whatever one field of a process holds, the lint gives it one of three verdicts or names it as unreadable', () => {
  fc.assert(
    fc.property(damaged(processRow), (row) => {
      const { processes, findings } = readProcessRows([row])
      expect(processes.length + findings.length).toBe(1)
      for (const { definition, decision } of processes)
        expect(['fits', 'differs', 'cannot-be-told']).toContain(lintProcess(definition, { decision }).verdict)
    }),
    { numRuns: 1_500 },
  )
})
