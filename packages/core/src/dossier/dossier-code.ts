import { MotcuaError } from '../message/motcua-error.ts'
import type { LocalDate } from '../time/local-date.ts'

/** The parts of a dossier code [mã hồ sơ]: unit, day of submission, running number of that day. */
export type DossierCode = {
  readonly unit: string
  readonly date: LocalDate
  readonly number: number
  /** Owner of the system that gave the number: two digits before it, in codes of central services only. */
  readonly system?: string
}

const shape = /^([A-Z]\d{2}(?:\.(?:\d{1,3}|[A-Z]\d{2}))*)-(\d{6}|\d{8})-(\d{4,})$/

/** TT 04/2025/TT-VPCP art. 23 [found]: `MX1X2.Y1Y2Y3.Z1Z2-YYMMDD-AAXXXX`, X of four digits or more. */
const central = /^[A-Z]\d{2}\.\d{3}\.\d{2}-\d{6}-(\d{2})(\d{4,})$/

const mostSegments = 4

const fault = (code: string): MotcuaError => new MotcuaError('dossier-code.invalid', { code })

/** Writes a code: `<unit>-YYMMDD-NNNN`, TT 01/2018/TT-VPCP art. 19 [found]; with a system, as central services do. */
export const formatDossierCode = ({ unit, date, number, system = '' }: DossierCode): string => {
  const code = `${unit}-${date.slice(2).replaceAll('-', '')}-${system}${String(number).padStart(4, '0')}`
  const read = parseDossierCode(code)
  if (read.number !== number || read.date !== date || (read.system ?? '') !== system) throw fault(code)
  return code
}

/**
 * Reads a code with a prefix of one to four segments, a 6- or 8-digit date that exists, and a number of four digits or more.
 * @throws MotcuaError `dossier-code.invalid`, `dossier-code.no-such-date`
 */
export const parseDossierCode = (code: string): DossierCode => {
  const [, unit, digits, number] = shape.exec(code) ?? []
  if (unit === undefined || digits === undefined || number === undefined) throw fault(code)
  if (unit.split('.').length > mostSegments) throw fault(code)
  const long = digits.length === 8 ? digits : `20${digits}`
  const date = `${long.slice(0, 4)}-${long.slice(4, 6)}-${long.slice(6, 8)}`
  const day = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date)
    throw new MotcuaError('dossier-code.no-such-date', { code, date })
  const [, system, own] = central.exec(code) ?? []
  return system === undefined ? { unit, date, number: Number(number) } : { unit, date, number: Number(own), system }
}
