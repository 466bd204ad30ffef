export { administerEventStoreDb, type EventStoreDbAdministration } from './administration.ts'
export { addressName, isEventStoreDbAddress, parseAddress } from './address.ts'
export { type DoctorFinding, examineEventStoreDb } from './doctor.ts'
export {
  AppendOutcomeUnknownError,
  EventStoreDbOptionsError,
  ForeignEventError,
  StoreAccessDeniedError,
  StoreUnavailableError,
  StreamDeletedError,
} from './errors.ts'
export {
  type DeletedStream,
  type EventStoreDbStore,
  type EventStoreDbStoreOptions,
  openEventStoreDb,
} from './eventstoredb-store.ts'
export type { EventStoreDbSubscribeOptions } from './follow.ts'
export { handling, type HandlerPolicy, type ParkedEvent } from './handler-policy.ts'
export type { EventStoreDbOptions, TlsFiles } from './options.ts'
