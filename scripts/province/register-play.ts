import { type Instant, type PetitionCommand, toIso, type UnitCommand, type WorkingCalendar } from '@motcua/core'
import { type EventStore, openPetitions, openUnits } from '@motcua/store'
import { createProcedures } from '@motcua/store/catalogue'
import { type Stratum, stratumPlan } from './dossier-plan.ts'
import { education, office, period, province } from './published.ts'
import { communes, departments, type PlannedProcedure, procedureCommands } from './register.ts'

const minute = 60_000
const hour = 60 * minute

const mustBeAccepted = (of: string, result: { readonly accepted: boolean }): void => {
  if (!result.accepted) throw new Error(`${of}: ${JSON.stringify(result)}`)
}

/** How many dossiers of each unit the portal acknowledged, by the plan: what the unit reports nationally. */
const acknowledgedByUnit = (strata: readonly Stratum[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const stratum of strata) {
    const dossierAt = stratumPlan(stratum)
    for (let place = 0; place < stratum.counts.dossiers; place++) {
      const { unit, acknowledged } = dossierAt(place)
      counts.set(unit, (counts.get(unit) ?? 0) + (acknowledged ? 1 : 0))
    }
  }
  return counts
}

/** The province, its departments and communes, and what each of them reports nationally. */
export const playUnits = async (
  store: Pick<EventStore, 'append' | 'readStream'>,
  calendar: WorkingCalendar,
  strata: readonly Stratum[],
): Promise<void> => {
  let now = 0
  const units = openUnits({ store, calendar, clock: () => now })
  const { zone } = calendar
  const give = async (unit: string, local: string, command: UnitCommand): Promise<void> => {
    now = zone.parseLocal(local)
    const actor = { officer: null, unit: province.unit, role: 'administrator' }
    const commandId = `pt-unit-${unit}-${command.type}`
    mustBeAccepted(unit, await units.handle(unit, command, { commandId, actor, simulated: true }))
  }
  const establish = (unit: string, level: 'province' | 'department' | 'commune'): Promise<void> =>
    give(unit, '2025-07-01T08:00', {
      type: 'EstablishUnit',
      level,
      name: unit,
      from: '2025-07-01',
      ...(level === 'province' ? {} : { parent: province.unit }),
    })
  await establish(province.unit, 'province')
  for (const unit of departments) await establish(unit, 'department')
  for (const unit of communes) await establish(unit, 'commune')
  const from = toIso(zone.startOfDay(period.from))
  const to = toIso(zone.startOfDay(period.to))
  for (const [unit, dossiers] of acknowledgedByUnit(strata))
    await give(unit, '2026-09-28T20:00', { type: 'ReportNationalFigure', from, to, dossiers })
}

/** The register of procedures, each from its own commands. */
export const playProcedures = async (
  store: Parameters<typeof createProcedures>[0]['store'],
  calendar: WorkingCalendar,
  planned: readonly PlannedProcedure[],
): Promise<void> => {
  let now = 0
  const procedures = createProcedures({ store, calendar, clock: () => now })
  const actor = { officer: null, unit: province.unit, role: 'catalogue' }
  for (const procedure of planned)
    for (const [at, { date, command }] of procedureCommands(procedure).entries()) {
      now = calendar.zone.parseLocal(`${date}T09:00`)
      const commandId = `pt-${procedure.code}-${at}`
      const result = await procedures.handle(procedure.code, command, { commandId, actor, simulated: true })
      mustBeAccepted(procedure.code, result)
    }
}

type Petition = { readonly unit: string; readonly onTime: boolean; readonly good: boolean }

/** The published department's petitions first, then those of all others by turns. */
const plannedPetitions = (): readonly Petition[] => {
  const own = education.petitions
  const others = [...departments, ...communes].filter((unit) => unit !== education.unit && unit !== office.unit)
  return Array.from({ length: province.petitions.received }, (_, at) => {
    if (at < own.received) return { unit: education.unit, onTime: at < own.onTime, good: at < own.good }
    const place = at - own.received
    return {
      unit: others[place % others.length] ?? province.unit,
      onTime: place < province.petitions.onTime - own.onTime,
      good: place < province.petitions.good - own.good,
    }
  })
}

/** All petitions, received from January to the middle of August. */
export const playPetitions = async (
  store: Pick<EventStore, 'append' | 'readStream'>,
  calendar: WorkingCalendar,
  units?: readonly string[],
): Promise<number> => {
  let now = 0
  const petitions = openPetitions({ store, calendar, clock: () => now })
  const beginning = calendar.zone.startOfDay(period.from)
  const days = 220
  let played = 0
  for (const [at, { unit, onTime, good }] of plannedPetitions().entries()) {
    if (units !== undefined && !units.includes(unit)) continue
    played++
    const id = `h44-${at + 1}`
    const give = async (when: Instant, command: PetitionCommand): Promise<void> => {
      now = when
      const actor = { officer: null, unit, role: 'petitions' }
      const commandId = `pt-petition-${at}-${command.type}`
      mustBeAccepted(id, await petitions.handle(id, command, { commandId, actor, simulated: true }))
    }
    const day = Math.floor((at * days) / province.petitions.received)
    const received = calendar.nextOpening(beginning + day * 24 * hour) + 5 * minute
    const workingDay = calendar.worth['working-day']
    const answered = calendar.addWorkingTime(received, workingDay * (onTime ? 5 + (at % 9) : 16 + (at % 4)))
    await give(received, { type: 'ReceivePetition', unit, channel: 'national-portal', subject: null })
    await give(received + hour, { type: 'ClassifyPetition', kind: 'formality' })
    await give(answered, { type: 'AnswerPetition', answer: `tl-${at}`, justified: false })
    await give(calendar.addWorkingTime(answered, 4 * hour), { type: 'PublishAnswer' })
    if (!onTime || good) continue
    const later = calendar.addWorkingTime(answered, workingDay)
    await give(
      later,
      at % 2 === 0
        ? { type: 'RatePetition', rating: 'dislike', rater: `s-${at}` }
        : { type: 'RecordRepetition', by: `h44-${at + 1}-2` },
    )
  }
  return played
}
