export {
  type CarriedImportOptions,
  type CarriedProgress,
  type CarriedResult,
  type CarriedSource,
  carryIn,
} from './carried/incoming.ts'
export type { CarriedEvent, PlacedEvent } from './carried/carried-event.ts'
export type { ExportOptions, ExportProgress } from './carried/outgoing.ts'
export { carriedCsv } from './csv/carried-csv.ts'
export { importCsv, importOcel, type ImportRowsOptions } from './csv/import-rows.ts'
export { parseRowMapping, type RowMapping } from './csv/row-mapping.ts'
export { csvSchema, exportCsv, type ExportCsvOptions } from './csv/write-csv.ts'
export type { CsvSchemaBeside, WrittenCsv } from './csv/written-csv.ts'
export { describeFinding, type FindingCode, type ImportFinding } from './finding.ts'
export { type Bpic15Figures, bpic15Figures } from './figures/bpic15-figures.ts'
export type { StoredEvents } from './figures/dossier-histories.ts'
export type { Quantiles } from './figures/quantiles.ts'
export { type ReceiptFigures, receiptFigures } from './figures/receipt-figures.ts'
export type { ImportProgress, ImportResult } from './import-result.ts'
export { importXes, type ImportXesOptions } from './import-xes.ts'
export type { ImportTarget } from './import-target.ts'
export { bpic15Mapping } from './mapping/bpic15.ts'
export type { MappedCase, MappedEvent, XesMapping } from './mapping/mapping.ts'
export { xesMappingNamed, xesMappings } from './mapping/mappings.ts'
export { receiptMapping } from './mapping/receipt.ts'
export { inspectXes, readXes, type ReadXesOptions, type XesLog } from './xes/read-xes.ts'
export type { XesSource } from './xes/xes-source.ts'
export type { XesAttributes, XesEvent, XesTrace } from './xes/xes-trace.ts'
export { carriedOcel } from './ocel/carried-ocel.ts'
export { exportOcel } from './ocel/write-ocel.ts'
export { carriedXes } from './xes/carried-xes.ts'
export { exportXes } from './xes/write-xes.ts'
