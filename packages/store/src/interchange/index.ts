export { describeFinding, type FindingCode, type ImportFinding } from './finding.ts'
export { type Bpic15Figures, bpic15Figures } from './figures/bpic15-figures.ts'
export type { StoredEvents } from './figures/dossier-histories.ts'
export type { Quantiles } from './figures/quantiles.ts'
export { type ReceiptFigures, receiptFigures } from './figures/receipt-figures.ts'
export {
  type ImportProgress,
  type ImportResult,
  type ImportTarget,
  importXes,
  type ImportXesOptions,
} from './import-xes.ts'
export { bpic15Mapping } from './mapping/bpic15.ts'
export type { MappedCase, MappedEvent, XesMapping } from './mapping/mapping.ts'
export { xesMappingNamed, xesMappings } from './mapping/mappings.ts'
export { receiptMapping } from './mapping/receipt.ts'
export { inspectXes, readXes, type ReadXesOptions, type XesLog } from './xes/read-xes.ts'
export type { XesSource } from './xes/xes-source.ts'
export type { XesAttributes, XesEvent, XesTrace } from './xes/xes-trace.ts'
