import { vietnamCalendar } from '../time/calendars/vietnam.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { AnnounceProcedure, ProcedureCommand } from './commands.ts'
import type { ProcedureDecision } from './decide/law.ts'
import { procedureDecider } from './procedure.ts'
import type { ProcessDefinition, ProcessStep } from './process.ts'
import type { ProcedureState } from './state.ts'
import type { StepTime } from './stated-time.ts'

export const calendar = vietnamCalendar()

/** 08:00 of a local date. */
export const morning = (date: LocalDate): number => calendar.zone.parseLocal(`${date}T08:00`)

const player = () => {
  let state: ProcedureState = procedureDecider.initial
  return {
    get state() {
      return state
    },
    decide: (now: number, command: ProcedureCommand): ProcedureDecision => {
      const decision = procedureDecider.decide(command, state, { now, occurredAt: now, calendar })
      if (decision.accepted)
        for (const event of decision.events)
          state = procedureDecider.evolve(state, { ...event, occurredAt: now, recordedAt: now })
      return decision
    },
  }
}

/** A procedure played through commands without a store. */
export const register = () => {
  const procedure = player()
  return {
    get state() {
      return procedure.state
    },
    give: (date: LocalDate, command: ProcedureCommand): ProcedureDecision => procedure.decide(morning(date), command),
  }
}

/** A local time as an instant. */
export const at = (local: string): number => calendar.zone.parseLocal(local)

/** A procedure played by the minute: what was recorded whole, and what it was refused with but for the article. */
export const played = () => {
  const procedure = player()
  return {
    does: (local: string, command: ProcedureCommand) => {
      const decision = procedure.decide(at(local), command)
      if (!decision.accepted) throw new Error(`${decision.rejection.message} ${decision.rejection.field}`)
      return decision.events.map(({ type, data }) => ({ type, ...data }))
    },
    refuses: (local: string, command: ProcedureCommand) => {
      const decision = procedure.decide(at(local), command)
      if (decision.accepted) throw new Error('accepted')
      const { article: _article, ...rest } = decision.rejection
      return rest
    },
    get state() {
      return procedure.state
    },
  }
}

/** Decision 12/QĐ-UBND of Monday 2 March 2026, in effect on Monday 9 March. */
export const announcement: AnnounceProcedure = {
  type: 'AnnounceProcedure',
  version: '12/QĐ-UBND',
  decision: '12/QĐ-UBND',
  decidedOn: '2026-03-02',
  issuer: 'UBND tỉnh Gia Lai',
  level: 'province',
  unit: 'H21',
  effectiveFrom: '2026-03-09',
  name: 'Cấp bản sao trích lục hộ tịch',
  limit: { kind: 'stated', text: '05 ngày làm việc', amounts: [{ amount: 40, unit: 'working-hour' }] },
  timeLimit: '5wd',
}

export const eventOf = (decision: ProcedureDecision) => {
  const [event] = decision.accepted ? decision.events : []
  if (event === undefined) throw new Error(`refused: ${JSON.stringify(decision)}`)
  return event
}

export const hours = (amount: number): StepTime => ({
  kind: 'counted',
  text: `${amount} giờ`,
  amount,
  unit: 'working-hour',
})

/** A process whose steps have these times, in order. */
export const processOf = (
  times: readonly StepTime[],
  change: Partial<ProcessDefinition> = {},
  steps: (step: ProcessStep, at: number) => ProcessStep = (step) => step,
): ProcessDefinition => ({
  process: 'qt-01',
  name: 'Quy trình',
  procedures: ['1.000001'],
  total: { kind: 'stated', text: '16 giờ', amounts: [{ amount: 16, unit: 'working-hour' }] },
  steps: times.map((time, at) =>
    steps({ id: `s${at + 1}`, printed: `Bước ${at + 1}`, label: `Bước ${at + 1}`, role: 'Công chức', time }, at),
  ),
  ...change,
})
