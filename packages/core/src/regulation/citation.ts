import { type MessageKey, text } from '../message/catalogue.ts'
import type { Language } from '../message/message.ts'

/** Words of an article as it is stored, and where the catalogue has them for a reader; longer ones first. */
const terms: readonly (readonly [stored: string, key: Extract<MessageKey, `law.citation.${string}`>])[] = [
  ['continued under NĐ 118/2025 [article unread]', 'law.citation.continued'],
  ['personal data store, article not stated', 'law.citation.personal-store'],
  ['article not stated', 'law.citation.not-stated'],
  ['by parallel', 'law.citation.parallel'],
  ['as amended, with', 'law.citation.amended-with'],
  ['as amended', 'law.citation.amended'],
  ['portal business document', 'law.citation.business-document'],
  ['measured as', 'law.citation.measured-as'],
  ['Provincial process decisions of', 'law.citation.process-decisions'],
  ['Provincial letters', 'law.citation.letters'],
  ['provincial letters', 'law.citation.letters'],
  ['difficult areas', 'law.citation.difficult-areas'],
  ['judicial records', 'law.citation.judicial-records'],
  ['civil status', 'law.citation.civil-status'],
  ['control slip', 'law.citation.control-slip'],
  ['of it', 'law.citation.of-it'],
  ['adds', 'law.citation.adds'],
  ['Annex', 'law.citation.annex'],
  ['chapter', 'law.citation.chapter'],
  ['form', 'law.citation.form'],
  ['art.', 'law.citation.article'],
]

/** An article as refusals, breaches and events hold it, in the reader's language. */
export const citation = (article: string, language: Language): string =>
  language === 'en'
    ? article
    : terms.reduce((written, [stored, key]) => written.replaceAll(stored, text(key, {}, language)), article)
