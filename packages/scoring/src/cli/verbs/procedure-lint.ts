import {
  lintProcess,
  type ProcedureState,
  type ProcessLint,
  type StatedLimit,
  text,
  vietnamCalendar,
} from '@motcua/core'
import {
  createProcedures,
  describeReadFinding,
  readProcessFile,
  type ReadProcess,
  refuseUnread,
} from '@motcua/store/catalogue'
import { exitCode } from '../exit-code.ts'
import { readTextFile } from '../file/text-file.ts'
import { withSqliteStore } from '../store/sqlite-file.ts'
import { storeOptions } from '../store/store-file.ts'
import { json } from '../text/json.ts'
import { processLintText } from '../text/process-lint-text.ts'
import { defineVerb } from '../verb.ts'

/** Time limits that a register of procedures holds for what a decision's process serves. */
type Registered = (
  process: ReadProcess,
) => Promise<readonly { readonly register: string; readonly limit: StatedLimit }[]>

const nothingRegistered: Registered = async () => []

/** Limits of the procedure: of the announcement by the same decision, and those recorded of other registers. */
const limitsOf = ({ versions, limits }: ProcedureState, decision: string | null) => [
  ...versions.flatMap(({ decision: announcedBy, content: { limit } }) =>
    limit !== undefined && announcedBy !== null && announcedBy === decision ? [{ register: 'decision', limit }] : [],
  ),
  ...limits.map(({ value }) => value),
]

/** `motcua procedure lint`: looks internal processes through; exit code 1 when a sum differs or a row cannot be read. */
export const procedureLintVerb = defineVerb({
  name: 'procedure lint',
  about: 'cli.procedure-lint',
  arguments: [{ name: 'FILE', about: 'cli.argument.process-file' }],
  options: {
    store: { kind: 'text', value: 'STORE', about: 'cli.option.procedure-store' },
    mirror: storeOptions.mirror,
  },
  examples: [
    'procedure lint quy-trinh.json',
    'procedure lint quy-trinh.csv',
    'procedure lint quy-trinh.json --store h21.sqlite --json',
  ],
  action: async ({ values, positionals, language }, io) => {
    const [file] = positionals
    const { rows, processes, findings } = readProcessFile(readTextFile(file), file)
    refuseUnread(file, { rows, taken: processes.length, findings })
    const lintAll = async (registered: Registered): Promise<readonly ProcessLint[]> => {
      const lints: ProcessLint[] = []
      for (const process of processes) {
        const { definition, decision } = process
        lints.push(lintProcess(definition, { decision, limits: await registered(process) }))
      }
      return lints
    }
    const lints =
      values.store === undefined
        ? await lintAll(nothingRegistered)
        : await withSqliteStore({ ...values, store: values.store }, { io, language }, async (store) => {
            const procedures = createProcedures({ store, calendar: vietnamCalendar(), clock: io.now })
            return lintAll(async ({ definition, decision }) => {
              const states = await Promise.all(definition.procedures.map((code) => procedures.state(code)))
              return states.flatMap((state) => (state === undefined ? [] : limitsOf(state, decision)))
            })
          })
    if (values.json) {
      const told = lints.map(({ findings: odd, ...lint }) => ({
        ...lint,
        findings: odd.map((found) => ({ ...found, message: text(found.code, found.params, language) })),
      }))
      io.out(json(told))
    } else io.out(processLintText(lints, language))
    for (const finding of findings)
      io.err(text('cli.in-file', { file, reason: describeReadFinding(finding, language) }, language))
    const wrong = findings.length > 0 || lints.some(({ verdict }) => verdict === 'differs')
    return wrong ? exitCode.fault : exitCode.ok
  },
})
