import { type DossierEvent, dossierEventDefinitions, type LocalDate, MotcuaError, type Zone } from '@motcua/core'
import { readStreams } from '@motcua/store'
import { MembersBehind } from '../../format/members-behind.ts'
import { sumOf } from '../../format/sheet-identity.ts'
import { delayOf } from '../../report/delay.ts'
import { form06 } from '../../report/form06.ts'
import type { DelayedDossier } from '../../report/publication.ts'
import { type ReportPeriod, reportPeriod } from '../../report/report-period.ts'
import { unitsOf } from '../../report/unit-index.ts'
import {
  type LateDossier,
  type RegisterCounts,
  registerOf,
  type UnitRegisterCounts,
  unitRegisterCounts,
} from '../../report/unit-register-counts.ts'
import { type UnitSheet, unitSheets } from '../../report/unit-sheets.ts'
import { readGivenCounts } from '../file/given-counts.ts'
import type { ReportScene, SettledScope } from './report-scene.ts'

type Scoped = Pick<SettledScope, 'unit' | 'zone' | 'at' | 'cut' | 'figures'>

/** What reports over all units of a period are made of. */
export type PeriodFigures = {
  readonly period: ReportPeriod
  readonly sheets: readonly (UnitSheet & { readonly register: RegisterCounts })[]
  readonly register: UnitRegisterCounts
  /** What stands behind the register's counts of each unit's own, where it was asked for. */
  readonly members: MembersBehind
  /** The units in scope; undefined for all. */
  readonly units: readonly string[] | undefined
  readonly nameOf: (unit: string) => string
}

type Asked = {
  readonly from: string
  readonly to: string
  /** File of counts that events do not tell, of the one unit. */
  readonly given: string | undefined
  /** Keep what stands behind each number. */
  readonly listed?: boolean
}

/** Scores and register of every unit, or of the one in scope and those below it. Throws what it is made of throws. */
export const periodFigures = async (
  scene: ReportScene,
  { unit, zone, at, figures }: Scoped,
  { from, to, given: file, listed = false }: Asked,
): Promise<PeriodFigures> => {
  if (file !== undefined && unit === undefined) throw new MotcuaError('cli.given-one-unit')
  const given = file === undefined ? {} : readGivenCounts(file, scene.input('given', file))
  const period = reportPeriod(zone, from, to)
  const registers = await figures.registers()
  const query = { ...period, unit, zone, at }
  const units = unitsOf(registers, query)
  const members = new MembersBehind()
  const register = unitRegisterCounts(figures.facts(), {
    ...period,
    zone,
    at,
    ...(units !== undefined && { units }),
    ...(listed && { note: members.note }),
  })
  const lastDay: LocalDate = zone.localDate(Math.min(period.to, at) - 1)
  const sheets = unitSheets({ ...figures, registers }, { ...query, given, listDossiers: listed }).map((sheet) => ({
    ...sheet,
    register: registerOf(register, sheet.members),
  }))
  return { period, sheets, register, members, units, nameOf: (name) => registers.tree.nameOn(name, lastDay) }
}

/** Who had each late dossier when it became late, from its own events within the cut. */
export const delaysOf = async (
  scene: ReportScene,
  { cut, at }: Pick<Scoped, 'cut' | 'at'>,
  { register, period }: Pick<PeriodFigures, 'register' | 'period'>,
): Promise<readonly DelayedDossier[]> => {
  const before = Math.min(period.to, at)
  const delayed: DelayedDossier[] = []
  const { signal } = scene.reading
  const reading = {
    definitions: dossierEventDefinitions,
    cut: { upTo: scene.position, ...cut },
    ...(signal && { signal }),
  }
  for await (const { asked, events } of readStreams<LateDossier, DossierEvent>(scene.store, register.late, reading))
    delayed.push({ dossier: asked, delay: delayOf(events, asked.due, before) })
  return delayed
}

/** Whether the days before a date are over at the instant. */
export const isPast = (date: LocalDate, at: number, zone: Zone): boolean => at >= zone.startOfDay(date)

/** The register's counts of the scope: its units' own together, and as form 06 counts them for the whole. */
export const registerBalance = (
  { register: counted, units }: Pick<PeriodFigures, 'register' | 'units'>,
  { figures, zone, at, from, to }: Pick<Scoped, 'figures' | 'zone' | 'at'> & Pick<Asked, 'from' | 'to'>,
): { readonly own: RegisterCounts; readonly register: RegisterCounts } => {
  const { rows } = form06(figures.facts(), { zone, from, to, at, ...(units !== undefined && { units }) })
  const register = {
    received: sumOf(rows, 'received'),
    resolved: sumOf(rows, 'resolved'),
    late: sumOf(rows, 'late'),
    // a month past the instant has no row of its own: what is open is open at the end of the last
    openOverdue: rows.at(-1)?.openOverdue ?? 0,
  }
  return { own: registerOf(counted, [...counted.units.keys()]), register }
}
