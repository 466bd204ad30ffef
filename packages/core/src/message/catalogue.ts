import { auditMessages } from './audit.ts'
import { briefingMessages } from './briefing.ts'
import { catalogueFileMessages } from './catalogue-file.ts'
import { commandMessages } from './command.ts'
import { configurationMessages } from './configuration.ts'
import { demoMessages } from './demo.ts'
import { difficultyMessages } from './difficulty.ts'
import { doctorMessages } from './doctor.ts'
import { dossierMessages } from './dossier.ts'
import { dossierFieldMessages } from './dossier-field.ts'
import { eventstoredbMessages } from './eventstoredb.ts'
import { formMessages } from './form.ts'
import { formatMessages } from './format.ts'
import { fieldMessages } from './field.ts'
import { fill, type Language, type Message, type MessageParams } from './message.ts'
import { interchangeMessages } from './interchange.ts'
import { interchangeFileMessages } from './interchange-file.ts'
import { interchangeVerbMessages } from './interchange-verb.ts'
import { pageMessages } from './page.ts'
import { insightMessages } from './insight.ts'
import { insightDutyMessages } from './insight-duty.ts'
import { insightCompareMessages } from './insight-compare.ts'
import { circular01Messages } from './circular-01.ts'
import { findingMessages } from './finding.ts'
import { inspectionMessages } from './inspection.ts'
import { linkMessages } from './link.ts'
import { reconcileVerbMessages } from './reconcile-verb.ts'
import { handlingMessages } from './handling.ts'
import { oversightMessages } from './oversight.ts'
import { onlineMessages } from './online.ts'
import { lawMessages } from './law.ts'
import { lookUpMessages } from './look-up.ts'
import { petitionMessages } from './petition.ts'
import { projectionMessages } from './projection.ts'
import { portalMessages } from './portal.ts'
import { procedureMessages } from './procedure.ts'
import { procedureVerbMessages } from './procedure-verb.ts'
import { proofMessages } from './proof.ts'
import { publicationMessages } from './publication.ts'
import { refusalMessages } from './refusal.ts'
import { regulationMessages } from './regulation.ts'
import { reportMessages } from './report.ts'
import { commandLineMessages } from './command-line.ts'
import { ruleSetMessages } from './rule-set.ts'
import { scorecardMessages } from './scorecard.ts'
import { storeMessages } from './store.ts'
import { timeMessages } from './time.ts'
import { unitMessages } from './unit.ts'
import { vaultMessages } from './vault.ts'

/** Every text that a person reads, once, in Vietnamese and English. */
export const catalogue = {
  ...timeMessages,
  ...demoMessages,
  ...dossierMessages,
  ...refusalMessages,
  ...lawMessages,
  ...lookUpMessages,
  ...regulationMessages,
  ...storeMessages,
  ...eventstoredbMessages,
  ...proofMessages,
  ...difficultyMessages,
  ...doctorMessages,
  ...commandMessages,
  ...scorecardMessages,
  ...interchangeMessages,
  ...interchangeFileMessages,
  ...interchangeVerbMessages,
  ...reportMessages,
  ...formatMessages,
  ...commandLineMessages,
  ...pageMessages,
  ...petitionMessages,
  ...auditMessages,
  ...projectionMessages,
  ...unitMessages,
  ...briefingMessages,
  ...ruleSetMessages,
  ...dossierFieldMessages,
  ...portalMessages,
  ...vaultMessages,
  ...procedureMessages,
  ...catalogueFileMessages,
  ...procedureVerbMessages,
  ...configurationMessages,
  ...insightMessages,
  ...handlingMessages,
  ...oversightMessages,
  ...onlineMessages,
  ...inspectionMessages,
  ...linkMessages,
  ...reconcileVerbMessages,
  ...findingMessages,
  ...circular01Messages,
  ...insightCompareMessages,
  ...insightDutyMessages,
  ...formMessages,
  ...publicationMessages,
  ...fieldMessages,
}

export type MessageKey = keyof typeof catalogue

/** Does the catalogue have a message of this key? For words that come from data. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(catalogue, key)

/** The text of a message in one language, with its parameters filled in. */
export const text = (key: MessageKey, params: MessageParams = {}, language: Language = 'vi'): string => {
  const message: Message = catalogue[key]
  return fill(message[language], params, language)
}

/** A message with its parameters filled in, in both languages: what another message takes as a parameter. */
export const message = (key: MessageKey, params: MessageParams = {}): Message => ({
  en: text(key, params, 'en'),
  vi: text(key, params, 'vi'),
})
