export { type Decider, type Decision, type DomainEvent, fold, type Occurred } from './decider.ts'
export {
  appointmentInForce,
  betweenLegsSince,
  type DossierTimes,
  type Ending,
  type EndingKind,
  endingBefore,
  endsWithResult,
  firstAppointment,
  type IndexClock,
  indexClock,
  type LegalClock,
  legalClock,
  standsSince,
  type Verdict,
  verdictOf,
} from './dossier/clock.ts'
export type { DossierCommand, DossierCommandType } from './dossier/commands.ts'
export { dossierCommandTypes } from './dossier/command-schemas.ts'
export { allowed, type AllowedCommand } from './dossier/decide/allowed.ts'
export type { DossierContext, DossierDecision } from './dossier/decide/context.ts'
export { formOf } from './dossier/form-of.ts'
export { controlSlipOf } from './form/control-slip.ts'
export { type FilledForm, filledForms, type FormEvent } from './form/fill-form.ts'
export type { FormDataOf, FormHead, PrintedForm } from './form/form-data.ts'
export { editionOf, type FormEdition, formEditions } from './form/form-edition.ts'
export type { FieldKind, FieldMark, FormField } from './form/form-field.ts'
export {
  limitIsByLaw,
  type Obtainable,
  type ProcedureLookup,
  type ProcedureTerms,
  termsOf,
} from './dossier/decide/procedure-terms.ts'
export { catalogueTerms } from './dossier/catalogue-terms.ts'
export { dossierDecider } from './dossier/dossier.ts'
export { type DossierCode, formatDossierCode, parseDossierCode } from './dossier/dossier-code.ts'
export type { DossierEvent, DossierEventData, DossierEventType } from './dossier/events.ts'
export { dossierEventDefinitions } from './dossier/event-schemas.ts'
export {
  createDossierMachine,
  dossierChart,
  dossierMachineVersion,
  dossierSteps,
  progressOf,
} from './dossier/machine.ts'
export type { Obligation } from './regulation/obligation.ts'
export { obligations } from './dossier/obligations.ts'
export {
  type ConditionStanding,
  conditionStandings,
  type ConditionVerdict,
  type OnlineCondition,
  onlineConditions,
  type OnlineStanding,
  onlineStanding,
} from './dossier/online-conditions.ts'
export { parseProcedureCode, type ProcedureCode } from './dossier/procedure-code.ts'
export { dossierPromotions } from './dossier/promotions.ts'
export { type DossierDraft, evolveDossier, evolveDraft } from './dossier/evolve.ts'
export {
  type Anomaly,
  type Appointment,
  type DossierState,
  initialDossier,
  type Pause,
  type Supplement,
} from './dossier/state.ts'
export { portalStatus, portalStatuses } from './dossier/portal-status.ts'
export type { PortalStatus, StatusChange } from './dossier/status-change.ts'
export type { EventDefinition } from './event/event-definition.ts'
export type { JsonObject, JsonValue } from './event/json.ts'
export { toMermaid } from './machine/mermaid.ts'
export { type Actor, type EventMetadata, eventMetadata } from './event/metadata.ts'
export type { PromotedKind, Promotion, PromotionTable } from './event/promotion.ts'
export {
  limitsAt,
  petitionIsLate,
  type PetitionLimits,
  type PetitionTimes,
  type PetitionVerdict,
  petitionVerdict,
} from './petition/clock.ts'
export type { PetitionCommand, PetitionCommandType } from './petition/commands.ts'
export type { PetitionContext, PetitionDecision } from './petition/context.ts'
export { allowedForPetition } from './petition/decide.ts'
export type { PetitionEvent, PetitionEventData, PetitionEventType } from './petition/events.ts'
export { petitionEventDefinitions } from './petition/event-schemas.ts'
export { standsAbove } from './difficulty/above.ts'
export type { DifficultyCommand, DifficultyCommandType } from './difficulty/commands.ts'
export type { DifficultyContext, DifficultyDecision } from './difficulty/context.ts'
export { allowedForDifficulty } from './difficulty/decide.ts'
export { difficultyDecider } from './difficulty/difficulty.ts'
export type {
  DifficultyEvent,
  DifficultyEventData,
  DifficultyEventType,
  DifficultyKind,
  DifficultyOutcome,
} from './difficulty/events.ts'
export { difficultyEventDefinitions, difficultyKinds } from './difficulty/event-schemas.ts'
export {
  createDifficultyMachine,
  difficultyChart,
  difficultyMachineVersion,
  difficultyProgress,
  difficultySteps,
} from './difficulty/machine.ts'
export type { DifficultyState } from './difficulty/state.ts'
export {
  createPetitionMachine,
  petitionChart,
  petitionMachineVersion,
  petitionProgress,
  petitionSteps,
} from './petition/machine.ts'
export { petitionObligations } from './petition/obligations.ts'
export { petitionDecider } from './petition/petition.ts'
export { petitionPromotions } from './petition/promotions.ts'
export type { PetitionState } from './petition/state.ts'
export { parseStreamName, type StreamKind, streamKinds, streamName } from './event/stream-name.ts'
export { type FieldFault, fieldFault, fieldName } from './input/field-fault.ts'
export { jsonFault, readJsonText } from './input/json-text.ts'
export { isMessageKey, message, type MessageKey, text } from './message/catalogue.ts'
export { type Language, languages, type Message, type MessageParams } from './message/message.ts'
export { isMotcuaError, MotcuaError } from './message/motcua-error.ts'
export { citation } from './regulation/citation.ts'
export type { LegalText, Relation } from './regulation/legal-text.ts'
export { legalTexts } from './regulation/legal-texts.ts'
export { type IndicatorFlags, flagsOfDossier, flagsOfPayload } from './portal/flags.ts'
export {
  type PortalBackground,
  portalDossier,
  type PortalDossierInput,
  portalEnvelope,
  type PortalPerson,
} from './portal/payload.ts'
export type { PortalDossier, PortalEnvelope, PortalProgress } from './portal/payload-type.ts'
export { type ActedEvent, portalProgress, type PortalProgressOptions, progressChunks } from './portal/progress.ts'
export { evolvePortalRecord, initialPortalRecord, type PortalRecord } from './portal/record.ts'
export { portalOutcome, type PortalOutcome, portalResponse, type PortalResponse } from './portal/response.ts'
export { portalEnding, portalMeaning, type ReportedStatus } from './portal/status.ts'
export { fromPortalTime, portalTime } from './portal/time.ts'
export type { Rejection } from './regulation/rejection.ts'
export { findRuling, type Rule, type RuleValue, rulingAt, type Ruling } from './regulation/rule.ts'
export { regulationAt, type RuleInForce, rules } from './regulation/rules.ts'
export { formatScope, type Place, type Scope } from './regulation/scope.ts'
export { regulationVersion } from './regulation/version.ts'
export { storedEventDefinitions, storedPromotions } from './stored-events.ts'
export { vietnamCalendar, vietnamCalendarData } from './time/calendars/vietnam.ts'
export { type CalendarData, type Certainty, readCalendarData } from './time/calendar-data.ts'
export { type CalendarFinding, checkCalendar } from './time/check-calendar.ts'
export { explainDueDate } from './time/explain-due-date.ts'
export { type DueDate, dueDate, extendDueDate } from './time/due-date.ts'
export { dueInstant } from './time/due-instant.ts'
export { dueDates, parseLimitSequence } from './time/limit-sequence.ts'
export { defaultDuePolicy, type DuePolicy } from './time/due-policy.ts'
export { fromIso, type Instant, toIso } from './time/instant.ts'
export { dateOf, dayNumberOf, type DayNumber, type LocalDate, type LocalMonth, nextMonth } from './time/local-date.ts'
export { readCalendar } from './time/simple-calendar.ts'
export { describeTimeLimit, formatTimeLimit, parseTimeLimit, type TimeLimit } from './time/time-limit.ts'
export { type Tie, WorkingCalendar } from './time/working-calendar.ts'
export { type Zone, zoneNamed } from './time/zone.ts'
export { compileStepTable, type RegionChart, type StepChart, type Steps, type StepTable } from './machine/step-table.ts'
export type { UnitCommand } from './unit/commands.ts'
export { type Competence, competenceOf, competentOn } from './unit/competence.ts'
export type { UnitContext } from './unit/context.ts'
export { unitDecider } from './unit/decide.ts'
export { unitEventDefinitions } from './unit/event-schemas.ts'
export type { UnitEvent, UnitEventData } from './unit/events.ts'
export type { Organisation } from './unit/organisation-state.ts'
export { unitPromotions } from './unit/promotions.ts'
export { initialUnit, type UnitState } from './unit/state.ts'
export { type UnitTree, unitTree } from './unit/tree.ts'
export { type UnitFinding, unitFindings } from './unit/tree-findings.ts'
export { unitCalendar } from './unit/unit-calendar.ts'
export type { UnitLevel } from './regulation/rules/unit-rules.ts'
export type {
  IssuerLevel,
  PartsOnRecord,
  ProcedureContent,
  ProcedureScope,
  Subject,
} from './procedure/announcement-events.ts'
export { checkSums, type SumCheck, type SumVerdict, type Untold } from './procedure/check-process.ts'
export { type ProcedureCommand, type ProcedureCommandType } from './procedure/commands.ts'
export { procedureCommandTypes } from './procedure/command-schemas.ts'
export { type ConstituentPart, constituentParts, missingParts } from './procedure/constituent-part.ts'
export type { ListedComponent, ScheduledFee, ServiceLevel } from './procedure/content-events.ts'
export type { ProcedureContext, ProcedureDecision } from './procedure/decide/law.ts'
export type { ProcedureEvent, ProcedureEventData, ProcedureEventType } from './procedure/events.ts'
export { procedureEventDefinitions } from './procedure/event-schemas.ts'
export type { FormBurden } from './procedure/form-burden.ts'
export { feesFor, type LimitMismatch, procedureAt, type ProcedureInForce, type Whose } from './procedure/in-force.ts'
export {
  formatLimit,
  limitsDiffer,
  lintProcess,
  type ProcessFinding,
  type ProcessLint,
} from './procedure/lint-process.ts'
export { procedureDecider } from './procedure/procedure.ts'
export type { ListedPart, ProcessDefinition, ProcessPart, ProcessStep } from './procedure/process.ts'
export { createProcessMachine, processChart, processSteps } from './procedure/process-machine.ts'
export { procedurePromotions } from './procedure/promotions.ts'
export { publicationDuties, signingLimit } from './procedure/publication.ts'
export { type BareDay, readStatedLimit, readStepTime } from './procedure/read-stated-time.ts'
export type { Amount, StatedLimit, StepTime } from './procedure/stated-time.ts'
export type { ProcedureProcess, ProcedureState, ProcedureVersion } from './procedure/state.ts'
