export { type ProcedureFile, readProcedureFile, readProcessFile, rowsOfFile } from './procedure-file.ts'
export { type ImportedProcedures, importProcedures, type ImportProceduresOptions } from './import-procedures.ts'
export { type ProcessFile, readProcessRows, type ReadProcess } from './process-file.ts'
export { type CatalogueFile, readCatalogueRows } from './catalogue-file.ts'
export { catalogueFields } from './catalogue-row.ts'
export {
  createProcedures,
  type ProcedureEntry,
  type Procedures,
  type ProceduresOptions,
  type ProcedureSending,
} from './procedures.ts'
export { describeReadFinding, type ReadFinding, type ReadFindingCode, refuseUnread } from './read-finding.ts'
export type { StreamDraft } from './stream-draft.ts'
