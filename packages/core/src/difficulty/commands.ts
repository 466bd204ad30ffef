import type {
  DifficultyAnswered,
  DifficultyClosed,
  DifficultyPassedOn,
  DifficultyRaisedAgain,
  DifficultyReported,
} from './events.ts'

export type ReportDifficulty = DifficultyReported & { readonly type: 'ReportDifficulty' }
export type PassOnDifficulty = DifficultyPassedOn & { readonly type: 'PassOnDifficulty' }
export type AnswerDifficulty = DifficultyAnswered & { readonly type: 'AnswerDifficulty' }
export type RaiseDifficultyAgain = DifficultyRaisedAgain & { readonly type: 'RaiseDifficultyAgain' }
export type CloseDifficulty = DifficultyClosed & { readonly type: 'CloseDifficulty' }

/** Everything that may be asked of a difficulty. */
export type DifficultyCommand =
  ReportDifficulty | PassOnDifficulty | AnswerDifficulty | RaiseDifficultyAgain | CloseDifficulty

export type DifficultyCommandType = DifficultyCommand['type']
