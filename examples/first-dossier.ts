// A dossier at the counter, after motcua config apply: node examples/first-dossier.ts motcua.yaml PROCEDURE
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { text } from '@motcua/core'
import { openMotcua } from '@motcua/store'
import { configuredOptions, loadConfiguration } from '@motcua/store/configuration'
import { openSqliteStore } from '@motcua/store/sqlite'

/** Receives a dossier of this procedure under the next code of the day, and says when its result is due. */
export const receiveAtCounter = async (file: string, procedure: string, clock = Date.now): Promise<string> => {
  const configuration = loadConfiguration(readFileSync(file, 'utf8'), file)
  const { unit, store: path } = configuration
  const options = configuredOptions(configuration)
  await using store = openSqliteStore({ file: resolve(dirname(file), path) })
  const { dossiers, codes, procedures } = openMotcua({ store, clock, ...options })

  const actor = { officer: 'cb-01', unit, role: 'reception' }
  // an id of the sender's own: the same sending again is carried out once
  const by = () => ({ commandId: randomUUID(), actor })
  if ((await procedures.state(procedure)) === undefined) throw new Error(`nothing is known of procedure ${procedure}`)
  const code = await codes.allocate({ unit, ...by() })
  const fields = { unit, procedure, channel: 'direct', code, subject: 's-1' } as const
  const submitted = await dossiers.submit(code, fields, by())
  const received = submitted.accepted ? await dossiers.receive(code, {}, by()) : submitted
  if (!received.accepted) throw new Error(text(received.rejection.message, received.rejection.params))

  const due = (await dossiers.state(code))?.appointments[0]?.due
  return `${code} is received; due ${due === undefined ? 'on no day: the procedure states no limit' : options.calendar.zone.formatLocal(due)}`
}

if (process.argv[1] === import.meta.filename) {
  const [file = 'motcua.yaml', procedure = '2.000635'] = process.argv.slice(2)
  console.log(await receiveAtCounter(file, procedure))
}
