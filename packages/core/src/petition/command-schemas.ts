import { z } from 'zod'
import { formFaults } from '../event/form-fault.ts'
import type { PetitionCommand, PetitionCommandType } from './commands.ts'
import { petitionEventShapes as event } from './event-schemas.ts'

const noBreaches = { breaches: true } as const
const noDues = { refusalDue: true, questionDue: true, answerDue: true } as const
const type = <Type extends PetitionCommandType>(name: Type) => ({ type: z.literal(name) })

type Schemas = { readonly [Type in PetitionCommandType]: z.ZodType<Extract<PetitionCommand, { type: Type }>> }

const schemas: Schemas = {
  ReceivePetition: event.PetitionReceived.omit({ ...noBreaches, ...noDues, sentAt: true }).extend({
    ...type('ReceivePetition'),
    sentAt: event.PetitionReceived.shape.sentAt.exactOptional(),
  }),
  ClassifyPetition: event.PetitionClassified.omit(noBreaches).extend(type('ClassifyPetition')),
  RefusePetition: event.PetitionRefused.omit(noBreaches).extend(type('RefusePetition')),
  TransferPetition: event.PetitionTransferred.omit({ ...noBreaches, ...noDues }).extend(type('TransferPetition')),
  AskPetitioner: event.PetitionQuestioned.omit(noBreaches).extend(type('AskPetitioner')),
  RecordClarification: event.PetitionClarified.omit(noBreaches).extend(type('RecordClarification')),
  AnswerPetition: event.PetitionAnswered.omit({ ...noBreaches, publicationDue: true }).extend(type('AnswerPetition')),
  PublishAnswer: event.PetitionPublished.omit(noBreaches).extend(type('PublishAnswer')),
  RecordRepetition: event.PetitionRepeated.omit(noBreaches).extend(type('RecordRepetition')),
  RatePetition: event.PetitionRated.omit(noBreaches).extend(type('RatePetition')),
}

/** Every kind of command, for interfaces that list them. */
export const petitionCommandTypes: readonly PetitionCommandType[] = Object.keys(schemas) as PetitionCommandType[]

/** What is wrong with a command's form, or null. */
export const petitionFormFault = formFaults(schemas)
