import { constituentParts, type ProcedureCommand } from '@motcua/core'
import { education, office, province } from './published.ts'

/** What becomes of a procedure's dossiers in the plan: fees paid online, at the counter alone, no fee, or no dossiers. */
type Use = 'paid-online' | 'paid-at-counter' | 'free' | 'none'

/** A procedure of the province's register: a code, and what the year needs of it. */
export type PlannedProcedure = {
  readonly code: string
  /** Competent for it; null: every commune. */
  readonly unit: string | null
  readonly limit: string
  /** In đồng; 0 where none is charged. */
  readonly fee: number
  readonly use: Use
  /** Its dossiers may use population data. */
  readonly population: boolean
  readonly citizen: boolean
  readonly integrated: boolean
  readonly level: 'full' | 'partial' | null
  /** Place in the province's own list; null outside it. */
  readonly ownList: number | null
}

const counts = province.procedures
const lastDepartment = 14
/** Communes and wards of the province since 1/7/2025 [remembered]. */
const communeCount = 148

/** Departments other than the two whose counts are published. */
const otherDepartments = Array.from({ length: lastDepartment - 2 }, (_, at) => `H44.${at + 3}`)
export const departments: readonly string[] = [office.unit, education.unit, ...otherDepartments]
export const communes: readonly string[] = Array.from({ length: communeCount }, (_, at) => `H44.${at + 101}`)

/** Of the education department's procedures so many have dossiers; not published. */
const educationInUse = 20
const atCounterAlone = 20
const officeInUse = office.procedures.citizenSubject

const limits = ['sameday@15:00', '2wd', '3wd', '1wd', '5wd', '7wd', '10wd'] as const
const fees = [2_000, 10_000, 15_000, 50_000, 100_000] as const

const codeOf = (number: number): string => `3.${String(number).padStart(6, '0')}`

/** All procedures of the province, in the order of their codes; the same every time. */
export const plannedProcedures = (): readonly PlannedProcedure[] => {
  const made: PlannedProcedure[] = []
  const add = (count: number, of: (at: number) => Partial<PlannedProcedure>): void => {
    for (let at = 0; at < count; at++)
      made.push({
        code: codeOf(made.length + 1),
        unit: null,
        limit: limits[(at * 5) % limits.length] ?? '5wd',
        fee: 0,
        use: 'none',
        population: false,
        citizen: true,
        integrated: false,
        level: at % 3 === 0 ? 'full' : 'partial',
        ownList: null,
        ...of(at),
      })
  }
  const feeAt = (at: number): number => fees[at % fees.length] ?? 10_000
  // one in three belongs to a department, the others to every commune
  const unitAt = (at: number): string | null =>
    at % 3 === 2 ? (otherDepartments[Math.floor(at / 3) % otherDepartments.length] ?? null) : null

  const officeFees = office.procedures.feeBearing
  add(officeInUse, () => ({ unit: office.unit, use: 'free' }))
  add(officeFees, (at) => ({ unit: office.unit, citizen: false, fee: feeAt(at) }))
  const educationFees = education.procedures.feeBearing
  add(education.procedures.citizenSubject, (at) => ({
    unit: education.unit,
    fee: at < educationFees ? feeAt(at) : 0,
    // both dossiers with a fee are of one procedure
    use: at === 0 ? 'paid-at-counter' : at >= educationFees && at <= educationInUse ? 'free' : 'none',
    population: at >= educationFees && at < educationFees + education.procedures.withPopulationData,
  }))

  const inUse = counts.servicesWithDossiers - officeInUse - educationInUse
  const free = inUse - counts.paidOnline - atCounterAlone
  const population = counts.withPopulationData - education.procedures.withPopulationData
  add(counts.paidOnline, (at) => ({
    unit: unitAt(at),
    fee: feeAt(at),
    use: 'paid-online',
    population: at < population,
    integrated: at < counts.integrated,
  }))
  add(atCounterAlone, (at) => ({ unit: unitAt(at), fee: feeAt(at), use: 'paid-at-counter' }))
  add(free, (at) => ({ unit: unitAt(at), use: 'free', population: at < population - counts.paidOnline }))

  add(counts.ownList, (at) => ({
    citizen: false,
    ownList: at,
    level: at < counts.partial ? 'partial' : at < counts.partial + counts.full ? 'full' : null,
  }))
  const offered = made.filter(({ level }) => level !== null).length
  const citizens = counts.citizenSubject - made.filter(({ citizen }) => citizen).length
  const bearing = counts.feeBearing - made.filter(({ fee }) => fee > 0).length
  add(counts.services - offered, (at) => ({
    unit: unitAt(at),
    citizen: at < citizens,
    fee: at < bearing ? feeAt(at) : 0,
  }))
  return made
}

/** The days on which the province decided on its list: most early in the year, the last ones just before its end. */
const decidedOn = (place: number): string => {
  if (place >= counts.publicationDue) return '2026-09-24'
  const month = 2 + (place % 7)
  return `2026-0${month}-1${place % 3}`
}

/** A command to a procedure on a local date. */
type DatedCommand = { readonly date: string; readonly command: ProcedureCommand }

const announced = ({ code }: PlannedProcedure, place: number): readonly DatedCommand[] => {
  const date = decidedOn(place)
  const version = `${code}/${date}`
  const whole = place < counts.complete
  const month = Number(date.slice(5, 7)) + 1
  return [
    {
      date,
      command: {
        type: 'AnnounceProcedure',
        version,
        decision: version,
        decidedOn: date,
        issuer: province.unit,
        level: 'province',
        unit: province.unit,
        // in effect at once: announced too late
        effectiveFrom: date,
        name: code,
        subject: 'organisation',
        timeLimit: '5wd',
        parts: whole ? constituentParts : constituentParts.slice(0, 6),
      },
    },
    // a month after the decision: published too late
    ...(place < counts.publicationDue
      ? [
          {
            date: `2026-${String(month).padStart(2, '0')}-15`,
            command: { type: 'PublishProcedure', version, register: 'national-database' } as const,
          },
        ]
      : []),
  ]
}

const since = '2025-07-01'
/** The register was filled on this day. */
const filled = '2025-12-15'

/** All that the register is told of a procedure, in order. */
export const procedureCommands = (procedure: PlannedProcedure): readonly DatedCommand[] => {
  const { code, unit, limit, fee, citizen, integrated, level, ownList } = procedure
  const beginning: readonly DatedCommand[] =
    ownList === null
      ? [
          {
            date: filled,
            command: {
              type: 'ListProcedure',
              version: code,
              issuer: 'ministry',
              level: 'ministry',
              effectiveFrom: since,
              name: code,
              subject: citizen ? 'citizen' : 'organisation',
              timeLimit: limit,
            },
          },
        ]
      : announced(procedure, ownList)
  const date = ownList === null ? filled : '2026-09-25'
  const from = ownList === null ? since : '2026-09-25'
  const commands: readonly ProcedureCommand[] = [
    ...(unit === null ? [] : [{ type: 'AssignCompetence', unit, from } as const]),
    ...(fee > 0 ? [{ type: 'SetFees', from, fees: [{ fee: feeName, kind: 'fee', amount: fee }] } as const] : []),
    ...(integrated ? [{ type: 'RegisterFees', from } as const] : []),
    ...(level === null
      ? []
      : [
          {
            type: 'SetServiceLevel',
            from,
            level,
            ...(level === 'partial' ? { reason: 'Phải nộp bản chính' } : {}),
          } as const,
          { type: 'OpenOnlineService', service: `dvc-${code}`, unit: unit ?? province.unit, level, from } as const,
        ]),
  ]
  return [...beginning, ...commands.map((command) => ({ date, command }))]
}

/** The one line of each fee schedule. */
export const feeName = 'phi'
