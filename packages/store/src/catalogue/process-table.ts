import type { ReadFinding } from './read-finding.ts'

type ProcessField = 'id' | 'code' | 'name' | 'case' | 'decision' | 'date' | 'issuer' | 'total'
type StepField = 'no' | 'label' | 'actor' | 'unit' | 'time' | 'stage' | 'branch'

const ofProcess: readonly ProcessField[] = ['id', 'code', 'name', 'case', 'decision', 'date', 'issuer', 'total']
const ofStep: readonly StepField[] = ['no', 'label', 'actor', 'unit', 'time', 'stage', 'branch']

/** Heads of columns as decisions print them, beside the names of the fields. */
const heads: Readonly<Record<string, ProcessField | StepField>> = {
  'mã quy trình': 'id',
  'mã tthc': 'code',
  'mã số tthc': 'code',
  'mã thủ tục': 'code',
  'tên quy trình': 'name',
  'tên tthc': 'name',
  'tên thủ tục': 'name',
  'tên thủ tục hành chính': 'name',
  'trường hợp': 'case',
  'số quyết định': 'decision',
  'ngày quyết định': 'date',
  'cơ quan ban hành': 'issuer',
  'tổng thời gian': 'total',
  'tổng thời gian thực hiện': 'total',
  'thời hạn giải quyết': 'total',
  bước: 'no',
  'thứ tự': 'no',
  'nội dung': 'label',
  'nội dung công việc': 'label',
  'tên bước': 'label',
  'người thực hiện': 'actor',
  'trách nhiệm thực hiện': 'actor',
  'đơn vị thực hiện': 'unit',
  'thời gian': 'time',
  'thời gian thực hiện': 'time',
  'giai đoạn': 'stage',
  nhánh: 'branch',
}

const fieldOf = (head: string): string => {
  const written = head.trim()
  return heads[written.toLowerCase().normalize('NFC')] ?? written
}

/** Does a table have a line for each step of a process, rather than one for each procedure? */
export const isProcessTable = (head: readonly string[]): boolean => {
  const fields = head.map(fieldOf)
  return fields.includes('label') && fields.includes('time')
}

/** A date as tables print it, `27/11/2025`, as a local date. */
const localDate = (value: string): string => {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value) ?? []
  return day === undefined || month === undefined || year === undefined
    ? value
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

type Cells = Readonly<Record<string, string>>

/** A process of a table, with the line on which it begins, counted from 1 without the head. */
type TableProcess = { readonly line: number; readonly cells: Cells; readonly steps: Cells[] }

export type ProcessTable = {
  /** The processes as rows of a file of processes, and the line of the table on which each begins. */
  readonly rows: readonly unknown[]
  readonly lines: readonly number[]
  readonly findings: readonly ReadFinding[]
}

const given = (cells: Cells, fields: readonly string[]): Cells =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = cells[field] ?? ''
      return value === '' ? [] : [[field, value] as const]
    }),
  )

const rowOf = ({ cells, steps }: TableProcess): unknown => {
  const { id, code, total, date, ...named } = given(cells, ofProcess)
  const codes = (code ?? '').split(/[;\n]/).flatMap((each) => each.trim() || [])
  return {
    ...named,
    id: id ?? codes[0] ?? '',
    ...(codes.length === 1 ? { code: codes[0] } : codes.length > 1 ? { appliesTo: codes } : {}),
    ...(date === undefined ? {} : { date: localDate(date) }),
    ...(total === undefined ? {} : { total: { text: total } }),
    steps: steps.map((step) => {
      const { time, ...rest } = given(step, ofStep)
      return { label: '', ...rest, ...(time === undefined ? {} : { time: { text: time } }) }
    }),
  }
}

/**
 * The processes of a table with a line a step. What is said of the process stands on its first line; on the others it may
 * be left out, as where cells were merged. A line before any process, or with no step, is left out and named.
 */
export const processesOfTable = (head: readonly string[], table: readonly (readonly string[])[]): ProcessTable => {
  const fields = head.map(fieldOf)
  const processes: TableProcess[] = []
  const findings: ReadFinding[] = []
  for (const [at, row] of table.entries()) {
    const cells: Cells = Object.fromEntries(fields.map((field, place) => [field, row[place]?.trim() ?? '']))
    const own = given(cells, ofProcess)
    const name = own['id'] ?? own['code']
    const before = processes.at(-1)
    const place = { row: at + 1, name: name ?? null, effect: 'left-out' as const }
    if (name === undefined && before === undefined) {
      findings.push({ ...place, code: 'catalogue.finding.process-unnamed', field: 'id', params: {} })
      continue
    }
    if ((cells['label'] ?? '') === '') {
      findings.push({ ...place, code: 'catalogue.finding.step-unnamed', field: 'label', params: {} })
      continue
    }
    const same = processes.find(({ cells: first }) => (first['id'] ?? first['code']) === name)
    const process = name === undefined ? before : same
    if (process === undefined) {
      processes.push({ line: at + 1, cells: own, steps: [given(cells, ofStep)] })
      continue
    }
    process.steps.push(given(cells, ofStep))
    for (const [field, value] of Object.entries(own)) {
      const first = process.cells[field] ?? ''
      if (first === value) continue
      const params = { reason: value, first: first === '' ? '–' : first }
      findings.push({ ...place, effect: 'kept', code: 'catalogue.finding.process-differs', field, params })
    }
  }
  return { rows: processes.map(rowOf), lines: processes.map(({ line }) => line), findings }
}
