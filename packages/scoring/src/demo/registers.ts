import {
  type Actor,
  catalogueTerms,
  dateOf,
  dayNumberOf,
  type Instant,
  type LocalDate,
  MotcuaError,
  type ProcedureCommand,
  type ProcedureLookup,
  type Rejection,
  type UnitCommand,
  type WorkingCalendar,
} from '@motcua/core'
import { type EventStore, openUnits } from '@motcua/store'
import { createProcedures } from '@motcua/store/catalogue'
import { announcedProcedures, type DemoProcedure, demoProcedures, nationalProcedures } from './catalogue.ts'
import { vanCanh } from './published-year.ts'

type At<Command> = { readonly at: Instant; readonly command: Command }

/** What is asked of a procedure or a unit, in order. */
type PlannedRegister<Command> = { readonly id: string; readonly commands: readonly At<Command>[] }

type PlannedRegisters = {
  readonly units: readonly PlannedRegister<UnitCommand>[]
  readonly procedures: readonly PlannedRegister<ProcedureCommand>[]
}

const { unit, name, province, catalogue } = vanCanh

/** Since when the two tiers of local government, and with them the commune, exist. */
const since: LocalDate = '2025-07-01'

const hour = 3_600_000

const assigned: ProcedureCommand = { type: 'AssignCompetence', unit, from: since }

const service = ({ code }: DemoProcedure, level: 'full' | 'partial', from: LocalDate): readonly ProcedureCommand[] => [
  { type: 'SetServiceLevel', from, level, ...(level === 'partial' && { reason: 'Phải nộp bản chính để đối chiếu' }) },
  { type: 'OpenOnlineService', service: `dvc-${code}`, unit: province.unit, level, from },
]

const listed = (procedure: DemoProcedure, place: number): readonly ProcedureCommand[] => {
  const { code, limit, fee } = procedure
  const fees = fee === 0 ? [] : [{ fee: 'phi-chung-thuc', kind: 'fee', amount: fee } as const]
  return [
    {
      type: 'ListProcedure',
      version: `${code}-2025`,
      issuer: 'Bộ, ngành trung ương',
      level: 'ministry',
      effectiveFrom: since,
      name: procedure.name,
      sector: procedure.sector,
      subject: 'citizen',
      timeLimit: limit,
    },
    ...(place < demoProcedures.length || fee > 0 ? [{ type: 'SetFees', from: since, fees } as const] : []),
    ...(place < catalogue.integrated ? [{ type: 'RegisterFees', from: since } as const] : []),
    ...service(procedure, 'full', since),
    assigned,
  ]
}

/** A decision every five days: all but a few too late before the effect, a few published too late. */
const announced = (procedure: DemoProcedure, place: number, calendar: WorkingCalendar) => {
  const { zone, worth } = calendar
  const opening = calendar.nextOpening(zone.startOfDay(dateOf(dayNumberOf('2026-01-05') + 5 * place)))
  const decidedOn = zone.localDate(opening)
  const inTime = place < catalogue.announcedOnTime
  const effectiveFrom = inTime ? dateOf(dayNumberOf(decidedOn) + 14) : decidedOn
  const version = `${100 + place}/QĐ-UBND`
  const level = place < catalogue.partial ? 'partial' : place < catalogue.partial + catalogue.full ? 'full' : null
  const announce: ProcedureCommand = {
    type: 'AnnounceProcedure',
    version,
    decision: version,
    decidedOn,
    effectiveFrom,
    issuer: province.name,
    level: 'province',
    unit: province.unit,
    name: procedure.name,
    sector: procedure.sector,
    subject: level === null ? 'organisation' : 'citizen',
    timeLimit: procedure.limit,
    parts: ['name', 'sequence', 'method', 'components', 'limit', 'subject', 'executor', 'result'],
    without: ['forms', 'fees', 'conditions'],
  }
  const days = place < catalogue.publishedOnTime ? 2 : 8
  const decided = [announce, ...(level === null ? [] : service(procedure, level, effectiveFrom)), assigned]
  return [
    ...decided.map((command) => ({ at: opening + hour, command })),
    {
      at: calendar.addWorkingTime(opening, worth['working-day'] * days),
      command: { type: 'PublishProcedure', version, register: 'national-database' } as const,
    },
  ]
}

/** The catalogue with its services, and the units, as commands; there was no petition, so there is nothing to ask of one. */
const planRegisters = (calendar: WorkingCalendar): PlannedRegisters => {
  const first = calendar.zone.startOfDay(vanCanh.from)
  const atFirst = <Command>(commands: readonly Command[]): readonly At<Command>[] =>
    commands.map((command) => ({ at: first, command }))
  return {
    units: [
      {
        id: province.unit,
        commands: atFirst([{ type: 'EstablishUnit', level: 'province', name: province.name, from: since }]),
      },
      {
        id: unit,
        commands: atFirst([{ type: 'EstablishUnit', level: 'commune', name, parent: province.unit, from: since }]),
      },
    ],
    procedures: [
      ...nationalProcedures.map((procedure, place) => ({
        id: procedure.code,
        commands: atFirst(listed(procedure, place)),
      })),
      ...announcedProcedures.map((procedure, place) => ({
        id: procedure.code,
        commands: announced(procedure, place, calendar),
      })),
    ],
  }
}

/** So many streams are played at once; their commands share commits. */
const abreast = 128

type PlayedRegisters = {
  readonly commands: number
  readonly events: number
  /** What the played catalogue says to a dossier. */
  readonly procedures: ProcedureLookup
}

type Sent = { readonly commandId: string; readonly actor: Actor; readonly simulated: true }

type Answer =
  | { readonly accepted: true; readonly events: readonly object[] }
  | { readonly accepted: false; readonly rejection: Rejection }

/**
 * Plays the registers through their command handlers.
 * @throws MotcuaError `demo.refused` when a rule refuses a planned command
 */
export const playRegisters = async (
  store: EventStore,
  calendar: WorkingCalendar,
  signal?: AbortSignal,
): Promise<PlayedRegisters> => {
  const planned = planRegisters(calendar)
  const actor: Actor = { officer: null, unit: province.unit, role: 'catalogue' }
  let commands = 0
  let events = 0

  const played = async <Command extends { readonly type: string }>(
    registers: readonly PlannedRegister<Command>[],
    open: (clock: () => Instant) => (id: string, command: Command, sending: Sent) => Promise<Answer>,
  ): Promise<void> => {
    const play = async ({ id, commands: asked }: PlannedRegister<Command>): Promise<void> => {
      let now = 0
      const handle = open(() => now)
      for (const [number, { at, command }] of asked.entries()) {
        signal?.throwIfAborted()
        now = at
        const result = await handle(id, command, { commandId: `demo-${id}-${number}`, actor, simulated: true })
        if (!result.accepted) {
          const { rule, article, message } = result.rejection
          throw new MotcuaError('demo.refused', { id, command: command.type, rule, article, message })
        }
        commands += 1
        events += result.events.length
      }
    }
    for (let first = 0; first < registers.length; first += abreast)
      await Promise.all(registers.slice(first, first + abreast).map(play))
  }

  await played(planned.units, (clock) => {
    const units = openUnits({ store, calendar, clock })
    return (id, command, sending) => units.handle(id, command, sending)
  })
  await played(planned.procedures, (clock) => {
    const procedures = createProcedures({ store, calendar, clock })
    return (id, command, sending) => procedures.handle(id, command, sending)
  })
  const register = createProcedures({ store, calendar })
  const states = new Map(
    await Promise.all(demoProcedures.map(async ({ code }) => [code, await register.state(code)] as const)),
  )
  return {
    commands,
    events,
    procedures: (code, at) => {
      const state = states.get(code)
      return state === undefined ? undefined : catalogueTerms(state, at)
    },
  }
}
