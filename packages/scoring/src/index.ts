export { vanCanh } from './demo/published-year.ts'
export {
  type DemoOptions,
  type DemoOutcome,
  type DemoProgress,
  type PlannedDossier,
  planVanCanh,
  playVanCanh,
} from './demo/run-demo.ts'
export type { PlannedCommand } from './demo/timeline.ts'
export type { DossierFact } from './facts/dossier-fact.ts'
export { dossierFacts } from './facts/dossier-facts.ts'
export { type FactFile, scanFactFile, takeFactFile } from './facts/file/scan-facts.ts'
export { type FactFileOptions, writeFactFile, writeFactRows } from './facts/file/write-facts.ts'
export { type NationalFigure, nationalReports, readNationalFigures } from './facts/national-figures.ts'
export {
  type PetitionFact,
  petitionFacts,
  petitionKind,
  petitionUnit,
  readPetitionFacts,
} from './facts/petition-facts.ts'
export { type FactTaker, readFacts, scanFacts, takeFacts } from './facts/read-facts.ts'
export type { ScoredFact } from './facts/scored-fact.ts'
export {
  type FigureGrid,
  figureGrid,
  type FigureGridQuery,
  type GridCounts,
  type UnitFigures,
} from './indicators/figure-grid.ts'
export { type IndexFigures, type IndexGrid, indexGrid, type IndexGridQuery } from './indicators/index-grid.ts'
export { certifiedCopies, readCertifiedCopies } from './facts/certified-copies.ts'
export { readUnitTree, unitRegister } from './facts/unit-register.ts'
export {
  type AnnouncementFact,
  bearsFee,
  isInUse,
  missingPartsAt,
  type ProcedureFact,
  procedureFacts,
  readProcedureFacts,
  serviceLevelAt,
} from './facts/procedure-facts.ts'
export type { CatalogueFigure, CatalogueIndicatorCode } from './indicators/catalogue-figure.ts'
export {
  type CatalogueQuery,
  type CatalogueSource,
  type CatalogueTally,
  catalogueTally,
} from './indicators/catalogue-figures.ts'
export { type IndicatorScope, indicatorScope, type ScopeQuery } from './indicators/indicator-scope.ts'
export type { FigureQuery } from './indicators/figure-query.ts'
export type { IndicatorFigure } from './indicators/indicator-figure.ts'
export { indicatorFigures } from './indicators/indicator-tally.ts'
export {
  type PetitionFigure,
  petitionFigures,
  type PetitionIndicatorCode,
  type PetitionQuery,
  type PetitionReason,
} from './indicators/petition-figures.ts'
export {
  type UnitActivity,
  unitActivity,
  type UnitActivityFinding,
  type UnitActivityQuery,
} from './indicators/unit-activity.ts'
export { readDossierStates } from './life/dossier-states.ts'
export { figuresByUnit, unitsRolledUp } from './indicators/unit-roll-up.ts'
export { type GivenCounts, unitCounts } from './indicators/unit-counts.ts'
export type { PageInput, PageVersions } from './page/page-input.ts'
export { publicNames } from './page/public-names.ts'
export { normalisedCode, publicPage, type PublicPageInput } from './page/public-page.ts'
export { type PublicApology, type PublicRequest, publicStanding, type PublicStanding } from './page/public-standing.ts'
export type { PublicEvent, PublicStage } from './page/public-timeline.ts'
export type { PublicNames, PublicWords } from './page/public-words.ts'
export { renderPage } from './page/render-page.ts'
export type { DueBasis, Granularity } from './report/due-comparison.ts'
export { type Form06, form06, type Form06Options } from './report/form06.ts'
export type { Form06Identity, Form06Row } from './report/form06-row.ts'
export { type IndexSheet, indexSheet, type IndexSheetOptions, type IndexSheetRow } from './report/index-sheet.ts'
export { type OverdueDossier, overdueDossiers, type OverdueOptions } from './report/overdue.ts'
export { reportPeriod, type ReportPeriod } from './report/report-period.ts'
export { catchUpIndex, readRegisters, registersAsOf, type StoreRegisters } from './report/store-registers.ts'
export { indexSheetOf, type IndexView, type UnitIndexQuery, unitsOf } from './report/unit-index.ts'
export { type Restatement, restatement, type RestatementInput } from './restatement/restatement.ts'
export type { Count, Ratio, UnitCounts } from './scorecard/counts.ts'
export { decision766 } from './scorecard/decision-766.ts'
export { type Responsibility, responsibilityFor, type ResponsibleParty } from './scorecard/responsibility-2283.ts'
export { type ScorecardTerm, scorecardTerms, type TermKind } from './scorecard/scorecard-term.ts'
export { scoreUnit, type ScoreOptions } from './scorecard/score.ts'
export { scoreFile, type ScoreFileResult } from './scorecard/score-file.ts'
export type { IndicatorCode, Level, Scorecard } from './scorecard/scorecard.ts'
export type { BlockScore, GroupScore, IndicatorScore, UnitScore } from './scorecard/unit-score.ts'
