export type { BulkAppend, StreamAppend } from './bulk-append.ts'
export { type Codec, createCodec, type EventEnvelope, type UnknownEventPolicy } from './codec/codec.ts'
export type { Quarantine, QuarantinedEvent } from './codec/quarantine.ts'
export {
  type CommandHandler,
  type CommandHandlerOptions,
  createCommandHandler,
  type DecisionVersions,
  type StreamState,
} from './command/command-handler.ts'
export { authorise, type CommandLogEntry, type Handle, logCommands, type Middleware } from './command/middleware.ts'
export { jitter, type Patience } from './command/patience.ts'
export type {
  CommandOutcome,
  CommandRequest,
  CommandResult,
  CommandsRequest,
  DecisionTimes,
  Sending,
} from './command/request.ts'
export type { Dictionary } from './dictionary.ts'
export {
  type CodeAllocator,
  type CodeAllocatorOptions,
  type CodeRequest,
  createCodeAllocator,
} from './dossier/code-allocator.ts'
export {
  createDossierHandler,
  type DossierHandler,
  type DossierHandlerOptions,
  type DossierMiddleware,
  type DossierRequest,
  type DossierRequests,
} from './dossier/dossier-handler.ts'
export type { DossierEntry, DossierMethods, Dossiers, DossierSending, FieldsOf } from './dossier/dossiers.ts'
export { type Motcua, type MotcuaOptions, openMotcua } from './dossier/motcua.ts'
export {
  lookBeforeAsking,
  memoryPersonalStore,
  type PersonalStore,
  type PersonalStoreOptions,
  type StoredPaper,
} from './dossier/personal-store.ts'
export {
  connectorSchemas,
  memoryRegister,
  registerAnswer,
  type RegisterAnswer,
  type RegisterConnector,
  registerQuestion,
  type RegisterQuestion,
} from './connector/connector.ts'
export { askRegister, type RegisterOutcome, type RegisterRequest } from './connector/ask-register.ts'
export type { UnitRegister, UnitTerms } from './unit/unit-register.ts'
export { eventId } from './event-id.ts'
export type {
  AppendResult,
  EventStore,
  EventToAppend,
  ExpectedRevision,
  ReadAllOptions,
  ReadStreamOptions,
  RecordedEvent,
  StreamRead,
  SubscribeOptions,
  Subscription,
} from './event-store.ts'
export { type MemoryStore, type MemoryStoreOptions, openMemoryStore } from './memory/memory-store.ts'
export { type EventCut, eventsWithin, isWithin } from './projection/event-cut.ts'
export {
  type Difficulties,
  type DifficultiesOptions,
  type DifficultySending,
  openDifficulties,
} from './difficulty/difficulties.ts'
export {
  openPetitions,
  type Petitions,
  type PetitionSending,
  type PetitionsOptions,
  type RepeatedPetition,
} from './petition/petitions.ts'
export { memoryProjections } from './projection/memory-projections.ts'
export type {
  ChosenPage,
  ColumnChoice,
  ProjectedRow,
  ProjectionRun,
  Projections,
  ProjectionState,
  RowsAsOf,
} from './projection/projections.ts'
export { rowFold, type RowFold } from './projection/row-fold.ts'
export type { ProjectionOf, ProjectionRow, PromotedEvent, RowProjection } from './projection/row-projection.ts'
export type { ProjectionProgress } from './projection/run-progress.ts'
export type { ParkedEvent, ProjectionLease, ProjectionStatus, ProjectionTask } from './projection/runner-state.ts'
export { type Audit, type AuditOptions, auditStore } from './proof/audit/audit-store.ts'
export { type AuditFault, type AuditFaultKind, describeFault } from './proof/audit/fault.ts'
export type { TimesApart } from './proof/audit/times-apart.ts'
export { canonicalJson } from './proof/canonical.ts'
export { chainFault, type ChainFault } from './proof/chain.ts'
export {
  type CheckedProof,
  type Checkpoint,
  checkpointOf,
  checkProof,
  type CheckOptions,
  isGrowthProof,
  type NoteKey,
  type NoteKeyKind,
  formatNoteKey,
  openCheckpoint,
  parseGrowthProof,
  parseNoteKeys,
  type ProvenEvent,
  type SignedCheckpoint,
  type Witnessed,
} from './proof/checker/index.ts'
export { eventHash, genesis } from './proof/event-hash.ts'
export type { MerkleLog, TreeHead } from './proof/merkle/merkle-tree.ts'
export { merkleLogOf } from './proof/merkle/merkle-log-of.ts'
export { type MadeProof, type ProofCheckpoint, proveDossier, proveGrowth, proveOneEvent } from './proof/prove.ts'
export { cosignCheckpoint, type CosignRequest } from './proof/signing/cosign.ts'
export { generateNoteKey, type NoteSigner, parseNoteSigner } from './proof/signing/note-signer.ts'
export { signCheckpoint } from './proof/signing/sign-checkpoint.ts'
export { signText } from './proof/signing/sign-text.ts'
export { type StoreFault, type Verification, type VerifyOptions, verifyStore } from './proof/verify-store.ts'
export {
  ConcurrencyError,
  DuplicateEventIdError,
  type InvalidEventCode,
  InvalidEventError,
  StoreClosedError,
  type StoreFileCode,
  StoreFileError,
} from './store-errors.ts'
export { type DecodedEvent, type DecodedReading, readDecoded } from './read-decoded.ts'
export {
  type LoggedTime,
  type LogSearch,
  readTimes,
  searchLog,
  type StreamTimes,
  type TimedEvent,
} from './read-times.ts'
export { type ActedEvent, type ReadOfStream, readStreams, streamsOfKind, type StreamsReading } from './read-streams.ts'
export { openUnits, type Units, type UnitsOptions } from './unit/units.ts'
export { watch, type Watch, type WatchOptions } from './watch.ts'
