import { readFileSync } from 'node:fs'
import { lintProcess, vietnamCalendar } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import { requireData } from '../../../../test/data-folder.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { importProcedures } from './import-procedures.ts'
import { readProcedureFile, readProcessFile } from './procedure-file.ts'
import { describeReadFinding } from './read-finding.ts'

const calendar = vietnamCalendar()
const reading = { calendar, today: '2026-03-10' }

const head =
  'Mã quy trình;Mã TTHC;Tên thủ tục;Số quyết định;Ngày quyết định;Tổng thời gian;Bước;Nội dung công việc;Người thực hiện;Thời gian thực hiện'
const table = [
  head,
  'qt-01;2.000635; 2.000636;Cấp bản sao;15/QĐ-UBND;05/03/2026;02 ngày làm việc;1;Tiếp nhận;Công chức một cửa;04 giờ'.replace(
    '2.000635; 2.000636',
    '"2.000635; 2.000636"',
  ),
  ';;;;;;2;Thẩm định;Công chức tư pháp;1,5 ngày làm việc',
  'qt-02;2.000815;Chứng thực;16/QĐ-UBND;06/03/2026;8 giờ làm việc;1;Tiếp nhận và trả;Công chức;6 giờ làm việc',
].join('\n')

describe('internal processes as a table with a line a step', () => {
  test('are read with their steps, their decision and all procedures they serve, and linted by the printed times', () => {
    const { rows, processes, findings } = readProcessFile(table, 'qt.csv')
    expect([rows, findings]).toEqual([3, []])
    expect(processes.map(({ row, decision, decidedOn }) => [row, decision, decidedOn])).toEqual([
      [1, '15/QĐ-UBND', '2026-03-05'],
      [3, '16/QĐ-UBND', '2026-03-06'],
    ])
    const [first, second] = processes.map(({ definition }) => definition)
    expect(first).toMatchObject({
      process: 'qt-01',
      procedures: ['2.000635', '2.000636'],
      steps: [
        { label: 'Tiếp nhận', role: 'Công chức một cửa', time: { kind: 'counted', amount: 4, unit: 'working-hour' } },
        { label: 'Thẩm định', time: { kind: 'counted', amount: 12, unit: 'working-hour' } },
      ],
    })
    if (first === undefined || second === undefined) throw new Error('two processes')
    expect(lintProcess(first, { decision: '15/QĐ-UBND', limits: [] }).verdict).toBe('fits')
    expect(lintProcess(second, { decision: '16/QĐ-UBND', limits: [] }).verdict).toBe('differs')
  })

  test('name line and field of what they leave out or contradict, and take the rest', () => {
    const lines = [
      head,
      ';;;;;;1;Bước không có quy trình;Công chức;1 giờ',
      'qt-01;2.000635;A;15/QĐ-UBND;05/03/2026;8 giờ;1;Tiếp nhận;Công chức;4 giờ',
      'qt-01;2.000635;A;15/QĐ-UBND;05/03/2026;9 giờ;2;Thẩm định;Công chức;4 giờ',
      'qt-01;;;;;;3;;Công chức;1 giờ',
      'qt-02;2.000815;B;16/QĐ-UBND;31/02/2026;8 giờ;1;Tiếp nhận;Công chức;8 giờ',
    ]
    const { processes, findings } = readProcessFile(lines.join('\n'), 'qt.csv')
    expect(processes.map(({ definition }) => [definition.process, definition.steps.length])).toEqual([['qt-01', 2]])
    expect(findings.map(({ row, field, code, effect }) => [row, field, code, effect])).toEqual([
      [1, 'id', 'catalogue.finding.process-unnamed', 'left-out'],
      [3, 'total', 'catalogue.finding.process-differs', 'kept'],
      [4, 'label', 'catalogue.finding.step-unnamed', 'left-out'],
      [5, 'date', 'catalogue.finding.row-shape', 'left-out'],
    ])
    const [, differs] = findings
    expect(differs && describeReadFinding(differs, 'vi')).toContain('9 giờ')
  })

  test('import as commands of the procedures they serve, and the second import appends nothing', async () => {
    await using store = openMemoryStore()
    const { drafts, kind } = readProcedureFile(table, 'qt.csv', reading)
    const take = () =>
      importProcedures({ drafts, store, zone: calendar.zone, clock: () => Date.parse('2026-03-10T02:00:00Z') })
    expect(kind).toBe('processes')
    expect(await take()).toMatchObject({ procedures: 3, appended: 6 })
    expect(await take()).toMatchObject({ appended: 0 })
  })
})

const data = requireData('internal-processes.json')

test.skipIf(data === undefined)(
  '158 real processes written as a table read back as they do from JSON with the same printed texts',
  () => {
    type Cell = string | null | undefined
    type Row = Readonly<Record<'id' | 'code' | 'name' | 'case' | 'decision' | 'date' | 'issuer', Cell>> & {
      readonly appliesTo?: readonly string[]
      readonly total: { readonly text: Cell } | null
      readonly steps: readonly (Readonly<Record<'no' | 'label' | 'actor' | 'branch' | 'stage', Cell>> & {
        readonly time: { readonly text: Cell } | null
      })[]
    }
    const { procedures } = JSON.parse(readFileSync(data?.[0] ?? '', 'utf8')) as { readonly procedures: readonly Row[] }
    const real = procedures.filter(({ steps }) => steps.every(({ label }) => (label ?? '').trim() !== ''))
    expect(real.length).toBeGreaterThan(150)
    const plain = real.map(({ id, code, name, case: of, decision, date, issuer, appliesTo, total, steps }) => ({
      id,
      code,
      name,
      case: of,
      decision,
      date,
      issuer,
      appliesTo,
      total: { text: total?.text ?? '' },
      steps: steps.map(({ no, label, actor, branch, stage, time }) => ({
        no,
        label,
        actor,
        branch,
        stage,
        time: { text: time?.text ?? '' },
      })),
    }))
    const quoted = (cell: Cell): string => `"${(cell ?? '').replaceAll('"', '""')}"`
    const lines = plain.flatMap(({ steps, total, appliesTo, code, ...row }) =>
      steps.map(({ time, ...step }) =>
        [
          row.id,
          (appliesTo ?? [code]).join('; '),
          row.name,
          row.case,
          row.decision,
          row.date,
          row.issuer,
          total.text,
          step.no,
          step.label,
          step.actor,
          time.text,
          step.stage,
          step.branch,
        ]
          .map(quoted)
          .join(','),
      ),
    )
    const columns = 'id,code,name,case,decision,date,issuer,total,no,label,actor,time,stage,branch'
    const fromTable = readProcessFile([columns, ...lines].join('\n'), 'qt.csv')
    const fromJson = readProcessFile(JSON.stringify(plain), 'qt.json')
    const definitions = ({ processes }: typeof fromJson) =>
      processes.map(({ definition }) => JSON.parse(JSON.stringify(definition).replaceAll(/\s+/g, ' ')) as unknown)
    expect(fromTable.findings).toEqual([])
    expect(definitions(fromTable)).toEqual(definitions(fromJson))
  },
)
