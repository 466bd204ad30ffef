import { dossierMessages } from './dossier.ts'
import { fill, type Language, type Message, type MessageParams } from './message.ts'
import { reportMessages } from './report.ts'
import { commandLineMessages } from './command-line.ts'
import { scorecardMessages } from './scorecard.ts'
import { storeMessages } from './store.ts'
import { timeMessages } from './time.ts'

/** Every text that a person reads, once, in Vietnamese and English. */
export const catalogue = {
  ...timeMessages,
  ...dossierMessages,
  ...storeMessages,
  ...scorecardMessages,
  ...reportMessages,
  ...commandLineMessages,
}

export type MessageKey = keyof typeof catalogue

/** The text of a message in one language, with its parameters filled in. */
export const text = (key: MessageKey, params: MessageParams = {}, language: Language = 'vi'): string => {
  const message: Message = catalogue[key]
  return fill(message[language], params)
}
