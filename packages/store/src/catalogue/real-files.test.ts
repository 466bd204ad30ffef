import { readFileSync } from 'node:fs'
import { lintProcess, readStepTime, type SumCheck, vietnamCalendar } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import { requireData } from '../../../../test/data-folder.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { importProcedures } from './import-procedures.ts'
import { readProcedureFile } from './procedure-file.ts'
import { readProcessRows } from './process-file.ts'
import { createProcedures } from './procedures.ts'

type Told = { readonly matches: boolean | null; readonly name?: string; readonly n?: number }
type Entry = Told & {
  readonly id: string
  readonly unit?: string
  readonly steps: readonly {
    readonly time: {
      readonly text: string | null
      readonly hours: number | null
      readonly days?: number
      readonly counted: boolean | null
      readonly sharedWith?: string
    }
  }[]
  readonly sumHours?: number | null
  readonly sumDays?: number | null
  readonly stages?: readonly Told[]
  readonly branches?: readonly Told[]
  readonly appointments?: readonly (Told & { readonly sum: number })[]
}

const data = requireData('internal-processes.json', 'procedure-catalogue.json')
const [processFile = '', catalogueFile = ''] = data ?? []
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** Without what the data set itself says of the sums, nested too. */
const stripped = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(stripped)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'matches' && key !== 'remarks' && !key.startsWith('sum'))
      .map(([key, part]) => [key, stripped(part)]),
  )
}

const verdicts = new Map<boolean | null, SumCheck['verdict']>([
  [true, 'fits'],
  [false, 'differs'],
  [null, 'cannot-be-told'],
])

const entriesOf = (): readonly Entry[] => (json(processFile) as { readonly procedures: readonly Entry[] }).procedures

describe.skipIf(data === undefined)('the approved processes of 25 decisions', () => {
  const linted = () => {
    const entries = entriesOf()
    const { processes, findings } = readProcessRows(stripped(entries) as readonly unknown[])
    const lints = processes.map(({ definition, decision }) => lintProcess(definition, { decision }))
    return { entries, lints, findings }
  }

  test('have the verdicts that the data set gives them: 144 fit, 4 differ, 10 cannot be told', () => {
    const { entries, lints, findings } = linted()
    expect(findings).toEqual([])
    expect(lints.map(({ id, verdict }) => [id, verdict])).toEqual(
      entries.map(({ id, matches }) => [id, verdicts.get(matches)]),
    )
    const count = (wanted: string): number => lints.filter(({ verdict }) => verdict === wanted).length
    expect([count('fits'), count('differs'), count('cannot-be-told')]).toEqual([144, 4, 10])
  })

  test('have the verdict of each agency, branch and return date, and every sum to the quarter of an hour', () => {
    const { entries, lints } = linted()
    const parts = { stages: 'stage', branches: 'branch', appointments: 'appointment' } as const
    for (const [at, entry] of entries.entries()) {
      const checks = lints[at]?.checks ?? []
      for (const [list, of] of Object.entries(parts)) {
        for (const told of entry[list as keyof typeof parts] ?? []) {
          const found = checks.find((check) => check.of === of && check.name === (told.name ?? String(told.n)))
          expect(found?.verdict ?? 'cannot-be-told', `${entry.id} ${of}`).toBe(verdicts.get(told.matches))
        }
      }
      // one decision prints "Hẹn lần 1" twice, so return dates are compared by their place
      const promised = checks.filter(({ of }) => of === 'appointment').map(({ sum }) => sum.map(({ amount }) => amount))
      expect(promised, entry.id).toEqual(entry.appointments?.map(({ sum }) => [sum]) ?? [])
      const total = checks.find(({ of }) => of === 'total')?.sum ?? []
      const inUnit = (wanted: string): number | undefined => total.find(({ unit }) => unit === wanted)?.amount
      if (typeof entry.sumHours === 'number') expect(inUnit('working-hour'), entry.id).toBe(entry.sumHours)
      if (typeof entry.sumDays === 'number') expect(inUnit('day'), entry.id).toBe(entry.sumDays)
    }
  })

  test('read from the text of their cells alone come to the same amounts, all but the one that its column leaves out', () => {
    const others = entriesOf().flatMap(({ id, unit, steps }) =>
      steps.flatMap(({ time }, at) => {
        if (time.sharedWith !== undefined) return []
        const bare = unit?.startsWith('ngày (không') === true ? 'day' : 'working-day'
        const read = readStepTime(time.text, bare)
        const told =
          time.counted === null ? ['not-stated'] : time.counted ? ['counted', time.hours ?? time.days] : ['not-counted']
        const found = read.kind === 'counted' ? [read.kind, read.amount] : [read.kind]
        return String(found) === String(told) ? [] : [`${id} ${at + 1}`]
      }),
    )
    expect(others).toEqual(['1490-qd-ubnd-04 14'])
  })
})

describe.skipIf(data === undefined)('real catalogues of 18 issuers', () => {
  const calendar = vietnamCalendar()
  const clock = (): number => Date.parse('2026-10-11T02:00:00Z')
  const read = (name: string) =>
    readProcedureFile(JSON.stringify(stripped(json(name))), name, { calendar, today: '2026-10-11' })
  const into = (store: ReturnType<typeof openMemoryStore>, name: string) =>
    importProcedures({ drafts: read(name).drafts, store, zone: calendar.zone, clock })

  test('import whole, with each row’s limits and fees that give no number named; the second import appends nothing', async () => {
    const file = read(catalogueFile)
    const count = (wanted: string): number =>
      file.findings.filter(({ code }) => code === `catalogue.finding.${wanted}`).length
    expect([file.rows, file.findings.filter(({ effect }) => effect === 'left-out').length]).toEqual([324, 0])
    // 154 rows come from a list without decision, limit and fee; 88 rows are online in part, none with its reason
    expect([count('decision-missing'), count('limit-missing'), count('reason-missing')]).toEqual([154, 154, 88])
    const store = openMemoryStore()
    const first = await into(store, catalogueFile)
    const codes = new Set((json(catalogueFile) as { rows: { code: string }[] }).rows.map(({ code }) => code))
    expect(first.procedures).toBe(codes.size)
    expect(first.appended).toBe(first.events)
    expect(await into(store, catalogueFile)).toMatchObject({ events: first.events, appended: 0 })
  })

  test('and processes meet on one stream: one code with several processes, one process for several procedures', async () => {
    const store = openMemoryStore()
    await into(store, catalogueFile)
    await into(store, processFile)
    expect(await into(store, processFile)).toMatchObject({ appended: 0 })
    const procedures = createProcedures({ store, calendar, clock })
    const processesOf = async (code: string) =>
      (await procedures.at(code, clock()))?.processes.map(({ definition }) => definition.process)
    expect(await processesOf('1.014464')).toEqual(['2031-qd-ubnd-01', '2811-qd-ubnd-01', '01763-qd-ubnd-01'])
    expect(await processesOf('1.014465')).toContain('2031-qd-ubnd-01')
    const own = await procedures.state('138-2025-qd-ubnd-04')
    expect(own?.processes.map(({ approvals }) => approvals.map(({ decision }) => decision))).toEqual([
      ['138/2025/QĐ-UBND'],
    ])
  })
})
