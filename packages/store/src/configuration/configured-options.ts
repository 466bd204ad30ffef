import { parseProcedureCode, type ProcedureScope } from '@motcua/core'
import type { MotcuaOptions } from '../dossier/motcua.ts'
import type { Configuration } from './configuration.ts'
import { calendarOf } from './configured-calendar.ts'

/** Whose special rules govern a procedure, by the province, the ministry and the groups of the configuration. */
const scopesOf =
  ({ scopes = {} }: Configuration) =>
  (code: string): ProcedureScope => {
    const { groups = {}, ...place } = scopes
    const plain = parseProcedureCode(code).code
    const named = Object.entries(groups).flatMap(([group, codes]) => (codes.includes(plain) ? [group] : []))
    return { ...place, ...(named.length === 0 ? {} : { groups: named }) }
  }

/** What `openMotcua` takes of a configuration; the store is opened by the caller, from the path under `store`. */
export const configuredOptions = (
  configuration: Configuration,
): Pick<MotcuaOptions, 'calendar' | 'whose' | 'scopeOf'> => {
  const { issuer } = configuration.procedures ?? {}
  return {
    calendar: calendarOf(configuration),
    scopeOf: scopesOf(configuration),
    ...(issuer === undefined ? {} : { whose: { issuer } }),
  }
}
