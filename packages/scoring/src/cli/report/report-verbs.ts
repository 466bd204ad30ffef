import { dossierVerb } from '../verbs/dossier.ts'
import { reportForm06Verb } from '../verbs/report-form06.ts'
import { reportIndexVerb } from '../verbs/report-index.ts'
import { reportOverdueVerb } from '../verbs/report-overdue.ts'
import { reportRestatementVerb } from '../verbs/report-restatement.ts'
import { reportForecastVerb } from '../verbs/report-forecast.ts'
import { reportSimulateVerb } from '../verbs/report-simulate.ts'
import { reportObligationsVerb } from '../verbs/report-obligations.ts'
import { reportCompareVerb } from '../verbs/report-compare.ts'
import { reportTrendVerb } from '../verbs/report-trend.ts'
import { reportCircular01Verb } from '../verbs/report-circular-01.ts'
import { reportFindingsVerb } from '../verbs/report-findings.ts'
import { reportPublicationVerb } from '../verbs/report-publication.ts'
import { reportQuarterlyVerb } from '../verbs/report-quarterly.ts'
import { reportGovernmentVerb } from '../verbs/report-government.ts'
import { reportReconcileVerb } from '../verbs/report-reconcile.ts'
import { reportSampleVerb } from '../verbs/report-sample.ts'
import { reportHandlingVerb } from '../verbs/report-handling.ts'
import { reportBriefingVerb } from '../verbs/report-briefing.ts'
import { reportRulesVerb } from '../verbs/report-rules.ts'
import { reportOversightVerb } from '../verbs/report-oversight.ts'
import { reportAnnouncementsVerb } from '../verbs/report-announcements.ts'
import { reportDecisionsVerb } from '../verbs/report-decisions.ts'
import { reportDifficultiesVerb } from '../verbs/report-difficulties.ts'
import { reportLinksVerb } from '../verbs/report-links.ts'
import { reportOnlineVerb } from '../verbs/report-online.ts'
import type { ReportVerb } from './report-verb.ts'

/** The verbs whose reports can be made again from a manifest. */
export const reportVerbs: readonly ReportVerb[] = [
  reportForm06Verb,
  reportIndexVerb,
  reportOverdueVerb,
  reportRestatementVerb,
  dossierVerb,
  reportSimulateVerb,
  reportForecastVerb,
  reportObligationsVerb,
  reportCompareVerb,
  reportTrendVerb,
  reportCircular01Verb,
  reportFindingsVerb,
  reportPublicationVerb,
  reportQuarterlyVerb,
  reportGovernmentVerb,
  reportReconcileVerb,
  reportSampleVerb,
  reportHandlingVerb,
  reportBriefingVerb,
  reportRulesVerb,
  reportOversightVerb,
  reportAnnouncementsVerb,
  reportDecisionsVerb,
  reportLinksVerb,
  reportOnlineVerb,
  reportDifficultiesVerb,
]
