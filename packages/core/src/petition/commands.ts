import type {
  PetitionAnswered,
  PetitionChannel,
  PetitionClarified,
  PetitionClassified,
  PetitionPublished,
  PetitionQuestioned,
  PetitionRated,
  PetitionRefused,
  PetitionRepeated,
} from './events.ts'

type Plain<Data> = Omit<Data, 'breaches'>

/** Take in a petition [tiếp nhận phản ánh, kiến nghị]. */
export type ReceivePetition = {
  readonly type: 'ReceivePetition'
  readonly unit: string
  readonly channel: PetitionChannel
  readonly subject: string | null
  /** Default: when it is received. */
  readonly sentAt?: string
  readonly dossier?: string
  readonly procedure?: string
  readonly repeats?: string
}

export type ClassifyPetition = Plain<PetitionClassified> & { readonly type: 'ClassifyPetition' }
export type RefusePetition = Plain<PetitionRefused> & { readonly type: 'RefusePetition' }
/** Pass it to the competent unit [chuyển xử lý]. */
export type TransferPetition = { readonly type: 'TransferPetition'; readonly to: string; readonly reason?: string }
/** Ask the petitioner for more [yêu cầu bổ sung thông tin]. */
export type AskPetitioner = Plain<PetitionQuestioned> & { readonly type: 'AskPetitioner' }
export type RecordClarification = Plain<PetitionClarified> & { readonly type: 'RecordClarification' }
export type AnswerPetition = Omit<Plain<PetitionAnswered>, 'publicationDue'> & { readonly type: 'AnswerPetition' }
export type PublishAnswer = Plain<PetitionPublished> & { readonly type: 'PublishAnswer' }
/** Record on the earlier petition that a later one repeats it [phản ánh lại]. */
export type RecordRepetition = Plain<PetitionRepeated> & { readonly type: 'RecordRepetition' }
export type RatePetition = Plain<PetitionRated> & { readonly type: 'RatePetition' }

/** Everything that may be asked of a petition. */
export type PetitionCommand =
  | ReceivePetition
  | ClassifyPetition
  | RefusePetition
  | TransferPetition
  | AskPetitioner
  | RecordClarification
  | AnswerPetition
  | PublishAnswer
  | RecordRepetition
  | RatePetition

export type PetitionCommandType = PetitionCommand['type']
