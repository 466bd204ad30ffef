import { z } from 'zod'
import { formFaults } from '../event/form-fault.ts'
import type { DifficultyCommand, DifficultyCommandType } from './commands.ts'
import { difficultyEventShapes as event } from './event-schemas.ts'

const type = <Type extends DifficultyCommandType>(name: Type) => ({ type: z.literal(name) })

type Schemas = { readonly [Type in DifficultyCommandType]: z.ZodType<Extract<DifficultyCommand, { type: Type }>> }

const schemas: Schemas = {
  ReportDifficulty: event.DifficultyReported.extend(type('ReportDifficulty')),
  PassOnDifficulty: event.DifficultyPassedOn.extend(type('PassOnDifficulty')),
  AnswerDifficulty: event.DifficultyAnswered.extend(type('AnswerDifficulty')),
  RaiseDifficultyAgain: event.DifficultyRaisedAgain.extend(type('RaiseDifficultyAgain')),
  CloseDifficulty: event.DifficultyClosed.extend(type('CloseDifficulty')),
}

/** Every kind of command, for interfaces that list them. */
export const difficultyCommandTypes: readonly DifficultyCommandType[] = Object.keys(schemas) as DifficultyCommandType[]

/** What is wrong with a command's form, or null. */
export const difficultyFormFault = formFaults(schemas)
