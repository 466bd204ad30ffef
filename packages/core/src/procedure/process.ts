import type { StatedLimit, StepTime } from './stated-time.ts'

/** One step of an internal process [bước]. Its id is ours: printed numbers repeat, jump and start again. */
export type ProcessStep = {
  readonly id: string
  /** The number as printed [số thứ tự]; absent for a row that has none. */
  readonly printed?: string
  readonly label: string
  /** Who carries it out [trách nhiệm thực hiện], as the decision names the role. */
  readonly role: string
  readonly unit?: string
  readonly time: StepTime
  /** The agency or level whose part it belongs to [công đoạn], by the name in `stages`. */
  readonly stage?: string
  /** Only on this alternative way through the process, by the name in `branches` [trường hợp]. */
  readonly branch?: string
  /** Waits that stand in the text of the step and outside every total, e.g. a public notice of 30 days. */
  readonly waits?: readonly string[]
  /** Ids of the steps that may follow. Absent: the next step in order, and the first of each branch that begins there. */
  readonly next?: readonly string[]
}

/** A part of a process with a time limit of its own: an agency, an alternative, or one of two return dates. */
export type ProcessPart = { readonly name: string; readonly total: StatedLimit }

/** A part whose steps are listed by their ids; none where nobody can tell which they are. */
export type ListedPart = ProcessPart & { readonly steps: readonly string[] }

/** An internal process [quy trình nội bộ, quy trình điện tử]: who does what, in which order and time. TT 01/2018 art. 8. */
export type ProcessDefinition = {
  readonly process: string
  readonly name: string
  /** The case that it is for, where one code has several processes [trường hợp]. */
  readonly case?: string
  /** Codes of all procedures that it serves; empty where the decision prints none. */
  readonly procedures: readonly string[]
  readonly total: StatedLimit
  readonly steps: readonly ProcessStep[]
  readonly stages?: readonly ListedPart[]
  /** Ways that exclude each other; each has the steps without a branch and its own. */
  readonly branches?: readonly ProcessPart[]
  /** The return dates [hẹn trả] where there are two: before and after the financial obligation. */
  readonly appointments?: readonly ListedPart[]
}

/** Steps that everyone passes, and those of one branch. */
export const stepsOfBranch = ({ steps }: ProcessDefinition, branch: string): readonly ProcessStep[] =>
  steps.filter((step) => step.branch === undefined || step.branch === branch)

/** Where a step leads: to these steps, or to the end. */
export type WaysOn = { readonly steps: readonly string[]; readonly mayEnd: boolean }

const waysTo = (steps: readonly ProcessStep[]): WaysOn => ({
  steps: steps.map(({ id }) => id),
  mayEnd: steps.length === 0,
})

/** From the trunk: the first step of each branch that begins there, and the next common step where a branch has none. */
const waysFromTrunk = (after: readonly ProcessStep[], branches: readonly ProcessPart[]): WaysOn => {
  const common = after.findIndex(({ branch }) => branch === undefined)
  const ahead = common < 0 ? after : after.slice(0, common)
  const openings = ahead.filter(({ branch }, at) => ahead.findIndex((step) => step.branch === branch) === at)
  const straight = common < 0 ? [] : after.slice(common, common + 1)
  if (openings.length === 0) return waysTo(straight)
  const passedBy = branches.some(({ name }) => !ahead.some(({ branch }) => branch === name))
  return passedBy
    ? { steps: waysTo([...openings, ...straight]).steps, mayEnd: straight.length === 0 }
    : waysTo(openings)
}

/** Where a process begins: at its first step, or at the first step of each branch where it begins with branches. */
export const waysIn = ({ steps, branches = [] }: ProcessDefinition): WaysOn => waysFromTrunk(steps, branches)

/** Where the step at a position leads. */
export const waysOn = ({ steps, branches = [] }: ProcessDefinition, position: number): WaysOn => {
  const { next, branch } = steps[position] ?? {}
  if (next !== undefined) return { steps: next, mayEnd: next.length === 0 }
  const after = steps.slice(position + 1)
  if (branch === undefined) return waysFromTrunk(after, branches)
  const following = after.find((step) => step.branch === undefined || step.branch === branch)
  return waysTo(following === undefined ? [] : [following])
}
