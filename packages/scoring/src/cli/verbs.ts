import type { MessageKey } from '@motcua/core'
import type { Verb } from './verb.ts'

/** A verb that is loaded when it is called, so that a due date does not load a store. */
export type VerbEntry = { readonly name: string; readonly about: MessageKey; readonly load: () => Promise<Verb> }

export const verbs: readonly VerbEntry[] = [
  { name: 'demo', about: 'cli.demo', load: async () => (await import('./verbs/demo.ts')).demoVerb },
  { name: 'score', about: 'cli.score', load: async () => (await import('./verbs/score.ts')).scoreVerb },
  {
    name: 'import xes',
    about: 'cli.import-xes',
    load: async () => (await import('./verbs/import-xes.ts')).importXesVerb,
  },
  {
    name: 'import csv',
    about: 'cli.import-csv',
    load: async () => (await import('./verbs/import-carried.ts')).importCsvVerb,
  },
  {
    name: 'import ocel',
    about: 'cli.import-ocel',
    load: async () => (await import('./verbs/import-carried.ts')).importOcelVerb,
  },
  { name: 'export xes', about: 'cli.export-xes', load: async () => (await import('./verbs/export.ts')).exportXesVerb },
  {
    name: 'export ocel',
    about: 'cli.export-ocel',
    load: async () => (await import('./verbs/export.ts')).exportOcelVerb,
  },
  { name: 'export csv', about: 'cli.export-csv', load: async () => (await import('./verbs/export.ts')).exportCsvVerb },
  {
    name: 'report form06',
    about: 'cli.report-form06',
    load: async () => (await import('./verbs/report-form06.ts')).reportForm06Verb,
  },
  {
    name: 'report index',
    about: 'cli.report-index',
    load: async () => (await import('./verbs/report-index.ts')).reportIndexVerb,
  },
  {
    name: 'report overdue',
    about: 'cli.report-overdue',
    load: async () => (await import('./verbs/report-overdue.ts')).reportOverdueVerb,
  },
  {
    name: 'report restatement',
    about: 'cli.report-restatement',
    load: async () => (await import('./verbs/report-restatement.ts')).reportRestatementVerb,
  },
  {
    name: 'report simulate',
    about: 'cli.report-simulate',
    load: async () => (await import('./verbs/report-simulate.ts')).reportSimulateVerb,
  },
  {
    name: 'report forecast',
    about: 'cli.report-forecast',
    load: async () => (await import('./verbs/report-forecast.ts')).reportForecastVerb,
  },
  {
    name: 'report obligations',
    about: 'cli.report-obligations',
    load: async () => (await import('./verbs/report-obligations.ts')).reportObligationsVerb,
  },
  {
    name: 'report compare',
    about: 'cli.report-compare',
    load: async () => (await import('./verbs/report-compare.ts')).reportCompareVerb,
  },
  {
    name: 'report trend',
    about: 'cli.report-trend',
    load: async () => (await import('./verbs/report-trend.ts')).reportTrendVerb,
  },
  {
    name: 'report circular-01',
    about: 'cli.report-circular-01',
    load: async () => (await import('./verbs/report-circular-01.ts')).reportCircular01Verb,
  },
  {
    name: 'report findings',
    about: 'cli.report-findings',
    load: async () => (await import('./verbs/report-findings.ts')).reportFindingsVerb,
  },
  {
    name: 'report publication',
    about: 'cli.report-publication',
    load: async () => (await import('./verbs/report-publication.ts')).reportPublicationVerb,
  },
  {
    name: 'report quarterly',
    about: 'cli.report-quarterly',
    load: async () => (await import('./verbs/report-quarterly.ts')).reportQuarterlyVerb,
  },
  {
    name: 'report government',
    about: 'cli.report-government',
    load: async () => (await import('./verbs/report-government.ts')).reportGovernmentVerb,
  },
  {
    name: 'report reconcile',
    about: 'cli.report-reconcile',
    load: async () => (await import('./verbs/report-reconcile.ts')).reportReconcileVerb,
  },
  {
    name: 'reconcile',
    about: 'cli.reconcile',
    load: async () => (await import('./verbs/reconcile.ts')).reconcileVerb,
  },
  {
    name: 'report announcements',
    about: 'cli.report-announcements',
    load: async () => (await import('./verbs/report-announcements.ts')).reportAnnouncementsVerb,
  },
  {
    name: 'report decisions',
    about: 'cli.report-decisions',
    load: async () => (await import('./verbs/report-decisions.ts')).reportDecisionsVerb,
  },
  {
    name: 'report links',
    about: 'cli.report-links',
    load: async () => (await import('./verbs/report-links.ts')).reportLinksVerb,
  },
  {
    name: 'report sample',
    about: 'cli.report-sample',
    load: async () => (await import('./verbs/report-sample.ts')).reportSampleVerb,
  },
  {
    name: 'report handling',
    about: 'cli.report-handling',
    load: async () => (await import('./verbs/report-handling.ts')).reportHandlingVerb,
  },
  {
    name: 'report oversight',
    about: 'cli.report-oversight',
    load: async () => (await import('./verbs/report-oversight.ts')).reportOversightVerb,
  },
  {
    name: 'report online',
    about: 'cli.report-online',
    load: async () => (await import('./verbs/report-online.ts')).reportOnlineVerb,
  },
  {
    name: 'report difficulties',
    about: 'cli.report-difficulties',
    load: async () => (await import('./verbs/report-difficulties.ts')).reportDifficultiesVerb,
  },
  {
    name: 'report briefing',
    about: 'cli.report-briefing',
    load: async () => (await import('./verbs/report-briefing.ts')).reportBriefingVerb,
  },
  {
    name: 'report rules',
    about: 'cli.report-rules',
    load: async () => (await import('./verbs/report-rules.ts')).reportRulesVerb,
  },
  {
    name: 'rules check',
    about: 'cli.rules-check',
    load: async () => (await import('./verbs/rules-check.ts')).rulesCheckVerb,
  },
  { name: 'dossier', about: 'cli.dossier', load: async () => (await import('./verbs/dossier.ts')).dossierVerb },
  {
    name: 'law explain',
    about: 'cli.law-explain',
    load: async () => (await import('./verbs/law-explain.ts')).lawExplainVerb,
  },
  { name: 'law', about: 'cli.law', load: async () => (await import('./verbs/law.ts')).lawVerb },
  { name: 'due', about: 'cli.due', load: async () => (await import('./verbs/due.ts')).dueVerb },
  {
    name: 'calendar check',
    about: 'cli.calendar-check',
    load: async () => (await import('./verbs/calendar-check.ts')).calendarCheckVerb,
  },
  { name: 'mirror', about: 'cli.mirror', load: async () => (await import('./verbs/mirror.ts')).mirrorVerb },
  { name: 'doctor', about: 'cli.doctor', load: async () => (await import('./verbs/doctor.ts')).doctorVerb },
  { name: 'backup', about: 'cli.backup', load: async () => (await import('./verbs/backup.ts')).backupVerb },
  { name: 'restore', about: 'cli.restore', load: async () => (await import('./verbs/restore.ts')).restoreVerb },
  { name: 'verify', about: 'cli.verify', load: async () => (await import('./verbs/verify.ts')).verifyVerb },
  { name: 'replay', about: 'cli.replay', load: async () => (await import('./verbs/replay.ts')).replayVerb },
  {
    name: 'checkpoint',
    about: 'cli.checkpoint',
    load: async () => (await import('./verbs/checkpoint.ts')).checkpointVerb,
  },
  { name: 'cosign', about: 'cli.cosign', load: async () => (await import('./verbs/cosign.ts')).cosignVerb },
  { name: 'prove', about: 'cli.prove', load: async () => (await import('./verbs/prove.ts')).proveVerb },
  {
    name: 'check-proof',
    about: 'cli.check-proof',
    load: async () => (await import('./verbs/check-proof.ts')).checkProofVerb,
  },
  { name: 'key new', about: 'cli.key-new', load: async () => (await import('./verbs/key-new.ts')).keyNewVerb },
  {
    name: 'vault key',
    about: 'cli.vault-key',
    load: async () => (await import('./verbs/vault-key.ts')).vaultKeyVerb,
  },
  {
    name: 'vault forget',
    about: 'cli.vault-forget',
    load: async () => (await import('./verbs/vault-forget.ts')).vaultForgetVerb,
  },
  {
    name: 'vault log',
    about: 'cli.vault-log',
    load: async () => (await import('./verbs/vault-log.ts')).vaultLogVerb,
  },
  {
    name: 'projections',
    about: 'cli.projections',
    load: async () => (await import('./verbs/projections.ts')).projectionsVerb,
  },
  { name: 'rebuild', about: 'cli.rebuild', load: async () => (await import('./verbs/rebuild.ts')).rebuildVerb },
  { name: 'units', about: 'cli.units', load: async () => (await import('./verbs/units.ts')).unitsVerb },
  {
    name: 'procedure lint',
    about: 'cli.procedure-lint',
    load: async () => (await import('./verbs/procedure-lint.ts')).procedureLintVerb,
  },
  {
    name: 'procedure import',
    about: 'cli.procedure-import',
    load: async () => (await import('./verbs/procedure-import.ts')).procedureImportVerb,
  },
  {
    name: 'procedure list',
    about: 'cli.procedure-list',
    load: async () => (await import('./verbs/procedure-list.ts')).procedureListVerb,
  },
  {
    name: 'procedure show',
    about: 'cli.procedure-show',
    load: async () => (await import('./verbs/procedure-show.ts')).procedureShowVerb,
  },
  { name: 'schema', about: 'cli.schema', load: async () => (await import('./verbs/schema.ts')).schemaVerb },
  { name: 'form', about: 'cli.form', load: async () => (await import('./verbs/form.ts')).formVerb },
  { name: 'init', about: 'cli.init', load: async () => (await import('./verbs/init.ts')).initVerb },
  {
    name: 'config check',
    about: 'cli.config-check',
    load: async () => (await import('./verbs/config-check.ts')).configCheckVerb,
  },
  {
    name: 'config apply',
    about: 'cli.config-apply',
    load: async () => (await import('./verbs/config-apply.ts')).configApplyVerb,
  },
]
