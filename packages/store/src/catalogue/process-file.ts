import {
  type Amount,
  type BareDay,
  fieldFault,
  type ListedPart,
  type ProcessDefinition,
  type ProcessStep,
  readStatedLimit,
  readStepTime,
  type StatedLimit,
  type StepTime,
} from '@motcua/core'
import { type Measured, type ProcessRow, processRow, type Total } from './process-row.ts'
import type { ReadFinding } from './read-finding.ts'
import { given, isProcedureId } from './row-field.ts'

/** A process read from a file, with the decision that approved it. */
export type ReadProcess = {
  /** The row's place in the file, counted from 1, and the row itself. */
  readonly row: number
  readonly source: unknown
  readonly definition: ProcessDefinition
  readonly decision: string | null
  readonly decidedOn: string | null
  readonly issuer: string | null
}

export type ProcessFile = {
  readonly processes: readonly ReadProcess[]
  readonly findings: readonly ReadFinding[]
}

/** The amount that a row gives as a number; undefined where it gives none. */
const amountOf = ({ hours, days }: Measured): Amount | undefined => {
  if (typeof hours === 'number') return { amount: hours, unit: 'working-hour' }
  return typeof days === 'number' ? { amount: days, unit: 'day' } : undefined
}

/** Whether the row was looked at for a number; then the text is not read a second time. */
const isMeasured = (cell: Measured): boolean => 'hours' in cell || 'days' in cell

/** A bare "ngày" is a working day where the row says so of its table; "giờ để null" says that nobody knows. */
const bareDayOf = (unit: string | null | undefined): BareDay =>
  unit !== null && unit !== undefined && /ngày làm việc|08 giờ/iu.test(unit) && !/không ghi/iu.test(unit)
    ? 'working-day'
    : 'day'

const limitOf = (cell: Total | null | undefined, bare: BareDay): StatedLimit => {
  if (cell === null || cell === undefined) return { kind: 'not-stated' }
  const written = cell.text ?? ''
  const parts = cell.parts?.flatMap((each) => amountOf(each) ?? []) ?? []
  if (parts.length > 0 && parts.length === cell.parts?.length) return { kind: 'stated', text: written, amounts: parts }
  const amount = amountOf(cell)
  if (amount !== undefined) return { kind: 'stated', text: written || `${amount.amount}`, amounts: [amount] }
  if (cell.mixed === true || isMeasured(cell))
    return written === '' ? { kind: 'not-stated' } : { kind: 'unmeasured', text: written }
  return readStatedLimit(written, bare)
}

const timeOf = (cell: ProcessRow['steps'][number]['time'], bare: BareDay): StepTime => {
  if (cell === null || cell === undefined) return { kind: 'not-stated' }
  const written = given('text', cell.text === '' ? null : cell.text)
  if (cell.counted === false) return { kind: 'not-counted', ...written, ...given('sharedWith', cell.sharedWith) }
  const amount = amountOf(cell)
  if (cell.counted !== null && amount !== undefined) return { kind: 'counted', ...written, ...amount }
  if (cell.counted === undefined && !isMeasured(cell)) return readStepTime(cell.text ?? null, bare)
  return { kind: 'not-stated', ...written }
}

/** A part's first and last step, counted from 1. */
type Range = readonly [first: number, last: number]

const idsBetween = (steps: readonly ProcessStep[], range: Range | null | undefined): readonly string[] =>
  range === null || range === undefined ? [] : steps.slice(range[0] - 1, range[1]).map(({ id }) => id)

/** The steps of an agency's part: as listed, else those that name it. */
const idsOfStage = (
  steps: readonly ProcessStep[],
  { name, steps: range }: { readonly name: string; readonly steps?: Range | null | undefined },
): readonly string[] =>
  range === null || range === undefined
    ? steps.filter(({ stage }) => stage === name).map(({ id }) => id)
    : idsBetween(steps, range)

const isTaxOffice = ({ role }: ProcessStep): boolean => /cơ quan thuế|chi cục thuế/iu.test(role)

/**
 * Of two return dates the first ends where the file goes to the tax office, whose step has no time, and the second
 * begins behind it. QĐ 138/2025/QĐ-UBND Đồng Tháp art. 5(3). Null where no such step stands between them.
 */
const boundary = (steps: readonly ProcessStep[]): number | null => {
  const untimed = steps.flatMap((each, at) => (each.time.kind === 'not-stated' ? [at] : []))
  const atTaxOffice = untimed.findLast((at) => steps[at] !== undefined && isTaxOffice(steps[at]))
  return atTaxOffice ?? untimed.at(-1) ?? null
}

const appointmentsOf = (row: ProcessRow, steps: readonly ProcessStep[], bare: BareDay): readonly ListedPart[] => {
  const promised = row.appointments ?? []
  const split = promised.length === 2 ? boundary(steps) : null
  return promised.map((each, at) => {
    const derived: Range | null = split === null ? null : at === 0 ? [1, split] : [split + 1, steps.length]
    return {
      name: String(each.n ?? at + 1),
      total: limitOf(each, bare),
      steps: idsBetween(steps, each.steps ?? derived),
    }
  })
}

const definitionOf = (row: ProcessRow): ProcessDefinition => {
  const bare = bareDayOf(row.unit)
  const steps = row.steps.map((each, at): ProcessStep => ({
    id: `s${at + 1}`,
    ...given('printed', each.no === '' ? null : each.no),
    label: each.label,
    role: each.actor ?? '',
    ...given('unit', each.unit),
    time: timeOf(each.time, bare),
    ...given('stage', each.stage),
    ...given('branch', each.branch),
    ...given('waits', each.waitsInText),
    ...given('next', each.next),
  }))
  const codes = row.appliesTo ?? (row.code ? [row.code] : [])
  const appointments = appointmentsOf(row, steps, bare)
  return {
    process: row.id,
    name: row.name,
    ...given('case', row.case),
    procedures: codes,
    total: limitOf(row.total, bare),
    steps,
    ...given(
      'stages',
      row.stages?.map((stage) => ({
        name: stage.name,
        total: limitOf(stage.total, bare),
        steps: idsOfStage(steps, stage),
      })),
    ),
    ...given(
      'branches',
      row.branches?.map((branch) => ({ name: branch.name, total: limitOf(branch.total, bare) })),
    ),
    ...(appointments.length === 0 ? {} : { appointments }),
  }
}

const nameOf = (row: unknown): string | null =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? row.id : null

/** Reads internal processes from the rows of a file; a row that is none is left out and named with its field. */
export const readProcessRows = (rows: readonly unknown[]): ProcessFile => {
  const findings: ReadFinding[] = []
  const seen = new Set<string>()
  const processes = rows.flatMap((raw, at): readonly ReadProcess[] => {
    const read = processRow.safeParse(raw)
    const place = { row: at + 1, name: nameOf(raw), effect: 'left-out' as const }
    if (!read.success) {
      const [issue] = read.error.issues
      if (issue === undefined) throw read.error
      const { field, reason } = fieldFault(issue, raw)
      findings.push({ ...place, code: 'catalogue.finding.row-shape', field: field || 'row', params: { reason } })
      return []
    }
    const row = read.data
    if (seen.has(row.id)) {
      findings.push({ ...place, code: 'catalogue.finding.id-repeated', field: 'id', params: { id: row.id } })
      return []
    }
    seen.add(row.id)
    const codes = row.appliesTo ?? (row.code ? [row.code] : [row.id])
    const misnamed = codes.find((code) => !isProcedureId(code))
    if (misnamed !== undefined) {
      findings.push({ ...place, code: 'catalogue.finding.code-form', field: 'code', params: { reason: misnamed } })
      return []
    }
    const { decision = null, date = null, issuer = null } = row
    return [
      {
        row: at + 1,
        source: raw,
        definition: definitionOf(row),
        decision: decision || null,
        decidedOn: date || null,
        issuer,
      },
    ]
  })
  return { processes, findings }
}
