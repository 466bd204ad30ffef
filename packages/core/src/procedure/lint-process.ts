import type { MessageKey } from '../message/catalogue.ts'
import type { MessageParams } from '../message/message.ts'
import { checkSums, type SumCheck, type SumVerdict, verdictOfSums } from './check-process.ts'
import type { ProcessDefinition } from './process.ts'
import { unreachableSteps } from './process-machine.ts'
import { amountsOf, isInSameUnits, isSameSum, type StatedLimit, sumOf } from './stated-time.ts'

/** What somebody has to look at, besides the sums. */
export type ProcessFinding = {
  readonly code: Extract<MessageKey, `lint.finding.${string}`>
  readonly params: MessageParams
}

/** What the decision on a process says, and what other registers hold of its procedure. */
export type ProcessSurroundings = {
  /** The decision that approved it; null where none is named. */
  readonly decision: string | null
  /** Time limits of the procedure elsewhere: the national database, the decision, the system. */
  readonly limits?: readonly { readonly register: string; readonly limit: StatedLimit }[]
}

/** A process looked through: the verdict on its sums, each sum, and everything else that is odd. */
export type ProcessLint = {
  readonly id: string
  readonly verdict: SumVerdict
  readonly checks: readonly SumCheck[]
  readonly findings: readonly ProcessFinding[]
}

/** A limit in short: `8 h + 2 d`, or its words. */
export const formatLimit = (limit: StatedLimit): string => {
  if (limit.kind === 'not-stated') return '–'
  if (limit.kind === 'unmeasured') return limit.text
  return amountsOf(sumOf(limit.amounts))
    .map(({ amount, unit }) => `${amount} ${unit === 'day' ? 'd' : 'wh'}`)
    .join(' + ')
}

/** Do two registers state other limits? Not where one of them gives no number or another unit. */
export const limitsDiffer = (a: StatedLimit, b: StatedLimit): boolean => {
  if (a.kind !== 'stated' || b.kind !== 'stated') return false
  const [first, second] = [sumOf(a.amounts), sumOf(b.amounts)]
  return isInSameUnits(first, second) && !isSameSum(first, second)
}

const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
]

const finding = (code: ProcessFinding['code'], params: MessageParams = {}): ProcessFinding => ({ code, params })

/** The printed numbers count within an agency's part, so a repetition there is odd, and one in another part is not. */
const repeatedNumbers = ({ steps }: ProcessDefinition): readonly ProcessFinding[] => {
  const stages = [...new Set(steps.map(({ stage }) => stage))]
  return stages.flatMap((stage) =>
    repeated(steps.flatMap((step) => (step.stage === stage && step.printed !== undefined ? [step.printed] : []))).map(
      (number) => finding('lint.finding.number-repeated', { number }),
    ),
  )
}

/** Looks a process through: sums, steps that nothing leads to, missing approval, limits that differ elsewhere. */
export const lintProcess = (
  process: ProcessDefinition,
  { decision, limits = [] }: ProcessSurroundings,
): ProcessLint => {
  const checks = checkSums(process)
  const ids = process.steps.map(({ id }) => id)
  const parts = new Set(process.branches?.map(({ name }) => name))
  const findings = [
    ...(process.steps.length === 0 ? [finding('lint.finding.no-steps')] : []),
    ...(decision === null ? [finding('lint.finding.no-approval')] : []),
    ...unreachableSteps(process).map((step) => finding('lint.finding.unreachable', { step })),
    ...process.steps.flatMap(({ id, next = [] }) =>
      next
        .filter((target) => !ids.includes(target))
        .map((target) => finding('lint.finding.unknown-next', { step: id, target })),
    ),
    ...process.steps.flatMap(({ id, branch }) =>
      branch === undefined || parts.has(branch) ? [] : [finding('lint.finding.unknown-branch', { step: id, branch })],
    ),
    ...limits
      .filter(({ limit }) => limitsDiffer(limit, process.total))
      .map(({ register, limit }) =>
        finding('lint.finding.limit-mismatch', {
          register,
          limit: formatLimit(limit),
          total: formatLimit(process.total),
        }),
      ),
    ...repeatedNumbers(process),
    ...process.steps.flatMap(({ id, waits = [] }) =>
      waits.map((wait) => finding('lint.finding.wait-outside-total', { step: id, wait })),
    ),
    ...process.steps.flatMap(({ id, role }) =>
      role.trim() === '' ? [finding('lint.finding.no-role', { step: id })] : [],
    ),
  ]
  return { id: process.process, verdict: verdictOfSums(checks), checks, findings }
}
