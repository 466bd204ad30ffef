import { MotcuaError, procedureAt, toIso, vietnamCalendar } from '@motcua/core'
import { createProcedures } from '@motcua/store/catalogue'
import { exitCode } from '../exit-code.ts'
import { withSqliteStore } from '../store/sqlite-file.ts'
import { json } from '../text/json.ts'
import { procedureText } from '../text/procedure-text.ts'
import { defineVerb } from '../verb.ts'
import { dayOf } from './law.ts'
import { procedureOptions } from './procedure-list.ts'

/** `motcua procedure show`: what holds of one procedure on a day. */
export const procedureShowVerb = defineVerb({
  name: 'procedure show',
  about: 'cli.procedure-show',
  arguments: [{ name: 'CODE', about: 'cli.argument.procedure' }],
  options: procedureOptions,
  examples: [
    'procedure show 1.014464 --store h21.sqlite',
    'procedure show 1.014464 --store h21.sqlite --at 2025-12-01 --json',
  ],
  action: async ({ values, positionals, language }, io) => {
    const [code] = positionals
    const calendar = vietnamCalendar()
    const { zone } = calendar
    const date = dayOf(values.at, io)
    const state = await withSqliteStore(values, { io, language }, (store) =>
      createProcedures({ store, calendar }).state(code),
    )
    if (state === undefined) throw new MotcuaError('cli.procedure-missing', { code })
    const inForce = procedureAt(
      state,
      zone.startOfDay(date),
      values.issuer === undefined ? {} : { issuer: values.issuer },
    )
    if (inForce === null) {
      const known = state.versions.map(({ version, from }) => `${version} (${zone.localDate(from)})`).join('; ') || '–'
      throw new MotcuaError('cli.procedure-not-in-force', { code, date, known })
    }
    if (values.json) {
      const { version, processes, ...rest } = inForce
      const { from, repealedFrom, publishBy, publishedAt, ...told } = version
      const iso = (instant: number | null): string | null => (instant === null ? null : toIso(instant))
      const dates = {
        from: iso(from),
        repealedFrom: iso(repealedFrom),
        publishBy: iso(publishBy),
        publishedAt: iso(publishedAt),
      }
      const named = processes.map(({ definition, approvals }) => ({
        ...definition,
        approvals: approvals.map((approval) => ({ ...approval, from: iso(approval.from) })),
      }))
      io.out(json({ procedure: code, date, version: { ...told, ...dates }, ...rest, processes: named }))
    } else io.out(procedureText(code, inForce, { language, zone }))
    return exitCode.ok
  },
})
