import type { ProcedureInForce } from '@motcua/core'
import { expect, test } from 'vitest'
import { processCoverage } from './process-coverage.ts'

type Process = ProcedureInForce['processes'][number]

const step = (id: string) => ({ id, label: 'x', role: 'r', time: { kind: 'not-stated' } }) as const
const process = (approvedFrom: number | null, steps: number): Process => ({
  definition: {
    process: 'p',
    name: 'p',
    procedures: ['1.1'],
    total: { kind: 'not-stated' },
    steps: Array.from({ length: steps }, (_, number) => step(String(number))),
  },
  from: 0,
  approvals: approvedFrom === null ? [] : [{ decision: '1/QĐ', decidedOn: '2026-01-01', from: approvedFrom }],
  withdrawnFrom: null,
})

test('a procedure has an internal process from its approval on, and an electronic one where the approved one has its steps in the system', () => {
  const procedures: readonly (readonly [string, { readonly processes: readonly Process[] }])[] = [
    ['both', { processes: [process(10, 3)] }],
    ['paper', { processes: [process(10, 0), process(null, 4)] }],
    ['later', { processes: [process(11, 3)] }],
    ['none', { processes: [] }],
  ]
  expect(processCoverage(procedures, 10)).toEqual({
    procedures: 4,
    internal: 2,
    electronic: 1,
    withoutInternal: ['later', 'none'],
    withoutElectronic: ['paper', 'later', 'none'],
  })
})
