export {
  allowedKinds,
  arbitraryCommandHistory,
  arbitraryPayload,
  type CommandHistory,
  type CommandHistoryOptions,
  formatCommands,
  testingContext,
  type TimedCommand,
} from './arbitrary-commands.ts'
export {
  arbitraryDifficultyHistory,
  difficultyCommandOf,
  type DifficultyHistory,
  difficultyTestingContext,
} from './arbitrary-difficulty.ts'
export { arbitraryHistory, formatHistory, type History, type HistoryOptions } from './arbitrary-history.ts'
export {
  arbitraryPetitionHistory,
  petitionCommandOf,
  type PetitionHistory,
  petitionTestingContext,
} from './arbitrary-petition.ts'
export { dossierCommandOf, type Occasion } from './command-maker.ts'
export { dossierEventOf, type Payload } from './payload.ts'
export { testingProcedureCodes, testingProcedures } from './procedures.ts'
export { type Scenario, scenario } from './scenario.ts'
export { arbitraryDecidedHistory, type DecidedHistory, type DecidedHistoryOptions } from './arbitrary-decisions.ts'
export { type FixedClock, fixedClock } from './fixed-clock.ts'
export { KitFailure, sameValue } from './kit-failure.ts'
export { loadHistory, saveHistory } from './saved-history.ts'
export { type Specification, specify, type Then, type When } from './specification.ts'
