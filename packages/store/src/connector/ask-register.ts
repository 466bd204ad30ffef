import type { DossierEvent } from '@motcua/core'
import type { CommandResult } from '../command/request.ts'
import type { Dossiers, DossierSending } from '../dossier/dossiers.ts'
import { registerAnswer, type RegisterConnector, type RegisterQuestion } from './connector.ts'

/** The register that has an event of its own, and gives data instead of papers. */
const population = 'population'

/** For which dossier a register is asked, and which component of it the answer stands for. */
export type RegisterRequest = RegisterQuestion & {
  readonly dossier: string
  /** Of the procedure's list; needed but for the population database. */
  readonly component?: string
  readonly signal?: AbortSignal
}

/**
 * What came of asking. The values go to the caller alone; on the dossier stands only which fields were used, and where they
 * are found again. `written` is null where nothing was to be written.
 */
export type RegisterOutcome = { readonly written: CommandResult<DossierEvent> | null } & (
  | {
      readonly outcome: 'answered'
      readonly values: Readonly<Record<string, string>>
      readonly reference: string
    }
  | { readonly outcome: 'not-found' }
  | { readonly outcome: 'failed'; readonly cause: 'unavailable' | 'wrong'; readonly error: unknown }
)

type Parts = {
  readonly dossiers: Pick<Dossiers, 'usePopulationData' | 'reuse' | 'recordDataFailure'>
  readonly connector: RegisterConnector
}

type Heard =
  | { readonly is: 'answer'; readonly reference: string; readonly values: Readonly<Record<string, string>> }
  | { readonly is: 'nothing' }
  | { readonly is: 'fault'; readonly cause: 'unavailable' | 'wrong'; readonly error: unknown }

/** An answer that is none, that holds no field, or one that nobody asked for, is wrong. */
const heard = async (connector: RegisterConnector, { subject, fields, signal }: RegisterRequest): Promise<Heard> => {
  let answer: unknown
  try {
    answer = await connector.ask({ subject, fields, ...(signal === undefined ? {} : { signal }) })
  } catch (error) {
    // who gave up is told so; that is no fault of the register
    signal?.throwIfAborted()
    return { is: 'fault', cause: 'unavailable', error }
  }
  const read = registerAnswer.safeParse(answer)
  if (!read.success) return { is: 'fault', cause: 'wrong', error: new Error('the answer is not of the form of one') }
  if (!read.data.found) return { is: 'nothing' }
  const { reference, values } = read.data
  const given = Object.keys(values)
  if (given.length === 0 || given.some((field) => !fields.includes(field)))
    return { is: 'fault', cause: 'wrong', error: new Error('the answer holds other fields than were asked for') }
  return { is: 'answer', reference, values }
}

/**
 * Asks a register for what a dossier needs, and puts on record what came of it: data used or a component taken over, or
 * that the register could not be reached or answered wrongly, which lengthens the slip by NQ 66.7/2025 art. 8. That somebody
 * is not in the register is no fault, and nothing is written.
 * @throws TypeError where no component is named though the answer would stand for one
 */
export const askRegister = async (
  { dossiers, connector }: Parts,
  request: RegisterRequest,
  sending: DossierSending,
): Promise<RegisterOutcome> => {
  const { dossier, component } = request
  const { register } = connector
  if (register !== population && component === undefined)
    throw new TypeError(`which component of ${dossier} does ${register} stand for? name it in \`component\``)
  const said = await heard(connector, request)
  if (said.is === 'nothing') return { outcome: 'not-found', written: null }
  if (said.is === 'fault') {
    const { cause, error } = said
    const told = { source: register, cause, ...(component === undefined ? {} : { component }) }
    return { outcome: 'failed', cause, error, written: await dossiers.recordDataFailure(dossier, told, sending) }
  }
  const { reference, values } = said
  const written =
    component === undefined
      ? await dossiers.usePopulationData(dossier, { fields: Object.keys(values), reference }, sending)
      : await dossiers.reuse(dossier, { component, source: 'national-database', reference }, sending)
  return { outcome: 'answered', values, reference, written }
}
