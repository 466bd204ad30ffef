import { type Language, type MessageKey, text } from '@motcua/core'

/** Who owes a duty though they are no unit. */
const others: Readonly<Record<string, MessageKey>> = {
  applicant: 'insight.duties.by.applicant',
  portal: 'insight.duties.by.portal',
  system: 'insight.duties.by.system',
}

/** Who owes a duty, as a reader is told: a unit by its code [bên có nghĩa vụ]. */
export const owedBy = (by: string, language: Language): string => {
  const key = others[by]
  return key === undefined ? by : text(key, {}, language)
}
