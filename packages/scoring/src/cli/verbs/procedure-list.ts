import { formatLimit, type Language, procedureAt, type ProcedureInForce, text, vietnamCalendar } from '@motcua/core'
import { processCoverage } from '../../finding/process-coverage.ts'
import { readAllProcedures } from '../../life/procedure-states.ts'
import { exitCode } from '../exit-code.ts'
import { withSqliteStore } from '../store/sqlite-file.ts'
import { storeOptions } from '../store/store-file.ts'
import { json } from '../text/json.ts'
import { table } from '../text/table.ts'
import { defineVerb } from '../verb.ts'
import { dayOf } from './law.ts'

/** The options of both verbs that ask a register of procedures. */
export const procedureOptions = {
  ...storeOptions,
  at: { kind: 'text', value: 'DATE', about: 'cli.option.procedure-at' },
  issuer: { kind: 'text', value: 'NAME', about: 'cli.option.procedure-issuer' },
} as const

const levelOf = (inForce: ProcedureInForce | null, language: Language): string => {
  const level = inForce?.serviceLevel?.level
  return level === undefined ? '–' : text(`procedure.service.${level}`, {}, language)
}

/** `motcua procedure list`: the procedures in force on a day. */
export const procedureListVerb = defineVerb({
  name: 'procedure list',
  about: 'cli.procedure-list',
  arguments: [],
  options: {
    ...procedureOptions,
    list: {
      kind: 'text',
      value: 'LIST',
      choices: ['decision-422', 'project-06'],
      about: 'cli.option.procedure-list',
    },
  },
  examples: [
    'procedure list --store h21.sqlite',
    'procedure list --store h21.sqlite --at 2026-03-01 --json',
    'procedure list --store h21.sqlite --list project-06',
  ],
  action: async ({ values, language }, io) => {
    const { zone } = vietnamCalendar()
    const date = dayOf(values.at, io)
    const at = zone.startOfDay(date)
    const whose = values.issuer === undefined ? {} : { issuer: values.issuer }
    const rows = await withSqliteStore(values, { io, language }, async (store) => {
      const listed = []
      for (const [procedure, state] of await readAllProcedures(store, {})) {
        const inForce = procedureAt(state, at, whose)
        const isListed = values.list === undefined || inForce?.marks.some(({ list }) => list === values.list)
        if (isListed && (inForce !== null || state.processes.length > 0))
          listed.push({ procedure, inForce, processes: state.processes.length })
      }
      return listed
    })
    const coverage = processCoverage(
      rows.flatMap(({ procedure, inForce }) => (inForce === null ? [] : [[procedure, inForce] as const])),
      at,
    )
    if (values.json) {
      const told = rows.map(({ procedure, inForce, processes }) => ({
        procedure,
        name: inForce?.version.content.name ?? null,
        version: inForce?.version.version ?? null,
        issuer: inForce?.version.issuer ?? null,
        limit: inForce?.version.content.timeLimit ?? null,
        serviceLevel: inForce?.serviceLevel?.level ?? null,
        feeBearing: inForce?.fees?.some(({ amount }) => amount === undefined || amount > 0) ?? null,
        missingParts: inForce?.version.missingParts ?? null,
        processes,
        lists: inForce?.marks.map(({ list }) => list) ?? [],
      }))
      io.out(json({ date, procedures: told, coverage }))
      return exitCode.ok
    }
    io.out(text('procedure.list', { count: rows.filter(({ inForce }) => inForce !== null).length, date }, language))
    const columns = (['code', 'name', 'limit', 'service', 'processes'] as const).map((column) => ({
      header: text(`procedure.column.${column}`, {}, language),
      most: 60,
    }))
    io.out(
      table(
        columns,
        rows.map(({ procedure, inForce, processes }) => [
          procedure,
          inForce?.version.content.name ?? text('procedure.process-only', {}, language),
          formatLimit(inForce?.version.content.limit ?? { kind: 'not-stated' }),
          levelOf(inForce, language),
          String(processes),
        ]),
      ),
    )
    const { procedures, internal, electronic } = coverage
    io.out(text('procedure.coverage', { procedures, internal, electronic }, language))
    return exitCode.ok
  },
})
