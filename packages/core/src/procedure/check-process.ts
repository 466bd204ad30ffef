import { type ProcessDefinition, type ProcessStep, stepsOfBranch } from './process.ts'
import { type Amount, amountsOf, isInSameUnits, isSameSum, type StatedLimit, sumOf } from './stated-time.ts'

/** Whether the times of the steps come to the stated limit; three outcomes, for what is not stated is not zero. */
export type SumVerdict = 'fits' | 'differs' | 'cannot-be-told'

/** Why a sum cannot be told. */
export type Untold =
  | 'total-not-stated'
  | 'total-unmeasured'
  | 'no-step-has-a-time'
  | 'other-units'
  | 'a-step-has-no-time'
  | 'steps-unknown'

/** One sum against one limit. */
export type SumCheck = {
  readonly of: 'total' | 'stage' | 'branch' | 'appointment'
  /** The name of the part; null for the whole. */
  readonly name: string | null
  readonly verdict: SumVerdict
  readonly why: Untold | null
  readonly stated: StatedLimit
  /** What the counted steps come to, in the units of the text. */
  readonly sum: readonly Amount[]
  /** Steps without a stated time; they add nothing. */
  readonly unstated: readonly string[]
}

type Told = { readonly verdict: SumVerdict; readonly why: Untold | null }

const untold = (why: Untold): Told => ({ verdict: 'cannot-be-told', why })

const counted = (steps: readonly ProcessStep[]): readonly Amount[] =>
  steps.flatMap(({ time }) => (time.kind === 'counted' ? [{ amount: time.amount, unit: time.unit }] : []))

const compare = (stated: StatedLimit, steps: readonly ProcessStep[], unstated: readonly string[]): Told => {
  if (steps.length === 0) return untold('steps-unknown')
  if (stated.kind === 'not-stated') return untold('total-not-stated')
  if (stated.kind === 'unmeasured') return untold('total-unmeasured')
  const amounts = counted(steps)
  if (amounts.length === 0) return untold('no-step-has-a-time')
  const sum = sumOf(amounts)
  const total = sumOf(stated.amounts)
  if (isSameSum(sum, total)) return { verdict: 'fits', why: null }
  if (!isInSameUnits(sum, total)) return untold('other-units')
  const below = sum.workingMinutes <= total.workingMinutes && sum.dayMinutes <= total.dayMinutes
  return below && unstated.length > 0 ? untold('a-step-has-no-time') : { verdict: 'differs', why: null }
}

const check = (
  of: SumCheck['of'],
  name: string | null,
  stated: StatedLimit,
  steps: readonly ProcessStep[],
): SumCheck => {
  const unstated = steps.filter(({ time }) => time.kind === 'not-stated').map(({ id }) => id)
  return { of, name, ...compare(stated, steps, unstated), stated, sum: amountsOf(sumOf(counted(steps))), unstated }
}

/**
 * Each sum of a process against its limit: the whole, or each branch where there are several ways through, then each
 * agency that has a limit of its own and each return date.
 */
export const checkSums = (process: ProcessDefinition): readonly SumCheck[] => {
  const { steps, total, branches = [], stages = [], appointments = [] } = process
  const listed = (ids: readonly string[]): readonly ProcessStep[] => steps.filter(({ id }) => ids.includes(id))
  return [
    ...(branches.length === 0
      ? [check('total', null, total, steps)]
      : branches.map((branch) => check('branch', branch.name, branch.total, stepsOfBranch(process, branch.name)))),
    ...stages
      .filter((stage) => stage.total.kind !== 'not-stated')
      .map((stage) => check('stage', stage.name, stage.total, listed(stage.steps))),
    ...appointments.map((promised) => check('appointment', promised.name, promised.total, listed(promised.steps))),
  ]
}

/** One sum that differs makes the process differ; one way through that cannot be told leaves it untold. */
export const verdictOfSums = (checks: readonly SumCheck[]): SumVerdict => {
  if (checks.some(({ verdict }) => verdict === 'differs')) return 'differs'
  const ways = checks.filter(({ of }) => of === 'total' || of === 'branch')
  return ways.every(({ verdict }) => verdict === 'fits') ? 'fits' : 'cannot-be-told'
}
