export { connectorContract, storeContract, storeDifferential } from './suites.ts'
export type { ConnectorContract, KnownPerson } from './connector-contract.ts'
export type { StoreCapabilities, StoreContract, StorePlace, StreamAdministration } from './store-lab.ts'
export { type EventStoreDbStandIn, startEventStoreDbStandIn, type StandInOptions } from './eventstoredb/stand-in.ts'
export type { Fault, FaultPlan, FaultyOperation } from './eventstoredb/fault-plan.ts'
export { checkHistories, type CounterexampleOptions, type SavedHistory, savedHistories } from './counterexamples.ts'
export { type AppendFault, type FaultyStore, faultyStore, InjectedFault, type StoreFaults } from './faulty-store.ts'
export { type GivenStreams, type Handled, type HandlerKit, handlerKit, type HandlerKitOptions } from './handler-kit.ts'
export { appendLog, type KitAppend } from './kit-log.ts'
export {
  happened,
  type ProjectedLog,
  type ProjectionKit,
  projectionKit,
  type ProjectionKitOptions,
  type ShownRow,
} from './projection-kit.ts'
